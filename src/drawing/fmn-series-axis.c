/* fmn-series-axis.c: scales and ticks.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-series-axis.h"

#include "fmn-nice-scale.h"

#include <math.h>

#define VALUE_TICKS 5
#define DECADES 8
#define DATE_ROOM 72
#define WEEK_ROOM 26
#define LEAST_DAYS 14
#define LEAST_WEEKS 2
/* Beside the first and the last value. */
#define TIME_MARGIN 0.015

static void
widen (FmnSeriesSpread *spread, double value)
{
  if (isnan (value))
    return;
  spread->low = isnan (spread->low) ? value : MIN (spread->low, value);
  spread->high = isnan (spread->high) ? value : MAX (spread->high, value);
}

gboolean
fmn_series_axis_can_stand (const FmnSeriesLayout *layout, const FmnSeriesValue *value)
{
  return !layout->frame.logarithmic[value->test] || value->number > 0;
}

static FmnNiceScale
make_scale (const FmnSeriesLayout *layout, guint test, FmnSeriesSpread spread)
{
  FmnNiceScale scale;

  if (layout->frame.logarithmic[test])
    fmn_nice_scale_init_decades (&scale, spread.low, spread.high, DECADES);
  else
    fmn_nice_scale_init (&scale, spread.low, spread.high, VALUE_TICKS);
  return scale;
}

FmnSeriesSpread
fmn_series_axis_find_values (const FmnSeriesLayout *layout, guint test)
{
  const gboolean logarithmic = layout->frame.logarithmic[test];
  FmnSeriesSpread spread = { NAN, NAN };
  FmnNiceScale scale;

  for (guint i = 0; i < layout->data->values->len; i++)
    {
      const FmnSeriesValue *value = &g_array_index (layout->data->values, FmnSeriesValue, i);

      if (value->test != test || !fmn_series_axis_can_stand (layout, value))
        continue;
      widen (&spread, value->number);
      if (!logarithmic || value->low > 0)
        widen (&spread, value->low);
      if (!logarithmic || value->high > 0)
        widen (&spread, value->high);
    }
  if (isnan (spread.low))
    return (FmnSeriesSpread){ 0, 1 };
  if (layout->frame.bare)
    {
      if (logarithmic)
        spread = (FmnSeriesSpread){ log10 (spread.low), log10 (spread.high) };
      if (spread.low == spread.high)
        spread = (FmnSeriesSpread){ spread.low - 1, spread.high + 1 };
      return spread;
    }
  scale = make_scale (layout, test, spread);
  return (FmnSeriesSpread){ scale.low, scale.high };
}

FmnSeriesSpread
fmn_series_axis_find_time (const FmnSeriesLayout *layout)
{
  const gboolean weeks = layout->data->axis == FMN_SERIES_BY_WEEK;
  FmnSeriesSpread spread = { NAN, NAN };

  for (guint i = 0; i < layout->data->values->len; i++)
    {
      const FmnSeriesValue *value = &g_array_index (layout->data->values, FmnSeriesValue, i);

      widen (&spread, value->first);
      widen (&spread, value->last);
    }
  if (isnan (spread.low))
    return (FmnSeriesSpread){ 0, 1 };
  if (weeks && !layout->frame.bare)
    {
      spread.low = floor (spread.low);
      spread.high = MAX (ceil (spread.high), spread.low + LEAST_WEEKS);
      return spread;
    }
  if (spread.high - spread.low < LEAST_DAYS)
    {
      const double middle = (spread.low + spread.high) / 2;

      spread = (FmnSeriesSpread){ middle - LEAST_DAYS / 2.0, middle + LEAST_DAYS / 2.0 };
    }
  else if (!layout->frame.bare)
    {
      const double margin = (spread.high - spread.low) * TIME_MARGIN;

      spread = (FmnSeriesSpread){ spread.low - margin, spread.high + margin };
    }
  return spread;
}

double
fmn_series_axis_get_x (const FmnSeriesLayout *layout, FmnSeriesSpread spread, double at)
{
  return layout->left
         + (at - spread.low) / (spread.high - spread.low) * (layout->right - layout->left);
}

double
fmn_series_axis_get_y (const FmnSeriesLayout *layout,
                       guint test,
                       FmnSeriesSpread spread,
                       double value)
{
  const double at = layout->frame.logarithmic[test] ? log10 (value) : value;

  return layout->bottom
         - (at - spread.low) / (spread.high - spread.low) * (layout->bottom - layout->top);
}

