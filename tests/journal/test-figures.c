/* test-figures.c: what holds of every figure of a history: corrections by hand, names, and what each changes with.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-obstetric-history.h"
#include "fmn-outcome.h"

#include "history-text.h"

/* What a figure is corrected to is shown, and what is reckoned stays beside it with the pregnancies behind it. */
static void
test_corrections (void)
{
  FmnCorrection corrections[FMN_N_FIGURES];
  FmnHistoryRules rules
      = { .viability_weeks = 24, .living_children = -1, .corrections = corrections };
  static const char *const transfers[] = { "t1", "t2", NULL };
  static const struct
  {
    FmnFigure figure;
    const char *text;
    gboolean asks;
  } rows[] = {
    { FMN_FIGURE_GRAVIDITY, "4 (reckoned 3; corrected by hand: one abroad)", FALSE },
    { FMN_FIGURE_LOSSES_BEFORE_10, "2 (reckoned the same; corrected by hand)", TRUE },
    { FMN_FIGURE_LIVING, "1 (corrected by hand: born 2012)", FALSE },
    { FMN_FIGURE_TERM, "0", FALSE },
    { FMN_FIGURE_LOSSES_10_TO_13, "0 (reckoned 1; corrected by hand)", TRUE },
    { FMN_FIGURE_TRANSFERS_WITHOUT, "2", FALSE },
    { FMN_FIGURE_ABORTUS, "3", FALSE },
  };
  g_autoptr (FmnObstetricHistory) history = NULL;
  g_autofree char *gtpal = NULL;
  g_autofree char *gp = NULL;
  g_autofree char *ids = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *question = NULL;

  for (int i = 0; i < FMN_N_FIGURES; i++)
    corrections[i] = (FmnCorrection){ .number = -1 };
  corrections[FMN_FIGURE_GRAVIDITY]
      = (FmnCorrection){ .number = 4, .reckoned = 3, .note = "one abroad" };
  corrections[FMN_FIGURE_LOSSES_BEFORE_10] = (FmnCorrection){ .number = 2, .reckoned = 1 };
  corrections[FMN_FIGURE_LIVING]
      = (FmnCorrection){ .number = 1, .reckoned = -1, .note = "born 2012" };
  corrections[FMN_FIGURE_LOSSES_10_TO_13]
      = (FmnCorrection){ .number = 0, .reckoned = 2, .note = "" };
  rules.transfers = transfers;
  history = history_of ("missed 8+0; missed 9+0; missed 11+0", &rules);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = fmn_obstetric_history_dup_text (history, rows[i].figure);
      g_autofree char *asked = fmn_obstetric_history_dup_question (history, rows[i].figure);

      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpint (asked != NULL, ==, rows[i].asks);
    }
  gtpal = fmn_obstetric_history_format_gtpal (history);
  g_assert_cmpstr (gtpal, ==, "G4 T0 P0 A3 L1");
  gp = fmn_obstetric_history_format_gp (history);
  g_assert_cmpstr (gp, ==, "G4 P0+3");
  g_assert_cmpint (fmn_obstetric_history_get_reckoned (history, FMN_FIGURE_GRAVIDITY), ==, 3);
  g_assert_null (fmn_obstetric_history_get_correction (history, FMN_FIGURE_TERM));
  ids = behind (history, FMN_FIGURE_GRAVIDITY);
  g_assert_cmpstr (ids, ==, "p1 p2 p3");
  moved = behind (history, FMN_FIGURE_TRANSFERS_WITHOUT);
  g_assert_cmpstr (moved, ==, "t1 t2");
  question = fmn_obstetric_history_dup_question (history, FMN_FIGURE_LOSSES_BEFORE_10);
  g_assert_cmpstr (question, ==,
                   "When you corrected “losses before 10 weeks” to 2, the entries gave 1. Now they "
                   "give 2. Is 2 still right?");
}

