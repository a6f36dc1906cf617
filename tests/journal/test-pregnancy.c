/* test-pregnancy.c: endings, bound visits, weeks on a date and after an ending, and the history they add up to.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "journal-fixture.h"

/* Juniper of the sample: a day-5 embryo transferred on 30 September 2025, so week 0 is 11 September
 * (transfer − 19 days, ACOG 700's arithmetic). */
static FmnEntry *
add_juniper (Fixture *f)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, f->clock);
  g_autoptr (GPtrArray) datings = g_ptr_array_new ();
  FmnDating dating = { .method = FMN_DATING_TRANSFER, .embryo_day = 5, .frozen = TRUE };

  fmn_date_init_day (&dating.date, 2025, 9, 30);
  g_ptr_array_add (datings, &dating);
  fmn_draft_set_string (draft, "title", "Juniper");
  fmn_draft_set_datings (draft, datings);
  return add (f, draft);
}

static FmnEntry *
add_dated (Fixture *f, FmnKind kind, const char *date, const char *pregnancy)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, f->clock);

  fmn_draft_set_string (draft, "date", date);
  fmn_draft_set_string (draft, "pregnancy", pregnancy);
  fmn_draft_set_string (draft, "title", "x");
  return add (f, draft);
}

static char *
badge (Fixture *f, FmnEntry *entry)
{
  FmnMoment moment;

  fmn_journal_get_moment (f->journal, entry, &moment);
  return fmn_moment_format (&moment);
}

static void
test_weeks (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *date;
    const char *badge;
  } cases[] = {
    { "2025-09-10", NULL },
    { "2025-09-11", "0w 0d" },
    { "2025-11-03", "7w 4d" },
    { "2025-11-13", "9w 0d" },
    { "2025-11-15", "9w 2d" },
    { "2025-11-16", "days after" },
    { "2025-12-20", "5w after" },
    { "2025-12", NULL }, /* a month after: no week is invented */
    { "2026-07-01", NULL },
    { "2025-10", "between 2w and 7w" },
    { "2025", NULL }, /* any of its weeks */
  };
  FmnEntry *juniper = add_juniper (f);
  FmnDate end;
  g_autofree char *id = NULL;

  fmn_date_init_day (&end, 2025, 11, 15);
  id = fmn_journal_record_ending (f->journal, juniper, &end, "missed", NULL, NULL, NULL, NULL);
  g_assert_nonnull (id);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FmnEntry *note = add_dated (f, FMN_KIND_NOTE, cases[i].date, NULL);
      g_autofree char *text = badge (f, note);

      g_assert_cmpstr (text, ==, cases[i].badge);
    }
  {
    g_autofree char *text = badge (f, fmn_journal_lookup (f->journal, id));

    g_assert_cmpstr (text, ==, "9w 2d");
  }
}

static void
test_ending_stops_visits (Fixture *f, gconstpointer data)
{
  FmnEntry *juniper = add_juniper (f);
  const char *pregnancy = fmn_entry_get_id (juniper);
  g_autofree char *past
      = g_strdup (fmn_entry_get_id (add_dated (f, FMN_KIND_VISIT, "2025-11-03", pregnancy)));
  g_autofree char *scan
      = g_strdup (fmn_entry_get_id (add_dated (f, FMN_KIND_VISIT, "2025-11-24", pregnancy)));
  g_autofree char *blood
      = g_strdup (fmn_entry_get_id (add_dated (f, FMN_KIND_VISIT, "2025-11-21", pregnancy)));
  g_autofree char *other
      = g_strdup (fmn_entry_get_id (add_dated (f, FMN_KIND_VISIT, "2025-12-01", NULL)));
  const char *keep[] = { blood, NULL };
  g_autoptr (GPtrArray) bound = fmn_journal_dup_bound_visits (f->journal, juniper, NULL);
  g_autofree char *id = NULL;

  g_assert_cmpuint (bound->len, ==, 2);
  /* Two fields at most, and both may be open. */
  id = fmn_journal_record_ending (f->journal, juniper, NULL, NULL, NULL, NULL, keep, NULL);
  g_assert_nonnull (id);
  juniper = fmn_journal_lookup (f->journal, pregnancy);
  g_assert_true (fmn_pregnancy_has_ended (f->journal, juniper));
  g_assert_true (fmn_entry_get_boolean (fmn_journal_lookup (f->journal, scan), "ended"));
  g_assert_false (fmn_entry_get_boolean (fmn_journal_lookup (f->journal, blood), "ended"));
  g_assert_false (fmn_entry_get_boolean (fmn_journal_lookup (f->journal, other), "ended"));
  g_assert_false (fmn_entry_get_boolean (fmn_journal_lookup (f->journal, past), "ended"));
  /* One command takes all of it back. */
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_null (fmn_journal_lookup (f->journal, id));
  g_assert_false (fmn_entry_get_boolean (fmn_journal_lookup (f->journal, scan), "ended"));
  g_assert_false (fmn_pregnancy_has_ended (f->journal, fmn_journal_lookup (f->journal, pregnancy)));
}

