/* forget-me-not-reminders.c: the background service: one instance, no GTK, no journal; speaks when the sidecar says so.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-reminder-service.h"
#include "fmn-sidecar.h"

#include <glib/gi18n.h>
#include <locale.h>

/* The bus does not know how to start the app. */
static void
spawn_app (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_build_filename (FMN_BINDIR, "forget-me-not", NULL);
  const char *argv[] = { program, "--reminder", id, NULL };

  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &error))
    g_warning ("The journal could not be opened: code %d", error->code);
}

static void
on_app_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *id = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL)
    spawn_app (id);
}

/* Started by the bus when it does not run. It asks for the passphrase first when there is one. */
static void
on_open (FmnReminderService *service, const char *id, GApplication *application)
{
  GDBusConnection *connection = g_application_get_dbus_connection (application);
  g_autofree char *path = g_strconcat ("/", FMN_APPLICATION_ID, NULL);
  GVariantBuilder parameters;
  GVariantBuilder platform;

  if (connection == NULL)
    {
      spawn_app (id);
      return;
    }
  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", g_variant_new_string (id));
  g_variant_builder_init (&platform, G_VARIANT_TYPE_VARDICT);
  g_strdelimit (path, ".", '/');
  g_dbus_connection_call (
      connection, FMN_APPLICATION_ID, path, "org.freedesktop.Application", "ActivateAction",
      g_variant_new ("(sava{sv})", "show-reminder", &parameters, &platform), NULL,
      G_DBUS_CALL_FLAGS_NONE, G_MAXINT, NULL, on_app_answered, g_strdup (id));
}

static void
on_startup (GApplication *application, FmnReminderService *service)
{
  g_application_hold (application);
  g_signal_connect_object (service, "open", G_CALLBACK (on_open), application, 0);
  fmn_reminder_service_start (service);
}

static void
on_activate (GApplication *application, FmnReminderService *service)
{
  fmn_reminder_service_wake (service);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GApplication) application = NULL;
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnNotifier) notifier = fmn_desktop_notifier_new ();
  g_autoptr (FmnReminderService) service = NULL;
  g_autofree char *sidecar = fmn_sidecar_default_path ();
  g_autofree char *folder = g_path_get_dirname (sidecar);
  g_autofree char *state = g_build_filename (folder, "reminders-said", NULL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FMN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A worker thread of GLib that is done ends, instead of waking some more times to look for work. */
  g_thread_pool_set_max_unused_threads (0);
  service = fmn_reminder_service_new (sidecar, state, notifier, clock);
  application = g_application_new (FMN_APPLICATION_ID ".Reminders", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "startup", G_CALLBACK (on_startup), service);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), service);
  return g_application_run (application, argc, argv);
}
