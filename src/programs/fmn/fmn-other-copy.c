/* fmn-other-copy.c: another copy of a journal: a folder, a single file, or a backup.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-other-copy.h"

#include "fmn-backup.h"
#include "fmn-passphrase.h"
#include "fmn-plain-vault.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static FmnStore *
make_store (FmnSession *session, const char *folder)
{
  g_autoptr (FmnVault) plain = fmn_plain_vault_new ();
  g_autoptr (FmnStore) store = fmn_store_new (folder, plain, session->clock);
  g_autoptr (FmnVault) sealed = NULL;

  if (session->passphrase == NULL || !fmn_store_is_sealed (store))
    return g_steal_pointer (&store);
  sealed = fmn_passphrase_make_vault (session->passphrase);
  return fmn_store_new (folder, sealed, session->clock);
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

gboolean
fmn_other_copy_open (FmnOtherCopy *self, FmnSession *session, const char *path, GError **error)
{
  memset (self, 0, sizeof *self);
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    self->store = make_store (session, path);
  else
    {
      g_autofree char *name = g_strdup_printf (
          "%s.look-%08x", fmn_store_get_folder (session->store), g_random_int ());

      if (is_backup (path) ? !fmn_backup_unpack (path, name, error)
                           : !lay_out_file (path, name, error))
        return FALSE;
      self->laid_out = g_steal_pointer (&name);
      self->store = make_store (session, self->laid_out);
    }
  self->snapshot = fmn_store_load (self->store, error);
  return self->snapshot != NULL;
}

void
fmn_other_copy_clear (FmnOtherCopy *self)
{
  g_clear_pointer (&self->snapshot, fmn_snapshot_unref);
  g_clear_object (&self->store);
  if (self->laid_out != NULL)
    fmn_backup_remove_unpacked (self->laid_out);
  g_clear_pointer (&self->laid_out, g_free);
}
