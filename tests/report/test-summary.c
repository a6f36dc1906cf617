/* test-summary.c: what the summary says of the mock-up's history, figure by figure and cell by cell.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "summary-fixture.h"

#include "fmn-correction.h"

#include <string.h>

typedef struct
{
  FmnJournal *journal;
  FmnSummaryOptions *options;
  FmnSummary *summary;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->journal = fixture_mara_new ();
  self->options = fmn_summary_options_new ();
  self->options->full = g_strcmp0 (data, "full") == 0;
  self->options->clinical_terms = g_strcmp0 (data, "plain") != 0;
  self->options->our_names = g_strcmp0 (data, "names") == 0;
  self->summary = fmn_summary_new (self->journal, self->options);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->summary);
  g_assert_finalize_object (self->journal);
  fmn_summary_options_free (self->options);
}

/* The counts of the mock-up: two losses before 10 weeks (about 8 and 9+2), one at 11+3, one birth at 39+1. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *id, *number;
  } rows[] = {
    { "gravidity", "4" },        { "births", "1" },          { "living", "1" },
    { "losses-before-10", "2" }, { "losses-10-to-13", "1" }, { "losses-14-up", "0" },
    { "stillbirths", "0" },      { "ectopic", "0" },         { "terminations", "0" },
    { "consecutive", "2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (fixture_get_figure (self->summary, rows[i].id), ==, rows[i].number);
  g_assert_null (fixture_get_figure (self->summary, "biochemical"));
  g_assert_cmpstr (fmn_summary_get_counts (self->summary), ==, "G4 T1 P0 A3 L1");
  g_assert_cmpstr (fmn_summary_get_counts_note (self->summary), ==,
                   "G4 P1+3\nlimit used: 24 weeks\n3 losses by ESHRE 2022, 2 in a row");
}

/* A corrected figure is marked, and what was reckoned and why stands under the figures. */
static void
test_corrections (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnSummary) summary = NULL;
  g_autoptr (FmnSummary) plain = NULL;

  g_assert_null (fmn_summary_get_corrections (self->summary));
  g_assert_true (fmn_journal_correct_figure (self->journal, FMN_FIGURE_GRAVIDITY, 5,
                                             "One of 2012\nis not written down", NULL));
  g_assert_true (fmn_journal_correct_figure (self->journal, FMN_FIGURE_ABORTUS, 4, NULL, NULL));
  summary = fmn_summary_new (self->journal, self->options);
  g_assert_cmpstr (fixture_get_figure (summary, "gravidity"), ==, "5*");
  g_assert_cmpstr (fixture_get_figure (summary, "births"), ==, "1");
  g_assert_cmpstr (fmn_summary_get_counts (summary), ==, "G5 T1 P0 A4 L1");
  g_assert_cmpstr (fmn_summary_get_corrections (summary), ==,
                   "* pregnancies: 5 (reckoned 4; corrected by hand: One of 2012 is not written "
                   "down)\n* pregnancies ended before 20 weeks: 4 (reckoned 3; corrected by hand)");
  /* Without the shorthand nothing is said of what stands in it alone. */
  self->options->clinical_terms = FALSE;
  plain = fmn_summary_new (self->journal, self->options);
  g_assert_cmpstr (fmn_summary_get_corrections (plain), ==,
                   "* pregnancies: 5 (reckoned 4; corrected by hand: One of 2012 is not written "
                   "down)");
}

