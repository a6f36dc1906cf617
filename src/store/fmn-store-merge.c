/* fmn-store-merge.c: reading a journal that was changed underneath, and bringing papers from another folder.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-merge.h"

#include "fmn-sealed-vault.h"
#include "fmn-store-error-private.h"
#include "fmn-store-papers-private.h"
#include "fmn-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/**
 * fmn_store_load_changed:
 * @self: a store whose save was refused with %FMN_STORE_ERROR_CHANGED
 * @id: of the journal
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the journal as another program left it
 */
FmnSnapshot *
fmn_store_load_changed (FmnStore *self, const char *id, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_auto (FmnStoreContent) content = { NULL };
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) cause = NULL;
  FmnFileIdentity identity = { 0 };
  FmnSnapshot *snapshot;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);

  locker = g_mutex_locker_new (&self->io);
  snapshot = fmn_store_read_file (self, self->journal_path, &content, &identity, error);
  if (snapshot == NULL)
    return NULL;
  if (g_strcmp0 (fmn_snapshot_get_id (snapshot), id) != 0)
    {
      g_set_error_literal (
          error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED,
          _ ("Another program put another journal in the place of this one. It was left as it is. "
             "Copy what you wrote since, then open the journal again."));
      fmn_snapshot_unref (snapshot);
      return NULL;
    }
  if (FMN_IS_SEALED_VAULT (self->vault))
    {
      file = fmn_file_read (self->disk, self->journal_path, NULL);
      if (file == NULL)
        fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
      else if (!fmn_sealed_vault_adopt (FMN_SEALED_VAULT (self->vault), file, &cause))
        fmn_store_error_set_unreadable (error, cause);
      if (file == NULL || cause != NULL)
        {
          fmn_snapshot_unref (snapshot);
          return NULL;
        }
    }
  self->identity = identity;
  fmn_store_content_digest (&content, self->plain_digest);
  return snapshot;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  FmnSnapshot *snapshot = fmn_store_load_changed (source, data, &error);

  if (snapshot == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, snapshot, (GDestroyNotify) fmn_snapshot_unref);
}

void
fmn_store_load_changed_async (FmnStore *self,
                              const char *id,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FMN_IS_STORE (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, fmn_store_load_changed_async);
  g_task_set_task_data (task, g_strdup (id), g_free);
  g_task_run_in_thread (task, load_in_thread);
}

FmnSnapshot *
fmn_store_load_changed_finish (FmnStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_store_load_changed_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* 1 brought, 0 nothing to do or not there, -1 with an error of the own disk. */
static int
bring (FmnStore *self,
       FmnStore *from,
       FmnAttachment *paper,
       gboolean own,
       guint *missing,
       GError **error)
{
  const char *id = fmn_attachment_get_id (paper);
  g_autofree char *path = fmn_store_dup_paper_path (self, id);
  g_autofree char *temporary = fmn_file_dup_temporary (path);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  FmnPaperFacts facts;

  if (fmn_store_verify_paper (self, paper, NULL))
    return 0;
  stream = fmn_store_open_paper (from, paper, &cause);
  if (stream == NULL
      || !fmn_store_write_paper_file (self, temporary, id, own, FALSE, stream, NULL, NULL, &facts,
                                      NULL, &cause))
    {
      /* What cannot be read there is missing; what cannot be written here is an error. */
      if (cause->domain == FMN_STORE_ERROR && cause->code != FMN_STORE_ERROR_NO_SPACE
          && cause->code != FMN_STORE_ERROR_PERMISSION)
        {
          ++*missing;
          return 0;
        }
      g_propagate_error (error, g_steal_pointer (&cause));
      return -1;
    }
  if (self->disk->rename (self->disk, temporary, path, TRUE) == 0)
    return 1;
  fmn_store_error_set_errno (error, FMN_STORE_TASK_ADD_PAPER, errno);
  self->disk->unlink (self->disk, temporary);
  return -1;
}

/**
 * fmn_store_bring_papers:
 * @self: where the papers are to be
 * @from: where they are
 * @snapshot: names them
 * @missing: (out) (optional): how many cannot be read in either
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: how many came; -1 with @error
 */
int
fmn_store_bring_papers (
    FmnStore *self, FmnStore *from, FmnSnapshot *snapshot, guint *missing, GError **error)
{
  guint not_there = 0;
  int brought = 0;

  g_return_val_if_fail (FMN_IS_STORE (self) && FMN_IS_STORE (from), -1);
  g_return_val_if_fail (snapshot != NULL, -1);

  if (!fmn_store_lock (self, error))
    return -1;
  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    {
      FmnEntry *entry = fmn_snapshot_get_entry (snapshot, i);
      g_autoptr (GPtrArray) papers = fmn_entry_dup_papers (entry);

      for (guint j = 0; j < papers->len; j++)
        {
          int result = bring (self, from, papers->pdata[j], fmn_entry_get_only_me (entry),
                              &not_there, error);

          if (result < 0)
            return -1;
          brought += result;
        }
    }
  if (brought > 0)
    fmn_file_sync_folder (self->disk, self->papers_path);
  if (missing != NULL)
    *missing = not_there;
  return brought;
}