static void
test_loss_makes_pregnancy (Fixture *f, gconstpointer data)
{
  FmnDate date;
  FmnGestation weeks;
  FmnEntry *ending, *pregnancy;
  g_autofree char *id = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *line = NULL;

  g_assert_true (fmn_date_parse_edtf ("2019-03~", &date));
  g_assert_true (fmn_gestation_parse ("8~", &weeks));
  id = fmn_journal_record_ending (f->journal, NULL, &date, "loss", &weeks, "Spring", NULL, NULL);
  ending = fmn_journal_lookup (f->journal, id);
  pregnancy = fmn_journal_lookup (f->journal, fmn_entry_get_pregnancy_id (ending));
  g_assert_nonnull (pregnancy);
  g_assert_true (fmn_pregnancy_has_ended (f->journal, pregnancy));
  caption = fmn_entry_dup_caption (f->journal, ending);
  g_assert_cmpstr (caption, ==, "Spring: pregnancy loss");
  line = fmn_pregnancy_dup_dating_line (f->journal, pregnancy);
  g_assert_nonnull (strstr (line, "about January 2019"));
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->journal)), ==, 0);
}

/* What the table of earlier pregnancies enters: several at once, whatever is known of each, one step. */
static void
test_past (Fixture *f, gconstpointer data)
{
  FmnPastPregnancy past[]
      = { { .has_date = TRUE, .has_weeks = TRUE, .outcome = "loss", .name = "Spring" },
          { .outcome = "birth" },
          { .has_date = TRUE, .has_weeks = TRUE, .outcome = "loss", .name = "Wren" } };
  g_autoptr (GPtrArray) pregnancies = NULL;
  g_autofree char *apart = NULL;
  g_autofree char *once = NULL;
  FmnGestation weeks;
  FmnEntry *spring = NULL;
  FmnEntry *wren = NULL;

  g_assert_true (fmn_date_parse_edtf ("2019-03~", &past[0].date));
  g_assert_true (fmn_gestation_parse ("8~", &past[0].weeks));
  g_assert_true (fmn_date_parse_edtf ("2022~", &past[2].date));
  g_assert_true (fmn_gestation_parse ("5", &past[2].weeks));
  g_assert_true (fmn_journal_record_past (f->journal, past, G_N_ELEMENTS (past), NULL));
  g_assert_cmpuint (fmn_journal_count_kind (f->journal, FMN_KIND_ENDING), ==, 3);
  pregnancies = fmn_journal_dup_pregnancies (f->journal);
  g_assert_cmpuint (pregnancies->len, ==, 3);
  for (guint i = 0; i < pregnancies->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (pregnancies, i);

      g_assert_true (fmn_pregnancy_has_ended (f->journal, pregnancy));
      if (g_strcmp0 (fmn_entry_get_title (pregnancy), "Spring") == 0)
        spring = pregnancy;
      if (g_strcmp0 (fmn_entry_get_title (pregnancy), "Wren") == 0)
        wren = pregnancy;
    }
  g_assert_true (fmn_pregnancy_weeks_at_end (f->journal, spring, &weeks));
  g_assert_true (fmn_gestation_equal (&weeks, &past[0].weeks));
  apart = fmn_pregnancy_dup_span (f->journal, spring);
  g_assert_cmpstr (apart, ==, "about January 2019 to about March 2019");
  /* A year that holds both ends is said once. */
  once = fmn_pregnancy_dup_span (f->journal, wren);
  g_assert_cmpstr (once, ==, "about 2022");
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->journal)), ==, 0);
  g_assert_false (fmn_journal_can_undo (f->journal));
}

