/* test-results.c: where values stand on a chart, and what the section shows of the sample journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-draft.h"
#include "fmn-result-table.h"
#include "fmn-results-page.h"
#include "fmn-series-chart.h"
#include "fmn-series-layout.h"
#include "fmn-test-series.h"
#include "fmn-test-view.h"
#include "fmn-ui.h"
#include "test-context.h"

#define SAMPLE "data/sample/journal.json"
#define WIDTH 578
#define HEIGHT 240
#define LEFT 60

typedef struct
{
  FmnContext *context;
  FmnJournal *journal;
  GPtrArray *series;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->context = data != NULL ? test_context_load (data) : test_context_empty ();
  fixture->journal = fmn_context_get_journal (fixture->context);
  fixture->series
      = fmn_test_series_collect (fixture->journal, fmn_context_get_knowledge (fixture->context));
  fixture->page
      = g_object_ref_sink (g_object_new (FMN_TYPE_RESULTS_PAGE, "context", fixture->context, NULL));
  fixture->window = test_show (fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_settle ();
  g_assert_finalize_object (fixture->page);
  g_ptr_array_unref (fixture->series);
  g_assert_finalize_object (fixture->context);
}

static FmnTestSeries *
get_series (Fixture *fixture, const char *key)
{
  for (guint i = 0; i < fixture->series->len; i++)
    if (g_str_equal (((FmnTestSeries *) g_ptr_array_index (fixture->series, i))->key, key))
      return g_ptr_array_index (fixture->series, i);
  g_assert_not_reached ();
}

static const FmnSeriesPoint *
get_point (FmnSeriesLayout *layout, guint i)
{
  g_assert_cmpuint (i, <, layout->points->len);
  return &g_array_index (layout->points, FmnSeriesPoint, i);
}

static const FmnSeriesTick *
get_value_tick (FmnSeriesLayout *layout, guint i)
{
  g_assert_cmpuint (i, <, layout->values->len);
  return &g_array_index (layout->values, FmnSeriesTick, i);
}

/* The sample's TSH: 2.0, 4.6, 2.3, 1.8 and 2.2 mIU/L, with the laboratory's range 0.4 to 4.0: ticks 0 to 6 by 2. */
static void
test_linear (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesLayout) layout = fmn_series_layout_new (
      get_series (fixture, "catalogue:tsh:self")->entries, FALSE, WIDTH, HEIGHT, LEFT);
  const double per_unit = (layout->bottom - layout->top) / 6;

  g_assert_cmpuint (layout->points->len, ==, 5);
  g_assert_cmpuint (layout->values->len, ==, 4);
  g_assert_cmpstr (get_value_tick (layout, 3)->label, ==, "6");
  g_assert_cmpfloat_with_epsilon (get_point (layout, 0)->y, layout->bottom - 2.0 * per_unit, 0.01);
  g_assert_cmpfloat_with_epsilon (get_point (layout, 1)->y, layout->bottom - 4.6 * per_unit, 0.01);
  g_assert_true (layout->has_band);
  g_assert_cmpfloat_with_epsilon (layout->band_bottom, layout->bottom - 0.4 * per_unit, 0.01);
  g_assert_cmpfloat_with_epsilon (layout->band_top, layout->bottom - 4.0 * per_unit, 0.01);
  /* First and last stand at the edges, the others between by their days. */
  g_assert_cmpfloat_with_epsilon (get_point (layout, 0)->x, layout->left, 0.01);
  g_assert_cmpfloat_with_epsilon (get_point (layout, 4)->x, layout->right, 0.01);
  for (guint i = 1; i < 5; i++)
    g_assert_cmpfloat (get_point (layout, i)->x, >, get_point (layout, i - 1)->x);
  g_assert_cmpint (
      fmn_series_layout_pick (layout, get_point (layout, 2)->x + 3, get_point (layout, 2)->y - 3),
      ==, 2);
  g_assert_cmpint (fmn_series_layout_pick (layout, layout->left + 100, layout->bottom), ==, -1);
}

/* hCG from below 5 to 61 000: five decades, the last value hollow, no line from one pregnancy to the next. */
static void
test_logarithmic (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesLayout) layout = fmn_series_layout_new (
      get_series (fixture, "catalogue:hcg:self")->entries, TRUE, WIDTH, HEIGHT, LEFT);
  const double decade = (layout->bottom - layout->top) / 5;
  guint n_apart = 0;

  g_assert_cmpuint (layout->points->len, ==, 15);
  g_assert_cmpuint (layout->values->len, ==, 6);
  for (guint i = 1; i < 6; i++)
    g_assert_cmpfloat_with_epsilon (get_value_tick (layout, i - 1)->position
                                        - get_value_tick (layout, i)->position,
                                    decade, 0.01);
  g_assert_cmpfloat_with_epsilon (get_point (layout, 0)->y,
                                  layout->bottom - decade * 4.785330 /* log10 61000 */, 0.01);
  g_assert_cmpint (get_point (layout, 0)->type, ==, FMN_POINT_EXACT);
  g_assert_cmpint (get_point (layout, 14)->type, ==, FMN_POINT_BELOW);
  for (guint i = 0; i < layout->points->len; i++)
    n_apart += get_point (layout, i)->apart ? 1 : 0;
  g_assert_cmpuint (n_apart, ==, 2);
}

