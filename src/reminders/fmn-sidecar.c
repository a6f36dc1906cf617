/* fmn-sidecar.c: keeps the background service's file in step with an open journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-sidecar.h"

#include "fmn-journal-copy.h"
#include "fmn-schedule.h"

#define WRITE_DELAY_MS 1000
#define DAYS_KEPT 7 /* what the service may have missed while the machine was off */

/* What workers and the main thread share: whose turn it is to write. */
typedef struct
{
  GMutex lock;
  GCond rested;
  guint64 written;    /* number of the newest state that was written, or given up */
  gboolean working;   /* some worker reckons or writes */
  FmnSidecar *keeper; /* main thread only; NULL when it is gone */
} Desk;

/* A state of the journal that is to be written. */
typedef struct
{
  Desk *desk;
  guint64 number;
  FmnJournalCopy *copy;
  char *path;
  FmnPolicy policy;
  gboolean others;
} Page;

struct _FmnSidecar
{
  GObject parent_instance;

  FmnJournal *journal;
  char *path;
  FmnPolicy policy;
  gboolean others;
  guint timeout_id;
  Desk *desk;
  guint64 newest; /* number of the newest state that was handed to a worker */
  gboolean stale; /* there is a newer one */
  gboolean handed_out;
  gboolean in_haste;
};

G_DEFINE_FINAL_TYPE (FmnSidecar, fmn_sidecar, G_TYPE_OBJECT)

static void
desk_clear (gpointer data)
{
  Desk *desk = data;

  g_mutex_clear (&desk->lock);
  g_cond_clear (&desk->rested);
}

static void
desk_unref (Desk *desk)
{
  g_atomic_rc_box_release_full (desk, desk_clear);
}

static void
page_free (gpointer data)
{
  Page *page = data;

  desk_unref (page->desk);
  g_clear_pointer (&page->copy, fmn_journal_copy_free);
  g_free (page->path);
  g_free (page);
}

/* Into @reminders what other journals have in the file. The service has said what is older than @from. */
static void
add_others (GPtrArray *reminders, const char *path, FmnJournal *journal, const char *from)
{
  FmnPolicy written;
  g_autoptr (GPtrArray) known = fmn_sidecar_read (path, &written, NULL);

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (known, i);
      const char *id = fmn_reminder_get_id (reminder);
      const char *at = fmn_reminder_get_at (reminder);

      if (strcmp (at, from) >= 0 && !fmn_schedule_is_own (journal, id))
        g_ptr_array_add (reminders,
                         fmn_reminder_new_about (id, at, MIN (written.says, FMN_SAYS_KIND),
                                                 fmn_reminder_get_topic (reminder), NULL));
    }
  g_ptr_array_sort (reminders, fmn_schedule_compare);
}

static GPtrArray *
reckon (const char *path, FmnJournal *journal, const FmnPolicy *policy, gboolean others)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (fmn_journal_get_clock (journal));
  g_autoptr (GDateTime) first = g_date_time_add_days (now, -DAYS_KEPT);
  g_autofree char *from = g_date_time_format (first, FMN_LOCAL_FORMAT);
  GPtrArray *reminders = fmn_schedule_compute (journal, policy, from, NULL);

  if (others)
    add_others (reminders, path, journal, from);
  return reminders;
}

gboolean
fmn_sidecar_update (
    const char *path, FmnJournal *journal, const FmnPolicy *policy, gboolean others, GError **error)
{
  g_autoptr (GPtrArray) reminders = NULL;

  g_return_val_if_fail (path != NULL && policy != NULL, FALSE);
  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);

  reminders = reckon (path, journal, policy, others);
  return fmn_sidecar_write (path, reminders, policy, error);
}

static void
warn (const GError *error)
{
  g_warning ("The schedule of reminders could not be written: code %d", error->code);
}

/* Of several states the newest is written, however long the reckoning of an older one takes. */
static gboolean
write_page (Page *page, GError **error)
{
  Desk *desk = page->desk;
  g_autoptr (FmnJournal) journal = fmn_journal_copy_open (page->copy);
  g_autoptr (GPtrArray) reminders = reckon (page->path, journal, &page->policy, page->others);
  gboolean ok = TRUE;

  g_mutex_lock (&desk->lock);
  if (page->number > desk->written)
    {
      ok = fmn_sidecar_write (page->path, reminders, &page->policy, error);
      if (ok)
        desk->written = page->number;
    }
  desk->working = FALSE;
  g_cond_broadcast (&desk->rested);
  g_mutex_unlock (&desk->lock);
  return ok;
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Page *page = data;
  Desk *desk = page->desk;
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  g_mutex_lock (&desk->lock);
  is_new = page->number > desk->written;
  if (is_new)
    desk->working = TRUE;
  g_mutex_unlock (&desk->lock);
  if (is_new && !write_page (page, &error))
    warn (error);
  g_clear_pointer (&page->copy, fmn_journal_copy_free);
  g_task_return_boolean (task, TRUE);
}

