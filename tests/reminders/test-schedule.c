/* test-schedule.c: when to speak, from a journal: before and after visits, on days, again and again, until an end; and with how many words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-draft.h"
#include "fmn-occurrences.h"
#include "fmn-pregnancy.h"
#include "fmn-schedule.h"
#include "fmn-sidecar.h"

#include <glib/gstdio.h>

typedef struct
{
  FmnClock *clock;
  FmnJournal *journal;
  FmnPolicy policy;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 3, 1, 9, 0, 0);

  f->clock = fmn_clock_new_fixed (now);
  f->journal = fmn_journal_new (f->clock);
  fmn_policy_init (&f->policy);
  f->policy.after_visits = FALSE;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->journal);
  g_assert_finalize_object (f->clock);
}

static void
set_reminders (FmnDraft *draft, const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (node)));
}

/* @members: "name=text" pairs, NULL at the end. The id of the new entry. */
static char *
add (Fixture *f, FmnKind kind, const char *reminders, const char *const *members)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (kind, f->clock);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; members != NULL && members[i] != NULL; i += 2)
    if (strcmp (members[i + 1], "true") == 0)
      fmn_draft_set_boolean (draft, members[i], TRUE);
    else
      fmn_draft_set_string (draft, members[i], members[i + 1]);
  if (reminders != NULL)
    set_reminders (draft, reminders);
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
  return g_strdup (fmn_draft_get_id (draft));
}

static char *
join_times (GPtrArray *reminders)
{
  g_autoptr (GString) times = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    g_string_append_printf (times, "%s ", fmn_reminder_get_at (g_ptr_array_index (reminders, i)));
  return g_strdup (times->str);
}

static void
assert_times (Fixture *f, const char *to, const char *expected)
{
  g_autoptr (GPtrArray) reminders = fmn_schedule_compute (f->journal, &f->policy, NULL, to);
  g_autofree char *times = join_times (reminders);

  g_assert_cmpstr (times, ==, expected);
}

