/* test-referral.c: the steps between a referral and its visit: what is read, what comes next, and what a tick changes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-caption.h"
#include "fmn-draft.h"
#include "fmn-referral.h"

#define STEPS                                                                                      \
  "{\"step\": \"referred\", \"done\": \"2026-01-02\"},"                                            \
  "{\"step\": \"form\", \"by\": \"2026-03-30\", \"note\": \"Twelve pages\","                       \
  " \"remind-days\": 3, \"later\": \"kept\"},"                                                     \
  "{\"step\": \"phone-call\", \"by\": \"2026-03-20\"}, {\"step\": \"tests\"}"

static FmnEntry *
add_visit (FmnJournal *journal, const char *date, const char *steps, gboolean ended)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *text = g_strdup_printf (
      "{\"id\": \"%s\", \"kind\": \"visit\", \"created\": \"2026-01-02T09:00:00Z\", \"modified\": "
      "\"2026-01-02T09:00:00Z\", \"title\": \"Clinic\", %s%s%s %s \"referral\": [%s]}",
      id, date != NULL ? "\"date\": \"" : "", date != NULL ? date : "", date != NULL ? "\"," : "",
      ended ? "\"ended\": true," : "", steps);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnEntry) entry = fmn_entry_new_from_json (json_node_get_object (node), &error);
  g_autoptr (FmnChange) change = NULL;

  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  return fmn_journal_lookup (journal, id);
}

static FmnJournal *
new_journal (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 24, 10, 0, 0);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);

  return fmn_journal_new (clock);
}

static void
test_lines (void)
{
  static const char *const lines[]
      = { "Referred, 2 Jan 2026", "Form to send, by 30 Mar 2026, Twelve pages",
          "Phone call, 20 Mar 2026", "Tests asked for" };
  g_autoptr (FmnJournal) journal = new_journal ();
  FmnEntry *visit = add_visit (journal, "2026-05-01", STEPS, FALSE);
  g_autoptr (GArray) steps = fmn_visit_dup_referral (visit);
  g_autofree char *text = NULL;
  g_autofree char *detail = NULL;

  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *line
          = fmn_referral_step_dup_line (&g_array_index (steps, FmnReferralStep, i));

      g_assert_cmpstr (line, ==, lines[i]);
    }
  g_assert_cmpint (fmn_visit_find_next_step (visit), ==, 1);
  text
      = fmn_entry_dup_field_text (journal, visit, fmn_kind_find_field (FMN_KIND_VISIT, "referral"));
  g_assert_cmpstr (text, ==,
                   "done: Referred, 2 Jan 2026\nForm to send, by 30 Mar 2026, Twelve pages\n"
                   "Phone call, 20 Mar 2026\nTests asked for");
  detail = fmn_entry_dup_detail (journal, visit);
  g_assert_cmpstr (detail, ==, "next: Form to send, by 30 Mar 2026");
}

/* Of two referrals, the earlier date; nothing of what is past, ended, done, or without a date. */
static void
test_next (void)
{
  g_autoptr (FmnJournal) journal = new_journal ();
  FmnReferralStep step;
  FmnEntry *visit;

  g_assert_null (fmn_journal_find_next_step (journal, &step));
  add_visit (journal, "2026-02-23", STEPS, FALSE);
  add_visit (journal, "2026-06-01", STEPS, TRUE);
  add_visit (journal, "2026-06-01", "{\"step\": \"tests\"}", FALSE);
  add_visit (journal, "2026-06-01",
             "{\"step\": \"form\", \"by\": \"2026-03-01\", \"done\": \"2026-02-01\"}", FALSE);
  g_assert_null (fmn_journal_find_next_step (journal, &step));
  /* A visit whose day is not known yet is still being waited for. */
  visit = add_visit (journal, NULL, STEPS, FALSE);
  g_assert_true (fmn_journal_find_next_step (journal, &step) == visit);
  g_assert_cmpstr (step.step, ==, "phone-call");
  visit = add_visit (journal, "2026-02-24", "{\"step\": \"form\", \"by\": \"2026-02-20\"}", FALSE);
  g_assert_true (fmn_journal_find_next_step (journal, &step) == visit);
  g_assert_cmpstr (step.step, ==, "form");
}

