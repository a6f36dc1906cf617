/* test-part.c: a journal made without some entries holds no trace of them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-draft.h"
#include "fmn-pregnancy.h"

static FmnEntry *
add (FmnJournal *journal, FmnKind kind, const char *day, const char *pregnancy, gboolean only_me)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;
  FmnDate date;

  g_assert_true (fmn_date_parse_edtf (day, &date));
  fmn_draft_set_date (draft, "date", &date);
  fmn_draft_set_string (draft, "pregnancy", pregnancy);
  fmn_draft_set_string (draft, "outcome", kind == FMN_KIND_ENDING ? "missed" : NULL);
  fmn_draft_set_boolean (draft, "only-me", only_me);
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  return fmn_journal_lookup (journal, fmn_entry_get_id (entry));
}

static gboolean
is_for_all (FmnEntry *entry, gpointer data)
{
  return !fmn_entry_get_only_me (entry);
}

static void
test_without_only_me (void)
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnJournal) journal = fmn_journal_new (clock);
  g_autoptr (FmnJournal) part = NULL;
  g_autoptr (GPtrArray) pregnancies = NULL;
  FmnEntry *first = add (journal, FMN_KIND_PREGNANCY, "2019-01-10", NULL, FALSE);
  FmnEntry *hidden = add (journal, FMN_KIND_PREGNANCY, "2020-02-10", NULL, TRUE);
  FmnEntry *ending = add (journal, FMN_KIND_ENDING, "2019-03-10", fmn_entry_get_id (first), FALSE);
  FmnEntry *bound = add (journal, FMN_KIND_ENDING, "2020-04-10", fmn_entry_get_id (hidden), FALSE);
  FmnEntry *note = add (journal, FMN_KIND_NOTE, "2021-01-01", NULL, TRUE);

  part = fmn_journal_new_part (journal, is_for_all, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (part)), ==, 2);
  g_assert_true (fmn_journal_lookup (part, fmn_entry_get_id (first)) == first);
  g_assert_true (fmn_journal_lookup (part, fmn_entry_get_id (ending)) == ending);
  /* An ending that is not marked itself goes with the pregnancy that it belongs to. */
  g_assert_null (fmn_journal_lookup (part, fmn_entry_get_id (bound)));
  g_assert_null (fmn_journal_lookup (part, fmn_entry_get_id (note)));
  g_assert_null (fmn_journal_get_bound (part, fmn_entry_get_id (hidden)));
  pregnancies = fmn_journal_dup_pregnancies (part);
  g_assert_cmpuint (pregnancies->len, ==, 1);
  g_assert_false (fmn_journal_can_undo (part));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 5);
}

static void
test_without_trash (void)
{
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (FmnJournal) journal = fmn_journal_new (clock);
  g_autoptr (FmnJournal) part = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnChange) change
      = fmn_change_new_remove (add (journal, FMN_KIND_NOTE, "2021-01-01", NULL, FALSE));

  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (fmn_journal_get_trash (journal)), ==, 1);
  part = fmn_journal_new_part (journal, is_for_all, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (fmn_journal_get_trash (part)), ==, 0);
}

static void
test_brief_dates (void)
{
  /* The C locale is day first and names months in English. */
  static const struct
  {
    const char *edtf, *brief;
  } rows[] = { { "2021-03-14", "14 Mar 2021" },
               { "2019-05~", "about May 2019" },
               { "2019-09", "Sep 2019" },
               { "2018", "2018" },
               { "2020-24", "winter 2020–21" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *brief = NULL;
      FmnDate date;

      g_assert_true (fmn_date_parse_edtf (rows[i].edtf, &date));
      brief = fmn_date_format_brief (&date);
      g_assert_cmpstr (brief, ==, rows[i].brief);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/part/without-only-me", test_without_only_me);
  g_test_add_func ("/journal/part/without-trash", test_without_trash);
  g_test_add_func ("/journal/date/brief", test_brief_dates);
  return g_test_run ();
}
