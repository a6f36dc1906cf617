/* test-overview.c: zooming, moving, keys, what is hidden, and the picture that leaves the program.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-overview-picture.h"
#include "fmn-overview-private.h"
#include "fmn-pregnancy.h"
#include "fmn-ui.h"

#include "test-context.h"

#include <math.h>
#include <string.h>

typedef struct
{
  FmnContext *context;
  FmnOverview *overview;
  GtkWidget *window;
  char *activated;
} Fixture;

static void
on_activated (FmnOverview *overview, FmnEntry *entry, Fixture *f)
{
  g_free (f->activated);
  f->activated = g_strdup (fmn_entry_get_id (entry));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  f->context = test_context_load ("data/sample/journal.json");
  f->overview = g_object_new (FMN_TYPE_OVERVIEW, NULL);
  fmn_overview_set_context (f->overview, f->context);
  g_signal_connect (f->overview, "activated", G_CALLBACK (on_activated), f);
  f->window = test_show (GTK_WIDGET (f->overview));
  test_settle ();
  g_assert_nonnull (fmn_overview_get_layout (f->overview));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_ref (f->overview);
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_settle ();
  g_assert_finalize_object (f->overview);
  g_assert_finalize_object (f->context);
  g_free (f->activated);
}

static double
get_span (Fixture *f)
{
  return f->overview->to - f->overview->from;
}

/* From thirty years to a week, and no farther; what is under the pointer stays there. */
static void
test_zoom (Fixture *f, gconstpointer data)
{
  double x = gtk_widget_get_width (GTK_WIDGET (f->overview)) * 0.7;
  double day = fmn_overview_layout_get_day (fmn_overview_get_layout (f->overview), x);

  for (guint i = 0; i < 20; i++)
    {
      const FmnOverviewLayout *layout;

      fmn_overview_zoom_at (f->overview, 1.2, x, TRUE);
      layout = fmn_overview_get_layout (f->overview);
      g_assert_cmpfloat_with_epsilon (fmn_overview_layout_get_day (layout, x), day,
                                      get_span (f) / 100);
    }
  for (guint i = 0; i < 60; i++)
    fmn_overview_zoom (f->overview, 1.5);
  g_assert_cmpfloat_with_epsilon (get_span (f), 7, 0.001);
  for (guint i = 0; i < 60; i++)
    fmn_overview_zoom (f->overview, 1 / 1.5);
  g_assert_cmpfloat_with_epsilon (get_span (f), 30 * 365.25, 1);
  fmn_overview_set_years (f->overview, 1);
  g_assert_cmpfloat_with_epsilon (get_span (f), 365.25, 1);
}

/* An entry beyond what is seen makes the range wider; one within it moves nothing. */
static void
test_added (Fixture *f, gconstpointer data)
{
  FmnJournal *journal = fmn_context_get_journal (f->context);
  double before = get_span (f);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  for (guint year = 2024; year >= 2012; year -= 12)
    {
      g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_NOTE, fmn_journal_get_clock (journal));
      g_autoptr (FmnEntry) entry = NULL;
      g_autoptr (FmnChange) change = NULL;
      FmnDate date;

      fmn_date_init_day (&date, (int) year, 5, 3);
      fmn_draft_set_date (draft, "date", &date);
      entry = fmn_draft_build (draft, NULL);
      change = fmn_change_new_add (entry);
      g_assert_cmpfloat (get_span (f), ==, before);
      g_assert_true (fmn_journal_apply (journal, change, NULL));
      g_assert_cmpfloat (get_span (f), ==, before);
    }
  while (adw_animation_get_state (f->overview->animation) == ADW_ANIMATION_PLAYING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (get_span (f), >, before + 6 * 365);
}

