/* test-outcome.c: the table of outcomes, and which of them each rule counts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-loss-rule.h"
#include "fmn-outcome.h"

#include "test-locale.h"

#include <string.h>

/* Kinds that each rule counts. ESHRE (Kolte 2015, guideline 2022): every loss but ectopic and molar
 * ones and those ended on purpose. RCOG Green-top Guideline 17 (2023): miscarriages of the first
 * trimester. ASRM 2012: clinical ones, seen on a scan or in tissue. ICMART 2017: clinical ones
 * before 22 weeks. */
static const struct
{
  const char *id;
  FmnOutcomeGroup group;
  gboolean is_loss;
  gboolean eshre, rcog, asrm, icmart;
} rows[] = {
  { "loss", FMN_OUTCOME_GROUP_MISCARRIAGE, 1, 1, 1, 1, 1 },
  { "biochemical", FMN_OUTCOME_GROUP_EARLY, 1, 1, 0, 0, 0 },
  { "pul-resolved", FMN_OUTCOME_GROUP_EARLY, 1, 1, 0, 0, 0 },
  { "pul-treated", FMN_OUTCOME_GROUP_EARLY, 1, 1, 0, 0, 0 },
  { "anembryonic", FMN_OUTCOME_GROUP_MISCARRIAGE, 1, 1, 1, 1, 1 },
  { "missed", FMN_OUTCOME_GROUP_MISCARRIAGE, 1, 1, 1, 1, 1 },
  { "incomplete", FMN_OUTCOME_GROUP_MISCARRIAGE, 1, 1, 1, 1, 1 },
  { "complete", FMN_OUTCOME_GROUP_MISCARRIAGE, 1, 1, 1, 1, 1 },
  { "miscarriage-first", FMN_OUTCOME_GROUP_MISCARRIAGE, 1, 1, 1, 1, 1 },
  { "miscarriage-second", FMN_OUTCOME_GROUP_MISCARRIAGE, 1, 1, 0, 1, 1 },
  { "ectopic-tubal", FMN_OUTCOME_GROUP_ECTOPIC, 1, 0, 0, 0, 0 },
  { "ectopic-interstitial", FMN_OUTCOME_GROUP_ECTOPIC, 1, 0, 0, 0, 0 },
  { "ectopic-ovarian", FMN_OUTCOME_GROUP_ECTOPIC, 1, 0, 0, 0, 0 },
  { "ectopic-cervical", FMN_OUTCOME_GROUP_ECTOPIC, 1, 0, 0, 0, 0 },
  { "ectopic-abdominal", FMN_OUTCOME_GROUP_ECTOPIC, 1, 0, 0, 0, 0 },
  { "ectopic-scar", FMN_OUTCOME_GROUP_ECTOPIC, 1, 0, 0, 0, 0 },
  { "ectopic-unknown", FMN_OUTCOME_GROUP_ECTOPIC, 1, 0, 0, 0, 0 },
  { "heterotopic", FMN_OUTCOME_GROUP_ECTOPIC, 0, 0, 0, 0, 0 },
  { "mole", FMN_OUTCOME_GROUP_MOLAR, 1, 0, 0, 0, 0 },
  { "mole-complete", FMN_OUTCOME_GROUP_MOLAR, 1, 0, 0, 0, 0 },
  { "mole-partial", FMN_OUTCOME_GROUP_MOLAR, 1, 0, 0, 0, 0 },
  { "termination", FMN_OUTCOME_GROUP_TERMINATION, 0, 0, 0, 0, 0 },
  { "tfmr", FMN_OUTCOME_GROUP_TERMINATION, 1, 0, 0, 0, 0 },
  { "stillbirth", FMN_OUTCOME_GROUP_STILLBIRTH, 1, 1, 0, 0, 1 },
  { "neonatal-death-early", FMN_OUTCOME_GROUP_NEONATAL, 1, 0, 0, 0, 0 },
  { "neonatal-death-late", FMN_OUTCOME_GROUP_NEONATAL, 1, 0, 0, 0, 0 },
  { "birth", FMN_OUTCOME_GROUP_BIRTH, 0, 0, 0, 0, 0 },
  { "live-birth-preterm", FMN_OUTCOME_GROUP_BIRTH, 0, 0, 0, 0, 0 },
  { "live-birth-term", FMN_OUTCOME_GROUP_BIRTH, 0, 0, 0, 0, 0 },
  { "ongoing", FMN_OUTCOME_GROUP_ONGOING, 0, 0, 0, 0, 0 },
  { "unknown", FMN_OUTCOME_GROUP_UNKNOWN, 0, 0, 0, 0, 0 },
};

