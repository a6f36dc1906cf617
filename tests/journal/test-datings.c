/* test-datings.c: several datings of one pregnancy: which one counts, why, and what the others would give.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-datings.h"
#include "fmn-draft.h"

#define MOST 4

typedef struct
{
  FmnDatingMethod method;
  const char *date;
  const char *weeks;
  int number; /* the cycle's length, the embryo's day, or the crown-rump length */
} Way;

static GPtrArray *
make_datings (const Way *ways, guint n, guint in_use)
{
  GPtrArray *datings = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_dating_free);

  for (guint i = 0; i < n && ways[i].date != NULL; i++)
    {
      FmnDating dating = { .method = ways[i].method, .in_use = i == in_use };

      g_assert_true (fmn_date_parse_edtf (ways[i].date, &dating.date));
      if (ways[i].weeks != NULL)
        g_assert_true (fmn_gestation_parse (ways[i].weeks, &dating.weeks));
      if (dating.method == FMN_DATING_LAST_PERIOD)
        dating.cycle_length = ways[i].number;
      if (dating.method == FMN_DATING_TRANSFER)
        dating.embryo_day = ways[i].number;
      if (dating.method == FMN_DATING_SCAN_CRL)
        dating.crl_mm = ways[i].number;
      g_ptr_array_add (datings, fmn_dating_copy (&dating));
    }
  return datings;
}

/* 1 January 2026 as the last period of a cycle of 28 days, its ovulation on the 15th, and a day-5 embryo transferred on the 20th are one pregnancy
 * (ACOG committee opinion 700: 280, 266 and 261 days to the due date, 8 October). A crown-rump length of 25 mm is 64.7 days by Robinson and Fleming 1975
 * with the factor 1.037, so 9+2. */
