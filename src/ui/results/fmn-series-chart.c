/* fmn-series-chart.c: dots and a line in the colour of tests. The range is an outline, and no side of it has a colour of its own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-series-chart.h"

#include "fmn-caption.h"
#include "fmn-series-layout.h"
#include "fmn-text-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEIGHT 250
#define LEFT_ROOM 62
#define DOT 4.5
#define RING 9

struct _FmnSeriesChart
{
  GtkWidget parent_instance;

  FmnJournal *journal;
  GPtrArray *tests;
  gboolean logarithmic;
  FmnSeriesLayout *layout; /* for the size that it was made for; NULL when it is to be made */
  int focused;             /* the value that the keyboard is on, or -1 */
  int hovered;
  char *focused_text;
};

enum
{
  PROP_0,
  PROP_FOCUSED_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FmnSeriesChart, fmn_series_chart, GTK_TYPE_WIDGET)

static FmnSeriesLayout *
get_layout (FmnSeriesChart *self)
{
  const double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  const double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);

  if (self->layout != NULL && self->layout->width == width && self->layout->height == height)
    return self->layout;
  g_clear_pointer (&self->layout, fmn_series_layout_free);
  self->layout = fmn_series_layout_new (self->tests, self->logarithmic, width, height,
                                        LEFT_ROOM * fmn_text_scale_get (GTK_WIDGET (self)));
  return self->layout;
}

static const FmnSeriesPoint *
get_point (FmnSeriesChart *self, int i)
{
  return &g_array_index (get_layout (self)->points, FmnSeriesPoint, i);
}

/* "20 December 2025: 2.2 mIU/L, lab’s range 0.4–4.0" */
static char *
describe (FmnEntry *test)
{
  g_autofree char *date = fmn_date_format (fmn_entry_get_date (test));
  g_autofree char *value = fmn_value_format (fmn_entry_get_value (test));
  g_autofree char *range = fmn_entry_dup_range (test);

  if (range == NULL)
    /* Translators: a date and a value: "20 December 2025: 2.2 mIU/L". */
    return g_strdup_printf (C_ ("chart", "%s: %s"), date, value);
  return g_strdup_printf (C_ ("chart", "%s: %s, lab’s range %s"), date, value, range);
}

static void
update_text (FmnSeriesChart *self)
{
  const int shown = self->hovered >= 0 ? self->hovered : self->focused;

  g_free (self->focused_text);
  self->focused_text = shown >= 0 ? describe (get_point (self, shown)->entry) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->focused_text, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUSED_TEXT]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
move_focus (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FmnSeriesChart *self = FMN_SERIES_CHART (widget);
  const int n = (int) get_layout (self)->points->len;
  int step;

  g_variant_get (arguments, "(i)", &step);
  if (n == 0)
    return FALSE;
  self->hovered = -1;
  self->focused = CLAMP (self->focused < 0 ? n - 1 : self->focused + step, 0, n - 1);
  update_text (self);
  return TRUE;
}

static void
open_point (FmnSeriesChart *self, int i)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s",
                              fmn_entry_get_id (get_point (self, i)->entry));
}

static gboolean
open_focused (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FmnSeriesChart *self = FMN_SERIES_CHART (widget);

  if (self->focused < 0)
    return FALSE;
  open_point (self, self->focused);
  return TRUE;
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, FmnSeriesChart *self)
{
  const int picked = fmn_series_layout_pick (get_layout (self), x, y);

  if (picked == self->hovered)
    return;
  self->hovered = picked;
  update_text (self);
}