static void
test_twins (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, f->clock);
  g_autoptr (FmnDraft) first = fmn_draft_new (FMN_KIND_ENDING, f->clock);
  g_autoptr (FmnDraft) second = fmn_draft_new (FMN_KIND_ENDING, f->clock);
  g_autoptr (FmnObstetricHistory) history = NULL;
  g_autofree char *gtpal = NULL;
  FmnEntry *pregnancy;

  /* A twin pregnancy, one lost at 15 weeks, the other born living at 38+0: G1 T1 P0 A0 L1, one
   * pregnancy and one delivery (ACOG reVITALize: parity counts deliveries). */
  fmn_draft_set_int (draft, "fetuses", 2);
  pregnancy = add (f, draft);
  fmn_draft_set_string (first, "pregnancy", fmn_entry_get_id (pregnancy));
  fmn_draft_set_int (first, "fetus", 1);
  fmn_draft_set_string (first, "outcome", "miscarriage-second");
  fmn_draft_set_string (first, "weeks-by-dates", "15+0");
  fmn_draft_set_string (first, "date", "2024-05-01");
  add (f, first);
  g_assert_false (fmn_pregnancy_has_ended (f->journal, pregnancy));
  fmn_draft_set_string (second, "pregnancy", fmn_entry_get_id (pregnancy));
  fmn_draft_set_int (second, "fetus", 2);
  fmn_draft_set_string (second, "outcome", "live-birth-term");
  fmn_draft_set_string (second, "weeks-by-dates", "38+0");
  fmn_draft_set_string (second, "living", "yes");
  fmn_draft_set_string (second, "date", "2024-10-09");
  add (f, second);
  g_assert_true (fmn_pregnancy_has_ended (f->journal, pregnancy));
  history = fmn_journal_dup_obstetric_history (f->journal);
  gtpal = fmn_obstetric_history_format_gtpal (history);
  g_assert_cmpstr (gtpal, ==, "G1 T1 P0 A0 L1");
}

static FmnEntry *
add_ending (Fixture *f,
            FmnEntry *pregnancy,
            int fetus,
            const char *date,
            const char *weeks,
            const char *outcome)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_ENDING, f->clock);

  fmn_draft_set_string (draft, "pregnancy", fmn_entry_get_id (pregnancy));
  if (fetus > 0)
    fmn_draft_set_int (draft, "fetus", fetus);
  fmn_draft_set_string (draft, "date", date);
  fmn_draft_set_string (draft, "weeks-by-dates", weeks);
  fmn_draft_set_string (draft, "outcome", outcome);
  return add (f, draft);
}

static char *
weeks_text (Fixture *f, FmnEntry *pregnancy, const char *date)
{
  FmnGestation weeks;
  FmnDate on;

  g_assert_true (fmn_date_parse_edtf (date, &on));
  return fmn_pregnancy_weeks_on (f->journal, pregnancy, &on, &weeks)
             ? fmn_gestation_to_text (&weeks)
             : NULL;
}

