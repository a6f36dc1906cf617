/* test-visits.c: a visit's questions, suggestions, what was decided, the steps of a referral, the day itself, and the month.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-after-visit.h"
#include "fmn-agenda.h"
#include "fmn-caption.h"
#include "fmn-draft.h"
#include "fmn-ledger.h"
#include "fmn-month-view.h"
#include "fmn-print-list.h"
#include "fmn-question-list.h"
#include "fmn-referral-list.h"
#include "fmn-referral.h"
#include "fmn-sheet-view.h"
#include "fmn-suggestions.h"
#include "fmn-text-area.h"
#include "fmn-ui.h"
#include "fmn-visit-ledger.h"
#include "fmn-visit-mode.h"
#include "test-context.h"

#define SAMPLE "data/sample/journal.json"
/* On the day of the tests, 24 February 2026: the clinic is next, the GP was in December, the fertility clinic rings in April. */
#define CLINIC "5a3b1e00-0007-4000-8000-000000000008"
#define GP "5a3b1e00-0007-4000-8000-000000000006"
#define FERTILITY "5a3b1e00-0007-4000-8000-000000000010"

typedef struct
{
  FmnContext *context;
  FmnJournal *journal;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->context = test_context_load (SAMPLE);
  fixture->journal = fmn_context_get_journal (fixture->context);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->context);
  test_settle ();
}

