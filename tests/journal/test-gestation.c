/* test-gestation.c: weeks and days: the file's form, what is typed, what is shown.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-gestation.h"

#include "test-locale.h"

#include <stdio.h>

/* ACOG committee opinion 700 and 579: completed weeks and days, "39 0/7 weeks through 39 6/7
 * weeks"; term begins at 37 0/7 (day 259). */
static const struct
{
  const char *text;
  int min_days;
  int max_days;
  gboolean about;
  const char *shown;
  const char *clinical;
  const char *heard;
} rows[] = {
  { "9+2", 65, 65, FALSE, "9w 2d", "9+2", "9 weeks and 2 days" },
  { "9+2~", 65, 65, TRUE, "about 9w 2d", "~9+2", "about 9 weeks and 2 days" },
  { "8", 56, 62, FALSE, "8w", "8", "8 weeks" },
  { "8~", 56, 62, TRUE, "about 8w", "~8", "about 8 weeks" },
  { "9+0", 63, 63, FALSE, "9w 0d", "9+0", "9 weeks" },
  { "1+1", 8, 8, FALSE, "1w 1d", "1+1", "1 week and 1 day" },
  { "0+5", 5, 5, FALSE, "0w 5d", "0+5", "5 days" },
  { "0+0", 0, 0, FALSE, "0w 0d", "0+0", "0 days" },
  { "37+0", 259, 259, FALSE, "37w 0d", "37+0", "37 weeks" },
  { "39", 273, 279, FALSE, "39w", "39", "39 weeks" },
  { "46+6", 328, 328, FALSE, "46w 6d", "46+6", "46 weeks and 6 days" },
  /* Odd, and kept as it was typed. */
  { "60", 420, 426, FALSE, "60w", "60", "60 weeks" },
  { "99+6", 699, 699, FALSE, "99w 6d", "99+6", "99 weeks and 6 days" },
  { "5+0/9+3", 35, 66, FALSE, "between 5w and 9w", "5–9", "between 5 and 9 weeks" },
  { "5+1/9+3~", 36, 66, TRUE, "between about 5w and 9w", "~5–9", "between about 5 and 9 weeks" },
  { "8+1/8+3", 57, 59, FALSE, "8w", "8", "8 weeks" },
};

static void
test_forms (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnGestation weeks;
      FmnGestation range;
      g_autofree char *text = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *clinical = NULL;
      g_autofree char *heard = NULL;

      g_assert_true (fmn_gestation_parse (rows[i].text, &weeks));
      g_assert_cmpint (weeks.min_days, ==, rows[i].min_days);
      g_assert_cmpint (weeks.max_days, ==, rows[i].max_days);
      g_assert_cmpint (weeks.about, ==, rows[i].about);
      text = fmn_gestation_to_text (&weeks);
      g_assert_cmpstr (text, ==, rows[i].text);
      shown = fmn_gestation_format (&weeks);
      g_assert_cmpstr (shown, ==, rows[i].shown);
      clinical = fmn_gestation_format_clinical (&weeks);
      g_assert_cmpstr (clinical, ==, rows[i].clinical);
      heard = fmn_gestation_format_long (&weeks);
      g_assert_cmpstr (heard, ==, rows[i].heard);

      fmn_gestation_init_range (&range, rows[i].min_days, rows[i].max_days, rows[i].about);
      g_assert_true (fmn_gestation_equal (&range, &weeks));
    }
}

static void
test_refused (void)
{
  static const char *const texts[]
      = { NULL,  "",      "~",    "+",   "9+",    "+2",    "9+7",     "100", "47+7",
          "-1",  "9+2+1", "9 +2", " 9",  "9 ",    "9.5",   "9w",      "009", "9+02",
          "9~~", "9+2/",  "/9",   "9/8", "9/100", "9/40x", "9/10/11", "~9",  "99999999999" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      FmnGestation weeks = { .min_days = 77 };

      g_assert_false (fmn_gestation_parse (texts[i], &weeks));
      g_assert_cmpint (weeks.min_days, ==, 77);
    }
}

/* Each form that fmn-gestation.h names; "9/40" is nine of forty weeks, as it is noted in British
 * hospitals. NULL: refused. */
