/* test-background.c: has the bus start the service, and in a sandbox asks the background portal, which a stand-in answers on a bus of the test's own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-background.h"

static const char portal_xml[]
    = "<node><interface name='org.freedesktop.portal.Background'>"
      "<method name='RequestBackground'><arg type='s' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
      "</interface></node>";

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
  GString *asked; /* the portal's log */
  gboolean gave_up;
} Fixture;

static void
on_method (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Fixture *f = data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree const char **command = NULL;
  const char *reason = "";
  gboolean autostart = FALSE;

  g_variant_lookup (options, "reason", "&s", &reason);
  g_variant_lookup (options, "autostart", "b", &autostart);
  g_variant_lookup (options, "commandline", "^a&s", &command);
  g_string_append_printf (f->asked, "%s|%s|%d|%s", method, reason, autostart,
                          command != NULL ? command[0] : "");
  g_dbus_method_invocation_return_value (
      invocation, g_variant_new ("(o)", "/org/freedesktop/portal/desktop/request/1"));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (f->bus);
  f->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (f->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);
  f->asked = g_string_new (NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_dbus_connection_close_sync (f->connection, NULL, NULL);
  g_clear_object (&f->connection);
  g_test_dbus_down (f->bus);
  g_clear_object (&f->bus);
  g_string_free (f->asked, TRUE);
}

static gboolean
on_give_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* The bus answers in order: when this answer is there, what was sent before has arrived. */
static void
settle (Fixture *f)
{
  guint guard = g_timeout_add_seconds (20, on_give_up, &f->gave_up);

  while (g_main_context_pending (NULL) || (f->asked->len == 0 && !f->gave_up))
    g_main_context_iteration (NULL, TRUE);
  if (!f->gave_up)
    g_source_remove (guard);
}

static void
test_portal (Fixture *f, gconstpointer data)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_method };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (portal_xml, NULL);
  guint object
      = g_dbus_connection_register_object (f->connection, "/org/freedesktop/portal/desktop",
                                           node->interfaces[0], &vtable, f, NULL, NULL);
  guint name = g_bus_own_name_on_connection (f->connection, "org.freedesktop.portal.Desktop",
                                             G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
  g_autofree char *expected
      = g_strdup_printf ("RequestBackground|Because.|1|%s/forget-me-not-reminders", FMN_LIBEXECDIR);

  fmn_background_start (f->connection, "Because.");
  settle (f);
  g_assert_cmpstr (f->asked->str, ==, expected);
  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (f->connection, object);
}

static GDBusMessage *
on_message (GDBusConnection *connection, GDBusMessage *message, gboolean incoming, gpointer data)
{
  Fixture *f = data;
  GVariant *body = g_dbus_message_get_body (message);

  if (!incoming && g_strcmp0 (g_dbus_message_get_member (message), "StartServiceByName") == 0)
    {
      g_autofree char *text = g_variant_print (body, FALSE);

      g_string_append (f->asked, text);
    }
  else if (!incoming && g_strcmp0 (g_dbus_message_get_member (message), "RequestBackground") == 0)
    g_string_append (f->asked, "portal");
  return message;
}

/* Outside a sandbox nobody but the bus is asked. That neither is there is no reason to complain. */
static void
test_outside (Fixture *f, gconstpointer data)
{
  guint filter = g_dbus_connection_add_filter (f->connection, on_message, f, NULL);

  fmn_background_start (f->connection, NULL);
  settle (f);
  g_assert_cmpstr (f->asked->str, ==, "('" FMN_APPLICATION_ID ".Reminders', 0)");
  g_dbus_connection_remove_filter (f->connection, filter);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/background/portal", Fixture, NULL, set_up, test_portal, tear_down);
  g_test_add ("/background/outside", Fixture, NULL, set_up, test_outside, tear_down);

  return g_test_run ();
}
