/* fmn-reminder-service.c: watches the sidecar, sleeps until the next moment, speaks once. No polling.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-reminder-service.h"

#include "fmn-queue.h"
#include "fmn-sidecar.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define GATHER_FROM 3    /* this many due at once are told in one notification */
#define RETRY_SECONDS 60 /* when a notification daemon is there and would not take it */

struct _FmnReminderService
{
  GObject parent_instance;

  char *sidecar_path;
  char *state_path;
  FmnNotifier *notifier;
  FmnClock *clock;
  FmnQueue *queue;
  GFileMonitor *sidecar_monitor;
  GFileMonitor *zone_monitor;
  FmnPolicy policy;
  gboolean has_taken_over; /* what an earlier process showed */
  int timer_fd;
  guint timer_source;
  guint retry_source;
};

G_DEFINE_FINAL_TYPE (FmnReminderService, fmn_reminder_service, G_TYPE_OBJECT)

static guint open_signal;

static gint64
get_now (FmnReminderService *self)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self->clock);

  return g_date_time_to_unix (now);
}

static char *
dup_local_now (FmnReminderService *self)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self->clock);

  return g_date_time_format (now, FMN_LOCAL_FORMAT);
}

static void
save_state (FmnReminderService *self)
{
  g_autoptr (GError) error = NULL;

  if (!fmn_queue_save (self->queue, self->state_path, &error))
    g_warning ("What was said could not be noted: code %d", error->code);
}

gint64
fmn_reminder_service_get_next (FmnReminderService *self)
{
  g_return_val_if_fail (FMN_IS_REMINDER_SERVICE (self), G_MAXINT64);

  return fmn_queue_get_next (self->queue, get_now (self), NULL);
}

static void
arm_timer (FmnReminderService *self)
{
  const gint64 now = get_now (self);
  const gint64 next = fmn_reminder_service_get_next (self);
  struct itimerspec spec = { 0 };

  /* An absolute time on the wall clock: it counts on through a suspend, and the read ends with
   * ECANCELED when somebody sets the clock. Without a next reminder the timer stands far ahead, so
   * that a set clock still wakes it. */
  spec.it_value.tv_sec = g_get_real_time () / G_USEC_PER_SEC
                         + (next == G_MAXINT64 ? 10 * 365 * 86400L : MAX (next - now, 1));
  timerfd_settime (self->timer_fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, NULL);
}

static gboolean
on_retry (gpointer data)
{
  FmnReminderService *self = data;

  self->retry_source = 0;
  fmn_reminder_service_wake (self);
  return G_SOURCE_REMOVE;
}

/* How many of @due, from @first on, one notification stands for: all when there are many, else those of one reminder. */
static guint
count_together (GPtrArray *due, guint first)
{
  const char *id = fmn_reminder_get_id (g_ptr_array_index (due, first));
  guint n = 1;

  if (due->len - first >= GATHER_FROM)
    return due->len - first;
  while (first + n < due->len
         && strcmp (fmn_reminder_get_id (g_ptr_array_index (due, first + n)), id) == 0)
    n++;
  return n;
}

static gboolean
show (FmnReminderService *self, GPtrArray *due, guint first, guint n)
{
  FmnReminder *reminder = g_ptr_array_index (due, first);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *handle = NULL;

  if (!fmn_notifier_show (self->notifier, reminder, n))
    return FALSE;
  for (guint i = first; i < first + n; i++)
    {
      g_ptr_array_add (ids, g_strdup (fmn_reminder_get_id (g_ptr_array_index (due, i))));
      fmn_queue_note_said (self->queue, g_ptr_array_index (due, i));
    }
  handle = fmn_notifier_dup_handle (self->notifier, fmn_reminder_get_id (reminder));
  fmn_queue_note_shown (self->queue, fmn_reminder_get_id (reminder), handle, ids);
  return TRUE;
}

static void
speak (FmnReminderService *self)
{
  g_autoptr (GPtrArray) due = fmn_queue_get_due (self->queue, get_now (self), NULL);
  guint n;

  for (guint i = 0; i < due->len; i += n)
    {
      n = count_together (due, i);
      if (show (self, due, i, n))
        continue;
      /* Nothing is lost: it is due until it was said. A daemon that comes up says so. */
      if (fmn_notifier_is_ready (self->notifier) && self->retry_source == 0)
        self->retry_source = g_timeout_add_seconds (RETRY_SECONDS, on_retry, self);
      break;
    }
  save_state (self);
}