/* What she said of her living children stands; when endings tell of more, she is asked. */
static void
test_living (void)
{
  static const struct
  {
    const char *history;
    int said;
    int figure;
    const char *behind;
    gboolean asks;
  } rows[] = {
    { "birth 39+0 living; missed 8", 1, 1, "p1", FALSE },
    { "birth 39+0 living; x2 birth 35+0 living", 2, 2, "p1 p2", TRUE },
    { "birth 39+0 living; x2 birth 35+0 living", 3, 3, "p1 p2", FALSE },
    { "birth 39+0 living", 4, 4, "p1", FALSE },
    { "missed 8", 0, 0, "", FALSE },
    { "missed 8", -1, -1, "", FALSE },
    { "birth 39+0 living; birth 38+0", -1, -1, "", FALSE },
    { "birth 39+0 living; neonatal-death-early 38+0", -1, 1, "p1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnHistoryRules rules = { .viability_weeks = 24, .living_children = rows[i].said };
      g_autoptr (FmnObstetricHistory) history = history_of (rows[i].history, &rules);
      g_autofree char *ids = behind (history, FMN_FIGURE_LIVING);
      g_autofree char *question = fmn_obstetric_history_dup_question (history, FMN_FIGURE_LIVING);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (fmn_obstetric_history_get_figure (history, FMN_FIGURE_LIVING), ==,
                       rows[i].figure);
      g_assert_cmpstr (ids, ==, rows[i].behind);
      g_assert_cmpint (question != NULL, ==, rows[i].asks);
    }
}

#define N_RANDOM 400

/* @n pregnancies of any outcome, each with weeks or none, now and then with two fetuses. */
static char *
make_random_history (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_outcomes;
  const FmnOutcome *outcomes = fmn_outcome_get_all (&n_outcomes);

  for (guint i = 0; i < n; i++)
    {
      gboolean twins = g_test_rand_int_range (0, 5) == 0;

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", twins ? "x2 " : "");
      for (guint k = 0; k < (twins ? 2u : 1u); k++)
        {
          int days = g_test_rand_int_range (25, 300);

          g_string_append_printf (text, "%s%s", k > 0 ? ", " : "",
                                  outcomes[g_test_rand_int_range (0, (int) n_outcomes)].id);
          if (g_test_rand_int_range (0, 4) > 0)
            g_string_append_printf (text, " %d+%d", days / 7, days % 7);
        }
    }
  return g_strdup (text->str);
}

static int
get (FmnObstetricHistory *history, FmnFigure figure)
{
  return fmn_obstetric_history_get_reckoned (history, figure);
}

/* Figures that count pregnancies count each once, at most all of them, and with a later limit none becomes a birth. */
static void
test_of_any_history (void)
{
  static const FmnFigure of_pregnancies[]
      = { FMN_FIGURE_GRAVIDITY,       FMN_FIGURE_TERM,
          FMN_FIGURE_PRETERM,         FMN_FIGURE_ABORTUS,
          FMN_FIGURE_PARITY,          FMN_FIGURE_PARITY_OTHER,
          FMN_FIGURE_BIRTHS,          FMN_FIGURE_LOSSES_BEFORE_10,
          FMN_FIGURE_LOSSES_10_TO_13, FMN_FIGURE_LOSSES_14_UP,
          FMN_FIGURE_ECTOPIC,         FMN_FIGURE_MOLAR,
          FMN_FIGURE_BIOCHEMICAL,     FMN_FIGURE_TERMINATIONS,
          FMN_FIGURE_LOSSES_BY_RULE,  FMN_FIGURE_CONSECUTIVE };
  static const char *const names[] = { "eshre", "rcog17", "asrm2012", "icmart2017" };

  for (guint round = 0; round < N_RANDOM; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, MAX_PREGNANCIES);
      g_autofree char *text = make_random_history (n);
      int births = G_MAXINT, parity = G_MAXINT;

      g_test_message ("%s", text);
      for (int limit = 20; limit <= 28; limit += limit < 24 ? 2 : 4)
        {
          FmnHistoryRules rules = { .viability_weeks = limit,
                                    .loss_rule = names[round % G_N_ELEMENTS (names)],
                                    .living_children = -1 };
          g_autoptr (FmnObstetricHistory) history = history_of (n > 0 ? text : "now", &rules);

          g_assert_cmpint (get (history, FMN_FIGURE_GRAVIDITY), ==, MAX (n, 1));
          for (gsize i = 0; i < G_N_ELEMENTS (of_pregnancies); i++)
            {
              const char *const *ids
                  = fmn_obstetric_history_get_behind (history, of_pregnancies[i]);

              g_assert_cmpint (get (history, of_pregnancies[i]), ==, g_strv_length ((char **) ids));
              for (guint k = 0; ids[k] != NULL; k++)
                g_assert_false (g_strv_contains (&ids[k + 1], ids[k]));
            }
          g_assert_cmpint (get (history, FMN_FIGURE_TERM) + get (history, FMN_FIGURE_PRETERM)
                               + get (history, FMN_FIGURE_ABORTUS),
                           <=, get (history, FMN_FIGURE_GRAVIDITY));
          g_assert_cmpint (get (history, FMN_FIGURE_PARITY)
                               + get (history, FMN_FIGURE_PARITY_OTHER),
                           <=, get (history, FMN_FIGURE_GRAVIDITY));
          g_assert_cmpint (get (history, FMN_FIGURE_CONSECUTIVE), <=,
                           get (history, FMN_FIGURE_LOSSES_BY_RULE));
          g_assert_cmpint (get (history, FMN_FIGURE_BIRTHS), <=, get (history, FMN_FIGURE_PARITY));
          g_assert_cmpint (get (history, FMN_FIGURE_BIRTHS), <=, births);
          g_assert_cmpint (get (history, FMN_FIGURE_PARITY), <=, parity);
          births = get (history, FMN_FIGURE_BIRTHS);
          parity = get (history, FMN_FIGURE_PARITY);
        }
    }
}

