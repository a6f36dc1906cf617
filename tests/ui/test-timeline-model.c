/* test-timeline-model.c: the order of the timeline's lines, and that a change says no more than it must.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-draft.h"
#include "fmn-kind-look.h"
#include "fmn-timeline-model.h"

typedef struct
{
  guint n;
  guint position, removed, added;
} Changes;

static FmnJournal *
create_journal (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 2, 24, 10, 0, 0);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);

  return fmn_journal_new (clock);
}

static FmnEntry *
add (FmnJournal *journal, FmnKind kind, const char *title, const char *date)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, fmn_journal_get_clock (journal));
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;
  FmnDate value;

  fmn_draft_set_string (draft, "title", title);
  if (date != NULL)
    {
      g_assert_true (fmn_date_parse_edtf (date, &value));
      fmn_draft_set_date (draft, "date", &value);
    }
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  return fmn_journal_lookup (journal, fmn_entry_get_id (entry));
}

/* "# March 2021" for a heading; "(title", "title", "title)" for the first, a middle and the last of a card, "(title)" for both. */
static char *
dump (FmnTimelineModel *model)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (FmnTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      FmnEntry *entry = fmn_timeline_item_get_entry (item);
      FmnPlace place = fmn_timeline_item_get_place (item);

      if (i > 0)
        g_string_append (text, " | ");
      if (entry == NULL)
        g_string_append_printf (text, "# %s", fmn_timeline_item_get_heading (item));
      else
        g_string_append_printf (text, "%s%s%s", place & FMN_PLACE_FIRST ? "(" : "",
                                fmn_entry_get_title (entry), place & FMN_PLACE_LAST ? ")" : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_lines (FmnTimelineModel *model, const char *expected)
{
  g_autofree char *text = dump (model);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnTimelineModel) model = fmn_timeline_model_new (journal);

  assert_lines (model, "");
  add (journal, FMN_KIND_NOTE, "day", "2021-03-14");
  add (journal, FMN_KIND_NOTE, "month", "2021-03~");
  add (journal, FMN_KIND_NOTE, "year", "2021");
  add (journal, FMN_KIND_NOTE, "season", "2021-21");
  add (journal, FMN_KIND_NOTE, "older", "2020-12-31");
  add (journal, FMN_KIND_NOTE, "undated", NULL);
  add (journal, FMN_KIND_VISIT, "past visit", "2026-02-23");
  add (journal, FMN_KIND_VISIT, "far visit", "2026-06-01");
  add (journal, FMN_KIND_VISIT, "near visit", "2026-03-04");

  assert_lines (model,
                "# Planned | (near visit | far visit) | # February 2026 | (past visit) | "
                "# March 2021 | (day | month) | # Spring 2021 | (season) | # 2021 | (year) | "
                "# December 2020 | (older) | # Date not known | (undated)");
  g_assert_cmpuint (fmn_timeline_model_get_n_entries (model), ==, 9);
}

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Changes *changes = data;

  changes->n++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

static void
test_small_changes (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnTimelineModel) model = fmn_timeline_model_new (journal);
  g_autoptr (FmnTimelineItem) kept = NULL;
  g_autoptr (FmnTimelineItem) kept_still = NULL;
  Changes changes = { 0 };
  FmnEntry *middle;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  add (journal, FMN_KIND_NOTE, "a", "2021-03-01");
  add (journal, FMN_KIND_NOTE, "b", "2021-03-02");
  middle = add (journal, FMN_KIND_NOTE, "c", "2021-03-03");
  add (journal, FMN_KIND_NOTE, "d", "2021-03-04");
  add (journal, FMN_KIND_NOTE, "e", "2021-03-05");
  assert_lines (model, "# March 2021 | (e | d | c | b | a)");
  kept = g_list_model_get_item (G_LIST_MODEL (model), 5);

  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), &changes);
  change = fmn_change_new_remove (middle);
  g_assert_true (fmn_journal_apply (journal, change, &error));
  g_assert_no_error (error);
  assert_lines (model, "# March 2021 | (e | d | b | a)");
  g_assert_cmpuint (changes.n, ==, 1);
  g_assert_cmpuint (changes.position, ==, 3);
  g_assert_cmpuint (changes.removed, ==, 1);
  g_assert_cmpuint (changes.added, ==, 0);

  /* What did not change is the same object, so that the list keeps its rows. */
  kept_still = g_list_model_get_item (G_LIST_MODEL (model), 4);
  g_assert_true (kept == kept_still);

  /* The same query again changes nothing. */
  fmn_timeline_model_set_query (model, NULL);
  g_assert_cmpuint (changes.n, ==, 1);

  /* The end of the card moves: its last two lines are told anew, not the whole card. */
  add (journal, FMN_KIND_NOTE, "z", "2021-02-28");
  add (journal, FMN_KIND_NOTE, "y", "2021-02-27");
  changes = (Changes){ 0 };
  add (journal, FMN_KIND_NOTE, "x", "2021-02-26");
  assert_lines (model, "# March 2021 | (e | d | b | a) | # February 2021 | (z | y | x)");
  g_assert_cmpuint (changes.n, ==, 1);
  g_assert_cmpuint (changes.position, ==, 7);
  g_assert_cmpuint (changes.removed, ==, 1);
  g_assert_cmpuint (changes.added, ==, 2);
}

