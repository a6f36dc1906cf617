/* fmn-series-chart.c: shows a layout of results, and lets pointer and keys go from value to value.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-series-chart.h"

#include "fmn-mark-pointer.h"
#include "fmn-series-draw.h"
#include "fmn-text-scale.h"
#include "fmn-widget-palette.h"

#define LEAST_WIDTH 240
#define USUAL_WIDTH 600

struct _FmnSeriesChart
{
  GtkWidget parent_instance;

  FmnSeriesData *data;
  gboolean logarithmic[FMN_SERIES_MAX_TESTS];
  FmnSeriesLayout *
      layout; /* of the width and the size of text that it was made for; NULL when it is to be made */
  GskRenderNode *node;     /* the drawing of it, without the ring; NULL when it is to be made */
  FmnMarkPointer *pointer; /* borrowed */
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

static void
forget_drawing (FmnSeriesChart *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

static void
forget_layout (FmnSeriesChart *self)
{
  forget_drawing (self);
  g_clear_pointer (&self->layout, fmn_series_layout_free);
}

/* NULL while there is nothing to show. */
static FmnSeriesLayout *
get_layout_for (FmnSeriesChart *self, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  FmnSeriesFrame frame = {
    .width = MAX (width, LEAST_WIDTH),
    .scale = fmn_text_scale_get (widget),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .logarithmic = { self->logarithmic[0], self->logarithmic[1] },
    .measure = fmn_series_measure_label,
    .data = gtk_widget_get_pango_context (widget),
  };

  if (self->data == NULL)
    return NULL;
  if (self->layout != NULL && self->layout->frame.width == frame.width
      && self->layout->frame.scale == frame.scale && self->layout->frame.mirrored == frame.mirrored)
    return self->layout;
  forget_layout (self);
  self->layout = fmn_series_layout_new (self->data, &frame);
  return self->layout;
}

static FmnSeriesLayout *
get_layout (FmnSeriesChart *self)
{
  return get_layout_for (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

static int
count_points (FmnSeriesChart *self)
{
  FmnSeriesLayout *layout = get_layout (self);

  return layout != NULL ? (int) layout->points->len : 0;
}

static void
update_text (GtkWidget *widget)
{
  FmnSeriesChart *self = FMN_SERIES_CHART (widget);
  const int shown = fmn_mark_pointer_get (self->pointer);

  g_free (self->focused_text);
  self->focused_text
      = shown >= 0 && shown < count_points (self) ? fmn_series_data_describe (
            self->data, g_array_index (get_layout (self)->points, FmnSeriesPoint, shown).value)
                                                  : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->focused_text, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUSED_TEXT]);
}

static int
pick_point (GtkWidget *widget, double x, double y)
{
  FmnSeriesLayout *layout = get_layout (FMN_SERIES_CHART (widget));

  return layout != NULL ? fmn_series_layout_pick (layout, x, y) : -1;
}

/* From value to value of a line, then to the next line; it begins at the newest value. */
static int
step_point (GtkWidget *widget, int from, int step)
{
  const int n = count_points (FMN_SERIES_CHART (widget));

  if (n == 0)
    return -1;
  if (from < 0)
    return n - 1;
  return (int) CLAMP ((gint64) from + step, 0, n - 1);
}

static void
open_point (GtkWidget *widget, int i)
{
  gtk_widget_activate_action (
      widget, "win.show-entry", "s",
      fmn_entry_get_id (
          fmn_series_layout_get_value (get_layout (FMN_SERIES_CHART (widget)), (guint) i)->entry));
}

static const FmnMarkPointerFuncs pointer_funcs
    = { pick_point, step_point, update_text, open_point };

/* The point's text, or that of the bar under the axis. */
static gboolean
on_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  FmnSeriesChart *self = FMN_SERIES_CHART (widget);
  FmnSeriesLayout *layout = get_layout (self);
  g_autofree char *text = NULL;
  int bar;

  if (layout == NULL || keyboard)
    return FALSE;
  bar = fmn_series_layout_pick_bar (layout, x, y);
  if (fmn_series_layout_pick (layout, x, y) >= 0)
    text = g_strdup (self->focused_text);
  else if (bar >= 0)
    text = fmn_series_data_describe_strip (self->data,
                                           g_array_index (layout->bars, FmnSeriesBar, bar).strip);
  if (text == NULL || *text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* Drawn once; the ring that follows the pointer is drawn over it. */
static void
draw_whole (FmnSeriesChart *self, FmnPen *pen, FmnSeriesLayout *layout)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  pen->cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) layout->frame.width, (float) layout->height));
  fmn_series_draw (pen, layout);
  cairo_destroy (pen->cr);
  self->node = gtk_snapshot_to_node (snapshot);
}