static FmnEntry *
look_up (Fixture *fixture, const char *id)
{
  FmnEntry *entry = fmn_journal_lookup (fixture->journal, id);

  g_assert_nonnull (entry);
  return entry;
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = test_find_text (root, label);

  g_assert_nonnull (found);
  return gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static GtkWidget *
show_ledger (Fixture *fixture, const char *visit)
{
  GtkWidget *ledger = fmn_visit_ledger_new (fixture->context);
  GtkWidget *window;

  fmn_visit_ledger_set_visit (FMN_VISIT_LEDGER (ledger), visit);
  window = test_show (ledger);
  test_settle ();
  return window;
}

static guint
count_open (Fixture *fixture, const char *visit)
{
  g_autoptr (GPtrArray) open
      = fmn_visit_dup_open_questions (fixture->journal, look_up (fixture, visit));

  return open->len;
}

/* Ticking takes a question to those that were asked, and the cursor to where its answer is written; undo brings all back. */
static void
test_tick (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = show_ledger (fixture, CLINIC);
  GtkWidget *tick = test_find (window, GTK_TYPE_CHECK_BUTTON);
  g_autoptr (GPtrArray) open
      = fmn_visit_dup_open_questions (fixture->journal, look_up (fixture, CLINIC));
  g_autofree char *id = g_strdup (fmn_entry_get_id (g_ptr_array_index (open, 0)));
  GtkWidget *focus;

  g_assert_cmpuint (open->len, ==, 5);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  test_settle ();
  g_assert_cmpuint (count_open (fixture, CLINIC), ==, 4);
  g_assert_cmpstr (fmn_entry_get_string (look_up (fixture, id), "status"), ==, "asked");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "Yes.", -1);
  test_settle ();
  g_assert_cmpstr (fmn_entry_get_string (look_up (fixture, id), "answer"), ==, "Yes.");
  g_assert_cmpstr (fmn_entry_get_string (look_up (fixture, id), "status"), ==, "answered");
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_true (fmn_journal_undo (fixture->journal));
  test_settle ();
  g_assert_cmpuint (count_open (fixture, CLINIC), ==, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The menu of a row moves it and takes it off; the order is the journal's. */
static void
test_row_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = show_ledger (fixture, CLINIC);
  GtkWidget *first = test_find (window, FMN_TYPE_QUESTION_ROW);
  GtkWidget *row = gtk_widget_get_next_sibling (first);
  g_autofree char *id = g_strdup (fmn_question_row_get_id (FMN_QUESTION_ROW (row)));
  guint64 serial = fmn_journal_get_serial (fixture->journal);

  /* What both people marked stays before the rest. */
  g_assert_true (gtk_widget_activate_action (first, "question.move", "i", 1));
  g_assert_cmpuint (fmn_journal_get_serial (fixture->journal), ==, serial);
  g_assert_true (gtk_widget_activate_action (row, "question.move", "i", 1));
  test_settle ();
  g_assert_cmpint (fmn_entry_get_int (look_up (fixture, id), "order", -1), ==, 2);
  g_assert_cmpstr (fmn_question_row_get_id (FMN_QUESTION_ROW (row)), !=, id);
  g_assert_true (fmn_journal_undo (fixture->journal));
  test_settle ();
  g_assert_cmpstr (fmn_question_row_get_id (FMN_QUESTION_ROW (row)), ==, id);
  g_assert_true (gtk_widget_activate_action (row, "question.take-off", NULL));
  test_settle ();
  g_assert_null (fmn_entry_get_visit_id (look_up (fixture, id)));
  g_assert_cmpuint (count_open (fixture, CLINIC), ==, 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_suggestions (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = show_ledger (fixture, CLINIC);
  FmnSuggestions *suggestions = test_find (window, FMN_TYPE_SUGGESTIONS);
  guint before = count_open (fixture, CLINIC);
  g_autoptr (GPtrArray) loose = fmn_journal_dup_loose_questions (fixture->journal);

  g_assert_cmpuint (loose->len, ==, 2);
  g_assert_cmpuint (fmn_suggestions_get_n_rows (suggestions), ==, 6);
  for (guint i = 1; i <= 3; i++)
    {
      click (test_find (GTK_WIDGET (suggestions), GTK_TYPE_BUTTON));
      g_assert_cmpuint (count_open (fixture, CLINIC), ==, before + i);
    }
  for (guint i = 3; i > 0; i--)
    g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_cmpuint (count_open (fixture, CLINIC), ==, before);
  /* A visit that is over takes nothing more. */
  fmn_suggestions_set_visit (suggestions, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (suggestions)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What stayed unasked goes on to the next visit in one click and one step. */
static void
test_carry (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  guint before = count_open (fixture, CLINIC);

  g_assert_true (fmn_ledger_add (fixture->journal, look_up (fixture, GP), "One?"));
  g_assert_true (fmn_ledger_add (fixture->journal, look_up (fixture, GP), "Two?"));
  window = show_ledger (fixture, GP);
  g_assert_nonnull (test_find_text (window, "Not asked"));
  click (find_button (window, "Carry these on to “Recurrent loss clinic”"));
  g_assert_cmpuint (count_open (fixture, GP), ==, 0);
  g_assert_cmpuint (count_open (fixture, CLINIC), ==, before + 2);
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_cmpuint (count_open (fixture, GP), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int n_decided;
static char *decided_kind;

static void
on_new_decided (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id;

  g_free (decided_kind);
  g_variant_get (parameter, "(s&s)", &decided_kind, &id);
  g_assert_cmpstr (id, ==, GP);
  n_decided++;
}

typedef struct
{
  GtkWindow parent_instance;
} TestWindow;
typedef GtkWindowClass TestWindowClass;
static GType test_window_get_type (void);
G_DEFINE_TYPE (TestWindow, test_window, GTK_TYPE_WINDOW)

static void
test_window_class_init (TestWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.new-decided", "(ss)",
                                   on_new_decided);
}

static void
test_window_init (TestWindow *self)
{
}

/* What was said and decided is written down as it is typed; a click each asks for what came of it. */
static void
test_after (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *label, *kind;
  } buttons[] = { { "Treatment…", "treatment" }, { "Test…", "test" }, { "Next visit…", "visit" } };
  GtkWidget *window = g_object_new (test_window_get_type (), NULL);
  GtkWidget *after = fmn_after_visit_new (fixture->context);
  GtkTextView *said;

  fmn_after_visit_set_visit (FMN_AFTER_VISIT (after), look_up (fixture, GP));
  gtk_window_set_child (GTK_WINDOW (window), after);
  gtk_window_present (GTK_WINDOW (window));
  test_settle ();
  said = fmn_text_area_get_view (test_find (after, FMN_TYPE_TEXT_AREA));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (said), "It was a long talk.", -1);
  test_settle ();
  g_assert_cmpstr (fmn_entry_get_notes (look_up (fixture, GP)), ==, "It was a long talk.");
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      click (find_button (after, buttons[i].label));
      g_assert_cmpint (n_decided, ==, (int) i + 1);
      g_assert_cmpstr (decided_kind, ==, buttons[i].kind);
    }
  g_clear_pointer (&decided_kind, g_free);
  /* The visit at the clinic and a test came of the one at the GP. */
  g_assert_nonnull (test_find_text (after, "Recurrent loss clinic"));
  g_assert_nonnull (test_find_text (after, "Anticardiolipin"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_referral (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = fmn_referral_list_new (fixture->context);
  GtkWidget *window, *bell;
  FmnReferralStep step;

  fmn_referral_list_set_visit (FMN_REFERRAL_LIST (list), look_up (fixture, FERTILITY));
  window = test_show (list);
  g_assert_nonnull (test_find_text (list, "Referral: Fertility clinic, phone"));
  g_assert_nonnull (test_find_text (list, "Form to send"));
  g_assert_nonnull (test_find_text (list, "by 12 Mar 2026"));
  g_assert_true (fmn_journal_find_next_step (fixture->journal, &step)
                 == look_up (fixture, FERTILITY));
  g_assert_cmpstr (step.step, ==, "form");
  /* The reminder of the form is taken off, and asked for again. */
  bell = gtk_widget_get_ancestor (test_find_text (list, "Form to send"), GTK_TYPE_LIST_BOX_ROW);
  bell = test_find (bell, GTK_TYPE_TOGGLE_BUTTON);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (bell)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (bell), FALSE);
  fmn_journal_find_next_step (fixture->journal, &step);
  g_assert_cmpint (step.remind_days, ==, -1);
  fmn_referral_list_set_visit (FMN_REFERRAL_LIST (list), look_up (fixture, FERTILITY));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (bell), TRUE);
  fmn_journal_find_next_step (fixture->journal, &step);
  g_assert_cmpint (step.remind_days, ==, 3);
  /* A tick is today's, and the next step is another. */
  fmn_referral_list_set_visit (FMN_REFERRAL_LIST (list), look_up (fixture, FERTILITY));
  bell = gtk_widget_get_ancestor (test_find_text (list, "Form to send"), GTK_TYPE_LIST_BOX_ROW);
  gtk_check_button_set_active (test_find (bell, GTK_TYPE_CHECK_BUTTON), TRUE);
  fmn_referral_list_set_visit (FMN_REFERRAL_LIST (list), look_up (fixture, FERTILITY));
  g_assert_nonnull (test_find_text (list, "Form sent"));
  g_assert_nonnull (test_find_text (list, "24 Feb 2026"));
  g_assert_cmpint (fmn_visit_find_next_step (look_up (fixture, FERTILITY)), ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In the visit mode questions stay where they stand, and what is typed is in the journal at once. */
static void
test_visit_mode (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = fmn_visit_mode_new (fixture->context, look_up (fixture, CLINIC));
  g_autoptr (GPtrArray) before
      = fmn_visit_dup_questions (fixture->journal, look_up (fixture, CLINIC));
  g_autofree char *id = g_strdup (fmn_entry_get_id (g_ptr_array_index (before, 0)));
  GtkWidget *row, *focus;

  gtk_window_present (window);
  test_settle ();
  row = test_find (GTK_WIDGET (window), FMN_TYPE_QUESTION_ROW);
  g_assert_cmpstr (fmn_question_row_get_id (FMN_QUESTION_ROW (row)), ==, id);
  gtk_check_button_set_active (test_find (row, GTK_TYPE_CHECK_BUTTON), TRUE);
  test_settle ();
  g_assert_cmpstr (fmn_question_row_get_id (FMN_QUESTION_ROW (row)), ==, id);
  focus = gtk_window_get_focus (window);
  g_assert_true (GTK_IS_TEXT_VIEW (focus) && gtk_widget_is_ancestor (focus, row));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "Later.", -1);
  test_settle ();
  g_assert_cmpstr (fmn_entry_get_string (look_up (fixture, id), "answer"), ==, "Later.");
  gtk_window_close (window);
  test_settle ();
}

static void
test_print_list (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = fmn_print_list_new (fixture->context, look_up (fixture, CLINIC));
  GtkWidget *sheet;

  gtk_window_present (window);
  test_settle ();
  sheet = test_find (GTK_WIDGET (window), FMN_TYPE_SHEET_VIEW);
  g_assert_nonnull (sheet);
  /* As wide as the window lets, less its borders. */
  g_assert_cmpint (gtk_widget_get_width (sheet), >,
                   gtk_widget_get_width (GTK_WIDGET (window)) * 8 / 10);
  g_assert_nonnull (test_find_text (GTK_WIDGET (window), "Print…"));
  gtk_window_destroy (window);
}

/* What is on each day of March 2026; 14 March is 84 days after the sample of 20 December 2025 (Miyakis 2006: 12 weeks). */
static void
test_agenda (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *day;
    FmnAgendaType type;
    const char *line;
  } rows[] = {
    { "2026-03-03", FMN_AGENDA_REMINDER, "19:00 Recurrent loss clinic" },
    { "2026-03-04", FMN_AGENDA_REMINDER, "08:40 Recurrent loss clinic" },
    { "2026-03-04", FMN_AGENDA_VISIT, "10:40 Recurrent loss clinic" },
    { "2026-03-09", FMN_AGENDA_REMINDER, "09:00 Fertility clinic, phone" },
    { "2026-03-12", FMN_AGENDA_STEP, "Form to send: Fertility clinic, phone" },
    { "2026-03-14", FMN_AGENDA_TEST_DUE, "Anticardiolipin antibody IgG" },
    { "2026-03-14", FMN_AGENDA_REMINDER, "09:00 Recurrent loss clinic" },
    { "2026-03-16", FMN_AGENDA_REMINDER, "19:00 Blood test, repeat" },
    { "2026-03-17", FMN_AGENDA_STEP, "Tests asked for: Recurrent loss clinic" },
    { "2026-03-17", FMN_AGENDA_VISIT, "08:15 Blood test, repeat" },
  };
  FmnDate first, last;
  guint n = 0;
  g_autoptr (GPtrArray) items = NULL;

  g_assert_true (fmn_date_init_day (&first, 2026, 3, 1));
  g_assert_true (fmn_date_init_day (&last, 2026, 3, 31));
  items = fmn_agenda_new (fixture->journal, fmn_date_earliest (&first), fmn_date_earliest (&last));
  for (guint i = 0, row = 0; i < items->len; i++)
    {
      const FmnAgendaItem *item = g_ptr_array_index (items, i);
      g_autofree char *line = fmn_agenda_item_dup_line (item);
      FmnEntry *entry = fmn_agenda_item_find_entry (item, fixture->journal);
      FmnDate day;

      g_assert_nonnull (entry);
      /* Of reminders, those of visits: others are of treatments and come often. */
      if (item->type == FMN_AGENDA_REMINDER && fmn_entry_get_kind (entry) != FMN_KIND_VISIT)
        continue;
      g_assert_cmpuint (row, <, G_N_ELEMENTS (rows));
      g_assert_true (fmn_date_parse_edtf (rows[row].day, &day));
      g_assert_cmpuint (item->day, ==, fmn_date_earliest (&day));
      g_assert_cmpint (item->type, ==, rows[row].type);
      g_assert_cmpstr (line, ==, rows[row].line);
      n = ++row;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
}

static char *activated;

static void
on_entry_activated (FmnMonthView *month, const char *id)
{
  g_free (activated);
  activated = g_strdup (id);
}

/* The button of the month's day whose name begins with @date. */
static GtkWidget *
find_day (GtkWidget *widget, const char *date)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && tooltip != NULL && g_str_has_prefix (tooltip, date))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_day (child, date);
  return found;
}

static GtkWidget *
find_first_mark (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, "month-mark"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_first_mark (child);
  return found;
}

/* A day with more reminders than there is room for marks: its visit, which comes after them, has one all the same. */
static void
test_month_marks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *month = fmn_month_view_new (fixture->context);
  GtkWidget *window = test_show (month);
  g_autoptr (FmnDraft) draft
      = fmn_draft_new (FMN_KIND_TREATMENT, fmn_journal_get_clock (fixture->journal));
  g_autoptr (JsonNode) reminders = json_from_string ("[{\"on\":\"2026-03-04\",\"at\":\"09:00\"},"
                                                     "{\"on\":\"2026-03-04\",\"at\":\"09:10\"},"
                                                     "{\"on\":\"2026-03-04\",\"at\":\"09:20\"},"
                                                     "{\"on\":\"2026-03-04\",\"at\":\"09:30\"}]",
                                                     NULL);
  g_autoptr (FmnEntry) medicine = NULL;
  g_autoptr (FmnChange) change = NULL;
  GtkWidget *day;

  fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (reminders)));
  medicine = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (medicine);
  g_assert_true (fmn_journal_apply (fixture->journal, change, NULL));
  fmn_month_view_update (FMN_MONTH_VIEW (month));
  day = find_day (month, "Wednesday 4 March 2026");
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (day), "09:30"));
  g_assert_true (gtk_widget_has_css_class (find_first_mark (day), "kind-visit"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_month (Fixture *fixture, gconstpointer data)
{
  GtkWidget *month = fmn_month_view_new (fixture->context);
  GtkWidget *window = test_show (month);
  GtkWidget *list, *row;
  FmnDate day;

  g_signal_connect (month, "entry-activated", G_CALLBACK (on_entry_activated), NULL);
  g_assert_nonnull (test_find_text (month, "February 2026"));
  g_assert_true (fmn_date_init_day (&day, 1999, 1, 15));
  fmn_month_view_set_day (FMN_MONTH_VIEW (month), fmn_date_earliest (&day));
  g_assert_nonnull (test_find_text (month, "January 1999"));
  g_assert_nonnull (test_find_text (month, "Nothing is written down for this day."));
  g_assert_true (fmn_date_init_day (&day, 2026, 3, 4));
  fmn_month_view_set_day (FMN_MONTH_VIEW (month), fmn_date_earliest (&day));
  g_assert_nonnull (test_find_text (month, "March 2026"));
  g_assert_nonnull (test_find_text (month, "Wednesday 4 March 2026"));
  row = gtk_widget_get_ancestor (test_find_text (month, "10:40 Recurrent loss clinic"),
                                 GTK_TYPE_LIST_BOX_ROW);
  list = gtk_widget_get_parent (row);
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpstr (activated, ==, CLINIC);
  g_clear_pointer (&activated, g_free);
  /* One day is reached by Tab; the calendar ends where dates do, and stays where it is. */
  g_assert_true (fmn_date_init_day (&day, 2200, 12, 31));
  fmn_month_view_set_day (FMN_MONTH_VIEW (month), fmn_date_earliest (&day));
  g_assert_true (fmn_date_init_day (&day, 2026, 3, 4));
  g_assert_cmpuint (fmn_month_view_get_day (FMN_MONTH_VIEW (month)), ==, fmn_date_earliest (&day));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/ui/visits/tick", test_tick);
  ADD ("/ui/visits/row-menu", test_row_menu);
  ADD ("/ui/visits/suggestions", test_suggestions);
  ADD ("/ui/visits/carry", test_carry);
  ADD ("/ui/visits/after", test_after);
  ADD ("/ui/visits/referral", test_referral);
  ADD ("/ui/visits/visit-mode", test_visit_mode);
  ADD ("/ui/visits/print-list", test_print_list);
  ADD ("/ui/visits/agenda", test_agenda);
  ADD ("/ui/visits/month", test_month);
  ADD ("/ui/visits/month-marks", test_month_marks);
#undef ADD
  return g_test_run ();
}
