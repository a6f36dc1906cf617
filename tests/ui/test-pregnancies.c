/* test-pregnancies.c: the dialog that records an ending, and the table of earlier pregnancies.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-ended-dialog.h"
#include "fmn-pregnancy.h"
#include "fmn-quick-history.h"
#include "fmn-quick-paste.h"
#include "fmn-ui.h"

#include "test-context.h"

static void
show_window (gpointer window)
{
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  test_settle ();
}

/* @window: the test holds a reference. It may have closed itself. */
static void
finish_window (gpointer window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  g_assert_finalize_object (window);
}

static char *
add_entry (FmnJournal *journal, FmnKind kind, const char *date, const char *pregnancy)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  fmn_draft_set_string (draft, "date", date);
  fmn_draft_set_string (draft, "pregnancy", pregnancy);
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  return g_strdup (fmn_entry_get_id (entry));
}

/* The clock stands at 24 February 2026. */
static void
test_ended (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  g_autofree char *id = add_entry (journal, FMN_KIND_PREGNANCY, "2026-01", NULL);
  g_autofree char *stops = add_entry (journal, FMN_KIND_VISIT, "2026-03-10", id);
  g_autofree char *kept = add_entry (journal, FMN_KIND_VISIT, "2026-03-12", id);
  FmnEndedDialog *dialog = fmn_ended_dialog_new (context, fmn_journal_lookup (journal, id));
  FmnTypedEntry *date = FMN_TYPED_ENTRY (fmn_ended_dialog_get_date_entry (dialog));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));

  g_object_ref (dialog);
  show_window (dialog);
  g_assert_cmpuint (fmn_ended_dialog_get_n_plans (dialog), ==, 2);
  fmn_ended_dialog_keep_plan (dialog, kept, TRUE);

  /* Words that are no date hold it up, with a sentence; nothing is recorded. */
  test_type (fmn_typed_entry_get_text_widget (date), "last week some time");
  g_assert_false (fmn_ended_dialog_save (dialog));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, n);
  g_assert_cmpstr (fmn_typed_entry_get_note (date), !=, "");

  test_retype (fmn_typed_entry_get_text_widget (date), "about February 2026");
  fmn_ended_dialog_set_outcome (dialog, "loss");
  g_assert_true (fmn_ended_dialog_save (dialog));
  g_assert_true (fmn_pregnancy_has_ended (journal, fmn_journal_lookup (journal, id)));
  g_assert_true (fmn_entry_get_boolean (fmn_journal_lookup (journal, stops), "ended"));
  g_assert_false (fmn_entry_get_boolean (fmn_journal_lookup (journal, kept), "ended"));

  /* One step takes all of it back. */
  fmn_journal_undo (journal);
  g_assert_false (fmn_pregnancy_has_ended (journal, fmn_journal_lookup (journal, id)));
  g_assert_false (fmn_entry_get_boolean (fmn_journal_lookup (journal, stops), "ended"));
  finish_window (dialog);
}

/* Both fields open, and no pregnancy recorded: both entries are made. */
static void
test_ended_without_pregnancy (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnEndedDialog *dialog = fmn_ended_dialog_new (context, NULL);

  g_object_ref (dialog);
  show_window (dialog);
  g_assert_true (fmn_ended_dialog_save (dialog));
  g_assert_cmpuint (fmn_journal_count_kind (journal, FMN_KIND_PREGNANCY), ==, 1);
  g_assert_cmpuint (fmn_journal_count_kind (journal, FMN_KIND_ENDING), ==, 1);
  fmn_journal_undo (journal);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 0);
  finish_window (dialog);
}