static void
test_before_visit (void)
{
  static const struct
  {
    const char *date, *time, *reminders, *expected;
  } cases[] = {
    { "2026-03-04", "10:40", "[{\"days\":1,\"at\":\"18:00\"},{\"minutes\":120}]",
      "2026-03-03T18:00 2026-03-04T08:40 " },
    { "2026-03-04", NULL, "[{\"minutes\":0}]", "2026-03-04T09:00 " },
    { "2026-03-04", "10:40", "[{\"days\":0,\"at\":\"07:30\"}]", "2026-03-04T07:30 " },
    /* Over the spring change of Central Europe (29 March 2026) the wall clock counts: 24 hours before 10:00 is 10:00. */
    { "2026-03-29", "10:00", "[{\"minutes\":1440}]", "2026-03-28T10:00 " },
    { "2026-03", NULL, "[{\"minutes\":0}]", "" },
    { "2026-02-01", "10:00", "[{\"minutes\":0}]", "" }, /* already past when written down */
    { "2026-03-04", "10:40", NULL, "" },
    /* Two at one time are one. */
    { "2026-03-04", "10:40", "[{\"minutes\":60},{\"days\":0,\"at\":\"09:40\"}]",
      "2026-03-04T09:40 " },
    /* A visit may have a deadline of its own. */
    { "2026-03-20", "10:40", "[{\"on\":\"2026-03-10\",\"at\":\"12:00\"}]", "2026-03-10T12:00 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture f;
      const char *members[] = { "date", cases[i].date, "time", cases[i].time, NULL };
      g_autofree char *id = NULL;
      g_autoptr (GPtrArray) reminders = NULL;

      if (cases[i].time == NULL)
        members[2] = NULL;
      set_up (&f, NULL);
      id = add (&f, FMN_KIND_VISIT, cases[i].reminders, members);
      assert_times (&f, NULL, cases[i].expected);
      reminders = fmn_schedule_compute (f.journal, &f.policy, NULL, NULL);
      for (guint j = 0; j < reminders->len; j++)
        {
          const char *own = fmn_reminder_get_id (g_ptr_array_index (reminders, j));

          g_assert_cmpstr (fmn_entry_get_id (fmn_schedule_find_entry (f.journal, own, NULL)), ==,
                           id);
          g_assert_true (fmn_schedule_is_own (f.journal, own));
        }
      tear_down (&f, NULL);
    }
}

/* Those before @to, from where @times stands on. */
static char *
list_times (FmnOccurrences *times, const char *to)
{
  GString *out = g_string_new (NULL);

  for (; fmn_occurrences_get (times) != NULL && strcmp (fmn_occurrences_get (times), to) < 0;
       fmn_occurrences_next (times))
    g_string_append_printf (out, "%s ", fmn_occurrences_get (times));
  return g_string_free (out, FALSE);
}

/* Expected times from the examples of RFC 5545, 3.8.5.3, moved to this year, and from a calendar. */
static void
test_rules (void)
{
  static const struct
  {
    const char *first, *rule, *expected;
  } cases[] = {
    { "2026-03-02T08:00", NULL, "2026-03-02T08:00 " },
    { "2026-03-02T08:00", "FREQ=DAILY;UNTIL=20260304T235959",
      "2026-03-02T08:00 2026-03-03T08:00 2026-03-04T08:00 " },
    { "2026-03-02T08:00", "FREQ=DAILY;UNTIL=20260303", "2026-03-02T08:00 2026-03-03T08:00 " },
    { "2026-03-02T21:30", "FREQ=DAILY;INTERVAL=10;COUNT=3",
      "2026-03-02T21:30 2026-03-12T21:30 2026-03-22T21:30 " },
    { "2026-03-02T08:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4",
      "2026-03-02T08:00 2026-03-05T08:00 2026-03-16T08:00 2026-03-19T08:00 " },
    { "2026-03-06T08:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=3",
      "2026-03-06T08:00 2026-03-09T08:00 2026-03-10T08:00 " },
    { "2026-01-31T09:00", "FREQ=MONTHLY;COUNT=3",
      "2026-01-31T09:00 2026-03-31T09:00 2026-05-31T09:00 " },
    { "2024-02-29T09:00", "FREQ=YEARLY;COUNT=2", "2024-02-29T09:00 2028-02-29T09:00 " },
    /* The clocks change in between: 02:30 stands in the calendar all the same. */
    { "2026-03-28T02:30", "FREQ=DAILY;COUNT=3",
      "2026-03-28T02:30 2026-03-29T02:30 2026-03-30T02:30 " },
    { "2026-03-02T08:00", "nothing", "2026-03-02T08:00 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FmnOccurrences) times = fmn_occurrences_new (cases[i].first, cases[i].rule, NULL);
      g_autofree char *listed = list_times (times, "2030-01-01T00:00");

      g_assert_cmpstr (listed, ==, cases[i].expected);
    }
}

/* What is passed over is passed over by the rule: asked for from any day on, it says what it says after that day when it is gone through from its first. */
static void
test_rules_from (void)
{
  static const char *const rules[] = {
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=10",
    "FREQ=DAILY;COUNT=300",
    "FREQ=DAILY;UNTIL=20260830",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SU;WKST=SU",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY",
    "FREQ=YEARLY;INTERVAL=2",
    "nothing",
    NULL,
  };
  g_autoptr (GDateTime) day = g_date_time_new_utc (2024, 12, 1, 10, 30, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (FmnOccurrences) times = fmn_occurrences_new ("2025-01-31T08:00", rules[i], NULL);
      g_autofree char *listed = list_times (times, "2028-01-01T00:00");

      for (int days = 0; days < 800; days += 53)
        {
          g_autoptr (GDateTime) later = g_date_time_add_days (day, days);
          g_autofree char *from = g_date_time_format (later, FMN_LOCAL_FORMAT);
          g_autoptr (FmnOccurrences) rest
              = fmn_occurrences_new ("2025-01-31T08:00", rules[i], from);
          g_autofree char *rest_listed = list_times (rest, "2028-01-01T00:00");
          const char *expected = listed;

          while (*expected != '\0' && strncmp (expected, from, strlen (from)) < 0)
            expected = strchr (expected, ' ') + 1;
          g_assert_cmpstr (rest_listed, ==, expected);
        }
    }
}

static void
test_dated (Fixture *f, gconstpointer data)
{
  g_autofree char *test
      = add (f, FMN_KIND_TEST, "[{\"on\":\"2026-05-24\",\"at\":\"09:00\"}]", NULL);
  g_autofree char *medicine = add (
      f, FMN_KIND_TREATMENT,
      "[{\"on\":\"2026-02-01\",\"at\":\"08:00\",\"rule\":\"FREQ=DAILY\"},"
      " {\"on\":\"2026-02-01\",\"at\":\"20:00\",\"rule\":\"FREQ=DAILY;UNTIL=20260302T235959\"}]",
      (const char *const[]){ "date", "2026-02-01", "ongoing", "true", NULL });

  /* What stood before now is quiet: it is 1 March, 09:00. */
  assert_times (f, "2026-03-03T23:59",
                "2026-03-01T20:00 2026-03-02T08:00 2026-03-02T20:00 2026-03-03T08:00 ");
  {
    g_autoptr (GPtrArray) all = fmn_schedule_compute (f->journal, &f->policy, NULL, NULL);
    FmnReminder *last = g_ptr_array_index (all, all->len - 1);

    /* 1825 days of mornings, two evenings, one test, and that there is more to reckon. */
    g_assert_cmpuint (all->len, ==, 1825 + 2 + 1 + 1);
    g_assert_cmpstr (fmn_reminder_get_at (last), ==, "2031-02-28T08:00");
    g_assert_cmpstr (
        fmn_entry_get_id (fmn_schedule_find_entry (f->journal, fmn_reminder_get_id (last), NULL)),
        ==, medicine);
  }
}

static char *
list_topic (Fixture *f, FmnTopic topic)
{
  g_autoptr (GString) times = g_string_new (NULL);
  g_autoptr (GPtrArray) all = NULL;

  f->policy.says = FMN_SAYS_ALL;
  all = fmn_schedule_compute (f->journal, &f->policy, NULL, NULL);
  for (guint i = 0; i < all->len; i++)
    if (fmn_reminder_get_topic (all->pdata[i]) == topic)
      g_string_append_printf (times, "%s ", fmn_reminder_get_at (all->pdata[i]));
  return g_strdup (times->str);
}

/* A rule with an end of its own needs no word about it; one without has it a week before what was reckoned ends, in five years or after 3000 times. */
static void
test_goes_on (void)
{
  static const struct
  {
    const char *reminders, *end, *expected;
  } cases[] = {
    { "[{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=DAILY;COUNT=40\"}]", NULL, "" },
    { "[{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=DAILY\"}]", "2026-06-30", "" },
    { "[{\"on\":\"2027-03-02\",\"at\":\"08:00\"}]", NULL, "" },
    { "[{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=YEARLY\"}]", NULL,
      "2031-02-21T10:00 " },
    /* From 2 March three times a day: the 3001st falls on 26 November 2028. */
    { "[{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=DAILY\"},"
      " {\"on\":\"2026-03-02\",\"at\":\"14:00\",\"rule\":\"FREQ=DAILY\"},"
      " {\"on\":\"2026-03-02\",\"at\":\"20:00\",\"rule\":\"FREQ=DAILY\"}]",
      NULL, "2028-11-19T10:00 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture own;
      g_autofree char *id = NULL;
      g_autofree char *word = NULL;
      g_autofree char *visit = NULL;

      set_up (&own, NULL);
      id = add (&own, FMN_KIND_TREATMENT, cases[i].reminders,
                cases[i].end != NULL ? (const char *const[]){ "end-date", cases[i].end, NULL }
                                     : NULL);
      g_free (add (&own, FMN_KIND_VISIT, "[{\"minutes\":60}]",
                   (const char *const[]){ "date", "2033-05-02", "time", "10:00", NULL }));
      word = list_topic (&own, FMN_TOPIC_GO_ON);
      g_assert_cmpstr (word, ==, cases[i].expected);
      visit = list_topic (&own, FMN_TOPIC_VISIT); /* whatever it is that repeats */
      g_assert_cmpstr (visit, ==, "2033-05-02T09:00 ");
      tear_down (&own, NULL);
    }
}

static void
change (Fixture *f, const char *id, const char *name, const char *value)
{
  FmnEntry *entry = fmn_journal_lookup (f->journal, id);
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (entry);
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) changed = NULL;

  fmn_draft_set_string (draft, name, value);
  after = fmn_draft_build (draft, NULL);
  changed = fmn_change_new_edit (entry, after);
  g_assert_true (fmn_journal_apply (f->journal, changed, NULL));
}

static void
test_ends_with_treatment (Fixture *f, gconstpointer data)
{
  g_autofree char *id
      = add (f, FMN_KIND_TREATMENT,
             "[{\"on\":\"2026-03-02\",\"at\":\"08:00\",\"rule\":\"FREQ=DAILY\"}]", NULL);

  change (f, id, "end-date", "2026-03-03");
  assert_times (f, NULL, "2026-03-02T08:00 2026-03-03T08:00 ");
  change (f, id, "end-date", "2026-02-27");
  assert_times (f, NULL, "");
}

static void
test_ends_with_pregnancy (Fixture *f, gconstpointer data)
{
  const char *const reminders[] = { "[{\"on\":\"2026-03-05\",\"at\":\"08:00\"}]",
                                    "[{\"on\":\"2026-03-06\",\"at\":\"08:00\",\"kept\":true}]" };
  g_autofree char *pregnancy
      = add (f, FMN_KIND_PREGNANCY, "[{\"on\":\"2026-03-07\",\"at\":\"08:00\"}]", NULL);
  const char *const members[] = { "pregnancy", pregnancy, NULL };
  g_autofree char *ended = add (f, FMN_KIND_TEST, reminders[0], members);
  g_autofree char *kept = add (f, FMN_KIND_TEST, reminders[1], members);
  g_autofree char *other
      = add (f, FMN_KIND_NOTE, "[{\"on\":\"2026-03-08\",\"at\":\"08:00\"}]", NULL);
  const char all[] = "2026-03-05T08:00 2026-03-06T08:00 2026-03-07T08:00 2026-03-08T08:00 ";
  g_autofree char *ending = NULL;

  assert_times (f, NULL, all);
  ending = fmn_journal_record_ending (f->journal, fmn_journal_lookup (f->journal, pregnancy), NULL,
                                      NULL, NULL, NULL, NULL, NULL);
  g_assert_nonnull (ending);
  assert_times (f, NULL, "2026-03-06T08:00 2026-03-08T08:00 ");
  g_assert_true (fmn_journal_undo (f->journal));
  assert_times (f, NULL, all);
  /* Any can be kept, in the same step. */
  {
    const char *const keep[] = { ended, pregnancy, NULL };

    g_clear_pointer (&ending, g_free);
    ending = fmn_journal_record_ending (f->journal, fmn_journal_lookup (f->journal, pregnancy),
                                        NULL, NULL, NULL, NULL, keep, NULL);
    assert_times (f, NULL, all);
    g_assert_true (fmn_journal_undo (f->journal));
    g_assert_null (
        strstr (fmn_entry_get_json_text (fmn_journal_lookup (f->journal, ended)), "kept"));
  }
}

static void
test_question (Fixture *f, gconstpointer data)
{
  g_autofree char *id = add (f, FMN_KIND_QUESTION, "[{\"on\":\"2026-03-05\",\"at\":\"08:00\"}]",
                             (const char *const[]){ "title", "When?", "status", "to-ask", NULL });

  assert_times (f, NULL, "2026-03-05T08:00 ");
  change (f, id, "status", "answered");
  assert_times (f, NULL, "");
}

/* One word after a visit: half an hour after its end, in the evening when nobody knows the hour; none once something is written down. */
static void
test_after_visit (Fixture *f, gconstpointer data)
{
  const char *const members[] = { "date", "2026-03-04", "time", "10:40", NULL };
  g_autofree char *id = add (f, FMN_KIND_VISIT, NULL, members);
  g_autofree char *evening
      = add (f, FMN_KIND_VISIT, NULL, (const char *const[]){ "date", "2026-03-05", NULL });
  g_autofree char *past
      = add (f, FMN_KIND_VISIT, NULL, (const char *const[]){ "date", "2026-02-05", NULL });

  assert_times (f, NULL, "");
  f->policy.after_visits = TRUE;
  assert_times (f, NULL, "2026-03-04T12:10 2026-03-05T18:00 ");
  change (f, id, "decided", "To wait.");
  change (f, evening, "notes", "It is in the annexe.");
  assert_times (f, NULL, "2026-03-05T18:00 ");
  {
    g_autoptr (GDateTime) late = g_date_time_new_local (2026, 3, 5, 19, 0, 0);

    /* She has been at it since. */
    fmn_clock_set (f->clock, late);
    change (f, evening, "notes", "It was in the annexe.");
    assert_times (f, NULL, "");
  }
}

/* Whatever stands in an entry of whatever kind: with “nothing”, no word of it reaches the service's file or a notification. */
static void
test_neutral (Fixture *f, gconstpointer data)
{
  static const char canary[] = "Canary";
  g_autofree char *folder = g_dir_make_tmp ("fmn-reminders-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "reminders.json", NULL);
  guint kinds = 0;

  f->policy.after_visits = TRUE;
  for (FmnKind kind = FMN_KIND_PREGNANCY; kind < FMN_N_KINDS; kind++, kinds++)
    {
      g_autoptr (GPtrArray) members = g_ptr_array_new ();

      for (const FmnField *field = fmn_kind_get_fields (kind); field->name != NULL; field++)
        if (field->type == FMN_FIELD_LINE || field->type == FMN_FIELD_TEXT
            || field->type == FMN_FIELD_CATALOGUE)
          {
            g_ptr_array_add (members, (gpointer) field->name);
            g_ptr_array_add (members, (gpointer) canary);
          }
      for (guint i = 0; i < 2; i++)
        {
          g_ptr_array_add (members, (gpointer) (i == 0 ? "title" : "notes"));
          g_ptr_array_add (members, (gpointer) canary);
        }
      g_ptr_array_add (members, (gpointer) "date");
      g_ptr_array_add (members, (gpointer) "2026-03-04");
      g_ptr_array_add (members, NULL);
      g_free (add (f, kind, "[{\"on\":\"2026-03-05\",\"at\":\"08:00\",\"kept\":true}]",
                   (const char *const *) members->pdata));
    }
  for (FmnSays says = FMN_SAYS_NOTHING; says <= FMN_SAYS_ALL; says++)
    {
      g_autoptr (GPtrArray) reminders = NULL;
      g_autofree char *text = NULL;
      FmnPolicy policy;

      f->policy.says = says;
      g_assert_true (fmn_sidecar_update (path, f->journal, &f->policy, FALSE, NULL));
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_true ((strstr (text, canary) != NULL) == (says == FMN_SAYS_ALL));
      g_assert_true ((strstr (text, "visit\"") != NULL) == (says >= FMN_SAYS_KIND));
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (f->journal)); i++)
        {
          g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (f->journal), i);

          g_assert_null (strstr (text, fmn_entry_get_id (entry)));
        }
      reminders = fmn_sidecar_read (path, &policy, NULL);
      g_assert_cmpuint (reminders->len, >=, kinds);
      for (guint i = 0; i < reminders->len; i++)
        for (guint n = 1; n < 4; n++)
          {
            g_autofree char *title = NULL;
            g_autofree char *body = NULL;

            fmn_reminder_make_words (g_ptr_array_index (reminders, i), n, &title, &body);
            g_assert_null (strstr (title, canary));
            if (n > 1)
              g_assert_cmpstr (title, ==,
                               n == 2 ? "2 notes from your journal" : "3 notes from your journal");
            else
              g_assert_cmpstr (title, ==, "A note from your journal");
            if (n > 1 || says == FMN_SAYS_NOTHING)
              g_assert_cmpstr (body, ==, "");
            else if (says == FMN_SAYS_KIND)
              g_assert_null (strstr (body, canary));
            else
              g_assert_cmpuint (strlen (body), >, 0);
          }
    }
  {
    GStatBuf info;

    g_assert_cmpint (g_stat (path, &info), ==, 0);
    g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  }
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What is marked “Only me” is not named, whatever a notification may say. */
static void
test_only_me (Fixture *f, gconstpointer data)
{
  g_autofree char *id = add (f, FMN_KIND_NOTE, "[{\"on\":\"2026-03-05\",\"at\":\"08:00\"}]",
                             (const char *const[]){ "title", "Canary", "only-me", "true", NULL });
  g_autoptr (GPtrArray) reminders = NULL;

  f->policy.says = FMN_SAYS_ALL;
  reminders = fmn_schedule_compute (f->journal, &f->policy, NULL, NULL);
  g_assert_cmpuint (reminders->len, ==, 1);
  g_assert_null (fmn_reminder_get_caption (g_ptr_array_index (reminders, 0)));
}

/* Berlin 2026: 02:00 to 03:00 is skipped on 29 March and comes twice on 25 October. Seconds from `date -d`. */
static void
test_clock_changes (void)
{
  static const struct
  {
    const char *at;
    gint64 unix_time;
  } cases[] = {
    { "2026-03-28T10:00", 1774688400 }, { "2026-03-29T10:00", 1774771200 },
    { "2026-03-29T01:59", 1774745940 }, { "2026-03-29T02:30", 1774746000 },
    { "2026-03-29T03:00", 1774746000 }, { "2026-10-25T02:30", 1792888200 },
    { "2026-10-25T03:00", 1792893600 }, { "2026-10-26T10:00", 1793005200 },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (fmn_local_to_unix (cases[i].at, zone), ==, cases[i].unix_time);
  g_assert_cmpint (fmn_local_to_unix ("soon", zone), ==, G_MAXINT64);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/schedule/" path, Fixture, NULL, set_up, func, tear_down)
  g_test_add_func ("/schedule/before-visit", test_before_visit);
  g_test_add_func ("/schedule/rules", test_rules);
  g_test_add_func ("/schedule/rules-from", test_rules_from);
  g_test_add_func ("/schedule/clock-changes", test_clock_changes);
  g_test_add_func ("/schedule/goes-on", test_goes_on);
  ADD ("dated", test_dated);
  ADD ("ends-with-treatment", test_ends_with_treatment);
  ADD ("ends-with-pregnancy", test_ends_with_pregnancy);
  ADD ("question", test_question);
  ADD ("after-visit", test_after_visit);
  ADD ("neutral", test_neutral);
  ADD ("only-me", test_only_me);
#undef ADD

  return g_test_run ();
}
