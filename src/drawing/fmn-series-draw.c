/* fmn-series-draw.c: a range is an outline, and no side of it has a colour of its own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-series-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels at the everyday size. */
#define THIN_LINE 1
#define RING 9
/* Points of a line that are drawn at once. */
#define PART 64
#define KEY_SWATCH 22
#define EDGE 8 /* of the names of axes */

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
      const FmnSeriesGroup *group = &g_array_index (l->data->groups, FmnSeriesGroup, band->group);

      fmn_pen_set_tone (pen, FMN_TONE_TEXT, 0.06);
      cairo_rectangle (cr, band->x0, band->top, band->x1 - band->x0, band->bottom - band->top);
      if (group->test == 0)
        cairo_fill (cr);
      else
        cairo_new_path (cr); /* two fills over each other would make a third */
      if (l->frame.bare)
        continue;
      if (l->data->n_tests > 1 || l->data->axis == FMN_SERIES_BY_WEEK)
        fmn_pen_set_tone (pen, fmn_series_get_tone (group->style), 0.8);
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

      fmn_pen_set_tone (pen, fmn_series_get_tone (group->style), 1);
      cairo_set_line_width (pen->cr, 1.4 * l->frame.scale);
      cairo_set_dash (pen->cr, dots, G_N_ELEMENTS (dots), 0);
      cairo_move_to (pen->cr, end->x, l->top);
      cairo_line_to (pen->cr, end->x, l->bottom);
      cairo_stroke (pen->cr);
      cairo_set_dash (pen->cr, NULL, 0, 0);
      if (!isnan (end->label_x))
        fmn_pen_draw_text (pen, group->end_name, end->label_x, end->label_y, end->align, FALSE,
                           FMN_TONE_TEXT);
    }
}

/* Marks wider than the room that each of them has. */
static gboolean
is_dense (const FmnSeriesLayout *l)
{
  return l->points->len * FMN_SERIES_MARK * l->frame.scale > l->right - l->left;
}

