/* test-timeline-list.c: an entry that is selected from outside comes into view, and the keys go on from it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-entry-row.h"
#include "fmn-timeline-list.h"
#include "fmn-timeline-row.h"
#include "fmn-ui.h"

#include "test-context.h"

typedef struct
{
  FmnContext *context;
  FmnTimelineModel *model;
  FmnTimelineList *list;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  FmnJournal *journal;

  fixture->context = test_context_load ("data/sample/journal.json");
  journal = fmn_context_get_journal (fixture->context);
  fixture->model = fmn_timeline_model_new (journal);
  fixture->list = g_object_new (FMN_TYPE_TIMELINE_LIST, NULL);
  fmn_timeline_list_set_model (fixture->list, journal, fixture->model);
  fixture->window = test_show (GTK_WIDGET (fixture->list));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->list);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_settle ();
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->context);
}

/* The entry of the row that has the focus; NULL when no row has it. */
static FmnEntry *
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  FmnTimelineRow *row = focus != NULL ? test_find (focus, FMN_TYPE_TIMELINE_ROW) : NULL;
  FmnTimelineItem *item = NULL;

  g_test_message ("the focus is on a %s", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
  if (row == NULL || GTK_IS_LIST_VIEW (focus))
    return NULL;
  item = fmn_timeline_row_get_item (row);
  return item != NULL ? fmn_timeline_item_get_entry (item) : NULL;
}

static void
test_select (Fixture *fixture, gconstpointer id)
{
  FmnEntry *entry = fmn_journal_lookup (fmn_context_get_journal (fixture->context), id);

  g_assert_nonnull (entry);
  g_assert_true (fmn_timeline_list_select (fixture->list, id));
  fmn_timeline_list_grab_focus (fixture->list);
  test_settle ();
  g_assert_true (fmn_timeline_list_get_selected (fixture->list) == entry);
  g_assert_true (get_focused (fixture) == entry);
}

/* The first rows say what stands at their places. */
static void
assert_rows (Fixture *fixture, guint n)
{
  GtkWidget *view = test_find (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_VIEW);
  GtkWidget *holder = gtk_widget_get_first_child (view);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);
      FmnTimelineRow *row = test_find (holder, FMN_TYPE_TIMELINE_ROW);
      FmnEntry *entry = fmn_timeline_item_get_entry (item);
      GtkWidget *shown = adw_bin_get_child (ADW_BIN (row));

      g_assert_true (fmn_timeline_row_get_item (row) == item);
      if (entry != NULL)
        g_assert_true (fmn_entry_row_get_entry (FMN_ENTRY_ROW (shown)) == entry);
      else
        g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (shown)), ==,
                         fmn_timeline_item_get_heading (item));
      holder = gtk_widget_get_next_sibling (holder);
    }
}

/* What is searched for comes into the rows that are there, and what was chosen stays chosen as long as it is shown. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const char *const typed[] = { "t", "ts", "tsh", "", "thrombophilia", "" };
  const char *id = "5a3b1e00-0007-4000-8000-000000000008";

  g_assert_true (fmn_timeline_list_select (fixture->list, id));
  test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      FmnQuery query = { 0 };
      FmnEntry *selected;

      fmn_query_set_text (&query, typed[i]);
      fmn_timeline_model_set_query (fixture->model, &query);
      selected = fmn_timeline_list_get_selected (fixture->list);
      if (fmn_timeline_model_find (fixture->model, id) == G_MAXUINT)
        g_assert_null (selected);
      else if (selected != NULL)
        g_assert_cmpstr (fmn_entry_get_id (selected), ==, id);
      assert_rows (fixture, MIN (6, g_list_model_get_n_items (G_LIST_MODEL (fixture->model))));
      test_settle ();
      fmn_query_clear (&query);
    }
}

/* Something else was asked for, farther down: it begins at its first line. */
static void
test_start (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = test_find (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_VIEW);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  FmnQuery query = { .kinds = 1u << FMN_KIND_TEST };

  g_assert_true (fmn_timeline_list_select (fixture->list, "5a3b1e00-0001-4000-8000-000000000001"));
  /* With a frame to come. */
  while (gtk_adjustment_get_value (adjustment) <= 0)
    g_main_context_iteration (NULL, TRUE);
  fmn_timeline_model_set_query (fixture->model, &query);
  fmn_timeline_list_show_start (fixture->list);
  while (gtk_adjustment_get_value (adjustment) > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* The focus comes back to the row; and what is undone or searched for takes the row away whose menu is open. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  FmnQuery query = { 0 };
  GtkWidget *menu;

  g_assert_true (fmn_timeline_list_select (fixture->list, "5a3b1e00-0007-4000-8000-000000000008"));
  test_settle ();
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->list), "list.menu", NULL));
      menu = test_find (GTK_WIDGET (fixture->list), GTK_TYPE_POPOVER_MENU);
      g_assert_nonnull (menu);
      while (!gtk_widget_get_mapped (menu))
        g_main_context_iteration (NULL, TRUE);
    }
  gtk_popover_popdown (GTK_POPOVER (menu));
  test_settle ();
  g_assert_true (get_focused (fixture) == fmn_timeline_list_get_selected (fixture->list));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->list), "list.menu", NULL));
  test_settle ();
  fmn_query_set_text (&query, "nothing that was ever written");
  fmn_timeline_model_set_query (fixture->model, &query);
  fmn_query_clear (&query);
  test_settle ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  /* A visit that is planned, at the top, and a pregnancy of years ago, at the end. */
  g_test_add ("/ui/timeline-list/select/near", Fixture, "5a3b1e00-0007-4000-8000-000000000008",
              set_up, test_select, tear_down);
  g_test_add ("/ui/timeline-list/select/far", Fixture, "5a3b1e00-0001-4000-8000-000000000001",
              set_up, test_select, tear_down);
  g_test_add ("/ui/timeline-list/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/ui/timeline-list/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/ui/timeline-list/start", Fixture, NULL, set_up, test_start, tear_down);
  return g_test_run ();
}