/* Week 0 of Juniper is 11 September 2025. Of a month or a year the days up to the end count, however well the end is known. */
static void
test_nothing_past_the_end (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *ended; /* NULL: not known */
    const char *weeks;
    const char *on;
    const char *expected;
  } rows[] = {
    { "2025-11-15", NULL, "2025-11", "7+2/9+2" },
    { "2025-11-15", NULL, "2025", "0+0/9+2" },
    { "2025-11-15", NULL, "2025-11-15", "9+2" },
    { "2025-11-15", NULL, "2025-11-16", NULL },
    { "2025-11-15", NULL, "2025-12", NULL },
    /* Weeks that were typed beside a day do not move it. */
    { "2025-11-15", "8", "2025-11-14", "9+1" },
    { "2025-11", NULL, "2025-11-28", "11+1" },
    { "2025-11", NULL, "2025-12-01", NULL },
    { "2025-11", "9+2", "2025-11-28", NULL },
    { "2025-11", "9+2", "2025-11-15", "9+2" },
    { "2025", "9", "2025-11-20", NULL },
    { "2025", "9", "2025-11-19", "9+6" },
    { NULL, "9", "2025-11-20", NULL },
    /* It had ended when that was written down, on 15 November; somewhere that was the 16th. */
    { NULL, "9", "2025-11", "7+2/9+3" },
    { NULL, NULL, "2025-11-17", NULL },
    { NULL, NULL, "2025-11-15", "9+2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnEntry *juniper = add_juniper (f);
      g_autofree char *text = NULL;

      add_ending (f, juniper, 0, rows[i].ended, rows[i].weeks, "missed");
      text = weeks_text (f, juniper, rows[i].on);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

/* While one of two goes on, weeks count on; with the later ending they stop. */
static void
test_twins_end_apart (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) twins = NULL;
  g_autoptr (FmnChange) change = NULL;
  FmnEntry *juniper = add_juniper (f);
  const char *id = fmn_entry_get_id (juniper);
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  draft = fmn_draft_new_from_entry (juniper);
  fmn_draft_set_int (draft, "fetuses", 2);
  twins = fmn_draft_build (draft, NULL);
  change = fmn_change_new_edit (juniper, twins);
  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
  add_ending (f, fmn_journal_lookup (f->journal, id), 1, "2025-11-15", NULL, "missed");
  before = weeks_text (f, fmn_journal_lookup (f->journal, id), "2025-12-04");
  g_assert_cmpstr (before, ==, "12+0");
  add_ending (f, fmn_journal_lookup (f->journal, id), 2, "2025-12-11", NULL, "missed");
  between = weeks_text (f, fmn_journal_lookup (f->journal, id), "2025-12-04");
  g_assert_cmpstr (between, ==, "12+0");
  after = weeks_text (f, fmn_journal_lookup (f->journal, id), "2025-12-12");
  g_assert_cmpstr (after, ==, NULL);
}

/* One of two that ended leaves the visits of the other; so does an ending that says it goes on. */
static void
test_visits_of_the_other (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, f->clock);
  g_autoptr (FmnDraft) first = fmn_draft_new (FMN_KIND_ENDING, f->clock);
  g_autoptr (FmnDraft) second = fmn_draft_new (FMN_KIND_ENDING, f->clock);
  g_autofree char *visit = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  FmnEntry *pregnancy;

  fmn_draft_set_int (draft, "fetuses", 2);
  pregnancy = add (f, draft);
  visit = g_strdup (
      fmn_entry_get_id (add_dated (f, FMN_KIND_VISIT, "2025-11-24", fmn_entry_get_id (pregnancy))));
  fmn_draft_set_string (first, "pregnancy", fmn_entry_get_id (pregnancy));
  fmn_draft_set_string (first, "date", "2025-11-15");
  fmn_draft_set_string (first, "outcome", "missed");
  fmn_draft_set_int (first, "fetus", 1);
  one = fmn_journal_record_ending_draft (f->journal, first, NULL, NULL, NULL);
  g_assert_nonnull (one);
  g_assert_false (fmn_entry_get_boolean (fmn_journal_lookup (f->journal, visit), "ended"));
  fmn_draft_set_string (second, "pregnancy", fmn_entry_get_id (pregnancy));
  fmn_draft_set_string (second, "date", "2025-11-16");
  fmn_draft_set_string (second, "outcome", "missed");
  fmn_draft_set_int (second, "fetus", 2);
  two = fmn_journal_record_ending_draft (f->journal, second, NULL, NULL, NULL);
  g_assert_nonnull (two);
  g_assert_true (fmn_entry_get_boolean (fmn_journal_lookup (f->journal, visit), "ended"));
  g_assert_true (fmn_journal_undo (f->journal));
  g_assert_false (fmn_entry_get_boolean (fmn_journal_lookup (f->journal, visit), "ended"));
}