static void
test_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
  } typed[] = {
    { "8", "8" },
    { "about 8", "8~" },
    { "~9", "9~" },
    { "c. 9 weeks", "9~" },
    { "8 weeks", "8" },
    { "8w", "8" },
    { "8 wks.", "8" },
    { "9+2", "9+2" },
    { " 9 + 2 ", "9+2" },
    { "9w 2d", "9+2" },
    { "9w2d", "9+2" },
    { "9w2", "9+2" },
    { "9w+2d", "9+2" },
    { "9W 2D", "9+2" },
    { "9 weeks 2 days", "9+2" },
    { "9 weeks and 2 days", "9+2" },
    { "9 weeks, 2 days", "9+2" },
    { "about 9 weeks and 1 day", "9+1~" },
    { "1 week", "1" },
    { "5 days", "0+5" },
    { "9/40", "9" },
    { "9+2/40", "9+2" },
    { "0", "0" },
    { "46+6", "46+6" },
    { "60 weeks", "60" },
    { NULL, NULL },
    { "", NULL },
    { "about", NULL },
    { "9.5", NULL },
    { "9,5", NULL },
    { "9½", NULL },
    { "9+", NULL },
    { "9+7", NULL },
    { "9w 7d", NULL },
    { "9 2", NULL },
    { "9 days", NULL },
    { "100", NULL },
    { "100", NULL },
    { "-3", NULL },
    { "9/41", NULL },
    { "9 months", NULL },
    { "9w 2w", NULL },
    { "2d 9w", NULL },
    { "nine", NULL },
    { "\xff", NULL },
  };
  g_autofree char *overlong = g_strnfill (100000, '9');
  FmnGestation weeks;

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gboolean found = fmn_gestation_parse_typed (typed[i].typed, &weeks);
      g_autofree char *text = found ? fmn_gestation_to_text (&weeks) : NULL;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (text, ==, typed[i].text);
    }
  g_assert_false (fmn_gestation_parse_typed (overlong, &weeks));
}

/* What is shown can be typed again, for every day of 99 weeks and for every week. */
static void
test_round_trip (void)
{
  for (int days = 0; days <= FMN_GESTATION_MAX_DAYS; days++)
    {
      FmnGestation weeks, back;
      g_autofree char *shown = NULL;
      g_autofree char *heard = NULL;
      g_autofree char *text = NULL;

      fmn_gestation_init_days (&weeks, days);
      g_assert_cmpint (weeks.min_days, ==, days);
      g_assert_cmpint (weeks.max_days, ==, days);
      g_assert_false (weeks.weeks_only);
      text = fmn_gestation_to_text (&weeks);
      g_assert_true (fmn_gestation_parse (text, &back));
      g_assert_true (fmn_gestation_equal (&back, &weeks));
      shown = fmn_gestation_format (&weeks);
      g_assert_true (fmn_gestation_parse_typed (shown, &back));
      g_assert_true (fmn_gestation_equal (&back, &weeks));
      heard = fmn_gestation_format_long (&weeks);
      g_assert_true (fmn_gestation_parse_typed (heard, &back));
      g_assert_cmpint (back.min_days, ==, days);
    }
}

/* Weeks go up by one every seven days and days run from 0 to 6 (ACOG 700). */
static void
test_weeks_grow (void)
{
  for (int days = 0; days + 7 <= FMN_GESTATION_MAX_DAYS; days++)
    {
      FmnGestation now, later;
      g_autofree char *now_text = NULL;
      g_autofree char *later_text = NULL;
      int now_weeks, now_days, later_weeks, later_days;

      fmn_gestation_init_days (&now, days);
      fmn_gestation_init_days (&later, days + 7);
      now_text = fmn_gestation_format_clinical (&now);
      later_text = fmn_gestation_format_clinical (&later);
      g_assert_cmpint (sscanf (now_text, "%d+%d", &now_weeks, &now_days), ==, 2);
      g_assert_cmpint (sscanf (later_text, "%d+%d", &later_weeks, &later_days), ==, 2);
      g_assert_cmpint (later_weeks, ==, now_weeks + 1);
      g_assert_cmpint (later_days, ==, now_days);
      g_assert_cmpint (now_days, <=, 6);
    }
}

static void
test_bounds (void)
{
  FmnGestation weeks;
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  fmn_gestation_init_days (&weeks, -1000);
  g_assert_cmpint (weeks.min_days, ==, FMN_GESTATION_MIN_DAYS);
  fmn_gestation_init_days (&weeks, 1000);
  g_assert_cmpint (weeks.max_days, ==, FMN_GESTATION_MAX_DAYS);
  fmn_gestation_init_days (&weeks, -3);
  before = fmn_gestation_format (&weeks);
  g_assert_cmpstr (before, ==, "3 days before the start");
  /* The file holds no day before the start. */
  text = fmn_gestation_to_text (&weeks);
  g_assert_cmpstr (text, ==, "0+0");
}

static void
test_boxed (void)
{
  FmnGestation weeks, other;
  g_autoptr (FmnGestation) copy = NULL;

  fmn_gestation_init_range (&weeks, 35, 66, TRUE);
  copy = fmn_gestation_copy (&weeks);
  g_assert_true (fmn_gestation_equal (copy, &weeks));
  g_assert_false (fmn_gestation_equal (copy, NULL));
  g_assert_true (fmn_gestation_equal (NULL, NULL));
  g_assert_null (fmn_gestation_copy (NULL));
  fmn_gestation_init_range (&other, 35, 66, FALSE);
  g_assert_false (fmn_gestation_equal (copy, &other));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/gestation/forms", test_forms);
  g_test_add_func ("/journal/gestation/refused", test_refused);
  g_test_add_func ("/journal/gestation/typed", test_typed);
  g_test_add_func ("/journal/gestation/round-trip", test_round_trip);
  g_test_add_func ("/journal/gestation/weeks-grow", test_weeks_grow);
  g_test_add_func ("/journal/gestation/bounds", test_bounds);
  g_test_add_func ("/journal/gestation/boxed", test_boxed);
  return g_test_run ();
}
