/* test-ledger.c: the questions of a visit: their order, their states, and how they go on to another visit, each as one step of undo.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-caption.h"
#include "fmn-draft.h"
#include "fmn-ledger.h"

typedef struct
{
  FmnClock *clock;
  FmnJournal *journal;
  FmnEntry *visit; /* a visit that the journal has not yet */
} Fixture;

static FmnEntry *
build_visit (FmnClock *clock, const char *day)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_VISIT, clock);
  FmnDate date;

  g_assert_true (fmn_date_parse_edtf (day, &date));
  fmn_draft_set_date (draft, "date", &date);
  return fmn_draft_build (draft, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = fmn_clock_new ();
  fixture->journal = fmn_journal_new (fixture->clock);
  fixture->visit = build_visit (fixture->clock, "2020-03-04");
  g_assert_true (fmn_ledger_add (fixture->journal, fixture->visit, "First?"));
  g_assert_true (fmn_ledger_add (fixture->journal, fixture->visit, "  Second? \n"));
  g_assert_true (fmn_ledger_add (fixture->journal, fixture->visit, "Third?"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->visit);
  g_assert_finalize_object (fixture->journal);
  g_assert_finalize_object (fixture->clock);
}

/* The list as one line: "First? Second?". */
static char *
dup_list (Fixture *fixture, GPtrArray *questions)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < questions->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            fmn_entry_get_title (g_ptr_array_index (questions, i)));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_open (Fixture *fixture, const char *wanted)
{
  g_autoptr (GPtrArray) open = fmn_visit_dup_open_questions (fixture->journal, fixture->visit);
  g_autofree char *list = dup_list (fixture, open);

  g_assert_cmpstr (list, ==, wanted);
}

static void
assert_asked (Fixture *fixture, const char *wanted)
{
  g_autoptr (GPtrArray) asked = fmn_visit_dup_asked_questions (fixture->journal, fixture->visit);
  g_autofree char *list = dup_list (fixture, asked);

  g_assert_cmpstr (list, ==, wanted);
}

static FmnEntry *
get_open (Fixture *fixture, guint i)
{
  g_autoptr (GPtrArray) open = fmn_visit_dup_open_questions (fixture->journal, fixture->visit);

  g_assert_cmpuint (i, <, open->len);
  return g_ptr_array_index (open, i);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  assert_open (fixture, "First? Second? Third?");
  g_assert_false (fmn_ledger_add (fixture->journal, fixture->visit, " \n"));
  g_assert_false (fmn_ledger_add (fixture->journal, fixture->visit, NULL));
  g_assert_true (fmn_ledger_add (fixture->journal, NULL, "Loose?"));
  assert_open (fixture, "First? Second? Third?");
  {
    g_autoptr (GPtrArray) loose = fmn_journal_dup_loose_questions (fixture->journal);
    g_autofree char *list = dup_list (fixture, loose);

    g_assert_cmpstr (list, ==, "Loose?");
  }
  /* The visit came with its first question, as one step. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_nonnull (fmn_journal_lookup (fixture->journal, fmn_entry_get_id (fixture->visit)));
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->journal)), ==, 0);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint from, to;
    const char *wanted;
  } moves[] = { { 0, 2, "Second? Third? First?" },
                { 2, 0, "Third? First? Second?" },
                { 1, 0, "Second? First? Third?" },
                { 1, 2, "First? Third? Second?" } };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GPtrArray) open = fmn_visit_dup_open_questions (fixture->journal, fixture->visit);
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      for (guint j = 0; j < open->len; j++)
        g_ptr_array_add (ids, (char *) fmn_entry_get_id (g_ptr_array_index (open, j)));
      g_assert_false (fmn_ledger_move (fixture->journal, ids, 1, 1));
      g_assert_false (fmn_ledger_move (fixture->journal, ids, 3, 0));
      g_assert_false (fmn_ledger_move (fixture->journal, ids, 0, 3));
      g_assert_true (fmn_ledger_move (fixture->journal, ids, moves[i].from, moves[i].to));
      if (moves[i].from == 0)
        assert_open (fixture, moves[i].wanted);
      g_assert_true (fmn_journal_undo (fixture->journal));
      assert_open (fixture, "First? Second? Third?");
      g_assert_true (fmn_journal_redo (fixture->journal));
      assert_open (fixture, moves[i].wanted);
      g_assert_true (fmn_journal_undo (fixture->journal));
    }
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  FmnJournal *journal = fixture->journal;
  const char *id = fmn_entry_get_id (get_open (fixture, 1));

  g_assert_true (fmn_ledger_set_asked (journal, get_open (fixture, 1), TRUE));
  assert_open (fixture, "First? Third?");
  assert_asked (fixture, "Second?");
  g_assert_cmpstr (fmn_entry_get_string (fmn_journal_lookup (journal, id), "status"), ==, "asked");
  /* Letter by letter is one step; who said it is another. */
  g_assert_true (fmn_ledger_set_answer (journal, fmn_journal_lookup (journal, id), "Y"));
  g_assert_true (fmn_ledger_set_answer (journal, fmn_journal_lookup (journal, id), "Yes"));
  g_assert_true (fmn_ledger_set_answered_by (journal, fmn_journal_lookup (journal, id), "Dr A"));
  g_assert_cmpstr (fmn_entry_get_string (fmn_journal_lookup (journal, id), "status"), ==,
                   "answered");
  g_assert_true (fmn_journal_undo (journal));
  g_assert_null (fmn_entry_get_string (fmn_journal_lookup (journal, id), "answered-by"));
  g_assert_true (fmn_journal_undo (journal));
  g_assert_null (fmn_entry_get_string (fmn_journal_lookup (journal, id), "answer"));
  g_assert_cmpstr (fmn_entry_get_string (fmn_journal_lookup (journal, id), "status"), ==, "asked");
  g_assert_true (fmn_journal_redo (journal));
  /* Back to the list and asked again: the answer was kept. */
  g_assert_true (fmn_ledger_set_asked (journal, fmn_journal_lookup (journal, id), FALSE));
  assert_open (fixture, "First? Second? Third?");
  g_assert_true (fmn_ledger_set_asked (journal, fmn_journal_lookup (journal, id), TRUE));
  g_assert_cmpstr (fmn_entry_get_string (fmn_journal_lookup (journal, id), "status"), ==,
                   "answered");
  g_assert_cmpstr (fmn_entry_get_string (fmn_journal_lookup (journal, id), "answer"), ==, "Yes");
}