static void
withdraw (FmnReminderService *self, const char *id)
{
  fmn_notifier_withdraw (self->notifier, id);
  fmn_queue_note_gone (self->queue, id);
}

/* The reminders for which the notification of @id stands with reason: one whose reminders left the schedule has lost it, and in a pause none has one. */
static GPtrArray *
dup_reasons (FmnReminderService *self, const char *id)
{
  g_autofree char *now = dup_local_now (self);
  GPtrArray *reasons = fmn_queue_dup_gathered (self->queue, id);

  if (fmn_policy_is_paused_at (&self->policy, now))
    g_ptr_array_set_size (reasons, 0);
  return reasons;
}

static void
withdraw_gone (FmnReminderService *self)
{
  g_autoptr (GPtrArray) shown = fmn_queue_list_shown (self->queue);

  for (guint i = 0; i < shown->len; i++)
    {
      const char *id = g_ptr_array_index (shown, i);
      g_autoptr (GPtrArray) reasons = dup_reasons (self, id);

      if (reasons->len == 0)
        withdraw (self, id);
    }
}

/* The buttons of what an earlier process showed lead to that process: unless it went with a daemon, it is shown anew. Where nobody takes it now, it is put
 * off to this minute and waits for somebody like any other. */
static void
take_over (FmnReminderService *self)
{
  g_autoptr (GPtrArray) shown = fmn_queue_list_shown (self->queue);
  g_autofree char *now = dup_local_now (self);

  if (self->has_taken_over)
    return;
  self->has_taken_over = TRUE;
  for (guint i = 0; i < shown->len; i++)
    {
      const char *id = g_ptr_array_index (shown, i);
      g_autofree char *handle = g_strdup (fmn_queue_get_handle (self->queue, id));
      g_autoptr (GPtrArray) reasons = dup_reasons (self, id);

      fmn_queue_note_gone (self->queue, id);
      if (!fmn_notifier_take_back (self->notifier, handle) || reasons->len == 0
          || show (self, reasons, 0, reasons->len))
        continue;
      for (guint j = 0; j < reasons->len; j++)
        fmn_queue_put_off (self->queue, fmn_reminder_get_id (g_ptr_array_index (reasons, j)), now);
    }
}

void
fmn_reminder_service_wake (FmnReminderService *self)
{
  g_return_if_fail (FMN_IS_REMINDER_SERVICE (self));

  speak (self);
  arm_timer (self);
}

static void
read_sidecar (FmnReminderService *self)
{
  g_autoptr (GError) error = NULL;
  FmnPolicy policy;
  g_autoptr (GPtrArray) reminders = fmn_sidecar_read (self->sidecar_path, &policy, &error);

  if (reminders == NULL)
    {
      /* Broken in mid-write or by somebody else: the schedule that is known stays. */
      g_warning ("The schedule could not be read: code %d", error->code);
      return;
    }
  self->policy = policy;
  fmn_queue_set_schedule (self->queue, reminders, &policy);
  take_over (self);
  withdraw_gone (self);
  fmn_reminder_service_wake (self);
}

static void
on_sidecar_changed (GFileMonitor *monitor,
                    GFile *file,
                    GFile *other,
                    GFileMonitorEvent event,
                    FmnReminderService *self)
{
  if (event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED && event != G_FILE_MONITOR_EVENT_CHANGED)
    read_sidecar (self);
}

static void
on_zone_changed (GFileMonitor *monitor,
                 GFile *file,
                 GFile *other,
                 GFileMonitorEvent event,
                 FmnReminderService *self)
{
  fmn_reminder_service_wake (self);
}

static gboolean
on_timer (int fd, GIOCondition condition, gpointer data)
{
  guint64 count;

  /* Either the moment has come or the clock was set; both mean to look again. */
  if (read (fd, &count, sizeof count) < 0 && errno != ECANCELED && errno != EAGAIN)
    g_warning ("The timer could not be read: code %d", errno);
  fmn_reminder_service_wake (data);
  return G_SOURCE_CONTINUE;
}

static char *
later_time (FmnReminderService *self, const char *action)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self->clock);
  g_autoptr (GDateTime) then = NULL;

  if (strcmp (action, "later-10") == 0)
    then = g_date_time_add_minutes (now, 10);
  else if (strcmp (action, "later-60") == 0)
    then = g_date_time_add_hours (now, 1);
  else
    then = g_date_time_add_days (now, 1);
  return g_date_time_format (then, FMN_LOCAL_FORMAT);
}

