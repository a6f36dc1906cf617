/* fmn-paper-keeping.c: keeps papers in step with the open journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-paper-keeping.h"

#include "fmn-store-papers.h"

/* What no entry names is kept for as long as the trash keeps an entry: a sitting that was cut short may still come back for it. */
#define AGE_AT_OPENING (30 * 24 * 60 * 60)
/* An undone step may still name what was added in this sitting. */
#define AGE_AFTER_EMPTYING (24 * 60 * 60)

struct _FmnPaperKeeping
{
  GObject parent_instance;

  FmnJournal *journal;
  FmnAutosave *autosave;
  gboolean settle;
  gboolean clear;
  gint64 age;
  gboolean running;
  guint idle;
};

G_DEFINE_FINAL_TYPE (FmnPaperKeeping, fmn_paper_keeping, G_TYPE_OBJECT)

typedef struct
{
  FmnSnapshot *snapshot;
  gboolean settle;
  gboolean clear;
  gint64 age;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  fmn_snapshot_unref (work->snapshot);
  g_free (work);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnStore *store = fmn_autosave_get_store (FMN_PAPER_KEEPING (source)->autosave);
  Work *work = data;
  g_autoptr (GError) error = NULL;

  if (work->settle && fmn_store_settle_papers (store, work->snapshot, NULL, &error) < 0)
    g_message ("papers not settled: %d", error->code);
  g_clear_error (&error);
  if (work->clear && fmn_store_clear_papers (store, work->snapshot, work->age, &error) < 0)
    g_message ("papers not cleared: %d", error->code);
  g_task_return_boolean (task, TRUE);
}

static void queue (FmnPaperKeeping *self);

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnPaperKeeping *self = FMN_PAPER_KEEPING (source);

  self->running = FALSE;
  queue (self);
}

static gboolean
on_idle (gpointer data)
{
  FmnPaperKeeping *self = data;
  g_autoptr (GTask) task = NULL;
  Work *work;

  self->idle = 0;
  work = g_new0 (Work, 1);
  work->snapshot = fmn_journal_snapshot (self->journal);
  work->settle = self->settle;
  work->clear = self->clear;
  work->age = self->age;
  self->settle = self->clear = FALSE;
  self->running = TRUE;
  task = g_task_new (self, NULL, on_worked, NULL);
  g_task_set_source_tag (task, on_idle);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_in_thread);
  return G_SOURCE_REMOVE;
}

/* Never before the journal on the disk says so, too. */
static void
queue (FmnPaperKeeping *self)
{
  if ((self->settle || self->clear) && !self->running && self->idle == 0
      && fmn_autosave_get_state (self->autosave) == FMN_SAVE_STATE_CLEAN)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static gboolean
changes_whose (FmnEntry *before, FmnEntry *after)
{
  return before != NULL && after != NULL
         && fmn_entry_get_only_me (before) != fmn_entry_get_only_me (after)
         && fmn_entry_has (after, "papers");
}

static void
on_changed (FmnJournal *journal, FmnChange *change, FmnPaperKeeping *self)
{
  for (guint i = 0; i < fmn_change_get_n (change); i++)
    if (changes_whose (fmn_change_get_before (change, i), fmn_change_get_after (change, i)))
      self->settle = TRUE;
  queue (self);
}

static void
on_trash_changed (
    GListModel *trash, guint position, guint removed, guint added, FmnPaperKeeping *self)
{
  if (removed == 0 || g_list_model_get_n_items (trash) > 0)
    return;
  self->clear = TRUE;
  self->age = AGE_AFTER_EMPTYING;
  queue (self);
}

static void
fmn_paper_keeping_dispose (GObject *object)
{
  FmnPaperKeeping *self = FMN_PAPER_KEEPING (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_object (&self->autosave);
  G_OBJECT_CLASS (fmn_paper_keeping_parent_class)->dispose (object);
}

static void
fmn_paper_keeping_class_init (FmnPaperKeepingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_paper_keeping_dispose;
}

static void
fmn_paper_keeping_init (FmnPaperKeeping *self)
{
}

FmnPaperKeeping *
fmn_paper_keeping_new (FmnJournal *journal, FmnAutosave *autosave)
{
  FmnPaperKeeping *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_AUTOSAVE (autosave), NULL);

  self = g_object_new (FMN_TYPE_PAPER_KEEPING, NULL);
  self->journal = g_object_ref (journal);
  self->autosave = g_object_ref (autosave);
  self->settle = TRUE;
  self->clear = TRUE;
  self->age = AGE_AT_OPENING;
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (fmn_journal_get_trash (journal), "items-changed",
                           G_CALLBACK (on_trash_changed), self, 0);
  g_signal_connect_object (autosave, "notify::state", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  queue (self);
  return self;
}