static void
test_names (void)
{
  for (int i = 0; i < FMN_N_FIGURES; i++)
    {
      FmnFigure back;

      g_assert_true (fmn_figure_from_id (fmn_figure_to_id ((FmnFigure) i), &back));
      g_assert_cmpint (back, ==, i);
      g_assert_cmpstr (fmn_figure_get_label ((FmnFigure) i), !=, "");
      g_assert_false (fmn_figure_from_id ("figure-of-a-later-version", &back));
      g_assert_false (fmn_figure_from_id (NULL, &back));
    }
}

/* What a figure is said to change with is what it changes with: one history under every limit and rule. */
static void
test_change_as_said (void)
{
  static const int limits[] = { 20, 22, 24, 28 };
  static const char *const names[] = { "eshre", "rcog17", "asrm2012", "icmart2017", "who-older" };
  static const char *const text
      = "missed 8+0; biochemical 4+5; stillbirth 21+0; missed 23+0; missed 20+0/29+0; birth 26+0; "
        "missed 12+0; stillbirth 9+0/25+0";

  for (int figure = 0; figure < FMN_N_FIGURES; figure++)
    {
      gboolean by_limit = FALSE, by_rule = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
        for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
          {
            FmnHistoryRules here = { limits[i], names[j], 0, FALSE, NULL, NULL };
            FmnHistoryRules first_limit = { 20, names[j], 0, FALSE, NULL, NULL };
            FmnHistoryRules first_rule = { limits[i], "eshre", 0, FALSE, NULL, NULL };
            g_autoptr (FmnObstetricHistory) a = history_of (text, &here);
            g_autoptr (FmnObstetricHistory) b = history_of (text, &first_limit);
            g_autoptr (FmnObstetricHistory) c = history_of (text, &first_rule);
            int value = fmn_obstetric_history_get_reckoned (a, (FmnFigure) figure);

            by_limit |= value != fmn_obstetric_history_get_reckoned (b, (FmnFigure) figure);
            by_rule |= value != fmn_obstetric_history_get_reckoned (c, (FmnFigure) figure);
          }
      g_test_message ("%s", fmn_figure_to_id ((FmnFigure) figure));
      g_assert_cmpint (by_limit, ==, fmn_figure_uses_limit ((FmnFigure) figure));
      g_assert_cmpint (by_rule, ==, fmn_figure_uses_rule ((FmnFigure) figure));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/figures/corrections", test_corrections);
  g_test_add_func ("/journal/figures/living", test_living);
  g_test_add_func ("/journal/figures/of-any-history", test_of_any_history);
  g_test_add_func ("/journal/figures/names", test_names);
  g_test_add_func ("/journal/figures/change-as-said", test_change_as_said);
  return g_test_run ();
}
