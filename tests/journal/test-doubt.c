/* test-doubt.c: what is odd is kept as it was typed and asked about, and what is not odd is not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-doubt.h"
#include "fmn-pregnancy.h"
#include "journal-fixture.h"

#include <string.h>

/* An entry from its members, with "'" for quotation marks; "pregnancy" names another by its letter. */
static FmnEntry *
make (Fixture *f, const char *text, char letter)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autofree char *id
      = g_strdup_printf ("00000000-0000-4000-8000-00000000000%c", g_ascii_tolower (letter));
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GError) error = NULL;
  JsonObject *object;
  FmnEntry *entry;
  const char *pregnancy;

  g_assert_nonnull (node);
  object = json_node_get_object (node);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "created", "2026-02-24T09:00:00Z");
  json_object_set_string_member (object, "modified", "2026-02-24T09:00:00Z");
  pregnancy = json_object_get_string_member_with_default (object, "pregnancy", NULL);
  if (pregnancy != NULL)
    {
      g_autofree char *other
          = g_strdup_printf ("00000000-0000-4000-8000-00000000000%c", g_ascii_tolower (*pregnancy));

      json_object_set_string_member (object, "pregnancy", other);
    }
  entry = fmn_entry_new_from_json (object, &error);
  g_assert_no_error (error);
  return entry;
}

static void
add_entry (Fixture *f, FmnEntry *entry)
{
  g_autoptr (FmnChange) change = fmn_change_new_add (entry);

  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
}

/* "type member[place] letter of the other", joined by ", " */
static char *
describe (GPtrArray *doubts)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    {
      FmnDoubt *doubt = g_ptr_array_index (doubts, i);
      g_autoptr (FmnDoubt) copy = fmn_doubt_copy (doubt);

      g_string_append_printf (out, "%s%s %s", out->len > 0 ? ", " : "",
                              fmn_doubt_type_to_id (copy->type), copy->member);
      if (copy->place >= 0)
        g_string_append_printf (out, "[%d]", copy->place);
      if (copy->other != NULL)
        g_string_append_printf (out, " %c", copy->other[strlen (copy->other) - 1]);
      /* A question, and a whole one. */
      g_assert_true (g_str_has_suffix (copy->question, "?") || strchr (copy->question, '?') != NULL
                     || g_str_has_suffix (copy->question, "."));
      g_assert_null (strchr (copy->question, '{'));
      g_test_message ("%s", copy->question);
    }
  return g_strdup (out->str);
}

#define PERIOD(day) "{'method':'last-period','date':'" day "','in-use':true}"
#define PREGNANCY(datings) "{'kind':'pregnancy','datings':[" datings "]}"
#define ENDING(of, rest) "{'kind':'ending','pregnancy':'" of "'," rest "}"

typedef struct
{
  const char *entries[4]; /* of letters a, b, c, d */
  char asked;             /* whose questions these are */
  const char *doubts;
} Row;

