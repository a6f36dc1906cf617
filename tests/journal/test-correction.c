/* test-correction.c: figures corrected by hand: kept, undone, told from the rule they were made under, and left out of a part.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-codec.h"
#include "fmn-correction.h"
#include "fmn-pregnancy.h"
#include "journal-fixture.h"

static FmnEntry *
add_loss (Fixture *f, const char *outcome, const char *weeks)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, f->clock);
  g_autoptr (FmnDraft) ending = fmn_draft_new (FMN_KIND_ENDING, f->clock);
  FmnEntry *pregnancy = add (f, draft);

  fmn_draft_set_string (ending, "pregnancy", fmn_entry_get_id (pregnancy));
  fmn_draft_set_string (ending, "outcome", outcome);
  fmn_draft_set_string (ending, "weeks-by-dates", weeks);
  add (f, ending);
  return pregnancy;
}

static void
set_up_losses (Fixture *f, gconstpointer data)
{
  set_up (f, data);
  add_loss (f, "missed", "8+0");
  add_loss (f, "stillbirth", "25+0");
}

static char *
text_of (FmnJournal *journal, FmnFigure figure)
{
  g_autoptr (FmnObstetricHistory) history = fmn_journal_dup_obstetric_history (journal);

  return fmn_obstetric_history_dup_text (history, figure);
}

#define assert_figure(journal, figure, expected)                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown = text_of (journal, figure);                                            \
    g_assert_cmpstr (shown, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_undo (Fixture *f, gconstpointer data)
{
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY, "2");
  g_assert_true (
      fmn_journal_correct_figure (f->journal, FMN_FIGURE_GRAVIDITY, 3, "One of 2012", NULL));
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY,
                 "3 (reckoned 2; corrected by hand: One of 2012)");
  g_assert_cmpstr (fmn_journal_get_undo_label (f->journal), ==, "Undo correct a figure by hand");
  /* Written over, not added to. */
  g_assert_true (fmn_journal_correct_figure (f->journal, FMN_FIGURE_GRAVIDITY, 4, NULL, NULL));
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY, "4 (reckoned 2; corrected by hand)");
  g_assert_true (fmn_journal_undo (f->journal));
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY,
                 "3 (reckoned 2; corrected by hand: One of 2012)");
  g_assert_true (fmn_journal_uncorrect_figure (f->journal, FMN_FIGURE_GRAVIDITY, NULL));
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY, "2");
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_true (fmn_journal_undo (f->journal));
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY, "2");
  g_assert_true (fmn_journal_redo (f->journal));
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY,
                 "3 (reckoned 2; corrected by hand: One of 2012)");
  /* Nothing to take back is no change. */
  g_assert_true (fmn_journal_uncorrect_figure (f->journal, FMN_FIGURE_TERM, NULL));
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY,
                 "3 (reckoned 2; corrected by hand: One of 2012)");
}

/* A correction of the births from 24 weeks says nothing of those from 28, and is there again with 24. */
static void
test_limit_and_rule (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnInfo) at_28 = NULL;
  g_autoptr (FmnInfo) by_rcog = NULL;
  g_autoptr (FmnInfo) back = NULL;
  g_autoptr (FmnInfo) both = NULL;
  FmnCorrection correction;
  FmnCorrection other = { .number = 7, .reckoned = 0, .note = "28" };

  g_assert_true (fmn_journal_correct_figure (f->journal, FMN_FIGURE_BIRTHS, 2, NULL, NULL));
  g_assert_true (fmn_journal_correct_figure (f->journal, FMN_FIGURE_LOSSES_BY_RULE, 5, NULL, NULL));
  g_assert_true (fmn_journal_correct_figure (f->journal, FMN_FIGURE_TERM, 9, NULL, NULL));
  at_28 = fmn_info_with_int (fmn_journal_get_info (f->journal), "viability-weeks", 28);
  g_assert_false (fmn_info_get_correction (at_28, FMN_FIGURE_BIRTHS, &correction));
  g_assert_true (fmn_info_get_correction (at_28, FMN_FIGURE_LOSSES_BY_RULE, &correction));
  g_assert_true (fmn_info_get_correction (at_28, FMN_FIGURE_TERM, &correction));
  by_rcog = fmn_info_with_string (at_28, "loss-rule", "rcog17");
  g_assert_false (fmn_info_get_correction (by_rcog, FMN_FIGURE_LOSSES_BY_RULE, &correction));
  both = fmn_info_with_correction (at_28, FMN_FIGURE_BIRTHS, &other);
  g_assert_true (fmn_info_get_correction (both, FMN_FIGURE_BIRTHS, &correction));
  g_assert_cmpint (correction.number, ==, 7);
  back = fmn_info_with_int (both, "viability-weeks", 24);
  g_assert_true (fmn_info_get_correction (back, FMN_FIGURE_BIRTHS, &correction));
  g_assert_cmpint (correction.number, ==, 2);
  g_assert_cmpint (correction.reckoned, ==, 1);
  g_assert_cmpstr (correction.noted, ==, "2026-02-24T09:00:00Z");
}

static void
test_file (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (FmnSnapshot) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnJournal) read = NULL;

  g_assert_true (
      fmn_journal_correct_figure (f->journal, FMN_FIGURE_GRAVIDITY, 3, "“Old”\nnotes", NULL));
  snapshot = fmn_journal_snapshot (f->journal);
  bytes = fmn_codec_serialise (snapshot);
  again = fmn_codec_parse (bytes, &error);
  g_assert_no_error (error);
  read = fmn_journal_new_from_snapshot (again, f->clock);
  assert_figure (read, FMN_FIGURE_GRAVIDITY, "3 (reckoned 2; corrected by hand: “Old”\nnotes)");
}

