/* test-series-layout.c: what stands where on a chart of results, before it is drawn. Values and dates are those of the sample journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-draft.h"

#include "series-fixture.h"

#include <math.h>
#include <string.h>

#define WIDTH 600

/* Each letter seven pixels wide. */
static double
measure (const char *text, gpointer data)
{
  return (double) g_utf8_strlen (text, -1) * 7;
}

static FmnSeriesLayout *
lay_out (FmnSeriesData *data, gboolean logarithmic, gboolean mirrored)
{
  const FmnSeriesFrame frame = { .width = WIDTH,
                                 .scale = 1,
                                 .mirrored = mirrored,
                                 .logarithmic = { logarithmic },
                                 .measure = measure };

  return fmn_series_layout_new (data, &frame);
}

static const FmnSeriesPoint *
get_point (FmnSeriesLayout *layout, guint i)
{
  g_assert_cmpuint (i, <, layout->points->len);
  return &g_array_index (layout->points, FmnSeriesPoint, i);
}

static const FmnSeriesTick *
get_tick (GArray *ticks, guint i)
{
  g_assert_cmpuint (i, <, ticks->len);
  return &g_array_index (ticks, FmnSeriesTick, i);
}

static void
add_test (Fixture *fixture,
          const char *id,
          const char *date,
          const char *value,
          const char *unit,
          const char *high)
{
  g_autoptr (FmnDraft) draft
      = fmn_draft_new (FMN_KIND_TEST, fmn_journal_get_clock (fixture->journal));
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnValue) typed = fmn_value_parse_typed (value, FMN_VALUE_QUANTITY, unit, &error);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  FmnDate day;

  g_assert_no_error (error);
  g_assert_true (fmn_date_parse_edtf (date, &day));
  fmn_draft_set_string (draft, "test", id);
  fmn_draft_set_date (draft, "date", &day);
  fmn_draft_set_value (draft, typed);
  if (high != NULL)
    {
      JsonObject *range = json_object_new ();

      json_object_set_string_member (range, "high", high);
      fmn_draft_set_object (draft, "range", range);
    }
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (fixture->journal, change, &error));
  collect (fixture);
}

/* TSH: 2.0, 4.6, 2.3, 1.8 and 2.2 mIU/L, with the laboratory's range 0.4 to 4.0: figures 0 to 5 by 1, one band from edge to edge. */
static void
test_linear (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "tsh", NULL, FMN_SERIES_BY_DATE, NULL);
  g_autoptr (FmnSeriesLayout) layout = lay_out (read_data, FALSE, FALSE);
  const double per_unit = (layout->bottom - layout->top) / 5;
  const FmnSeriesBand *band = &g_array_index (layout->bands, FmnSeriesBand, 0);

  g_assert_cmpuint (layout->points->len, ==, 5);
  g_assert_cmpuint (layout->values[0]->len, ==, 6);
  g_assert_cmpstr (get_tick (layout->values[0], 5)->label, ==, "5");
  g_assert_cmpfloat_with_epsilon (get_point (layout, 0)->y, layout->bottom - 2.0 * per_unit, 0.01);
  g_assert_cmpfloat_with_epsilon (get_point (layout, 1)->y, layout->bottom - 4.6 * per_unit, 0.01);
  g_assert_cmpuint (layout->bands->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (band->bottom, layout->bottom - 0.4 * per_unit, 0.01);
  g_assert_cmpfloat_with_epsilon (band->top, layout->bottom - 4.0 * per_unit, 0.01);
  g_assert_cmpfloat (band->x0, ==, layout->left);
  g_assert_cmpfloat (band->x1, ==, layout->right);
  g_assert_cmpstr (layout->axis_names[0], ==, "mIU/L");
  /* 1072 of the 1958 days from the first to the last value. */
  g_assert_cmpfloat_with_epsilon ((get_point (layout, 1)->x - get_point (layout, 0)->x)
                                      / (get_point (layout, 4)->x - get_point (layout, 0)->x),
                                  1072.0 / 1958, 0.001);
  g_assert_cmpint (
      fmn_series_layout_pick (layout, get_point (layout, 2)->x + 3, get_point (layout, 2)->y - 3),
      ==, 2);
  g_assert_cmpint (fmn_series_layout_pick (layout, layout->left + 100, layout->bottom), ==, -1);
  /* The margin after 20 December 2025 reaches the next year. */
  g_assert_cmpstr (get_tick (layout->ticks, 0)->label, ==, "2021");
  g_assert_cmpuint (layout->ticks->len, ==, 6);
}

