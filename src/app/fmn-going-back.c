/* fmn-going-back.c: the way back to an earlier copy of a journal that cannot be opened.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-going-back.h"

#include "fmn-previous-window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FmnStore *store;
  GtkWindow *parent;
  void (*done) (gpointer data);
  GWeakRef data;
} Way;

static void
way_free (gpointer data, GClosure *closure)
{
  Way *way = data;

  g_clear_object (&way->store);
  g_clear_object (&way->parent);
  g_weak_ref_clear (&way->data);
  g_free (way);
}

static void
on_restore (FmnPreviousWindow *window, const char *name, FmnSnapshot *snapshot, gpointer data)
{
  Way *way = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) object = g_weak_ref_get (&way->data);
  gboolean restored = fmn_store_restore_previous (way->store, name, &error);
  GtkWidget *dialog;

  /* Whoever opens the journal takes the lock. */
  fmn_store_unlock (way->store);
  if (restored)
    {
      if (object != NULL)
        way->done (object);
      return;
    }
  dialog
      = adw_message_dialog_new (way->parent, _ ("The journal was left as it is"), error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fmn_going_back_start (GtkWindow *window, FmnStore *store, GCallback done, gpointer data)
{
  GtkWindow *copies;
  Way *way;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (FMN_IS_STORE (store));

  way = g_new0 (Way, 1);
  way->store = g_object_ref (store);
  way->parent = g_object_ref (window);
  way->done = (void (*) (gpointer)) done;
  g_weak_ref_init (&way->data, data);
  copies = fmn_previous_window_new (store, NULL, fmn_store_get_clock (store), window);
  g_signal_connect_data (copies, "restore", G_CALLBACK (on_restore), way, way_free, 0);
  gtk_window_present (copies);
}