static const Row rows[] = {
  /* One pregnancy after another: nothing to ask. Two weeks after a loss the next may have begun, by a scan even on the day of it. */
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024-03-01'"),
      PREGNANCY (PERIOD ("2024-03-01")), ENDING ("c", "'date':'2024-12-06'") },
    'c',
    "" },
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024-03-01'"),
      PREGNANCY (PERIOD ("2024-02-18")), ENDING ("c", "'date':'2024-12-06'") },
    'c',
    "" },
  /* Overlapping, seen from both; a partial date overlaps when all of it does. */
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024-09-01'"),
      PREGNANCY (PERIOD ("2024-05-01")), ENDING ("c", "'date':'2024-12-06'") },
    'c',
    "overlap datings a" },
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024-09-01'"),
      PREGNANCY (PERIOD ("2024-05-01")), ENDING ("c", "'date':'2024-12-06'") },
    'a',
    "overlap datings c" },
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024-09'"),
      PREGNANCY (PERIOD ("2024-05")), ENDING ("c", "'date':'2024-12-06'") },
    'c',
    "overlap datings a" },
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024'"),
      PREGNANCY (PERIOD ("2024-05-01")), ENDING ("c", "'date':'2024-12-06'") },
    'c',
    "" },
  { { PREGNANCY (PERIOD ("2025-06-01")), PREGNANCY (PERIOD ("2025-09-01")) },
    'a',
    "still-open datings b" },
  { { PREGNANCY (PERIOD ("2024-06-01")), PREGNANCY (PERIOD ("2025-09-01")) }, 'a', "" },
  { { PREGNANCY (PERIOD ("2025-06-01")), PREGNANCY (PERIOD ("2025-09-01")) }, 'b', "" },
  /* An ending before its start, asked about on both sides; and one after 46 weeks and more. */
  { { PREGNANCY (PERIOD ("2024-05-01")), ENDING ("a", "'date':'2024-03-01'") },
    'b',
    "end-before-start date a" },
  { { PREGNANCY (PERIOD ("2024-05-01")), ENDING ("a", "'date':'2024-03-01'") },
    'a',
    "end-before-start datings b" },
  { { PREGNANCY (PERIOD ("2024-05-01")), ENDING ("a", "'date':'2024'") }, 'b', "" },
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024-11-18'") },
    'b',
    "too-long date a" },
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024-11-17'") }, 'b', "" },
  { { PREGNANCY (""), ENDING ("a", "'weeks-by-dates':'60'") }, 'b', "too-long weeks-by-dates" },
  { { PREGNANCY (""), ENDING ("a", "'weeks-by-dates':'45+6'") }, 'b', "" },
  { { PREGNANCY (""), ENDING ("a", "'weeks-by-measurement':'46+0'") },
    'b',
    "too-long weeks-by-measurement" },
  /* Datings by themselves and against each other. */
  { { PREGNANCY ("{'method':'transfer','date':'2025-01-20','embryo-day':9,'in-use':true}") },
    'a',
    "dating datings[0]" },
  { { PREGNANCY ("{'method':'scan-crl','date':'2025-03-20','crl':'2'},"
                 "{'method':'scan-crl','date':'2025-03-20','crl':'120','in-use':true}") },
    'a',
    "dating datings[0], dating datings[1]" },
  { { PREGNANCY ("{'method':'last-period','date':'2025-01-01','cycle-length':60,'in-use':true}") },
    'a',
    "dating datings[0]" },
  { { PREGNANCY ("{'method':'about-weeks','date':'2025-01-01','weeks':'60','in-use':true}") },
    'a',
    "too-long datings[0]" },
  { { PREGNANCY ("{'method':'due-date','date':'2025-10-08','in-use':true},"
                 "{'method':'transfer','date':'2025-10-30','embryo-day':5}") },
    'a',
    "after-due datings[1]" },
  { { PREGNANCY ("{'method':'due-date','date':'2025-10-08','in-use':true},"
                 "{'method':'transfer','date':'2025-01-20','embryo-day':5}") },
    'a',
    "" },
  { { PREGNANCY (
        PERIOD ("2025-01-01") ",{'method':'scan-weeks','date':'2025-03-26','weeks':'7+5'}") },
    'a',
    "datings-apart datings[1]" },
  { { PREGNANCY (
        PERIOD ("2025-01-01") ",{'method':'scan-weeks','date':'2025-03-26','weeks':'8+0'}") },
    'a',
    "" },
  { { PREGNANCY ("{'method':'last-period','date':'2026-03-01','in-use':true}") },
    'a',
    "future datings[0]" },
  { { PREGNANCY ("{'method':'due-date','date':'2026-10-08','in-use':true}") }, 'a', "" },
  /* Two endings for one. */
  { { PREGNANCY (""), ENDING ("a", "'date':'2024-03-01'"), ENDING ("a", "'date':'2024-03-02'") },
    'b',
    "two-endings fetus c" },
  { { "{'kind':'pregnancy','fetuses':2}", ENDING ("a", "'fetus':1"), ENDING ("a", "'fetus':1") },
    'c',
    "two-endings fetus b" },
  { { "{'kind':'pregnancy','fetuses':2}", ENDING ("a", "'fetus':1"), ENDING ("a", "'fetus':2") },
    'c',
    "" },
  { { "{'kind':'pregnancy','fetuses':2}", ENDING ("a", "'fetus':1"),
      ENDING ("a", "'outcome':'loss'") },
    'c',
    "two-endings fetus b" },
  { { PREGNANCY (""), ENDING ("a", "'outcome':'ongoing'"), ENDING ("a", "'outcome':'loss'") },
    'c',
    "" },
  { { "{'kind':'pregnancy','fetuses':2}", ENDING ("a", "'fetus':3") },
    'b',
    "no-such-fetus fetus a" },
  /* Weeks and outcomes. */
  { { PREGNANCY (PERIOD ("2024-01-01")), ENDING ("a", "'date':'2024-03-25','weeks-by-dates':'8'") },
    'b',
    "weeks-differ weeks-by-dates a" },
  { { PREGNANCY (PERIOD ("2024-01-01")),
      ENDING ("a", "'date':'2024-03-25','weeks-by-dates':'11+0'") },
    'b',
    "" },
  { { PREGNANCY (PERIOD ("2024-01-01")),
      ENDING ("a", "'date':'2024-03-25','weeks-by-dates':'12+0','weeks-by-measurement':'8+2'") },
    'b',
    "" },
  { { PREGNANCY (""), ENDING ("a", "'outcome':'live-birth-term','weeks-by-dates':'36+6'") },
    'b',
    "outcome-weeks outcome" },
  { { PREGNANCY (""), ENDING ("a", "'outcome':'live-birth-term','weeks-by-dates':'37+0'") },
    'b',
    "" },
  { { PREGNANCY (PERIOD ("2024-01-01")),
      ENDING ("a", "'date':'2024-09-30','outcome':'live-birth-preterm'") },
    'b',
    "outcome-weeks outcome" },
  { { PREGNANCY (""), ENDING ("a", "'outcome':'missed','living':'yes'") }, 'b', "living living" },
  { { PREGNANCY (""), ENDING ("a", "'outcome':'birth','living':'yes'") }, 'b', "" },
  { { PREGNANCY (""), ENDING ("a", "'date':'2026-03'") }, 'b', "future date" },
  { { PREGNANCY (""), ENDING ("a", "'date':'2026'") }, 'b', "" },
  /* Other kinds. */
  { { "{'kind':'scan','date':'2025-03-20','crl':'120'}" }, 'a', "length crl" },
  { { "{'kind':'scan','date':'2025-03-20','crl':'7.0'}" }, 'a', "" },
  { { PREGNANCY (PERIOD ("2025-05-01")), "{'kind':'scan','pregnancy':'a','date':'2025-04-01'}" },
    'b',
    "end-before-start date a" },
  { { "{'kind':'test','date':'2027-03-20'}" }, 'a', "future date" },
  { { "{'kind':'visit','date':'2027-03-20'}" }, 'a', "" },
  { { "{'kind':'procedure','procedure':'embryo-transfer','embryo-day':9}" },
    'a',
    "embryo-day embryo-day" },
  { { "{'kind':'procedure','procedure':'embryo-transfer','embryo-day':0}" },
    'a',
    "embryo-day embryo-day" },
  { { "{'kind':'procedure','procedure':'embryo-transfer','embryo-day':6}" }, 'a', "" },
  { { PREGNANCY ("{'method':'due-date','date':'2025-10-08','in-use':true}"),
      "{'kind':'procedure','procedure':'embryo-transfer','pregnancy':'a','date':'2025-10-09'}" },
    'b',
    "after-due date a" },
  { { PREGNANCY (""), "{'kind':'procedure','procedure':'embryo-transfer','pregnancy':'a',"
                      "'result':'no-pregnancy'}" },
    'b',
    "followed result a" },
  { { "{'kind':'treatment','date':'2025-05-01','end-date':'2025-04'}" },
    'a',
    "end-before-start end-date" },
  { { "{'kind':'treatment','date':'2025-05-01','end-date':'2025-05'}" }, 'a', "" },
  { { "{'kind':'note','date':'2025-05-01'}" }, 'a', "" },
};