static void
put_off (FmnReminderService *self, const char *id, const char *action)
{
  GPtrArray *ids = fmn_queue_get_gathered (self->queue, id);
  g_autofree char *at = later_time (self, action);

  if (ids == NULL)
    fmn_queue_put_off (self->queue, id, at);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    fmn_queue_put_off (self->queue, g_ptr_array_index (ids, i), at);
  arm_timer (self);
}

static void
on_action (FmnNotifier *notifier, const char *id, const char *action, FmnReminderService *self)
{
  if (strcmp (action, "open") == 0)
    g_signal_emit (self, open_signal, 0, id);
  else
    put_off (self, id, action);
  withdraw (self, id);
  save_state (self);
}

static void
on_closed (FmnNotifier *notifier, const char *id, FmnReminderService *self)
{
  fmn_queue_note_gone (self->queue, id);
  save_state (self);
}

static void
fmn_reminder_service_dispose (GObject *object)
{
  FmnReminderService *self = FMN_REMINDER_SERVICE (object);

  g_clear_handle_id (&self->timer_source, g_source_remove);
  g_clear_handle_id (&self->retry_source, g_source_remove);
  g_clear_object (&self->sidecar_monitor);
  g_clear_object (&self->zone_monitor);
  g_clear_object (&self->notifier);
  g_clear_object (&self->queue);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (fmn_reminder_service_parent_class)->dispose (object);
}

static void
fmn_reminder_service_finalize (GObject *object)
{
  FmnReminderService *self = FMN_REMINDER_SERVICE (object);

  if (self->timer_fd >= 0)
    close (self->timer_fd);
  g_free (self->sidecar_path);
  g_free (self->state_path);
  G_OBJECT_CLASS (fmn_reminder_service_parent_class)->finalize (object);
}

static void
fmn_reminder_service_class_init (FmnReminderServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_reminder_service_dispose;
  G_OBJECT_CLASS (klass)->finalize = fmn_reminder_service_finalize;

  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fmn_reminder_service_init (FmnReminderService *self)
{
  self->queue = fmn_queue_new ();
  fmn_policy_init (&self->policy);
  self->timer_fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
}

FmnReminderService *
fmn_reminder_service_new (const char *sidecar_path,
                          const char *state_path,
                          FmnNotifier *notifier,
                          FmnClock *clock)
{
  FmnReminderService *self;

  g_return_val_if_fail (sidecar_path != NULL && state_path != NULL, NULL);
  g_return_val_if_fail (FMN_IS_NOTIFIER (notifier) && FMN_IS_CLOCK (clock), NULL);

  self = g_object_new (FMN_TYPE_REMINDER_SERVICE, NULL);
  self->sidecar_path = g_strdup (sidecar_path);
  self->state_path = g_strdup (state_path);
  self->notifier = g_object_ref (notifier);
  self->clock = g_object_ref (clock);
  g_signal_connect_object (notifier, "action", G_CALLBACK (on_action), self, 0);
  g_signal_connect_object (notifier, "closed", G_CALLBACK (on_closed), self, 0);
  g_signal_connect_object (notifier, "ready", G_CALLBACK (fmn_reminder_service_wake), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
fmn_reminder_service_start (FmnReminderService *self)
{
  g_autoptr (GFile) sidecar = NULL;
  g_autoptr (GFile) zone = g_file_new_for_path ("/etc/localtime");
  g_autofree char *folder = NULL;

  g_return_if_fail (FMN_IS_REMINDER_SERVICE (self));
  g_return_if_fail (self->timer_source == 0);

  /* A folder that is there can be watched without polling. */
  folder = g_path_get_dirname (self->sidecar_path);
  g_mkdir_with_parents (folder, 0700);
  sidecar = g_file_new_for_path (self->sidecar_path);
  self->sidecar_monitor = g_file_monitor_file (sidecar, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->sidecar_monitor != NULL)
    g_signal_connect_object (self->sidecar_monitor, "changed", G_CALLBACK (on_sidecar_changed),
                             self, 0);
  self->zone_monitor = g_file_monitor_file (zone, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->zone_monitor != NULL)
    g_signal_connect_object (self->zone_monitor, "changed", G_CALLBACK (on_zone_changed), self, 0);
  self->timer_source = g_unix_fd_add (self->timer_fd, G_IO_IN, on_timer, self);
  fmn_queue_load (self->queue, self->state_path);
  read_sidecar (self);
}
