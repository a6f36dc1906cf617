/* history-text.h: obstetric histories written as text, for the tests that count them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-obstetric-history.h"

#include <string.h>

#define MAX_PREGNANCIES 8
#define MAX_ENDINGS 4

/* Histories are written as text, so that the tables can be read: pregnancies parted by ';', endings
 * by ',', an ending as "outcome weeks living" (weeks and living may be "-"), fetuses as "x2" in
 * front, a pregnancy that goes on as "now". */
typedef struct
{
  FmnPregnancyFacts pregnancies[MAX_PREGNANCIES];
  FmnEndingFacts endings[MAX_PREGNANCIES][MAX_ENDINGS];
  char ids[MAX_PREGNANCIES][4];
  GStrv outcomes; /* owns the outcome ids */
  guint n;
} History;

static void
read_ending (FmnEndingFacts *ending, const char *text, GStrvBuilder *outcomes)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  *ending = (FmnEndingFacts){ .living = -1 };
  ending->outcome = g_intern_string (words[0]);
  g_strv_builder_add (outcomes, words[0]);
  if (words[1] == NULL)
    return;
  if (strcmp (words[1], "-") != 0)
    {
      ending->has_weeks = TRUE;
      g_assert_true (fmn_gestation_parse (words[1], &ending->weeks));
    }
  if (words[2] != NULL)
    ending->living = strcmp (words[2], "living") == 0;
}

static void
read_history (History *history, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_autoptr (GStrvBuilder) outcomes = g_strv_builder_new ();

  memset (history, 0, sizeof *history);
  for (history->n = 0; parts[history->n] != NULL; history->n++)
    {
      FmnPregnancyFacts *pregnancy = &history->pregnancies[history->n];
      const char *part = g_strstrip (parts[history->n]);
      g_auto (GStrv) endings = NULL;

      g_assert_cmpuint (history->n, <, MAX_PREGNANCIES);
      g_snprintf (history->ids[history->n], 4, "p%u", history->n + 1);
      pregnancy->id = history->ids[history->n];
      pregnancy->endings = history->endings[history->n];
      if (*part == 'x')
        {
          pregnancy->fetuses = part[1] - '0';
          part += 3;
        }
      if (g_str_has_prefix (part, "now"))
        {
          pregnancy->ongoing = TRUE;
          part += strlen ("now");
          part += strspn (part, " ");
        }
      endings = g_strsplit (part, ",", -1);
      for (guint i = 0; endings[i] != NULL && *part != '\0'; i++)
        {
          g_assert_cmpuint (i, <, MAX_ENDINGS);
          read_ending (&history->endings[history->n][i], g_strstrip (endings[i]), outcomes);
          history->endings[history->n][i].julian = 738000 + history->n * 400 + i;
          pregnancy->n_endings++;
        }
    }
  history->outcomes = g_strv_builder_end (outcomes);
}

static FmnObstetricHistory *
history_of (const char *text, const FmnHistoryRules *rules)
{
  History history;
  FmnObstetricHistory *self;

  read_history (&history, text);
  self = fmn_obstetric_history_new (history.pregnancies, history.n, rules);
  /* Nothing may be borrowed beyond the call. */
  g_strfreev (history.outcomes);
  memset (&history, 0xAA, sizeof history);
  return self;
}

G_GNUC_UNUSED static char *
behind (FmnObstetricHistory *history, FmnFigure figure)
{
  return g_strjoinv (" ", (char **) fmn_obstetric_history_get_behind (history, figure));
}