static char *
format_tick (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *label;

  /* Not "%g" alone, which would write 100000 as 1e+05 where its figures run out. */
  g_ascii_formatd (buffer, sizeof buffer, fabs (value) >= 1 ? "%.12g" : "%.6g", value);
  label = fmn_decimal_format (buffer);
  return label != NULL ? label : g_strdup (buffer);
}

void
fmn_series_axis_fill_values (FmnSeriesLayout *layout, guint test, FmnSeriesSpread spread)
{
  const gboolean logarithmic = layout->frame.logarithmic[test];
  const FmnSeriesSpread raw
      = logarithmic ? (FmnSeriesSpread){ pow (10, spread.low), pow (10, spread.high) } : spread;
  const FmnNiceScale scale = make_scale (layout, test, raw);
  const guint n = fmn_nice_scale_count (&scale);

  for (guint i = 0; i < n; i++)
    {
      const double at = scale.low + i * scale.step;
      const double value = logarithmic ? pow (10, at) : fabs (at) < scale.step / 1000 ? 0 : at;
      FmnSeriesTick tick;

      tick.position = fmn_series_axis_get_y (layout, test, spread, value);
      tick.label = format_tick (value);
      g_array_append_val (layout->values[test], tick);
    }
}

static void
append_tick (FmnSeriesLayout *layout, FmnSeriesSpread spread, double at, char *label)
{
  const FmnSeriesTick tick = { fmn_series_axis_get_x (layout, spread, at), label };

  g_array_append_val (layout->ticks, tick);
}

/* Days: each, every second, or the same day of every week or second week. */
static void
fill_days (FmnSeriesLayout *layout, FmnSeriesSpread spread, guint step)
{
  guint32 day = (guint32) ceil (spread.low);

  for (; day <= spread.high; day += step)
    {
      FmnDate date;

      if (!fmn_date_init_julian (&date, day))
        continue;
      /* The year is said once. */
      append_tick (layout, spread, day,
                   layout->ticks->len == 0 ? fmn_date_format_brief (&date)
                                           : fmn_date_format_short (&date));
    }
}

/* Months where they have room, else years, as many as have room. */
static void
fill_months (FmnSeriesLayout *layout, FmnSeriesSpread spread, double room)
{
  FmnDate first, last;
  int step = 1;

  if (!fmn_date_init_julian (&first, (guint32) spread.low)
      || !fmn_date_init_julian (&last, (guint32) spread.high))
    return;
  while (room * step < 1 && step < 12)
    step = step == 1 ? 3 : step == 3 ? 6 : 12;
  while (step >= 12 && room * step < 1)
    step *= 2;
  for (int month = first.year * 12; month <= last.year * 12 + 11; month += step)
    {
      FmnDate date;
      guint32 start;

      if (!fmn_date_init_month (&date, month / 12, month % 12 + 1))
        continue;
      start = fmn_date_earliest (&date);
      if (start < spread.low || start > spread.high)
        continue;
      append_tick (layout, spread, start,
                   step >= 12 ? g_strdup_printf ("%d", month / 12) : fmn_date_format_brief (&date));
    }
}

static void
fill_weeks (FmnSeriesLayout *layout, FmnSeriesSpread spread)
{
  const double per_week = (layout->right - layout->left) / (spread.high - spread.low);
  int step = 1;

  while (per_week * step < WEEK_ROOM * layout->frame.scale)
    step *= 2;
  for (int week = (int) ceil (spread.low / step) * step; week <= spread.high; week += step)
    append_tick (layout, spread, week, g_strdup_printf ("%d", week));
}

void
fmn_series_axis_fill_time (FmnSeriesLayout *layout, FmnSeriesSpread spread)
{
  static const guint day_steps[] = { 1, 2, 7, 14 };
  const double per_day = (layout->right - layout->left) / (spread.high - spread.low);
  const double room = DATE_ROOM * layout->frame.scale;

  if (layout->data->axis == FMN_SERIES_BY_WEEK)
    {
      fill_weeks (layout, spread);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (day_steps); i++)
    if (per_day * day_steps[i] >= room)
      {
        fill_days (layout, spread, day_steps[i]);
        return;
      }
  fill_months (layout, spread, per_day * 30.4 / room);
}
