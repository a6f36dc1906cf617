/* test-clock.c: which day it is where the person is, and the same moment in the file, whatever the zone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-clock.h"
#include "fmn-dating.h"

/* Offsets by the tz database: Kiritimati is 14 hours ahead of UTC, Niue 11 behind; London goes forward at 01:00 UTC on 29 March 2026 and back at 01:00 UTC
 * on 25 October. */
static void
test_today (void)
{
  static const struct
  {
    const char *zone;
    const char *utc;
    const char *today;
    const char *weeks; /* since 22 March 2026 */
  } rows[] = {
    { "UTC", "2026-03-29T00:30:00Z", "2026-03-29", "1+0" },
    { "Europe/London", "2026-03-28T23:59:59Z", "2026-03-28", "0+6" },
    { "Europe/London", "2026-03-29T00:59:59Z", "2026-03-29", "1+0" },
    { "Europe/London", "2026-03-29T22:59:59Z", "2026-03-29", "1+0" },
    { "Europe/London", "2026-03-29T23:00:00Z", "2026-03-30", "1+1" },
    { "Europe/London", "2026-10-24T23:00:00Z", "2026-10-25", "31+0" },
    { "Europe/London", "2026-10-25T23:59:59Z", "2026-10-25", "31+0" },
    { "Europe/London", "2026-10-26T00:00:00Z", "2026-10-26", "31+1" },
    { "Pacific/Kiritimati", "2026-03-28T10:00:00Z", "2026-03-29", "1+0" },
    { "Pacific/Niue", "2026-03-29T10:59:59Z", "2026-03-28", "0+6" },
    { "Pacific/Niue", "2026-03-29T11:00:00Z", "2026-03-29", "1+0" },
  };
  FmnDating dating = { .method = FMN_DATING_LAST_PERIOD };

  g_assert_true (fmn_date_parse_edtf ("2026-03-22", &dating.date));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);
      g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (rows[i].utc, NULL);
      g_autoptr (GDateTime) local = NULL;
      g_autoptr (FmnClock) clock = NULL;
      g_autofree char *today = NULL;
      g_autofree char *stamp = NULL;
      g_autofree char *weeks_text = NULL;
      FmnGestation weeks;
      FmnDate day;

      if (zone == NULL)
        {
          g_test_message ("no data of the zone %s here", rows[i].zone);
          continue;
        }
      local = g_date_time_to_timezone (utc, zone);
      clock = fmn_clock_new_fixed (local);
      day = fmn_clock_get_today (clock);
      today = fmn_date_to_edtf (&day);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (today, ==, rows[i].today);
      g_assert_cmpuint (fmn_clock_get_julian (clock), ==, fmn_date_earliest (&day));
      stamp = fmn_clock_dup_stamp (clock);
      g_assert_cmpstr (stamp, ==, rows[i].utc);
      g_assert_true (fmn_dating_gestation_on (&dating, &day, &weeks));
      weeks_text = fmn_gestation_to_text (&weeks);
      g_assert_cmpstr (weeks_text, ==, rows[i].weeks);
    }
}

/* A fixed clock stands until it is set; it is told the day before 1970 as any other. */
static void
test_fixed (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_utc (1968, 2, 29, 23, 59, 59);
  g_autoptr (GDateTime) after = g_date_time_add_seconds (before, 1);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (before);
  FmnDate leap = fmn_clock_get_today (clock);
  FmnDate next;

  g_assert_cmpint (leap.month, ==, 2);
  g_assert_cmpint (leap.day, ==, 29);
  fmn_clock_set (clock, after);
  next = fmn_clock_get_today (clock);
  g_assert_cmpuint (fmn_date_earliest (&next), ==, fmn_date_earliest (&leap) + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/clock/today", test_today);
  g_test_add_func ("/journal/clock/fixed", test_fixed);
  return g_test_run ();
}