/* "below 20" has no lower end. */
static void
test_open_range (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesLayout) layout = fmn_series_layout_new (
      get_series (fixture, "catalogue:acl-igg:self")->entries, FALSE, WIDTH, HEIGHT, LEFT);

  g_assert_true (layout->has_band);
  g_assert_true (layout->band_open_below);
  g_assert_false (layout->band_open_above);
  g_assert_cmpfloat_with_epsilon (layout->band_bottom, layout->bottom, 0.01);
  g_assert_cmpfloat (layout->band_top, >, get_point (layout, 1)->y);
}

/* Values without a number have no place on a chart. */
static void
test_no_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSeriesLayout) layout
      = fmn_series_layout_new (get_series (fixture, "catalogue:lupus-anticoagulant:self")->entries,
                               FALSE, WIDTH, HEIGHT, LEFT);

  g_assert_cmpuint (layout->points->len, ==, 0);
  g_assert_cmpuint (layout->left_out, ==, 2);
  g_assert_false (layout->has_band);
}

/* The partner's test is a series of its own, and is named by him. */
static void
test_series (Fixture *fixture, gconstpointer data)
{
  FmnTestSeries *partner = get_series (fixture, "catalogue:karyotype-partner:partner");

  g_assert_cmpuint (partner->entries->len, ==, 1);
  g_assert_nonnull (strstr (partner->name, "Jonas"));
  for (guint i = 1; i < fixture->series->len; i++)
    {
      FmnTestSeries *before = g_ptr_array_index (fixture->series, i - 1);
      FmnTestSeries *series = g_ptr_array_index (fixture->series, i);

      g_assert_cmpuint (before->category, <=, series->category);
    }
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  FmnTestView *view = test_find (fixture->page, FMN_TYPE_TEST_VIEW);
  FmnSeriesChart *chart = test_find (fixture->page, FMN_TYPE_SERIES_CHART);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "tsh"));
  g_assert_true (fmn_test_view_is_chart_shown (view));
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 5);
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "5 values"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "Read on in Learn"));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (fmn_series_chart_get_focused_text (chart), ==,
                   "20 December 2025: 2.2 mIU/L, lab’s range 0.4–4.0");
  fmn_test_view_show_table (view, TRUE);
  g_assert_false (fmn_test_view_is_chart_shown (view));

  /* By the id of a result; hCG says that its scale is not an even one. */
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "5a3b1e00-0004-4000-8000-000000000006"));
  g_assert_cmpstr (fmn_test_view_get_key (view), ==, "catalogue:hcg:self");
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "logarithmic scale"));

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "hba1c"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "One value. A line appears from two."));
  g_assert_false (fmn_test_view_is_chart_shown (view));
  g_assert_false (fmn_page_show (FMN_PAGE (fixture->page), "no-such-test"));
}

/* The value of 20 December 2025 as the table says it. */
static void
test_cells (Fixture *fixture, gconstpointer data)
{
  static const char *const cells[FMN_N_RESULT_COLUMNS] = {
    [FMN_RESULT_DATE] = "20 Dec 2025",         [FMN_RESULT_VALUE] = "42 GPL-U/mL",
    [FMN_RESULT_RANGE] = "below 20",           [FMN_RESULT_WEEK] = "5w after",
    [FMN_RESULT_LAB] = "St Anne’s laboratory",
  };
  FmnEntry *latest = fmn_test_series_get_latest (get_series (fixture, "catalogue:acl-igg:self"));

  for (int i = 0; i < FMN_RESULT_STATE; i++)
    {
      g_autofree char *text
          = fmn_result_table_dup_cell (fixture->journal, latest, (FmnResultColumn) i);

      g_assert_cmpstr (text, ==, cells[i]);
    }
}

/* A new value stands there at once, and is gone when it is taken back. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  FmnSeriesChart *chart = test_find (fixture->page, FMN_TYPE_SERIES_CHART);
  g_autoptr (FmnDraft) draft
      = fmn_draft_new (FMN_KIND_TEST, fmn_context_get_clock (fixture->context));
  g_autoptr (FmnValue) value = fmn_value_parse_typed ("3.1", FMN_VALUE_QUANTITY, "mIU/L", NULL);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  FmnDate today = fmn_clock_get_today (fmn_context_get_clock (fixture->context));

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "tsh"));
  fmn_draft_set_string (draft, "test", "tsh");
  fmn_draft_set_date (draft, "date", &today);
  fmn_draft_set_value (draft, value);
  entry = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (fixture->journal, change, NULL));
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 6);
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 5);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (test_find_text (fixture->page, "No results entered."));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    const char *journal;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/ui/results/linear", SAMPLE, test_linear },
    { "/ui/results/logarithmic", SAMPLE, test_logarithmic },
    { "/ui/results/open-range", SAMPLE, test_open_range },
    { "/ui/results/no-numbers", SAMPLE, test_no_numbers },
    { "/ui/results/series", SAMPLE, test_series },
    { "/ui/results/page", SAMPLE, test_page },
    { "/ui/results/cells", SAMPLE, test_cells },
    { "/ui/results/follows", SAMPLE, test_follows },
    { "/ui/results/empty", NULL, test_empty },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].journal, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