/* hCG from below 5 to 61 000: five decades. By date one line with a gap between pregnancies. */
static void
test_logarithmic (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "hcg", NULL, FMN_SERIES_BY_DATE, NULL);
  g_autoptr (FmnSeriesLayout) layout = lay_out (read_data, TRUE, FALSE);
  const double decade = (layout->bottom - layout->top) / 5;
  guint n_apart = 0;

  g_assert_cmpuint (layout->points->len, ==, 15);
  g_assert_cmpuint (layout->values[0]->len, ==, 6);
  g_assert_cmpstr (get_tick (layout->values[0], 0)->label, ==, "1");
  for (guint i = 1; i < 6; i++)
    g_assert_cmpfloat_with_epsilon (get_tick (layout->values[0], i - 1)->position
                                        - get_tick (layout->values[0], i)->position,
                                    decade, 0.01);
  g_assert_cmpfloat_with_epsilon (get_point (layout, 0)->y,
                                  layout->bottom - decade * 4.785330 /* log10 61000 */, 0.01);
  g_assert_cmpint (fmn_series_layout_get_value (layout, 0)->type, ==, FMN_POINT_EXACT);
  g_assert_cmpint (fmn_series_layout_get_value (layout, 14)->type, ==, FMN_POINT_BELOW);
  for (guint i = 1; i < layout->points->len; i++)
    n_apart += fmn_series_layout_get_value (layout, i)->joined ? 0 : 1;
  g_assert_cmpuint (n_apart, ==, 2);
}

/* By week each pregnancy is a line. Juniper's first day is 11 September 2025: 12 October is its day 31, 4 weeks and 3 days; it ended on 15 November, day 65. */
static void
test_weeks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "hcg", NULL, FMN_SERIES_BY_WEEK, NULL);
  g_autoptr (FmnSeriesLayout) layout = lay_out (read_data, TRUE, FALSE);
  const FmnSeriesGroup *juniper = &g_array_index (read_data->groups, FmnSeriesGroup, 2);
  const double per_week
      = get_tick (layout->ticks, 1)->position - get_tick (layout->ticks, 0)->position;

  g_assert_cmpuint (read_data->groups->len, ==, 3);
  g_assert_cmpstr (juniper->name, ==, "Juniper");
  g_assert_cmpstr (juniper->end_name, ==, "Juniper ended 9w 2d");
  g_assert_cmpfloat_with_epsilon (juniper->end, 65 / 7.0, 0.001);
  g_assert_cmpuint (layout->points->len, ==, 15);
  for (guint i = 0; i < layout->points->len; i++)
    {
      const FmnSeriesValue *value = fmn_series_layout_get_value (layout, i);

      if (!g_str_has_suffix (fmn_entry_get_id (value->entry), "0004-4000-8000-000000000007"))
        continue;
      g_assert_cmpfloat_with_epsilon (value->first, 31 / 7.0, 0.001);
      g_assert_cmpfloat_with_epsilon (
          get_point (layout, i)->x - get_tick (layout->ticks, 0)->position,
          (31 / 7.0 - atof (get_tick (layout->ticks, 0)->label)) * per_week, 0.5);
      g_assert_cmpint (value->sampling.type, ==, FMN_SAMPLED_PREGNANT);
    }
  /* Lines of different shape and kind. */
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (g_array_index (read_data->groups, FmnSeriesGroup, i).style, ==, i);
  /* Wren and Juniper ended among the values; Ilse later than the last of them. Each pregnancy has a row of its own under the axis. */
  g_assert_cmpuint (layout->ends->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_false (isnan (g_array_index (layout->ends, FmnSeriesEnd, i).label_x));
  for (guint i = 0; i < 3; i++)
    {
      const FmnSeriesStrip *strip = &g_array_index (read_data->strips, FmnSeriesStrip, i);

      g_assert_cmpint (strip->type, ==, FMN_SERIES_STRIP_PREGNANCY);
      g_assert_cmpuint (strip->row, ==, i);
    }
}

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (FmnSeriesData) all = read_series (fixture, "hcg", NULL, FMN_SERIES_BY_WEEK, NULL);
  g_autoptr (FmnSeriesData) some = NULL;
  FmnEntry *wren = g_array_index (all->groups, FmnSeriesGroup, 1).pregnancy;

  g_hash_table_add (hidden, (gpointer) fmn_entry_get_id (wren));
  some = read_series (fixture, "hcg", NULL, FMN_SERIES_BY_WEEK, hidden);
  g_assert_cmpuint (some->groups->len, ==, 3);
  g_assert_false (g_array_index (some->groups, FmnSeriesGroup, 1).shown);
  g_assert_cmpuint (g_array_index (some->groups, FmnSeriesGroup, 1).n_values, ==, 4);
  g_assert_cmpuint (some->values->len, ==, 11);
  /* The others keep their shapes. */
  g_assert_cmpuint (g_array_index (some->groups, FmnSeriesGroup, 2).style, ==, 2);
  for (guint i = 0; i < some->strips->len; i++)
    g_assert_true (g_array_index (some->strips, FmnSeriesStrip, i).entry != wren);
}