static void
test_query (void)
{
  g_autoptr (FmnJournal) journal = create_journal ();
  g_autoptr (FmnTimelineModel) model = fmn_timeline_model_new (journal);
  FmnQuery query = { 0 };
  FmnEntry *note;

  note = add (journal, FMN_KIND_NOTE, "Été à Genève", "2021-03-01");
  add (journal, FMN_KIND_SYMPTOM, "winter", "2021-03-02");

  fmn_query_set_text (&query, "GENEVE ete");
  fmn_timeline_model_set_query (model, &query);
  assert_lines (model, "# March 2021 | (Été à Genève)");
  g_assert_cmpuint (fmn_timeline_model_get_n_entries (model), ==, 1);
  g_assert_cmpuint (fmn_timeline_model_find (model, fmn_entry_get_id (note)), ==, 1);

  fmn_query_set_text (&query, NULL);
  query.kinds = 1u << FMN_KIND_SYMPTOM;
  fmn_timeline_model_set_query (model, &query);
  assert_lines (model, "# March 2021 | (winter)");
  g_assert_cmpuint (fmn_timeline_model_find (model, fmn_entry_get_id (note)), ==, G_MAXUINT);
  fmn_query_clear (&query);
}

/* What a list does: it lets go of what went and asks for what came. */
static void
on_items_changed_follow (
    GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  GPtrArray *shown = data;

  if (removed > 0)
    g_ptr_array_remove_range (shown, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shown, (int) (position + i), g_list_model_get_item (model, position + i));
}

static void
assert_follows (FmnTimelineModel *model, GPtrArray *shown)
{
  g_assert_cmpuint (shown->len, ==, g_list_model_get_n_items (G_LIST_MODEL (model)));
  for (guint i = 0; i < shown->len; i++)
    {
      g_autoptr (FmnTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_assert_true (g_ptr_array_index (shown, i) == item);
    }
}

/* Rows that are there get other lines; no line is lost or told twice, wherever the rows are. */
static void
test_rows_stay (void)
{
  static const guint places[][2] = { { 0, 4 }, { 5, 9 }, { 20, 25 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (FmnJournal) journal = create_journal ();
      g_autoptr (FmnTimelineModel) model = fmn_timeline_model_new (journal);
      g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *before = NULL;
      g_autoptr (FmnTimelineItem) bound = NULL;
      FmnQuery query = { 0 };
      guint position;

      for (guint month = 1; month <= 12; month++)
        {
          g_autofree char *date = g_strdup_printf ("2021-%02u-05", month);

          add (journal, month % 3 == 0 ? FMN_KIND_SYMPTOM : FMN_KIND_NOTE, date, date);
          add (journal, FMN_KIND_NOTE, "other", date);
        }
      before = dump (model);
      g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed_follow), shown);
      on_items_changed_follow (G_LIST_MODEL (model), 0, 0,
                               g_list_model_get_n_items (G_LIST_MODEL (model)), shown);
      for (guint j = places[i][0]; j < places[i][1]; j++)
        fmn_timeline_item_set_bound (g_ptr_array_index (shown, j), TRUE);
      bound = g_object_ref (g_ptr_array_index (shown, places[i][0]));

      query.kinds = 1u << FMN_KIND_SYMPTOM;
      fmn_timeline_model_set_query (model, &query);
      assert_lines (model, "# December 2021 | (2021-12-05) | # September 2021 | (2021-09-05) | "
                           "# June 2021 | (2021-06-05) | # March 2021 | (2021-03-05)");
      assert_follows (model, shown);
      g_assert_true (g_ptr_array_find (shown, bound, &position));
      fmn_timeline_model_set_query (model, NULL);
      assert_lines (model, before);
      assert_follows (model, shown);
    }
}

/* A baby who was born living and died is mourned: the mark of a birth is not for such an ending. */
static void
test_ending_icons (void)
{
  static const char *const endings[][2] = {
    { "birth", "fm-birth-symbolic" },
    { "live-birth-preterm", "fm-birth-symbolic" },
    { "live-birth-term", "fm-birth-symbolic" },
    { "neonatal-death-early", "fm-ending-symbolic" },
    { "neonatal-death-late", "fm-ending-symbolic" },
    { "stillbirth", "fm-ending-symbolic" },
    { "loss", "fm-ending-symbolic" },
    { "ectopic-tubal", "fm-ending-symbolic" },
  };
  g_autoptr (FmnJournal) journal = create_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_ENDING, fmn_journal_get_clock (journal));
      g_autoptr (FmnEntry) entry = NULL;
      g_autoptr (GError) error = NULL;

      fmn_draft_set_string (draft, "outcome", endings[i][0]);
      entry = fmn_draft_build (draft, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (fmn_entry_get_icon_name (entry), ==, endings[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/timeline-model/order", test_order);
  g_test_add_func ("/ui/timeline-model/small-changes", test_small_changes);
  g_test_add_func ("/ui/timeline-model/query", test_query);
  g_test_add_func ("/ui/timeline-model/rows-stay", test_rows_stay);
  g_test_add_func ("/ui/timeline-model/ending-icons", test_ending_icons);
  return g_test_run ();
}