static void
test_sentences (void)
{
  static const struct
  {
    Way ways[MOST];
    guint in_use;
    FmnDatingReason reason;
    guint usual;
    const char *sentence;
  } rows[] = {
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01" } },
      0,
      FMN_DATING_REASON_ALONE,
      0,
      "Dated by last period." },
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01" }, { FMN_DATING_OVULATION, "2026-01-15" } },
      1,
      FMN_DATING_REASON_USUAL,
      1,
      "Dated by ovulation, as clinics usually do; last period would give the same." },
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01" },
        { FMN_DATING_TRANSFER, "2026-01-20", NULL, 5 },
        { FMN_DATING_DUE_DATE, "2026-10-08" } },
      1,
      FMN_DATING_REASON_AGREED,
      2,
      "Dated by embryo transfer, day 5; last period would give the same; due date "
      "would give the same." },
    /* 9+2 on 9 March is a start on 3 January: the last period, two days before, gives two more. */
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01" }, { FMN_DATING_SCAN_CRL, "2026-03-09", NULL, 25 } },
      1,
      FMN_DATING_REASON_USUAL,
      1,
      "Dated by scan, as clinics usually do; last period would give 2 days more." },
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01" }, { FMN_DATING_SCAN_CRL, "2026-03-09", NULL, 25 } },
      0,
      FMN_DATING_REASON_CHOSEN,
      1,
      "Dated by last period, as you chose; scan would give 2 days less." },
    /* A cycle of 29 days moves the start by one. */
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01", NULL, 29 },
        { FMN_DATING_OVULATION, "2026-01-15" } },
      0,
      FMN_DATING_REASON_CHOSEN,
      1,
      "Dated by last period, as you chose; ovulation would give 1 day more." },
    /* Whole weeks and partial dates give ranges. */
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01" }, { FMN_DATING_SCAN_WEEKS, "2026-02-26", "8" } },
      0,
      FMN_DATING_REASON_CHOSEN,
      1,
      "Dated by last period, as you chose; scan would give between 0 and 6 days more." },
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01" }, { FMN_DATING_ABOUT_WEEKS, "2026-02-24", "8" } },
      0,
      FMN_DATING_REASON_USUAL,
      0,
      "Dated by last period, as clinics usually do; memory would give between 2 and 8 days more." },
    { { { FMN_DATING_LAST_PERIOD, "2026-01-05" }, { FMN_DATING_DUE_DATE, "2026-10" } },
      0,
      FMN_DATING_REASON_CHOSEN,
      1,
      "Dated by last period, as you chose; due date would give between 19 days less and 11 days "
      "more." },
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01~" }, { FMN_DATING_OVULATION, "2026-01-18" } },
      0,
      FMN_DATING_REASON_CHOSEN,
      1,
      "Dated by last period, as you chose; ovulation would give about 3 days less." },
    /* Two scans are told apart; the first one in pregnancy dates, and one after 14 weeks comes after the last period. */
    { { { FMN_DATING_SCAN_WEEKS, "2026-03-12", "10+0" },
        { FMN_DATING_SCAN_WEEKS, "2026-02-26", "8+1" } },
      1,
      FMN_DATING_REASON_USUAL,
      1,
      "Dated by scan of 26 February 2026, as clinics usually do; scan of 12 March 2026 would give "
      "1 day less." },
    { { { FMN_DATING_SCAN_WEEKS, "2026-05-07", "18+2" }, { FMN_DATING_LAST_PERIOD, "2026-01-01" } },
      1,
      FMN_DATING_REASON_USUAL,
      1,
      "Dated by last period, as clinics usually do; scan would give 2 days more." },
    /* What gives no weeks is said, and compared with nothing. */
    { { { FMN_DATING_TRANSFER, "2026-01-20", NULL, 9 }, { FMN_DATING_LAST_PERIOD, "2026-01-01" } },
      0,
      FMN_DATING_REASON_MUTE,
      1,
      "Dated by embryo transfer, day 9, which gives no weeks." },
    { { { FMN_DATING_TRANSFER, "2026-01-20", NULL, 9 }, { FMN_DATING_LAST_PERIOD, "2026-01-01" } },
      1,
      FMN_DATING_REASON_ALONE,
      1,
      "Dated by last period." },
    { { { FMN_DATING_ABOUT_WEEKS, "2019-03", "8" } },
      0,
      FMN_DATING_REASON_ALONE,
      0,
      "Dated by memory." },
    { { { FMN_DATING_LAST_PERIOD, "2026-01-01" } }, 7, FMN_DATING_REASON_NONE, 0, NULL },
    { { { FMN_DATING_LAST_PERIOD } }, 0, FMN_DATING_REASON_NONE, G_MAXUINT, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) datings = make_datings (rows[i].ways, MOST, rows[i].in_use);
      g_autofree char *sentence = fmn_datings_dup_sentence (datings);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (sentence, ==, rows[i].sentence);
      g_assert_cmpint (fmn_datings_get_reason (datings), ==, rows[i].reason);
      g_assert_cmpuint (fmn_datings_find_usual (datings), ==, rows[i].usual);
    }
}

/* On every day that two datings both count, they differ by as many days as the fact says. */
static void
test_facts_hold_on_every_day (void)
{
  static const Way ways[] = { { FMN_DATING_LAST_PERIOD, "1968-01-20", NULL, 31 },
                              { FMN_DATING_TRANSFER, "1968-02-29", NULL, 3 },
                              { FMN_DATING_DUE_DATE, "1968-11-02" },
                              { FMN_DATING_SCAN_CRL, "1968-04-10", NULL, 60 } };

  for (guint used = 0; used < G_N_ELEMENTS (ways); used++)
    {
      g_autoptr (GPtrArray) datings = make_datings (ways, G_N_ELEMENTS (ways), used);
      g_autoptr (GArray) facts = fmn_datings_compare (datings);

      g_assert_cmpuint (facts->len, ==, datings->len);
      for (guint i = 0; i < facts->len; i++)
        {
          const FmnDatingFact *fact = &g_array_index (facts, FmnDatingFact, i);
          FmnDate on;
          guint32 first;

          g_assert_true (fact->comparable);
          g_assert_cmpint (fact->in_use, ==, i == used);
          g_assert_cmpint (fact->min_more, ==, fact->max_more);
          g_assert_true (fmn_date_parse_edtf ("1968-05-01", &on));
          first = fmn_date_earliest (&on);
          for (guint32 day = first; day < first + 150; day += 7)
            {
              FmnGestation by_it, by_used;

              g_assert_true (fmn_date_init_julian (&on, day));
              g_assert_true (fmn_dating_gestation_on (fact->dating, &on, &by_it));
              g_assert_true (
                  fmn_dating_gestation_on (g_ptr_array_index (datings, used), &on, &by_used));
              g_assert_cmpint (by_it.min_days - by_used.min_days, ==, fact->min_more);
            }
        }
    }
}

