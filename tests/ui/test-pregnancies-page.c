/* test-pregnancies-page.c: counts, the list, the page of a pregnancy and what can be done with it, over the sample journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-attachment.h"
#include "fmn-counts-card.h"
#include "fmn-courses-view.h"
#include "fmn-draft.h"
#include "fmn-entry-list.h"
#include "fmn-history-view.h"
#include "fmn-pregnancies-page.h"
#include "fmn-pregnancy-view.h"
#include "fmn-pregnancy.h"
#include "fmn-ui.h"
#include "fmn-week-scale.h"
#include "test-context.h"

#define SAMPLE "data/sample/journal.json"
#define SPRING "5a3b1e00-0001-4000-8000-000000000001"
#define ILSE "5a3b1e00-0001-4000-8000-000000000002"
#define WREN "5a3b1e00-0001-4000-8000-000000000003"
#define JUNIPER "5a3b1e00-0001-4000-8000-000000000004"
#define JUNIPER_ENDING "5a3b1e00-0002-4000-8000-000000000004"

typedef struct
{
  FmnContext *context;
  FmnJournal *journal;
  GtkWidget *page;
  GtkWidget *window;
  char *asked; /* the last action of the window that was asked for, with its target */
} Fixture;

static void
on_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->asked);
  fixture->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)),
                                    g_variant_get_string (target, NULL));
}

/* What the window would do, written down. */
static void
insert_actions (Fixture *fixture)
{
  static const char *const names[] = { "edit-entry", "pregnancy-ended", "remove-entry" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (on_action), fixture);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->context = data != NULL ? test_context_load (data) : test_context_empty ();
  fixture->journal = fmn_context_get_journal (fixture->context);
  fixture->page = g_object_ref_sink (
      g_object_new (FMN_TYPE_PREGNANCIES_PAGE, "context", fixture->context, NULL));
  fixture->window = test_show (fixture->page);
  insert_actions (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->context);
  g_free (fixture->asked);
}

static gpointer
find (Fixture *fixture, GType type)
{
  gpointer widget = test_find (fixture->page, type);

  g_assert_nonnull (widget);
  return widget;
}

/* The list of pregnancies, which stands under the counts. */
static GtkListBox *
get_list (Fixture *fixture)
{
  return test_find (gtk_widget_get_parent (find (fixture, FMN_TYPE_COUNTS_CARD)),
                    GTK_TYPE_LIST_BOX);
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

/* Figures of the sample's four pregnancies: losses at about 8, at 11+3 and at 9+2 weeks, and a birth at 39+1. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  static const char *const shown[] = { "pregnancies", "birth", "losses before 10 weeks",
                                       "loss at 10 to 13 weeks", "ESHRE 2022" };
  static const char *const absent[]
      = { "ectopic", "molar", "stillbirth", "weeks not known", "termination", "from 14 weeks" };
  GtkWidget *card = find (fixture, FMN_TYPE_COUNTS_CARD);

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_assert_nonnull (test_find_text (card, shown[i]));
  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_null (test_find_text (card, absent[i]));
  g_assert_nonnull (test_find_text (card, "3 losses count"));
}

static void
collect_behind (GtkWidget *root, GString *names)
{
  if (GTK_IS_BUTTON (root)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), "win.show-pregnancy")
             == 0)
    g_string_append_printf (names, "%s ", gtk_button_get_label (GTK_BUTTON (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_behind (child, names);
}

/* The popover of each figure holds the pregnancies behind it: of all four, of the birth, and of the losses before and after 10 weeks. */
static void
test_behind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) names = g_string_new (NULL);

  collect_behind (find (fixture, FMN_TYPE_COUNTS_CARD), names);
  g_assert_cmpstr (names->str, ==, "Spring Ilse Wren Juniper Ilse Spring Juniper Wren ");
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *line, *weeks;
  } rows[] = {
    { "Juniper", "2025 · Frozen embryo transfer", "9w 2d" },
    { "Wren", "2023", "11w 3d" },
    { "Ilse", "2020 to 2021", "39w 1d" },
    { "Spring", "about 2019", "about 8w" },
  };
  GtkListBox *list = get_list (fixture);

  g_assert_cmpuint (count_rows (list), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, (int) i));

      g_assert_nonnull (test_find_text (row, rows[i].name));
      g_assert_nonnull (test_find_text (row, rows[i].line));
      g_assert_nonnull (test_find_text (row, rows[i].weeks));
    }
  /* The newest is open. */
  g_assert_cmpstr (fmn_pregnancy_view_get_pregnancy (find (fixture, FMN_TYPE_PREGNANCY_VIEW)), ==,
                   JUNIPER);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "Wren",
    "20 March 2023 to 8 June 2023",
    "week 0 is 20 March 2023",
    "9 May 2023, at 7w 1d",
    "8 June 2023, at 11w 3d",
    "Surgery",
    "Trisomy 16",
    /* What each person wrote. */
    "It was the first warm week.",
    "I kept doing the practical things",
    "Jonas Lindqvist, 19 May 2024",
  };
  GtkWidget *view = find (fixture, FMN_TYPE_PREGNANCY_VIEW);
  FmnEntryList *entries;

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), WREN));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_nonnull (test_find_text (view, texts[i]));
    }
  entries = test_find (view, FMN_TYPE_ENTRY_LIST);
  g_assert_cmpuint (fmn_entry_list_get_n_entries (entries), ==,
                    fmn_journal_get_bound (fixture->journal, WREN)->len);
  g_assert_false (fmn_page_show (FMN_PAGE (fixture->page), JUNIPER_ENDING));
  g_assert_false (fmn_page_show (FMN_PAGE (fixture->page), "no-such-id"));
}