static void
test_table (void)
{
  guint n;
  const FmnOutcome *all = fmn_outcome_get_all (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < n; i++)
    {
      const FmnOutcome *outcome = fmn_outcome_find (rows[i].id);

      g_test_message ("%s", rows[i].id);
      g_assert_true (outcome == &all[i]);
      g_assert_cmpint (outcome->group, ==, rows[i].group);
      g_assert_cmpint (outcome->is_loss, ==, rows[i].is_loss);
      g_assert_cmpint (outcome->counts_eshre, ==, rows[i].eshre);
      g_assert_cmpint (outcome->counts_rcog, ==, rows[i].rcog);
      g_assert_cmpint (outcome->counts_asrm, ==, rows[i].asrm);
      g_assert_cmpint (outcome->counts_icmart, ==, rows[i].icmart);
      g_assert_cmpint (outcome->live_birth, ==,
                       outcome->group == FMN_OUTCOME_GROUP_BIRTH
                           || outcome->group == FMN_OUTCOME_GROUP_NEONATAL);
      g_assert_nonnull (outcome->source);
    }
  g_assert_null (fmn_outcome_find ("abortion"));
  g_assert_null (fmn_outcome_find (""));
  g_assert_null (fmn_outcome_find (NULL));
}

/* Old and wounding words are found and never shown. */
static void
test_words_shown (void)
{
  static const char *const unwanted[]
      = { "abort", "blighted", "failed",  "rejected", "normal",   "early", "only", "at least",
          "sorry", "success",  "healthy", "demise",   "products", "{",     "}" };
  g_autoptr (FmnWords) words = fmn_words_new ("our time", "goodbye", NULL);
  guint n;
  const FmnOutcome *all = fmn_outcome_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *plain = fmn_outcome_dup_plain (&all[i], words);
      g_autofree char *shown
          = g_strdup_printf ("%s / %s", plain, fmn_outcome_get_clinical (&all[i]));
      g_autofree char *lower = g_utf8_strdown (shown, -1);

      for (gsize j = 0; j < G_N_ELEMENTS (unwanted); j++)
        if (strstr (lower, unwanted[j]) != NULL)
          g_error ("“%s” holds “%s”", shown, unwanted[j]);
      g_assert_true (g_unichar_isupper (g_utf8_get_char (plain)));
      for (guint k = 0; k < i; k++)
        {
          g_autofree char *other = fmn_outcome_dup_plain (&all[k], words);

          g_assert_cmpstr (other, !=, plain);
          g_assert_cmpstr (all[k].clinical, !=, all[i].clinical);
        }
    }
}

static void
test_plain (void)
{
  g_autoptr (FmnWords) words = fmn_words_new ("our time", "goodbye", NULL);
  g_autofree char *hers = fmn_outcome_dup_plain (fmn_outcome_find ("missed"), words);
  g_autofree char *by_default = fmn_outcome_dup_plain (fmn_outcome_find ("missed"), NULL);

  g_assert_cmpstr (hers, ==, "Goodbye found on a scan");
  g_assert_cmpstr (by_default, ==, "Pregnancy loss found on a scan");
  g_assert_cmpstr (fmn_outcome_get_clinical (fmn_outcome_find ("missed")), ==,
                   "Missed miscarriage");
}

static void
test_synonyms (void)
{
  g_assert_nonnull (strstr (fmn_outcome_find ("missed")->synonyms, "missed abortion"));
  g_assert_nonnull (strstr (fmn_outcome_find ("anembryonic")->synonyms, "blighted ovum"));
  g_assert_nonnull (strstr (fmn_outcome_find ("biochemical")->synonyms, "chemical pregnancy"));
  g_assert_nonnull (strstr (fmn_outcome_find ("loss")->synonyms, "spontaneous abortion"));
}