/* The newest two: the oldest is there to be chosen. */
static void
test_newest (Fixture *fixture, gconstpointer data)
{
  const FmnSeriesChoice choice
      = { { find (fixture, "hcg") }, .axis = FMN_SERIES_BY_WEEK, .newest = 2 };
  g_autoptr (FmnSeriesData) read_data = fmn_series_data_new (fixture->journal, &choice);

  g_assert_cmpuint (read_data->groups->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (g_array_index (read_data->groups, FmnSeriesGroup, i).shown, ==, i > 0);
  g_assert_cmpuint (read_data->values->len, ==, 14);
}

/* "below 20" has no lower end. */
static void
test_open_range (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "acl-igg", NULL, FMN_SERIES_BY_DATE, NULL);
  g_autoptr (FmnSeriesLayout) layout = lay_out (read_data, FALSE, FALSE);
  const FmnSeriesBand *band = &g_array_index (layout->bands, FmnSeriesBand, 0);

  g_assert_cmpuint (layout->bands->len, ==, 1);
  g_assert_true (band->open_below);
  g_assert_false (band->open_above);
  g_assert_cmpfloat_with_epsilon (band->bottom, layout->bottom, 0.01);
  g_assert_cmpfloat (band->top, >, get_point (layout, 1)->y);
}

/* The laboratory's range was 4.0 until December 2025 and is 3.5 in January and February 2026: the band changes half way between the two samples. */
static void
test_range_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data = NULL;
  g_autoptr (FmnSeriesLayout) layout = NULL;
  const FmnSeriesBand *before, *after;

  add_test (fixture, "tsh", "2026-01-20", "2.0", "mIU/L", "3.5");
  add_test (fixture, "tsh", "2026-02-20", "2.1", "mIU/L", "3.5");
  read_data = read_series (fixture, "tsh", NULL, FMN_SERIES_BY_DATE, NULL);
  layout = lay_out (read_data, FALSE, FALSE);
  g_assert_cmpuint (layout->bands->len, ==, 2);
  before = &g_array_index (layout->bands, FmnSeriesBand, 0);
  after = before + 1;
  g_assert_cmpfloat (before->x0, ==, layout->left);
  g_assert_cmpfloat (before->x1, ==, after->x0);
  g_assert_cmpfloat (after->x1, ==, layout->right);
  g_assert_cmpfloat_with_epsilon (before->x1,
                                  (get_point (layout, 4)->x + get_point (layout, 5)->x) / 2, 0.01);
  g_assert_cmpfloat (before->top, <, after->top);
  g_assert_false (before->open_below);
  g_assert_true (after->open_below);
}