static void schedule (FmnSidecar *self);

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Page *page = g_task_get_task_data (G_TASK (result));
  FmnSidecar *self = page->desk->keeper;

  if (self == NULL)
    return;
  self->handed_out = FALSE;
  if (self->stale)
    schedule (self);
}

static void
hand_out (FmnSidecar *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_written, NULL);
  Page *page = g_new0 (Page, 1);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->stale = FALSE;
  self->in_haste = FALSE;
  self->handed_out = TRUE;
  page->desk = g_atomic_rc_box_acquire (self->desk);
  page->number = ++self->newest;
  page->copy = fmn_journal_copy_new (self->journal);
  page->path = g_strdup (self->path);
  page->policy = self->policy;
  page->others = self->others;
  g_task_set_source_tag (task, hand_out);
  g_task_set_task_data (task, page, page_free);
  g_task_run_in_thread (task, write_in_thread);
}

static gboolean
on_write_due (gpointer data)
{
  FmnSidecar *self = data;

  self->timeout_id = 0;
  hand_out (self);
  return G_SOURCE_REMOVE;
}

/* One worker at a time: what changes meanwhile waits for it. */
static void
schedule (FmnSidecar *self)
{
  if (self->handed_out)
    return;
  if (self->in_haste)
    hand_out (self);
  else if (self->timeout_id == 0)
    self->timeout_id = g_timeout_add (WRITE_DELAY_MS, on_write_due, self);
}

static void
mark_stale (FmnSidecar *self)
{
  if (fmn_journal_get_sample (self->journal))
    return;
  self->stale = TRUE;
  schedule (self);
}

void
fmn_sidecar_hasten (FmnSidecar *self)
{
  g_return_if_fail (FMN_IS_SIDECAR (self));

  if (!self->stale)
    return;
  self->in_haste = TRUE;
  schedule (self);
}

void
fmn_sidecar_flush (FmnSidecar *self)
{
  g_autoptr (GError) error = NULL;
  Desk *desk;

  g_return_if_fail (FMN_IS_SIDECAR (self));

  desk = self->desk;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_mutex_lock (&desk->lock);
  while (desk->working)
    g_cond_wait (&desk->rested, &desk->lock);
  if (self->stale || desk->written < self->newest)
    {
      /* Also in the place of a worker that has not begun. */
      desk->written = ++self->newest;
      if (!fmn_sidecar_update (self->path, self->journal, &self->policy, self->others, &error))
        warn (error);
    }
  g_mutex_unlock (&desk->lock);
  self->stale = FALSE;
  self->in_haste = FALSE;
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnSidecar *self)
{
  mark_stale (self);
}

static void
fmn_sidecar_finalize (GObject *object)
{
  FmnSidecar *self = FMN_SIDECAR (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  /* What a worker still reckons is not written: another keeper may have the file by then. */
  g_mutex_lock (&self->desk->lock);
  self->desk->written = G_MAXUINT64;
  g_mutex_unlock (&self->desk->lock);
  self->desk->keeper = NULL;
  g_clear_pointer (&self->desk, desk_unref);
  g_clear_object (&self->journal);
  g_free (self->path);
  G_OBJECT_CLASS (fmn_sidecar_parent_class)->finalize (object);
}

static void
fmn_sidecar_class_init (FmnSidecarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_sidecar_finalize;
}

static void
fmn_sidecar_init (FmnSidecar *self)
{
  self->desk = g_atomic_rc_box_new0 (Desk);
  g_mutex_init (&self->desk->lock);
  g_cond_init (&self->desk->rested);
  self->desk->keeper = self;
}

FmnSidecar *
fmn_sidecar_new (FmnJournal *journal, const char *path, const FmnPolicy *policy, gboolean others)
{
  FmnSidecar *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && path != NULL && policy != NULL, NULL);

  self = g_object_new (FMN_TYPE_SIDECAR, NULL);
  self->journal = g_object_ref (journal);
  self->path = g_strdup (path);
  self->policy = *policy;
  self->others = others;
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self, 0);
  mark_stale (self);
  return self;
}

void
fmn_sidecar_set_policy (FmnSidecar *self, const FmnPolicy *policy)
{
  g_return_if_fail (FMN_IS_SIDECAR (self) && policy != NULL);

  self->policy = *policy;
  mark_stale (self);
}