/* Adding, choosing and taking back; nothing is lost, and one is in use. */
static void
test_changes (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 9, 9, 0, 0);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);
  g_autoptr (FmnJournal) journal = fmn_journal_new (clock);
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, clock);
  g_autoptr (FmnEntry) made = fmn_draft_build (draft, NULL);
  g_autoptr (FmnChange) change = fmn_change_new_add (made);
  FmnDating period = { .method = FMN_DATING_LAST_PERIOD };
  FmnDating scan = { .method = FMN_DATING_SCAN_CRL, .crl_mm = 25 };
  const char *id = fmn_entry_get_id (made);
  GPtrArray *datings;

  g_assert_true (fmn_date_parse_edtf ("2026-01-01", &period.date));
  g_assert_true (fmn_date_parse_edtf ("2026-03-09", &scan.date));
  g_assert_true (fmn_journal_apply (journal, change, NULL));
  /* The first is used whatever was asked. */
  g_assert_true (
      fmn_journal_add_dating (journal, fmn_journal_lookup (journal, id), &period, FALSE, NULL));
  g_assert_cmpint (fmn_entry_get_dating (fmn_journal_lookup (journal, id))->method, ==,
                   FMN_DATING_LAST_PERIOD);
  g_assert_true (
      fmn_journal_add_dating (journal, fmn_journal_lookup (journal, id), &scan, FALSE, NULL));
  datings = fmn_entry_get_datings (fmn_journal_lookup (journal, id));
  g_assert_cmpuint (datings->len, ==, 2);
  g_assert_cmpint (fmn_entry_get_dating (fmn_journal_lookup (journal, id))->method, ==,
                   FMN_DATING_LAST_PERIOD);
  g_assert_cmpstr (json_object_get_string_member (
                       ((FmnDating *) g_ptr_array_index (datings, 1))->others, "noted"),
                   ==, "2026-03-09T09:00:00Z");
  g_assert_true (fmn_journal_use_dating (journal, fmn_journal_lookup (journal, id), 1, NULL));
  g_assert_cmpint (fmn_entry_get_dating (fmn_journal_lookup (journal, id))->method, ==,
                   FMN_DATING_SCAN_CRL);
  g_assert_cmpuint (fmn_entry_get_datings (fmn_journal_lookup (journal, id))->len, ==, 2);
  g_assert_true (fmn_journal_undo (journal));
  g_assert_cmpint (fmn_entry_get_dating (fmn_journal_lookup (journal, id))->method, ==,
                   FMN_DATING_LAST_PERIOD);
  /* A third one, used at once. */
  g_assert_true (
      fmn_journal_add_dating (journal, fmn_journal_lookup (journal, id), &scan, TRUE, NULL));
  datings = fmn_entry_get_datings (fmn_journal_lookup (journal, id));
  g_assert_cmpuint (datings->len, ==, 3);
  g_assert_false (((FmnDating *) g_ptr_array_index (datings, 0))->in_use);
  g_assert_true (((FmnDating *) g_ptr_array_index (datings, 2))->in_use);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/datings/sentences", test_sentences);
  g_test_add_func ("/journal/datings/facts-hold-on-every-day", test_facts_hold_on_every_day);
  g_test_add_func ("/journal/datings/changes", test_changes);
  return g_test_run ();
}
