/* test-date.c: partial dates: the file's form, the days they may mean, their order, what is typed and what is shown.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-date.h"

#include "test-locale.h"

#include <string.h>

static FmnDate
date_of (const char *edtf)
{
  FmnDate date;

  g_assert_true (fmn_date_parse_edtf (edtf, &date));
  return date;
}

/* Forms and meanings from ISO 8601-2 as the Library of Congress publishes it (EDTF, levels 0 and
 * 1): "1985-04-12", "1985-04", "1985", "2001-21" for spring 2001, "1984~" for approximately 1984.
 */
static void
test_edtf (void)
{
  static const struct
  {
    const char *text;
    FmnDate date;
  } rows[] = {
    { "1985", { 1985, 0, 0, FMN_PRECISION_YEAR, FALSE } },
    { "1984~", { 1984, 0, 0, FMN_PRECISION_YEAR, TRUE } },
    { "1985-04", { 1985, 4, 0, FMN_PRECISION_MONTH, FALSE } },
    { "2004-06~", { 2004, 6, 0, FMN_PRECISION_MONTH, TRUE } },
    { "1985-04-12", { 1985, 4, 12, FMN_PRECISION_DAY, FALSE } },
    { "1985-04-12~", { 1985, 4, 12, FMN_PRECISION_DAY, TRUE } },
    { "2001-21", { 2001, 21, 0, FMN_PRECISION_SEASON, FALSE } },
    { "2001-22", { 2001, 22, 0, FMN_PRECISION_SEASON, FALSE } },
    { "2001-23", { 2001, 23, 0, FMN_PRECISION_SEASON, FALSE } },
    { "2001-24~", { 2001, 24, 0, FMN_PRECISION_SEASON, TRUE } },
    { "2024-02-29", { 2024, 2, 29, FMN_PRECISION_DAY, FALSE } },
    { "2000-02-29", { 2000, 2, 29, FMN_PRECISION_DAY, FALSE } },
    { "1800-01-01", { 1800, 1, 1, FMN_PRECISION_DAY, FALSE } },
    { "2200-12-31", { 2200, 12, 31, FMN_PRECISION_DAY, FALSE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnDate date;
      g_autofree char *text = NULL;

      g_assert_true (fmn_date_parse_edtf (rows[i].text, &date));
      g_assert_cmpint (date.year, ==, rows[i].date.year);
      g_assert_cmpint (date.month, ==, rows[i].date.month);
      g_assert_cmpint (date.day, ==, rows[i].date.day);
      g_assert_cmpint (date.precision, ==, rows[i].date.precision);
      g_assert_cmpint (date.about, ==, rows[i].date.about);
      text = fmn_date_to_edtf (&date);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* Forms of the standard that docs/FORMAT.md does not take, days that the calendar does not have
 * (1900 and 2100 are no leap years: the Gregorian rule, ISO 8601-1), and text that is no date. */
static void
test_edtf_refused (void)
{
  static const char *const rows[]
      = { NULL,         "",           "~",           "85",          "1985-4",       "1985-00",
          "1985-13",    "1985-20",    "1985-25",     "1985-04-31",  "2023-02-29",   "1900-02-29",
          "2100-02-29", "1985-04-00", "1985-21-01",  "1985-04-12T", "1985-04-12~~", "1985?",
          "198X",       "1985/1986",  "-1985",       "+985",        " 1985",        "1985 ",
          "1799",       "2201",       "1985-04-12 ", "1985_04",     "１９８５",     "1985--4" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnDate date = { .year = 1999 };

      g_assert_false (fmn_date_parse_edtf (rows[i], &date));
      g_assert_cmpint (date.year, ==, 1999);
    }
}

/* Day numbers from Reingold and Dershowitz, Calendrical Calculations (appendix C, fixed days of the
 * Gregorian calendar): the same count as GDate's. 1 January 1970 is 719163 there. */
static void
test_days (void)
{
  static const struct
  {
    const char *text;
    guint32 julian;
  } rows[] = {
    { "1839-03-27", 671401 }, { "1903-04-19", 694799 }, { "1929-08-25", 704424 },
    { "1941-09-29", 708842 }, { "1943-04-19", 709409 }, { "1943-10-07", 709580 },
    { "1970-01-01", 719163 }, { "1992-03-17", 727274 }, { "1996-02-25", 728714 },
    { "2038-11-10", 744313 }, { "2094-07-18", 764652 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnDate date = date_of (rows[i].text);
      FmnDate back;

      g_assert_cmpuint (fmn_date_earliest (&date), ==, rows[i].julian);
      g_assert_cmpuint (fmn_date_latest (&date), ==, rows[i].julian);
      g_assert_cmpuint (fmn_date_span (&date), ==, 1);
      g_assert_true (fmn_date_init_julian (&back, rows[i].julian));
      g_assert_true (fmn_date_equal (&back, &date));
    }
}

/* Every day of four centuries, before 1970 too, against GLib's own calendar. */
static void
test_every_day (void)
{
  for (int year = 1800; year <= 2200; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 0; day <= 32; day++)
        {
          FmnDate date;
          GDate other;
          gboolean exists = day >= 1 && day <= 31 && g_date_valid_dmy (day, month, year);

          g_assert_cmpint (fmn_date_init_day (&date, year, month, day), ==, exists);
          if (!exists)
            continue;
          g_date_clear (&other, 1);
          g_date_set_dmy (&other, day, month, year);
          g_assert_cmpuint (fmn_date_earliest (&date), ==, g_date_get_julian (&other));
        }
}

/* Seasons are the meteorological ones of the northern half (World Meteorological Organization):
 * whole months, winter from December; a leap day lies in the winter that began the year before. */
static void
test_ranges (void)
{
  static const struct
  {
    const char *text;
    const char *first;
    const char *last;
    guint span;
  } rows[] = {
    { "2021", "2021-01-01", "2021-12-31", 365 },
    { "2024", "2024-01-01", "2024-12-31", 366 },
    { "1900", "1900-01-01", "1900-12-31", 365 },
    { "2024-02", "2024-02-01", "2024-02-29", 29 },
    { "2023-02~", "2023-02-01", "2023-02-28", 28 },
    { "1969-12", "1969-12-01", "1969-12-31", 31 },
    { "2020-21", "2020-03-01", "2020-05-31", 92 },
    { "2020-22", "2020-06-01", "2020-08-31", 92 },
    { "2020-23", "2020-09-01", "2020-11-30", 91 },
    { "2019-24", "2019-12-01", "2020-02-29", 91 },
    { "2020-24", "2020-12-01", "2021-02-28", 90 },
    { "2021-03-14~", "2021-03-14", "2021-03-14", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnDate date = date_of (rows[i].text);
      FmnDate first = date_of (rows[i].first);
      FmnDate last = date_of (rows[i].last);
      guint32 earliest = fmn_date_earliest (&date);
      guint32 latest = fmn_date_latest (&date);

      g_assert_cmpuint (earliest, ==, fmn_date_earliest (&first));
      g_assert_cmpuint (latest, ==, fmn_date_latest (&last));
      g_assert_cmpuint (fmn_date_span (&date), ==, rows[i].span);
      for (guint32 day = earliest; day <= latest; day++)
        g_assert_true (fmn_date_contains (&date, day));
      g_assert_false (fmn_date_contains (&date, earliest - 1));
      g_assert_false (fmn_date_contains (&date, latest + 1));
    }
}

/* The order that fmn-date.h promises, written out; every pair is compared both ways. */
static void
test_order (void)
{
  static const char *const rows[]
      = { "1969-12-31", "2019-24",     "2020",       "2020~",    "2020-01",
          "2020-01-01", "2020-01-01~", "2020-02",    "2020-21",  "2020-03",
          "2020-03~",   "2020-03-01",  "2020-03-02", "2020-22~", "2020-24",
          "2020-12",    "2020-12-01",  "2020-12-31", "2021",     "2021-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnDate a = date_of (rows[i]);

      g_assert_cmpint (fmn_date_compare (NULL, &a), <, 0);
      g_assert_cmpint (fmn_date_compare (&a, NULL), >, 0);
      g_assert_false (fmn_date_equal (&a, NULL));
      for (gsize j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          FmnDate b = date_of (rows[j]);
          int order = fmn_date_compare (&a, &b);

          g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
          g_assert_cmpint (fmn_date_equal (&a, &b), ==, i == j);
          if (i < j)
            g_assert_cmpuint (fmn_date_earliest (&a), <=, fmn_date_earliest (&b));
        }
    }
  g_assert_cmpint (fmn_date_compare (NULL, NULL), ==, 0);
  g_assert_true (fmn_date_equal (NULL, NULL));
}

typedef struct
{
  const char *typed;
  const char *edtf; /* NULL for refused */
} TypedRow;

static void
check_typed (const TypedRow *rows, gsize n)
{
  FmnDate today = date_of ("2026-03-01");

  for (gsize i = 0; i < n; i++)
    {
      FmnDate date = { .year = 1999 };
      gboolean found = fmn_date_parse_typed (rows[i].typed, &today, &date);
      g_autofree char *edtf = found ? fmn_date_to_edtf (&date) : NULL;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (edtf, ==, rows[i].edtf);
      if (!found)
        g_assert_cmpint (date.year, ==, 1999);
    }
}

/* Each form that fmn-date.h names; the day before 1 March 2026 is 28 February, for 2026 is no leap
 * year. */
static void
test_typed (void)
{
  static const TypedRow rows[] = {
    { "2021", "2021" },
    { "  2021 ", "2021" },
    { "March 2021", "2021-03" },
    { "mar 2021", "2021-03" },
    { "MARCH, 2021", "2021-03" },
    { "2021 March", "2021-03" },
    { "Sept. 2020", "2020-09" },
    { "may 2020", "2020-05" },
    { "about May 2019", "2019-05~" },
    { "c. 2018", "2018~" },
    { "c.2018", "2018~" },
    { "circa 2018", "2018~" },
    { "~2018", "2018~" },
    { "2018~", "2018~" },
    { "≈ 2018", "2018~" },
    { "2018?", "2018~" },
    { "about 14 March 2021", "2021-03-14~" },
    { "spring 2020", "2020-21" },
    { "Summer 2020", "2020-22" },
    { "autumn 2019", "2019-23" },
    { "fall 2019", "2019-23" },
    { "winter 2020", "2020-24" },
    { "winter 2020–21", "2020-24" },
    { "winter 2020/2021", "2020-24" },
    { "winter 1999–00", "1999-24" },
    { "14/3/2021", "2021-03-14" },
    { "3/14/2021", "2021-03-14" },
    { "04/03/2021", "2021-03-04" },
    { "14.3.2021", "2021-03-14" },
    { "14. 3. 2021", "2021-03-14" },
    { "14-3-2021", "2021-03-14" },
    { "14/3/21", "2021-03-14" },
    { "14/3/98", "1998-03-14" },
    { "14.3.", "2026-03-14" },
    { "14 March 2021", "2021-03-14" },
    { "14th of March 2021", "2021-03-14" },
    { "March 14, 2021", "2021-03-14" },
    { "March 14th, 2021", "2021-03-14" },
    { "2021 March 14", "2021-03-14" },
    { "14 Mar", "2026-03-14" },
    { "Mar 14", "2026-03-14" },
    { "March", "2026-03" },
    { "3/2021", "2021-03" },
    { "03.2021", "2021-03" },
    { "2021/3", "2021-03" },
    { "2021-03", "2021-03" },
    { "2021-21", "2021-21" },
    { "2021-03-14", "2021-03-14" },
    { "2021/3/14", "2021-03-14" },
    { "2021-03-14~", "2021-03-14~" },
    { "2021年3月14日", "2021-03-14" },
    { "٢٠٢١", "2021" },
    { "14\u00a0March\u202f2021", "2021-03-14" },
    { "29 February 2024", "2024-02-29" },
    { "12 June 1948", "1948-06-12" },
    { "today", "2026-03-01" },
    { "Yesterday", "2026-02-28" },
    { "about today", "2026-03-01~" },
  };

  check_typed (rows, G_N_ELEMENTS (rows));
}

/* What does not exist, what can be read in more than one way, and what is no date. */
static void
test_typed_refused (void)
{
  static const TypedRow rows[] = {
    { NULL, NULL },
    { "", NULL },
    { "   ", NULL },
    { "about", NULL },
    { "~", NULL },
    { "31 February", NULL },
    { "31/2/2021", NULL },
    { "29/2/2023", NULL },
    { "31 April 2020", NULL },
    { "0/3/2021", NULL },
    { "13/2021", NULL },
    { "13/13/2021", NULL },
    { "14/3", NULL },
    { "3 4", NULL },
    { "winter 2020–22", NULL },
    { "spring 2020–21", NULL },
    { "14 spring 2020", NULL },
    { "March April 2021", NULL },
    { "Mar 2021 14 2", NULL },
    { "start of 2020", NULL },
    { "20211", NULL },
    { "20210314", NULL },
    { "1799", NULL },
    { "2201", NULL },
    { "2021!", NULL },
    { "14:30", NULL },
    { "tomorrow", NULL },
    { "\xff\xfe", NULL },
    { "14 M\xe4rz 2021", NULL },
  };
  g_autofree char *overlong = g_strnfill (100000, '1');
  g_autofree char *blanks = g_strnfill (100000, ' ');
  const TypedRow more[] = { { overlong, NULL }, { blanks, NULL } };

  check_typed (rows, G_N_ELEMENTS (rows));
  check_typed (more, G_N_ELEMENTS (more));
}

/* Without a day to go by, what leaves out its year cannot be read. */
static void
test_typed_without_today (void)
{
  static const char *const rows[] = { "today", "yesterday", "14 Mar", "March", "14/3/21", "14.3." };
  FmnDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_false (fmn_date_parse_typed (rows[i], NULL, &date));
  g_assert_true (fmn_date_parse_typed ("14 March 2021", NULL, &date));
}

typedef struct
{
  const char *edtf;
  const char *shown;
  const char *brief;
  const char *heading;
} FormatRow;

static void
check_format (const FormatRow *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      FmnDate date = date_of (rows[i].edtf);
      FmnDate back;
      g_autofree char *shown = fmn_date_format (&date);
      g_autofree char *brief = fmn_date_format_short (&date);
      g_autofree char *heading = fmn_date_format_heading (&date);

      g_assert_cmpstr (shown, ==, rows[i].shown);
      g_assert_cmpstr (brief, ==, rows[i].brief);
      g_assert_cmpstr (heading, ==, rows[i].heading);
      /* What is shown can be typed again. */
      g_assert_true (fmn_date_parse_typed (shown, NULL, &back));
      g_assert_true (fmn_date_equal (&back, &date));
    }
}

static void
test_format (void)
{
  static const FormatRow rows[] = {
    { "2021-03-14", "14 March 2021", "14 Mar", "March 2021" },
    { "2021-03-04~", "about 4 March 2021", "~4 Mar", "March 2021" },
    { "2019-05~", "about May 2019", "~May", "May 2019" },
    { "2019-09", "September 2019", "Sep", "September 2019" },
    { "2020-21", "spring 2020", "spring", "Spring 2020" },
    { "2020-23~", "about autumn 2020", "~autumn", "Autumn 2020" },
    { "2020-24", "winter 2020–21", "winter", "Winter 2020–21" },
    { "1999-24", "winter 1999–00", "winter", "Winter 1999–00" },
    { "2021", "2021", "2021", "2021" },
    { "2021~", "about 2021", "~2021", "2021" },
  };

  check_format (rows, G_N_ELEMENTS (rows));
}

/* Months and order of the glibc locale, which takes them from CLDR: "14 mars" needs no accent to be
 * typed, but "März" may have or lose its. */
static void
test_german (void)
{
  static const FormatRow shown[] = {
    { "2021-03-14", "14 März 2021", "14 Mär", "März 2021" },
    { "2021-05~", "about Mai 2021", "~Mai", "Mai 2021" },
  };
  static const TypedRow typed[] = {
    { "14. März 2021", "2021-03-14" }, { "14 marz 2021", "2021-03-14" },
    { "Dezember 2020", "2020-12" },    { "Dez. 2020", "2020-12" },
    { "December 2020", "2020-12" },    { "Oct 2020", "2020-10" },
    { "3.4.2021", "2021-04-03" },      { "3/4/2021", "2021-04-03" },
    { "31. Februar 2021", NULL },
  };

  if (!test_locale_use ("de_DE"))
    return;
  check_format (shown, G_N_ELEMENTS (shown));
  check_typed (typed, G_N_ELEMENTS (typed));
  test_locale_reset ();
}

static void
test_american (void)
{
  static const FormatRow shown[] = {
    { "2021-03-14", "March 14, 2021", "Mar 14", "March 2021" },
    { "2021-03~", "about March 2021", "~Mar", "March 2021" },
  };
  static const TypedRow typed[] = {
    { "3/4/2021", "2021-03-04" }, { "3/14/2021", "2021-03-14" },    { "14/3/2021", "2021-03-14" },
    { "3.4.2021", "2021-04-03" }, { "4 March 2021", "2021-03-04" }, { "2/30/2021", NULL },
  };

  if (!test_locale_use ("en_US"))
    return;
  check_format (shown, G_N_ELEMENTS (shown));
  check_typed (typed, G_N_ELEMENTS (typed));
  test_locale_reset ();
}

/* A language whose months have a genitive: "14 marca", and "marzec" alone. */
static void
test_polish (void)
{
  static const FormatRow shown[] = { { "2021-03-14", "14 marca 2021", "14 mar", "Marzec 2021" },
                                     { "2021-03", "marzec 2021", "mar", "Marzec 2021" } };
  static const TypedRow typed[] = { { "marzec 2021", "2021-03" },
                                    { "14 marca 2021", "2021-03-14" },
                                    { "1 wrzesnia 2021", "2021-09-01" } };

  if (!test_locale_use ("pl_PL"))
    return;
  check_format (shown, G_N_ELEMENTS (shown));
  check_typed (typed, G_N_ELEMENTS (typed));
  test_locale_reset ();
}

static void
test_year_first (void)
{
  static const TypedRow typed[]
      = { { "2021/3/14", "2021-03-14" }, { "2021年3月", "2021-03" }, { "21/03/14", NULL } };
  FmnDate date = date_of ("2021-03-14");
  FmnDate back;
  g_autofree char *shown = NULL;

  if (!test_locale_use ("ja_JP"))
    return;
  check_typed (typed, G_N_ELEMENTS (typed));
  shown = fmn_date_format (&date);
  g_assert_true (g_str_has_prefix (shown, "2021"));
  g_assert_true (fmn_date_parse_typed (shown, NULL, &back));
  g_assert_true (fmn_date_equal (&back, &date));
  test_locale_reset ();
}

static void
test_boxed (void)
{
  FmnDate date = date_of ("2021-03~");
  g_autoptr (FmnDate) copy = fmn_date_copy (&date);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (fmn_date_equal (copy, &date));
  g_assert_null (fmn_date_copy (NULL));
  g_value_init (&value, FMN_TYPE_DATE);
  g_value_set_boxed (&value, &date);
  g_assert_true (fmn_date_equal (g_value_get_boxed (&value), &date));
}

/* The bounds of init_julian are the first and the last day that can be held. */
static void
test_julian_bounds (void)
{
  FmnDate first = date_of ("1800-01-01");
  FmnDate last = date_of ("2200-12-31");
  FmnDate date;

  g_assert_true (fmn_date_init_julian (&date, fmn_date_earliest (&first)));
  g_assert_true (fmn_date_init_julian (&date, fmn_date_earliest (&last)));
  g_assert_false (fmn_date_init_julian (&date, fmn_date_earliest (&first) - 1));
  g_assert_false (fmn_date_init_julian (&date, fmn_date_earliest (&last) + 1));
  g_assert_false (fmn_date_init_julian (&date, 0));
  g_assert_false (fmn_date_init_julian (&date, G_MAXUINT32));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/date/edtf", test_edtf);
  g_test_add_func ("/journal/date/edtf-refused", test_edtf_refused);
  g_test_add_func ("/journal/date/days", test_days);
  g_test_add_func ("/journal/date/every-day", test_every_day);
  g_test_add_func ("/journal/date/ranges", test_ranges);
  g_test_add_func ("/journal/date/order", test_order);
  g_test_add_func ("/journal/date/typed", test_typed);
  g_test_add_func ("/journal/date/typed-refused", test_typed_refused);
  g_test_add_func ("/journal/date/typed-without-today", test_typed_without_today);
  g_test_add_func ("/journal/date/format", test_format);
  g_test_add_func ("/journal/date/german", test_german);
  g_test_add_func ("/journal/date/american", test_american);
  g_test_add_func ("/journal/date/polish", test_polish);
  g_test_add_func ("/journal/date/year-first", test_year_first);
  g_test_add_func ("/journal/date/boxed", test_boxed);
  g_test_add_func ("/journal/date/julian-bounds", test_julian_bounds);
  return g_test_run ();
}