/* None was named: the one without an end is picked, and no second one is made of it. */
static void
test_ended_open_one (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  g_autofree char *open = add_entry (journal, FMN_KIND_PREGNANCY, "2026-01", NULL);
  g_autofree char *visit = add_entry (journal, FMN_KIND_VISIT, "2026-03-10", open);
  FmnEndedDialog *dialog = fmn_ended_dialog_new (context, NULL);

  g_object_ref (dialog);
  show_window (dialog);
  g_assert_nonnull (test_find_text (GTK_WIDGET (dialog), "Pregnancy, January 2026"));
  g_assert_cmpuint (fmn_ended_dialog_get_n_plans (dialog), ==, 1);
  fmn_ended_dialog_set_pregnancy (dialog, NULL);
  g_assert_cmpuint (fmn_ended_dialog_get_n_plans (dialog), ==, 0);
  fmn_ended_dialog_set_pregnancy (dialog, open);
  g_assert_true (fmn_ended_dialog_save (dialog));
  g_assert_cmpuint (fmn_journal_count_kind (journal, FMN_KIND_PREGNANCY), ==, 1);
  g_assert_true (fmn_pregnancy_has_ended (journal, fmn_journal_lookup (journal, open)));
  finish_window (dialog);
}

/* Another one, beside the one that is open. */
static void
test_ended_another (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  g_autofree char *open = add_entry (journal, FMN_KIND_PREGNANCY, "2026-01", NULL);
  FmnEndedDialog *dialog = fmn_ended_dialog_new (context, NULL);

  g_object_ref (dialog);
  show_window (dialog);
  fmn_ended_dialog_set_pregnancy (dialog, NULL);
  g_assert_true (fmn_ended_dialog_save (dialog));
  g_assert_cmpuint (fmn_journal_count_kind (journal, FMN_KIND_PREGNANCY), ==, 2);
  g_assert_false (fmn_pregnancy_has_ended (journal, fmn_journal_lookup (journal, open)));
  finish_window (dialog);
}

/* One of two: the other goes on, and what was planned with it. The second ends them. */
static void
test_ended_twins (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  g_autofree char *id = add_entry (journal, FMN_KIND_PREGNANCY, "2026-01", NULL);
  g_autofree char *visit = add_entry (journal, FMN_KIND_VISIT, "2026-03-10", id);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (fmn_journal_lookup (journal, id));
  g_autoptr (FmnEntry) twins = NULL;
  g_autoptr (FmnChange) change = NULL;

  fmn_draft_set_int (draft, "fetuses", 2);
  twins = fmn_draft_build (draft, NULL);
  change = fmn_change_new_edit (fmn_journal_lookup (journal, id), twins);
  g_assert_true (fmn_journal_apply (journal, change, NULL));
  for (int fetus = 1; fetus <= 2; fetus++)
    {
      FmnEndedDialog *dialog = fmn_ended_dialog_new (context, fmn_journal_lookup (journal, id));

      g_object_ref (dialog);
      show_window (dialog);
      g_assert_cmpuint (fmn_ended_dialog_get_n_plans (dialog), ==, 1);
      fmn_ended_dialog_set_fetus (dialog, fetus);
      g_assert_cmpuint (fmn_ended_dialog_get_n_plans (dialog), ==, fetus - 1);
      fmn_ended_dialog_set_outcome (dialog, fetus == 1 ? "loss" : "birth");
      g_assert_true (fmn_ended_dialog_save (dialog));
      g_assert_cmpint (fmn_pregnancy_has_ended (journal, fmn_journal_lookup (journal, id)), ==,
                       fetus == 2);
      finish_window (dialog);
    }
  g_assert_true (fmn_entry_get_boolean (fmn_journal_lookup (journal, visit), "ended"));
}

static void
type_cell (FmnQuickHistory *table, guint row, FmnQuickColumn column, const char *words)
{
  FmnTypedEntry *entry = fmn_quick_row_get_entry (fmn_quick_history_get_row (table, row), column);

  test_type (fmn_typed_entry_get_text_widget (entry), words);
}