static void
test_rows (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) doubts = NULL;
      g_autofree char *text = NULL;
      FmnEntry *asked = NULL;

      g_clear_object (&f->journal);
      f->journal = fmn_journal_new (f->clock);
      for (guint k = 0; k < G_N_ELEMENTS (rows[i].entries) && rows[i].entries[k] != NULL; k++)
        {
          g_autoptr (FmnEntry) entry = make (f, rows[i].entries[k], (char) ('a' + k));

          add_entry (f, entry);
          if ('a' + (int) k == rows[i].asked)
            asked = fmn_journal_lookup (f->journal, fmn_entry_get_id (entry));
        }
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      doubts = fmn_journal_dup_doubts (f->journal, asked);
      text = describe (doubts);
      g_assert_cmpstr (text, ==, rows[i].doubts);
    }
}

/* Before it is in the journal, an entry is asked about as if it were; a changed form stands for the form that is there. */
static void
test_before_it_is_kept (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnEntry) pregnancy = make (f, PREGNANCY (PERIOD ("2024-01-01")), 'a');
  g_autoptr (FmnEntry) first = make (f, ENDING ("a", "'date':'2024-03-01'"), 'b');
  g_autoptr (FmnEntry) second = make (f, ENDING ("a", "'date':'2023-03-01'"), 'c');
  g_autoptr (FmnEntry) changed = make (f, ENDING ("a", "'date':'2023-03-01'"), 'b');
  g_autoptr (FmnEntry) moved = make (f, PREGNANCY (PERIOD ("2024-06-01")), 'a');
  g_autoptr (GPtrArray) of_second = NULL;
  g_autoptr (GPtrArray) of_changed = NULL;
  g_autoptr (GPtrArray) of_moved = NULL;
  g_autofree char *second_text = NULL;
  g_autofree char *changed_text = NULL;
  g_autofree char *moved_text = NULL;

  add_entry (f, pregnancy);
  add_entry (f, first);
  of_second = fmn_journal_dup_doubts (f->journal, second);
  second_text = describe (of_second);
  g_assert_cmpstr (second_text, ==, "end-before-start date a, two-endings fetus b");
  of_changed = fmn_journal_dup_doubts (f->journal, changed);
  changed_text = describe (of_changed);
  g_assert_cmpstr (changed_text, ==, "end-before-start date a");
  of_moved = fmn_journal_dup_doubts (f->journal, moved);
  moved_text = describe (of_moved);
  g_assert_cmpstr (moved_text, ==, "end-before-start datings b");
}

