/* fmn-series-layout.c: lays values, ranges, ends and bars into a frame.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-series-layout.h"

#include "fmn-series-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels at the everyday size of text. */
#define PLOT 200
#define SIDE_ROOM 18
#define TICK_GAP 8
#define NAME_ROOM 24
#define TIME_ROOM 26
#define BARS_GAP 4
#define ROW 20
#define BARE_MARGIN 4
#define PICK 22
#define MOST_FIGURES 200 /* among more marks none has room */
#define END_ROOM 15
#define MARK_ROOM 6
#define LABEL_GAP 5

typedef struct
{
  FmnSeriesSpread time;
  FmnSeriesSpread values[FMN_SERIES_MAX_TESTS];
} Spreads;

static void
clear_tick (gpointer data)
{
  g_free (((FmnSeriesTick *) data)->label);
}

double
fmn_series_measure (const FmnSeriesLayout *self, const char *text)
{
  return self->frame.measure (text, self->frame.data);
}

static double
get_x (const FmnSeriesLayout *self, const Spreads *spreads, double at)
{
  return fmn_series_axis_get_x (self, spreads->time, at);
}

static const FmnSeriesValue *
get_data_value (const FmnSeriesLayout *self, guint i)
{
  return &g_array_index (self->data->values, FmnSeriesValue, i);
}

/* Points */

static void
fill_points (FmnSeriesLayout *self, const Spreads *spreads)
{
  for (guint i = 0; i < self->data->values->len; i++)
    {
      const FmnSeriesValue *value = get_data_value (self, i);
      FmnSeriesPoint point = { .value = i };

      if (!fmn_series_axis_can_stand (self, value))
        {
          self->n_left_out++;
          continue;
        }
      point.x0 = get_x (self, spreads, value->first);
      point.x1 = get_x (self, spreads, value->last);
      point.x = (point.x0 + point.x1) / 2;
      point.y
          = fmn_series_axis_get_y (self, value->test, spreads->values[value->test], value->number);
      g_array_append_val (self->points, point);
    }
}

/* Bands */

static gboolean
same_bound (double a, double b)
{
  return (isnan (a) && isnan (b)) || a == b;
}

static gboolean
has_range (const FmnSeriesValue *value)
{
  return !isnan (value->low) || !isnan (value->high);
}

static void
add_band (FmnSeriesLayout *self,
          const Spreads *spreads,
          const FmnSeriesValue *value,
          double x0,
          double x1)
{
  const FmnSeriesSpread *spread = &spreads->values[value->test];
  const gboolean logarithmic = self->frame.logarithmic[value->test];
  FmnSeriesBand band = { .group = value->group, .x0 = x0, .x1 = x1 };

  if (!has_range (value))
    return;
  band.open_below = isnan (value->low) || (logarithmic && value->low <= 0);
  band.open_above = isnan (value->high) || (logarithmic && value->high <= 0);
  band.bottom = band.open_below ? self->bottom
                                : fmn_series_axis_get_y (self, value->test, *spread, value->low);
  band.top = band.open_above ? self->top
                             : fmn_series_axis_get_y (self, value->test, *spread, value->high);
  g_array_append_val (self->bands, band);
}

/* Where a laboratory's range changes between two samples, the band changes half way: each value stands in its own. */
static void
fill_bands_of (FmnSeriesLayout *self,
               const Spreads *spreads,
               guint first,
               guint last,
               double left,
               double right)
{
  double start = left;

  for (guint i = first; i <= last; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (self->points, FmnSeriesPoint, i);
      const FmnSeriesPoint *next = i < last ? point + 1 : NULL;
      const FmnSeriesValue *value = get_data_value (self, point->value);
      const FmnSeriesValue *other = next != NULL ? get_data_value (self, next->value) : NULL;
      double end;

      if (other != NULL && same_bound (value->low, other->low)
          && same_bound (value->high, other->high))
        continue;
      end = next != NULL ? (point->x + next->x) / 2 : right;
      add_band (self, spreads, value, start, end);
      start = end;
    }
}

static gboolean
has_one_range (const FmnSeriesLayout *self, guint test)
{
  const FmnSeriesValue *first = NULL;

  for (guint i = 0; i < self->points->len; i++)
    {
      const FmnSeriesValue *value = fmn_series_layout_get_value (self, i);

      if (value->test != test)
        continue;
      if (first == NULL)
        first = value;
      if (!same_bound (first->low, value->low) || !same_bound (first->high, value->high))
        return FALSE;
    }
  return first != NULL && has_range (first);
}