/* An age comes from a year of birth: of a start that is a day two are possible, of a winter three. */
static void
test_ages (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *began, *age;
  } rows[] = {
    { "2021-03-14", "30–31" }, { "2021-03", "30–31" }, { "2021", "30–31" },
    { "2020-24", "29–31" },    { "1989", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FmnJournal) journal = fixture_journal_new ();
      g_autoptr (FmnSummary) summary = NULL;
      g_autofree char *date = g_strdup_printf ("date=%s", rows[i].began);
      FmnSummaryTable *table;

      fixture_set_info (journal,
                        fmn_info_with_int (fmn_journal_get_info (journal), "birth-year", 1990));
      fixture_add (journal, FMN_KIND_PREGNANCY, date, NULL);
      summary = fmn_summary_new (journal, self->options);
      table = fixture_get_table (summary, FMN_SECTION_PREGNANCIES);
      if (rows[i].age != NULL)
        g_assert_cmpstr (fmn_summary_table_get_text (table, 0, "age"), ==, rows[i].age);
      else
        g_assert_cmpint (fmn_summary_table_find_column (table, "age"), ==, -1);
    }
}

/* Two that ended apart: each with its own weeks, day and outcome, the last of them first. */
static void
test_twins (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  g_autoptr (FmnSummary) summary = NULL;
  FmnSummaryTable *table;
  FmnEntry *pregnancy = fixture_add (
      journal, FMN_KIND_PREGNANCY, "fetuses=2",
      "datings=[{\"method\":\"last-period\",\"date\":\"2024-01-17\",\"in-use\":true}]", NULL);

  fixture_add (journal, FMN_KIND_ENDING, "date=2024-05-01", "fetus=1", "outcome=miscarriage-second",
               "weeks-by-measurement=12+3", fixture_bind ("pregnancy", pregnancy), NULL);
  fixture_add (journal, FMN_KIND_ENDING, "date=2024-10-09", "fetus=2", "outcome=live-birth-term",
               "living=yes", fixture_bind ("pregnancy", pregnancy), NULL);
  summary = fmn_summary_new (journal, self->options);
  table = fixture_get_table (summary, FMN_SECTION_PREGNANCIES);
  g_assert_cmpstr (fmn_summary_table_get_text (table, 0, "weeks"), ==,
                   "2: 38w 0d  9 Oct 2024\n1: 15w 0d  1 May 2024\nmeasured 12w 3d");
  g_assert_cmpstr (fmn_summary_table_get_text (table, 0, "outcome"), ==,
                   "1: Second-trimester miscarriage\n2: Live birth, term\nliving now");
  g_assert_cmpstr (fmn_summary_get_counts (summary), ==, "G1 T1 P0 A0 L1");
}

static void
test_limit_is_said (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnSummary) summary = NULL;
  GPtrArray *figures;
  gboolean found = FALSE;

  fixture_set_info (self->journal, fmn_info_with_int (fmn_journal_get_info (self->journal),
                                                      "viability-weeks", 20));
  summary = fmn_summary_new (self->journal, self->options);
  g_assert_nonnull (strstr (fmn_summary_get_counts_note (summary), "limit used: 20 weeks"));
  figures = fmn_summary_get_figures (summary);
  for (guint i = 0; i < figures->len; i++)
    found |= g_str_equal (((FmnFigureText *) g_ptr_array_index (figures, i))->label,
                          "birth from 20 weeks");
  g_assert_true (found);
}

static void
test_head (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnSummary) initials = NULL;
  g_autoptr (FmnSummary) none = NULL;

  g_assert_cmpstr (fmn_summary_get_subtitle (self->summary), ==,
                   "Summary for: Recurrent loss clinic, Wednesday 4 March 2026");
  g_assert_cmpstr (fmn_summary_get_name (self->summary), ==, "Mara Lindqvist");
  g_assert_cmpstr (fmn_summary_get_person (self->summary), ==,
                   "born 1989 · blood group A positive");
  g_assert_cmpstr (fmn_summary_get_partner (self->summary), ==,
                   "Partner: Jonas Lindqvist, born 1987");
  g_assert_cmpstr (fmn_summary_get_printed (self->summary), ==, "Printed 24 February 2026");
  self->options->naming = FMN_NAMING_INITIALS;
  initials = fmn_summary_new (self->journal, self->options);
  g_assert_cmpstr (fmn_summary_get_name (initials), ==, "M. L.");
  self->options->naming = FMN_NAMING_NONE;
  none = fmn_summary_new (self->journal, self->options);
  g_assert_null (fmn_summary_get_name (none));
  g_assert_cmpstr (fmn_summary_get_partner (none), ==, "Partner: born 1987");
}

