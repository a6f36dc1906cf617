/* fmn-series-bars.c: what was at the time, and the legend, under a chart.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-series-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels at the everyday size of text. */
#define KEY_ROW 20
#define KEY_MARK 26 /* room of a key's mark */
#define KEY_GAP 14
#define LABEL_GAP 5
#define SHORTEST_LABEL 28

/* Bars */

/* Up to the next bar of the same row. */
static double
find_free_to (const FmnSeriesLayout *self, FmnSeriesSpread time, const FmnSeriesStrip *strip)
{
  double to = self->right;

  for (guint i = 0; i < self->data->strips->len; i++)
    {
      const FmnSeriesStrip *other = &g_array_index (self->data->strips, FmnSeriesStrip, i);

      if (other != strip && other->row == strip->row && other->from >= strip->to)
        to = MIN (to, fmn_series_axis_get_x (self, time, other->from));
    }
  return to;
}

/* From what stands before it in the same row, its name included. */
static double
find_free_from (const FmnSeriesLayout *self, const FmnSeriesBar *bar)
{
  double from = self->left;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const FmnSeriesBar *other = &g_array_index (self->bars, FmnSeriesBar, i);

      if (other->y == bar->y && other->x0 < bar->x0)
        from = MAX (from, MAX (other->x1, other->label_end));
    }
  return from;
}

/* Inside if it fits, else after it, else before it; else wherever there is most room, cut. */
static void
place_bar_label (FmnSeriesLayout *self,
                 FmnSeriesSpread time,
                 const FmnSeriesStrip *strip,
                 FmnSeriesBar *bar)
{
  const double gap = LABEL_GAP * self->frame.scale;
  const double mark = strip->ending != NULL ? gap * 2 : gap;
  const double width = fmn_series_measure (self, strip->label);
  const double inside = bar->x1 - bar->x0 - gap - mark;
  const double after = find_free_to (self, time, strip) - bar->x1 - gap - mark;
  const double before = bar->x0 - gap * 2 - find_free_from (self, bar);
  const double most = MAX (inside, MAX (after, before));

  bar->label_inside = inside >= width || (most < width && inside == most);
  bar->label_end = bar->x1;
  if (bar->label_inside)
    {
      bar->label_room = inside;
      bar->label_x = bar->x0 + gap;
    }
  else if (after >= width || (before < width && after == most))
    {
      bar->label_room = after;
      bar->label_x = bar->x1 + mark;
      bar->label_end = bar->label_x + MIN (width, after);
    }
  else
    {
      bar->label_room = before;
      bar->label_x = bar->x0 - gap;
      bar->align = 1;
    }
  if (bar->label_room < MIN (width, SHORTEST_LABEL * self->frame.scale))
    bar->label_x = NAN;
}

void
fmn_series_bars_fill (FmnSeriesLayout *self, FmnSeriesSpread time, double top)
{
  for (guint i = 0; i < self->data->strips->len; i++)
    {
      const FmnSeriesStrip *strip = &g_array_index (self->data->strips, FmnSeriesStrip, i);
      FmnSeriesBar bar = { .strip = i };

      if (strip->to < time.low || strip->from > time.high)
        continue;
      bar.x0 = MAX (fmn_series_axis_get_x (self, time, strip->from), self->left);
      bar.x1 = MIN (fmn_series_axis_get_x (self, time, strip->to), self->right);
      bar.ends = strip->to <= time.high;
      bar.x1 = MAX (bar.x1, bar.x0 + 4);
      bar.y = top + self->row * (strip->row + 0.5);
      place_bar_label (self, time, strip, &bar);
      g_array_append_val (self->bars, bar);
    }
}

/* Legend */

const char *
fmn_series_key_get_label (const FmnSeriesLayout *self, const FmnSeriesKey *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  switch (key->type)
    {
    case FMN_SERIES_KEY_LINE:
      return g_array_index (self->data->groups, FmnSeriesGroup, key->group).name;
    case FMN_SERIES_KEY_PREGNANT:
      return C_ ("chart", "pregnant");
    case FMN_SERIES_KEY_NOT_PREGNANT:
      return C_ ("chart", "not pregnant");
    case FMN_SERIES_KEY_NOT_KNOWN:
      return C_ ("chart", "not known whether pregnant");
    case FMN_SERIES_KEY_TREATED:
      return C_ ("chart", "on a treatment that day");
    case FMN_SERIES_KEY_BELOW:
      return C_ ("chart", "somewhere below, or above");
    case FMN_SERIES_KEY_BAND:
    default:
      return C_ ("chart", "lab’s own range");
    }
}

/* Puts a key beside the one before, or into the next row; *@y is the middle of the row. */
static void
add_key (FmnSeriesLayout *self, FmnSeriesKeyType type, guint group, double *x, double *y)
{
  const double scale = self->frame.scale;
  FmnSeriesKey key = { .type = type, .group = group };
  const double width
      = KEY_MARK * scale + fmn_series_measure (self, fmn_series_key_get_label (self, &key));

  if (*x > self->left && *x + width > self->frame.width - LABEL_GAP)
    {
      *x = self->left;
      *y += KEY_ROW * scale;
    }
  key.x = *x;
  key.y = *y;
  g_array_append_val (self->keys, key);
  *x += width + KEY_GAP * scale;
}

double
fmn_series_keys_fill (FmnSeriesLayout *self, double top)
{
  gboolean occurs[FMN_SERIES_KEY_BAND + 1] = { FALSE };
  double x = self->left, y = top + KEY_ROW * self->frame.scale / 2;

  for (guint i = 0; i < self->points->len; i++)
    {
      const FmnSeriesValue *value = fmn_series_layout_get_value (self, i);

      if (value->type != FMN_POINT_EXACT)
        occurs[FMN_SERIES_KEY_BELOW] = TRUE;
      else
        occurs[value->sampling.type == FMN_SAMPLED_PREGNANT       ? FMN_SERIES_KEY_PREGNANT
               : value->sampling.type == FMN_SAMPLED_NOT_PREGNANT ? FMN_SERIES_KEY_NOT_PREGNANT
                                                                  : FMN_SERIES_KEY_NOT_KNOWN]
            = TRUE;
      if (value->sampling.treated)
        occurs[FMN_SERIES_KEY_TREATED] = TRUE;
    }
  occurs[FMN_SERIES_KEY_BAND] = self->bands->len > 0;
  for (guint i = 0; self->frame.names && i < self->data->groups->len; i++)
    if (g_array_index (self->data->groups, FmnSeriesGroup, i).shown)
      add_key (self, FMN_SERIES_KEY_LINE, i, &x, &y);
  for (FmnSeriesKeyType type = FMN_SERIES_KEY_PREGNANT; type <= FMN_SERIES_KEY_BAND; type++)
    if (occurs[type])
      add_key (self, type, 0, &x, &y);
  return self->keys->len > 0 ? y + KEY_ROW * self->frame.scale / 2 - top : 0;
}