static void
fill_bands (FmnSeriesLayout *self, const Spreads *spreads)
{
  gboolean done[FMN_SERIES_MAX_TESTS] = { FALSE };

  for (guint first = 0, last; first < self->points->len; first = last + 1)
    {
      const FmnSeriesValue *value = fmn_series_layout_get_value (self, first);
      const gboolean by_week = self->data->axis == FMN_SERIES_BY_WEEK;

      for (last = first; last + 1 < self->points->len
                         && fmn_series_layout_get_value (self, last + 1)->group == value->group;)
        last++;
      if (done[value->test])
        continue;
      if (has_one_range (self, value->test))
        {
          done[value->test] = TRUE;
          add_band (self, spreads, value, self->left, self->right);
          continue;
        }
      fill_bands_of (self, spreads, first, last,
                     by_week ? g_array_index (self->points, FmnSeriesPoint, first).x : self->left,
                     by_week ? g_array_index (self->points, FmnSeriesPoint, last).x : self->right);
    }
}

/* Ends */

static gboolean
has_end_at (const FmnSeriesLayout *self, FmnEntry *pregnancy)
{
  for (guint i = 0; i < self->ends->len; i++)
    if (g_array_index (self->data->groups, FmnSeriesGroup,
                       g_array_index (self->ends, FmnSeriesEnd, i).group)
            .pregnancy
        == pregnancy)
      return TRUE;
  return FALSE;
}

/* Where a name would stand. */
typedef struct
{
  double x0, y0, x1, y1;
} Box;