static void
test_pregnancies (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint row;
    const char *column, *text;
  } cells[] = {
    { 0, "number", "1" },
    { 0, "began", "about Jan 2019\nfrom memory" },
    { 0, "age", "28–30\nsame" },
    { 0, "weeks", "about 8w  about Mar 2019" },
    { 0, "outcome", "First-trimester miscarriage, type not known" },
    { 0, "managed", "Waiting" },
    { 0, "genetics", "None done" },
    { 0, "hcg", "–" },
    { 1, "began", "14 Jun 2020\nlast period" },
    { 1, "conceived", "Without treatment" },
    { 1, "hcg", "61,000 at 8w 1d" },
    { 1, "scans", "12w 2d, 20w 4d heartbeat seen" },
    { 1, "weeks", "39w 1d  15 Mar 2021" },
    { 1, "outcome", "Live birth, term\nVaginal\n3260 g, living now" },
    { 2, "hcg", "31,000 at 11w 1d" },
    { 2, "scans", "7w 1d heartbeat seen\n11w 1d no heartbeat seen" },
    { 2, "weeks", "11w 3d  8 Jun 2023\nmeasured 9w 2d" },
    { 2, "outcome", "Missed miscarriage" },
    { 2, "genetics", "Trisomy 16 (array)" },
    { 2, "treatment", "Progesterone 400 mg 5w 0d to 11w 2d" },
    { 3, "began", "11 Sep 2025\nembryo transfer, day 5" },
    { 3, "conceived", "Frozen embryo transfer\ntested" },
    { 3, "managed", "Tablets" },
    { 3, "genetics", "No change found (array) ⊕" },
    { 3, "treatment",
      "Throughout: Levothyroxine 50 µg, Aspirin 75 mg\n"
      "Progesterone 400 mg 2w 5d to the end; Enoxaparin 40 mg 5w 0d to the end" },
  };
  FmnSummaryTable *table = fixture_get_table (self->summary, FMN_SECTION_PREGNANCIES);

  g_assert_cmpuint (table->rows->len, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (fmn_summary_table_get_text (table, cells[i].row, cells[i].column), ==,
                     cells[i].text);
  g_assert_cmpstr (table->hint, ==,
                   "oldest first; marks on the line at 10, 14, 24 and 37 weeks; ◆ loss, ● birth; "
                   "open bar = approximate");
}

static void
test_weeks_line (Fixture *self, gconstpointer data)
{
  FmnSummaryTable *table = fixture_get_table (self->summary, FMN_SECTION_PREGNANCIES);
  int column = fmn_summary_table_find_column (table, "weeks");
  FmnRow *first = g_ptr_array_index (table->rows, 0), *second = g_ptr_array_index (table->rows, 1);
  FmnCell *about = g_ptr_array_index (first->cells, column);
  FmnCell *birth = g_ptr_array_index (second->cells, column);

  g_assert_true (about->about);
  g_assert_cmpint (about->mark, ==, FMN_MARK_LOSS);
  g_assert_cmpint (birth->min_days, ==, 39 * 7 + 1);
  g_assert_false (birth->about);
  g_assert_cmpint (birth->mark, ==, FMN_MARK_BIRTH);
  g_assert_cmpint (birth->limit_weeks, ==, 24);
}

