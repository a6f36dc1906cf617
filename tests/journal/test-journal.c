/* test-journal.c: applying changes, undo and redo, trash, versions, and the list model's promises.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-codec.h"
#include "fmn-draft.h"
#include "fmn-journal.h"
#include "fmn-query.h"

typedef struct
{
  FmnClock *clock;
  FmnJournal *journal;
  GPtrArray *mirror; /* what an observer knows from items-changed alone */
} Fixture;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  GPtrArray *mirror = data;

  g_assert_cmpuint (position + removed, <=, mirror->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), g_list_model_get_item (model, position + i));
}

/* The entries of each kind are those of the model, in its order. */
static void
assert_kinds (Fixture *f)
{
  for (FmnKind kind = 0; kind < FMN_N_KINDS; kind++)
    {
      GPtrArray *of_kind = fmn_journal_get_of_kind (f->journal, kind);
      guint n = 0;

      for (guint i = 0; i < f->mirror->len; i++)
        if (fmn_entry_get_kind (g_ptr_array_index (f->mirror, i)) == kind)
          {
            g_assert_cmpuint (n, <, of_kind->len);
            g_assert_true (g_ptr_array_index (of_kind, n) == g_ptr_array_index (f->mirror, i));
            n++;
          }
      g_assert_cmpuint (n, ==, of_kind->len);
      g_assert_cmpuint (n, ==, fmn_journal_count_kind (f->journal, kind));
    }
}

/* The mirror holds just what the model holds, in the model's order. */
static void
assert_mirror (Fixture *f)
{
  g_assert_cmpuint (f->mirror->len, ==, g_list_model_get_n_items (G_LIST_MODEL (f->journal)));
  for (guint i = 0; i < f->mirror->len; i++)
    {
      g_autoptr (FmnEntry) item = g_list_model_get_item (G_LIST_MODEL (f->journal), i);

      g_assert_true (item == g_ptr_array_index (f->mirror, i));
      if (i > 0)
        g_assert_cmpint (fmn_entry_compare (g_ptr_array_index (f->mirror, i - 1), item), <, 0);
    }
  assert_kinds (f);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 24, 9, 0, 0);

  f->clock = fmn_clock_new_fixed (now);
  f->journal = fmn_journal_new (f->clock);
  f->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (f->journal, "items-changed", G_CALLBACK (on_items_changed), f->mirror);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  assert_mirror (f);
  g_assert_finalize_object (f->journal);
  g_ptr_array_unref (f->mirror);
  g_assert_finalize_object (f->clock);
}

static void
move_clock (Fixture *f, int minutes)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (f->clock);
  g_autoptr (GDateTime) later = g_date_time_add_minutes (now, minutes);

  fmn_clock_set (f->clock, later);
}

static char *
add (Fixture *f, FmnKind kind, const char *date, const char *title)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, f->clock);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  fmn_draft_set_string (draft, "date", date);
  fmn_draft_set_string (draft, "title", title);
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (f->journal, change, &error));
  g_assert_no_error (error);
  return g_strdup (fmn_entry_get_id (entry));
}

static void
set_text (Fixture *f, const char *id, const char *name, const char *value, const char *key)
{
  FmnEntry *before = fmn_journal_lookup (f->journal, id);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (before);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  fmn_draft_set_string (draft, name, value);
  after = fmn_draft_build (draft, NULL);
  change = fmn_change_new_edit (before, after);
  fmn_change_set_merge_key (change, key);
  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
}

static void
drop (Fixture *f, const char *id)
{
  g_autoptr (FmnChange) change = fmn_change_new_remove (fmn_journal_lookup (f->journal, id));

  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
}

