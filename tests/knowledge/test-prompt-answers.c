/* test-prompt-answers.c: the order of what comes up, and what becomes of it: taken to a visit, put away, or not shown in her quiet hours.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "prompt-journal.h"

static const char *const several[]
    = { TWO_LOSSES, TEST ("tsh", "2024-01-20"), POSITIVE ("acl-igg", "2025-06-01"),
        "'kind':'note','date':'2026-02-20','tags':['shoulder-tip']" };

/* Help comes first, and all else by date alone, the newest first. */
static void
test_order (void)
{
  g_autoptr (FmnJournal) journal = make_journal (several, G_N_ELEMENTS (several), "2026-02-24");
  FmnDate today;
  g_autoptr (GListModel) prompts = NULL;

  g_assert_true (fmn_date_parse_edtf ("2026-02-24", &today));
  prompts = fmn_knowledge_find_prompts (fmn_knowledge_get_default (), journal, &today);
  g_assert_cmpuint (g_list_model_get_n_items (prompts), >=, 5);
  for (guint i = 0; i < g_list_model_get_n_items (prompts); i++)
    {
      g_autoptr (FmnPrompt) prompt = g_list_model_get_item (prompts, i);
      g_autoptr (FmnPrompt) next = g_list_model_get_item (prompts, i + 1);

      g_assert_cmpint (fmn_prompt_is_notice (prompt), ==, i == 0);
      if (i > 0 && next != NULL)
        g_assert_cmpint (
            fmn_date_compare (fmn_prompt_get_date (prompt), fmn_prompt_get_date (next)), >=, 0);
    }
}

static GListModel *
list_at (FmnJournal *journal, const char *now)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (now, zone);

  return fmn_knowledge_list_prompts (fmn_knowledge_get_default (), journal, time);
}

static void
assert_listed (FmnJournal *journal, const char *now, const char *id, gboolean listed)
{
  g_autoptr (GListModel) prompts = list_at (journal, now);

  g_assert_cmpint (find (prompts, id) != NULL, ==, listed);
}

static void
test_taken (void)
{
  g_autoptr (FmnJournal) journal = make_journal (several, G_N_ELEMENTS (several), "2026-02-24");
  g_autoptr (GListModel) prompts = list_at (journal, "2026-02-24T12:00:00");
  FmnPrompt *prompt = find (prompts, "p-thyroid-old");
  g_autoptr (GError) error = NULL;
  FmnEntry *question = NULL;
  JsonObject *from;

  g_assert_true (fmn_prompt_take (prompt, journal, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (journal)); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      if (fmn_entry_get_kind (entry) == FMN_KIND_QUESTION)
        question = entry;
    }
  g_assert_nonnull (question);
  g_assert_cmpstr (fmn_entry_get_title (question), ==, fmn_prompt_get_text (prompt));
  from = fmn_entry_get_object (question, "from");
  g_assert_cmpstr (json_object_get_string_member (from, "prompt"), ==, "p-thyroid-old");
  g_assert_cmpstr (json_object_get_string_member (from, "entry"), ==,
                   "00000000-0000-4000-8000-000000000005");
  g_assert_true (
      fmn_knowledge_section_has_entry (fmn_knowledge_get_default (), "beyond-article", question));
  assert_listed (journal, "2026-02-24T12:00:00", "p-thyroid-old", FALSE);
  g_assert_true (fmn_journal_undo (journal));
  assert_listed (journal, "2026-02-24T12:00:00", "p-thyroid-old", TRUE);
}

static void
test_dismissed (void)
{
  g_autoptr (FmnJournal) journal = make_journal (several, G_N_ELEMENTS (several), "2026-02-24");
  g_autoptr (GListModel) prompts = list_at (journal, "2026-02-24T12:00:00");
  FmnDate until;

  g_assert_true (fmn_date_init_day (&until, 2026, 3, 24));
  g_assert_true (fmn_prompt_dismiss (find (prompts, "p-thyroid-old"), journal, NULL, NULL));
  g_assert_true (fmn_prompt_dismiss (find (prompts, "p-referral-two"), journal, &until, NULL));
  assert_listed (journal, "2030-01-01T12:00:00", "p-thyroid-old", FALSE);
  assert_listed (journal, "2026-03-23T12:00:00", "p-referral-two", FALSE);
  assert_listed (journal, "2026-03-24T12:00:00", "p-referral-two", TRUE);
  /* Another result of the same test is another matter. */
  assert_listed (journal, "2026-03-24T12:00:00", "p-apl-repeat-due", TRUE);
  g_assert_true (fmn_journal_undo (journal));
  assert_listed (journal, "2026-03-23T12:00:00", "p-referral-two", TRUE);
  assert_listed (journal, "2026-03-23T12:00:00", "p-thyroid-old", FALSE);
  g_assert_true (fmn_journal_undo (journal));
  assert_listed (journal, "2026-03-23T12:00:00", "p-thyroid-old", TRUE);
}

static void
test_quiet (void)
{
  g_autoptr (FmnJournal) journal = make_journal (several, G_N_ELEMENTS (several), "2026-02-24");
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) until = g_date_time_new_from_iso8601 ("2026-02-26T09:00:00", zone);

  g_assert_true (fmn_prompts_leave_alone (journal, until, NULL, NULL));
  assert_listed (journal, "2026-02-26T08:59:00", "p-ectopic-signs", FALSE);
  assert_listed (journal, "2026-02-26T09:00:00", "p-ectopic-signs", TRUE);
  g_assert_true (fmn_prompts_leave_alone (journal, NULL, "20:30", NULL));
  assert_listed (journal, "2026-02-24T20:29:00", "p-referral-two", TRUE);
  assert_listed (journal, "2026-02-24T20:30:00", "p-referral-two", FALSE);
  assert_listed (journal, "2026-02-25T05:59:00", "p-referral-two", FALSE);
  assert_listed (journal, "2026-02-25T06:00:00", "p-referral-two", TRUE);
  g_assert_true (fmn_prompts_leave_alone (journal, NULL, NULL, NULL));
  assert_listed (journal, "2026-02-24T20:30:00", "p-referral-two", TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/knowledge/prompt-answers/order", test_order);
  g_test_add_func ("/knowledge/prompt-answers/taken", test_taken);
  g_test_add_func ("/knowledge/prompt-answers/dismissed", test_dismissed);
  g_test_add_func ("/knowledge/prompt-answers/quiet", test_quiet);
  return g_test_run ();
}