/* A birth is told in the same places as a loss. */
static void
test_birth (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find (fixture, FMN_TYPE_PREGNANCY_VIEW);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), ILSE));
  g_assert_nonnull (test_find_text (view, "15 March 2021, at 39w 1d"));
  g_assert_nonnull (test_find_text (view, "Change how it ended…"));
}

static gboolean
is_enabled (Fixture *fixture, const char *name)
{
  GActionGroup *group = fmn_pregnancy_view_get_actions (find (fixture, FMN_TYPE_PREGNANCY_VIEW));

  return g_action_group_get_action_enabled (group, name);
}

static void
activate (Fixture *fixture, const char *name)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, name, NULL));
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), JUNIPER));
  g_assert_false (is_enabled (fixture, "ended"));
  g_assert_true (is_enabled (fixture, "change-ending"));
  activate (fixture, "pregnancy.change-ending");
  g_assert_cmpstr (fixture->asked, ==, "edit-entry " JUNIPER_ENDING);
  activate (fixture, "pregnancy.edit");
  g_assert_cmpstr (fixture->asked, ==, "edit-entry " JUNIPER);
  activate (fixture, "pregnancy.trash");
  g_assert_cmpstr (fixture->asked, ==, "remove-entry " JUNIPER);
}

/* Without an ending nothing is counted and nothing assumed; recording one turns the button. */
static void
test_no_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnDraft) draft
      = fmn_draft_new (FMN_KIND_PREGNANCY, fmn_context_get_clock (fixture->context));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *ending = NULL;
  GtkWidget *view = find (fixture, FMN_TYPE_PREGNANCY_VIEW);
  FmnDate date;

  fmn_date_init_month (&date, 2026, 1);
  fmn_draft_set_date (draft, "date", &date);
  entry = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (fixture->journal, change, NULL));

  g_assert_cmpuint (count_rows (get_list (fixture)), ==, 5);
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), fmn_entry_get_id (entry)));
  g_assert_nonnull (test_find_text (view, "No end recorded"));
  g_assert_true (is_enabled (fixture, "ended"));
  g_assert_null (test_find_text (view, "Change how it ended…"));
  activate (fixture, "pregnancy.ended");
  asked = g_strdup_printf ("pregnancy-ended %s", fmn_entry_get_id (entry));
  g_assert_cmpstr (fixture->asked, ==, asked);

  ending = fmn_journal_record_ending (
      fixture->journal, fmn_journal_lookup (fixture->journal, fmn_entry_get_id (entry)), NULL,
      "loss", NULL, NULL, NULL, NULL);
  g_assert_nonnull (ending);
  g_assert_false (is_enabled (fixture, "ended"));
  g_assert_nonnull (test_find_text (view, "Change how it ended…"));
  g_assert_nonnull (test_find_text (view, "Date not known"));
}