static void
test_table (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnQuickHistory *table = fmn_quick_history_new (context);
  g_autoptr (GPtrArray) pregnancies = NULL;
  FmnGestation weeks;
  g_autofree char *weeks_text = NULL;

  g_object_ref (table);
  show_window (table);
  g_assert_cmpuint (fmn_quick_history_count_ready (table), ==, 0);
  g_assert_false (fmn_quick_history_add (table));

  type_cell (table, 0, FMN_QUICK_WHEN, "about March 2019");
  type_cell (table, 0, FMN_QUICK_WEEKS, "about 8");
  type_cell (table, 0, FMN_QUICK_NAME, "Spring");
  fmn_quick_row_set_value (fmn_quick_history_get_row (table, 0), FMN_QUICK_HOW, "loss");
  type_cell (table, 1, FMN_QUICK_WHEN, "15 March 2021");
  type_cell (table, 2, FMN_QUICK_WHEN, "when we lived by the sea");
  type_cell (table, 2, FMN_QUICK_NAME, "Wren");
  g_assert_cmpuint (fmn_quick_history_count_ready (table), ==, 2);

  /* What was not understood stays, and holds up nothing. */
  g_assert_true (fmn_quick_history_add (table));
  g_assert_cmpuint (fmn_journal_count_kind (journal, FMN_KIND_PREGNANCY), ==, 2);
  g_assert_cmpuint (fmn_quick_history_get_n_rows (table), ==, 1);
  g_assert_cmpstr (fmn_typed_entry_get_text (fmn_quick_row_get_entry (
                       fmn_quick_history_get_row (table, 0), FMN_QUICK_WHEN)),
                   ==, "when we lived by the sea");
  pregnancies = fmn_journal_dup_pregnancies (journal);
  g_assert_cmpstr (fmn_entry_get_title (pregnancies->pdata[0]), ==, "Spring");
  g_assert_true (fmn_pregnancy_weeks_at_end (journal, pregnancies->pdata[0], &weeks));
  weeks_text = fmn_gestation_to_text (&weeks);
  g_assert_cmpstr (weeks_text, ==, "8~");

  /* The table was one step. */
  fmn_journal_undo (journal);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 0);
  g_assert_false (fmn_journal_can_undo (journal));
  finish_window (table);
}

