/* fmn-locking.c: says when an open journal is to be locked: left alone for a while, the machine put to sleep, the screen locked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-locking.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <unistd.h>

#define DEFAULT_MINUTES 10
#define LOGIN "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_MANAGER "org.freedesktop.login1.Manager"

struct _FmnLocking
{
  GObject parent_instance;

  GSettings *settings;
  GCancellable *cancellable;
  GListModel *windows;
  gint64 touched; /* monotonic */
  guint source;
  gint64 minute; /* microseconds; shorter in a test */

  GDBusConnection *system;
  GDBusConnection *session;
  guint on_system[2];
  guint on_session[2];
  int inhibitor; /* while it is open, a sleep waits for the lock */
};

G_DEFINE_FINAL_TYPE (FmnLocking, fmn_locking, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOCK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Left alone */

static guint
get_minutes (FmnLocking *self)
{
  return self->settings != NULL ? g_settings_get_uint (self->settings, "lock-after-minutes")
                                : DEFAULT_MINUTES;
}

static void plan (FmnLocking *self);

static gboolean
on_timeout (gpointer data)
{
  FmnLocking *self = data;

  self->source = 0;
  if (g_get_monotonic_time () - self->touched >= get_minutes (self) * self->minute)
    {
      /* Where it could not be locked, it is asked again after as long. */
      self->touched = g_get_monotonic_time ();
      g_signal_emit (self, signals[SIGNAL_LOCK], 0);
    }
  plan (self);
  return G_SOURCE_REMOVE;
}

/* One timer, set for the moment at which it may be time; being used does not move it, so that a key typed costs nothing. */
static void
plan (FmnLocking *self)
{
  const gint64 due = self->touched + get_minutes (self) * self->minute;
  const gint64 left = MAX (due - g_get_monotonic_time (), 0) / 1000 + 1;

  g_clear_handle_id (&self->source, g_source_remove);
  if (get_minutes (self) > 0)
    self->source = g_timeout_add ((guint) MIN (left, G_MAXINT), on_timeout, self);
}

static gboolean
on_event (FmnLocking *self)
{
  self->touched = g_get_monotonic_time ();
  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_lock_key (GtkWidget *window, GVariant *arguments, gpointer data)
{
  g_signal_emit (data, signals[SIGNAL_LOCK], 0);
  return TRUE;
}

/* The application's key is known to its main windows alone; here it is in every dialog. */
static GtkEventController *
new_key (FmnLocking *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutAction *action
      = gtk_callback_action_new (on_lock_key, g_object_ref (self), g_object_unref);

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_l, GDK_CONTROL_MASK), action));
  return keys;
}

static void
watch_windows (FmnLocking *self, guint from, guint n)
{
  for (guint i = from; i < from + n; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (self->windows, i);
      GtkEventController *controller = gtk_event_controller_legacy_new ();

      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (window, controller);
      gtk_widget_add_controller (window, new_key (self));
    }
}

static void
on_windows_changed (FmnLocking *self, guint position, guint removed, guint added)
{
  watch_windows (self, position, added);
}

/* Sleep and the screen's lock */

static void
let_sleep (FmnLocking *self)
{
  if (self->inhibitor >= 0)
    close (self->inhibitor);
  self->inhibitor = -1;
}

static void
on_inhibited (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnLocking) self = data;
  g_autoptr (GUnixFDList) list = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), &list, result, NULL);

  if (answer == NULL || list == NULL || g_unix_fd_list_get_length (list) == 0)
    return;
  let_sleep (self);
  self->inhibitor = g_unix_fd_list_get (list, 0, NULL);
  if (g_cancellable_is_cancelled (self->cancellable))
    let_sleep (self);
}

static void
delay_sleep (FmnLocking *self)
{
  g_dbus_connection_call_with_unix_fd_list (
      self->system, LOGIN, LOGIN_PATH, LOGIN_MANAGER, "Inhibit",
      /* The reason is seen by whoever lists what delays a sleep. */
      g_variant_new ("(ssss)", "sleep", "Forget-Me-Not", "Closing", "delay"),
      G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL, on_inhibited,
      g_object_ref (self));
}

static void
on_prepare_for_sleep (GDBusConnection *connection,
                      const char *sender,
                      const char *path,
                      const char *interface,
                      const char *name,
                      GVariant *parameters,
                      gpointer data)
{
  FmnLocking *self = data;
  gboolean sleeping = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &sleeping);
  if (!sleeping)
    {
      delay_sleep (self);
      return;
    }
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_LOCK], 0);
  /* Still here: it could not be locked, and the machine sleeps all the same. */
  let_sleep (self);
  g_object_unref (self);
}

