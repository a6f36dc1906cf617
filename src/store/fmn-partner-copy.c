/* fmn-partner-copy.c: seals what is shared for the other person, and puts it into one file with its papers.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-partner-copy.h"

#include "fmn-attachment.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-error-private.h"
#include "fmn-store-papers.h"
#include "fmn-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static gboolean
set_no_passphrase (GError **error)
{
  g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION,
                       _ ("A copy for the other person is sealed, and this journal has no "
                          "passphrase. Set one first, and one for the other person."));
  return FALSE;
}

/* The file of the copy's journal, sealed, at @path. */
static gboolean
write_journal (FmnStore *self, FmnStoreContent *content, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) sealed
      = fmn_sealed_vault_seal_for_other (FMN_SEALED_VAULT (self->vault), content->shared, &cause);

  if (sealed == NULL)
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION, cause->message);
      return FALSE;
    }
  if (fmn_file_write (self->disk, path, sealed, -1))
    return TRUE;
  fmn_store_error_set_errno (error, FMN_STORE_TASK_BACK_UP, errno);
  return FALSE;
}

/* With the disk held. Papers are those that the shared document names, so that none comes along by another way. */
static gboolean
write_copy (FmnStore *self, const char *path, guint *n_papers, GError **error)
{
  g_auto (FmnStoreContent) content = { NULL };
  g_autoptr (FmnSnapshot) whole = NULL;
  g_autoptr (FmnSnapshot) shared = NULL;
  g_autoptr (GHashTable) papers = NULL;
  g_autofree char *journal = fmn_file_dup_temporary (path);
  gboolean done;

  whole = fmn_store_read_file (self, self->journal_path, NULL, NULL, error);
  if (whole == NULL)
    return FALSE;
  fmn_store_content_init (&content, self->vault, whole);
  shared = fmn_codec_parse (content.shared, error);
  if (shared == NULL)
    return FALSE;
  papers = fmn_snapshot_dup_paper_ids (shared);
  done = write_journal (self, &content, journal, error)
         && fmn_store_write_backup (self, path, journal, papers, n_papers, error);
  self->disk->unlink (self->disk, journal);
  return done;
}

gboolean
fmn_store_write_partner_copy (FmnStore *self, const char *path, guint *n_papers, GError **error)
{
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!FMN_IS_SEALED_VAULT (self->vault))
    return set_no_passphrase (error);
  /* A paper of an entry that was private until now goes along with that entry. */
  snapshot = fmn_store_load (self, error);
  if (snapshot == NULL || fmn_store_settle_papers (self, snapshot, NULL, error) < 0)
    return FALSE;
  locker = g_mutex_locker_new (&self->io);
  return write_copy (self, path, n_papers, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (fmn_store_write_partner_copy (source, data, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
fmn_store_write_partner_copy_async (FmnStore *self,
                                    const char *path,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FMN_IS_STORE (self));
  g_return_if_fail (path != NULL);

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, fmn_store_write_partner_copy_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
fmn_store_write_partner_copy_finish (FmnStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_store_write_partner_copy_async),
                        FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
