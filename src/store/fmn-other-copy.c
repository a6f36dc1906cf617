/* fmn-other-copy.c: another copy of a journal: a folder, a single file, or a backup.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-other-copy.h"

#include "fmn-backup.h"
#include "fmn-plain-vault.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-merge.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* "journal.look-4711-5f0c2a11": laid out by process 4711. */
#define MARK ".look-"

G_DEFINE_BOXED_TYPE (FmnOtherCopy, fmn_other_copy, fmn_other_copy_ref, fmn_other_copy_unref)

static FmnStore *
make_store (const char *folder, FmnSecret *typed, FmnVault *known, FmnClock *clock)
{
  g_autoptr (FmnVault) vault = NULL;

  if (!fmn_store_is_folder_sealed (folder))
    vault = fmn_plain_vault_new ();
  else if (typed != NULL)
    vault = FMN_VAULT (fmn_sealed_vault_new_for_typed (typed));
  else if (FMN_IS_SEALED_VAULT (known) && fmn_sealed_vault_is_unlocked (FMN_SEALED_VAULT (known)))
    vault = FMN_VAULT (fmn_sealed_vault_copy (FMN_SEALED_VAULT (known)));
  else
    vault = fmn_plain_vault_new ();
  return fmn_store_new (folder, vault, clock);
}

static gboolean
is_backup (const char *path)
{
  guint8 head[8] = { 0 };
  FILE *file = fopen (path, "rb");
  gboolean found = FALSE;

  if (file == NULL)
    return FALSE;
  found = fread (head, 1, sizeof head, file) == sizeof head
          && memcmp (head, FMN_BACKUP_MAGIC, sizeof head) == 0;
  fclose (file);
  return found;
}

/* A single journal file, as a synchronising program leaves it beside the one that it kept. */
static gboolean
lay_out_file (const char *path, const char *folder, GError **error)
{
  g_autofree char *target = fmn_store_dup_journal_path (folder);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (target);
  g_autoptr (GError) cause = NULL;

  if (g_mkdir (folder, 0700) == 0
      && g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &cause))
    return TRUE;
  g_set_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND,
               _ ("“%s” cannot be read. Nothing was changed."), path);
  fmn_backup_remove_unpacked (folder);
  return FALSE;
}

/* What a process that is gone has left of a look. */
static void
remove_leftovers (const char *beside)
{
  g_autofree char *parent = g_path_get_dirname (beside);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      const char *mark = strstr (name, MARK);
      g_autofree char *folder = g_build_filename (parent, name, NULL);
      guint64 pid = mark != NULL ? g_ascii_strtoull (mark + strlen (MARK), NULL, 10) : 0;

      if (pid > 0 && pid <= G_MAXINT && kill ((pid_t) pid, 0) != 0 && errno == ESRCH)
        fmn_backup_remove_unpacked (folder);
    }
}

gboolean
fmn_other_copy_is_laid_out (const char *folder)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  name = g_path_get_basename (folder);
  return strstr (name, MARK) != NULL;
}

static gboolean
lay_out (FmnOtherCopy *self, const char *path, const char *beside, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (beside);
  g_autofree char *folder
      = g_strdup_printf ("%s" MARK "%d-%08x", beside, (int) getpid (), g_random_int ());

  remove_leftovers (beside);
  /* For a first journal, there is nothing yet. */
  if (g_mkdir_with_parents (parent, 0700) != 0
      || !(is_backup (path) ? fmn_backup_unpack (path, folder, error)
                            : lay_out_file (path, folder, error)))
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION,
                     _ ("“%s” cannot be laid out to look at it. Nothing was changed."), path);
      return FALSE;
    }
  self->laid_out = g_steal_pointer (&folder);
  return TRUE;
}

FmnOtherCopy *
fmn_other_copy_open (const char *path,
                     const char *beside,
                     FmnSecret *typed,
                     FmnVault *known,
                     FmnClock *clock,
                     GError **error)
{
  g_autoptr (FmnOtherCopy) self = NULL;

  g_return_val_if_fail (path != NULL && beside != NULL, NULL);
  g_return_val_if_fail (known == NULL || FMN_IS_VAULT (known), NULL);
  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);

  self = g_atomic_rc_box_new0 (FmnOtherCopy);
  if (!g_file_test (path, G_FILE_TEST_IS_DIR) && !lay_out (self, path, beside, error))
    return NULL;
  self->store = make_store (self->laid_out != NULL ? self->laid_out : path, typed, known, clock);
  self->snapshot = fmn_store_load (self->store, error);
  return self->snapshot != NULL ? g_steal_pointer (&self) : NULL;
}

FmnOtherCopy *
fmn_other_copy_ref (FmnOtherCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  FmnOtherCopy *self = data;

  g_clear_pointer (&self->snapshot, fmn_snapshot_unref);
  g_clear_object (&self->store);
  if (self->laid_out != NULL)
    fmn_backup_remove_unpacked (self->laid_out);
  g_clear_pointer (&self->laid_out, g_free);
}

void
fmn_other_copy_unref (FmnOtherCopy *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

gboolean
fmn_other_copy_put_into (
    FmnOtherCopy *self, const char *folder, FmnVault *vault, guint *missing, GError **error)
{
  g_autoptr (FmnVault) own = NULL;
  g_autoptr (FmnStore) target = NULL;

  g_return_val_if_fail (self != NULL && folder != NULL && missing != NULL, FALSE);

  if (vault == NULL)
    {
      own = fmn_store_dup_vault (self->store);
      vault = own;
    }
  target = fmn_store_new (folder, vault, fmn_store_get_clock (self->store));
  /* Papers first: an entry that is saved names none that is not there. */
  return fmn_store_prepare (target, error)
         && fmn_store_bring_papers (target, self->store, self->snapshot, missing, error) >= 0
         && fmn_store_put_back (target, self->snapshot, error);
}
