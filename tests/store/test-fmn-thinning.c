/* test-fmn-thinning.c: which previous copies stay, by a table and by three years of use.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-thinning.h"

typedef struct
{
  const char *name;
  const char *zone;
  const char *now;
  const char *times[16]; /* newest first; UTC; "+" before those that stay */
} Case;

/* Worked out by hand from the rule in fmn-thinning.h, with cal(1): 24 February 2026 is a Tuesday.
 * The five newest always stay, so each case that is about something else begins with five of today. */
#define FIVE_TODAY                                                                                 \
  "+2026-02-24T11:55:00Z", "+2026-02-24T11:54:00Z", "+2026-02-24T11:53:00Z",                       \
      "+2026-02-24T11:52:00Z", "+2026-02-24T11:51:00Z"

static const Case cases[] = {
  { "none", "UTC", "2026-02-24T12:00:00Z", { NULL } },
  { "last-day-all",
    "UTC",
    "2026-02-24T12:00:00Z",
    { FIVE_TODAY, "+2026-02-24T00:01:00Z", "+2026-02-23T23:59:00Z", "+2026-02-23T12:00:00Z",
      "+2026-02-23T11:59:59Z", "-2026-02-23T11:00:00Z" } },
  { "future-stays", "UTC", "2026-02-24T12:00:00Z", { "+2030-01-01T00:00:00Z", FIVE_TODAY } },
  { "newest-of-each-day",
    "UTC",
    "2026-02-24T12:00:00Z",
    { FIVE_TODAY, "+2026-02-20T22:00:00Z", "-2026-02-20T21:00:00Z", "-2026-02-20T01:00:00Z",
      "+2026-02-19T01:00:00Z", "+2026-01-25T09:00:00Z", "-2026-01-25T08:00:00Z" } },
  /* Monday 8 December to Sunday 14 December 2025 is one week. */
  { "newest-of-each-week",
    "UTC",
    "2026-02-24T12:00:00Z",
    { FIVE_TODAY, "+2025-12-14T23:00:00Z", "-2025-12-14T01:00:00Z", "-2025-12-08T01:00:00Z",
      "+2025-12-07T23:00:00Z", "-2025-12-01T00:00:00Z" } },
  /* ISO 8601: Monday 29 December 2025 to Sunday 4 January 2026 is week 1 of 2026. */
  { "week-over-new-year",
    "UTC",
    "2026-02-24T12:00:00Z",
    { FIVE_TODAY, "+2026-01-04T10:00:00Z", "-2026-01-01T10:00:00Z", "-2025-12-31T10:00:00Z",
      "-2025-12-29T10:00:00Z", "+2025-12-28T10:00:00Z" } },
  { "newest-of-each-month",
    "UTC",
    "2026-02-24T12:00:00Z",
    { FIVE_TODAY, "+2024-11-30T10:00:00Z", "-2024-11-29T10:00:00Z", "-2024-11-01T10:00:00Z",
      "+2024-10-02T10:00:00Z", "+2019-05-01T10:00:00Z", "-2019-05-01T09:00:00Z" } },
  { "newest-five-stay",
    "UTC",
    "2026-02-24T12:00:00Z",
    { "+2021-03-14T10:05:00Z", "+2021-03-14T10:04:00Z", "+2021-03-14T10:03:00Z",
      "+2021-03-14T10:02:00Z", "+2021-03-14T10:01:00Z", "-2021-03-14T10:00:00Z" } },
  /* 19 February 23:30 in Auckland (UTC+13) is 10:30 UTC, and 00:30 there is of the next day. */
  { "days-are-local",
    "Pacific/Auckland",
    "2026-02-24T12:00:00Z",
    { FIVE_TODAY, "+2026-02-19T11:30:00Z", "+2026-02-19T10:30:00Z", "-2026-02-19T09:30:00Z" } },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (c->zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (c->now, NULL);
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  gboolean keep[G_N_ELEMENTS (c->times)] = { FALSE };

  if (zone == NULL)
    {
      g_test_skip ("the time zone is not installed");
      return;
    }
  now = g_date_time_to_timezone (utc, zone);
  for (guint i = 0; i < G_N_ELEMENTS (c->times) && c->times[i] != NULL; i++)
    g_ptr_array_add (times, g_date_time_new_from_iso8601 (c->times[i] + 1, NULL));
  fmn_thinning_choose ((GDateTime **) times->pdata, times->len, now, keep);
  for (guint i = 0; i < times->len; i++)
    if (keep[i] != (c->times[i][0] == '+'))
      g_error ("%s: %s was %s", c->name, c->times[i] + 1, keep[i] ? "kept" : "removed");
}

static GPtrArray *
thin (GPtrArray *times, GDateTime *now)
{
  g_autofree gboolean *keep = g_new0 (gboolean, times->len);
  GPtrArray *left = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);

  fmn_thinning_choose ((GDateTime **) times->pdata, times->len, now, keep);
  for (guint i = 0; i < times->len; i++)
    if (keep[i])
      g_ptr_array_add (left, g_date_time_ref (times->pdata[i]));
  return left;
}

/* Thinned after every save of three years, six saves a day: what is left is what thinning once would leave, or more, and not much. */
static void
test_three_years (void)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2023, 1, 2, 1, 0, 0);
  g_autoptr (GHashTable) months = g_hash_table_new (NULL, NULL);
  const int hours = 3 * 365 * 24;
  int month_count = 0;

  for (int hour = 0; hour < hours; hour += 4)
    {
      g_autoptr (GDateTime) now = g_date_time_add_hours (start, hour);
      GPtrArray *thinned;

      g_ptr_array_insert (left, 0, g_date_time_ref (now));
      thinned = thin (left, now);
      g_ptr_array_unref (left);
      left = thinned;
      /* 7 of the last day, 31 days (and a part), 48 weeks (and parts), 36 months. */
      g_assert_cmpuint (left->len, <=, 7 + 32 + 50 + 36);
    }
  for (guint i = 0; i < left->len; i++)
    g_hash_table_add (months, GINT_TO_POINTER (g_date_time_get_year (left->pdata[i]) * 12
                                               + g_date_time_get_month (left->pdata[i])));
  month_count = g_hash_table_size (months);
  /* January 2023 to January 2026 without a gap: 2 January 2023 and 1,095 days is 1 January 2026. */
  g_assert_cmpint (month_count, ==, 36);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/thinning/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/store/thinning/three-years", test_three_years);
  return g_test_run ();
}