/* What it says, in full, for the ones that name something. */
static void
test_questions (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *entry;
    const char *question;
  } texts[] = {
    { "{'kind':'scan','crl':'2'}",
      "Is a length of 2 mm right? Weeks are counted from lengths of 7 to 84 mm; the weeks that the "
      "scan gave can be entered instead." },
    { "{'kind':'ending','weeks-by-dates':'60'}",
      "Is 60 weeks right? Weeks are counted up to 46 here." },
    { "{'kind':'procedure','procedure':'embryo-transfer','embryo-day':9}",
      "Is day 9 right? Embryos are transferred from day 2 to day 6." },
    { PREGNANCY ("{'method':'due-date','date':'2025-10-08','in-use':true},"
                 "{'method':'transfer','date':'2025-10-30','embryo-day':5}"),
      "Which date is right: the embryo transfer, day 5 on 30 October 2025, or the due date before "
      "it, 8 October 2025?" },
    { "{'kind':'treatment','date':'2025-05-01','end-date':'2025-04'}",
      "Its end, April 2025, lies before its beginning. Which of the two dates is right?" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (FmnEntry) entry = make (f, texts[i].entry, 'a');
      g_autoptr (GPtrArray) doubts = fmn_journal_dup_doubts (f->journal, entry);

      g_assert_cmpuint (doubts->len, ==, 1);
      g_assert_cmpstr (((FmnDoubt *) g_ptr_array_index (doubts, 0))->question, ==,
                       texts[i].question);
    }
}

/* Asking changes nothing: the entries are what they were, text for text. */
static void
test_kept_as_typed (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnEntry) pregnancy = make (
      f, PREGNANCY ("{'method':'scan-crl','date':'2025-03-20','crl':'120','in-use':true}"), 'a');
  g_autoptr (FmnEntry) ending
      = make (f, ENDING ("a", "'date':'2024-03-01','weeks-by-dates':'60','fetus':9"), 'b');
  g_autofree char *before = g_strdup (fmn_entry_get_json_text (ending));
  g_autoptr (GPtrArray) doubts = NULL;
  FmnGestation weeks;

  add_entry (f, pregnancy);
  add_entry (f, ending);
  doubts = fmn_journal_dup_doubts (f->journal, ending);
  g_assert_cmpuint (doubts->len, >, 0);
  g_assert_cmpstr (
      fmn_entry_get_json_text (fmn_journal_lookup (f->journal, fmn_entry_get_id (ending))), ==,
      before);
  g_assert_true (fmn_entry_get_weeks (ending, "weeks-by-dates", &weeks));
  g_assert_cmpint (weeks.min_days, ==, 420);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/journal/doubt/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("rows", test_rows);
  ADD ("before-it-is-kept", test_before_it_is_kept);
  ADD ("questions", test_questions);
  ADD ("kept-as-typed", test_kept_as_typed);
#undef ADD

  return g_test_run ();
}