static void
test_plain_words (Fixture *self, gconstpointer data)
{
  FmnSummaryTable *table = fixture_get_table (self->summary, FMN_SECTION_PREGNANCIES);

  g_assert_cmpstr (fmn_summary_table_get_text (table, 2, "outcome"), ==,
                   "Pregnancy loss found on a scan");
  g_assert_null (fmn_summary_get_counts (self->summary));
  g_assert_cmpstr (fmn_summary_get_counts_note (self->summary), ==,
                   "limit used: 24 weeks\n3 losses by ESHRE 2022, 2 in a row");
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) without = fmn_summary_new (self->journal, options);
  g_autofree char *with_text = fmn_summary_to_text (self->summary);
  g_autofree char *without_text = fmn_summary_to_text (without);

  g_assert_nonnull (strstr (with_text, "Juniper"));
  g_assert_null (strstr (without_text, "Juniper"));
  g_assert_null (strstr (without_text, "Wren"));
}

/* A column in which nothing was entered takes no room. */
static void
test_empty_columns (void)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) summary = NULL;
  FmnSummaryTable *table;

  fixture_add (journal, FMN_KIND_PREGNANCY, "date=2021-05", NULL);
  summary = fmn_summary_new (journal, options);
  table = fixture_get_table (summary, FMN_SECTION_PREGNANCIES);
  g_assert_cmpint (fmn_summary_table_find_column (table, "hcg"), ==, -1);
  g_assert_cmpint (fmn_summary_table_find_column (table, "genetics"), ==, -1);
  g_assert_cmpint (fmn_summary_table_find_column (table, "outcome"), >=, 0);
  g_assert_cmpstr (fmn_summary_table_get_text (table, 0, "outcome"), ==, "No end recorded");
  g_assert_cmpstr (fmn_summary_table_get_text (table, 0, "weeks"), ==, "");
  g_assert_cmpstr (fixture_get_figure (summary, "living"), ==, "?");
}

/* 4 September 2023 to 20 December 2025 is 838 days; 84 days after 20 December 2025 is 14 March 2026. */
static void
test_antiphospholipid (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint row;
    const char *column, *text;
  } cells[] = {
    { 0, "sample-0", "12w 4d after pregnancy 3\nLevothyroxine" },
    { 0, "sample-1",
      "5w 0d after pregnancy 4\nLevothyroxine, Aspirin, Enoxaparin stopped 5 weeks before" },
    { 0, "repeat", "repeat, 12 weeks or more after 20 Dec 2025" },
    { 1, "test", "Lupus anticoagulant" },
    { 1, "sample-0", "not detected" },
    { 2, "test", "Anticardiolipin IgG" },
    { 2, "unit", "GPL-U/mL · below 20" },
    { 2, "sample-0", "11" },
    { 2, "sample-1", "42 above range" },
    { 3, "sample-1", "9" },
    { 6, "sample-0", "119 weeks 5 days" },
  };
  FmnSummaryTable *table = fixture_get_table (self->summary, FMN_SECTION_ANTIPHOSPHOLIPID);
  FmnColumn *repeat;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (fmn_summary_table_get_text (table, cells[i].row, cells[i].column), ==,
                     cells[i].text);
  repeat = g_ptr_array_index (table->columns, fmn_summary_table_find_column (table, "repeat"));
  g_assert_cmpstr (repeat->label, ==, "from 14 Mar 2026");
  g_assert_true (repeat->to_write);
}

/* A second positive sample 12 weeks later leaves nothing open; so does a negative one. */
static void
test_repeat_done (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnSummary) early = NULL;
  g_autoptr (FmnSummary) done = NULL;
  const char *value = "value={\"type\":\"quantity\",\"number\":\"44\",\"unit\":\"GPL-U/mL\"}";

  fixture_add (self->journal, FMN_KIND_TEST, "date=2026-02-02", "test=acl-igg", value,
               "range={\"high\":\"20\"}", NULL);
  early = fmn_summary_new (self->journal, self->options);
  /* Six weeks are too few: it stays open from the first positive sample on. */
  g_assert_cmpint (fmn_summary_table_find_column (
                       fixture_get_table (early, FMN_SECTION_ANTIPHOSPHOLIPID), "repeat"),
                   >=, 0);
  fixture_add (self->journal, FMN_KIND_TEST, "date=2026-03-14", "test=acl-igg", value,
               "range={\"high\":\"20\"}", NULL);
  done = fmn_summary_new (self->journal, self->options);
  g_assert_cmpint (fmn_summary_table_find_column (
                       fixture_get_table (done, FMN_SECTION_ANTIPHOSPHOLIPID), "repeat"),
                   ==, -1);
}

