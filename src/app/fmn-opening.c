/* fmn-opening.c: derives keys, locks, reads and parses in a worker; only the finished journal comes back to the main thread.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-opening.h"

#include "fmn-codec.h"
#include "fmn-key-change.h"
#include "fmn-knowledge.h"
#include "fmn-plain-vault.h"
#include "fmn-recovery-key.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-keys.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FmnOpeningHow how;
  FmnClock *clock;
  char **folders;
  FmnSecret *secret;
  FmnSnapshot *empty; /* of a new journal */

  FmnStore *store;
  FmnSecret *recovery_key;
  const char *shut; /* the folder that the error is about */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->clock);
  g_clear_pointer (&opening->folders, g_strfreev);
  g_clear_pointer (&opening->secret, fmn_secret_unref);
  g_clear_pointer (&opening->empty, fmn_snapshot_unref);
  g_clear_object (&opening->store);
  g_clear_pointer (&opening->recovery_key, fmn_secret_unref);
  g_free (opening);
}

/* A vault with new keys, under the passphrase that was chosen and a recovery key for her to print. */
static FmnVault *
make_new_vault (Opening *opening, GError **error)
{
  g_autoptr (FmnSecret) key = fmn_recovery_key_new ();
  FmnSealedVault *vault = fmn_key_change_new_vault (FMN_KEY_SELF, opening->secret, key, error);

  if (vault != NULL)
    opening->recovery_key = g_steal_pointer (&key);
  return (FmnVault *) vault;
}

static FmnVault *
make_vault (Opening *opening, const char *folder)
{
  if (opening->secret == NULL || !fmn_store_is_folder_sealed (folder))
    return fmn_plain_vault_new ();
  return FMN_VAULT (fmn_sealed_vault_new_for_typed (opening->secret));
}

static FmnSnapshot *
open_folder (Opening *opening, const char *folder, GError **error)
{
  g_autoptr (FmnVault) vault = make_vault (opening, folder);
  g_autoptr (FmnStore) store = fmn_store_new (folder, vault, opening->clock);
  g_autoptr (FmnSnapshot) snapshot = NULL;

  if (!fmn_store_lock (store, error))
    return NULL;
  snapshot = fmn_store_load (store, error);
  if (snapshot == NULL)
    return NULL;
  fmn_store_finish_replacing (store, snapshot);
  opening->store = g_steal_pointer (&store);
  return g_steal_pointer (&snapshot);
}

static FmnSnapshot *
create (Opening *opening, GError **error)
{
  g_autoptr (FmnVault) vault = NULL;
  g_autoptr (FmnStore) store = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;

  vault = opening->secret != NULL ? make_new_vault (opening, error) : fmn_plain_vault_new ();
  if (vault == NULL)
    return NULL;
  store = fmn_store_new (opening->folders[0], vault, opening->clock);
  if (!(opening->how == FMN_OPENING_SAMPLE ? fmn_store_create_sample (store, error)
                                           : fmn_store_create (store, opening->empty, error)))
    return NULL;
  snapshot = fmn_store_load (store, error);
  if (snapshot != NULL)
    opening->store = g_steal_pointer (&store);
  return g_steal_pointer (&snapshot);
}

/* Of what kept the folders shut, what is most worth telling: that one is in use or damaged, before that the passphrase fits none. */
static FmnSnapshot *
open_any (Opening *opening, GError **error)
{
  g_autoptr (GError) first = NULL;

  if (opening->how != FMN_OPENING_EXISTING && !fmn_store_is_folder_journal (opening->folders[0]))
    return create (opening, error);
  for (guint i = 0; opening->folders[i] != NULL; i++)
    {
      g_autoptr (GError) cause = NULL;
      FmnSnapshot *snapshot = open_folder (opening, opening->folders[i], &cause);

      if (snapshot != NULL)
        return snapshot;
      if (first == NULL
          || g_error_matches (first, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE))
        {
          g_clear_error (&first);
          first = g_steal_pointer (&cause);
          opening->shut = opening->folders[i];
        }
    }
  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

/* What the worker hands over: the journal is sorted and indexed there as well. */
typedef struct
{
  FmnSnapshot *snapshot;
  FmnJournal *journal;
} Opened;

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_clear_pointer (&opened->snapshot, fmn_snapshot_unref);
  g_clear_object (&opened->journal);
  g_free (opened);
}