static void
test_carry (Fixture *fixture, gconstpointer data)
{
  FmnJournal *journal = fixture->journal;
  g_autoptr (FmnEntry) built = build_visit (fixture->clock, "2026-06-01");
  g_autoptr (FmnChange) change = fmn_change_new_add (built);
  g_autofree char *id = g_strdup (fmn_entry_get_id (get_open (fixture, 0)));
  FmnEntry *later, *question;

  g_assert_true (fmn_journal_apply (journal, change, NULL));
  later = fmn_journal_lookup (journal, fmn_entry_get_id (built));
  g_assert_true (fmn_ledger_add (journal, later, "There already?"));
  g_assert_false (
      fmn_ledger_carry (journal, get_open (fixture, 0),
                        fmn_journal_lookup (journal, fmn_entry_get_id (fixture->visit))));
  g_assert_true (fmn_ledger_carry (journal, get_open (fixture, 0), later));
  question = fmn_journal_lookup (journal, id);
  g_assert_cmpstr (fmn_entry_get_string (question, "visit"), ==, fmn_entry_get_id (later));
  g_assert_cmpstr (fmn_entry_get_string (question, "status"), ==, "carried");
  g_assert_cmpint (fmn_entry_get_int (question, "order", -1), ==, 1);
  assert_open (fixture, "Second? Third?");
  g_assert_true (fmn_journal_undo (journal));
  assert_open (fixture, "First? Second? Third?");
  /* One that was on no list is to ask, and was carried from nowhere. */
  g_assert_true (fmn_ledger_add (journal, NULL, "Loose?"));
  {
    g_autoptr (GPtrArray) loose = fmn_journal_dup_loose_questions (journal);

    g_assert_cmpuint (loose->len, ==, 1);
    g_assert_true (fmn_ledger_carry (journal, g_ptr_array_index (loose, 0), later));
  }
  {
    g_autoptr (GPtrArray) open = fmn_visit_dup_open_questions (journal, later);

    g_assert_cmpuint (open->len, ==, 2);
    g_assert_cmpstr (fmn_entry_get_string (g_ptr_array_index (open, 1), "status"), ==, "to-ask");
  }
}

/* All of them at once are one step; one that is taken off its list stays in the journal. */
static void
test_carry_all (Fixture *fixture, gconstpointer data)
{
  FmnJournal *journal = fixture->journal;
  g_autoptr (FmnEntry) built = build_visit (fixture->clock, "2199-06-01");
  g_autoptr (FmnChange) change = fmn_change_new_add (built);
  g_autoptr (GPtrArray) open = fmn_visit_dup_open_questions (journal, fixture->visit);
  FmnEntry *later;

  g_assert_true (fmn_journal_apply (journal, change, NULL));
  later = fmn_ledger_find_following (journal, fmn_entry_get_id (fixture->visit));
  g_assert_cmpstr (fmn_entry_get_id (later), ==, fmn_entry_get_id (built));
  g_assert_null (fmn_ledger_find_following (journal, fmn_entry_get_id (built)));
  g_assert_true (fmn_ledger_carry_all (journal, open, later));
  assert_open (fixture, "");
  g_assert_true (fmn_journal_undo (journal));
  assert_open (fixture, "First? Second? Third?");

  g_assert_true (fmn_ledger_take_off (journal, get_open (fixture, 1)));
  assert_open (fixture, "First? Third?");
  {
    g_autoptr (GPtrArray) loose = fmn_journal_dup_loose_questions (journal);

    g_assert_cmpuint (loose->len, ==, 1);
    g_assert_false (fmn_ledger_take_off (journal, g_ptr_array_index (loose, 0)));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/journal/ledger/add", test_add);
  ADD ("/journal/ledger/move", test_move);
  ADD ("/journal/ledger/states", test_states);
  ADD ("/journal/ledger/carry", test_carry);
  ADD ("/journal/ledger/carry-all", test_carry_all);
#undef ADD
  return g_test_run ();
}
