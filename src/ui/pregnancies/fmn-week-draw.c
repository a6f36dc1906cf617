/* fmn-week-draw.c: each kind has a shape of its own beside its colour; a loss and a birth have the same weight.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-week-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  GtkWidget *widget;
  cairo_t *cr;
  const FmnWeekLayout *l;
  FmnJournal *journal;
} Drawing;

const char *
fmn_week_lane_get_name (FmnWeekLane lane)
{
  static const char *const names[FMN_N_WEEK_LANES]
      = { NC_ ("lane", "Pregnancy"), NC_ ("lane", "Treatments"), NC_ ("lane", "Scans"),
          NC_ ("lane", "Tests"), NC_ ("lane", "Visits") };

  g_return_val_if_fail (lane < FMN_N_WEEK_LANES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "lane", names[lane]);
}

PangoLayout *
fmn_week_create_label (GtkWidget *widget, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.86));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
set_color (Drawing *d, const char *name, double alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (d->widget);
  GdkRGBA color;

  /* Absent where the style is not loaded, as in a test without the application. */
  if (name == NULL || !gtk_style_context_lookup_color (style, name, &color))
    gtk_style_context_get_color (style, &color);
  color.alpha *= (float) alpha;
  gdk_cairo_set_source_rgba (d->cr, &color);
}

/* @align: 0 begins at @x, 0.5 stands over it. */
static void
draw_text (Drawing *d,
           const char *text,
           double x,
           double y,
           double align,
           gboolean bold,
           const char *color)
{
  g_autoptr (PangoLayout) label = fmn_week_create_label (d->widget, text, bold);
  int width, height;

  pango_layout_get_pixel_size (label, &width, &height);
  set_color (d, color, 1);
  cairo_move_to (d->cr, x - width * align, y - height / 2.0);
  pango_cairo_show_layout (d->cr, label);
}

static void
draw_line (Drawing *d, double x0, double y0, double x1, double y1)
{
  set_color (d, NULL, 0.09);
  cairo_set_line_width (d->cr, 1);
  cairo_move_to (d->cr, floor (x0) + 0.5, floor (y0) + 0.5);
  cairo_line_to (d->cr, floor (x1) + 0.5, floor (y1) + 0.5);
  cairo_stroke (d->cr);
}

static void
draw_weeks (Drawing *d)
{
  const FmnWeekLayout *l = d->l;

  for (guint i = 0; i < l->ticks->len; i++)
    {
      const FmnWeekTick *tick = &g_array_index (l->ticks, FmnWeekTick, i);
      g_autofree char *text = tick->after ? g_strdup_printf ("+%d", tick->weeks)
                                          : g_strdup_printf ("%d", tick->weeks);

      draw_line (d, tick->x, l->top, tick->x, l->height);
      if (tick->named)
        draw_text (d, text, tick->x, l->top * 0.3, 0.5, !tick->after,
                   tick->after ? "fmn_quiet" : NULL);
    }
  for (guint i = 0; i < l->dates->len; i++)
    {
      const FmnWeekDate *date = &g_array_index (l->dates, FmnWeekDate, i);

      draw_text (d, date->label, date->x, l->top * 0.72, 0, FALSE, "fmn_quiet");
    }
}

static void
draw_lanes (Drawing *d, gboolean names)
{
  const FmnWeekLayout *l = d->l;

  if (names)
    {
      draw_text (d, l->about ? C_ ("lane", "Weeks, about") : C_ ("lane", "Weeks"), 14, l->top * 0.3,
                 0, FALSE, "fmn_quiet");
      draw_text (d, C_ ("lane", "Dates"), 14, l->top * 0.72, 0, FALSE, "fmn_quiet");
    }
  for (FmnWeekLane lane = 0; lane < FMN_N_WEEK_LANES; lane++)
    {
      if (!l->shown[lane])
        continue;
      draw_line (d, 0, l->tops[lane], l->width, l->tops[lane]);
      if (names)
        draw_text (d, fmn_week_lane_get_name (lane), 14, (l->tops[lane] + l->tops[lane + 1]) / 2, 0,
                   FALSE, "fmn_quiet");
    }
}

/* After the end nothing is counted any more. */
static void
draw_after (Drawing *d)
{
  const FmnWeekLayout *l = d->l;
  double height = l->height - l->top;

  if (!l->ended || l->end_x >= l->width)
    return;
  cairo_save (d->cr);
  cairo_rectangle (d->cr, l->end_x, l->top, l->width - l->end_x, height);
  cairo_clip (d->cr);
  set_color (d, NULL, 0.07);
  cairo_set_line_width (d->cr, 1);
  for (double x = l->end_x - height; x < l->width; x += 7)
    {
      cairo_move_to (d->cr, x, l->height);
      cairo_line_to (d->cr, x + height, l->top);
    }
  cairo_stroke (d->cr);
  cairo_restore (d->cr);
}

