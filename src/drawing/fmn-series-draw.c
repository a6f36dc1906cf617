/* fmn-series-draw.c: lines differ by shape and by kind as well as by colour. A range is an outline, and no side of it has a colour of its own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-series-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels at the everyday size. */
#define MARK 4.5
#define LINE 1.8
#define THIN_LINE 1
#define RING 9
#define KEY_SWATCH 22
#define EDGE 8 /* of the names of axes */

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

static void
set_line (const FmnPen *pen, guint style, double width, double scale)
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
      {
        const double arm = half * 0.42, reach = half * 1.25;

        cairo_move_to (cr, x - arm, y - reach);
        cairo_line_to (cr, x + arm, y - reach);
        cairo_line_to (cr, x + arm, y - arm);
        cairo_line_to (cr, x + reach, y - arm);
        cairo_line_to (cr, x + reach, y + arm);
        cairo_line_to (cr, x + arm, y + arm);
        cairo_line_to (cr, x + arm, y + reach);
        cairo_line_to (cr, x - arm, y + reach);
        cairo_line_to (cr, x - arm, y + arm);
        cairo_line_to (cr, x - reach, y + arm);
        cairo_line_to (cr, x - reach, y - arm);
        cairo_line_to (cr, x - arm, y - arm);
        break;
      }
    default:
      cairo_arc (cr, x, y, half, 0, 2 * M_PI);
      break;
    }
  cairo_close_path (cr);
}

/* Filled in a pregnancy, open outside of one, open with a dot where that is not known; a bar under it for a treatment. */
static void
draw_mark (
    const FmnPen *pen, guint style, const FmnSampling *sampling, double x, double y, double scale)
{
  const FmnTone tone = get_style (style)->tone;
  cairo_t *cr = pen->cr;

  trace_mark (cr, style, x, y, MARK * scale);
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
  cairo_rectangle (cr, x - MARK * scale, y + (MARK + 2.5) * scale, 2 * MARK * scale, 2 * scale);
  fmn_pen_set_tone (pen, FMN_TONE_TREATMENT, 1);
  cairo_fill (cr);
}

