/* fmn-desktop-notifier.c: notifications through libnotify, with Open and Remind me later.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-notifier.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libnotify/notify.h>

#define DAEMON "org.freedesktop.Notifications"
#define DAEMON_PATH "/org/freedesktop/Notifications"
#define ANSWER_MS 5000 /* for which a notification daemon is waited for at the start */

struct _FmnDesktopNotifier
{
  FmnNotifier parent_instance;

  GHashTable *shown; /* reminder id → NotifyNotification */
  guint watch_id;    /* of whoever shows notifications */
  gboolean present;
};

G_DEFINE_FINAL_TYPE (FmnDesktopNotifier, fmn_desktop_notifier, FMN_TYPE_NOTIFIER)

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static const char *
get_reminder_id (NotifyNotification *notification)
{
  return g_object_get_data (G_OBJECT (notification), "fmn-reminder-id");
}

static void
on_action (NotifyNotification *notification, char *action, gpointer data)
{
  g_autofree char *id = g_strdup (get_reminder_id (notification));

  /* A click on the bubble itself is "open" too. */
  fmn_notifier_emit_action (FMN_NOTIFIER (data), id,
                            strcmp (action, "default") == 0 ? "open" : action);
}

static void
on_closed (NotifyNotification *notification, FmnDesktopNotifier *self)
{
  g_autofree char *id = g_strdup (get_reminder_id (notification));

  if (g_hash_table_lookup (self->shown, id) != notification)
    return;
  g_hash_table_remove (self->shown, id);
  fmn_notifier_emit_closed (FMN_NOTIFIER (self), id);
}

static void
add_actions (NotifyNotification *notification, FmnDesktopNotifier *self)
{
  const struct
  {
    const char *id;
    const char *label;
  } actions[] = {
    { "default", C_ ("notification", "Open") },
    { "open", C_ ("notification", "Open") },
    { "later-10", C_ ("notification", "Remind me in 10 minutes") },
    { "later-60", C_ ("notification", "Remind me in an hour") },
    { "later-tomorrow", C_ ("notification", "Remind me tomorrow") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    notify_notification_add_action (notification, actions[i].id, actions[i].label, on_action, self,
                                    NULL);
}

static NotifyNotification *
new_notification (FmnDesktopNotifier *self, FmnReminder *reminder, guint n)
{
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  NotifyNotification *notification;

  fmn_reminder_make_words (reminder, n, &title, &body);
  notification = notify_notification_new (title, *body != '\0' ? body : NULL, FMN_APPLICATION_ID);
  g_object_set_data_full (G_OBJECT (notification), "fmn-reminder-id",
                          g_strdup (fmn_reminder_get_id (reminder)), g_free);
  notify_notification_set_hint_string (notification, "desktop-entry", FMN_APPLICATION_ID);
  notify_notification_set_category (notification, "presence");
  notify_notification_set_timeout (notification, NOTIFY_EXPIRES_NEVER);
  if (fmn_reminder_get_topic (reminder) == FMN_TOPIC_AFTER_VISIT)
    notify_notification_set_urgency (notification, NOTIFY_URGENCY_LOW);
  add_actions (notification, self);
  g_signal_connect_object (notification, "closed", G_CALLBACK (on_closed), self, 0);
  return notification;
}

/* One that takes its time has been handed the message and will show it: asking again would show it twice. */
static gboolean
is_slow (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT);
}

static gboolean
fmn_desktop_notifier_show (FmnNotifier *notifier, FmnReminder *reminder, guint n)
{
  FmnDesktopNotifier *self = FMN_DESKTOP_NOTIFIER (notifier);
  g_autoptr (GError) error = NULL;
  NotifyNotification *notification;

  if (!notify_is_initted () && !notify_init ("Forget-Me-Not"))
    return FALSE;
  notification = new_notification (self, reminder, n);
  g_hash_table_insert (self->shown, g_strdup (fmn_reminder_get_id (reminder)), notification);
  if (!notify_notification_show (notification, &error) && !is_slow (error))
    {
      g_message ("A notification was not taken: code %d", error->code);
      g_hash_table_remove (self->shown, fmn_reminder_get_id (reminder));
      return FALSE;
    }
  return TRUE;
}

static gboolean
fmn_desktop_notifier_is_ready (FmnNotifier *notifier)
{
  return FMN_DESKTOP_NOTIFIER (notifier)->present;
}

static void
on_appeared (GDBusConnection *connection, const char *name, const char *owner, gpointer data)
{
  FMN_DESKTOP_NOTIFIER (data)->present = TRUE;
  fmn_notifier_emit_ready (FMN_NOTIFIER (data));
}

static void
on_vanished (GDBusConnection *connection, const char *name, gpointer data)
{
  FmnDesktopNotifier *self = data;
  g_autoptr (GHashTable) shown = g_steal_pointer (&self->shown);
  GHashTableIter iter;
  gpointer id;

  /* What it showed went with it, and the numbers of the next one mean other things. */
  self->shown = new_table ();
  self->present = FALSE;
  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    fmn_notifier_emit_closed (FMN_NOTIFIER (self), id);
}

static void
fmn_desktop_notifier_withdraw (FmnNotifier *notifier, const char *id)
{
  FmnDesktopNotifier *self = FMN_DESKTOP_NOTIFIER (notifier);
  NotifyNotification *notification = g_hash_table_lookup (self->shown, id);

  if (notification == NULL)
    return;
  notify_notification_close (notification, NULL);
  g_hash_table_remove (self->shown, id);
}

/* Who shows notifications now: numbers are those of one daemon, on one run of the bus. */
static char *
dup_daemon (GDBusConnection *connection)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "GetNameOwner", g_variant_new ("(s)", DAEMON), G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE,
      ANSWER_MS, NULL, NULL);
  const char *owner;

  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(&s)", &owner);
  return g_strdup_printf ("%s/%s/", g_dbus_connection_get_guid (connection), owner);
}