static void
rounded (Drawing *d, double x0, double y0, double x1, double y1, double radius)
{
  radius = MIN (radius, (x1 - x0) / 2);
  cairo_new_sub_path (d->cr);
  cairo_arc (d->cr, x1 - radius, y0 + radius, radius, -M_PI / 2, 0);
  cairo_arc (d->cr, x1 - radius, y1 - radius, radius, 0, M_PI / 2);
  cairo_arc (d->cr, x0 + radius, y1 - radius, radius, M_PI / 2, M_PI);
  cairo_arc (d->cr, x0 + radius, y0 + radius, radius, M_PI, 3 * M_PI / 2);
  cairo_close_path (d->cr);
}

/* To its end; without a recorded one it loses its colour towards what is not known. */
static void
draw_pregnancy (Drawing *d)
{
  const FmnWeekLayout *l = d->l;
  double y = (l->tops[0] + l->tops[1]) / 2;
  double x1 = MAX (l->ended ? l->end_x : MIN (l->end_x + 30, l->right), l->left + 8);
  GdkRGBA color = { 0.3f, 0.5f, 0.8f, 1 };
  cairo_pattern_t *pattern;

  rounded (d, l->left, y - 7, x1, y + 7, 7);
  if (l->ended && l->about)
    {
      set_color (d, "fmn_pregnancy_tint", 1);
      cairo_fill_preserve (d->cr);
      set_color (d, "fmn_pregnancy", 1);
      cairo_set_line_width (d->cr, 1.5);
      cairo_stroke (d->cr);
      return;
    }
  if (l->ended)
    {
      set_color (d, "fmn_pregnancy", 1);
      cairo_fill (d->cr);
      return;
    }
  gtk_style_context_lookup_color (gtk_widget_get_style_context (d->widget), "fmn_pregnancy",
                                  &color);
  pattern = cairo_pattern_create_linear (l->left, 0, x1, 0);
  cairo_pattern_add_color_stop_rgba (pattern, 0.5, color.red, color.green, color.blue, 1);
  cairo_pattern_add_color_stop_rgba (pattern, 1, color.red, color.green, color.blue, 0);
  cairo_set_source (d->cr, pattern);
  cairo_fill (d->cr);
  cairo_pattern_destroy (pattern);
}

static void
trace_ending (Drawing *d, const FmnOutcome *outcome, double x, double y, double half)
{
  cairo_new_path (d->cr);
  if (outcome != NULL && outcome->live_birth)
    cairo_arc (d->cr, x, y, half * 0.86, 0, 2 * M_PI);
  else if (outcome != NULL && outcome->group == FMN_OUTCOME_GROUP_ECTOPIC)
    {
      cairo_move_to (d->cr, x, y - half);
      cairo_line_to (d->cr, x + half, y + half * 0.8);
      cairo_line_to (d->cr, x - half, y + half * 0.8);
    }
  else if (outcome != NULL && !outcome->is_loss && outcome->group != FMN_OUTCOME_GROUP_UNKNOWN)
    cairo_rectangle (d->cr, x - half * 0.8, y - half * 0.8, half * 1.6, half * 1.6);
  else
    {
      cairo_move_to (d->cr, x, y - half);
      cairo_line_to (d->cr, x + half, y);
      cairo_line_to (d->cr, x, y + half);
      cairo_line_to (d->cr, x - half, y);
    }
  cairo_close_path (d->cr);
}

static void
draw_ending (Drawing *d, const FmnWeekMark *mark)
{
  const FmnOutcome *outcome = fmn_outcome_find (fmn_entry_get_string (mark->entry, "outcome"));

  trace_ending (d, outcome, mark->x0, mark->y, 10);
  set_color (d, "fmn_card", 1);
  cairo_fill (d->cr);
  trace_ending (d, outcome, mark->x0, mark->y, 8);
  set_color (d, "fmn_ending", 1);
  if (outcome != NULL && outcome->group != FMN_OUTCOME_GROUP_UNKNOWN)
    {
      cairo_fill (d->cr);
      return;
    }
  cairo_set_line_width (d->cr, 1.5);
  cairo_stroke (d->cr);
  cairo_arc (d->cr, mark->x0, mark->y, 2, 0, 2 * M_PI);
  cairo_fill (d->cr);
}

static void
draw_treatment (Drawing *d, const FmnWeekMark *mark)
{
  double half = d->l->row * 0.42;
  double x1 = MAX (mark->x1, mark->x0 + 5);

  set_color (d, "fmn_treatment", 1);
  rounded (d, mark->x0, mark->y - half, x1, mark->y + half, 3);
  cairo_fill (d->cr);
  if (!mark->goes_on)
    return;
  cairo_move_to (d->cr, x1 - 1, mark->y - half);
  cairo_line_to (d->cr, x1 + 7, mark->y);
  cairo_line_to (d->cr, x1 - 1, mark->y + half);
  cairo_close_path (d->cr);
  cairo_fill (d->cr);
}

