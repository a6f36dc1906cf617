/* test-repeat-due.c: from which day on a positive antiphospholipid result is repeated, and when that is settled.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-repeat-due.h"
#include "summary-fixture.h"

#define MOST 4
#define ABOVE "value={\"type\":\"quantity\",\"number\":\"42\",\"unit\":\"GPL-U/mL\"}"
#define WITHIN "value={\"type\":\"quantity\",\"number\":\"12\",\"unit\":\"GPL-U/mL\"}"
#define RANGE "range={\"high\":\"20\"}"

typedef struct
{
  const char *date, *value, *test, *subject;
} Sample;

/* Miyakis 2006 (J Thromb Haemost 4:295): on two or more occasions, 12 weeks (84 days) or more apart. 20 December 2025 and 84 days are
 * 14 March 2026; 30 September 2024 and 84 days are 23 December 2024 (cal(1)). */
static const struct
{
  const char *name;
  Sample samples[MOST];
  guint asked;
  const char *from; /* NULL: nothing is due */
  guint first;
} rows[] = {
  { "one-positive", { { "2025-12-20", ABOVE } }, 0, "2026-03-14", 0 },
  { "within-the-range", { { "2025-12-20", WITHIN } }, 0, NULL, 0 },
  { "a-month-alone", { { "2025-12", ABOVE } }, 0, NULL, 0 },
  { "repeated-on-the-day", { { "2025-12-20", ABOVE }, { "2026-03-14", ABOVE } }, 0, NULL, 0 },
  { "repeated-a-day-before",
    { { "2025-12-20", ABOVE }, { "2026-03-13", ABOVE } },
    1,
    "2026-03-14",
    0 },
  { "settled-by-a-later-one", { { "2025-12-20", ABOVE }, { "2026-01-20", WITHIN } }, 0, NULL, 0 },
  { "positive-again-after-that",
    { { "2023-09-04", ABOVE }, { "2023-12-20", WITHIN }, { "2024-09-30", ABOVE } },
    2,
    "2024-12-23",
    2 },
  { "of-before-that",
    { { "2023-09-04", ABOVE }, { "2023-12-20", WITHIN }, { "2024-09-30", ABOVE } },
    0,
    NULL,
    0 },
  { "another-test",
    { { "2025-12-20", ABOVE }, { "2026-03-20", ABOVE, "acl-igm" } },
    0,
    "2026-03-14",
    0 },
  { "another-person",
    { { "2025-12-20", ABOVE }, { "2026-03-20", ABOVE, NULL, "partner" } },
    0,
    "2026-03-14",
    0 },
  { "a-test-that-is-not-repeated", { { "2025-12-20", ABOVE, "tsh" } }, 0, NULL, 0 },
};

static void
test_row (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (FmnJournal) journal = fixture_journal_new ();
  FmnEntry *tests[MOST] = { NULL };
  g_autoptr (GHashTable) map = NULL;
  FmnRepeatDue due;

  for (guint i = 0; i < MOST && rows[row].samples[i].date != NULL; i++)
    {
      const Sample *sample = &rows[row].samples[i];
      g_autofree char *date = g_strconcat ("date=", sample->date, NULL);
      g_autofree char *test
          = g_strconcat ("test=", sample->test != NULL ? sample->test : "acl-igg", NULL);
      g_autofree char *subject = g_strconcat ("subject=", sample->subject, NULL);

      tests[i] = fixture_add (journal, FMN_KIND_TEST, date, test, sample->value, RANGE,
                              sample->subject != NULL ? subject : NULL, NULL);
    }
  /* All at once are told the same as each alone. */
  map = fmn_repeat_due_map (journal);
  for (guint i = 0; i < MOST && tests[i] != NULL; i++)
    {
      const FmnRepeatDue *mapped = g_hash_table_lookup (map, tests[i]);

      g_assert_cmpint (fmn_repeat_due_find (journal, tests[i], &due), ==, mapped != NULL);
      if (mapped != NULL)
        g_assert_true (mapped->first == due.first && fmn_date_equal (&mapped->from, &due.from));
    }
  if (rows[row].from == NULL)
    {
      g_assert_false (fmn_repeat_due_find (journal, tests[rows[row].asked], &due));
      return;
    }
  g_assert_true (fmn_repeat_due_find (journal, tests[rows[row].asked], &due));
  g_assert_cmpint (due.days, ==, 84);
  g_assert_true (due.first == tests[rows[row].first]);
  {
    g_autofree char *from = fmn_date_to_edtf (&due.from);

    g_assert_cmpstr (from, ==, rows[row].from);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/repeat-due/%s", rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