/* logind tells it to a session, desktops tell it themselves; a lock too many does no harm. */
static void
on_session_locked (GDBusConnection *connection,
                   const char *sender,
                   const char *path,
                   const char *interface,
                   const char *name,
                   GVariant *parameters,
                   gpointer data)
{
  gboolean active = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &active);
  if (active)
    g_signal_emit (data, signals[SIGNAL_LOCK], 0);
}

static void
on_system_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnLocking) self = data;
  GDBusConnection *connection = g_bus_get_finish (result, NULL);

  if (connection == NULL)
    return;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_object_unref (connection);
      return;
    }
  self->system = connection;
  self->on_system[0] = g_dbus_connection_signal_subscribe (
      connection, LOGIN, LOGIN_MANAGER, "PrepareForSleep", LOGIN_PATH, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, on_prepare_for_sleep, self, NULL);
  self->on_system[1] = g_dbus_connection_signal_subscribe (
      connection, LOGIN, LOGIN ".Session", "Lock", NULL, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
      on_session_locked, self, NULL);
  delay_sleep (self);
}

static void
on_session_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  static const char *const interfaces[]
      = { "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver" };
  g_autoptr (FmnLocking) self = data;
  GDBusConnection *connection = g_bus_get_finish (result, NULL);

  if (connection == NULL)
    return;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_object_unref (connection);
      return;
    }
  self->session = connection;
  for (guint i = 0; i < G_N_ELEMENTS (interfaces); i++)
    self->on_session[i] = g_dbus_connection_signal_subscribe (
        connection, NULL, interfaces[i], "ActiveChanged", NULL, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
        on_session_locked, self, NULL);
}

static void
leave_bus (GDBusConnection **connection, guint *subscriptions, guint n)
{
  for (guint i = 0; i < n && *connection != NULL; i++)
    g_dbus_connection_signal_unsubscribe (*connection, subscriptions[i]);
  g_clear_object (connection);
}

static void
fmn_locking_dispose (GObject *object)
{
  FmnLocking *self = FMN_LOCKING (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->source, g_source_remove);
  leave_bus (&self->system, self->on_system, G_N_ELEMENTS (self->on_system));
  leave_bus (&self->session, self->on_session, G_N_ELEMENTS (self->on_session));
  let_sleep (self);
  g_clear_object (&self->windows);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (fmn_locking_parent_class)->dispose (object);
}

static void
fmn_locking_finalize (GObject *object)
{
  g_object_unref (FMN_LOCKING (object)->cancellable);
  G_OBJECT_CLASS (fmn_locking_parent_class)->finalize (object);
}

static void
fmn_locking_class_init (FmnLockingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_locking_dispose;
  G_OBJECT_CLASS (klass)->finalize = fmn_locking_finalize;
  signals[SIGNAL_LOCK] = g_signal_new ("lock", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* A test has no ten minutes: FMN_MINUTE is how many milliseconds are one. */
static gint64
get_minute (void)
{
  const char *text = g_getenv ("FMN_MINUTE");

  if (text == NULL || g_strcmp0 (g_getenv ("FMN_TESTING"), "1") != 0)
    return 60 * G_USEC_PER_SEC;
  return CLAMP (g_ascii_strtoll (text, NULL, 10), 1, 60 * 1000) * 1000;
}

static void
fmn_locking_init (FmnLocking *self)
{
  self->cancellable = g_cancellable_new ();
  self->inhibitor = -1;
  self->minute = get_minute ();
  self->touched = g_get_monotonic_time ();
}

FmnLocking *
fmn_locking_new (GSettings *settings)
{
  FmnLocking *self = g_object_new (FMN_TYPE_LOCKING, NULL);

  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      g_signal_connect_object (settings, "changed::lock-after-minutes", G_CALLBACK (plan), self,
                               G_CONNECT_SWAPPED);
    }
  self->windows = g_object_ref (gtk_window_get_toplevels ());
  watch_windows (self, 0, g_list_model_get_n_items (self->windows));
  g_signal_connect_object (self->windows, "items-changed", G_CALLBACK (on_windows_changed), self,
                           G_CONNECT_SWAPPED);
  plan (self);
  g_bus_get (G_BUS_TYPE_SYSTEM, NULL, on_system_bus, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_session_bus, g_object_ref (self));
  return self;
}
