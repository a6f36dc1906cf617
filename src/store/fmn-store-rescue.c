/* fmn-store-rescue.c: all that can still be read of a journal that cannot be opened, and a journal made of it beside the old one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-rescue.h"

#include "fmn-codec-salvage.h"
#include "fmn-merge.h"
#include "fmn-previous-copy-private.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-error-private.h"
#include "fmn-store-merge.h"
#include "fmn-store-papers-private.h"
#include "fmn-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

void
fmn_rescue_clear (FmnRescue *self)
{
  g_clear_pointer (&self->snapshot, fmn_snapshot_unref);
  g_clear_pointer (&self->copy, g_free);
}

/* The texts of a damaged file as far as they can be opened; both NULL when that is not at all. FALSE with an error that has nothing to do with damage. */
static gboolean
open_remains (FmnStore *self, FmnStoreContent *content, GError **error)
{
  g_autoptr (GBytes) file = fmn_file_read (self->disk, self->journal_path, NULL);
  GBytes *parts[FMN_SEAL_PARTS] = { NULL };
  g_autoptr (GError) cause = NULL;
  FmnSealedVault *vault;
  FmnSealPart own;

  if (file == NULL)
    return TRUE;
  if (!FMN_IS_SEALED_VAULT (self->vault))
    {
      if (!fmn_vault_is_sealed (file))
        content->shared = g_steal_pointer (&file);
      return TRUE;
    }
  vault = FMN_SEALED_VAULT (self->vault);
  if (!fmn_sealed_vault_open_remains (vault, file, parts, &cause))
    {
      if (g_error_matches (cause, FMN_VAULT_ERROR, FMN_VAULT_ERROR_DAMAGED))
        return TRUE;
      fmn_store_error_set_unreadable (error, cause);
      return FALSE;
    }
  own = fmn_sealed_vault_get_person (vault) == FMN_KEY_PARTNER ? FMN_SEAL_PART_PARTNER
                                                               : FMN_SEAL_PART_SELF;
  content->shared = g_steal_pointer (&parts[FMN_SEAL_PART_SHARED]);
  content->own = g_steal_pointer (&parts[own]);
  return TRUE;
}

/* The newest previous copy that can be read; NULL when there is none. What the journal's file has lost of the other person, it gives. */
static FmnSnapshot *
read_newest_copy (FmnStore *self, char **name)
{
  g_autoptr (GPtrArray) copies = fmn_previous_copy_list (self->disk, self->previous_path);

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      g_autofree char *path = g_build_filename (
          self->previous_path, fmn_previous_copy_get_name (copies->pdata[i]), NULL);
      FmnSnapshot *snapshot = fmn_store_read_file (self, path, NULL, NULL, NULL);

      if (snapshot == NULL)
        continue;
      if (FMN_IS_SEALED_VAULT (self->vault))
        {
          g_autoptr (GBytes) file = fmn_file_read (self->disk, path, NULL);

          if (file != NULL)
            fmn_sealed_vault_take_other_part (FMN_SEALED_VAULT (self->vault), file);
        }
      *name = g_strdup (fmn_previous_copy_get_name (copies->pdata[i]));
      return snapshot;
    }
  return NULL;
}

/* What was read of the journal over what the copy has. */
static void
join (FmnRescue *out, FmnSnapshot *read, FmnSnapshot *copy)
{
  if (read != NULL && copy != NULL)
    out->snapshot = fmn_merge_snapshots (read, copy, NULL, NULL);
  if (out->snapshot == NULL)
    out->snapshot
        = fmn_snapshot_ref (read != NULL && (copy == NULL || out->n_read > 0) ? read : copy);
  out->n_from_copy = fmn_snapshot_get_n_entries (out->snapshot) - out->n_read;
}

static gboolean
rescue_damaged (FmnStore *self, FmnRescue *out, GError **error)
{
  g_auto (FmnStoreContent) content = { NULL };
  g_autoptr (FmnSnapshot) copy = NULL;
  g_autoptr (FmnSnapshot) read = NULL;

  /* First, since the head of the newest file has the newest slots. */
  if (!open_remains (self, &content, error))
    return FALSE;
  copy = read_newest_copy (self, &out->copy);
  if (copy != NULL)
    out->n_copy = fmn_snapshot_get_n_entries (copy);
  if (content.shared != NULL)
    read = fmn_codec_salvage (content.shared, content.own, copy, &out->n_lost);
  if (read != NULL)
    out->n_read = fmn_snapshot_get_n_entries (read);
  if (copy == NULL && out->n_read == 0)
    return FALSE;
  join (out, read, copy);
  return TRUE;
}

/**
 * fmn_store_rescue:
 * @self: a store
 * @out: (out): what was found
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: %TRUE when there is something
 */
gboolean
fmn_store_rescue (FmnStore *self, FmnRescue *out, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  *out = (FmnRescue){ NULL };
  locker = g_mutex_locker_new (&self->io);
  out->snapshot = fmn_store_read_file (self, self->journal_path, NULL, NULL, &cause);
  if (out->snapshot != NULL)
    {
      out->whole = TRUE;
      out->n_read = fmn_snapshot_get_n_entries (out->snapshot);
      return TRUE;
    }
  if (!g_error_matches (cause, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED)
      && !g_error_matches (cause, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (rescue_damaged (self, out, error))
    return TRUE;
  fmn_rescue_clear (out);
  if (error != NULL && *error == NULL)
    g_set_error_literal (
        error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED,
        _ ("Nothing of the journal can be read, and of no previous copy beside it. "
           "All files were left as they are. A backup can be restored."));
  return FALSE;
}

char *
fmn_store_dup_repaired_folder (FmnStore *self)
{
  char *folder;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);

  folder = g_strconcat (self->folder, "-repaired", NULL);
  for (guint i = 2; g_file_test (folder, G_FILE_TEST_EXISTS); i++)
    {
      g_free (folder);
      folder = g_strdup_printf ("%s-repaired-%u", self->folder, i);
    }
  return folder;
}

gboolean
fmn_store_write_rescue (FmnStore *self,
                        const FmnRescue *rescue,
                        const char *folder,
                        guint *n_papers,
                        guint *missing,
                        GError **error)
{
  g_autoptr (FmnVault) vault = NULL;
  g_autoptr (FmnStore) target = NULL;
  int brought;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (rescue != NULL && rescue->snapshot != NULL, FALSE);
  g_return_val_if_fail (folder != NULL && n_papers != NULL && missing != NULL, FALSE);

  vault = fmn_store_dup_vault (self);
  target = fmn_store_new (folder, vault, self->clock);
  if (!fmn_store_create (target, rescue->snapshot, error))
    return FALSE;
  brought = fmn_store_bring_papers (target, self, rescue->snapshot, missing, error);
  *n_papers = (guint) MAX (brought, 0);
  return brought >= 0 && fmn_store_bring_other_papers (target, self, error);
}