static void
test_corrected_state (void)
{
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) summary = NULL;

  fixture_add (journal, FMN_KIND_TEST, "date=2024-05-01", "test=acl-igg",
               "value={\"type\":\"quantity\",\"number\":\"8\",\"unit\":\"GPL-U/mL\"}",
               "range={\"high\":\"20\"}",
               "state={\"pregnant\":\"no\",\"medicines\":\"prednisolone 10 mg\"}", NULL);
  summary = fmn_summary_new (journal, options);
  g_assert_cmpstr (fmn_summary_table_get_text (
                       fixture_get_table (summary, FMN_SECTION_ANTIPHOSPHOLIPID), 0, "sample-1"),
                   ==, "not pregnant\nprednisolone 10 mg");
}

static void
test_other_tests (Fixture *self, gconstpointer data)
{
  FmnSummaryTable *table = fixture_get_table (self->summary, FMN_SECTION_TESTS);

  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpstr (fmn_summary_table_get_text (table, 0, "test"), ==,
                   "Thyroid stimulating hormone");
  /* The latest of two. */
  g_assert_cmpstr (fmn_summary_table_get_text (table, 0, "value"), ==, "2.2 mIU/L (0.4–4.0)");
  g_assert_cmpstr (fmn_summary_table_get_text (table, 0, "date"), ==, "20 Dec 2025");
  g_assert_cmpstr (fmn_summary_table_get_text (table, 2, "value"), ==, "46,XY");
}

static void
test_treatments (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *treatment, *schedule, *dates;
    FmnRowStyle style;
  } rows[] = {
    { "Levothyroxine 50 µg", "daily", "20 Jul 2023 →", FMN_ROW_PLAIN },
    { "Aspirin 75 mg", "daily", "11 Sep 2025 →", FMN_ROW_PLAIN },
    { "Enoxaparin 40 mg", "daily", "16 Oct to 15 Nov 2025", FMN_ROW_QUIET },
    { "Progesterone 400 mg", "twice a day", "30 Sep to 15 Nov 2025", FMN_ROW_QUIET },
  };
  FmnSummaryTable *table = fixture_get_table (self->summary, FMN_SECTION_TREATMENTS);

  g_assert_cmpuint (table->rows->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (fmn_summary_table_get_text (table, i, "treatment"), ==, rows[i].treatment);
      g_assert_cmpstr (fmn_summary_table_get_text (table, i, "schedule"), ==, rows[i].schedule);
      g_assert_cmpstr (fmn_summary_table_get_text (table, i, "dates"), ==, rows[i].dates);
      g_assert_cmpint (((FmnRow *) g_ptr_array_index (table->rows, i))->style, ==, rows[i].style);
    }
  g_assert_cmpuint (fmn_summary_get_n_left_out (self->summary, FMN_SECTION_TREATMENTS), ==, 1);
}

static void
test_all_treatments_in_full (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (fixture_get_table (self->summary, FMN_SECTION_TREATMENTS)->rows->len, ==, 5);
  g_assert_cmpuint (fmn_summary_get_n_left_out (self->summary, FMN_SECTION_TREATMENTS), ==, 0);
}

static void
test_questions (Fixture *self, gconstpointer data)
{
  GPtrArray *questions = fmn_summary_get_questions (self->summary);

  /* In her order, and not what was answered. */
  g_assert_cmpuint (questions->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (questions, 1), ==,
                   "Should aspirin continue until the repeat?");
}

