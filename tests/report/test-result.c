/* test-result.c: what stands out in a result, the laboratory or the typed range says, and nothing else.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "summary-fixture.h"

#define QUANTITY(n) "value={\"type\":\"quantity\",\"number\":\"" n "\",\"unit\":\"GPL-U/mL\"}"
#define COMPARED(c, n)                                                                             \
  "value={\"type\":\"quantity\",\"comparator\":\"" c "\",\"number\":\"" n                          \
  "\",\"unit\":\"GPL-U/mL\"}"
#define FINDING(f) "value={\"type\":\"finding\",\"finding\":\"" f "\"}"

/* The catalogue's own line for anticardiolipin IgG is 15 GPL units (Mayo): 18 without a range from the laboratory is said nothing of. */
static const struct
{
  const char *name, *value, *range, *flag, *text;
} rows[] = {
  { "no-range", QUANTITY ("18"), NULL, NULL, "18" },
  { "no-range-very-high", QUANTITY ("900"), NULL, NULL, "900" },
  { "within", QUANTITY ("18"), "range={\"high\":\"20\"}", NULL, "18" },
  { "on-the-limit", QUANTITY ("20"), "range={\"high\":\"20\"}", NULL, "20" },
  { "above", QUANTITY ("20.5"), "range={\"high\":\"20\"}", NULL, "20.5 above range" },
  { "below", QUANTITY ("0.3"), "range={\"low\":\"0.4\",\"high\":\"4.0\"}", NULL,
    "0.3 below range" },
  { "flag-alone", QUANTITY ("18"), NULL, "flag=high", "18 above range" },
  { "flag-over-range", QUANTITY ("25"), "range={\"high\":\"20\"}", "flag=in-range", "25" },
  { "flag-positive", QUANTITY ("25"), NULL, "flag=positive", "25 marked positive" },
  { "less-than", COMPARED ("<", "25"), "range={\"high\":\"20\"}", NULL, "< 25" },
  { "more-than-the-limit", COMPARED (">", "20"), "range={\"high\":\"20\"}", NULL,
    "> 20 above range" },
  { "range-in-words", QUANTITY ("25"), "range={\"text\":\"see report\"}", NULL, "25" },
  { "not-detected", FINDING ("not-detected"), NULL, NULL, "not detected" },
  { "detected", FINDING ("detected"), NULL, NULL, "detected" },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) summary = NULL;
  const char *members[] = { rows[row].value, rows[row].range, rows[row].flag };
  const char *given[4] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i] != NULL)
      given[n++] = members[i];
  fixture_add (journal, FMN_KIND_TEST, "test=acl-igg", "date=2025-01-01", given[0], given[1],
               given[2], NULL);
  summary = fmn_summary_new (journal, options);
  g_assert_cmpstr (fmn_summary_table_get_text (
                       fixture_get_table (summary, FMN_SECTION_ANTIPHOSPHOLIPID), 2, "sample-0"),
                   ==, rows[row].text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/result/%s", rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