static void
test_order (Fixture *f, gconstpointer data)
{
  const char *expected[] = { "undated", "year", "month", "day", "later" };
  g_autofree char *a = add (f, FMN_KIND_NOTE, "2021-03-14", "day");
  g_autofree char *b = add (f, FMN_KIND_NOTE, "2021-03", "month");
  g_autofree char *c = add (f, FMN_KIND_NOTE, "2021", "year");
  g_autofree char *d = add (f, FMN_KIND_NOTE, NULL, "undated");
  g_autofree char *e = add (f, FMN_KIND_NOTE, "2021-03-15~", "later");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (f->journal), i);

      g_assert_cmpstr (fmn_entry_get_title (entry), ==, expected[i]);
    }
  assert_mirror (f);
  set_text (f, a, "date", "2019-01-01", NULL);
  g_assert_cmpuint (fmn_journal_get_position (f->journal, fmn_journal_lookup (f->journal, a)), ==,
                    1);
  assert_mirror (f);
}

static void
test_undo_words (Fixture *f, gconstpointer data)
{
  g_autofree char *id = add (f, FMN_KIND_TEST, "2021-03-14", "TSH");

  g_assert_cmpstr (fmn_journal_get_undo_label (f->journal), ==, "Undo add test result");
  drop (f, id);
  g_assert_cmpstr (fmn_journal_get_undo_label (f->journal), ==, "Undo delete test result");
  g_assert_null (fmn_journal_get_redo_label (f->journal));
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_cmpstr (fmn_journal_get_redo_label (f->journal), ==, "Redo delete test result");
  g_assert_nonnull (fmn_journal_lookup (f->journal, id));
  g_assert_cmpuint (g_list_model_get_n_items (fmn_journal_get_trash (f->journal)), ==, 0);
  g_assert_true (fmn_journal_redo (f->journal));
  g_assert_null (fmn_journal_lookup (f->journal, id));
  g_assert_cmpuint (g_list_model_get_n_items (fmn_journal_get_trash (f->journal)), ==, 1);
}

/* A long random walk of commands, taken back whole, leads to the start; done again, to the end. */
static void
test_undo_all (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260224);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *end = NULL;
  guint steps = 0;

  for (guint i = 0; i < 300; i++)
    {
      guint pick = (guint) g_rand_int_range (random, 0, 10);
      const char *id = ids->len > 0
                           ? g_ptr_array_index (ids, g_rand_int_range (random, 0, (int) ids->len))
                           : NULL;
      g_autofree char *date = g_strdup_printf ("%d-%02d", g_rand_int_range (random, 2015, 2027),
                                               g_rand_int_range (random, 1, 13));

      move_clock (f, 7);
      if (id == NULL || pick < 4)
        g_ptr_array_add (ids, add (f, FMN_KIND_NOTE, date, "x"));
      else if (fmn_journal_lookup (f->journal, id) == NULL)
        g_assert_true (fmn_journal_restore (f->journal, id, NULL));
      else if (pick < 8)
        set_text (f, id, "date", date, NULL);
      else
        drop (f, id);
      steps++;
      assert_mirror (f);
    }
  {
    g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (f->journal);

    end = g_strdup_printf ("%u %u", fmn_snapshot_get_n_entries (snapshot),
                           g_list_model_get_n_items (fmn_journal_get_trash (f->journal)));
  }
  for (guint i = 0; i < steps; i++)
    g_assert_true (fmn_journal_undo (f->journal));
  g_assert_false (fmn_journal_undo (f->journal));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->journal)), ==, 0);
  /* Nothing that was ever written is gone: all of it waits in the trash. */
  g_assert_cmpuint (g_list_model_get_n_items (fmn_journal_get_trash (f->journal)), ==, ids->len);
  for (guint i = 0; i < steps; i++)
    g_assert_true (fmn_journal_redo (f->journal));
  g_assert_false (fmn_journal_redo (f->journal));
  {
    g_autofree char *again
        = g_strdup_printf ("%u %u", g_list_model_get_n_items (G_LIST_MODEL (f->journal)),
                           g_list_model_get_n_items (fmn_journal_get_trash (f->journal)));

    g_assert_cmpstr (again, ==, end);
  }
}