static void
test_kept_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), SPRING));
  activate (fixture, "pregnancy.hidden");
  g_assert_true (fmn_entry_get_boolean (fmn_journal_lookup (fixture->journal, SPRING), "hidden"));
  g_assert_cmpuint (count_rows (get_list (fixture)), ==, 3);
  /* It still counts, and there is a way to see it. */
  collect_behind (find (fixture, FMN_TYPE_COUNTS_CARD), names);
  g_assert_true (g_str_has_prefix (names->str, "Spring Ilse Wren Juniper "));
  g_assert_nonnull (test_find_text (fixture->page, "Show 1 that is kept out of lists"));
  g_assert_nonnull (test_find_text (fixture->page, "Kept out of lists"));
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_cmpuint (count_rows (get_list (fixture)), ==, 4);
}

/* Juniper's last period as reckoned is 11 September 2025, her end 15 November, at 9w 2d: 65 days. */
static double
measure (const char *text, gpointer data)
{
  return 7.0 * (double) strlen (text);
}

static void
test_scale_layout (Fixture *fixture, gconstpointer data)
{
  static const guint counts[FMN_N_WEEK_LANES] = { 1, 5, 3, 11, 1 };
  FmnEntry *juniper = fmn_journal_lookup (fixture->journal, JUNIPER);
  g_autoptr (FmnWeekLayout) layout
      = fmn_week_layout_new (fixture->journal, juniper, 700, 1, 100, measure, NULL);
  double day;
  FmnDate start;
  const FmnWeekMark *first = NULL;

  g_assert_nonnull (layout);
  fmn_date_init_day (&start, 2025, 9, 11);
  g_assert_cmpuint (layout->start, ==, fmn_date_earliest (&start));
  g_assert_cmpuint (layout->end - layout->start, ==, 65);
  for (FmnWeekLane lane = 0; lane < FMN_N_WEEK_LANES; lane++)
    g_assert_cmpuint (fmn_week_layout_count (layout, lane), ==, counts[lane]);
  /* The first test of hCG was on 10 October, 29 days in. */
  day = (layout->right - layout->left) / (layout->last - layout->start);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const FmnWeekMark *mark = &g_array_index (layout->marks, FmnWeekMark, i);

      if (mark->lane == FMN_WEEK_LANE_TESTS && first == NULL)
        first = mark;
      g_assert_cmpfloat (mark->x0, >=, layout->left);
      g_assert_cmpfloat (mark->x1, <=, layout->right);
      g_assert_cmpfloat (mark->y, >, layout->tops[mark->lane]);
      g_assert_cmpfloat (mark->y, <, layout->tops[mark->lane + 1]);
      if (mark->lane == FMN_WEEK_LANE_SCANS)
        g_assert_cmpint (fmn_week_layout_pick (layout, mark->x0, mark->y), ==, (int) i);
    }
  g_assert_nonnull (first);
  g_assert_cmpfloat_with_epsilon (first->x0, layout->left + 29 * day, 0.01);
  g_assert_cmpstr (first->label, ==, "74");
  /* Weeks 0 to 9, and what came after the end is not called a week of it. */
  for (guint i = 0; i < layout->ticks->len; i++)
    {
      const FmnWeekTick *tick = &g_array_index (layout->ticks, FmnWeekTick, i);

      g_assert_true (tick->after == (tick->x > layout->end_x));
      g_assert_cmpint (tick->weeks, <=, 9);
    }
}

/* What is known to within a month has no scale of days. */
static void
test_scale_unknown (Fixture *fixture, gconstpointer data)
{
  FmnEntry *spring = fmn_journal_lookup (fixture->journal, SPRING);

  g_assert_false (fmn_week_layout_can_show (fixture->journal, spring));
  g_assert_null (fmn_week_layout_new (fixture->journal, spring, 700, 1, 100, measure, NULL));
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), SPRING));
  g_assert_false (gtk_widget_get_visible (find (fixture, FMN_TYPE_WEEK_SCALE)));
}