static void
test_sections_left_away (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnSummary) summary = NULL;
  g_autofree char *text = NULL;

  self->options->sections = FMN_SECTION_QUESTIONS;
  summary = fmn_summary_new (self->journal, self->options);
  text = fmn_summary_to_text (summary);
  g_assert_null (strstr (text, "Missed miscarriage"));
  g_assert_null (strstr (text, "Levothyroxine"));
  g_assert_nonnull (strstr (text, "Should aspirin"));
  g_assert_false (fmn_summary_is_empty (summary));
}

static void
test_years (Fixture *self, gconstpointer data)
{
  g_autoptr (FmnSummary) summary = NULL;

  self->options->year_from = 2025;
  summary = fmn_summary_new (self->journal, self->options);
  g_assert_cmpuint (fixture_get_table (summary, FMN_SECTION_TESTS)->rows->len, ==, 1);
  g_assert_cmpint (fmn_summary_table_find_column (
                       fixture_get_table (summary, FMN_SECTION_ANTIPHOSPHOLIPID), "sample-1"),
                   ==, -1);
  /* A part of the pregnancies would count wrongly. */
  g_assert_cmpuint (fixture_get_table (summary, FMN_SECTION_PREGNANCIES)->rows->len, ==, 4);
  g_assert_cmpstr (fmn_summary_get_counts (summary), ==, "G4 T1 P0 A3 L1");
}

static void
test_nothing (void)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) summary = fmn_summary_new (journal, options);

  g_assert_true (fmn_summary_is_empty (summary));
}

/* What a cell shows the beginning of is whole further down, in the full form. */
static void
test_long_texts (void)
{
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) one = NULL;
  g_autoptr (FmnSummary) full = NULL;
  FmnEntry *pregnancy = fixture_add (journal, FMN_KIND_PREGNANCY, "date=2021-05", NULL);
  const char *text
      = "The laboratory found no change on the array; cells of the mother could not be "
        "told apart with certainty, and a second sample is kept until the summer.";
  g_autofree char *genetics = g_strdup_printf ("genetics=%s", text);

  fixture_add (journal, FMN_KIND_ENDING, "date=2021-07", fixture_bind ("pregnancy", pregnancy),
               "outcome=missed", genetics, NULL);
  one = fmn_summary_new (journal, options);
  g_assert_true (g_str_has_suffix (
      fmn_summary_table_get_text (fixture_get_table (one, FMN_SECTION_PREGNANCIES), 0, "genetics"),
      "…"));
  options->full = TRUE;
  full = fmn_summary_new (journal, options);
  g_assert_cmpuint (fmn_summary_get_long_texts (full)->len, ==, 1);
  g_assert_cmpstr (((FmnPassage *) g_ptr_array_index (fmn_summary_get_long_texts (full), 0))->text,
                   ==, text);
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/report/summary/" path, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("figures", NULL, test_figures);
  ADD ("corrections", NULL, test_corrections);
  ADD ("ages", NULL, test_ages);
  ADD ("twins", NULL, test_twins);
  ADD ("limit-is-said", NULL, test_limit_is_said);
  ADD ("head", NULL, test_head);
  ADD ("pregnancies", NULL, test_pregnancies);
  ADD ("weeks-line", NULL, test_weeks_line);
  ADD ("plain-words", "plain", test_plain_words);
  ADD ("names", "names", test_names);
  g_test_add_func ("/report/summary/empty-columns", test_empty_columns);
  ADD ("antiphospholipid", NULL, test_antiphospholipid);
  ADD ("repeat-done", NULL, test_repeat_done);
  g_test_add_func ("/report/summary/corrected-state", test_corrected_state);
  ADD ("other-tests", NULL, test_other_tests);
  ADD ("treatments", NULL, test_treatments);
  ADD ("all-treatments-in-full", "full", test_all_treatments_in_full);
  ADD ("questions", NULL, test_questions);
  ADD ("sections-left-away", NULL, test_sections_left_away);
  ADD ("years", NULL, test_years);
  g_test_add_func ("/report/summary/nothing", test_nothing);
  g_test_add_func ("/report/summary/long-texts", test_long_texts);
  return g_test_run ();
}
