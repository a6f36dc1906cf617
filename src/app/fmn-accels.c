/* fmn-accels.c: gives every action that has a key its key.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-accels.h"

#include "fmn-help-page.h"
#include "fmn-section.h"

typedef struct
{
  const char *action;
  const char *keys[3];
} FmnAccel;

static const FmnAccel accels[] = {
  { "win.new-menu", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.search-everything('')", { "<Control><Shift>f" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.print", { "<Control>p" } },
  { "win.together", { "<Control>r" } },
  { "win.back", { "<Alt>Left" } },
  { "win.next-column", { "F6" } },
  { "win.previous-column", { "<Shift>F6" } },
  { "win.prompts", { "<Control>t" } },
  { "win.urgent-help", { "F1" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "app.lock", { "<Control>l" } },
  { "app.quit", { "<Control>q" } },
};

static gboolean
on_help_key (GtkWidget *window, GVariant *arguments, gpointer data)
{
  fmn_urgent_help_present (fmn_knowledge_get_default (), GTK_WINDOW (window));
  return TRUE;
}

/* The application's keys are known to its main windows alone; urgent help is there over every dialog too. */
static void
on_windows_changed (GListModel *windows, guint position, guint removed, guint added, gpointer data)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkEventController *keys;

      if (GTK_IS_APPLICATION_WINDOW (window))
        continue;
      keys = gtk_shortcut_controller_new ();
      gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (keys),
          gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0),
                            gtk_callback_action_new (on_help_key, NULL, NULL)));
      gtk_widget_add_controller (window, keys);
    }
}

void
fmn_accels_install (GtkApplication *application)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n;
  const FmnSection *sections = fmn_section_get_all (&n);

  g_return_if_fail (GTK_IS_APPLICATION (application));

  g_signal_connect_object (windows, "items-changed", G_CALLBACK (on_windows_changed), application,
                           0);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].keys);

  for (guint i = 0; i < n && i < 9; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.section::%s", sections[i].id);
      g_autofree char *key = g_strdup_printf ("<Control>%u", i + 1);
      const char *keys[] = { key, NULL };

      gtk_application_set_accels_for_action (application, action, keys);
    }
}
