/* fmn-focus-keeper.c: a reference on the focus of each window, let go of when the loop is idle.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-focus-keeper.h"

#define KEPT "fmn-kept-focus"

static gboolean
let_go (gpointer kept)
{
  return G_SOURCE_REMOVE;
}

static void
on_focus_changed (GtkWindow *window, GParamSpec *pspec, gpointer data)
{
  GtkWidget *before = g_object_steal_data (G_OBJECT (window), KEPT);
  GtkWidget *now = gtk_window_get_focus (window);

  if (before != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, let_go, before, g_object_unref);
  if (now != NULL)
    g_object_set_data_full (G_OBJECT (window), KEPT, g_object_ref (now), g_object_unref);
}

static void
on_windows_changed (GListModel *windows, guint position, guint removed, guint added, gpointer data)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_changed), NULL);
      on_focus_changed (window, NULL, NULL);
    }
}

void
fmn_focus_keeper_start (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_signal_connect (windows, "items-changed", G_CALLBACK (on_windows_changed), NULL);
  on_windows_changed (windows, 0, 0, g_list_model_get_n_items (windows), NULL);
}