static void
assert_cell (FmnQuickHistory *table, guint row, FmnQuickColumn column, const char *expected)
{
  g_autofree char *value = fmn_quick_row_dup_value (fmn_quick_history_get_row (table, row), column);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_table_undo (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnQuickHistory *table = fmn_quick_history_new (context);
  guint n = fmn_quick_history_get_n_rows (table);
  FmnTypedEntry *last;

  g_object_ref (table);
  show_window (table);
  type_cell (table, 0, FMN_QUICK_NAME, "Spring");
  type_cell (table, 0, FMN_QUICK_WEEKS, "8");
  last = fmn_quick_row_get_entry (fmn_quick_history_get_row (table, n - 1), FMN_QUICK_NAME);
  g_signal_emit_by_name (fmn_typed_entry_get_text_widget (last), "activate");
  g_assert_cmpuint (fmn_quick_history_get_n_rows (table), ==, n + 1);

  g_assert_true (fmn_quick_history_undo (table));
  g_assert_cmpuint (fmn_quick_history_get_n_rows (table), ==, n);
  g_assert_true (fmn_quick_history_undo (table));
  assert_cell (table, 0, FMN_QUICK_WEEKS, NULL);
  assert_cell (table, 0, FMN_QUICK_NAME, "Spring");
  g_assert_true (fmn_quick_history_undo (table)); /* the whole word */
  assert_cell (table, 0, FMN_QUICK_NAME, NULL);
  g_assert_false (fmn_quick_history_undo (table));
  g_assert_true (fmn_quick_history_redo (table));
  assert_cell (table, 0, FMN_QUICK_NAME, "Spring");

  g_signal_emit_by_name (fmn_quick_history_get_row (table, 0), "remove-me");
  assert_cell (table, 0, FMN_QUICK_NAME, NULL);
  g_assert_true (fmn_quick_history_undo (table));
  assert_cell (table, 0, FMN_QUICK_NAME, "Spring");
  finish_window (table);
}

/* How people keep such lists: in what order and words they like. */
static void
test_paste_parse (void)
{
  static const struct
  {
    const char *text;
    guint row, n_rows;
    const char *cells[FMN_N_QUICK_COLUMNS];
  } cases[] = {
    /* Tabs with headings in another order than ours, and Windows' line ends. */
    { "Name\tOutcome\tWeeks\tDate\r\nSpring\tMMC\t8\tMarch 2019\r\n",
      0,
      1,
      { "March 2019", "8", "MMC", "Spring" } },
    /* No headings: by what stands in the cells. */
    { "9+2\t14 March 2021\tmiscarriage\n39+1\t2 May 2022\tlive birth\tIlse\n",
      1,
      2,
      { "2 May 2022", "39+1", "live birth", "Ilse" } },
    /* Row numbers are no weeks. */
    { "1,March 2019,8,loss\n2,May 2020,11,loss\n", 1, 2, { "May 2020", "11", "loss", NULL } },
    /* Commas in quotes, and doubled quotes. */
    { "\"March 2019\",\"about 8\",\"loss\",\"Wren, \"\"our\"\" bird\"\n",
      0,
      1,
      { "March 2019", "about 8", "loss", "Wren, \"our\" bird" } },
    { "date;weeks;how\n2018;6;ectopic\n", 0, 1, { "2018", "6", "ectopic", NULL } },
    /* What has no column is kept with the name. */
    { "date\toutcome\tname\thospital\n2018\tloss\tWren\tSt Anne\n",
      0,
      1,
      { "2018", NULL, "loss", "Wren, St Anne" } },
    /* What cannot be read stays in its column. */
    { "when\tweeks\nby the sea\ttwo months\n", 0, 1, { "by the sea", "two months", NULL, NULL } },
    /* Empty lines between, one column alone. */
    { "March 2019\n\nMay 2020\n", 1, 2, { "May 2020", NULL, NULL, NULL } },
  };
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  FmnDate today = fmn_clock_get_today (clock);
  g_autoptr (FmnInfo) info = fmn_info_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows
          = fmn_quick_paste_parse (cases[i].text, &today, fmn_info_get_words (info));
      const FmnQuickPasted *row;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (rows->len, ==, cases[i].n_rows);
      row = g_ptr_array_index (rows, cases[i].row);
      for (guint column = 0; column < FMN_N_QUICK_COLUMNS; column++)
        g_assert_cmpstr (row->cells[column], ==, cases[i].cells[column]);
    }
  g_assert_false (fmn_quick_paste_is_table ("  March 2019\n"));
  g_assert_true (fmn_quick_paste_is_table ("March 2019\t8"));
}

static void
test_paste_outcomes (void)
{
  static const struct
  {
    const char *text, *outcome;
    gboolean exact;
  } cases[] = {
    { "Miscarriage", "loss", TRUE },
    { "mc", "loss", TRUE },
    { "MMC", "missed", TRUE },
    { "missed miscarriage", "missed", TRUE },
    { "missed miscarriage, found at the scan", "missed", FALSE },
    { "chemical", "biochemical", TRUE },
    { "Ectopic", "ectopic-unknown", TRUE },
    { "live birth", "birth", TRUE },
    { "stillborn", "stillbirth", TRUE },
    { "blighted ovum", "anembryonic", TRUE },
    { "not known", "unknown", TRUE },
    { "it was raining", NULL, FALSE },
  };
  g_autoptr (FmnInfo) info = fmn_info_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean exact = FALSE;
      const char *outcome
          = fmn_quick_paste_find_outcome (cases[i].text, fmn_info_get_words (info), &exact);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (outcome, ==, cases[i].outcome);
      g_assert_cmpint (exact, ==, cases[i].exact);
    }
}

