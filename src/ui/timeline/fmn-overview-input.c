/* fmn-overview-input.c: what mouse and keyboard do with the overview.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview-private.h"

#include <math.h>

/* From mark to mark in the order of time, across the lanes. */
static int
find_next (const FmnOverviewLayout *layout, int current, int step)
{
  const FmnMark *here = current >= 0 ? &g_array_index (layout->marks, FmnMark, current) : NULL;
  int best = -1;

  for (int i = 0; i < (int) layout->marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (layout->marks, FmnMark, i);
      const FmnMark *chosen = best >= 0 ? &g_array_index (layout->marks, FmnMark, best) : NULL;
      gboolean after = here == NULL || mark->x0 > here->x0 || (mark->x0 == here->x0 && i > current);

      if (i == current || (here != NULL && after != (step > 0)) || mark->x1 < layout->frame.left
          || mark->x0 > layout->frame.right)
        continue;
      if (chosen == NULL || (step > 0 ? mark->x0 < chosen->x0 : mark->x0 >= chosen->x0))
        best = i;
    }
  return best;
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  int next;

  if (layout == NULL)
    return;

  next = find_next (layout, self->focused, g_variant_get_int32 (parameter));
  if (next < 0)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  self->focused = next;
  fmn_overview_update_accessible (self);
  gtk_widget_queue_draw (widget);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnOverview *self = FMN_OVERVIEW (widget);

  if (self->layout != NULL && self->focused >= 0)
    g_signal_emit_by_name (self, "activated",
                           g_array_index (self->layout->marks, FmnMark, self->focused).entry);
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  double step = (self->to - self->from) / 8 * g_variant_get_int32 (parameter);

  fmn_overview_set_by_hand (self);
  fmn_overview_set_range (self, self->from + step, self->to + step);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int step = g_variant_get_int32 (parameter);

  if (step == 0)
    fmn_overview_set_years (FMN_OVERVIEW (widget), 0);
  else
    fmn_overview_zoom (FMN_OVERVIEW (widget), step > 0 ? 1.5 : 1 / 1.5);
}

static void
on_click_released (GtkGestureClick *gesture, int n_press, double x, double y, FmnOverview *self)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  const FmnMark *mark = layout != NULL ? fmn_overview_layout_pick (layout, x, y) : NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (mark == NULL)
    return;
  self->focused = (int) (mark - &g_array_index (layout->marks, FmnMark, 0));
  fmn_overview_update_accessible (self);
  g_signal_emit_by_name (self, "activated", mark->entry);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, FmnOverview *self)
{
  self->drag_from = self->from;
  self->drag_to = self->to;
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, FmnOverview *self)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  double days;

  if (layout == NULL || fabs (dx) < 8)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  days = dx / (layout->frame.right - layout->frame.left) * (self->drag_to - self->drag_from);
  fmn_overview_set_by_hand (self);
  fmn_overview_set_range (self, self->drag_from - days, self->drag_to - days);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, FmnOverview *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double step;

  if (state & GDK_CONTROL_MASK)
    {
      fmn_overview_zoom (self, pow (1.2, -dy));
      return GDK_EVENT_STOP;
    }
  step = state & GDK_SHIFT_MASK ? dx + dy : dx;
  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  fmn_overview_set_by_hand (self);
  step *= (self->to - self->from) / 20;
  fmn_overview_set_range (self, self->from + step, self->to + step);
  return GDK_EVENT_STOP;
}

void
fmn_overview_install_input (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    int step;
  } bindings[] = {
    { GDK_KEY_Left, 0, "overview.move", -1 },
    { GDK_KEY_Right, 0, "overview.move", 1 },
    { GDK_KEY_Left, GDK_CONTROL_MASK, "overview.pan", -1 },
    { GDK_KEY_Right, GDK_CONTROL_MASK, "overview.pan", 1 },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "overview.zoom", 1 },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "overview.zoom", 1 },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "overview.zoom", 1 },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "overview.zoom", -1 },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "overview.zoom", -1 },
    { GDK_KEY_0, GDK_CONTROL_MASK, "overview.zoom", 0 },
  };

  gtk_widget_class_install_action (widget_class, "overview.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "overview.pan", "i", pan_action);
  gtk_widget_class_install_action (widget_class, "overview.zoom", "i", zoom_action);
  gtk_widget_class_install_action (widget_class, "overview.open", NULL, open_action);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers,
                                         bindings[i].action, "i", bindings[i].step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "overview.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "overview.open", NULL);
}

void
fmn_overview_add_controllers (FmnOverview *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (click, "released", G_CALLBACK (on_click_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