/* A scan is a frame with a dot, a test a tick, a visit a square (hollow when it is still to come), a procedure a ring. */
static void
draw_shape (Drawing *d, const FmnWeekMark *mark)
{
  double x = (mark->x0 + mark->x1) / 2;
  FmnKind kind = fmn_entry_get_kind (mark->entry);
  FmnDate today = fmn_clock_get_today (fmn_journal_get_clock (d->journal));

  set_color (d,
             kind == FMN_KIND_VISIT       ? "fmn_visit"
             : kind == FMN_KIND_PROCEDURE ? "fmn_treatment"
                                          : "fmn_test",
             1);
  cairo_set_line_width (d->cr, 2);
  cairo_new_path (d->cr);
  if (kind == FMN_KIND_SCAN)
    {
      rounded (d, x - 7, mark->y - 6, x + 7, mark->y + 6, 2.5);
      cairo_stroke (d->cr);
      cairo_arc (d->cr, x, mark->y, 2.4, 0, 2 * M_PI);
      cairo_fill (d->cr);
    }
  else if (kind == FMN_KIND_PROCEDURE)
    {
      cairo_arc (d->cr, x, mark->y, 5, 0, 2 * M_PI);
      cairo_stroke (d->cr);
    }
  else if (kind == FMN_KIND_VISIT)
    {
      cairo_rectangle (d->cr, x - 4, mark->y - 4, 8, 8);
      if (fmn_date_earliest (fmn_entry_get_date (mark->entry)) > fmn_date_latest (&today))
        cairo_stroke (d->cr);
      else
        cairo_fill (d->cr);
    }
  else
    {
      cairo_rectangle (d->cr, x - 2, mark->y - 7, 4, 14);
      cairo_fill (d->cr);
    }
  if (mark->x1 > mark->x0) /* a month, say: from its first to its last day */
    {
      cairo_set_line_width (d->cr, 1.5);
      cairo_move_to (d->cr, mark->x0, mark->y);
      cairo_line_to (d->cr, mark->x1, mark->y);
      cairo_stroke (d->cr);
    }
}

static void
draw_ring (Drawing *d, const FmnWeekMark *mark)
{
  double half = mark->lane == FMN_WEEK_LANE_TREATMENTS ? d->l->row * 0.5 : 11;

  set_color (d, "accent_color", 1);
  cairo_set_line_width (d->cr, 2);
  rounded (d, mark->x0 - (mark->lane == FMN_WEEK_LANE_TREATMENTS ? 3 : 11), mark->y - half,
           mark->x1 + (mark->lane == FMN_WEEK_LANE_TREATMENTS ? 3 : 11), mark->y + half, 6);
  cairo_stroke (d->cr);
}

/* "9w 2d" beside the end, where there is room. */
static void
draw_end_weeks (Drawing *d, FmnEntry *pregnancy)
{
  FmnGestation weeks;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) label = NULL;
  int width;

  if (!d->l->ended || pregnancy == NULL
      || !fmn_pregnancy_weeks_at_end (d->journal, pregnancy, &weeks))
    return;
  text = fmn_gestation_format (&weeks);
  label = fmn_week_create_label (d->widget, text, TRUE);
  pango_layout_get_pixel_size (label, &width, NULL);
  if (d->l->end_x + 16 + width <= d->l->width - 4)
    draw_text (d, text, d->l->end_x + 16, (d->l->tops[0] + d->l->tops[1]) / 2, 0, TRUE, NULL);
}

void
fmn_week_draw (GtkWidget *widget,
               GtkSnapshot *snapshot,
               const FmnWeekLayout *layout,
               FmnJournal *journal,
               FmnEntry *pregnancy,
               int ringed)
{
  Drawing d = { widget, NULL, layout, journal };

  d.cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) layout->width, (float) layout->height));
  draw_after (&d);
  draw_weeks (&d);
  draw_lanes (&d, layout->left > 20);
  draw_pregnancy (&d);
  draw_end_weeks (&d, pregnancy);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const FmnWeekMark *mark = &g_array_index (layout->marks, FmnWeekMark, i);

      if (mark->lane == FMN_WEEK_LANE_PREGNANCY)
        draw_ending (&d, mark);
      else if (mark->lane == FMN_WEEK_LANE_TREATMENTS)
        draw_treatment (&d, mark);
      else
        draw_shape (&d, mark);
      if (mark->label != NULL && !isnan (mark->label_x))
        draw_text (&d, mark->label, mark->label_x, mark->label_y, 0, mark->label_inside,
                   mark->label_inside ? "fmn_on_mark" : NULL);
      if ((int) i == ringed)
        draw_ring (&d, mark);
    }
  cairo_destroy (d.cr);
}
