/* fmn-opening.c: locks, reads and parses in a worker; only the finished journal comes back to the main thread.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-opening.h"

#include "fmn-codec.h"
#include "fmn-knowledge.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FmnOpeningHow how;
  FmnClock *clock;
  FmnSnapshot *empty; /* of a new journal */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->clock);
  g_clear_pointer (&opening->empty, fmn_snapshot_unref);
  g_free (opening);
}

static gboolean
prepare (FmnStore *store, Opening *opening, GError **error)
{
  if (opening->how == FMN_OPENING_EXISTING || fmn_store_exists (store))
    return fmn_store_lock (store, error);
  if (opening->how == FMN_OPENING_SAMPLE)
    return fmn_store_create_sample (store, error);
  return fmn_store_create (store, opening->empty, error);
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
  FmnStore *store = source;
  Opening *opening = data;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  GError *error = NULL;
  Opened *opened;
  /* Read beside the journal, so that nobody waits for it on the main thread. */
  GThread *reader = g_thread_new ("knowledge", read_knowledge, NULL);

  if (prepare (store, opening, &error))
    snapshot = fmn_store_load (store, &error);
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
fmn_opening_start (FmnStore *store,
                   FmnClock *clock,
                   FmnOpeningHow how,
                   FmnInfo *info,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (FMN_IS_STORE (store));
  g_return_if_fail (FMN_IS_CLOCK (clock));

  opening = g_new0 (Opening, 1);
  opening->how = how;
  opening->clock = g_object_ref (clock);
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

  task = g_task_new (store, NULL, callback, data);
  g_task_set_source_tag (task, fmn_opening_start);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

FmnJournal *
fmn_opening_finish (GAsyncResult *result, GError **error)
{
  Opened *opened;
  FmnJournal *journal;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_opening_start), NULL);

  opened = g_task_propagate_pointer (G_TASK (result), error);
  if (opened == NULL)
    return NULL;

  journal = g_steal_pointer (&opened->journal);
  g_idle_add_full (G_PRIORITY_LOW, start_warming, g_steal_pointer (&opened->snapshot),
                   (GDestroyNotify) fmn_snapshot_unref);
  opened_free (opened);
  return journal;
}