/* A hollow triangle that points to where a value lies that was not counted. */
static void
draw_comparator (const FmnPen *pen, FmnTone tone, gboolean below, double x, double y, double scale)
{
  const double half = MARK * scale, direction = below ? 1 : -1;
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

/* In the middle of @x, as far as it fits between the edges. */
static void
draw_within (const FmnPen *pen, const FmnSeriesLayout *l, const char *text, double x, double y)
{
  const double half = fmn_series_measure_label (text, pen->fonts) / 2;

  fmn_pen_draw_text (pen, text, CLAMP (x, half, MAX (half, l->frame.width - half)), y, 0.5, FALSE,
                     FMN_TONE_QUIET);
}

static void
draw_axes (const FmnPen *pen, const FmnSeriesLayout *l)
{
  const double scale = l->frame.scale;
  const double time_y = l->bottom + 14 * scale;

  for (guint test = 0; test < l->data->n_tests; test++)
    {
      for (guint i = 0; i < l->values[test]->len; i++)
        {
          const FmnSeriesTick *tick = &g_array_index (l->values[test], FmnSeriesTick, i);

          if (test == 0)
            fmn_pen_draw_line (pen, l->left, tick->position, l->right, tick->position);
          fmn_pen_draw_text (pen, tick->label, l->tick_x[test], tick->position, l->tick_align[test],
                             FALSE, FMN_TONE_QUIET);
        }
      fmn_pen_draw_text (pen, l->axis_names[test],
                         (test == 0) != l->frame.mirrored ? EDGE : l->frame.width - EDGE,
                         l->top / 2 - 2 * scale, (test == 0) != l->frame.mirrored ? 0 : 1,
                         l->data->n_tests > 1, FMN_TONE_QUIET);
    }
  for (guint i = 0; i < l->ticks->len; i++)
    {
      const FmnSeriesTick *tick = &g_array_index (l->ticks, FmnSeriesTick, i);

      fmn_pen_draw_line (pen, tick->position, l->top, tick->position, l->bottom);
      draw_within (pen, l, tick->label, tick->position, time_y);
    }
  if (l->data->axis == FMN_SERIES_BY_WEEK)
    fmn_pen_draw_text (pen, C_ ("chart", "weeks, as each pregnancy is dated"),
                       (l->left + l->right) / 2, time_y + 17 * scale, 0.5, FALSE, FMN_TONE_QUIET);
}

/* An outline; an end that is open has no line. */
static void
draw_bands (const FmnPen *pen, const FmnSeriesLayout *l)
{
  const double dashes[] = { 4, 4 };
  cairo_t *cr = pen->cr;

  for (guint i = 0; i < l->bands->len; i++)
    {
      const FmnSeriesBand *band = &g_array_index (l->bands, FmnSeriesBand, i);
      const guint test = g_array_index (l->data->groups, FmnSeriesGroup, band->group).test;

      fmn_pen_set_tone (pen, FMN_TONE_TEXT, 0.06);
      cairo_rectangle (cr, band->x0, band->top, band->x1 - band->x0, band->bottom - band->top);
      if (test == 0)
        cairo_fill (cr);
      else
        cairo_new_path (cr); /* two fills over each other would make a third */
      if (l->frame.bare)
        continue;
      if (l->data->n_tests > 1 || l->data->axis == FMN_SERIES_BY_WEEK)
        fmn_pen_set_tone (pen, get_style (band->group)->tone, 0.8);
      else
        fmn_pen_set_tone (pen, FMN_TONE_TEXT, 0.5);
      cairo_set_line_width (cr, 1);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      if (!band->open_above)
        {
          cairo_move_to (cr, band->x0, band->top);
          cairo_line_to (cr, band->x1, band->top);
        }
      if (!band->open_below)
        {
          cairo_move_to (cr, band->x0, band->bottom);
          cairo_line_to (cr, band->x1, band->bottom);
        }
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
}

static void
draw_ends (const FmnPen *pen, const FmnSeriesLayout *l)
{
  const double dots[] = { 2, 3 };

  for (guint i = 0; i < l->ends->len; i++)
    {
      const FmnSeriesEnd *end = &g_array_index (l->ends, FmnSeriesEnd, i);
      const FmnSeriesGroup *group = &g_array_index (l->data->groups, FmnSeriesGroup, end->group);

      fmn_pen_set_tone (pen, get_style (group->style)->tone, 1);
      cairo_set_line_width (pen->cr, 1.4 * l->frame.scale);
      cairo_set_dash (pen->cr, dots, G_N_ELEMENTS (dots), 0);
      cairo_move_to (pen->cr, end->x, l->top);
      cairo_line_to (pen->cr, end->x, l->bottom);
      cairo_stroke (pen->cr);
      cairo_set_dash (pen->cr, NULL, 0, 0);
      if (!isnan (end->label_x))
        fmn_pen_draw_text (pen, group->end_name, end->label_x, end->label_y, end->align, TRUE,
                           FMN_TONE_TEXT);
    }
}

/* From point to point, in pieces of one kind: thin after a pregnancy has ended. */
static void
draw_lines (const FmnPen *pen, const FmnSeriesLayout *l)
{
  cairo_t *cr = pen->cr;
  const FmnSeriesPoint *before = NULL;
  gboolean open = FALSE, thin = FALSE;
  guint style = 0;

  for (guint i = 0; i < l->points->len; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (l->points, FmnSeriesPoint, i);
      const FmnSeriesValue *value = fmn_series_layout_get_value (l, i);
      const gboolean joined = value->joined && before != NULL;

      if (open && (!joined || thin != value->after))
        {
          cairo_stroke (cr);
          open = FALSE;
        }
      if (joined && !open)
        {
          style = fmn_series_layout_get_group (l, i)->style;
          thin = value->after;
          set_line (pen, style, thin ? THIN_LINE : LINE, l->frame.bare ? 0.9 : l->frame.scale);
          cairo_move_to (cr, before->x, before->y);
          open = TRUE;
        }
      if (joined)
        cairo_line_to (cr, point->x, point->y);
      before = point;
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* A value of a month stands over the whole of it. */
static void
draw_whisker (const FmnPen *pen, const FmnSeriesPoint *point, guint style, double scale)
{
  if (point->x1 - point->x0 < 2 * MARK * scale)
    return;
  fmn_pen_set_tone (pen, get_style (style)->tone, 0.5);
  cairo_set_line_width (pen->cr, 2 * scale);
  cairo_move_to (pen->cr, point->x0, point->y);
  cairo_line_to (pen->cr, point->x1, point->y);
  cairo_stroke (pen->cr);
}

/* What would lie under another mark of its kind is not drawn. */
static gboolean
is_covered (const FmnSeriesLayout *l, guint i)
{
  const FmnSeriesPoint *point = &g_array_index (l->points, FmnSeriesPoint, i);
  const FmnSeriesValue *value = fmn_series_layout_get_value (l, i), *next;

  if (i + 1 >= l->points->len)
    return FALSE;
  next = fmn_series_layout_get_value (l, i + 1);
  return fabs (point[1].x - point->x) < 0.5 && fabs (point[1].y - point->y) < 0.5
         && next->group == value->group && next->type == value->type
         && next->sampling.type == value->sampling.type
         && next->sampling.treated == value->sampling.treated;
}

static void
draw_points (const FmnPen *pen, const FmnSeriesLayout *l)
{
  const double scale = l->frame.scale;

  for (guint i = 0; i < l->points->len; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (l->points, FmnSeriesPoint, i);
      const FmnSeriesValue *value = fmn_series_layout_get_value (l, i);
      const guint style = fmn_series_layout_get_group (l, i)->style;

      if (is_covered (l, i))
        continue;
      draw_whisker (pen, point, style, scale);
      if (value->type == FMN_POINT_EXACT)
        draw_mark (pen, style, &value->sampling, point->x, point->y, scale);
      else
        {
          g_autofree char *text = fmn_series_data_format_value (l->data, value);

          draw_comparator (pen, get_style (style)->tone, value->type == FMN_POINT_BELOW, point->x,
                           point->y, scale);
          fmn_pen_draw_text (pen, text, point->x - (l->frame.mirrored ? -9 : 9) * scale,
                             point->y - 2 * scale, l->frame.mirrored ? 0 : 1, TRUE, FMN_TONE_TEXT);
        }
    }
}

static void
draw_bar_label (const FmnPen *pen, const FmnSeriesLayout *l, const FmnSeriesBar *bar)
{
  const FmnSeriesStrip *strip = &g_array_index (l->data->strips, FmnSeriesStrip, bar->strip);
  g_autoptr (PangoLayout) label = NULL;
  int width, height;

  if (isnan (bar->label_x))
    return;
  label = fmn_pen_create_label (pen->fonts, strip->label, FALSE);
  pango_layout_get_pixel_size (label, &width, &height);
  if (width > bar->label_room)
    {
      pango_layout_set_width (label, (int) (bar->label_room * PANGO_SCALE));
      pango_layout_set_ellipsize (label, PANGO_ELLIPSIZE_END);
      width = (int) bar->label_room;
    }
  fmn_pen_set_tone (pen,
                    bar->label_inside && !strip->about_from && !strip->about_to ? FMN_TONE_ON_MARK
                                                                                : FMN_TONE_TEXT,
                    1);
  cairo_move_to (pen->cr, bar->label_x - width * bar->align, bar->y - height / 2.0);
  pango_cairo_show_layout (pen->cr, label);
}

static void
draw_bars (const FmnPen *pen, const FmnSeriesLayout *l)
{
  const double scale = l->frame.scale, half = l->row * 0.42;
  cairo_t *cr = pen->cr;

  for (guint i = 0; i < l->bars->len; i++)
    {
      const FmnSeriesBar *bar = &g_array_index (l->bars, FmnSeriesBar, i);
      const FmnSeriesStrip *strip = &g_array_index (l->data->strips, FmnSeriesStrip, bar->strip);
      const gboolean pregnancy = strip->type == FMN_SERIES_STRIP_PREGNANCY;

      fmn_trace_rounded (cr, bar->x0, bar->y - half, bar->x1, bar->y + half,
                         (pregnancy ? 7 : 3) * scale);
      if (strip->about_from || strip->about_to)
        {
          fmn_pen_set_tone (pen, pregnancy ? FMN_TONE_PREGNANCY_TINT : FMN_TONE_TREATMENT_TINT, 1);
          cairo_fill_preserve (cr);
          fmn_pen_set_tone (pen, pregnancy ? FMN_TONE_PREGNANCY : FMN_TONE_TREATMENT, 1);
          cairo_set_line_width (cr, 1.5 * scale);
          cairo_stroke (cr);
        }
      else
        {
          fmn_pen_set_tone (pen, pregnancy ? FMN_TONE_PREGNANCY : FMN_TONE_TREATMENT, 1);
          cairo_fill (cr);
        }
      if (strip->ending != NULL && bar->ends)
        fmn_pen_draw_end (
            pen,
            fmn_end_shape_of (fmn_outcome_find (fmn_entry_get_string (strip->ending, "outcome"))),
            l->frame.mirrored ? bar->x0 : bar->x1, bar->y, half * 0.9);
      draw_bar_label (pen, l, bar);
    }
}

static void
draw_key_mark (const FmnPen *pen, const FmnSeriesLayout *l, const FmnSeriesKey *key, double x)
{
  const double scale = l->frame.scale;
  FmnSampling sampling = { FMN_SAMPLED_PREGNANT, FALSE };

  switch (key->type)
    {
    case FMN_SERIES_KEY_LINE:
      fmn_series_draw_swatch (pen,
                              g_array_index (l->data->groups, FmnSeriesGroup, key->group).style,
                              x - KEY_SWATCH * scale / 2, key->y, KEY_SWATCH * scale, scale);
      return;
    case FMN_SERIES_KEY_BELOW:
      draw_comparator (pen, FMN_TONE_QUIET, TRUE, x, key->y, scale);
      return;
    case FMN_SERIES_KEY_BAND:
      fmn_pen_set_tone (pen, FMN_TONE_TEXT, 0.12);
      cairo_rectangle (pen->cr, x - 7 * scale, key->y - 5 * scale, 14 * scale, 10 * scale);
      cairo_fill (pen->cr);
      return;
    case FMN_SERIES_KEY_TREATED:
      fmn_pen_set_tone (pen, FMN_TONE_TREATMENT, 1);
      cairo_rectangle (pen->cr, x - MARK * scale, key->y - scale, 2 * MARK * scale, 2 * scale);
      cairo_fill (pen->cr);
      return;
    case FMN_SERIES_KEY_NOT_PREGNANT:
      sampling.type = FMN_SAMPLED_NOT_PREGNANT;
      break;
    case FMN_SERIES_KEY_NOT_KNOWN:
      sampling.type = FMN_SAMPLED_UNKNOWN;
      break;
    case FMN_SERIES_KEY_PREGNANT:
    default:
      break;
    }
  draw_mark (pen, 0, &sampling, x, key->y, scale);
}

static void
draw_keys (const FmnPen *pen, const FmnSeriesLayout *l)
{
  const double side = l->frame.mirrored ? -1 : 1, scale = l->frame.scale;

  for (guint i = 0; i < l->keys->len; i++)
    {
      const FmnSeriesKey *key = &g_array_index (l->keys, FmnSeriesKey, i);

      draw_key_mark (pen, l, key, key->x + side * KEY_SWATCH * scale / 2);
      fmn_pen_draw_text (pen, fmn_series_key_get_label (l, key),
                         key->x + side * (KEY_SWATCH + 4) * scale, key->y,
                         l->frame.mirrored ? 1 : 0, FALSE, FMN_TONE_QUIET);
    }
}

void
fmn_series_draw (const FmnPen *pen, const FmnSeriesLayout *layout)
{
  g_return_if_fail (pen != NULL && layout != NULL);

  if (layout->frame.bare)
    {
      draw_bands (pen, layout);
      draw_lines (pen, layout);
      if (layout->points->len > 0)
        {
          const guint last = layout->points->len - 1;
          const FmnSeriesPoint *point = &g_array_index (layout->points, FmnSeriesPoint, last);

          fmn_pen_set_tone (pen, FMN_TONE_TEST, 1);
          cairo_arc (pen->cr, point->x, point->y, 2.6, 0, 2 * M_PI);
          cairo_fill (pen->cr);
        }
      return;
    }
  draw_axes (pen, layout);
  draw_bands (pen, layout);
  draw_ends (pen, layout);
  draw_lines (pen, layout);
  draw_points (pen, layout);
  draw_bars (pen, layout);
  draw_keys (pen, layout);
}

void
fmn_series_draw_ring (const FmnPen *pen, const FmnSeriesLayout *layout, guint point)
{
  const FmnSeriesPoint *at;

  g_return_if_fail (pen != NULL && layout != NULL && point < layout->points->len);

  at = &g_array_index (layout->points, FmnSeriesPoint, point);
  fmn_pen_set_tone (pen, FMN_TONE_ACCENT, 1);
  cairo_set_line_width (pen->cr, 2 * layout->frame.scale);
  cairo_arc (pen->cr, at->x, at->y, RING * layout->frame.scale, 0, 2 * M_PI);
  cairo_stroke (pen->cr);
}

void
fmn_series_draw_swatch (
    const FmnPen *pen, guint style, double x, double y, double width, double scale)
{
  const FmnSampling sampling = { FMN_SAMPLED_PREGNANT, FALSE };

  g_return_if_fail (pen != NULL);

  set_line (pen, style, LINE, scale);
  cairo_move_to (pen->cr, x, y);
  cairo_line_to (pen->cr, x + width, y);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
  draw_mark (pen, style, &sampling, x + width / 2, y, scale);
}

double
fmn_series_measure_label (const char *text, gpointer fonts)
{
  g_autoptr (PangoLayout) label = fmn_pen_create_label (fonts, text, FALSE);
  int width;

  pango_layout_get_pixel_size (label, &width, NULL);
  return width;
}