static char *
fmn_desktop_notifier_dup_handle (FmnNotifier *notifier, const char *id)
{
  FmnDesktopNotifier *self = FMN_DESKTOP_NOTIFIER (notifier);
  NotifyNotification *notification = g_hash_table_lookup (self->shown, id);
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *daemon = connection != NULL ? dup_daemon (connection) : NULL;
  int number = 0;

  if (notification != NULL)
    g_object_get (notification, "id", &number, NULL);
  return daemon != NULL && number > 0 ? g_strdup_printf ("%s%d", daemon, number) : NULL;
}

/* Daemons tell the process that is gone what became of its notifications, so nobody knows whether this one was put away meanwhile: it counts as standing. */
static gboolean
fmn_desktop_notifier_take_back (FmnNotifier *notifier, const char *handle)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *daemon = connection != NULL ? dup_daemon (connection) : NULL;
  g_autoptr (GVariant) answer = NULL;
  guint number;

  if (daemon == NULL || !g_str_has_prefix (handle, daemon))
    return FALSE;
  number = (guint) g_ascii_strtoull (handle + strlen (daemon), NULL, 10);
  /* Of no consequence when there is none: some take away what a process showed when that process ends. */
  answer = g_dbus_connection_call_sync (connection, DAEMON, DAEMON_PATH, DAEMON,
                                        "CloseNotification", g_variant_new ("(u)", number), NULL,
                                        G_DBUS_CALL_FLAGS_NO_AUTO_START, ANSWER_MS, NULL, NULL);
  return TRUE;
}

static void
fmn_desktop_notifier_finalize (GObject *object)
{
  FmnDesktopNotifier *self = FMN_DESKTOP_NOTIFIER (object);

  g_clear_handle_id (&self->watch_id, g_bus_unwatch_name);
  g_clear_pointer (&self->shown, g_hash_table_unref);
  if (notify_is_initted ())
    notify_uninit ();
  G_OBJECT_CLASS (fmn_desktop_notifier_parent_class)->finalize (object);
}

static void
fmn_desktop_notifier_class_init (FmnDesktopNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_desktop_notifier_finalize;
  FMN_NOTIFIER_CLASS (klass)->show = fmn_desktop_notifier_show;
  FMN_NOTIFIER_CLASS (klass)->withdraw = fmn_desktop_notifier_withdraw;
  FMN_NOTIFIER_CLASS (klass)->is_ready = fmn_desktop_notifier_is_ready;
  FMN_NOTIFIER_CLASS (klass)->dup_handle = fmn_desktop_notifier_dup_handle;
  FMN_NOTIFIER_CLASS (klass)->take_back = fmn_desktop_notifier_take_back;
}

static void
fmn_desktop_notifier_init (FmnDesktopNotifier *self)
{
  self->shown = new_table ();
  self->watch_id = g_bus_watch_name (G_BUS_TYPE_SESSION, DAEMON, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                     on_appeared, on_vanished, self, NULL);
}

FmnNotifier *
fmn_desktop_notifier_new (void)
{
  return g_object_new (FMN_TYPE_DESKTOP_NOTIFIER, NULL);
}
