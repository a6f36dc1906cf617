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
#define RETRY_SECONDS 60 /* when no notification daemon answers */

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
  GPtrArray *shown;   /* ids whose notification may stand */
  GPtrArray *waiting; /* FmnReminder that no daemon took yet */
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

static void
save_state (FmnReminderService *self)
{
  g_autoptr (GError) error = NULL;

  if (!fmn_queue_save (self->queue, self->state_path, &error))
    g_warning ("What was said could not be noted: code %d", error->code);
}

static void
arm_timer (FmnReminderService *self)
{
  const gint64 now = get_now (self);
  const gint64 next = fmn_queue_get_next (self->queue, now, NULL);
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

static void
remember_shown (FmnReminderService *self, const char *id)
{
  if (!g_ptr_array_find_with_equal_func (self->shown, id, g_str_equal, NULL))
    g_ptr_array_add (self->shown, g_strdup (id));
}

static void
speak (FmnReminderService *self)
{
  while (self->waiting->len > 0)
    {
      const guint n = self->waiting->len >= GATHER_FROM ? self->waiting->len : 1;
      FmnReminder *first = g_ptr_array_index (self->waiting, 0);

      if (!fmn_notifier_show (self->notifier, first, n))
        {
          if (self->retry_source == 0)
            self->retry_source = g_timeout_add_seconds (RETRY_SECONDS, on_retry, self);
          return;
        }
      remember_shown (self, fmn_reminder_get_id (first));
      g_ptr_array_remove_range (self->waiting, 0, n);
    }
}

/* A notification whose reminder left the schedule has lost its reason. */
static void
withdraw_gone (FmnReminderService *self)
{
  for (guint i = self->shown->len; i > 0; i--)
    {
      const char *id = g_ptr_array_index (self->shown, i - 1);

      if (fmn_queue_has (self->queue, id))
        continue;
      fmn_notifier_withdraw (self->notifier, id);
      g_ptr_array_remove_index (self->shown, i - 1);
    }
  for (guint i = self->waiting->len; i > 0; i--)
    if (!fmn_queue_has (self->queue,
                        fmn_reminder_get_id (g_ptr_array_index (self->waiting, i - 1))))
      g_ptr_array_remove_index (self->waiting, i - 1);
}

void
fmn_reminder_service_wake (FmnReminderService *self)
{
  g_autoptr (GPtrArray) due = NULL;

  g_return_if_fail (FMN_IS_REMINDER_SERVICE (self));

  due = fmn_queue_take_due (self->queue, get_now (self), NULL);
  for (guint i = 0; i < due->len; i++)
    g_ptr_array_add (self->waiting, fmn_reminder_ref (g_ptr_array_index (due, i)));
  if (due->len > 0)
    save_state (self);
  speak (self);
  arm_timer (self);
}

static void
read_sidecar (FmnReminderService *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reminders = fmn_sidecar_read (self->sidecar_path, &error);

  if (reminders == NULL)
    {
      /* Broken in mid-write or by somebody else: the schedule that is known stays. */
      g_warning ("The schedule could not be read: code %d", error->code);
      return;
    }
  fmn_queue_set_schedule (self->queue, reminders);
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
  return g_date_time_format (then, "%Y-%m-%dT%H:%M");
}

static void
on_action (FmnNotifier *notifier, const char *id, const char *action, FmnReminderService *self)
{
  if (strcmp (action, "open") == 0)
    g_signal_emit (self, open_signal, 0, id);
  else
    {
      g_autofree char *at = later_time (self, action);

      fmn_queue_put_off (self->queue, id, at);
      save_state (self);
      arm_timer (self);
    }
  fmn_notifier_withdraw (notifier, id);
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
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->waiting);
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
  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
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