/* With the focus it says what its first mark is. */
static void
test_scale_focus (Fixture *fixture, gconstpointer data)
{
  FmnWeekScale *scale = find (fixture, FMN_TYPE_WEEK_SCALE);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), JUNIPER));
  g_assert_cmpuint (fmn_week_scale_get_n_marks (scale), ==, 21);
  g_assert_cmpstr (fmn_week_scale_get_focused_text (scale), ==, "");
  gtk_widget_grab_focus (GTK_WIDGET (scale));
  test_settle ();
  g_assert_true (strstr (fmn_week_scale_get_focused_text (scale), "µg") != NULL);
}

static void
test_folded (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find (fixture, FMN_TYPE_PREGNANCY_VIEW);
  GtkListBox *list = get_list (fixture);

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), WREN));
  g_assert_nonnull (test_find_text (view, "Trisomy 16"));
  g_assert_null (test_find_text (view, "Unfold"));
  activate (fixture, "pregnancy.folded");
  g_assert_true (fmn_entry_get_boolean (fmn_journal_lookup (fixture->journal, WREN), "folded"));
  g_assert_null (test_find_text (view, "Trisomy 16"));
  g_assert_nonnull (test_find_text (view, "20 March 2023 to 8 June 2023"));
  g_assert_nonnull (test_find_text (view, "Unfold"));
  /* In the list its name stands alone. */
  g_assert_nonnull (test_find_text (GTK_WIDGET (list), "Wren"));
  g_assert_null (test_find_text (GTK_WIDGET (list), "11w 3d"));
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_nonnull (test_find_text (view, "Trisomy 16"));
}

static FmnHistoryView *
open_history (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (find (fixture, FMN_TYPE_COUNTS_CARD),
                                             "pregnancies.history", NULL));
  return find (fixture, FMN_TYPE_HISTORY_VIEW);
}

/* Four pregnancies, one birth at term, three losses before 20 weeks, one child living: by hand from the sample. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  FmnHistoryView *view = open_history (fixture);
  FmnFigureRow *row = fmn_history_view_get_row (view, FMN_FIGURE_LOSSES_BEFORE_10);

  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "G4 P1+3"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "G4 T1 P0 A3 L1"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "these secondary"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "ESHRE 2022"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  test_settle ();
  g_assert_nonnull (test_find_text (GTK_WIDGET (row), "Spring"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (row), "Juniper"));
  g_assert_null (test_find_text (GTK_WIDGET (row), "Wren"));
  /* A figure that is none takes no room until it is asked for. */
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (fmn_history_view_get_row (view, FMN_FIGURE_MOLAR))));
}

/* A correction stands, with the note and what is reckoned beside it, and one step takes it back. */
static void
test_correction (Fixture *fixture, gconstpointer data)
{
  FmnHistoryView *view = open_history (fixture);
  FmnFigureRow *row = fmn_history_view_get_row (view, FMN_FIGURE_GRAVIDITY);

  g_assert_false (fmn_figure_row_correct (row, NULL, "no number"));
  g_assert_true (fmn_figure_row_correct (row, "5", "One of 2012 is not written down"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (row), "reckoned 4"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (row), "One of 2012"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "G5 P1+3"));
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "G4 P1+3"));
  g_assert_null (test_find_text (GTK_WIDGET (row), "reckoned"));
}

/* From the sample by hand: progesterone from the day of transfer, 2w 5d; enoxaparin from 5w 0d. */
static void
test_treatments (Fixture *fixture, gconstpointer data)
{
  FmnCoursesView *view = test_find (GTK_WIDGET (open_history (fixture)), FMN_TYPE_COURSES_VIEW);

  g_assert_cmpuint (fmn_courses_view_get_n_columns (view), >=, 4);
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "Wren"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "400 mg, 2w 5d"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (view), "40 mg, 5w 0d"));
}

