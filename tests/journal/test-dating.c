/* test-dating.c: due dates and weeks by every method.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-dating.h"

#include "test-locale.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

static FmnDate
date_of (const char *edtf)
{
  FmnDate date;

  g_assert_true (fmn_date_parse_edtf (edtf, &date));
  return date;
}

static FmnDating
dating_of (FmnDatingMethod method, const char *date)
{
  return (FmnDating){ .method = method, .date = date_of (date) };
}

static char *
due_of (const FmnDating *dating)
{
  FmnDate due;

  return fmn_dating_get_due_date (dating, &due) ? fmn_date_to_edtf (&due) : NULL;
}

static char *
weeks_on (const FmnDating *dating, const char *on)
{
  FmnDate date = date_of (on);
  FmnGestation weeks;

  return fmn_dating_gestation_on (dating, &date, &weeks) ? fmn_gestation_to_text (&weeks) : NULL;
}

/* Last period + 280, ovulation + 266, transfer + 263 for an embryo of three days and + 261 for one
 * of five: ACOG committee opinion 700. Cycle length: the due date moves by the days over or
 * under 28. The calendar dates were counted with Python's datetime. The last row is where counting
 * by months (Naegele: back three months, seven days on) would give 8 December. */
static void
test_worked_examples (void)
{
  static const struct
  {
    FmnDatingMethod method;
    const char *date;
    int cycle_length;
    int embryo_day;
    const char *due;
    const char *on;
    const char *weeks;
  } rows[] = {
    { FMN_DATING_LAST_PERIOD, "2026-01-01", 0, 0, "2026-10-08", "2026-03-01", "8+3" },
    { FMN_DATING_LAST_PERIOD, "2026-01-01", 28, 0, "2026-10-08", "2026-03-01", "8+3" },
    { FMN_DATING_LAST_PERIOD, "2024-02-29", 28, 0, "2024-12-05", "2024-04-25", "8+0" },
    { FMN_DATING_LAST_PERIOD, "2026-01-01", 35, 0, "2026-10-15", "2026-03-01", "7+3" },
    { FMN_DATING_LAST_PERIOD, "2026-01-01", 24, 0, "2026-10-04", "2026-03-01", "9+0" },
    { FMN_DATING_LAST_PERIOD, "2025-05-31", 28, 0, "2026-03-07", "2025-12-31", "30+4" },
    { FMN_DATING_LAST_PERIOD, "2023-12-31", 28, 0, "2024-10-06", "2024-03-01", "8+5" },
    { FMN_DATING_LAST_PERIOD, "1968-12-31", 28, 0, "1969-10-07", "1969-03-01", "8+4" },
    { FMN_DATING_OVULATION, "2026-01-15", 0, 0, "2026-10-08", "2026-03-01", "8+3" },
    { FMN_DATING_TRANSFER, "2026-01-20", 0, 5, "2026-10-08", "2026-03-01", "8+3" },
    { FMN_DATING_TRANSFER, "2026-01-20", 0, 5, "2026-10-08", "2026-01-20", "2+5" },
    { FMN_DATING_TRANSFER, "2026-01-20", 0, 3, "2026-10-10", "2026-03-01", "8+1" },
    { FMN_DATING_TRANSFER, "2026-01-20", 0, 6, "2026-10-07", "2026-03-01", "8+4" },
    { FMN_DATING_TRANSFER, "2024-02-28", 0, 5, "2024-11-15", "2024-02-28", "2+5" },
    { FMN_DATING_TRANSFER, "2026-01-17", 0, 2, "2026-10-08", "2026-01-17", "2+2" },
    { FMN_DATING_DUE_DATE, "2026-10-08", 0, 0, "2026-10-08", "2026-03-01", "8+3" },
    { FMN_DATING_LAST_PERIOD, "2026-03-01", 28, 0, "2026-12-06", "2026-03-01", "0+0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnDating dating = dating_of (rows[i].method, rows[i].date);
      g_autofree char *due = NULL;
      g_autofree char *weeks = NULL;

      dating.cycle_length = rows[i].cycle_length;
      dating.embryo_day = rows[i].embryo_day;
      due = due_of (&dating);
      weeks = weeks_on (&dating, rows[i].on);
      g_assert_cmpstr (due, ==, rows[i].due);
      g_assert_cmpstr (weeks, ==, rows[i].weeks);
      g_assert_null (fmn_dating_question (&dating));
    }
}

/* Robinson and Fleming 1975, in the form with 1.037: days computed with bc from the published
 * equation, weeks rounded half up. */
static void
test_crl (void)
{
  static const struct
  {
    double crl;
    double days;
    const char *weeks;
  } rows[] = {
    { 10, 49.66, "7+1" },  { 15, 55.49, "7+6" },  { 25, 64.73, "9+2" },
    { 45, 78.73, "11+2" }, { 60, 87.24, "12+3" }, { 84, 98.88, "14+1" },
  };
  FmnDating dating = dating_of (FMN_DATING_SCAN_CRL, "2026-03-20");
  g_autofree char *due = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *weeks = NULL;

      g_assert_cmpfloat_with_epsilon (fmn_dating_crl_to_days (rows[i].crl), rows[i].days, 0.005);
      dating.crl_mm = rows[i].crl;
      weeks = weeks_on (&dating, "2026-03-20");
      g_assert_cmpstr (weeks, ==, rows[i].weeks);
    }
  /* 60 mm on 20 March 2026 is 87 days, so 193 are left. */
  dating.crl_mm = 60;
  due = due_of (&dating);
  g_assert_cmpstr (due, ==, "2026-09-29");
}

