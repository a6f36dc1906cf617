/* fmn-series-marks.c: the shapes, and what they say of a sample.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-series-marks.h"

#include <math.h>

typedef struct
{
  FmnTone tone;
  double dashes[4];
  int n_dashes;
} Style;

static const Style styles[FMN_SERIES_N_STYLES] = {
  { FMN_TONE_TEST, { 0 }, 0 },               /* disc */
  { FMN_TONE_TREATMENT, { 7, 4 }, 2 },       /* square */
  { FMN_TONE_ENDING, { 0 }, 0 },             /* diamond */
  { FMN_TONE_PREGNANCY, { 2, 3 }, 2 },       /* triangle */
  { FMN_TONE_QUESTION, { 10, 3, 2, 3 }, 4 }, /* triangle on its point */
  { FMN_TONE_NOTE, { 0 }, 0 },               /* plus */
};

static const Style *
get_style (guint style)
{
  return &styles[style % FMN_SERIES_N_STYLES];
}

/* From the seventh line on a shape comes again with the next kind of line. */
static const Style *
get_dashes (guint style)
{
  return &styles[(style + style / FMN_SERIES_N_STYLES) % FMN_SERIES_N_STYLES];
}

FmnTone
fmn_series_get_tone (guint style)
{
  return get_style (style)->tone;
}

void
fmn_series_set_line (const FmnPen *pen, guint style, double width, double scale)
{
  const Style *kind = get_dashes (style);
  double dashes[4];

  for (int i = 0; i < kind->n_dashes; i++)
    dashes[i] = kind->dashes[i] * scale;
  fmn_pen_set_tone (pen, get_style (style)->tone, 1);
  cairo_set_line_width (pen->cr, width * scale);
  cairo_set_dash (pen->cr, dashes, kind->n_dashes, 0);
}

static void
trace_mark (cairo_t *cr, guint style, double x, double y, double half)
{
  cairo_new_path (cr);
  switch (style % FMN_SERIES_N_STYLES)
    {
    case 1:
      cairo_rectangle (cr, x - half * 0.9, y - half * 0.9, half * 1.8, half * 1.8);
      break;
    case 2:
      cairo_move_to (cr, x, y - half * 1.25);
      cairo_line_to (cr, x + half * 1.25, y);
      cairo_line_to (cr, x, y + half * 1.25);
      cairo_line_to (cr, x - half * 1.25, y);
      break;
    case 3:
    case 4:
      {
        const double up = style % FMN_SERIES_N_STYLES == 3 ? 1 : -1;

        cairo_move_to (cr, x, y - up * half * 1.2);
        cairo_line_to (cr, x + half * 1.15, y + up * half * 0.9);
        cairo_line_to (cr, x - half * 1.15, y + up * half * 0.9);
        break;
      }
    case 5:
      fmn_trace_cross (cr, x, y, half * 1.25, half * 0.42);
      break;
    default:
      cairo_arc (cr, x, y, half, 0, 2 * M_PI);
      break;
    }
  cairo_close_path (cr);
}

void
fmn_series_draw_mark (
    const FmnPen *pen, guint style, const FmnSampling *sampling, double x, double y, double scale)
{
  const FmnTone tone = get_style (style)->tone;
  cairo_t *cr = pen->cr;

  trace_mark (cr, style, x, y, FMN_SERIES_MARK * scale);
  if (sampling->type == FMN_SAMPLED_PREGNANT)
    {
      fmn_pen_set_tone (pen, tone, 1);
      cairo_fill (cr);
    }
  else
    {
      fmn_pen_set_tone (pen, FMN_TONE_CARD, 1);
      cairo_fill_preserve (cr);
      fmn_pen_set_tone (pen, tone, 1);
      cairo_set_line_width (cr, 1.6 * scale);
      cairo_stroke (cr);
      if (sampling->type == FMN_SAMPLED_UNKNOWN)
        {
          cairo_arc (cr, x, y, 1.3 * scale, 0, 2 * M_PI);
          cairo_fill (cr);
        }
    }
  if (!sampling->treated)
    return;
  cairo_rectangle (cr, x - FMN_SERIES_MARK * scale, y + (FMN_SERIES_MARK + 2.5) * scale,
                   2 * FMN_SERIES_MARK * scale, 2 * scale);
  fmn_pen_set_tone (pen, FMN_TONE_TREATMENT, 1);
  cairo_fill (cr);
}

void
fmn_series_draw_comparator (
    const FmnPen *pen, FmnTone tone, gboolean below, double x, double y, double scale)
{
  const double half = FMN_SERIES_MARK * scale, direction = below ? 1 : -1;
  cairo_t *cr = pen->cr;

  cairo_move_to (cr, x - half - scale, y - direction * half);
  cairo_line_to (cr, x + half + scale, y - direction * half);
  cairo_line_to (cr, x, y + direction * (half + scale));
  cairo_close_path (cr);
  fmn_pen_set_tone (pen, FMN_TONE_CARD, 1);
  cairo_fill_preserve (cr);
  fmn_pen_set_tone (pen, tone, 1);
  cairo_set_line_width (cr, 1.6 * scale);
  cairo_stroke (cr);
}

void
fmn_series_draw_swatch (
    const FmnPen *pen, guint style, double x, double y, double width, double scale)
{
  const FmnSampling sampling = { FMN_SAMPLED_PREGNANT, FALSE };

  g_return_if_fail (pen != NULL);

  fmn_series_set_line (pen, style, FMN_SERIES_LINE, scale);
  cairo_move_to (pen->cr, x, y);
  cairo_line_to (pen->cr, x + width, y);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
  fmn_series_draw_mark (pen, style, &sampling, x + width / 2, y, scale);
}