static void
test_tick (void)
{
  g_autoptr (FmnJournal) journal = new_journal ();
  FmnEntry *visit = add_visit (journal, "2026-05-01", STEPS, FALSE);
  g_autofree char *id = g_strdup (fmn_entry_get_id (visit));
  g_autofree char *before = g_strdup (fmn_entry_get_json_text (visit));
  FmnDate today = fmn_clock_get_today (fmn_journal_get_clock (journal));
  JsonObject *form;
  g_autoptr (GError) error = NULL;

  g_assert_true (fmn_visit_set_step_done (journal, visit, 1, &today, &error));
  g_assert_no_error (error);
  visit = fmn_journal_lookup (journal, id);
  g_assert_cmpint (fmn_visit_find_next_step (visit), ==, 2);
  form = json_array_get_object_element (fmn_entry_get_array (visit, "referral"), 1);
  g_assert_cmpstr (json_object_get_string_member (form, "done"), ==, "2026-02-24");
  g_assert_cmpstr (json_object_get_string_member (form, "by"), ==, "2026-03-30");
  g_assert_cmpstr (json_object_get_string_member (form, "later"), ==, "kept");

  g_assert_true (fmn_visit_set_step_done (journal, visit, 1, NULL, NULL));
  g_assert_cmpint (fmn_visit_find_next_step (fmn_journal_lookup (journal, id)), ==, 1);
  g_assert_true (
      fmn_visit_set_step_reminder (journal, fmn_journal_lookup (journal, id), 2, 1, "19:00", NULL));
  {
    g_autoptr (GArray) steps = fmn_visit_dup_referral (fmn_journal_lookup (journal, id));
    const FmnReferralStep *call = &g_array_index (steps, FmnReferralStep, 2);

    g_assert_cmpint (call->remind_days, ==, 1);
    g_assert_cmpstr (call->remind_at, ==, "19:00");
    g_assert_cmpstr (g_array_index (steps, FmnReferralStep, 1).remind_at, ==, "09:00");
  }
  g_assert_true (
      fmn_visit_set_step_reminder (journal, fmn_journal_lookup (journal, id), 2, -1, NULL, NULL));
  g_assert_false (
      fmn_visit_set_step_done (journal, fmn_journal_lookup (journal, id), 4, &today, &error));
  g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_FOUND);
  for (guint i = 0; i < 4; i++)
    g_assert_true (fmn_journal_undo (journal));
  g_assert_cmpstr (fmn_entry_get_json_text (fmn_journal_lookup (journal, id)), ==, before);
}

static void
test_refused (void)
{
  static const char *const wrong[] = { "{\"by\": \"2026-03-30\"}",
                                       "{\"step\": 3}",
                                       "{\"step\": \"form\", \"by\": \"soon\"}",
                                       "{\"step\": \"form\", \"remind-days\": -1}",
                                       "{\"step\": \"form\", \"remind-at\": \"9\"}",
                                       "\"form\"" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"id\": \"0e7e5700-0000-4000-8000-000000000001\", \"kind\": \"visit\", \"created\": "
          "\"2026-01-02T09:00:00Z\", \"modified\": \"2026-01-02T09:00:00Z\", \"referral\": [%s]}",
          wrong[i]);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (fmn_entry_new_from_json (json_node_get_object (node), &error));
      g_assert_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal/referral/lines", test_lines);
  g_test_add_func ("/journal/referral/next", test_next);
  g_test_add_func ("/journal/referral/tick", test_tick);
  g_test_add_func ("/journal/referral/refused", test_refused);
  return g_test_run ();
}
