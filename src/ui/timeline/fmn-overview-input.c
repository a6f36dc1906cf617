/* fmn-overview-input.c: what mouse and keyboard do with the overview.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-overview-private.h"

#include <math.h>

#define KEY_FACTOR 1.5
#define WHEEL_FACTOR 1.2

const FmnMark *
fmn_overview_get_focused (FmnOverview *self)
{
  const FmnOverviewLayout *layout;
  FmnEntry *entry = NULL;

  /* To lay out takes long after a change, and waits for the next frame where nobody asks for it. */
  if (self->focused == NULL)
    return NULL;
  layout = fmn_overview_get_layout (self);
  if (layout != NULL)
    entry = fmn_journal_lookup (fmn_overview_get_journal (self), self->focused);
  return entry != NULL ? fmn_overview_layout_find (layout, entry, self->focused_due) : NULL;
}

void
fmn_overview_set_focused (FmnOverview *self, const FmnMark *mark)
{
  g_free (self->focused);
  self->focused = mark != NULL ? g_strdup (fmn_entry_get_id (mark->entry)) : NULL;
  self->focused_due = mark != NULL && mark->due;
  fmn_overview_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From mark to mark as they stand beside each other, across the lanes. @step: 1 to the right. */
static const FmnMark *
find_next (const FmnOverviewLayout *layout, const FmnMark *here, int step)
{
  const FmnMark *best = NULL;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (layout->marks, FmnMark, i);
      gboolean after = here == NULL || mark->x0 > here->x0 || (mark->x0 == here->x0 && mark > here);

      if (mark == here || (here != NULL && after != (step > 0)) || mark->x1 < layout->frame.left
          || mark->x0 > layout->frame.right)
        continue;
      if (best == NULL || (step > 0 ? mark->x0 < best->x0 : mark->x0 >= best->x0))
        best = mark;
    }
  return best;
}

static int
get_direction (FmnOverview *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  const FmnMark *next = NULL;

  if (layout != NULL)
    next = find_next (layout, fmn_overview_get_focused (self), g_variant_get_int32 (parameter));
  if (next == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  self->by_keys = TRUE;
  fmn_overview_set_focused (self, next);
}

/* A cluster opens by coming nearer; one that cannot be parted shows its entries one after the other. */
static void
activate_mark (FmnOverview *self, const FmnMark *mark)
{
  FmnEntry *entry = mark->entry;

  if (mark->n > 1 && fmn_overview_fit (self, mark))
    return;
  for (guint i = 0; mark->n > 1 && i < mark->n; i++)
    {
      FmnEntry *member = g_ptr_array_index (self->layout->members, mark->first + i);

      if (g_strcmp0 (fmn_entry_get_id (member), self->selected) == 0)
        entry = g_ptr_array_index (self->layout->members, mark->first + (i + 1) % mark->n);
    }
  g_signal_emit_by_name (self, "activated", entry);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  const FmnMark *mark = fmn_overview_get_focused (self);

  if (mark != NULL)
    activate_mark (self, mark);
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  const FmnMark *mark = fmn_overview_get_focused (self);

  if (mark != NULL)
    fmn_overview_fit (self, mark);
}

/* A pregnancy, an ending of it too, or the lane of anything else. */
static void
fold_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  const FmnMark *mark = fmn_overview_get_focused (self);
  FmnLane lane = mark != NULL ? mark->lane : FMN_N_LANES;
  const char *id;

  if (mark == NULL)
    return;
  if (lane != FMN_LANE_PREGNANCIES)
    {
      fmn_overview_set_lane_folded (self, lane, !fmn_overview_get_lane_folded (self, lane));
      return;
    }
  id = fmn_entry_get_pregnancy_id (mark->entry);
  if (id == NULL)
    id = fmn_entry_get_id (mark->entry);
  fmn_overview_set_pregnancy_folded (self, id, !fmn_overview_get_pregnancy_folded (self, id));
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FmnOverview *self = FMN_OVERVIEW (widget);
  double step = (self->aim_to - self->aim_from) / 8 * g_variant_get_int32 (parameter)
                * get_direction (self);

  fmn_overview_set_by_hand (self);
  fmn_overview_go_to (self, self->aim_from + step, self->aim_to + step);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int step = g_variant_get_int32 (parameter);

  if (step == 0)
    fmn_overview_set_years (FMN_OVERVIEW (widget), 0);
  else
    fmn_overview_zoom (FMN_OVERVIEW (widget), step > 0 ? KEY_FACTOR : 1 / KEY_FACTOR);
}