static gpointer
read_knowledge (gpointer data)
{
  fmn_knowledge_get_default ();
  return NULL;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  GError *error = NULL;
  Opened *opened;
  /* Read beside the journal, so that nobody waits for it on the main thread. */
  GThread *reader = g_thread_new ("knowledge", read_knowledge, NULL);

  snapshot = open_any (opening, &error);
  g_thread_join (reader);
  if (snapshot == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  opened = g_new0 (Opened, 1);
  opened->journal = fmn_journal_new_from_snapshot (snapshot, opening->clock);
  fmn_journal_set_namer (opened->journal, fmn_knowledge_name, fmn_knowledge_get_default ());
  opened->snapshot = g_steal_pointer (&snapshot);
  g_task_return_pointer (task, opened, opened_free);
}

static void
warm_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  fmn_snapshot_warm (data, fmn_knowledge_name, fmn_knowledge_get_default ());
  g_task_return_boolean (task, TRUE);
}

/* What a search looks through is made when the first frames are done, so that neither they nor the first key wait for it. */
static gboolean
start_warming (gpointer snapshot)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_source_tag (task, start_warming);
  g_task_set_task_data (task, fmn_snapshot_ref (snapshot), (GDestroyNotify) fmn_snapshot_unref);
  g_task_run_in_thread (task, warm_in_thread);
  return G_SOURCE_REMOVE;
}

void
fmn_opening_start (const char *const *folders,
                   FmnClock *clock,
                   FmnOpeningHow how,
                   FmnInfo *info,
                   FmnSecret *secret,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (folders != NULL && folders[0] != NULL);
  g_return_if_fail (FMN_IS_CLOCK (clock));

  opening = g_new0 (Opening, 1);
  opening->how = how;
  opening->clock = g_object_ref (clock);
  opening->folders = g_strdupv ((char **) folders);
  opening->secret = secret != NULL ? fmn_secret_ref (secret) : NULL;
  if (how == FMN_OPENING_NEW)
    {
      g_autoptr (FmnJournal) journal = fmn_journal_new (clock);
      g_autoptr (FmnChange) change = fmn_change_new (_ ("start journal"));
      g_autoptr (GError) error = NULL;

      if (info != NULL)
        {
          fmn_change_set_info (change, fmn_journal_get_info (journal), info);
          if (!fmn_journal_apply (journal, change, &error))
            g_warning ("words and people not set: %d", error->code);
        }
      opening->empty = fmn_journal_snapshot (journal);
    }

  task = g_task_new (NULL, NULL, callback, data);
  g_task_set_source_tag (task, fmn_opening_start);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

const char *
fmn_opening_get_shut (GAsyncResult *result)
{
  Opening *opening;

  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_opening_start), NULL);

  opening = g_task_get_task_data (G_TASK (result));
  return opening->shut;
}

FmnJournal *
fmn_opening_finish (GAsyncResult *result,
                    FmnStore **store,
                    FmnSecret **recovery_key,
                    GError **error)
{
  Opening *opening;
  Opened *opened;
  FmnJournal *journal;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (store != NULL && recovery_key != NULL, NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_opening_start), NULL);

  opening = g_task_get_task_data (G_TASK (result));
  opened = g_task_propagate_pointer (G_TASK (result), error);
  if (opened == NULL)
    return NULL;

  *store = g_steal_pointer (&opening->store);
  *recovery_key = g_steal_pointer (&opening->recovery_key);
  journal = g_steal_pointer (&opened->journal);
  g_idle_add_full (G_PRIORITY_LOW, start_warming, g_steal_pointer (&opened->snapshot),
                   (GDestroyNotify) fmn_snapshot_unref);
  opened_free (opened);
  return journal;
}