/* A movement that is cut short by the next goes on from where it is, and neither outlives its end. */
static void
test_movement (Fixture *f, gconstpointer data)
{
  gpointer first, second;
  double before = get_span (f), on_the_way;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  fmn_overview_zoom (f->overview, 4);
  first = f->overview->animation;
  g_object_add_weak_pointer (first, &first);
  while (get_span (f) == before)
    g_main_context_iteration (NULL, TRUE);
  on_the_way = get_span (f);
  fmn_overview_zoom (f->overview, 1.5);
  g_assert_null (first);
  g_assert_cmpfloat (get_span (f), ==, on_the_way);

  second = f->overview->animation;
  g_object_add_weak_pointer (second, &second);
  while (adw_animation_get_state (second) == ADW_ANIMATION_PLAYING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat_with_epsilon (get_span (f), before / 6, before / 1000);
  fmn_overview_stop (f->overview);
  g_assert_null (second);
}

/* What is selected in the list comes into sight, and what is in sight does not move. */
static void
test_selected (Fixture *f, gconstpointer data)
{
  const char *far = "5a3b1e00-0001-4000-8000-000000000001";
  FmnEntry *entry = fmn_journal_lookup (fmn_context_get_journal (f->context), far);
  double from;

  fmn_overview_set_years (f->overview, 1);
  g_assert_null (fmn_overview_layout_find (fmn_overview_get_layout (f->overview), entry, FALSE));
  fmn_overview_set_selected (f->overview, far);
  g_assert_nonnull (fmn_overview_layout_find (fmn_overview_get_layout (f->overview), entry, FALSE));
  from = f->overview->from;
  fmn_overview_set_selected (f->overview, NULL);
  fmn_overview_set_selected (f->overview, far);
  g_assert_cmpfloat (f->overview->from, ==, from);
}

/* Keys go through all marks in sight from one edge to the other, and say each. */
static void
test_keys (Fixture *f, gconstpointer data)
{
  guint n = fmn_overview_get_layout (f->overview)->marks->len;
  double before = -1;

  for (guint i = 0; i < n; i++)
    {
      const FmnMark *mark;
      g_autofree char *text = NULL;

      gtk_widget_activate_action (GTK_WIDGET (f->overview), "overview.move", "i", 1);
      mark = fmn_overview_get_focused (f->overview);
      g_assert_nonnull (mark);
      g_assert_cmpfloat (mark->x0, >=, before);
      before = mark->x0;
      text = fmn_overview_dup_text (f->overview, mark);
      gtk_test_accessible_assert_property (f->overview, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
      if (mark->n == 1)
        {
          gtk_widget_activate_action (GTK_WIDGET (f->overview), "overview.open", NULL);
          g_assert_cmpstr (f->activated, ==, fmn_entry_get_id (mark->entry));
        }
    }
}

/* A cluster opens by coming nearer, until its entries stand apart or are shown one after the other. */
static void
test_cluster_opens (Fixture *f, gconstpointer data)
{
  const FmnMark *mark = NULL;
  GArray *marks = fmn_overview_get_layout (f->overview)->marks;

  for (guint i = 0; i < marks->len; i++)
    if (g_array_index (marks, FmnMark, i).n > 2)
      mark = &g_array_index (marks, FmnMark, i);
  g_assert_nonnull (mark);
  fmn_overview_set_focused (f->overview, mark);
  for (guint i = 0; i < 12 && f->activated == NULL; i++)
    {
      double span = get_span (f);

      gtk_widget_activate_action (GTK_WIDGET (f->overview), "overview.open", NULL);
      g_assert_true (f->activated != NULL || get_span (f) < span);
    }
  g_assert_nonnull (f->activated);
}

static void
test_fit (Fixture *f, gconstpointer data)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (f->overview);
  const FmnMark *bar = NULL;
  FmnEntry *entry;

  for (guint i = 0; i < layout->marks->len && bar == NULL; i++)
    if (g_array_index (layout->marks, FmnMark, i).lane == FMN_LANE_PREGNANCIES
        && g_array_index (layout->marks, FmnMark, i).n == 1)
      bar = &g_array_index (layout->marks, FmnMark, i);
  entry = bar->entry;
  g_assert_true (fmn_overview_fit (f->overview, bar));
  layout = fmn_overview_get_layout (f->overview);
  bar = fmn_overview_layout_find (layout, entry, FALSE);
  g_assert_cmpfloat (bar->x0, >, layout->frame.left);
  g_assert_cmpfloat (bar->x1, <, layout->frame.right);
  g_assert_cmpfloat (bar->soft1 - bar->soft0, >, (layout->frame.right - layout->frame.left) / 4);
}

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* Two fingers apart come nearer, together again go back; the day between them stays. Without fingers they are said to be at the left edge. */
static void
test_pinch (Fixture *f, gconstpointer data)
{
  GtkEventController *pinch = find_controller (GTK_WIDGET (f->overview), GTK_TYPE_GESTURE_ZOOM);
  double from, span, day;

  fmn_overview_set_years (f->overview, 3);
  from = f->overview->from;
  span = get_span (f);
  day = fmn_overview_layout_get_day (fmn_overview_get_layout (f->overview), 0);
  f->overview->pinch_from = from;
  f->overview->pinch_to = f->overview->to;
  f->overview->pinch_day = day;
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (get_span (f), span / 2, 0.01);
  g_assert_cmpfloat_with_epsilon (
      fmn_overview_layout_get_day (fmn_overview_get_layout (f->overview), 0), day, 0.01);
  g_signal_emit_by_name (pinch, "scale-changed", 1.0);
  g_assert_cmpfloat_with_epsilon (get_span (f), span, 0.01);
  g_assert_cmpfloat_with_epsilon (f->overview->from, from, 0.01);
}

/* Space folds the pregnancy that the keys are at, and opens it again; at another mark, its lane. */
static void
test_fold (Fixture *f, gconstpointer data)
{
  const FmnOverviewLayout *layout = fmn_overview_get_layout (f->overview);
  const guint n = layout->marks->len;
  const FmnMark *mark = NULL;
  FmnLane lane;

  for (guint i = 0; i < n && mark == NULL; i++)
    if (g_array_index (layout->marks, FmnMark, i).type == FMN_MARK_END)
      mark = &g_array_index (layout->marks, FmnMark, i);
  fmn_overview_set_focused (f->overview, mark);
  gtk_widget_activate_action (GTK_WIDGET (f->overview), "overview.fold", NULL);
  g_assert_true (fmn_overview_get_pregnancy_folded (
      f->overview, fmn_entry_get_pregnancy_id (fmn_overview_get_focused (f->overview)->entry)));
  gtk_widget_activate_action (GTK_WIDGET (f->overview), "overview.fold", NULL);
  g_assert_cmpuint (fmn_overview_get_layout (f->overview)->marks->len, ==, n);

  layout = fmn_overview_get_layout (f->overview);
  mark = &g_array_index (layout->marks, FmnMark, 0);
  for (guint i = 1; i < n && mark->lane != FMN_LANE_TESTS; i++)
    mark = &g_array_index (layout->marks, FmnMark, i);
  lane = mark->lane;
  fmn_overview_set_focused (f->overview, mark);
  gtk_widget_activate_action (GTK_WIDGET (f->overview), "overview.fold", NULL);
  g_assert_true (fmn_overview_get_lane_folded (f->overview, lane));
  fmn_overview_show_everything (f->overview);
  g_assert_false (fmn_overview_get_lane_folded (f->overview, lane));
}

static void
test_rtl (Fixture *f, gconstpointer data)
{
  const FmnOverviewLayout *layout;

  gtk_widget_set_direction (GTK_WIDGET (f->overview), GTK_TEXT_DIR_RTL);
  test_settle ();
  layout = fmn_overview_get_layout (f->overview);
  g_assert_true (layout->frame.rtl);
  g_assert_cmpfloat (layout->today_x, <, gtk_widget_get_width (GTK_WIDGET (f->overview)) / 2.0);
}

/* One row less, and all back again. */
static void
test_hidden (Fixture *f, gconstpointer data)
{
  FmnJournal *journal = fmn_context_get_journal (f->context);
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (journal);
  const char *id = fmn_entry_get_id (g_ptr_array_index (pregnancies, 0));
  guint n;

  fmn_overview_set_axis (f->overview, FMN_AXIS_WEEKS);
  n = fmn_overview_get_layout (f->overview)->rows->len;
  g_assert_cmpuint (n, ==, pregnancies->len);
  fmn_overview_set_pregnancy_hidden (f->overview, id, TRUE);
  g_assert_cmpuint (fmn_overview_get_layout (f->overview)->rows->len, ==, n - 1);
  fmn_overview_set_kind_hidden (f->overview, FMN_KIND_TEST, TRUE);
  for (guint i = 0; i < fmn_overview_get_layout (f->overview)->marks->len; i++)
    g_assert_cmpint (g_array_index (f->overview->layout->marks, FmnMark, i).type, !=,
                     FMN_MARK_TICK);
  fmn_overview_show_everything (f->overview);
  g_assert_cmpuint (fmn_overview_get_layout (f->overview)->rows->len, ==, n);
}

/* PNG (ISO/IEC 15948) and SVG begin as these do. What is marked "only me" makes no difference to what others get. */
static void
test_picture (Fixture *f, gconstpointer data)
{
  g_autoptr (GByteArray) png = fmn_overview_picture_create (f->overview, FMN_OVERVIEW_PNG);
  g_autoptr (GByteArray) svg = fmn_overview_picture_create (f->overview, FMN_OVERVIEW_SVG);
  g_autoptr (GByteArray) after = NULL;
  FmnJournal *journal = fmn_context_get_journal (f->context);
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_TREATMENT, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  FmnDate date;

  g_assert_cmpuint (png->len, >, 1000);
  g_assert_cmpint (memcmp (png->data, "\x89PNG\r\n\x1a\n", 8), ==, 0);
  g_assert_nonnull (g_strstr_len ((const char *) svg->data, 200, "<svg"));

  fmn_date_init_day (&date, 2024, 6, 1);
  fmn_draft_set_date (draft, "date", &date);
  fmn_draft_set_string (draft, "title", "Something private");
  fmn_draft_set_boolean (draft, "only-me", TRUE);
  entry = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (journal, change, NULL));
  after = fmn_overview_picture_create (f->overview, FMN_OVERVIEW_PNG);
  g_assert_cmpmem (png->data, png->len, after->data, after->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

#define ADD(name, function)                                                                        \
  g_test_add ("/ui/overview/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("zoom", test_zoom);
  ADD ("added", test_added);
  ADD ("movement", test_movement);
  ADD ("selected", test_selected);
  ADD ("keys", test_keys);
  ADD ("cluster-opens", test_cluster_opens);
  ADD ("fit", test_fit);
  ADD ("pinch", test_pinch);
  ADD ("fold", test_fold);
  ADD ("rtl", test_rtl);
  ADD ("hidden", test_hidden);
  ADD ("picture", test_picture);
#undef ADD
  return g_test_run ();
}