static void
test_merge (Fixture *f, gconstpointer data)
{
  g_autofree char *id = add (f, FMN_KIND_NOTE, "2021", "");

  set_text (f, id, "title", "A", "title");
  set_text (f, id, "title", "Af", "title");
  set_text (f, id, "title", "After", "title");
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_null (fmn_entry_get_title (fmn_journal_lookup (f->journal, id)));
  g_assert_true (fmn_journal_redo (f->journal));
  g_assert_cmpstr (fmn_entry_get_title (fmn_journal_lookup (f->journal, id)), ==, "After");
  /* After undo or redo, and after fmn_journal_end_merge, a new step begins. */
  set_text (f, id, "title", "After the", "title");
  fmn_journal_end_merge (f->journal);
  set_text (f, id, "title", "After the walk", "title");
  fmn_journal_undo (f->journal);
  g_assert_cmpstr (fmn_entry_get_title (fmn_journal_lookup (f->journal, id)), ==, "After the");
  fmn_journal_undo (f->journal);
  g_assert_cmpstr (fmn_entry_get_title (fmn_journal_lookup (f->journal, id)), ==, "After");
  /* A letter that was typed and taken out again is no step: the one before it is undone. */
  set_text (f, id, "place", "h", "place");
  set_text (f, id, "place", NULL, "place");
  fmn_journal_undo (f->journal);
  g_assert_null (fmn_entry_get_title (fmn_journal_lookup (f->journal, id)));
}

static void
test_versions (Fixture *f, gconstpointer data)
{
  g_autofree char *id = add (f, FMN_KIND_NOTE, "2021", "one");

  set_text (f, id, "title", "two", NULL);
  g_assert_null (fmn_entry_get_versions (fmn_journal_lookup (f->journal, id)));
  move_clock (f, 11);
  set_text (f, id, "title", "three", NULL);
  g_assert_cmpuint (
      json_array_get_length (fmn_entry_get_versions (fmn_journal_lookup (f->journal, id))), ==, 1);
  move_clock (f, 600);
  set_text (f, id, "title", "four", NULL);
  {
    JsonArray *versions = fmn_entry_get_versions (fmn_journal_lookup (f->journal, id));

    g_assert_cmpuint (json_array_get_length (versions), ==, 2);
    g_assert_cmpstr (
        json_object_get_string_member (json_array_get_object_element (versions, 0), "title"), ==,
        "two");
    g_assert_cmpstr (
        json_object_get_string_member (json_array_get_object_element (versions, 1), "title"), ==,
        "three");
    g_assert_false (
        json_object_has_member (json_array_get_object_element (versions, 1), "versions"));
  }
}

