/* test-sampling.c: the state at sampling of every test of the sample journal is the one that its words say.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-caption.h"
#include "fmn-sampling.h"

#include "../lib/load-journal.h"

#define ID "5a3b1e00-0004-4000-8000-0000000000"

/* By the dates of the sample: hCG of 12 October 2025 lies in Juniper, with aspirin; TSH of 10 August 2020 in Ilse, with folic acid; TSH of 18 July 2023 weeks after Wren; TSH of 12 October 2023 is corrected nowhere and lies
 * within 26 weeks of Wren's end, on levothyroxine; the antibodies of 20 December 2025 were corrected by hand. */
static void
test_sample (void)
{
  static const struct
  {
    const char *id;
    FmnSampledType type;
    gboolean treated;
  } rows[] = {
    { ID "07", FMN_SAMPLED_PREGNANT, TRUE },      { ID "16", FMN_SAMPLED_PREGNANT, TRUE },
    { ID "17", FMN_SAMPLED_NOT_PREGNANT, FALSE }, { ID "18", FMN_SAMPLED_NOT_PREGNANT, TRUE },
    { ID "24", FMN_SAMPLED_NOT_PREGNANT, TRUE },  { ID "31", FMN_SAMPLED_NOT_PREGNANT, TRUE },
  };
  g_autoptr (FmnJournal) journal = load_journal (SAMPLE_JOURNAL, NULL);
  g_autoptr (FmnSampler) sampler = fmn_sampler_new (journal);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnSampling sampling;

      fmn_sampler_get (sampler, fmn_journal_lookup (journal, rows[i].id), &sampling);
      g_assert_cmpint (sampling.type, ==, rows[i].type);
      g_assert_cmpint (sampling.treated, ==, rows[i].treated);
    }
}

/* What is drawn of each test is what its words say. */
static void
test_words (void)
{
  g_autoptr (FmnJournal) journal = load_journal (SAMPLE_JOURNAL, NULL);
  g_autoptr (FmnSampler) sampler = fmn_sampler_new (journal);
  GPtrArray *tests = fmn_journal_get_of_kind (journal, FMN_KIND_TEST);

  g_assert_cmpuint (tests->len, >, 30);
  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      g_autofree char *words
          = fmn_entry_dup_field_text (journal, test, fmn_kind_find_field (FMN_KIND_TEST, "state"));
      FmnSampling sampling;

      fmn_sampler_get (sampler, test, &sampling);
      g_assert_cmpint (sampling.treated, ==, words != NULL && strstr (words, "taking ") != NULL);
      if (words == NULL)
        g_assert_cmpint (sampling.type, ==, FMN_SAMPLED_UNKNOWN);
      else if (strstr (words, " ended") != NULL || strstr (words, "after a loss") != NULL)
        g_assert_cmpint (sampling.type, ==, FMN_SAMPLED_NOT_PREGNANT);
    }
}

static void
test_one_day (void)
{
  g_autoptr (FmnJournal) journal = load_journal (SAMPLE_JOURNAL, NULL);
  GPtrArray *treatments = fmn_journal_get_of_kind (journal, FMN_KIND_TREATMENT);
  FmnDate long_ago;

  g_assert_true (fmn_date_parse_edtf ("1990-01-01", &long_ago));
  g_assert_cmpuint (treatments->len, >, 0);
  for (guint i = 0; i < treatments->len; i++)
    {
      FmnEntry *treatment = g_ptr_array_index (treatments, i);

      g_assert_false (fmn_treatment_was_taken_on (treatment, &long_ago));
      if (fmn_entry_get_date (treatment) != NULL)
        g_assert_true (fmn_treatment_was_taken_on (treatment, fmn_entry_get_date (treatment)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/sampling/sample", test_sample);
  g_test_add_func ("/journal/sampling/words", test_words);
  g_test_add_func ("/journal/sampling/one-day", test_one_day);
  return g_test_run ();
}