/* From point to point, in pieces of one kind: thin after a pregnancy has ended. A long line is drawn in parts, since the work of one grows with more than its length. */
static void
draw_lines (const FmnPen *pen, const FmnSeriesLayout *l)
{
  const gboolean dense = is_dense (l);
  cairo_t *cr = pen->cr;
  guint length = 0; /* of the part that is not drawn yet */
  gboolean thin = FALSE;

  cairo_set_antialias (cr, dense ? CAIRO_ANTIALIAS_NONE : CAIRO_ANTIALIAS_DEFAULT);
  for (guint i = 1; i < l->points->len; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (l->points, FmnSeriesPoint, i);
      const FmnSeriesValue *value = fmn_series_layout_get_value (l, i);
      /* The value before may have no place on this scale. */
      const gboolean joined
          = value->joined && fmn_series_layout_get_value (l, i - 1)->group == value->group;

      if (length > 0 && (!joined || thin != value->after || length == PART))
        {
          cairo_stroke (cr);
          length = 0;
        }
      if (!joined)
        continue;
      if (length++ == 0)
        {
          thin = value->after;
          fmn_series_set_line (pen, fmn_series_layout_get_group (l, i)->style,
                               thin || dense ? THIN_LINE : FMN_SERIES_LINE, l->frame.scale);
          cairo_move_to (cr, point[-1].x, point[-1].y);
        }
      cairo_line_to (cr, point->x, point->y);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

/* A value of a month stands over the whole of it. */
static void
draw_whisker (const FmnPen *pen, const FmnSeriesPoint *point, guint style, double scale)
{
  if (point->x1 - point->x0 < 2 * FMN_SERIES_MARK * scale)
    return;
  fmn_pen_set_tone (pen, fmn_series_get_tone (style), 0.5);
  cairo_set_line_width (pen->cr, 2 * scale);
  cairo_move_to (pen->cr, point->x0, point->y);
  cairo_line_to (pen->cr, point->x1, point->y);
  cairo_stroke (pen->cr);
}

/* Squares on whole pixels, one for each exact value that @wants chooses, in one stroke of work. */
typedef gboolean (*WantsFunc) (const FmnSeriesValue *value);

static gboolean
wants_all (const FmnSeriesValue *value)
{
  return TRUE;
}

static gboolean
wants_open (const FmnSeriesValue *value)
{
  return value->sampling.type != FMN_SAMPLED_PREGNANT;
}

static gboolean
wants_treated (const FmnSeriesValue *value)
{
  return value->sampling.treated;
}

static void
fill_specks (const FmnPen *pen,
             const FmnSeriesLayout *l,
             guint group,
             WantsFunc wants,
             double left,
             double top,
             double width,
             double height)
{
  for (guint i = 0; i < l->points->len; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (l->points, FmnSeriesPoint, i);
      const FmnSeriesValue *value = fmn_series_layout_get_value (l, i);

      if (value->group == group && value->type == FMN_POINT_EXACT && wants (value))
        cairo_rectangle (pen->cr, floor (point->x) + left, floor (point->y) + top, width, height);
    }
}

/* Where marks stand so close that their shapes could not be told apart each is a small square, filled or open, with its bar for a treatment. */
static void
draw_specks (const FmnPen *pen, const FmnSeriesLayout *l)
{
  for (guint i = 0; i < l->data->groups->len; i++)
    {
      const FmnSeriesGroup *group = &g_array_index (l->data->groups, FmnSeriesGroup, i);

      if (!group->shown)
        continue;
      fill_specks (pen, l, i, wants_all, -2, -2, 5, 5);
      fmn_pen_set_tone (pen, fmn_series_get_tone (group->style), 1);
      cairo_fill (pen->cr);
      fill_specks (pen, l, i, wants_open, -1, -1, 3, 3);
      fmn_pen_set_tone (pen, FMN_TONE_CARD, 1);
      cairo_fill (pen->cr);
      fill_specks (pen, l, i, wants_treated, -2, 4, 5, 1);
      fmn_pen_set_tone (pen, FMN_TONE_TREATMENT, 1);
      cairo_fill (pen->cr);
    }
  for (guint i = 0; i < l->points->len; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (l->points, FmnSeriesPoint, i);
      const FmnSeriesValue *value = fmn_series_layout_get_value (l, i);

      if (value->type != FMN_POINT_EXACT)
        fmn_series_draw_comparator (
            pen, fmn_series_get_tone (fmn_series_layout_get_group (l, i)->style),
            value->type == FMN_POINT_BELOW, point->x, point->y, l->frame.scale);
    }
}

/* A figure among lines, which do not go through it. */
static void
draw_on_card (const FmnPen *pen, const char *text, double x, double middle, double align)
{
  g_autoptr (PangoLayout) label = fmn_pen_create_label (pen->fonts, text, TRUE);
  int width, height;

  pango_layout_get_pixel_size (label, &width, &height);
  fmn_pen_set_tone (pen, FMN_TONE_CARD, 1);
  cairo_rectangle (pen->cr, x - width * align - 1, middle - height * 0.4, width + 2, height * 0.8);
  cairo_fill (pen->cr);
  fmn_pen_draw_text (pen, text, x, middle, align, TRUE, FMN_TONE_TEXT);
}

static void
draw_point (const FmnPen *pen, const FmnSeriesLayout *l, guint i)
{
  const FmnSeriesPoint *point = &g_array_index (l->points, FmnSeriesPoint, i);
  const FmnSeriesValue *value = fmn_series_layout_get_value (l, i);
  const guint style = fmn_series_layout_get_group (l, i)->style;
  const double scale = l->frame.scale;
  const double side = l->frame.mirrored ? -1 : 1;
  g_autofree char *text = NULL;

  draw_whisker (pen, point, style, scale);
  if (value->type == FMN_POINT_EXACT)
    {
      fmn_series_draw_mark (pen, style, &value->sampling, point->x, point->y, scale);
      return;
    }
  fmn_series_draw_comparator (pen, fmn_series_get_tone (style), value->type == FMN_POINT_BELOW,
                              point->x, point->y, scale);
  if (!point->figure)
    return;
  text = fmn_series_data_format_value (l->data, value);
  draw_on_card (pen, text, point->x - side * 9 * scale, point->y - 2 * scale,
                l->frame.mirrored ? 0 : 1);
}

static void
draw_points (const FmnPen *pen, const FmnSeriesLayout *l)
{
  if (is_dense (l))
    {
      draw_specks (pen, l);
      return;
    }
  for (guint i = 0; i < l->points->len; i++)
    draw_point (pen, l, i);
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
      fmn_series_draw_comparator (pen, FMN_TONE_QUIET, TRUE, x, key->y, scale);
      return;
    case FMN_SERIES_KEY_BAND:
      fmn_pen_set_tone (pen, FMN_TONE_TEXT, 0.12);
      cairo_rectangle (pen->cr, x - 7 * scale, key->y - 5 * scale, 14 * scale, 10 * scale);
      cairo_fill (pen->cr);
      return;
    case FMN_SERIES_KEY_TREATED:
      fmn_pen_set_tone (pen, FMN_TONE_TREATMENT, 1);
      cairo_rectangle (pen->cr, x - FMN_SERIES_MARK * scale, key->y - scale,
                       2 * FMN_SERIES_MARK * scale, 2 * scale);
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
  fmn_series_draw_mark (pen, 0, &sampling, x, key->y, scale);
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

double
fmn_series_measure_label (const char *text, gpointer fonts)
{
  g_autoptr (PangoLayout) label = fmn_pen_create_label (fonts, text, FALSE);
  int width;

  pango_layout_get_pixel_size (label, &width, NULL);
  return width;
}
