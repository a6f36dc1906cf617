/* fmn-mark-pointer.c: event controllers and keys of a drawing with marks.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-mark-pointer.h"

#define KEY "fmn-mark-pointer"

struct _FmnMarkPointer
{
  GtkWidget *widget; /* keeps this */
  const FmnMarkPointerFuncs *funcs;
  int focused, hovered;
};

static void
set_marks (FmnMarkPointer *self, int focused, int hovered)
{
  if (self->focused == focused && self->hovered == hovered)
    return;
  self->focused = focused;
  self->hovered = hovered;
  self->funcs->changed (self->widget);
  gtk_widget_queue_draw (self->widget);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, FmnMarkPointer *self)
{
  set_marks (self, self->focused, self->funcs->pick (self->widget, x, y));
}

static void
on_leave (GtkEventControllerMotion *motion, FmnMarkPointer *self)
{
  set_marks (self, self->focused, -1);
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, FmnMarkPointer *self)
{
  const int picked = self->funcs->pick (self->widget, x, y);

  gtk_widget_grab_focus (self->widget);
  if (picked < 0)
    return;
  set_marks (self, picked, self->hovered);
  if (n_press == 2)
    self->funcs->open (self->widget, picked);
}

static void
on_focus_changed (GtkWidget *widget, GParamSpec *pspec, FmnMarkPointer *self)
{
  if (gtk_widget_has_focus (widget) && self->focused < 0)
    set_marks (self, self->funcs->step (widget, -1, 1), self->hovered);
  gtk_widget_queue_draw (widget);
}

static gboolean
on_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FmnMarkPointer *self = g_object_get_data (G_OBJECT (widget), KEY);
  const int step = g_variant_get_int32 (arguments);
  const gboolean turned
      = ABS ((gint64) step) == 1 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int next = self->funcs->step (widget, self->focused, turned ? -step : step);

  if (next < 0)
    gtk_widget_error_bell (widget);
  else
    set_marks (self, next, -1);
  return TRUE;
}

static gboolean
on_open (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FmnMarkPointer *self = g_object_get_data (G_OBJECT (widget), KEY);

  if (self->focused < 0)
    return FALSE;
  self->funcs->open (widget, self->focused);
  return TRUE;
}

static void
add_keys (FmnMarkPointer *self)
{
  static const struct
  {
    guint key;
    int step; /* 0 opens */
  } keys[] = {
    { GDK_KEY_Left, -1 },      { GDK_KEY_Right, 1 },  { GDK_KEY_Home, G_MININT },
    { GDK_KEY_End, G_MAXINT }, { GDK_KEY_Return, 0 }, { GDK_KEY_KP_Enter, 0 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new_with_arguments (
            gtk_keyval_trigger_new (keys[i].key, 0),
            gtk_callback_action_new (keys[i].step != 0 ? on_key : on_open, NULL, NULL), "i",
            keys[i].step));
  gtk_widget_add_controller (self->widget, controller);
}

FmnMarkPointer *
fmn_mark_pointer_attach (GtkWidget *widget, const FmnMarkPointerFuncs *funcs)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  FmnMarkPointer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && funcs != NULL, NULL);

  self = g_new0 (FmnMarkPointer, 1);
  self->widget = widget;
  self->funcs = funcs;
  self->focused = self->hovered = -1;
  g_object_set_data_full (G_OBJECT (widget), KEY, self, g_free);
  gtk_widget_set_focusable (widget, TRUE);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect (widget, "notify::has-focus", G_CALLBACK (on_focus_changed), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  add_keys (self);
  return self;
}

int
fmn_mark_pointer_get (const FmnMarkPointer *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->hovered >= 0 ? self->hovered : self->focused;
}

int
fmn_mark_pointer_get_focused (const FmnMarkPointer *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->focused;
}

int
fmn_mark_pointer_get_ringed (const FmnMarkPointer *self)
{
  g_return_val_if_fail (self != NULL, -1);

  if (self->hovered >= 0)
    return self->hovered;
  return gtk_widget_has_focus (self->widget) ? self->focused : -1;
}

void
fmn_mark_pointer_set (FmnMarkPointer *self, int mark)
{
  g_return_if_fail (self != NULL);

  set_marks (self, mark, -1);
}

void
fmn_mark_pointer_reset (FmnMarkPointer *self)
{
  g_return_if_fail (self != NULL);

  self->focused = self->hovered = -1;
}
