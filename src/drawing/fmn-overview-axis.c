/* fmn-overview-axis.c: chooses the steps of the axis and names them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"
#include "config.h"

#include "fmn-overview-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pixels that a label wants. */
#define MONTH_ROOM 44
#define YEAR_ROOM 46
#define LONG_ROOM 70

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

static void
append_line (FmnOverviewLayout *layout, guint32 julian, char *label)
{
  FmnAxisLine line = { .x = fmn_overview_layout_get_x (layout, julian), .label = label };

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
  if (line.room < YEAR_ROOM)
    return;

  line.label = g_strdup_printf ("%d", year);
  g_array_prepend_val (layout->lines, line);
}

void
fmn_overview_axis_fill (FmnOverviewLayout *layout)
{
  static const int year_steps[] = { 1, 2, 5, 10, 20, 50, 100 };
  const FmnOverviewFrame *frame = &layout->frame;
  double per_year = (frame->right - frame->left) / (frame->to - frame->from) * 365.25;
  FmnDate first;
  FmnDate last;
  int step = 100;
  gboolean first_line = TRUE;

  if (!fmn_date_init_julian (&first, (guint32) frame->from)
      || !fmn_date_init_julian (&last, (guint32) frame->to))
    return;

  for (guint i = G_N_ELEMENTS (year_steps); i > 0; i--)
    if (per_year * year_steps[i - 1] >= YEAR_ROOM)
      step = year_steps[i - 1];

  for (int year = first.year; year <= last.year; year++)
    for (int month = 1; month <= 12; month++)
      {
        guint32 start = get_month_start (year, month);
        gboolean months = per_year / 12 >= MONTH_ROOM;
        gboolean quarters = !months && per_year / 4 >= MONTH_ROOM;

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
  if (step == 1)
    prepend_first (layout, first.year);
}