static gboolean
is_on_names (const FmnOverviewLayout *layout, double x)
{
  if (!layout->frame.named)
    return FALSE;
  return layout->frame.rtl ? x > layout->frame.right : x < layout->frame.left;
}

/* The second click of two means what the first one hit: opening its entry may have moved the chart. */
static void
on_click_released (GtkGestureClick *gesture, int n_press, double x, double y, FmnOverview *self)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  const FmnMark *mark = layout != NULL ? fmn_overview_layout_pick (layout, x, y) : NULL;
  FmnEntry *pressed = NULL;

  self->by_keys = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (layout == NULL)
    return;
  if (n_press == 2 && self->pressed != NULL)
    pressed = fmn_journal_lookup (fmn_overview_get_journal (self), self->pressed);
  if (pressed != NULL)
    {
      mark = fmn_overview_layout_find (layout, pressed, FALSE);
      if (mark != NULL && mark->n == 1)
        fmn_overview_fit (self, mark);
      return;
    }
  if (is_on_names (layout, x))
    {
      const FmnOverviewRow *row = fmn_overview_layout_pick_row (layout, y);

      if (row != NULL)
        fmn_overview_set_lane_folded (self, row->lane, !row->folded);
      return;
    }
  g_clear_pointer (&self->pressed, g_free);
  if (mark == NULL)
    return;
  if (mark->lane == FMN_LANE_PREGNANCIES && mark->n == 1)
    self->pressed = g_strdup (fmn_entry_get_id (mark->entry));
  fmn_overview_set_focused (self, mark);
  activate_mark (self, mark);
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
  days = dx / (layout->frame.right - layout->frame.left) * (self->drag_to - self->drag_from)
         * get_direction (self);
  fmn_overview_set_by_hand (self);
  fmn_overview_set_range (self, self->drag_from - days, self->drag_to - days);
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, FmnOverview *self)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (self);
  double x = 0;
  double y = 0;

  self->pinch_from = self->from;
  self->pinch_to = self->to;
  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  self->pinch_day = layout != NULL ? fmn_overview_layout_get_day (layout, x) : self->from;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The day between the fingers stays between them. */
static void
on_pinch_changed (GtkGestureZoom *gesture, double scale, FmnOverview *self)
{
  double from = self->pinch_day - (self->pinch_day - self->pinch_from) / scale;

  if (scale <= 0)
    return;
  fmn_overview_set_by_hand (self);
  fmn_overview_set_range (self, from, from + (self->pinch_to - self->pinch_from) / scale);
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, FmnOverview *self)
{
  self->pointer_x = x;
}

static void
on_leave (GtkEventControllerMotion *controller, FmnOverview *self)
{
  self->pointer_x = NAN;
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, FmnOverview *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double step;

  if (state & GDK_CONTROL_MASK)
    {
      fmn_overview_zoom_at (self, pow (WHEEL_FACTOR, -dy), self->pointer_x, TRUE);
      return GDK_EVENT_STOP;
    }
  step = state & GDK_SHIFT_MASK ? dx + dy : dx;
  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  fmn_overview_set_by_hand (self);
  step *= (self->to - self->from) / 20 * get_direction (self);
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
    { GDK_KEY_plus, 0, "overview.zoom", 1 },
    { GDK_KEY_KP_Add, 0, "overview.zoom", 1 },
    { GDK_KEY_equal, 0, "overview.zoom", 1 },
    { GDK_KEY_minus, 0, "overview.zoom", -1 },
    { GDK_KEY_KP_Subtract, 0, "overview.zoom", -1 },
    { GDK_KEY_0, 0, "overview.zoom", 0 },
    { GDK_KEY_KP_0, 0, "overview.zoom", 0 },
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
  gtk_widget_class_install_action (widget_class, "overview.fit", NULL, fit_action);
  gtk_widget_class_install_action (widget_class, "overview.fold", NULL, fold_action);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers,
                                         bindings[i].action, "i", bindings[i].step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "overview.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "overview.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, "overview.fit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "overview.fold", NULL);
}

void
fmn_overview_add_controllers (FmnOverview *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (click, "released", G_CALLBACK (on_click_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch_changed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