/* Every mean of Robinson and Fleming's own table lies within the 4.7 days that they give for a
 * single measurement. */
static void
test_crl_table (void)
{
  static const struct
  {
    int weeks;
    int days;
    double crl;
  } rows[] = {
    { 6, 2, 7.0 },   { 7, 0, 9.3 },   { 8, 0, 17.0 },  { 9, 0, 25.8 },  { 10, 0, 33.0 },
    { 11, 0, 46.7 }, { 12, 0, 58.3 }, { 13, 0, 72.5 }, { 14, 0, 79.6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (fmn_dating_crl_to_days (rows[i].crl),
                                    rows[i].weeks * 7 + rows[i].days, 4.7);
}

static void
test_crl_range (void)
{
  static const double outside[] = { -1, 0, 2, 6.99, 84.01, 120, 1e9, NAN, INFINITY };
  FmnDating dating = dating_of (FMN_DATING_SCAN_CRL, "2026-03-20");
  double before = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (outside); i++)
    {
      g_autofree char *question = NULL;
      g_autofree char *due = NULL;

      g_assert_true (isnan (fmn_dating_crl_to_days (outside[i])));
      dating.crl_mm = outside[i];
      due = due_of (&dating);
      g_assert_null (due);
      question = fmn_dating_question (&dating);
      g_assert_nonnull (question);
    }
  for (double crl = 7; crl <= 84; crl += 0.5)
    {
      g_assert_cmpfloat (fmn_dating_crl_to_days (crl), >, before);
      before = fmn_dating_crl_to_days (crl);
    }
}

/* Outside the lines that fmn-dating.h names there is no start, and a question instead. */
static void
test_odd (void)
{
  static const struct
  {
    FmnDatingMethod method;
    int cycle_length;
    int embryo_day;
    gboolean odd;
  } rows[] = {
    { FMN_DATING_LAST_PERIOD, 19, 0, TRUE },  { FMN_DATING_LAST_PERIOD, 20, 0, FALSE },
    { FMN_DATING_LAST_PERIOD, 45, 0, FALSE }, { FMN_DATING_LAST_PERIOD, 46, 0, TRUE },
    { FMN_DATING_LAST_PERIOD, 60, 0, TRUE },  { FMN_DATING_TRANSFER, 0, 0, TRUE },
    { FMN_DATING_TRANSFER, 0, 1, TRUE },      { FMN_DATING_TRANSFER, 0, 2, FALSE },
    { FMN_DATING_TRANSFER, 0, 6, FALSE },     { FMN_DATING_TRANSFER, 0, 7, TRUE },
    { FMN_DATING_TRANSFER, 0, 9, TRUE },      { FMN_DATING_DUE_DATE, 60, 9, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnDating dating = dating_of (rows[i].method, "2026-01-01");
      g_autofree char *question = NULL;
      guint32 min, max;

      dating.cycle_length = rows[i].cycle_length;
      dating.embryo_day = rows[i].embryo_day;
      question = fmn_dating_question (&dating);
      g_assert_cmpint (question != NULL, ==, rows[i].odd);
      g_assert_cmpint (fmn_dating_get_start (&dating, &min, &max, NULL), ==, !rows[i].odd);
    }
}

/* Arithmetic on the ends of each range by hand: 1 March to 14 May is 74 days, 31 March to 14
 * May 44. */
static void
test_partial (void)
{
  static const struct
  {
    FmnDatingMethod method;
    const char *date;
    const char *entered;
    const char *on;
    const char *weeks;
    const char *due;
  } rows[] = {
    /* A month of the last period; a due month is a due month. */
    { FMN_DATING_LAST_PERIOD, "2021-03", NULL, "2021-05-14", "6+2/10+4", "2021-12~" },
    { FMN_DATING_DUE_DATE, "2021-11", NULL, "2021-05-14", "11+3/15+4", "2021-11" },
    { FMN_DATING_DUE_DATE, "2021-24", NULL, "2021-05-14", NULL, "2021-24" },
    { FMN_DATING_DUE_DATE, "2021", NULL, "2021-05-14", NULL, "2021" },
    /* A month of the ending: only its days within the pregnancy count. */
    { FMN_DATING_LAST_PERIOD, "2021-03-10", NULL, "2021-03", "0+0/3+0", "2021-12-15" },
    { FMN_DATING_LAST_PERIOD, "2021-03-10", NULL, "2021-04", "3+1/7+2", "2021-12-15" },
    { FMN_DATING_LAST_PERIOD, "2021-03-10~", NULL, "2021-04-07", "4+0~", "2021-12-15~" },
    { FMN_DATING_LAST_PERIOD, "2021-03-10", NULL, "2021-04-07~", "4+0~", "2021-12-15" },
    /* Weeks without days, on the day they were said and three days later. */
    { FMN_DATING_SCAN_WEEKS, "2021-05-10", "8+3", "2021-05-17", "9+3", "2021-12-17" },
    { FMN_DATING_SCAN_WEEKS, "2021-05-10", "8", "2021-05-10", "8", "2021-12" },
    { FMN_DATING_SCAN_WEEKS, "2021-05-10", "8", "2021-05-13", "8+3/9+2", "2021-12" },
    { FMN_DATING_SCAN_WEEKS, "2021-05-10", "8~", "2021-05-10", "8~", "2021-12~" },
    /* From memory is always "about". */
    { FMN_DATING_ABOUT_WEEKS, "2021-05-10", "8", "2021-05-10", "8~", "2021-12~" },
    { FMN_DATING_ABOUT_WEEKS, "2021-05-10", "8+0", "2021-05-11", "8+1~", "2021-12-20~" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnDating dating = dating_of (rows[i].method, rows[i].date);
      g_autofree char *weeks = NULL;
      g_autofree char *due = NULL;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      if (rows[i].entered != NULL)
        g_assert_true (fmn_gestation_parse (rows[i].entered, &dating.weeks));
      if (rows[i].weeks != NULL)
        {
          weeks = weeks_on (&dating, rows[i].on);
          g_assert_cmpstr (weeks, ==, rows[i].weeks);
        }
      due = due_of (&dating);
      g_assert_cmpstr (due, ==, rows[i].due);
    }
}

/* Nothing is counted before the start or from 46 weeks on. */
static void
test_outside (void)
{
  static const struct
  {
    const char *on;
    const char *weeks;
  } rows[] = {
    { "2026-05-20", NULL }, { "2026-05-31", NULL },     { "2026-06-01", "0+0" },
    { "2026-05", NULL },    { "2026", "0+0/30+3" },     { "2027-04-18", "45+6" },
    { "2027-04-19", NULL }, { "2027-04", "43+3/45+6" }, { "2027-05", NULL },
    { "1950-01-01", NULL }, { "2200-12-31", NULL },
  };
  FmnDating dating = dating_of (FMN_DATING_LAST_PERIOD, "2026-06-01");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *weeks = weeks_on (&dating, rows[i].on);

      g_assert_cmpstr (weeks, ==, rows[i].weeks);
    }
}

/* On any day, dating by the last period and by the due date that it gives agree, and seven days
 * later there is one week more. */
static void
test_methods_agree (void)
{
  FmnDate first = date_of ("1899-11-20");

  for (guint32 start = fmn_date_earliest (&first); start < fmn_date_earliest (&first) + 60000;
       start += 97)
    {
      FmnDating by_period = { .method = FMN_DATING_LAST_PERIOD };
      FmnDating by_due = { .method = FMN_DATING_DUE_DATE };

      g_assert_true (fmn_date_init_julian (&by_period.date, start));
      g_assert_true (fmn_dating_get_due_date (&by_period, &by_due.date));
      for (int days = 0; days < 315; days += 13)
        {
          FmnDate on, later;
          FmnGestation a, b, c;

          g_assert_true (fmn_date_init_julian (&on, start + days));
          g_assert_true (fmn_date_init_julian (&later, start + days + 7));
          g_assert_true (fmn_dating_gestation_on (&by_period, &on, &a));
          g_assert_true (fmn_dating_gestation_on (&by_due, &on, &b));
          g_assert_true (fmn_gestation_equal (&a, &b));
          g_assert_cmpint (a.min_days, ==, days);
          g_assert_true (fmn_dating_gestation_on (&by_period, &later, &c));
          g_assert_cmpint (c.min_days / 7, ==, a.min_days / 7 + 1);
          g_assert_cmpint (c.min_days % 7, ==, a.min_days % 7);
        }
    }
}

/* The weeks of a partial date hold the weeks of every day in it. */
static void
test_range_holds_every_day (void)
{
  static const char *const starts[] = { "2021", "2021-24", "2021-02", "2020-02-29" };
  static const char *const dates[] = { "2021", "2021-21", "2021-05", "2022-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (dates); j++)
      {
        FmnDating partial = dating_of (FMN_DATING_LAST_PERIOD, starts[i]);
        FmnDate date = date_of (dates[j]);
        FmnGestation range = { 0 };
        gboolean any = fmn_dating_gestation_on (&partial, &date, &range);
        gboolean found = FALSE;

        for (guint32 s = fmn_date_earliest (&partial.date); s <= fmn_date_latest (&partial.date);
             s += 5)
          for (guint32 d = fmn_date_earliest (&date); d <= fmn_date_latest (&date); d += 3)
            {
              FmnDating exact = { .method = FMN_DATING_LAST_PERIOD };
              FmnDate day;
              FmnGestation weeks;

              g_assert_true (fmn_date_init_julian (&exact.date, s));
              g_assert_true (fmn_date_init_julian (&day, d));
              if (!fmn_dating_gestation_on (&exact, &day, &weeks))
                continue;
              found = TRUE;
              g_assert_true (any);
              g_assert_cmpint (weeks.min_days, >=, range.min_days);
              g_assert_cmpint (weeks.max_days, <=, range.max_days);
            }
        g_assert_cmpint (any, ==, found);
      }
}

static FmnDating *
from_text (const char *json, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  g_assert_nonnull (node);
  return fmn_dating_from_json (json_node_get_object (node), error);
}

static char *
to_text (const FmnDating *dating)
{
  g_autoptr (JsonNode) node = json_node_alloc ();

  json_node_take_object (json_node_init (node, JSON_NODE_OBJECT), fmn_dating_to_json (dating));
  return json_to_string (node, FALSE);
}

/* docs/FORMAT.md, "dating": every method, a decimal as it was typed, and members that are not known
 * here. */
static void
test_json (void)
{
  static const char *const rows[] = {
    "{\"method\":\"last-period\",\"date\":\"2026-01-01\",\"cycle-length\":35,\"in-use\":true}",
    "{\"method\":\"last-period\",\"date\":\"2026-01~\"}",
    "{\"method\":\"ovulation\",\"date\":\"2026-01-15\"}",
    "{\"method\":\"transfer\",\"date\":\"2026-01-20\",\"embryo-day\":5,\"frozen\":true}",
    "{\"method\":\"scan-crl\",\"date\":\"2026-03-20\",\"crl\":\"62.50\"}",
    "{\"method\":\"scan-weeks\",\"date\":\"2026-03-20\",\"weeks\":\"9+2\",\"noted\":\"2026-03-"
    "20T09:12:"
    "33Z\"}",
    "{\"method\":\"due-date\",\"date\":\"2026-10-08\",\"by\":{\"clinic\":[1]}}",
    "{\"method\":\"about-weeks\",\"date\":\"2019-24\",\"weeks\":\"8~\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnDating) dating = from_text (rows[i], &error);
      g_autoptr (FmnDating) copy = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      copy = fmn_dating_copy (dating);
      text = to_text (copy);
      g_assert_cmpstr (text, ==, rows[i]);
    }
}

/* A length that was changed is written anew, without an exponent or needless zeros. */
static void
test_json_changed_crl (void)
{
  static const struct
  {
    double crl;
    const char *text;
  } rows[]
      = { { 62.5, "62.50" }, { 61, "61" }, { 7.25, "7.25" }, { 100, "100" }, { 0.00001, "0" } };
  g_autoptr (FmnDating) dating
      = from_text ("{\"method\":\"scan-crl\",\"date\":\"2026-03-20\",\"crl\":\"62.50\"}", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonObject) object = NULL;

      dating->crl_mm = rows[i].crl;
      object = fmn_dating_to_json (dating);
      g_assert_cmpstr (json_object_get_string_member (object, "crl"), ==, rows[i].text);
    }
}

static void
test_json_refused (void)
{
  static const struct
  {
    const char *json;
    const char *member;
  } rows[] = {
    { "{}", "method" },
    { "{\"method\":\"guess\",\"date\":\"2026\"}", "method" },
    { "{\"method\":3,\"date\":\"2026\"}", "method" },
    { "{\"method\":\"ovulation\"}", "date" },
    { "{\"method\":\"ovulation\",\"date\":\"2026-02-30\"}", "date" },
    { "{\"method\":\"ovulation\",\"date\":2026}", "date" },
    { "{\"method\":\"ovulation\",\"date\":\"2026\",\"in-use\":\"yes\"}", "in-use" },
    { "{\"method\":\"last-period\",\"date\":\"2026\",\"cycle-length\":\"28\"}", "cycle-length" },
    { "{\"method\":\"last-period\",\"date\":\"2026\",\"cycle-length\":-1}", "cycle-length" },
    { "{\"method\":\"transfer\",\"date\":\"2026\",\"embryo-day\":4.5}", "embryo-day" },
    { "{\"method\":\"transfer\",\"date\":\"2026\",\"frozen\":1}", "frozen" },
    { "{\"method\":\"scan-crl\",\"date\":\"2026\"}", "crl" },
    { "{\"method\":\"scan-crl\",\"date\":\"2026\",\"crl\":62.5}", "crl" },
    { "{\"method\":\"scan-crl\",\"date\":\"2026\",\"crl\":\"62,5\"}", "crl" },
    { "{\"method\":\"scan-weeks\",\"date\":\"2026\"}", "weeks" },
    { "{\"method\":\"about-weeks\",\"date\":\"2026\",\"weeks\":\"8w\"}", "weeks" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].json);
      g_assert_null (from_text (rows[i].json, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, rows[i].member));
    }
}

static void
test_describe (void)
{
  static const char *const shown[]
      = { "last period", "ovulation",  "embryo transfer, day 5", "scan", "scan",
          "due date",    "from memory" };

  for (FmnDatingMethod method = FMN_DATING_LAST_PERIOD; method <= FMN_DATING_ABOUT_WEEKS; method++)
    {
      FmnDating dating = { .method = method, .embryo_day = 5 };
      FmnDatingMethod back = 77;
      g_autofree char *text = fmn_dating_describe (&dating);

      g_assert_cmpstr (text, ==, shown[method]);
      g_assert_true (fmn_dating_method_from_id (fmn_dating_method_to_id (method), &back));
      g_assert_cmpint (back, ==, method);
      g_assert_false (fmn_dating_method_from_id ("guess", &back));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/dating/worked-examples", test_worked_examples);
  g_test_add_func ("/journal/dating/crl", test_crl);
  g_test_add_func ("/journal/dating/crl-table", test_crl_table);
  g_test_add_func ("/journal/dating/crl-range", test_crl_range);
  g_test_add_func ("/journal/dating/odd", test_odd);
  g_test_add_func ("/journal/dating/partial", test_partial);
  g_test_add_func ("/journal/dating/outside", test_outside);
  g_test_add_func ("/journal/dating/methods-agree", test_methods_agree);
  g_test_add_func ("/journal/dating/range-holds-every-day", test_range_holds_every_day);
  g_test_add_func ("/journal/dating/json", test_json);
  g_test_add_func ("/journal/dating/json-changed-crl", test_json_changed_crl);
  g_test_add_func ("/journal/dating/json-refused", test_json_refused);
  g_test_add_func ("/journal/dating/describe", test_describe);
  return g_test_run ();
}
