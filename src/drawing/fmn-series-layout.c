/* fmn-series-layout.c: scales and ticks. Nothing here says whether a value is good.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-series-layout.h"

#include <math.h>

#define RIGHT_ROOM 18
#define TOP_ROOM 12
#define BOTTOM_ROOM 28
#define PICK 22
#define DATE_TICK_ROOM 70
#define VALUE_TICKS 4
#define LEAST_DAYS 14

typedef struct
{
  double low, high;
} Span;

static void
clear_tick (gpointer data)
{
  g_free (((FmnSeriesTick *) data)->label);
}

static double
get_day (const FmnDate *date)
{
  return (fmn_date_earliest (date) + (double) fmn_date_latest (date)) / 2;
}

static gboolean
can_stand (FmnEntry *test, const char *unit, gboolean logarithmic)
{
  FmnValue *value = fmn_entry_get_value (test);
  const double number = value != NULL ? fmn_value_get_double (value) : NAN;

  return fmn_entry_get_date (test) != NULL && !isnan (number)
         && g_strcmp0 (fmn_value_get_unit (value), unit) == 0 && (!logarithmic || number > 0);
}

/* A bound of the laboratory's own range; NAN when it names none. */
static double
get_bound (FmnEntry *test, const char *member)
{
  JsonObject *range = fmn_entry_get_object (test, "range");
  const char *text
      = range != NULL ? json_object_get_string_member_with_default (range, member, NULL) : NULL;

  return text != NULL ? g_ascii_strtod (text, NULL) : NAN;
}

static void
widen (Span *span, double value)
{
  if (isnan (value))
    return;
  span->low = isnan (span->low) ? value : MIN (span->low, value);
  span->high = isnan (span->high) ? value : MAX (span->high, value);
}

static double
scale (const FmnSeriesLayout *self, double value)
{
  return self->logarithmic ? log10 (value) : value;
}

static double
get_y (const FmnSeriesLayout *self, const Span *span, double value)
{
  const double part = (scale (self, value) - span->low) / (span->high - span->low);

  return self->bottom - part * (self->bottom - self->top);
}

static double
get_x (const FmnSeriesLayout *self, const Span *days, double day)
{
  return self->left + (day - days->low) / (days->high - days->low) * (self->right - self->left);
}

/* 1, 2 or 5 times a power of ten, so that about VALUE_TICKS of them fill the span. */
static double
find_step (double length)
{
  const double raw = length / VALUE_TICKS;
  const double power = pow (10, floor (log10 (raw)));
  const double factors[] = { 1, 2, 5, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= raw * 0.999)
      return factors[i] * power;
  return 10 * power;
}

static void
append_value (FmnSeriesLayout *self, const Span *span, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  FmnSeriesTick tick;

  g_ascii_formatd (buffer, sizeof buffer, "%.10g", value);
  tick.position = get_y (self, span, value);
  tick.label = fmn_decimal_format (buffer);
  if (tick.label == NULL)
    tick.label = g_strdup (buffer);
  g_array_append_val (self->values, tick);
}

/* Widens @span to whole steps and puts a tick on each. */
static void
fill_values (FmnSeriesLayout *self, Span *span)
{
  double step;

  if (self->logarithmic)
    {
      span->low = floor (span->low);
      span->high = ceil (span->high);
      if (span->high - span->low < 1)
        span->high = span->low + 1;
      for (double power = span->low; power <= span->high + 0.5; power++)
        append_value (self, span, pow (10, power));
      return;
    }
  if (span->high - span->low <= 0)
    {
      const double room = span->low != 0 ? fabs (span->low) / 2 : 1;

      span->low -= room;
      span->high += room;
    }
  step = find_step (span->high - span->low);
  span->low = floor (span->low / step + 1e-9) * step;
  span->high = ceil (span->high / step - 1e-9) * step;
  for (double value = span->low; value <= span->high + step / 2; value += step)
    append_value (self, span, fabs (value) < step / 1000 ? 0 : value);
}

static void
append_date (FmnSeriesLayout *self, const Span *days, guint32 day, char *label)
{
  const FmnSeriesTick tick = { get_x (self, days, day), label };

  g_array_append_val (self->dates, tick);
}

/* Months where they have room, else years, as many as have room. */
static void
fill_dates (FmnSeriesLayout *self, const Span *days)
{
  const double per_day = (self->right - self->left) / (days->high - days->low);
  FmnDate first, last;
  int step = 1;

  if (!fmn_date_init_julian (&first, (guint32) days->low)
      || !fmn_date_init_julian (&last, (guint32) days->high))
    return;
  while (per_day * 30.4 * step < DATE_TICK_ROOM && step < 12)
    step = step == 1 ? 3 : step == 3 ? 6 : 12;
  while (step >= 12 && per_day * 30.4 * step < DATE_TICK_ROOM)
    step *= 2;
  for (int month = first.year * 12; month <= last.year * 12 + 11; month += step)
    {
      FmnDate date;
      guint32 start;

      if (!fmn_date_init_month (&date, month / 12, month % 12 + 1))
        continue;
      start = fmn_date_earliest (&date);
      if (start < days->low || start > days->high)
        continue;
      append_date (self, days, start,
                   step >= 12 ? g_strdup_printf ("%d", month / 12) : fmn_date_format_brief (&date));
    }
}