static void
test_common (void)
{
  const char *const *common = fmn_outcome_get_common ();

  g_assert_cmpuint (g_strv_length ((char **) common), ==, 8);
  for (gsize i = 0; common[i] != NULL; i++)
    g_assert_nonnull (fmn_outcome_find (common[i]));
  g_assert_cmpstr (common[0], ==, "loss");
}

/* The last day that each rule counts and the first that it does not: ESHRE before 24+0, RCOG's
 * first trimester before 13+0, ICMART before 22 completed weeks, the older wording of the WHO
 * before week 20; ASRM 2012 draws no line. */
static void
test_rule_weeks (void)
{
  static const struct
  {
    const char *rule;
    const char *outcome;
    const char *weeks; /* NULL for not known */
    gboolean counts;
  } cases[] = {
    { "eshre", "missed", "23+6", TRUE },
    { "eshre", "missed", "24+0", FALSE },
    { "eshre", "missed", NULL, TRUE },
    { "eshre", "biochemical", "4+5", TRUE },
    { "eshre", "stillbirth", "23+6", TRUE },
    { "eshre", "stillbirth", "24+0", FALSE },
    { "eshre", "stillbirth", NULL, FALSE },
    { "rcog17", "missed", "12+6", TRUE },
    { "rcog17", "missed", "13+0", FALSE },
    { "rcog17", "miscarriage-second", "12+6", FALSE },
    { "asrm2012", "miscarriage-second", "21+0", TRUE },
    { "asrm2012", "biochemical", "4+5", FALSE },
    { "icmart2017", "missed", "21+6", TRUE },
    { "icmart2017", "missed", "22+0", FALSE },
    { "icmart2017", "biochemical", "4+5", FALSE },
    { "who-older", "missed", "19+6", TRUE },
    { "who-older", "missed", "20+0", FALSE },
    { "who-older", "biochemical", "4+5", FALSE },
    /* A range counts when it may lie before the line. */
    { "rcog17", "missed", "12", TRUE },
    { "rcog17", "missed", "11+0/15+0", TRUE },
    { "rcog17", "missed", "13", FALSE },
    { "eshre", "ectopic-tubal", "6", FALSE },
    { "eshre", "mole", "8", FALSE },
    { "eshre", "tfmr", "14+0", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FmnGestation weeks;

      g_test_message ("%s %s %s", cases[i].rule, cases[i].outcome, cases[i].weeks);
      if (cases[i].weeks != NULL)
        g_assert_true (fmn_gestation_parse (cases[i].weeks, &weeks));
      g_assert_cmpint (fmn_loss_rule_counts (fmn_loss_rule_find (cases[i].rule),
                                             fmn_outcome_find (cases[i].outcome),
                                             cases[i].weeks != NULL ? &weeks : NULL),
                       ==, cases[i].counts);
    }
}

/* From how many losses, and whether in a row: the same guidelines. */
static void
test_rules (void)
{
  static const struct
  {
    const char *id;
    int minimum;
    gboolean in_a_row;
  } expected[] = { { "eshre", 2, FALSE },
                   { "rcog17", 3, FALSE },
                   { "asrm2012", 2, FALSE },
                   { "icmart2017", 2, FALSE },
                   { "who-older", 3, TRUE } };
  guint n;
  const FmnLossRule *rules = fmn_loss_rule_get_all (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (rules[i].id, ==, expected[i].id);
      g_assert_cmpint (rules[i].minimum, ==, expected[i].minimum);
      g_assert_cmpint (rules[i].in_a_row, ==, expected[i].in_a_row);
    }
  g_assert_cmpstr (fmn_loss_rule_find ("other")->id, ==, "eshre");
  g_assert_cmpstr (fmn_loss_rule_find (NULL)->id, ==, "eshre");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/outcome/table", test_table);
  g_test_add_func ("/journal/outcome/words-shown", test_words_shown);
  g_test_add_func ("/journal/outcome/plain", test_plain);
  g_test_add_func ("/journal/outcome/synonyms", test_synonyms);
  g_test_add_func ("/journal/outcome/common", test_common);
  g_test_add_func ("/journal/outcome/rule-weeks", test_rule_weeks);
  g_test_add_func ("/journal/outcome/rules", test_rules);
  return g_test_run ();
}
