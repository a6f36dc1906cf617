/* test-obstetric.c: the shorthand on the page against worked examples of GTPAL and of G and P.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "summary-fixture.h"

/* One ending: outcome and weeks, "!" before it for a child living now; "+" joins the fetuses of one pregnancy, "now" is one that goes on.
 * GTPAL as FPnotebook defines it (deliveries, not babies; L counts children living today); the UK form counts
 * what reached 24+0 or was live-born, and what did not. */
static const struct
{
  const char *name;
  const char *pregnancies[5];
  const char *gtpal, *gp;
} rows[] = {
  { "three-losses", { "missed 8+0", "missed 9+0", "missed 7+0" }, "G3 T0 P0 A3 L0", "G3 P0+3" },
  { "three-losses-and-pregnant",
    { "missed 8+0", "missed 9+0", "missed 7+0", "now" },
    "G4 T0 P0 A3 L0",
    "G4 P0+3" },
  { "term-twins-loss-pregnant",
    { "!live-birth-term 39+0", "!live-birth-preterm 34+0+!live-birth-preterm 34+0", "missed 9+0",
      "now" },
    "G4 T1 P1 A1 L3",
    "G4 P2+1" },
  { "ectopic-mole-biochemical",
    { "ectopic-tubal 6+0", "mole-complete 10+0", "biochemical 4+5" },
    "G3 T0 P0 A3 L0",
    "G3 P0+3" },
  { "stillbirth-at-term", { "stillbirth 38+2" }, "G1 T1 P0 A0 L0", "G1 P1+0" },
  { "live-born-at-22", { "neonatal-death-early 22+3" }, "G1 T0 P1 A0 L0", "G1 P1+0" },
  { "loss-at-21", { "miscarriage-second 21+0" }, "G1 T0 P1 A0 L0", "G1 P0+1" },
  { "medical-reasons-at-23", { "tfmr 23+0" }, "G1 T0 P1 A0 L0", "G1 P0+1" },
  { "one-twin-lost",
    { "miscarriage-second 15+0+!live-birth-term 38+0" },
    "G1 T1 P0 A0 L1",
    "G1 P1+0" },
  { "triplets-two-living",
    { "!live-birth-preterm 35+0+!live-birth-preterm 35+0+neonatal-death-late 35+0" },
    "G1 T0 P1 A0 L2",
    "G1 P1+0" },
  { "term-boundary",
    { "!live-birth-preterm 36+6", "!live-birth-term 37+0" },
    "G2 T1 P1 A0 L2",
    "G2 P2+0" },
  { "twenty-weeks-boundary",
    { "miscarriage-second 19+6", "miscarriage-second 20+0" },
    "G2 T0 P1 A1 L0",
    "G2 P0+2" },
};

static void
add_ending (FmnJournal *journal, FmnEntry *pregnancy, const char *text, guint fetus, guint year)
{
  gboolean living = *text == '!';
  g_auto (GStrv) parts = g_strsplit (text + (living ? 1 : 0), " ", 2);
  g_autofree char *outcome = g_strdup_printf ("outcome=%s", parts[0]);
  g_autofree char *weeks = g_strdup_printf ("weeks-by-dates=%s", parts[1]);
  g_autofree char *which = g_strdup_printf ("fetus=%u", fetus);
  g_autofree char *date = g_strdup_printf ("date=%u-06-%02u", year, 10 + fetus);

  fixture_add (journal, FMN_KIND_ENDING, date, outcome, weeks, which,
               living ? "living=yes" : "living=no", fixture_bind ("pregnancy", pregnancy), NULL);
}

/* "a 34+0+!b 34+0" at each "+" that is followed by an outcome. */
static GStrv
split_fetuses (const char *text)
{
  g_autoptr (GRegex) joint = g_regex_new ("\\+(?=[!a-z])", 0, 0, NULL);

  return g_regex_split (joint, text, 0);
}

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) summary = NULL;
  g_autofree char *note = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows[row].pregnancies) && rows[row].pregnancies[i] != NULL;
       i++)
    {
      g_auto (GStrv) endings = split_fetuses (rows[row].pregnancies[i]);
      g_autofree char *date = g_strdup_printf ("date=%u-01-01", 2010 + i);
      g_autofree char *fetuses = g_strdup_printf ("fetuses=%u", g_strv_length (endings));
      FmnEntry *pregnancy = fixture_add (journal, FMN_KIND_PREGNANCY, date, fetuses, NULL);

      for (guint f = 0; endings[f] != NULL && !g_str_equal (endings[f], "now"); f++)
        add_ending (journal, pregnancy, endings[f], f + 1, 2010 + i);
    }
  summary = fmn_summary_new (journal, options);
  g_assert_cmpstr (fmn_summary_get_counts (summary), ==, rows[row].gtpal);
  note = g_strdup_printf ("%s\nlimit used: 24 weeks\n", rows[row].gp);
  g_assert_true (g_str_has_prefix (fmn_summary_get_counts_note (summary), note));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/obstetric/%s", rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