/* Pasting writes over nothing, asks about what it cannot read, and is one step. */
static void
test_paste (void)
{
  g_autoptr (FmnContext) context = test_context_empty ();
  FmnJournal *journal = fmn_context_get_journal (context);
  FmnQuickHistory *table = fmn_quick_history_new (context);
  guint n = fmn_quick_history_get_n_rows (table);

  g_object_ref (table);
  show_window (table);
  type_cell (table, 1, FMN_QUICK_NAME, "Here already");
  g_assert_cmpuint (fmn_quick_history_paste (table, "date\tweeks\thow\tname\n"
                                                    "March 2019\tabout 8\tmc\tSpring\n"
                                                    "by the sea\t9\tloss\tWren\n"
                                                    "May 2020\t11+3\theartbreak\tJuniper\n"
                                                    "2021\t39+1\tlive birth\tIlse\n"
                                                    "2022\t6\tectopic\t\n"
                                                    "2023\t7\tblighted ovum\t\n"),
                    ==, 6);
  g_assert_cmpuint (fmn_quick_history_get_n_rows (table), ==, n + 2);
  assert_cell (table, 0, FMN_QUICK_WHEN, "2019-03");
  assert_cell (table, 0, FMN_QUICK_WEEKS, "8~");
  assert_cell (table, 0, FMN_QUICK_HOW, "loss");
  assert_cell (table, 1, FMN_QUICK_NAME, "Here already");
  g_assert_cmpstr (fmn_typed_entry_get_text (fmn_quick_row_get_entry (
                       fmn_quick_history_get_row (table, 2), FMN_QUICK_WHEN)),
                   ==, "by the sea");
  g_assert_true (fmn_quick_row_is_refused (fmn_quick_history_get_row (table, 2)));
  g_assert_cmpstr (fmn_quick_row_get_question (fmn_quick_history_get_row (table, 3)), ==,
                   "“heartbreak”: which of the list is it?");
  assert_cell (table, 6, FMN_QUICK_HOW, "anembryonic");
  g_assert_cmpuint (fmn_quick_history_count_ready (table), ==, 5);

  /* Back and forth, with what was not understood. */
  g_assert_true (fmn_quick_history_undo (table));
  g_assert_cmpuint (fmn_quick_history_get_n_rows (table), ==, n);
  assert_cell (table, 0, FMN_QUICK_NAME, NULL);
  g_assert_true (fmn_quick_history_redo (table));
  g_assert_cmpstr (fmn_typed_entry_get_text (fmn_quick_row_get_entry (
                       fmn_quick_history_get_row (table, 2), FMN_QUICK_WHEN)),
                   ==, "by the sea");
  g_assert_cmpstr (fmn_quick_row_get_question (fmn_quick_history_get_row (table, 3)), !=, "");

  g_assert_true (fmn_quick_history_add (table));
  g_assert_cmpuint (fmn_journal_count_kind (journal, FMN_KIND_PREGNANCY), ==, 5);
  g_assert_cmpuint (fmn_quick_history_get_n_rows (table), ==, 2);
  /* The whole table is one command. */
  g_assert_true (fmn_journal_undo (journal));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 0);
  finish_window (table);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();

  g_test_add_func ("/ui/pregnancies/ended", test_ended);
  g_test_add_func ("/ui/pregnancies/ended-without-pregnancy", test_ended_without_pregnancy);
  g_test_add_func ("/ui/pregnancies/ended-open-one", test_ended_open_one);
  g_test_add_func ("/ui/pregnancies/ended-another", test_ended_another);
  g_test_add_func ("/ui/pregnancies/ended-twins", test_ended_twins);
  g_test_add_func ("/ui/pregnancies/table", test_table);
  g_test_add_func ("/ui/pregnancies/table-undo", test_table_undo);
  g_test_add_func ("/ui/pregnancies/paste-parse", test_paste_parse);
  g_test_add_func ("/ui/pregnancies/paste-outcomes", test_paste_outcomes);
  g_test_add_func ("/ui/pregnancies/paste", test_paste);
  return g_test_run ();
}