/* Without a dating of its own a pregnancy is counted by what its ending says. */
static void
test_weeks_by_the_ending (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, f->clock);
  FmnEntry *pregnancy = add (f, draft);
  g_autofree char *before = weeks_text (f, pregnancy, "2020-03-01");
  g_autofree char *during = NULL;
  g_autofree char *after = NULL;
  FmnDate day;

  g_assert_null (before);
  add_ending (f, pregnancy, 0, "2020-03-14", "9+2", "missed");
  during = weeks_text (f, pregnancy, "2020-03-01");
  g_assert_cmpstr (during, ==, "7+3");
  after = weeks_text (f, pregnancy, "2020-03-15");
  g_assert_null (after);
  g_assert_true (fmn_date_parse_edtf ("2020-02-29", &day));
  g_assert_true (fmn_journal_propose_pregnancy (f->journal, &day) == pregnancy);
}

static void
test_propose (Fixture *f, gconstpointer data)
{
  FmnEntry *juniper = add_juniper (f);
  FmnDate day;

  fmn_date_parse_edtf ("2025-10-25", &day);
  g_assert_true (fmn_journal_propose_pregnancy (f->journal, &day) == juniper);
  fmn_date_parse_edtf ("2025-10", &day);
  g_assert_true (fmn_journal_propose_pregnancy (f->journal, &day) == juniper);
  fmn_date_parse_edtf ("2025-08-31", &day);
  g_assert_null (fmn_journal_propose_pregnancy (f->journal, &day));
  fmn_date_parse_edtf ("2027-01-01", &day);
  g_assert_null (fmn_journal_propose_pregnancy (f->journal, &day));
}

static void
test_medicines (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnDraft) aspirin = fmn_draft_new (FMN_KIND_TREATMENT, f->clock);
  g_autoptr (FmnDraft) heparin = fmn_draft_new (FMN_KIND_TREATMENT, f->clock);
  g_autoptr (FmnDraft) his = fmn_draft_new (FMN_KIND_TREATMENT, f->clock);
  FmnEntry *test;
  g_autofree char *taken = NULL;

  fmn_draft_set_string (aspirin, "title", "Aspirin");
  fmn_draft_set_string (aspirin, "date", "2025-09-11");
  fmn_draft_set_string (aspirin, "dose", "75");
  fmn_draft_set_string (aspirin, "unit", "mg");
  fmn_draft_set_boolean (aspirin, "ongoing", TRUE);
  add (f, aspirin);
  fmn_draft_set_string (heparin, "title", "Enoxaparin");
  fmn_draft_set_string (heparin, "date", "2025-10-16");
  fmn_draft_set_string (heparin, "end-date", "2025-11-15");
  add (f, heparin);
  fmn_draft_set_string (his, "title", "Zinc");
  fmn_draft_set_string (his, "date", "2025-09-11");
  fmn_draft_set_string (his, "subject", "partner");
  fmn_draft_set_boolean (his, "ongoing", TRUE);
  add (f, his);
  test = add_dated (f, FMN_KIND_TEST, "2025-12-20", NULL);
  taken = fmn_journal_dup_medicines_on (f->journal, test);
  g_assert_cmpstr (taken, ==, "Aspirin 75 mg");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func)                                                                            \
  g_test_add ("/journal/pregnancy/" path, Fixture, "2025-11-15", set_up, func, tear_down)
  ADD ("weeks", test_weeks);
  ADD ("ending-stops-visits", test_ending_stops_visits);
  ADD ("loss-makes-pregnancy", test_loss_makes_pregnancy);
  ADD ("past", test_past);
  ADD ("twins", test_twins);
  ADD ("nothing-past-the-end", test_nothing_past_the_end);
  ADD ("twins-end-apart", test_twins_end_apart);
  ADD ("visits-of-the-other", test_visits_of_the_other);
  ADD ("weeks-by-the-ending", test_weeks_by_the_ending);
  ADD ("propose", test_propose);
  ADD ("medicines", test_medicines);
#undef ADD

  return g_test_run ();
}