static void
test_stale (Fixture *f, gconstpointer data)
{
  g_autofree char *id = add (f, FMN_KIND_NOTE, "2021", "one");
  g_autoptr (FmnEntry) old = g_object_ref (fmn_journal_lookup (f->journal, id));
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (old);
  g_autoptr (FmnEntry) mine = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;
  guint64 serial;

  set_text (f, id, "title", "theirs", NULL);
  fmn_draft_set_string (draft, "title", "mine");
  mine = fmn_draft_build (draft, NULL);
  change = fmn_change_new_edit (old, mine);
  serial = fmn_journal_get_serial (f->journal);
  g_assert_false (fmn_journal_apply (f->journal, change, &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_STALE);
  g_assert_cmpuint (fmn_journal_get_serial (f->journal), ==, serial);
  g_assert_cmpstr (fmn_entry_get_title (fmn_journal_lookup (f->journal, id)), ==, "theirs");
}

static void
test_trash (Fixture *f, gconstpointer data)
{
  g_autofree char *old = add (f, FMN_KIND_NOTE, "2021", "old");
  g_autofree char *young = add (f, FMN_KIND_NOTE, "2022", "young");
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnTrashed) item = NULL;

  drop (f, old);
  move_clock (f, 20 * 24 * 60);
  drop (f, young);
  item = g_list_model_get_item (fmn_journal_get_trash (f->journal), 1);
  g_assert_cmpint (fmn_trashed_get_days_left (item, f->clock), ==, 10);
  g_assert_cmpuint (fmn_journal_purge_trash (f->journal, FALSE), ==, 0);
  move_clock (f, 10 * 24 * 60);
  g_assert_cmpuint (fmn_journal_purge_trash (f->journal, FALSE), ==, 1);
  g_assert_true (fmn_journal_restore (f->journal, young, &error));
  g_assert_cmpstr (fmn_entry_get_title (fmn_journal_lookup (f->journal, young)), ==, "young");
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_cmpuint (g_list_model_get_n_items (fmn_journal_get_trash (f->journal)), ==, 1);
  g_assert_false (fmn_journal_restore (f->journal, old, &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_FOUND);
}

static void
test_info (Fixture *f, gconstpointer data)
{
  FmnInfo *before = fmn_journal_get_info (f->journal);
  g_autoptr (FmnWords) words = fmn_words_new (NULL, "miscarriage", NULL);
  g_autoptr (FmnInfo) after = fmn_info_with_words (before, words);
  g_autoptr (FmnChange) change = fmn_change_new ("change the words");

  fmn_change_set_info (change, before, after);
  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
  g_assert_cmpstr (fmn_words_get_loss (fmn_journal_get_words (f->journal)), ==, "miscarriage");
  g_assert_cmpstr (fmn_info_get_modified (fmn_journal_get_info (f->journal)), ==,
                   "2026-02-24T09:00:00Z");
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_cmpstr (fmn_words_get_loss (fmn_journal_get_words (f->journal)), ==, "pregnancy loss");
}

static void
test_query (Fixture *f, gconstpointer data)
{
  g_autofree char *a = add (f, FMN_KIND_NOTE, "2021-03-14", "Gespräch mit der Ärztin");
  g_autofree char *b = add (f, FMN_KIND_TEST, "2023", "TSH");
  g_autofree char *c = add (f, FMN_KIND_NOTE, NULL, "ohne Datum");
  static const struct
  {
    const char *text;
    guint32 kinds;
    int from, to;
    const char *found;
  } cases[] = {
    { "ARZTIN", 0, 0, 0, "a" },
    { "gesprach arzt", 0, 0, 0, "a" },
    { "gespräch tsh", 0, 0, 0, "" },
    { "march 2021", 0, 0, 0, "a" },
    { NULL, 1u << FMN_KIND_TEST, 0, 0, "b" },
    { NULL, 0, 2022, 0, "b" },
    { NULL, 0, 0, 2022, "a" },
    { NULL, 0, 0, 0, "abc" },
    { "  ", 0, 0, 0, "abc" },
  };
  const char *ids[] = { a, b, c };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FmnQuery query
          = { .kinds = cases[i].kinds, .year_from = cases[i].from, .year_to = cases[i].to };
      g_autoptr (GString) found = g_string_new (NULL);

      fmn_query_set_text (&query, cases[i].text);
      for (guint j = 0; j < 3; j++)
        if (fmn_query_matches (&query, f->journal, fmn_journal_lookup (f->journal, ids[j])))
          g_string_append_c (found, "abc"[j]);
      g_assert_cmpstr (found->str, ==, cases[i].found);
      fmn_query_clear (&query);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/journal/journal/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("order", test_order);
  ADD ("undo-words", test_undo_words);
  ADD ("undo-all", test_undo_all);
  ADD ("merge", test_merge);
  ADD ("versions", test_versions);
  ADD ("stale", test_stale);
  ADD ("trash", test_trash);
  ADD ("info", test_info);
  ADD ("query", test_query);
#undef ADD

  return g_test_run ();
}