static void
on_leave (GtkEventControllerMotion *motion, FmnSeriesChart *self)
{
  self->hovered = -1;
  update_text (self);
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, FmnSeriesChart *self)
{
  const int picked = fmn_series_layout_pick (get_layout (self), x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (picked < 0)
    return;
  self->focused = picked;
  update_text (self);
  if (n_press == 2)
    open_point (self, picked);
}

static void
set_named_color (GtkWidget *widget, cairo_t *cr, const char *name, double alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  /* Absent where the style is not loaded, as in a test without the application. */
  if (name == NULL || !gtk_style_context_lookup_color (style, name, &color))
    gtk_style_context_get_color (style, &color);
  color.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (cr, &color);
}

static void
draw_label (GtkWidget *widget, cairo_t *cr, const char *text, double x, double y, double xalign)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.86));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  set_named_color (widget, cr, "fmn_quiet", 1);
  cairo_move_to (cr, x - width * xalign, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_grid (GtkWidget *widget, cairo_t *cr, const FmnSeriesLayout *layout)
{
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < layout->values->len; i++)
    {
      const FmnSeriesTick *tick = &g_array_index (layout->values, FmnSeriesTick, i);

      set_named_color (widget, cr, NULL, 0.1);
      cairo_move_to (cr, layout->left, floor (tick->position) + 0.5);
      cairo_line_to (cr, layout->right, floor (tick->position) + 0.5);
      cairo_stroke (cr);
      draw_label (widget, cr, tick->label, layout->left - 8, tick->position, 1);
    }
  for (guint i = 0; i < layout->dates->len; i++)
    {
      const FmnSeriesTick *tick = &g_array_index (layout->dates, FmnSeriesTick, i);

      set_named_color (widget, cr, NULL, 0.1);
      cairo_move_to (cr, floor (tick->position) + 0.5, layout->top);
      cairo_line_to (cr, floor (tick->position) + 0.5, layout->bottom);
      cairo_stroke (cr);
      draw_label (widget, cr, tick->label, CLAMP (tick->position, layout->left, layout->right),
                  (layout->bottom + layout->height) / 2, 0.5);
    }
}

/* An outline with its name; an end that is open has no line. */
static void
draw_band (GtkWidget *widget, cairo_t *cr, const FmnSeriesLayout *layout)
{
  const double dashes[] = { 4, 4 };

  if (!layout->has_band)
    return;
  set_named_color (widget, cr, NULL, 0.05);
  cairo_rectangle (cr, layout->left, layout->band_top, layout->right - layout->left,
                   layout->band_bottom - layout->band_top);
  cairo_fill (cr);
  set_named_color (widget, cr, NULL, 0.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  if (!layout->band_open_above)
    {
      cairo_move_to (cr, layout->left, layout->band_top);
      cairo_line_to (cr, layout->right, layout->band_top);
    }
  if (!layout->band_open_below)
    {
      cairo_move_to (cr, layout->left, layout->band_bottom);
      cairo_line_to (cr, layout->right, layout->band_bottom);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  draw_label (widget, cr, _ ("lab’s own range"), layout->right - 4, layout->band_top + 11, 1);
}

/* A dot for a value; a hollow triangle that points to where a value lies that was not counted. */
static void
draw_mark (GtkWidget *widget, cairo_t *cr, const FmnSeriesPoint *point)
{
  const double direction = point->type == FMN_POINT_BELOW ? 1 : -1;

  cairo_new_path (cr);
  if (point->type == FMN_POINT_EXACT)
    {
      cairo_arc (cr, point->x, point->y, DOT, 0, 2 * M_PI);
      set_named_color (widget, cr, "fmn_test", 1);
      cairo_fill (cr);
      return;
    }
  cairo_move_to (cr, point->x - DOT - 1, point->y - direction * DOT);
  cairo_line_to (cr, point->x + DOT + 1, point->y - direction * DOT);
  cairo_line_to (cr, point->x, point->y + direction * (DOT + 1));
  cairo_close_path (cr);
  set_named_color (widget, cr, "card_bg_color", 1);
  cairo_fill_preserve (cr);
  set_named_color (widget, cr, "fmn_test", 1);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
}

static void
draw_points (FmnSeriesChart *self, cairo_t *cr, const FmnSeriesLayout *layout)
{
  GtkWidget *widget = GTK_WIDGET (self);

  set_named_color (widget, cr, "fmn_test", 0.75);
  cairo_set_line_width (cr, 1.8);
  for (guint i = 0; i < layout->points->len; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (layout->points, FmnSeriesPoint, i);

      if (i == 0 || point->apart)
        cairo_move_to (cr, point->x, point->y);
      else
        cairo_line_to (cr, point->x, point->y);
    }
  cairo_stroke (cr);
  for (guint i = 0; i < layout->points->len; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (layout->points, FmnSeriesPoint, i);

      draw_mark (widget, cr, point);
      if ((int) i != self->hovered && ((int) i != self->focused || !gtk_widget_has_focus (widget)))
        continue;
      set_named_color (widget, cr, "accent_color", 1);
      cairo_set_line_width (cr, 2);
      cairo_arc (cr, point->x, point->y, RING, 0, 2 * M_PI);
      cairo_stroke (cr);
    }
}

static void
fmn_series_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnSeriesChart *self = FMN_SERIES_CHART (widget);
  const FmnSeriesLayout *layout = get_layout (self);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) layout->width, (float) layout->height));

  draw_grid (widget, cr, layout);
  draw_band (widget, cr, layout);
  draw_points (self, cr, layout);
  cairo_destroy (cr);
}

