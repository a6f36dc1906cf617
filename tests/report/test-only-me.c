/* test-only-me.c: what is marked "only me" is on no page and in no figure, unless it is asked for.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "summary-fixture.h"

#include "fmn-summary-pages.h"

#include <string.h>

/* A word that is nowhere else. */
#define CANARY "zaunkönigin"

/* An entry of every kind that a page could show, all of them withheld, the word in every text. */
static void
add_canaries (FmnJournal *journal)
{
  FmnEntry *pregnancy = fixture_add (
      journal, FMN_KIND_PREGNANCY, "date=2022-02-01", "title=" CANARY, "conceived-detail=" CANARY,
      "partner=" CANARY, "notes=" CANARY, "only-me=true",
      "datings=[{\"method\":\"last-period\",\"date\":\"2022-02-01\",\"in-use\":true}]", NULL);
  FmnEntry *visit;

  /* Bound to a withheld pregnancy and not marked itself. */
  fixture_add (journal, FMN_KIND_ENDING, "date=2022-03-20", fixture_bind ("pregnancy", pregnancy),
               "outcome=missed", "genetics=" CANARY, "managed-detail=" CANARY, NULL);
  fixture_add (journal, FMN_KIND_SCAN, "date=2022-03-10", fixture_bind ("pregnancy", pregnancy),
               "finding=" CANARY, NULL);
  fixture_add (journal, FMN_KIND_TEST, "date=2025-12-20", "title=" CANARY, "only-me=true",
               "value={\"type\":\"text\",\"text\":\"" CANARY "\"}", NULL);
  fixture_add (journal, FMN_KIND_TEST, "date=2025-12-21", "test=acl-igg", "only-me=true",
               "value={\"type\":\"text\",\"text\":\"" CANARY "\"}", NULL);
  fixture_add (journal, FMN_KIND_TEST, "date=2025-12-22", "test=blood-group", "only-me=true",
               "value={\"type\":\"text\",\"text\":\"" CANARY "\"}", NULL);
  /* Taken through two pregnancies and on the days of the samples. */
  fixture_add (journal, FMN_KIND_TREATMENT, "date=2018-01-01", "ongoing=true", "title=" CANARY,
               "schedule=" CANARY, "only-me=true", NULL);
  fixture_add (journal, FMN_KIND_PROCEDURE, "date=2024-01-01", "procedure=hysteroscopy",
               "finding=" CANARY, "only-me=true", NULL);
  visit = fixture_add (journal, FMN_KIND_VISIT, "date=2026-02-25", "title=" CANARY, "only-me=true",
                       NULL);
  fixture_add (journal, FMN_KIND_QUESTION, "title=" CANARY " for the visit", "status=to-ask",
               fixture_bind ("visit", visit), "only-me=true", NULL);
  fixture_add (journal, FMN_KIND_QUESTION, "title=" CANARY, "status=to-ask", "only-me=true", NULL);
  fixture_add (journal, FMN_KIND_NOTE, "date=2024-02-02", "title=" CANARY, "notes=" CANARY,
               "only-me=true",
               "reflections=[{\"author\":\"partner\",\"written\":\"2024-02-03T10:00:00Z\","
               "\"text\":\"" CANARY "\"}]",
               NULL);
}

static char *
dup_all_text (FmnSummary *summary)
{
  g_autoptr (FmnSummaryPages) pages = fmn_summary_pages_new (summary);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *plain = fmn_summary_to_text (summary);

  g_string_append (all, plain);
  for (guint i = 0; i < fmn_summary_pages_get_n_pages (pages); i++)
    {
      g_autofree char *text = fmn_summary_pages_dup_text (pages, i);

      g_string_append (all, text);
    }
  return g_strdup (all->str);
}

static FmnSummaryOptions *
new_options (gboolean full, gboolean with_only_me)
{
  FmnSummaryOptions *options = fmn_summary_options_new ();

  options->full = full;
  options->our_names = TRUE;
  options->with_only_me = with_only_me;
  options->sections |= FMN_SECTION_OWN_WORDS;
  return options;
}

static void
test_withheld (gconstpointer data)
{
  gboolean full = GPOINTER_TO_INT (data);
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnJournal) without = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = new_options (full, FALSE);
  g_autoptr (FmnSummary) summary = NULL;
  g_autoptr (FmnSummary) plain = fmn_summary_new (without, options);
  g_autofree char *text = NULL;
  g_autofree char *expected = dup_all_text (plain);

  add_canaries (journal);
  summary = fmn_summary_new (journal, options);
  text = dup_all_text (summary);
  g_assert_null (strstr (text, CANARY));
  /* The page is the same as if they had never been written: no number, gap or count tells of them. */
  g_assert_cmpstr (text, ==, expected);
}

static void
test_asked_for (void)
{
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = new_options (TRUE, TRUE);
  g_autoptr (FmnSummary) summary = NULL;
  g_autofree char *text = NULL;
  guint found = 0;

  add_canaries (journal);
  summary = fmn_summary_new (journal, options);
  text = dup_all_text (summary);
  for (const char *at = strstr (text, CANARY); at != NULL; at = strstr (at + 1, CANARY))
    found++;
  /* Otherwise the test above would show nothing. */
  g_assert_cmpuint (found, >=, 15);
  g_assert_cmpstr (fixture_get_figure (summary, "gravidity"), ==, "5");
}

static void
test_hidden_pregnancy (void)
{
  g_autoptr (FmnJournal) journal = fixture_mara_new ();
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) with = NULL;
  g_autoptr (FmnSummary) without = NULL;

  fixture_add (journal, FMN_KIND_PREGNANCY, "date=2022-02-01", "hidden=true", NULL);
  with = fmn_summary_new (journal, options);
  g_assert_cmpstr (fixture_get_figure (with, "gravidity"), ==, "5");
  options->with_hidden = FALSE;
  without = fmn_summary_new (journal, options);
  g_assert_cmpstr (fixture_get_figure (without, "gravidity"), ==, "4");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/report/only-me/withheld/one-page", GINT_TO_POINTER (FALSE),
                        test_withheld);
  g_test_add_data_func ("/report/only-me/withheld/full", GINT_TO_POINTER (TRUE), test_withheld);
  g_test_add_func ("/report/only-me/asked-for", test_asked_for);
  g_test_add_func ("/report/only-me/hidden-pregnancy", test_hidden_pregnancy);
  return g_test_run ();
}