static gboolean
overlap (const Box *a, const Box *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

static Box
get_end_box (const FmnSeriesLayout *self, const FmnSeriesEnd *end)
{
  const char *name = g_array_index (self->data->groups, FmnSeriesGroup, end->group).end_name;
  const double width = fmn_series_measure (self, name);
  const double left = end->label_x - (end->align > 0 ? width : 0);
  const double half = END_ROOM * self->frame.scale / 2;

  return (Box){ left, end->label_y - half, left + width, end->label_y + half };
}

/* A mark, with the figure beside one that has it. */
static Box
get_point_box (const FmnSeriesLayout *self, const FmnSeriesPoint *point)
{
  const double room = MARK_ROOM * self->frame.scale;
  Box box = { point->x - room, point->y - room, point->x + room, point->y + room };

  if (point->figure)
    {
      g_autofree char *text
          = fmn_series_data_format_value (self->data, get_data_value (self, point->value));

      box.x0 -= fmn_series_measure (self, text) + room;
    }
  return box;
}

/* Over other marks a figure could not be read, nor could they: there the pointer, the keys and the table say it. */
static void
fill_figures (FmnSeriesLayout *self)
{
  if (self->frame.bare || self->points->len > MOST_FIGURES)
    return;
  for (guint i = 0; i < self->points->len; i++)
    {
      FmnSeriesPoint *point = &g_array_index (self->points, FmnSeriesPoint, i);
      Box box;

      if (get_data_value (self, point->value)->type == FMN_POINT_EXACT)
        continue;
      point->figure = TRUE;
      box = get_point_box (self, point);
      box.x1 = point->x;
      for (guint j = 0; j < self->points->len && point->figure; j++)
        {
          const FmnSeriesPoint *other = &g_array_index (self->points, FmnSeriesPoint, j);
          const Box taken = get_point_box (self, other);

          point->figure = other == point || !overlap (&box, &taken);
        }
    }
}

static gboolean
is_free (const FmnSeriesLayout *self, const FmnSeriesEnd *end, const Box *box)
{
  if (box->x0 < self->left || box->x1 > self->right)
    return FALSE;
  for (guint i = 0; i < self->points->len; i++)
    {
      const Box taken = get_point_box (self, &g_array_index (self->points, FmnSeriesPoint, i));

      if (overlap (box, &taken))
        return FALSE;
    }
  for (guint i = 0; i < self->ends->len; i++)
    {
      const FmnSeriesEnd *other = &g_array_index (self->ends, FmnSeriesEnd, i);
      const Box taken = get_end_box (self, other);

      if (other == end)
        continue;
      if ((!isnan (other->label_x) && overlap (box, &taken))
          || (other->x > box->x0 && other->x < box->x1))
        return FALSE;
    }
  return TRUE;
}

/* Beside its line, from the foot of the plot up, on the left or on the right, where nothing else stands. */
static void
place_end_name (const FmnSeriesLayout *self, FmnSeriesEnd *end)
{
  const double room = END_ROOM * self->frame.scale;

  for (end->label_y = self->bottom - room * 0.7; end->label_y > self->top + room / 2;
       end->label_y -= room)
    for (end->align = 1; end->align >= 0; end->align--)
      {
        Box box;

        end->label_x = end->x + (end->align > 0 ? -LABEL_GAP : LABEL_GAP);
        box = get_end_box (self, end);
        if (is_free (self, end, &box))
          return;
      }
  end->label_x = NAN;
  end->align = 0;
}

static void
fill_ends (FmnSeriesLayout *self, const Spreads *spreads)
{
  for (guint i = 0; i < self->data->groups->len; i++)
    {
      const FmnSeriesGroup *group = &g_array_index (self->data->groups, FmnSeriesGroup, i);
      FmnSeriesEnd end = { .group = i, .label_x = NAN };

      if (!group->shown || isnan (group->end) || group->end < spreads->time.low
          || group->end > spreads->time.high || has_end_at (self, group->pregnancy))
        continue;
      end.x = get_x (self, spreads, group->end);
      g_array_append_val (self->ends, end);
    }
  for (guint i = 0; i < self->ends->len; i++)
    place_end_name (self, &g_array_index (self->ends, FmnSeriesEnd, i));
}

/* The whole */

static double
measure_ticks (const FmnSeriesLayout *self, guint test)
{
  double widest = 0;

  for (guint i = 0; i < self->values[test]->len; i++)
    widest = MAX (widest, fmn_series_measure (
                              self, g_array_index (self->values[test], FmnSeriesTick, i).label));
  return widest;
}

static void
name_axis (FmnSeriesLayout *self, guint test)
{
  const FmnSeriesData *data = self->data;

  if (data->units[test] == NULL)
    self->axis_names[test] = g_strdup (data->names[test]);
  else if (data->n_tests == 1)
    self->axis_names[test] = g_strdup (data->units[test]);
  else
    /* Translators: the name of an axis: a test and its unit. */
    self->axis_names[test]
        = g_strdup_printf (C_ ("chart", "%s, %s"), data->names[test], data->units[test]);
}

static void
mirror (const FmnSeriesLayout *self, double *x0, double *x1)
{
  const double left = self->frame.width - *x1;

  *x1 = self->frame.width - *x0;
  *x0 = left;
}

/* Everything was laid out from left to right; text keeps its own direction. */
static void
mirror_all (FmnSeriesLayout *self)
{
  const double width = self->frame.width;

  mirror (self, &self->left, &self->right);
  for (guint i = 0; i < self->points->len; i++)
    {
      FmnSeriesPoint *point = &g_array_index (self->points, FmnSeriesPoint, i);

      point->x = width - point->x;
      mirror (self, &point->x0, &point->x1);
    }
  for (guint i = 0; i < self->ticks->len; i++)
    {
      FmnSeriesTick *tick = &g_array_index (self->ticks, FmnSeriesTick, i);

      tick->position = width - tick->position;
    }
  for (guint i = 0; i < self->bands->len; i++)
    {
      FmnSeriesBand *band = &g_array_index (self->bands, FmnSeriesBand, i);

      mirror (self, &band->x0, &band->x1);
    }
  for (guint i = 0; i < self->ends->len; i++)
    {
      FmnSeriesEnd *end = &g_array_index (self->ends, FmnSeriesEnd, i);

      end->x = width - end->x;
      end->label_x = width - end->label_x;
      end->align = 1 - end->align;
    }
  for (guint i = 0; i < self->bars->len; i++)
    {
      FmnSeriesBar *bar = &g_array_index (self->bars, FmnSeriesBar, i);

      mirror (self, &bar->x0, &bar->x1);
      bar->label_x = width - bar->label_x;
      bar->align = 1 - bar->align;
    }
  for (guint i = 0; i < self->keys->len; i++)
    {
      FmnSeriesKey *key = &g_array_index (self->keys, FmnSeriesKey, i);

      key->x = width - key->x;
    }
  for (guint test = 0; test < self->data->n_tests; test++)
    {
      self->tick_x[test] = width - self->tick_x[test];
      self->tick_align[test] = 1 - self->tick_align[test];
    }
}

static void
fit_bare (FmnSeriesLayout *self, const Spreads *spreads)
{
  self->left = self->top = BARE_MARGIN;
  self->right = self->frame.width - BARE_MARGIN;
  self->bottom = self->frame.plot - BARE_MARGIN;
  self->height = self->frame.plot;
  fill_points (self, spreads);
  fill_bands (self, spreads);
}

static void
fit (FmnSeriesLayout *self, const Spreads *spreads)
{
  const double scale = self->frame.scale;
  const double plot = self->frame.plot > 0 ? self->frame.plot : PLOT * scale;
  double bars_top, keys_top;

  self->top = NAME_ROOM * scale;
  self->bottom = self->top + plot;
  self->row = ROW * scale;
  for (guint test = 0; test < self->data->n_tests; test++)
    {
      fmn_series_axis_fill_values (self, test, spreads->values[test]);
      name_axis (self, test);
    }
  self->left = measure_ticks (self, 0) + TICK_GAP * 2;
  self->right = self->frame.width
                - (self->data->n_tests > 1 ? measure_ticks (self, 1) + TICK_GAP * 2 : SIDE_ROOM);
  self->right = MAX (self->right, self->left + 1);
  self->tick_x[0] = self->left - TICK_GAP;
  self->tick_align[0] = 1;
  self->tick_x[1] = self->right + TICK_GAP;
  self->tick_align[1] = 0;
  fmn_series_axis_fill_time (self, spreads->time);
  fill_points (self, spreads);
  fill_bands (self, spreads);
  fill_figures (self);
  fill_ends (self, spreads);
  bars_top = self->bottom + TIME_ROOM * scale * (self->data->axis == FMN_SERIES_BY_WEEK ? 1.7 : 1)
             + BARS_GAP;
  fmn_series_bars_fill (self, spreads->time, bars_top);
  keys_top = bars_top + self->data->n_rows * self->row + BARS_GAP;
  self->height = keys_top + fmn_series_keys_fill (self, keys_top) + BARS_GAP;
}

FmnSeriesLayout *
fmn_series_layout_new (FmnSeriesData *data, const FmnSeriesFrame *frame)
{
  FmnSeriesLayout *self;
  Spreads spreads;

  g_return_val_if_fail (data != NULL && frame != NULL, NULL);
  g_return_val_if_fail (frame->bare || frame->measure != NULL, NULL);

  self = g_new0 (FmnSeriesLayout, 1);
  self->data = fmn_series_data_ref (data);
  self->frame = *frame;
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (FmnSeriesPoint), data->values->len);
  self->ticks = g_array_new (FALSE, FALSE, sizeof (FmnSeriesTick));
  g_array_set_clear_func (self->ticks, clear_tick);
  self->bands = g_array_new (FALSE, FALSE, sizeof (FmnSeriesBand));
  self->ends = g_array_new (FALSE, FALSE, sizeof (FmnSeriesEnd));
  self->bars = g_array_new (FALSE, FALSE, sizeof (FmnSeriesBar));
  self->keys = g_array_new (FALSE, FALSE, sizeof (FmnSeriesKey));
  for (guint test = 0; test < FMN_SERIES_MAX_TESTS; test++)
    {
      self->values[test] = g_array_new (FALSE, FALSE, sizeof (FmnSeriesTick));
      g_array_set_clear_func (self->values[test], clear_tick);
      if (test < data->n_tests)
        spreads.values[test] = fmn_series_axis_find_values (self, test);
    }
  spreads.time = fmn_series_axis_find_time (self);
  if (frame->bare)
    fit_bare (self, &spreads);
  else
    fit (self, &spreads);
  if (frame->mirrored)
    mirror_all (self);
  return self;
}

