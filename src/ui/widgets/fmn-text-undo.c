/* fmn-text-undo.c: lets a text that has the focus take back its own typing before a whole command is taken back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-text-undo.h"

/* GtkText does not say whether it has anything to take back; it shows when it does. */
static gboolean
step_line (GtkWidget *text, FmnUndoDirection direction)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  gtk_widget_activate_action (text, direction == FMN_UNDO ? "text.undo" : "text.redo", NULL);
  return strcmp (before, gtk_editable_get_text (GTK_EDITABLE (text))) != 0;
}

static gboolean
step_paragraphs (GtkTextBuffer *buffer, FmnUndoDirection direction)
{
  if (direction == FMN_UNDO ? !gtk_text_buffer_get_can_undo (buffer)
                            : !gtk_text_buffer_get_can_redo (buffer))
    return FALSE;
  if (direction == FMN_UNDO)
    gtk_text_buffer_undo (buffer);
  else
    gtk_text_buffer_redo (buffer);
  return TRUE;
}

static gboolean
step_focus (GtkWidget *focus, FmnUndoDirection direction)
{
  if (GTK_IS_TEXT (focus))
    return step_line (focus, direction);
  if (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)))
    return step_paragraphs (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), direction);
  return FALSE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                gpointer data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  FmnUndoFunc func = (FmnUndoFunc) data;
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  guint key = gdk_keyval_to_lower (keyval);
  FmnUndoDirection direction;

  if (key == GDK_KEY_z && held == GDK_CONTROL_MASK)
    direction = FMN_UNDO;
  else if ((key == GDK_KEY_z && held == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
           || (key == GDK_KEY_y && held == GDK_CONTROL_MASK))
    direction = FMN_REDO;
  else
    return GDK_EVENT_PROPAGATE;
  if (!step_focus (gtk_window_get_focus (GTK_WINDOW (window)), direction))
    func (window, direction);
  return GDK_EVENT_STOP;
}

void
fmn_text_undo_install (GtkWindow *window, FmnUndoFunc func)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (func != NULL);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), (gpointer) func);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}
