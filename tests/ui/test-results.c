/* test-results.c: what the section shows of the sample journal, as a chart, in figures and as a table.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-draft.h"
#include "fmn-result-table.h"
#include "fmn-results-page.h"
#include "fmn-series-chart.h"
#include "fmn-test-view.h"
#include "fmn-ui.h"
#include "test-context.h"

#include <glib/gstdio.h>

#define NARROW 360
#define SAMPLE "data/sample/journal.json"

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

static void
test_page (Fixture *fixture, gconstpointer data)
{
  FmnTestView *view = test_find (fixture->page, FMN_TYPE_TEST_VIEW);
  FmnSeriesChart *chart = test_find (fixture->page, FMN_TYPE_SERIES_CHART);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "tsh"));
  g_assert_true (fmn_test_view_is_chart_shown (view));
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 5);
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "5 values"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "All about this test"));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (
      fmn_series_chart_get_focused_text (chart), ==,
      "20 December 2025: 2.2 mIU/L, lab’s range 0.4–4.0 · 5 weeks after Juniper ended · "
      "taking Levothyroxine 50 µg, Folic acid 400 µg, Aspirin 75 mg");
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

/* The value of 20 December 2025 as the table says it; 838 days after the one of 4 September 2023. */
static void
test_cells (Fixture *fixture, gconstpointer data)
{
  static const char *const cells[FMN_N_RESULT_COLUMNS] = {
    [FMN_RESULT_DATE] = "20 Dec 2025",
    [FMN_RESULT_VALUE] = "42 GPL-U/mL",
    [FMN_RESULT_APART] = "119 weeks and 5 days apart",
    [FMN_RESULT_RANGE] = "below 20",
    [FMN_RESULT_WEEK] = "5w after",
    [FMN_RESULT_STATE]
    = "5 weeks after a loss · taking Aspirin 75 mg, levothyroxine; heparin until 15 November",
    [FMN_RESULT_LAB] = "St Anne’s laboratory",
  };
  const FmnTestSeries *series = get_series (fixture, "catalogue:acl-igg:self");
  const FmnSeriesChoice choice = { { series } };
  g_autoptr (FmnSeriesData) read = fmn_series_data_new (fixture->journal, &choice);
  g_autoptr (FmnResultSheet) sheet = fmn_result_sheet_new (fixture->journal, series, NULL, read);
  g_autofree char *csv = fmn_result_sheet_dup_csv (sheet);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  for (FmnResultColumn i = 0; i < FMN_N_RESULT_COLUMNS; i++)
    {
      g_autofree char *text
          = fmn_result_sheet_dup_cell (sheet, fmn_test_series_get_latest (series), i);

      g_assert_cmpint (fmn_result_sheet_has_column (sheet, i), ==, cells[i] != NULL);
      if (cells[i] != NULL)
        g_assert_cmpstr (text, ==, cells[i]);
    }
  g_assert_cmpstr (
      lines[0], ==,
      "Date,Value,After the sample before,Lab’s range,Weeks,On the day of the sample,Lab");
  g_assert_cmpstr (lines[1], ==,
                   "20 Dec 2025,42 GPL-U/mL,119 weeks and 5 days apart,below 20,5w after,"
                   "\"5 weeks after a loss · taking Aspirin 75 mg, levothyroxine; heparin until 15 "
                   "November\",St Anne’s laboratory");
  g_assert_true (g_str_has_prefix (lines[2], "4 Sep 2023,11 GPL-U/mL,,below 20,"));
  g_assert_cmpstr (lines[3], ==, "");
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
}

/* hCG of 10 and 12 October 2025, 48 hours and 2 minutes apart: 141/74 is 1.905, so 90 per cent more and a doubling in 51.6 hours. From 9 800 on 21 November to 1 350 on 28 November: half in
 * 168.1 × ln 2 / ln 7.26 = 58.8 hours. "< 5" is no exact number. */
static void
test_pairs (Fixture *fixture, gconstpointer data)
{
  FmnTestView *view = test_find (fixture->page, FMN_TYPE_TEST_VIEW);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "hcg"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "+90 % in 48 hours · doubling in 52 hours"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "on average · halving in 59 hours"));
  g_assert_nonnull (
      test_find_text (GTK_WIDGET (view), "No figure: one of the two is no exact number"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "Juniper, from value to value"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "Obstet Gynecol 2016"));
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "lupus-anticoagulant"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "119 weeks and 5 days apart"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "12 weeks or more later"));
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "tsh"));
  g_assert_null (test_find_text (GTK_WIDGET (view), "apart"));
}

static void
press (GtkWidget *root, const char *label, gboolean active)
{
  GtkWidget *found = test_find_text (root, label);
  GtkWidget *button
      = found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_TOGGLE_BUTTON) : NULL;

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);
  test_settle ();
}