static void
fmn_series_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FmnSeriesChart *self = FMN_SERIES_CHART (widget);
  FmnSeriesLayout *layout = get_layout (self);
  const int ringed = fmn_mark_pointer_get_ringed (self->pointer);
  FmnPalette palette;
  FmnPen pen = { NULL, gtk_widget_get_pango_context (widget), &palette };

  if (layout == NULL)
    return;
  fmn_widget_palette_fill (widget, &palette);
  if (self->node == NULL)
    draw_whole (self, &pen, layout);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  if (ringed < 0 || ringed >= (int) layout->points->len)
    return;
  pen.cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) layout->frame.width, (float) layout->height));
  fmn_series_draw_ring (&pen, layout, (guint) ringed);
  cairo_destroy (pen.cr);
}

static GtkSizeRequestMode
fmn_series_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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
  FmnSeriesChart *self = FMN_SERIES_CHART (widget);
  FmnSeriesLayout *layout;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
      return;
    }
  layout = get_layout_for (self, for_size > 0 ? for_size : USUAL_WIDTH);
  *minimum = *natural = layout != NULL ? (int) layout->height : 0;
}

/* The colours may be others now, or the fonts. */
static void
fmn_series_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  forget_layout (FMN_SERIES_CHART (widget));
  GTK_WIDGET_CLASS (fmn_series_chart_parent_class)->css_changed (widget, change);
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

  forget_layout (self);
  g_clear_pointer (&self->data, fmn_series_data_unref);
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
  widget_class->get_request_mode = fmn_series_chart_get_request_mode;
  widget_class->css_changed = fmn_series_chart_css_changed;

  properties[PROP_FOCUSED_TEXT]
      = g_param_spec_string ("focused-text", NULL, NULL, "",
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fmn_series_chart_init (FmnSeriesChart *self)
{
  self->focused_text = g_strdup ("");
  self->pointer = fmn_mark_pointer_attach (GTK_WIDGET (self), &pointer_funcs);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

GtkWidget *
fmn_series_chart_new (void)
{
  return g_object_new (FMN_TYPE_SERIES_CHART, NULL);
}

void
fmn_series_chart_set_data (FmnSeriesChart *self,
                           FmnSeriesData *data,
                           const gboolean logarithmic[FMN_SERIES_MAX_TESTS])
{
  g_autoptr (FmnEntry) focused = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (FMN_IS_SERIES_CHART (self));
  g_return_if_fail (data != NULL);

  if (fmn_series_chart_get_focused (self) != NULL)
    focused = g_object_ref (fmn_series_chart_get_focused (self));
  fmn_mark_pointer_reset (self->pointer);
  forget_layout (self);
  fmn_series_data_ref (data);
  g_clear_pointer (&self->data, fmn_series_data_unref);
  self->data = data;
  for (guint test = 0; test < FMN_SERIES_MAX_TESTS; test++)
    self->logarithmic[test] = logarithmic[test];
  fmn_series_chart_set_focused (self, focused);
  label = fmn_series_data_summarise (data);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update_text (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
fmn_series_chart_get_n_points (FmnSeriesChart *self)
{
  g_return_val_if_fail (FMN_IS_SERIES_CHART (self), 0);

  return self->data != NULL ? self->data->values->len - fmn_series_chart_get_n_left_out (self) : 0;
}

guint
fmn_series_chart_get_n_left_out (FmnSeriesChart *self)
{
  guint n = 0;

  g_return_val_if_fail (FMN_IS_SERIES_CHART (self), 0);

  for (guint i = 0; self->data != NULL && i < self->data->values->len; i++)
    {
      const FmnSeriesValue *value = &g_array_index (self->data->values, FmnSeriesValue, i);

      n += self->logarithmic[value->test] && value->number <= 0 ? 1 : 0;
    }
  return n;
}

const char *
fmn_series_chart_get_focused_text (FmnSeriesChart *self)
{
  g_return_val_if_fail (FMN_IS_SERIES_CHART (self), NULL);

  return self->focused_text;
}

FmnEntry *
fmn_series_chart_get_focused (FmnSeriesChart *self)
{
  int focused;

  g_return_val_if_fail (FMN_IS_SERIES_CHART (self), NULL);

  focused = fmn_mark_pointer_get_focused (self->pointer);
  return focused >= 0 && focused < count_points (self)
             ? fmn_series_layout_get_value (get_layout (self), (guint) focused)->entry
             : NULL;
}

void
fmn_series_chart_set_focused (FmnSeriesChart *self, FmnEntry *entry)
{
  g_return_if_fail (FMN_IS_SERIES_CHART (self));

  for (int i = 0; entry != NULL && i < count_points (self); i++)
    if (g_str_equal (
            fmn_entry_get_id (fmn_series_layout_get_value (get_layout (self), (guint) i)->entry),
            fmn_entry_get_id (entry)))
      {
        fmn_mark_pointer_set (self->pointer, i);
        return;
      }
}
