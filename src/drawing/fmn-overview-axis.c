/* fmn-overview-axis.c: chooses the steps of the axis and names them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"
#include "config.h"

#include "fmn-overview-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels that a label wants, and a year alone fills, in the everyday type. */
#define YEAR_WIDTH 34.0
#define MONTH_ROOM 44
#define YEAR_ROOM 46
#define LONG_ROOM 70
#define DAY_ROOM 52
#define DAY_AND_YEAR_ROOM 86
#define WEEK_ROOM 30
#define DAYS_PER_QUARTER (365.25 / 4)

/* How much larger the type is than that for which the rooms are meant. */
static double
get_scale (const FmnOverviewFrame *frame)
{
  return MAX (1, frame->measure (NULL, "2000", frame->measure_data) / YEAR_WIDTH);
}

/* Pixels that a day has, in the everyday type. */
static double
get_per_day (const FmnOverviewFrame *frame)
{
  return (frame->right - frame->left) / (frame->to - frame->from) / get_scale (frame);
}

static guint32
get_month_start (int year, int month)
{
  FmnDate date;

  return fmn_date_init_month (&date, year, month) ? fmn_date_earliest (&date) : 0;
}

/* January is called by its year, the first month by month and year when there is room, the others by their names. */
static char *
format_month (int year, int month, gboolean with_year)
{
  g_autoptr (GDateTime) when = g_date_time_new_utc (year, month, 1, 0, 0, 0);

  if (month == 1)
    return g_strdup_printf ("%d", year);
  /* Translators: a month on an axis, with and without its year; see g_date_time_format(). */
  return g_date_time_format (when, with_year ? C_ ("axis", "%b %Y") : C_ ("axis", "%b"));
}

static char *
format_day (guint32 julian, const char *format)
{
  FmnDate date;
  g_autoptr (GDateTime) when = NULL;

  if (!fmn_date_init_julian (&date, julian))
    return NULL;
  when = g_date_time_new_utc (date.year, date.month, date.day, 0, 0, 0);
  return g_date_time_format (when, format);
}

static void
append_line (FmnOverviewLayout *layout, double day, char *label)
{
  FmnAxisLine line = { .x = fmn_overview_layout_get_x (layout, day), .label = label };

  if (layout->lines->len > 0)
    {
      FmnAxisLine *before = &g_array_index (layout->lines, FmnAxisLine, layout->lines->len - 1);

      before->room = line.x - before->x;
    }
  line.room = layout->frame.right - line.x;
  g_array_append_val (layout->lines, line);
}

/* Names the stretch before the first line when there is room: it is part of a year too. */
static void
prepend_first (FmnOverviewLayout *layout, int year)
{
  double left = layout->frame.left;
  FmnAxisLine line = { .x = left };

  line.room = (layout->lines->len > 0 ? g_array_index (layout->lines, FmnAxisLine, 0).x
                                      : layout->frame.right)
              - left;
  if (line.room < YEAR_ROOM * get_scale (&layout->frame))
    return;

  line.label = g_strdup_printf ("%d", year);
  g_array_prepend_val (layout->lines, line);
}

/* Days, or the Mondays of weeks. The first one and the first of a year say the year. */
static void
fill_days (FmnOverviewLayout *layout, int step)
{
  const FmnOverviewFrame *frame = &layout->frame;
  guint32 day = (guint32) ceil (frame->from);
  double room = get_per_day (frame) * step;
  int year = 0;

  /* GDate's day 1 was a Monday. */
  while (step == 7 && day % 7 != 1)
    day++;
  for (; day <= frame->to; day += (guint32) step)
    {
      FmnDate date;
      gboolean new_year;

      if (!fmn_date_init_julian (&date, day))
        return;
      new_year = date.year != year && room >= DAY_AND_YEAR_ROOM;
      /* Translators: a day on an axis, with and without its year; see g_date_time_format(). */
      append_line (layout, day,
                   format_day (day, new_year ? C_ ("axis", "%-d %b %Y") : C_ ("axis", "%-d %b")));
      year = date.year;
    }
}

/* Weeks since week 0, and before it; where a week is wide its days too, without names. */
static void
fill_weeks (FmnOverviewLayout *layout)
{
  static const int steps[] = { 1, 2, 4, 10, 20 };
  const FmnOverviewFrame *frame = &layout->frame;
  double per_week = get_per_day (frame) * 7;
  int step = 20;

  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (per_week * steps[i - 1] >= WEEK_ROOM)
      step = steps[i - 1];
  for (int week = (int) ceil (frame->from / 7); week * 7 <= frame->to; week++)
    {
      char *label = NULL;

      if (week % step != 0)
        continue;
      /* Translators: a week of pregnancy on an axis. */
      label = per_week * step >= LONG_ROOM ? g_strdup_printf (C_ ("axis", "week %d"), week)
                                           : g_strdup_printf ("%d", week);
      append_line (layout, week * 7, label);
    }
}

/* Months where they have room, else quarters, else years in steps. */
static void
fill_months (FmnOverviewLayout *layout, const FmnDate *first, const FmnDate *last)
{
  static const int year_steps[] = { 1, 2, 5, 10, 20, 50, 100 };
  const FmnOverviewFrame *frame = &layout->frame;
  double per_year = get_per_day (frame) * 365.25;
  gboolean months = per_year / 12 >= MONTH_ROOM;
  gboolean quarters = !months && per_year / 4 >= MONTH_ROOM;
  gboolean first_line = TRUE;
  int step = 100;

  for (guint i = G_N_ELEMENTS (year_steps); i > 0; i--)
    if (per_year * year_steps[i - 1] >= YEAR_ROOM)
      step = year_steps[i - 1];

  for (int year = first->year; year <= last->year; year++)
    for (int month = 1; month <= 12; month++)
      {
        guint32 start = get_month_start (year, month);

        if (start < frame->from || start > frame->to)
          continue;
        if (months || (quarters && month % 3 == 1))
          append_line (
              layout, start,
              format_month (year, month, first_line && !quarters && per_year / 12 >= LONG_ROOM));
        else if (!quarters && month == 1 && year % step == 0)
          append_line (layout, start, g_strdup_printf ("%d", year));
        else
          continue;
        first_line = FALSE;
      }
  if (step == 1 && !months)
    prepend_first (layout, first->year);
}

/* "2025", "2025–26": days and months alone would not tell. */
static char *
format_years (const FmnDate *first, const FmnDate *last)
{
  if (first->year == last->year)
    return g_strdup_printf ("%d", first->year);
  return g_strdup_printf ("%d–%02d", first->year, last->year % 100);
}

void
fmn_overview_axis_fill (FmnOverviewLayout *layout)
{
  const FmnOverviewFrame *frame = &layout->frame;
  double per_day = get_per_day (frame);
  FmnDate first;
  FmnDate last;

  if (frame->axis == FMN_AXIS_WEEKS)
    {
      fill_weeks (layout);
      return;
    }
  if (!fmn_date_init_julian (&first, (guint32) MAX (1, frame->from))
      || !fmn_date_init_julian (&last, (guint32) MAX (1, frame->to)))
    return;

  if (per_day >= DAY_ROOM)
    fill_days (layout, 1);
  else if (per_day * 7 >= DAY_ROOM)
    fill_days (layout, 7);
  else
    fill_months (layout, &first, &last);
  if (per_day * DAYS_PER_QUARTER >= MONTH_ROOM)
    layout->years = format_years (&first, &last);
}