void
fmn_series_layout_free (FmnSeriesLayout *self)
{
  for (guint test = 0; test < FMN_SERIES_MAX_TESTS; test++)
    {
      g_array_unref (self->values[test]);
      g_free (self->axis_names[test]);
    }
  g_array_unref (self->points);
  g_array_unref (self->ticks);
  g_array_unref (self->bands);
  g_array_unref (self->ends);
  g_array_unref (self->bars);
  g_array_unref (self->keys);
  fmn_series_data_unref (self->data);
  g_free (self);
}

int
fmn_series_layout_pick (const FmnSeriesLayout *self, double x, double y)
{
  int nearest = -1;
  double best = PICK;

  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->points->len; i++)
    {
      const FmnSeriesPoint *point = &g_array_index (self->points, FmnSeriesPoint, i);
      const double distance = hypot (point->x - x, point->y - y);

      if (distance < best)
        {
          best = distance;
          nearest = (int) i;
        }
    }
  return nearest;
}

int
fmn_series_layout_pick_bar (const FmnSeriesLayout *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->bars->len; i++)
    {
      const FmnSeriesBar *bar = &g_array_index (self->bars, FmnSeriesBar, i);

      if (fabs (y - bar->y) <= self->row / 2 && x >= bar->x0 - LABEL_GAP
          && x <= bar->x1 + LABEL_GAP)
        return (int) i;
    }
  return -1;
}

const FmnSeriesValue *
fmn_series_layout_get_value (const FmnSeriesLayout *self, guint point)
{
  g_return_val_if_fail (self != NULL && point < self->points->len, NULL);

  return get_data_value (self, g_array_index (self->points, FmnSeriesPoint, point).value);
}

const FmnSeriesGroup *
fmn_series_layout_get_group (const FmnSeriesLayout *self, guint point)
{
  return &g_array_index (self->data->groups, FmnSeriesGroup,
                         fmn_series_layout_get_value (self, point)->group);
}
