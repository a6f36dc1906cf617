/* fmn-schedule-find.c: which entry a reminder speaks of. Its id alone tells nobody, so all of the schedule is gone through.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-schedule.h"

#include "fmn-journal-copy.h"

typedef struct
{
  FmnJournalCopy *copy;
  char *id;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  fmn_journal_copy_free (search->copy);
  g_free (search->id);
  g_free (search);
}

FmnEntry *
fmn_schedule_find_entry (FmnJournal *journal, const char *id, const char *at)
{
  g_autoptr (GHashTable) entries = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && id != NULL, NULL);

  entries = fmn_schedule_map_entries (journal, at, at);
  return g_hash_table_lookup (entries, id);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Search *search = data;
  g_autoptr (FmnJournal) journal = fmn_journal_copy_open (search->copy);
  FmnEntry *entry = fmn_schedule_find_entry (journal, search->id, NULL);

  g_task_return_pointer (task, entry != NULL ? g_object_ref (entry) : NULL, g_object_unref);
}

void
fmn_schedule_find_entry_async (FmnJournal *journal,
                               const char *id,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (FMN_IS_JOURNAL (journal) && id != NULL);

  search = g_new0 (Search, 1);
  search->copy = fmn_journal_copy_new (journal);
  search->id = g_strdup (id);
  /* Nothing of the open journal itself: a worker may be the last to let go of its task. */
  task = g_task_new (NULL, NULL, callback, data);
  g_task_set_source_tag (task, fmn_schedule_find_entry_async);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, find_in_thread);
}

FmnEntry *
fmn_schedule_find_entry_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_schedule_find_entry_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
