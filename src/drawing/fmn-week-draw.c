/* fmn-week-draw.c: each kind has a shape of its own beside its colour; a loss and a birth have the same weight.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-week-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const FmnPen *pen;
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

/* The picture turned round, or back again: a text is read as it is written. */
static void
turn_round (Drawing *d)
{
  cairo_translate (d->cr, d->l->width, 0);
  cairo_scale (d->cr, -1, 1);
}

/* As fmn_pen_draw_text() does, in the places of the layout. */
static void
draw_text (
    Drawing *d, const char *text, double x, double y, double align, gboolean bold, FmnTone tone)
{
  if (!d->l->mirrored)
    {
      fmn_pen_draw_text (d->pen, text, x, y, align, bold, tone);
      return;
    }
  cairo_save (d->cr);
  turn_round (d);
  fmn_pen_draw_text (d->pen, text, d->l->width - x, y, 1 - align, bold, tone);
  cairo_restore (d->cr);
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

      fmn_pen_draw_line (d->pen, tick->x, l->top, tick->x, l->height);
      if (tick->named)
        draw_text (d, text, tick->x, l->top * 0.3, 0.5, !tick->after,
                   tick->after ? FMN_TONE_QUIET : FMN_TONE_TEXT);
    }
  for (guint i = 0; i < l->dates->len; i++)
    {
      const FmnWeekDate *date = &g_array_index (l->dates, FmnWeekDate, i);

      draw_text (d, date->label, date->x, l->top * 0.72, 0, FALSE, FMN_TONE_QUIET);
    }
}

static void
draw_lanes (Drawing *d, gboolean names)
{
  const FmnWeekLayout *l = d->l;

  if (names)
    {
      draw_text (d, l->about ? C_ ("lane", "Weeks, about") : C_ ("lane", "Weeks"), 14, l->top * 0.3,
                 0, FALSE, FMN_TONE_QUIET);
      draw_text (d, C_ ("lane", "Dates"), 14, l->top * 0.72, 0, FALSE, FMN_TONE_QUIET);
    }
  for (FmnWeekLane lane = 0; lane < FMN_N_WEEK_LANES; lane++)
    {
      if (!l->shown[lane])
        continue;
      fmn_pen_draw_line (d->pen, 0, l->tops[lane], l->width, l->tops[lane]);
      if (names)
        draw_text (d, fmn_week_lane_get_name (lane), 14, (l->tops[lane] + l->tops[lane + 1]) / 2, 0,
                   FALSE, FMN_TONE_QUIET);
    }
}

/* After the end nothing is counted any more. */
static void
draw_after (Drawing *d)
{
  if (d->l->ended)
    fmn_pen_hatch (d->pen, d->l->end_x, d->l->top, d->l->width, d->l->height, 0.07);
}

/* To its end; without a recorded one it loses its colour towards what is not known. */
static void
draw_pregnancy (Drawing *d)
{
  const FmnWeekLayout *l = d->l;
  double y = (l->tops[0] + l->tops[1]) / 2;
  double x1 = MAX (l->ended ? l->end_x : MIN (l->end_x + 30, l->right), l->left + 8);
  const FmnRgba *color = &d->pen->palette->tones[FMN_TONE_PREGNANCY];
  cairo_pattern_t *pattern;

  fmn_trace_rounded (d->cr, l->left, y - 7, x1, y + 7, 7);
  if (l->ended && l->about)
    {
      fmn_pen_set_tone (d->pen, FMN_TONE_PREGNANCY_TINT, 1);
      cairo_fill_preserve (d->cr);
      fmn_pen_set_tone (d->pen, FMN_TONE_PREGNANCY, 1);
      cairo_set_line_width (d->cr, 1.5);
      cairo_stroke (d->cr);
      return;
    }
  if (l->ended)
    {
      fmn_pen_set_tone (d->pen, FMN_TONE_PREGNANCY, 1);
      cairo_fill (d->cr);
      return;
    }
  pattern = cairo_pattern_create_linear (l->left, 0, x1, 0);
  cairo_pattern_add_color_stop_rgba (pattern, 0.5, color->red, color->green, color->blue, 1);
  cairo_pattern_add_color_stop_rgba (pattern, 1, color->red, color->green, color->blue, 0);
  cairo_set_source (d->cr, pattern);
  cairo_fill (d->cr);
  cairo_pattern_destroy (pattern);
}

static void
draw_ending (Drawing *d, const FmnWeekMark *mark)
{
  const FmnOutcome *outcome = fmn_outcome_find (fmn_entry_get_string (mark->entry, "outcome"));

  fmn_pen_draw_end (d->pen, fmn_end_shape_of (outcome), mark->x0, mark->y, 8);
}

static void
draw_treatment (Drawing *d, const FmnWeekMark *mark)
{
  double half = d->l->row * 0.42;
  double x1 = MAX (mark->x1, mark->x0 + 5);

  fmn_pen_set_tone (d->pen, FMN_TONE_TREATMENT, 1);
  fmn_trace_rounded (d->cr, mark->x0, mark->y - half, x1, mark->y + half, 3);
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

  fmn_pen_set_tone (d->pen,
                    kind == FMN_KIND_VISIT       ? FMN_TONE_VISIT
                    : kind == FMN_KIND_PROCEDURE ? FMN_TONE_TREATMENT
                                                 : FMN_TONE_TEST,
                    1);
  cairo_set_line_width (d->cr, 2);
  cairo_new_path (d->cr);
  if (kind == FMN_KIND_SCAN)
    {
      fmn_trace_rounded (d->cr, x - 7, mark->y - 6, x + 7, mark->y + 6, 2.5);
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

  fmn_pen_set_tone (d->pen, FMN_TONE_ACCENT, 1);
  cairo_set_line_width (d->cr, 2);
  fmn_trace_rounded (d->cr, mark->x0 - (mark->lane == FMN_WEEK_LANE_TREATMENTS ? 3 : 11),
                     mark->y - half, mark->x1 + (mark->lane == FMN_WEEK_LANE_TREATMENTS ? 3 : 11),
                     mark->y + half, 6);
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
  label = fmn_pen_create_label (d->pen->fonts, text, TRUE);
  pango_layout_get_pixel_size (label, &width, NULL);
  if (d->l->end_x + 16 + width <= d->l->width - 4)
    draw_text (d, text, d->l->end_x + 16, (d->l->tops[0] + d->l->tops[1]) / 2, 0, TRUE,
               FMN_TONE_TEXT);
}

void
fmn_week_draw (const FmnPen *pen,
               const FmnWeekLayout *layout,
               FmnJournal *journal,
               FmnEntry *pregnancy,
               int ringed)
{
  Drawing d = { pen, pen->cr, layout, journal };

  cairo_save (d.cr);
  if (layout->mirrored)
    turn_round (&d);
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
                   mark->label_inside ? FMN_TONE_ON_MARK : FMN_TONE_TEXT);
      if ((int) i == ringed)
        draw_ring (&d, mark);
    }
  cairo_restore (d.cr);
}