/* A transfer that no pregnancy followed stands by itself, and is no pregnancy. */
static void
test_transfer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnDraft) draft
      = fmn_draft_new (FMN_KIND_PROCEDURE, fmn_context_get_clock (fixture->context));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;

  g_assert_null (test_find_text (fixture->page, "Transfers that no pregnancy followed"));
  fmn_draft_set_string (draft, "procedure", "embryo-transfer");
  fmn_draft_set_string (draft, "date", "2024-05-06");
  fmn_draft_set_string (draft, "result", "no-pregnancy");
  entry = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (fixture->journal, change, NULL));
  g_assert_nonnull (test_find_text (fixture->page, "Transfers that no pregnancy followed"));
  g_assert_nonnull (test_find_text (fixture->page, "6 May 2024"));
  g_assert_cmpuint (count_rows (get_list (fixture)), ==, 4);
}

/* Two endings for one: both are kept, and the page asks. */
static void
test_question (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find (fixture, FMN_TYPE_PREGNANCY_VIEW);
  g_autofree char *id = NULL;
  FmnDate date;

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), WREN));
  g_assert_null (test_find_text (view, "?"));
  fmn_date_init_day (&date, 2023, 6, 20);
  id = fmn_journal_record_ending (fixture->journal, fmn_journal_lookup (fixture->journal, WREN),
                                  &date, "birth", NULL, NULL, NULL, NULL);
  g_assert_nonnull (id);
  g_assert_nonnull (test_find_text (view, "?"));
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_null (test_find_text (view, "?"));
}

/* A paper of an entry that belongs to a pregnancy stands on its page, with the entry's name; without papers there is no such list. */
static void
test_papers (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find (fixture, FMN_TYPE_PREGNANCY_VIEW);
  g_autoptr (FmnAttachment) paper
      = fmn_attachment_new ("5a3b1e00-00aa-4000-8000-000000000001", "histology.pdf",
                            "application/pdf", 4096, NULL, "2025-12-01T10:00:00Z");
  g_autoptr (FmnDraft) draft
      = fmn_draft_new (FMN_KIND_NOTE, fmn_context_get_clock (fixture->context));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;

  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), JUNIPER));
  g_assert_null (test_find_text (view, "Papers"));
  fmn_draft_set_string (draft, "title", "From the laboratory");
  fmn_draft_set_string (draft, "pregnancy", JUNIPER);
  fmn_draft_add_paper (draft, paper);
  entry = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (fixture->journal, change, NULL));
  g_assert_nonnull (test_find_text (view, "Papers"));
  g_assert_nonnull (test_find_text (view, "histology.pdf"));
  g_assert_nonnull (test_find_text (view, "From the laboratory · PDF"));
  g_assert_true (fmn_page_show (FMN_PAGE (fixture->page), WREN));
  g_assert_null (test_find_text (view, "histology.pdf"));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (test_find_text (fixture->page, "No pregnancies entered."));
  g_assert_null (fmn_pregnancy_view_get_pregnancy (find (fixture, FMN_TYPE_PREGNANCY_VIEW)));
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
    { "/ui/pregnancies-page/counts", SAMPLE, test_counts },
    { "/ui/pregnancies-page/behind", SAMPLE, test_behind },
    { "/ui/pregnancies-page/list", SAMPLE, test_list },
    { "/ui/pregnancies-page/page", SAMPLE, test_page },
    { "/ui/pregnancies-page/birth", SAMPLE, test_birth },
    { "/ui/pregnancies-page/actions", SAMPLE, test_actions },
    { "/ui/pregnancies-page/no-end", SAMPLE, test_no_end },
    { "/ui/pregnancies-page/kept-out", SAMPLE, test_kept_out },
    { "/ui/pregnancies-page/scale-layout", SAMPLE, test_scale_layout },
    { "/ui/pregnancies-page/scale-unknown", SAMPLE, test_scale_unknown },
    { "/ui/pregnancies-page/scale-focus", SAMPLE, test_scale_focus },
    { "/ui/pregnancies-page/folded", SAMPLE, test_folded },
    { "/ui/pregnancies-page/history", SAMPLE, test_history },
    { "/ui/pregnancies-page/correction", SAMPLE, test_correction },
    { "/ui/pregnancies-page/treatments", SAMPLE, test_treatments },
    { "/ui/pregnancies-page/transfer", SAMPLE, test_transfer },
    { "/ui/pregnancies-page/question", SAMPLE, test_question },
    { "/ui/pregnancies-page/papers", SAMPLE, test_papers },
    { "/ui/pregnancies-page/empty", NULL, test_empty },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].journal, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