/* The catalogue's factor: 1 nmol/L of progesterone is 0.3145 ng/mL, so 10 ng/mL are 31.8 nmol/L. A unit that nothing converts stays out. */
static void
test_units (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data = NULL;
  const FmnSeriesValue *value;
  g_autofree char *note = NULL;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  add_test (fixture, "progesterone", "2024-01-10", "10", "ng/mL", "20");
  add_test (fixture, "progesterone", "2024-02-10", "7", "drops", NULL);
  read_data = read_series (fixture, "progesterone", NULL, FMN_SERIES_BY_DATE, NULL);
  g_assert_cmpstr (read_data->units[0], ==, "nmol/L");
  g_assert_cmpuint (read_data->values->len, ==, 3);
  g_assert_cmpuint (read_data->n_left_out, ==, 1);
  value = &g_array_index (read_data->values, FmnSeriesValue, 1);
  g_assert_true (value->converted);
  g_assert_cmpfloat_with_epsilon (value->number, 31.797, 0.001);
  g_assert_cmpfloat_with_epsilon (value->high, 63.593, 0.001);
  g_assert_cmpuint (read_data->conversions->len, ==, 1);
  note = fmn_series_conversion_format (
      &g_array_index (read_data->conversions, FmnSeriesConversion, 0));
  g_assert_cmpstr (
      note, ==, "1 value was written in ng/mL and is shown in nmol/L: 1 nmol/L is 0.3145 ng/mL.");
  shown = fmn_series_data_format_value (read_data, value);
  g_assert_cmpstr (shown, ==, "31.8 nmol/L");
  text = fmn_series_data_describe (read_data, 1);
  g_assert_nonnull (
      strstr (text, "10 January 2024: 31.8 nmol/L, written as 10 ng/mL, lab’s range below 20"));
}

/* Kits of antibodies have no factor between them: nothing is converted. */
static void
test_no_factor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data = NULL;

  add_test (fixture, "acl-igg", "2026-02-10", "12", "CU", NULL);
  read_data = read_series (fixture, "acl-igg", NULL, FMN_SERIES_BY_DATE, NULL);
  g_assert_cmpstr (read_data->units[0], ==, "CU");
  g_assert_cmpuint (read_data->values->len, ==, 1);
  g_assert_cmpuint (read_data->n_left_out, ==, 2);
  g_assert_cmpuint (read_data->conversions->len, ==, 0);
}

/* Values without a number have no place on a chart. */
static void
test_no_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "lupus-anticoagulant", NULL, FMN_SERIES_BY_DATE, NULL);
  g_autoptr (FmnSeriesLayout) layout = lay_out (read_data, FALSE, FALSE);

  g_assert_cmpuint (layout->points->len, ==, 0);
  g_assert_cmpuint (read_data->n_left_out, ==, 2);
  g_assert_cmpuint (layout->bands->len, ==, 0);
}

/* Two tests: each has an axis of its own, named, on either side, and a line of its own. */
static void
test_two (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "tsh", "progesterone", FMN_SERIES_BY_DATE, NULL);
  g_autoptr (FmnSeriesLayout) layout = lay_out (read_data, FALSE, FALSE);

  g_assert_cmpuint (layout->points->len, ==, 7);
  g_assert_cmpstr (layout->axis_names[0], ==, "Thyroid stimulating hormone, mIU/L");
  g_assert_cmpstr (layout->axis_names[1], ==, "Progesterone in blood, nmol/L");
  g_assert_cmpfloat (layout->tick_x[0], <, layout->left);
  g_assert_cmpfloat (layout->tick_x[1], >, layout->right);
  g_assert_cmpuint (read_data->groups->len, ==, 2);
  g_assert_cmpuint (g_array_index (read_data->groups, FmnSeriesGroup, 1).style, ==, 1);
  /* 61 nmol/L is the highest of the second axis' 40 to 65 by 5 and 2.2 is not on it. */
  g_assert_cmpfloat (get_point (layout, 6)->y, <, get_point (layout, 4)->y);
}