/* hCG begins by week and on a logarithmic scale; lines are left out and come back; the axis and the second test are hers to choose, and stay when a value is added. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = test_find (fixture->page, FMN_TYPE_TEST_VIEW);
  FmnSeriesChart *chart = test_find (fixture->page, FMN_TYPE_SERIES_CHART);
  FmnChartChoices *choices = fmn_test_view_get_choices (FMN_TEST_VIEW (view));
  GtkDropDown *second = test_find (GTK_WIDGET (choices), GTK_TYPE_DROP_DOWN);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "hcg"));
  test_settle ();
  g_assert_true (fmn_chart_choices_get_logarithmic (choices, 0));
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 15);
  press (GTK_WIDGET (choices), "Wren", FALSE);
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 11);
  press (GTK_WIDGET (choices), "Wren", TRUE);
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 15);
  press (GTK_WIDGET (choices), "By date", TRUE);
  g_assert_null (test_find_text (GTK_WIDGET (choices), "Wren"));
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 15);

  /* Progesterone over TSH: 5 and 2 values. */
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "tsh"));
  g_assert_false (fmn_chart_choices_get_logarithmic (choices, 0));
  for (guint i = 0; i < g_list_model_get_n_items (gtk_drop_down_get_model (second)); i++)
    {
      g_autoptr (GtkStringObject) name
          = g_list_model_get_item (gtk_drop_down_get_model (second), i);

      if (g_str_equal (gtk_string_object_get_string (name), "Progesterone in blood"))
        gtk_drop_down_set_selected (second, i);
    }
  g_assert_cmpstr (fmn_chart_choices_get_second (choices)->key, ==, "catalogue:progesterone:self");
  g_assert_cmpuint (fmn_series_chart_get_n_points (chart), ==, 7);
}

/* The value that one is on in the chart is the row that is selected in the table, and the other way round. */
static void
test_same_selection (Fixture *fixture, gconstpointer data)
{
  FmnTestView *view = test_find (fixture->page, FMN_TYPE_TEST_VIEW);
  FmnSeriesChart *chart = test_find (fixture->page, FMN_TYPE_SERIES_CHART);
  FmnResultTable *table = test_find (fixture->page, FMN_TYPE_RESULT_TABLE);
  FmnTestSeries *series = get_series (fixture, "catalogue:tsh:self");

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "tsh"));
  fmn_series_chart_set_focused (chart, g_ptr_array_index (series->entries, 1));
  fmn_test_view_show_table (view, TRUE);
  g_assert_true (fmn_result_table_get_selected (table) == g_ptr_array_index (series->entries, 1));
  fmn_result_table_set_selected (table, g_ptr_array_index (series->entries, 3));
  fmn_test_view_show_table (view, FALSE);
  g_assert_true (fmn_series_chart_get_focused (chart) == g_ptr_array_index (series->entries, 3));
}

/* What is saved is what the table says, and its owner's alone. */
static void
test_save (Fixture *fixture, gconstpointer data)
{
  FmnResultTable *table = test_find (fixture->page, FMN_TYPE_RESULT_TABLE);
  g_autofree char *folder = g_dir_make_tmp ("fmn-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  GStatBuf about;

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), "hcg"));
  fmn_test_view_show_table (test_find (fixture->page, FMN_TYPE_TEST_VIEW), TRUE);
  g_assert_true (fmn_result_table_save (table, path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  expected = fmn_result_sheet_dup_csv ((FmnResultSheet *) fmn_result_table_get_sheet (table));
  g_assert_cmpstr (text, ==, expected);
  g_assert_nonnull (strstr (text, "doubling in 52 hours"));
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_nonnull (test_find_text (GTK_WIDGET (table), "Saved."));
  g_unlink (path);
  g_assert_false (fmn_result_table_save (table, "/nowhere/table.csv"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (table), "could not be saved"));
  g_rmdir (folder);
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

/* However large the text: a narrow window stays narrow, whichever test is shown. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 5 * 48 * 1024, NULL);
  g_object_set (fixture->page, "narrow", TRUE, NULL);
  for (guint i = 0; i < fixture->series->len; i++)
    {
      FmnEntry *latest = fmn_test_series_get_latest (g_ptr_array_index (fixture->series, i));
      int least;

      g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), fmn_entry_get_id (latest)));
      test_settle ();
      gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, NARROW);
    }
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
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
    { "/ui/results/page", SAMPLE, test_page },
    { "/ui/results/cells", SAMPLE, test_cells },
    { "/ui/results/pairs", SAMPLE, test_pairs },
    { "/ui/results/choices", SAMPLE, test_choices },
    { "/ui/results/same-selection", SAMPLE, test_same_selection },
    { "/ui/results/save", SAMPLE, test_save },
    { "/ui/results/follows", SAMPLE, test_follows },
    { "/ui/results/large-text", SAMPLE, test_large_text },
    { "/ui/results/empty", NULL, test_empty },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].journal, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
