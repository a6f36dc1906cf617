/* fmn-thinning.c: which previous copies stay: many of today, fewer of long ago, always some.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-thinning.h"

typedef enum
{
  BAND_ALL,
  BAND_DAY,
  BAND_WEEK,
  BAND_MONTH,
} Band;

static Band
band_of (GDateTime *time, GDateTime *now)
{
  GTimeSpan age = g_date_time_difference (now, time);

  if (age <= G_TIME_SPAN_DAY)
    return BAND_ALL;
  if (age <= 31 * G_TIME_SPAN_DAY)
    return BAND_DAY;
  if (age <= 366 * G_TIME_SPAN_DAY)
    return BAND_WEEK;
  return BAND_MONTH;
}

static int
period_of (GDateTime *local, Band band)
{
  switch (band)
    {
    case BAND_DAY:
      return g_date_time_get_year (local) * 1000 + g_date_time_get_day_of_year (local);
    case BAND_WEEK:
      return g_date_time_get_week_numbering_year (local) * 100
             + g_date_time_get_week_of_year (local);
    case BAND_MONTH:
      return g_date_time_get_year (local) * 100 + g_date_time_get_month (local);
    case BAND_ALL:
    default:
      g_assert_not_reached ();
    }
}

void
fmn_thinning_choose (GDateTime *const *times, gsize n, GDateTime *now, gboolean *keep)
{
  Band last_band = BAND_ALL;
  int last_period = 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) local
          = g_date_time_to_timezone (times[i], g_date_time_get_timezone (now));
      Band band = band_of (local, now);
      int period;

      if (band == BAND_ALL)
        {
          keep[i] = TRUE;
          continue;
        }
      period = period_of (local, band);
      /* Newest first: the first of a period is the one that stays for it. */
      keep[i] = i < FMN_THINNING_KEEP_NEWEST || band != last_band || period != last_period;
      last_band = band;
      last_period = period;
    }
}