static void
test_bad_files (Fixture *f, gconstpointer data)
{
  static const char *const settings[] = {
    "{\"corrections\":{}}",
    "{\"corrections\":[3]}",
    "{\"corrections\":[{}]}",
    "{\"corrections\":[{\"figure\":\"gravidity\"}]}",
    "{\"corrections\":[{\"figure\":\"gravidity\",\"number\":-1}]}",
    "{\"corrections\":[{\"figure\":\"gravidity\",\"number\":1000}]}",
    "{\"corrections\":[{\"figure\":\"gravidity\",\"number\":\"4\"}]}",
    "{\"corrections\":[{\"figure\":1,\"number\":4}]}",
    "{\"corrections\":[{\"figure\":\"gravidity\",\"number\":4,\"note\":1}]}",
    "{\"corrections\":[{\"figure\":\"gravidity\",\"number\":4,\"viability-weeks\":\"24\"}]}",
    "{\"leave-out-biochemical\":1}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"settings\":%s}", settings[i]);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnInfo) info = NULL;

      g_test_message ("%s", settings[i]);
      info = fmn_info_new_from_json (json_node_get_object (node), &error);
      g_assert_null (info);
      g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
    }
}

static gboolean
is_no_stillbirth (FmnEntry *entry, gpointer data)
{
  return g_strcmp0 (fmn_entry_get_string (entry, "outcome"), "stillbirth") != 0;
}

static gboolean
is_no_note (FmnEntry *entry, gpointer data)
{
  return fmn_entry_get_kind (entry) != FMN_KIND_NOTE;
}

/* A part that counts less would be told of by a figure that was corrected for the whole. */
static void
test_part (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnDraft) note = fmn_draft_new (FMN_KIND_NOTE, f->clock);
  g_autoptr (FmnJournal) less = NULL;
  g_autoptr (FmnJournal) same = NULL;

  add (f, note);
  g_assert_true (fmn_journal_correct_figure (f->journal, FMN_FIGURE_GRAVIDITY, 3, "x", NULL));
  less = fmn_journal_new_part (f->journal, is_no_stillbirth, NULL);
  assert_figure (less, FMN_FIGURE_GRAVIDITY, "2");
  same = fmn_journal_new_part (f->journal, is_no_note, NULL);
  assert_figure (same, FMN_FIGURE_GRAVIDITY, "3 (reckoned 2; corrected by hand: x)");
}

/* A transfer that no pregnancy followed is counted by itself, and no pregnancy. One that belongs to a pregnancy is not among them. */
static void
test_transfers (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *procedure;
    const char *result;
    gboolean bound;
    const char *figure;
  } rows[] = {
    { "embryo-transfer", "no-pregnancy", FALSE, "1" },
    { "embryo-transfer", "no-pregnancy", FALSE, "2" },
    { "embryo-transfer", "pregnancy", FALSE, "2" },
    { "embryo-transfer", "unknown", FALSE, "2" },
    { "embryo-transfer", NULL, FALSE, "2" },
    { "insemination", "no-pregnancy", FALSE, "2" },
    { "embryo-transfer", "no-pregnancy", TRUE, "2" },
  };
  g_autoptr (GPtrArray) list = fmn_journal_dup_pregnancies (f->journal);
  const char *pregnancy = fmn_entry_get_id (g_ptr_array_index (list, 0));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PROCEDURE, f->clock);

      fmn_draft_set_string (draft, "procedure", rows[i].procedure);
      fmn_draft_set_string (draft, "result", rows[i].result);
      fmn_draft_set_string (draft, "pregnancy", rows[i].bound ? pregnancy : NULL);
      add (f, draft);
      assert_figure (f->journal, FMN_FIGURE_TRANSFERS_WITHOUT, rows[i].figure);
      assert_figure (f->journal, FMN_FIGURE_GRAVIDITY, "2");
    }
}

static void
test_leave_out (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnInfo) without = NULL;
  g_autoptr (FmnInfo) with = NULL;
  g_autoptr (FmnChange) change = NULL;

  add_loss (f, "biochemical", "4+5");
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY, "3");
  without = fmn_info_with_leave_out_biochemical (fmn_journal_get_info (f->journal), TRUE);
  change = fmn_change_new ("x");
  fmn_change_set_info (change, fmn_journal_get_info (f->journal), without);
  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
  assert_figure (f->journal, FMN_FIGURE_GRAVIDITY, "2");
  assert_figure (f->journal, FMN_FIGURE_BIOCHEMICAL, "1");
  with = fmn_info_with_leave_out_biochemical (without, FALSE);
  g_assert_false (fmn_info_get_leave_out_biochemical (with));
  g_assert_true (fmn_info_get_leave_out_biochemical (without));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/journal/correction/" path, Fixture, NULL, set_up_losses, func, tear_down)
  ADD ("undo", test_undo);
  ADD ("limit-and-rule", test_limit_and_rule);
  ADD ("file", test_file);
  ADD ("bad-files", test_bad_files);
  ADD ("part", test_part);
  ADD ("transfers", test_transfers);
  ADD ("leave-out", test_leave_out);
#undef ADD

  return g_test_run ();
}