static void
fill_band (FmnSeriesLayout *self, const Span *span, double low, double high)
{
  self->has_band = !isnan (low) || !isnan (high);
  self->band_open_below = isnan (low) || (self->logarithmic && low <= 0);
  self->band_open_above = isnan (high);
  self->band_bottom = self->band_open_below ? self->bottom : get_y (self, span, low);
  self->band_top = self->band_open_above ? self->top : get_y (self, span, high);
}

static FmnPointType
get_type (FmnEntry *test)
{
  const char *comparator = fmn_value_get_comparator (fmn_entry_get_value (test));

  if (comparator == NULL)
    return FMN_POINT_EXACT;
  return comparator[0] == '<' ? FMN_POINT_BELOW : FMN_POINT_ABOVE;
}

/* A line across two pregnancies would tell of a course that there never was. */
static gboolean
is_apart (FmnEntry *before, FmnEntry *test)
{
  const char *first = before != NULL ? fmn_entry_get_pregnancy_id (before) : NULL;
  const char *second = fmn_entry_get_pregnancy_id (test);

  return first != NULL && second != NULL && g_strcmp0 (first, second) != 0;
}

static void
fill_points (FmnSeriesLayout *self, GPtrArray *tests, const Span *days, const Span *span)
{
  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      const FmnSeriesPoint point
          = { test, get_type (test),
              is_apart (i > 0 ? g_ptr_array_index (tests, i - 1) : NULL, test),
              get_x (self, days, get_day (fmn_entry_get_date (test))),
              get_y (self, span, fmn_value_get_double (fmn_entry_get_value (test))) };

      g_array_append_val (self->points, point);
    }
}

static GPtrArray *
select_tests (GPtrArray *tests, gboolean logarithmic)
{
  GPtrArray *chosen = g_ptr_array_new ();
  const char *unit = NULL;

  for (guint i = tests->len; i > 0; i--)
    {
      FmnValue *value = fmn_entry_get_value (g_ptr_array_index (tests, i - 1));

      if (value != NULL && !isnan (fmn_value_get_double (value)))
        {
          unit = fmn_value_get_unit (value);
          break;
        }
    }
  for (guint i = 0; i < tests->len; i++)
    if (can_stand (g_ptr_array_index (tests, i), unit, logarithmic))
      g_ptr_array_add (chosen, g_ptr_array_index (tests, i));
  return chosen;
}

FmnSeriesLayout *
fmn_series_layout_new (
    GPtrArray *tests, gboolean logarithmic, double width, double height, double left)
{
  g_autoptr (GPtrArray) chosen = NULL;
  FmnSeriesLayout *self;
  Span days = { NAN, NAN }, span = { NAN, NAN };
  double low, high;

  g_return_val_if_fail (tests != NULL, NULL);

  self = g_new0 (FmnSeriesLayout, 1);
  self->width = width;
  self->height = height;
  self->left = left;
  self->right = MAX (left + 1, width - RIGHT_ROOM);
  self->top = TOP_ROOM;
  self->bottom = MAX (TOP_ROOM + 1, height - BOTTOM_ROOM);
  self->logarithmic = logarithmic;
  self->points = g_array_new (FALSE, FALSE, sizeof (FmnSeriesPoint));
  self->values = g_array_new (FALSE, FALSE, sizeof (FmnSeriesTick));
  self->dates = g_array_new (FALSE, FALSE, sizeof (FmnSeriesTick));
  g_array_set_clear_func (self->values, clear_tick);
  g_array_set_clear_func (self->dates, clear_tick);

  chosen = select_tests (tests, logarithmic);
  self->left_out = tests->len - chosen->len;
  if (chosen->len == 0)
    return self;
  for (guint i = 0; i < chosen->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (chosen, i);

      widen (&days, get_day (fmn_entry_get_date (test)));
      widen (&span, scale (self, fmn_value_get_double (fmn_entry_get_value (test))));
    }
  low = get_bound (g_ptr_array_index (chosen, chosen->len - 1), "low");
  high = get_bound (g_ptr_array_index (chosen, chosen->len - 1), "high");
  if (!isnan (low) && (!logarithmic || low > 0))
    widen (&span, scale (self, low));
  if (!isnan (high) && (!logarithmic || high > 0))
    widen (&span, scale (self, high));
  if (days.high - days.low < LEAST_DAYS)
    {
      days.low -= LEAST_DAYS / 2;
      days.high += LEAST_DAYS / 2;
    }
  fill_values (self, &span);
  fill_dates (self, &days);
  fill_band (self, &span, low, high);
  fill_points (self, chosen, &days, &span);
  return self;
}

void
fmn_series_layout_free (FmnSeriesLayout *self)
{
  g_array_unref (self->points);
  g_array_unref (self->values);
  g_array_unref (self->dates);
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