/* What was at the time: the pregnancies, with their ends, and treatments in rows of their own; nobody else's treatments. */
static void
test_strips (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "tsh", NULL, FMN_SERIES_BY_DATE, NULL);
  g_autoptr (FmnSeriesLayout) layout = lay_out (read_data, FALSE, FALSE);
  guint n_pregnancies = 0;

  for (guint i = 0; i < layout->bars->len; i++)
    {
      const FmnSeriesBar *bar = &g_array_index (layout->bars, FmnSeriesBar, i);
      const FmnSeriesStrip *strip = &g_array_index (read_data->strips, FmnSeriesStrip, bar->strip);

      g_assert_cmpfloat (bar->x0, >=, layout->left);
      g_assert_cmpfloat (bar->x1, <=, layout->right + 4);
      g_assert_cmpfloat (bar->x0, <, bar->x1);
      g_assert_cmpint (fmn_series_layout_pick_bar (layout, (bar->x0 + bar->x1) / 2, bar->y), ==, i);
      n_pregnancies += strip->type == FMN_SERIES_STRIP_PREGNANCY;
      g_assert_cmpstr (fmn_entry_get_string (strip->entry, "treatment"), !=,
                       "antioxidants-partner");
      for (guint j = 0; j < i; j++)
        {
          const FmnSeriesBar *other = &g_array_index (layout->bars, FmnSeriesBar, j);

          g_assert_true (other->y != bar->y || other->x1 <= bar->x0 || other->x0 >= bar->x1);
        }
    }
  /* Ilse, Wren and Juniper; Spring lies before the first value. */
  g_assert_cmpuint (n_pregnancies, ==, 3);
  g_assert_cmpfloat (layout->height, >, layout->bottom + read_data->n_rows * layout->row);
}

/* From the right: what was left is right, and heights stay. */
static void
test_mirrored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "tsh", NULL, FMN_SERIES_BY_DATE, NULL);
  g_autoptr (FmnSeriesLayout) layout = lay_out (read_data, FALSE, FALSE);
  g_autoptr (FmnSeriesLayout) mirrored = lay_out (read_data, FALSE, TRUE);

  for (guint i = 0; i < layout->points->len; i++)
    {
      g_assert_cmpfloat_with_epsilon (get_point (mirrored, i)->x, WIDTH - get_point (layout, i)->x,
                                      0.01);
      g_assert_cmpfloat (get_point (mirrored, i)->y, ==, get_point (layout, i)->y);
    }
  g_assert_cmpfloat (mirrored->tick_x[0], >, mirrored->right);
  g_assert_cmpfloat (mirrored->tick_align[0], ==, 0);
}

/* Names of ends stand on no mark. */
static void
assert_names_apart (FmnSeriesLayout *layout)
{
  for (guint i = 0; i < layout->ends->len; i++)
    {
      const FmnSeriesEnd *end = &g_array_index (layout->ends, FmnSeriesEnd, i);
      const char *name = g_array_index (layout->data->groups, FmnSeriesGroup, end->group).end_name;
      const double left = end->label_x - measure (name, NULL) * end->align;

      if (isnan (end->label_x))
        continue;
      g_assert_cmpfloat (left, >=, layout->left);
      g_assert_cmpfloat (left + measure (name, NULL), <=, layout->right);
      for (guint j = 0; j < layout->points->len; j++)
        g_assert_false (get_point (layout, j)->x > left
                        && get_point (layout, j)->x < left + measure (name, NULL)
                        && fabs (get_point (layout, j)->y - end->label_y) < 6);
    }
}

/* Nothing is written over the edge, from a narrow window to a wide one, at twice the size of text too; figures and dates do not touch their neighbours. */
static void
test_every_width (Fixture *fixture, gconstpointer data)
{
  static const char *const tests[] = { "hcg", "tsh", "progesterone", "acl-igg" };

  for (guint t = 0; t < G_N_ELEMENTS (tests); t++)
    for (FmnSeriesAxis axis = FMN_SERIES_BY_DATE; axis <= FMN_SERIES_BY_WEEK; axis++)
      {
        g_autoptr (FmnSeriesData) read_data = read_series (fixture, tests[t], NULL, axis, NULL);

        for (double width = 240; width < 1400; width += 61)
          for (int scale = 1; scale <= 2; scale++)
            {
              const FmnSeriesFrame frame = { .width = width,
                                             .scale = scale,
                                             .names = TRUE,
                                             .logarithmic = { t == 0 },
                                             .measure = measure };
              g_autoptr (FmnSeriesLayout) layout = fmn_series_layout_new (read_data, &frame);

              for (guint i = 0; i < layout->points->len; i++)
                {
                  g_assert_cmpfloat (get_point (layout, i)->x0, >=, layout->left - 0.01);
                  g_assert_cmpfloat (get_point (layout, i)->x1, <=, layout->right + 0.01);
                }
              for (guint i = 1; i < layout->ticks->len; i++)
                {
                  const FmnSeriesTick *before = get_tick (layout->ticks, i - 1);
                  const FmnSeriesTick *tick = get_tick (layout->ticks, i);

                  /* The first may be longer by its year. */
                  g_assert_cmpfloat (tick->position - before->position, >=,
                                     (axis == FMN_SERIES_BY_WEEK ? 24 : 70) * scale);
                }
              assert_names_apart (layout);
              for (guint i = 0; i < layout->keys->len; i++)
                g_assert_cmpfloat (g_array_index (layout->keys, FmnSeriesKey, i).y, <,
                                   layout->height);
            }
      }
}

