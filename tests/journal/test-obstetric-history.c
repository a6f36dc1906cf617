/* test-obstetric-history.c: gravidity, parity and losses of written-out histories.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-obstetric-history.h"

#include "history-text.h"
#include "test-locale.h"

#include <string.h>

/* GTPAL as ACOG's reVITALize definitions have it: a pregnancy and a delivery count once however
 * many babies, term from 37+0, preterm from 20+0, L the children living. GxPa+b as it is written in
 * the United Kingdom: a from 24+0 or live-born at any week. */
static void
test_shorthand (void)
{
  static const struct
  {
    const char *history;
    int living; /* what she said, -1 for nothing */
    const char *gtpal;
    const char *gp;
  } rows[] = {
    { "missed 8+0; missed 9+0; missed 7+0", 0, "G3 T0 P0 A3 L0", "G3 P0+3" },
    { "missed 8+0; missed 9+0; missed 7+0; now", 0, "G4 T0 P0 A3 L0", "G4 P0+3" },
    { "live-birth-term 39+0 living; x2 birth 34+0 living, birth 34+0 living; complete 9+0; now", -1,
      "G4 T1 P1 A1 L3", "G4 P2+1" },
    { "live-birth-term 39+0 living; x2 birth 34+0 living; complete 9+0; now", -1, "G4 T1 P1 A1 L3",
      "G4 P2+1" },
    { "ectopic-tubal 6+0; mole-complete 10+0; biochemical 4+5", 0, "G3 T0 P0 A3 L0", "G3 P0+3" },
    { "stillbirth 38+2", 0, "G1 T1 P0 A0 L0", "G1 P1+0" },
    { "neonatal-death-early 22+3 died", -1, "G1 T0 P1 A0 L0", "G1 P1+0" },
    { "miscarriage-second 21+0", 0, "G1 T0 P1 A0 L0", "G1 P0+1" },
    { "tfmr 23+0", 0, "G1 T0 P1 A0 L0", "G1 P0+1" },
    { "x2 miscarriage-second 15+0, live-birth-term 38+0 living", -1, "G1 T1 P0 A0 L1", "G1 P1+0" },
    { "x2 miscarriage-second 19+6, live-birth-preterm 24+1 living", -1, "G1 T0 P1 A0 L1",
      "G1 P1+0" },
    { "x2 ectopic-tubal 7+0, live-birth-term 39+0 living", -1, "G1 T1 P0 A0 L1", "G1 P1+0" },
    { "x3 birth 35+0 living, birth 35+0 living, birth 35+0 died", -1, "G1 T0 P1 A0 L2", "G1 P1+0" },
    { "birth 36+6 living; birth 37+0 living", -1, "G2 T1 P1 A0 L2", "G2 P2+0" },
    { "missed 19+6; missed 20+0", 0, "G2 T0 P1 A1 L0", "G2 P0+2" },
    { "termination 9+0; termination 23+6", 0, "G2 T0 P1 A1 L0", "G2 P0+2" },
    { "stillbirth 23+6; stillbirth 24+0", 0, "G2 T0 P2 A0 L0", "G2 P1+1" },
    /* Weeks not known: the outcome tells, or nothing is told. */
    { "loss; missed; biochemical; ectopic-unknown; mole", 0, "G5 T0 P0 A5 L0", "G5 P0+5" },
    { "live-birth-term - living; live-birth-preterm - living", -1, "G2 T1 P1 A0 L2", "G2 P2+0" },
    { "birth - living; stillbirth", -1, "G2 T0 P0 A0 L1", "G2 P2+0" },
    { "unknown; unknown 9+0", 0, "G2 T0 P0 A1 L0", "G2 P0+1" },
    /* One of two that goes on: not ended. */
    { "x2 now miscarriage-first 9+0", 0, "G1 T0 P0 A0 L0", "G1 P0+0" },
    { "x2 ongoing, miscarriage-first 9+0", 0, "G1 T0 P0 A1 L0", "G1 P0+1" },
    /* Never inferred. */
    { "missed 8+0", -1, "G1 T0 P0 A1 L?", "G1 P0+1" },
    { "birth 39+0", -1, "G1 T1 P0 A0 L?", "G1 P1+0" },
    { "birth 39+0 living; birth 39+0", -1, "G2 T2 P0 A0 L?", "G2 P2+0" },
    { "birth 39+0 living; missed 8+0", 5, "G2 T1 P0 A1 L5", "G2 P1+1" },
    /* A range across a line: the outcome decides, or the middle. */
    { "live-birth-term 36+0/40+0 living; live-birth-preterm 36+0/40+0 living", -1, "G2 T1 P1 A0 L2",
      "G2 P2+0" },
    { "missed 18+0/21+0; stillbirth 18+0/21+0", 0, "G2 T0 P1 A1 L0", "G2 P0+2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnHistoryRules rules = { 24, "eshre", rows[i].living, FALSE, NULL, NULL };
      g_autoptr (FmnObstetricHistory) history = history_of (rows[i].history, &rules);
      g_autofree char *gtpal = fmn_obstetric_history_format_gtpal (history);
      g_autofree char *gp = fmn_obstetric_history_format_gp (history);

      g_test_message ("%s", rows[i].history);
      g_assert_cmpstr (gtpal, ==, rows[i].gtpal);
      g_assert_cmpstr (gp, ==, rows[i].gp);
    }
}

/* Leaving out biochemical losses takes them from G and A, and the two shorthands stay of one mind.
 */
static void
test_without_biochemical (void)
{
  FmnHistoryRules rules = { 24, "eshre", 0, TRUE, NULL, NULL };
  g_autoptr (FmnObstetricHistory) history
      = history_of ("ectopic-tubal 6+0; mole-complete 10+0; biochemical 4+5; pul-resolved", &rules);
  g_autofree char *gtpal = fmn_obstetric_history_format_gtpal (history);
  g_autofree char *gp = fmn_obstetric_history_format_gp (history);

  g_assert_cmpstr (gtpal, ==, "G3 T0 P0 A3 L0");
  g_assert_cmpstr (gp, ==, "G3 P0+3");
  /* It is still told. */
  g_assert_cmpint (fmn_obstetric_history_get_figure (history, FMN_FIGURE_BIOCHEMICAL), ==, 2);
}

/* One history under the lines that countries draw (20 weeks in the United States, 22 in the ICD, 24
 * in the United Kingdom, 28 in WHO's comparison): a baby born without life at 21+3 and one at 25+0.
 */
static void
test_viability (void)
{
  static const struct
  {
    int weeks;
    int births;
    int stillbirths;
    int losses;
    const char *gp;
  } rows[] = {
    { 20, 2, 2, 0, "G2 P2+0" }, { 22, 1, 1, 1, "G2 P1+1" }, { 24, 1, 1, 1, "G2 P1+1" },
    { 28, 0, 0, 2, "G2 P0+2" }, { 0, 1, 1, 1, "G2 P1+1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnHistoryRules rules = { rows[i].weeks, "eshre", 0, FALSE, NULL, NULL };
      g_autoptr (FmnObstetricHistory) history
          = history_of ("stillbirth 21+3; miscarriage-second 25+0", &rules);
      g_autofree char *gp = fmn_obstetric_history_format_gp (history);
      g_autofree char *gtpal = fmn_obstetric_history_format_gtpal (history);

      g_assert_cmpint (fmn_obstetric_history_get_figure (history, FMN_FIGURE_BIRTHS), ==,
                       rows[i].births);
      g_assert_cmpint (fmn_obstetric_history_get_figure (history, FMN_FIGURE_STILLBIRTHS), ==,
                       rows[i].stillbirths);
      g_assert_cmpint (fmn_obstetric_history_get_figure (history, FMN_FIGURE_LOSSES_14_UP), ==,
                       rows[i].losses);
      g_assert_cmpstr (gp, ==, rows[i].gp);
      /* The lines of GTPAL do not move. */
      g_assert_cmpstr (gtpal, ==, "G2 T0 P2 A0 L0");
    }
}

/* Embryonic losses are those before 10+0 (Kolte 2015); ranges that lie across a line go under
 * neither. */
static void
test_loss_weeks (void)
{
  FmnHistoryRules rules = { 24, "eshre", 0, FALSE, NULL, NULL };
  g_autoptr (FmnObstetricHistory) history
      = history_of ("missed 9+6; missed 10+0; missed 13+6; missed 14+0; loss; missed 9+0/11+0; "
                    "loss 9; ectopic-tubal 6",
                    &rules);
  static const struct
  {
    FmnFigure figure;
    int value;
    const char *behind;
  } rows[] = {
    { FMN_FIGURE_LOSSES_BEFORE_10, 2, "p1 p7" },
    { FMN_FIGURE_LOSSES_10_TO_13, 2, "p2 p3" },
    { FMN_FIGURE_LOSSES_14_UP, 1, "p4" },
    { FMN_FIGURE_LOSSES_WEEKS_UNKNOWN, 2, "p5 p6" },
    { FMN_FIGURE_ECTOPIC, 1, "p8" },
    { FMN_FIGURE_GRAVIDITY, 8, "p1 p2 p3 p4 p5 p6 p7 p8" },
    { FMN_FIGURE_TERM, 0, "" },
    { FMN_FIGURE_LIVING, 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *ids = behind (history, rows[i].figure);

      g_assert_cmpint (fmn_obstetric_history_get_figure (history, rows[i].figure), ==,
                       rows[i].value);
      g_assert_cmpstr (ids, ==, rows[i].behind);
    }
}

static void
test_kinds (void)
{
  FmnHistoryRules rules = { 24, "eshre", -1, FALSE, NULL, NULL };
  g_autoptr (FmnObstetricHistory) history = history_of (
      "x2 ectopic-tubal 7+0, live-birth-term 39+0 living; mole 9; termination 8; tfmr 20+0;"
      "x2 stillbirth 30+0; neonatal-death-late 28+0; pul-treated 5; heterotopic",
      &rules);
  static const struct
  {
    FmnFigure figure;
    int value;
    const char *behind;
  } rows[] = {
    { FMN_FIGURE_ECTOPIC, 2, "p1 p8" },
    { FMN_FIGURE_MOLAR, 1, "p2" },
    { FMN_FIGURE_TERMINATIONS, 2, "p3 p4" },
    { FMN_FIGURE_STILLBIRTHS, 2, "p5" },
    { FMN_FIGURE_NEONATAL, 1, "p6" },
    { FMN_FIGURE_BIOCHEMICAL, 1, "p7" },
    { FMN_FIGURE_BIRTHS, 3, "p1 p5 p6" },
    { FMN_FIGURE_LIVING, 1, "p1" },
    /* What was never seen on a scan is told by itself and blended into no band. */
    { FMN_FIGURE_LOSSES_BEFORE_10, 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *ids = behind (history, rows[i].figure);

      g_assert_cmpint (fmn_obstetric_history_get_figure (history, rows[i].figure), ==,
                       rows[i].value);
      g_assert_cmpstr (ids, ==, rows[i].behind);
    }
}

/* The bands and what was never seen add up to all losses before the limit, for histories of every kind and each limit. */
static void
test_bands_add_up (void)
{
  static const char *const histories[] = {
    "missed 8+0; biochemical 4+5; birth 39+0; missed 10+0; miscarriage-second 16+0; ectopic-tubal "
    "6",
    "loss; pul-resolved; biochemical; missed 9+6/10+1; stillbirth 21+0; stillbirth 27+6",
    "x2 missed 9+0, birth 38+0; x2 missed 9+0, missed 12+0; mole 9; tfmr 20+0; now",
  };
  static const int expected[][4] = { { 4, 4, 4, 4 }, { 4, 5, 5, 6 }, { 1, 1, 1, 1 } };
  static const int limits[] = { 20, 22, 24, 28 };
  static const FmnFigure parts[]
      = { FMN_FIGURE_LOSSES_BEFORE_10, FMN_FIGURE_LOSSES_10_TO_13, FMN_FIGURE_LOSSES_14_UP,
          FMN_FIGURE_LOSSES_WEEKS_UNKNOWN, FMN_FIGURE_BIOCHEMICAL };

  for (gsize i = 0; i < G_N_ELEMENTS (histories); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (limits); j++)
      {
        FmnHistoryRules rules = { .viability_weeks = limits[j], .living_children = -1 };
        g_autoptr (FmnObstetricHistory) history = history_of (histories[i], &rules);
        int sum = 0;

        for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
          {
            const char *const *ids = fmn_obstetric_history_get_behind (history, parts[k]);

            sum += fmn_obstetric_history_get_figure (history, parts[k]);
            g_assert_cmpint (fmn_obstetric_history_get_figure (history, parts[k]), ==,
                             g_strv_length ((char **) ids));
          }
        g_test_message ("history %" G_GSIZE_FORMAT ", limit %d", i, limits[j]);
        g_assert_cmpint (sum, ==, expected[i][j]);
      }
}

/* Worked questions of nursing courses, of those that count deliveries: learnexams.com 140901 (a fourth pregnancy; one born at 39, twins at 34, one at 35
 * weeks) and medzonetv.com "GTPAL obstetric system" (39, twins at 34, and 38 weeks). */
static void
test_published (void)
{
  static const struct
  {
    const char *history;
    const char *gtpal;
  } rows[] = {
    { "birth 39+0 living; x2 birth 34+0 living; birth 35+0 living; now", "G4 T1 P2 A0 L4" },
    { "birth 39+0 living; x2 birth 34+0 living; birth 38+0 living; now", "G4 T2 P1 A0 L4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnHistoryRules rules = { .viability_weeks = 20, .living_children = -1 };
      g_autoptr (FmnObstetricHistory) history = history_of (rows[i].history, &rules);
      g_autofree char *gtpal = fmn_obstetric_history_format_gtpal (history);

      g_assert_cmpstr (gtpal, ==, rows[i].gtpal);
    }
}

/* The guidelines' own sentences: ESHRE counts biochemical losses, RCOG those of the first
 * trimester, ASRM and ICMART clinical ones, the older wording of the WHO those in a row; none
 * counts an ectopic one. */
static void
test_by_rule (void)
{
  static const struct
  {
    const char *rule;
    int value;
    const char *behind;
  } rows[] = {
    { "eshre", 4, "p1 p2 p4 p5" },   { "rcog17", 2, "p1 p4" },    { "asrm2012", 3, "p1 p4 p5" },
    { "icmart2017", 3, "p1 p4 p5" }, { "who-older", 2, "p4 p5" }, { "nobody", 4, "p1 p2 p4 p5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnHistoryRules rules = { 24, rows[i].rule, 0, FALSE, NULL, NULL };
      g_autoptr (FmnObstetricHistory) history
          = history_of ("missed 8+0; biochemical 4+5; birth 39+0; missed 9+0; miscarriage-second "
                        "16+0; ectopic-tubal 6",
                        &rules);
      g_autofree char *ids = behind (history, FMN_FIGURE_LOSSES_BY_RULE);

      g_assert_cmpint (fmn_obstetric_history_get_figure (history, FMN_FIGURE_LOSSES_BY_RULE), ==,
                       rows[i].value);
      g_assert_cmpstr (ids, ==, rows[i].behind);
    }
}

/* Primary and secondary as in ESHRE's terminology (Kolte 2015): without or after an earlier birth.
 */
static void
test_in_a_row (void)
{
  static const struct
  {
    const char *history;
    int consecutive;
    const char *behind;
    int secondary;
  } rows[] = {
    { "birth 39+0", 0, "", -1 },
    { "ectopic-tubal 6", 0, "", -1 },
    { "missed 8", 1, "p1", 0 },
    { "missed 8; missed 8; birth 39+0; missed 8", 2, "p1 p2", 1 },
    { "missed 8; missed 8; birth 39+0", 2, "p1 p2", 0 },
    { "missed 8; birth 39+0; missed 8; missed 9", 2, "p3 p4", 1 },
    { "missed 8; birth 39+0; missed 8", 1, "p3", 1 },
    { "missed 8; ectopic-tubal 6; termination 9; unknown; missed 8", 2, "p1 p5", 0 },
    { "missed 8; neonatal-death-early 22+0; missed 8", 1, "p3", 1 },
    { "missed 8; stillbirth 30+0; missed 8", 1, "p3", 1 },
    { "missed 8; stillbirth 21+0; missed 8", 3, "p1 p2 p3", 0 },
    { "missed 8; missed 9; now", 2, "p1 p2", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnHistoryRules rules = { 24, "eshre", 0, FALSE, NULL, NULL };
      g_autoptr (FmnObstetricHistory) history = history_of (rows[i].history, &rules);
      g_autofree char *ids = behind (history, FMN_FIGURE_CONSECUTIVE);

      g_test_message ("%s", rows[i].history);
      g_assert_cmpint (fmn_obstetric_history_get_figure (history, FMN_FIGURE_CONSECUTIVE), ==,
                       rows[i].consecutive);
      g_assert_cmpstr (ids, ==, rows[i].behind);
      g_assert_cmpint (fmn_obstetric_history_get_secondary (history), ==, rows[i].secondary);
    }
}

static void
test_nothing (void)
{
  FmnHistoryRules rules = { 24, NULL, -1, FALSE, NULL, NULL };
  FmnPregnancyFacts bare[] = { { .id = "a" }, { .id = NULL } };
  FmnEndingFacts ending = { .outcome = "of-a-later-version", .living = -1 };
  FmnPregnancyFacts later = { .id = "b", .endings = &ending, .n_endings = 1 };
  g_autoptr (FmnObstetricHistory) empty = fmn_obstetric_history_new (NULL, 0, &rules);
  g_autoptr (FmnObstetricHistory) unended = fmn_obstetric_history_new (bare, 2, &rules);
  g_autoptr (FmnObstetricHistory) unknown = fmn_obstetric_history_new (&later, 1, &rules);
  g_autofree char *empty_text = fmn_obstetric_history_format_gtpal (empty);
  g_autofree char *unended_text = fmn_obstetric_history_format_gtpal (unended);
  g_autofree char *unknown_text = fmn_obstetric_history_format_gp (unknown);

  g_assert_cmpstr (empty_text, ==, "G0 T0 P0 A0 L?");
  g_assert_cmpint (fmn_obstetric_history_get_secondary (empty), ==, -1);
  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    g_assert_null (fmn_obstetric_history_get_behind (empty, figure)[0]);
  g_assert_cmpstr (unended_text, ==, "G2 T0 P0 A0 L?");
  g_assert_cmpstr (unknown_text, ==, "G1 P0+0");
}

static void
test_names (void)
{
  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    {
      g_assert_nonnull (fmn_figure_to_id (figure));
      g_assert_cmpstr (fmn_figure_get_label (figure), !=, "");
      for (FmnFigure other = 0; other < figure; other++)
        {
          g_assert_cmpstr (fmn_figure_to_id (other), !=, fmn_figure_to_id (figure));
          g_assert_cmpstr (fmn_figure_get_label (other), !=, fmn_figure_get_label (figure));
        }
    }
  g_assert_cmpstr (fmn_figure_to_id (FMN_FIGURE_GRAVIDITY), ==, "gravidity");
  g_assert_cmpstr (fmn_figure_get_label (FMN_FIGURE_LOSSES_BEFORE_10), ==,
                   "losses before 10 weeks");
  g_assert_cmpstr (fmn_obstetric_history_rule_label ("rcog17"), ==, "RCOG 2023");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/obstetric-history/shorthand", test_shorthand);
  g_test_add_func ("/journal/obstetric-history/without-biochemical", test_without_biochemical);
  g_test_add_func ("/journal/obstetric-history/viability", test_viability);
  g_test_add_func ("/journal/obstetric-history/loss-weeks", test_loss_weeks);
  g_test_add_func ("/journal/obstetric-history/kinds", test_kinds);
  g_test_add_func ("/journal/obstetric-history/bands-add-up", test_bands_add_up);
  g_test_add_func ("/journal/obstetric-history/published", test_published);
  g_test_add_func ("/journal/obstetric-history/by-rule", test_by_rule);
  g_test_add_func ("/journal/obstetric-history/in-a-row", test_in_a_row);
  g_test_add_func ("/journal/obstetric-history/nothing", test_nothing);
  g_test_add_func ("/journal/obstetric-history/names", test_names);
  return g_test_run ();
}