static void
fmn_series_chart_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  const double scale = fmn_text_scale_get (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) (HEIGHT * scale) : 200;
}

static gboolean
fmn_series_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FmnSeriesChart *self = FMN_SERIES_CHART (widget);

  if (gtk_widget_is_focus (widget) || !gtk_widget_grab_focus (widget))
    return FALSE;
  if (self->focused < 0 && get_layout (self)->points->len > 0)
    self->focused = (int) get_layout (self)->points->len - 1;
  update_text (self);
  return TRUE;
}

static void
fmn_series_chart_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_FOCUSED_TEXT)
    g_value_set_string (value, FMN_SERIES_CHART (object)->focused_text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fmn_series_chart_finalize (GObject *object)
{
  FmnSeriesChart *self = FMN_SERIES_CHART (object);

  g_clear_object (&self->journal);
  g_ptr_array_unref (self->tests);
  g_clear_pointer (&self->layout, fmn_series_layout_free);
  g_free (self->focused_text);
  G_OBJECT_CLASS (fmn_series_chart_parent_class)->finalize (object);
}

static void
fmn_series_chart_class_init (FmnSeriesChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = fmn_series_chart_finalize;
  object_class->get_property = fmn_series_chart_get_property;
  widget_class->snapshot = fmn_series_chart_snapshot;
  widget_class->measure = fmn_series_chart_measure;
  widget_class->focus = fmn_series_chart_focus;

  properties[PROP_FOCUSED_TEXT]
      = g_param_spec_string ("focused-text", NULL, NULL, "",
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_focus, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_focus, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, open_focused, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, open_focused, NULL);
}

static void
fmn_series_chart_init (FmnSeriesChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->tests = g_ptr_array_new_with_free_func (g_object_unref);
  self->focused = self->hovered = -1;
  self->focused_text = g_strdup ("");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
fmn_series_chart_new (void)
{
  return g_object_new (FMN_TYPE_SERIES_CHART, NULL);
}

/* "TSH, 5 values from 10 August 2020 to 20 December 2025" */
static void
update_label (FmnSeriesChart *self, const char *name)
{
  const guint n = get_layout (self)->points->len;
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u value", "%u values", n), n);
  g_autofree char *label = NULL;

  if (n > 0)
    {
      g_autofree char *first = fmn_date_format (fmn_entry_get_date (get_point (self, 0)->entry));
      g_autofree char *last
          = fmn_date_format (fmn_entry_get_date (get_point (self, (int) n - 1)->entry));

      /* Translators: what a chart shows: a test, "5 values", a first and a last date. */
      label = g_strdup_printf (C_ ("chart", "%s, %s from %s to %s"), name, count, first, last);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : name, -1);
}

void
fmn_series_chart_set_tests (FmnSeriesChart *self,
                            FmnJournal *journal,
                            const char *name,
                            GPtrArray *tests,
                            gboolean logarithmic)
{
  g_return_if_fail (FMN_IS_SERIES_CHART (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));
  g_return_if_fail (name != NULL && tests != NULL);

  g_set_object (&self->journal, journal);
  g_ptr_array_set_size (self->tests, 0);
  for (guint i = 0; i < tests->len; i++)
    g_ptr_array_add (self->tests, g_object_ref (g_ptr_array_index (tests, i)));
  self->logarithmic = logarithmic;
  g_clear_pointer (&self->layout, fmn_series_layout_free);
  self->focused = self->hovered = -1;
  update_label (self, name);
  update_text (self);
}

guint
fmn_series_chart_get_n_points (FmnSeriesChart *self)
{
  g_return_val_if_fail (FMN_IS_SERIES_CHART (self), 0);

  return get_layout (self)->points->len;
}

guint
fmn_series_chart_get_n_left_out (FmnSeriesChart *self)
{
  g_return_val_if_fail (FMN_IS_SERIES_CHART (self), 0);

  return get_layout (self)->left_out;
}

const char *
fmn_series_chart_get_focused_text (FmnSeriesChart *self)
{
  g_return_val_if_fail (FMN_IS_SERIES_CHART (self), NULL);

  return self->focused_text;
}