/* A small line in a list: all of it inside, and nothing else. */
/* "<5" stands beside its mark where nothing else does, and is left to the pointer where marks are close. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *id, *unit, *near;
    gboolean figure;
  } rows[] = { { "vitamin-d", "nmol/L", "2020-01-01", TRUE },
               { "prolactin", "mIU/L", "2024-12-20", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnSeriesData) series = NULL;
      g_autoptr (FmnSeriesLayout) layout = NULL;

      add_test (fixture, rows[i].id, "2019-01-01", "1", rows[i].unit, NULL);
      add_test (fixture, rows[i].id, rows[i].near, "30", rows[i].unit, NULL);
      add_test (fixture, rows[i].id, "2025-01-01", "<30", rows[i].unit, NULL);
      collect (fixture);
      series = read_series (fixture, rows[i].id, NULL, FMN_SERIES_BY_DATE, NULL);
      layout = lay_out (series, FALSE, FALSE);
      g_assert_false (get_point (layout, 0)->figure);
      g_assert_cmpint (get_point (layout, 2)->figure, ==, rows[i].figure);
    }
}

static void
test_bare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesData) read_data
      = read_series (fixture, "hcg", NULL, FMN_SERIES_BY_DATE, NULL);
  const FmnSeriesFrame frame
      = { .width = 64, .plot = 24, .scale = 1, .bare = TRUE, .logarithmic = { TRUE } };
  g_autoptr (FmnSeriesLayout) layout = fmn_series_layout_new (read_data, &frame);

  g_assert_cmpfloat (layout->height, ==, 24);
  g_assert_cmpuint (layout->points->len, ==, 15);
  g_assert_cmpuint (layout->ticks->len + layout->keys->len + layout->bars->len, ==, 0);
  for (guint i = 0; i < layout->points->len; i++)
    {
      g_assert_cmpfloat (get_point (layout, i)->x, >=, 0);
      g_assert_cmpfloat (get_point (layout, i)->x, <=, 64);
      g_assert_cmpfloat (get_point (layout, i)->y, >=, 0);
      g_assert_cmpfloat (get_point (layout, i)->y, <=, 24);
    }
}

/* The partner's test is a series of its own, and is named by him; series stand by category. */
static void
test_series (Fixture *fixture, gconstpointer data)
{
  gboolean found = FALSE;

  for (guint i = 0; i < fixture->all->len; i++)
    {
      FmnTestSeries *series = g_ptr_array_index (fixture->all, i);

      if (g_str_equal (series->key, "catalogue:karyotype-partner:partner"))
        {
          found = TRUE;
          g_assert_cmpuint (series->entries->len, ==, 1);
          g_assert_nonnull (strstr (series->name, "Jonas"));
        }
      if (i > 0)
        g_assert_cmpuint (((FmnTestSeries *) g_ptr_array_index (fixture->all, i - 1))->category, <=,
                          series->category);
    }
  g_assert_true (found);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/drawing/series/linear", test_linear },
    { "/drawing/series/logarithmic", test_logarithmic },
    { "/drawing/series/weeks", test_weeks },
    { "/drawing/series/left-out", test_left_out },
    { "/drawing/series/newest", test_newest },
    { "/drawing/series/open-range", test_open_range },
    { "/drawing/series/range-changes", test_range_changes },
    { "/drawing/series/units", test_units },
    { "/drawing/series/no-factor", test_no_factor },
    { "/drawing/series/no-numbers", test_no_numbers },
    { "/drawing/series/two", test_two },
    { "/drawing/series/strips", test_strips },
    { "/drawing/series/mirrored", test_mirrored },
    { "/drawing/series/every-width", test_every_width },
    { "/drawing/series/figures", test_figures },
    { "/drawing/series/bare", test_bare },
    { "/drawing/series/series", test_series },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
