/* fmn-sidecar.c: keeps the background service's file in step with an open journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-sidecar.h"

#include "fmn-schedule.h"

#define WRITE_DELAY_MS 1000
#define DAYS_KEPT 7 /* what the service may have missed while the machine was off */

struct _FmnSidecar
{
  GObject parent_instance;

  FmnJournal *journal;
  char *path;
  FmnPolicy policy;
  gboolean others;
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (FmnSidecar, fmn_sidecar, G_TYPE_OBJECT)

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

gboolean
fmn_sidecar_update (
    const char *path, FmnJournal *journal, const FmnPolicy *policy, gboolean others, GError **error)
{
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) first = NULL;
  g_autofree char *from = NULL;

  g_return_val_if_fail (path != NULL && policy != NULL, FALSE);
  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);

  now = fmn_clock_dup_now (fmn_journal_get_clock (journal));
  first = g_date_time_add_days (now, -DAYS_KEPT);
  from = g_date_time_format (first, FMN_LOCAL_FORMAT);
  reminders = fmn_schedule_compute (journal, policy, from, NULL);
  if (others)
    add_others (reminders, path, journal, from);
  return fmn_sidecar_write (path, reminders, policy, error);
}

void
fmn_sidecar_flush (FmnSidecar *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FMN_IS_SIDECAR (self));

  if (self->timeout_id == 0)
    return;
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (!fmn_sidecar_update (self->path, self->journal, &self->policy, self->others, &error))
    g_warning ("The schedule of reminders could not be written: code %d", error->code);
}

static gboolean
on_write_due (gpointer data)
{
  fmn_sidecar_flush (data);
  return G_SOURCE_REMOVE;
}

static void
mark_stale (FmnSidecar *self)
{
  if (self->timeout_id == 0 && !fmn_journal_get_sample (self->journal))
    self->timeout_id = g_timeout_add (WRITE_DELAY_MS, on_write_due, self);
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
