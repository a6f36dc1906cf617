/* test-prompts.c: what comes up stands beside the entries behind it, never beside an ending; urgent help is whole; one search finds everything.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-detail-meaning.h"
#include "fmn-help-page.h"
#include "fmn-prompt-card.h"
#include "fmn-prompts-window.h"
#include "fmn-search-window.h"
#include "fmn-ui.h"
#include "test-context.h"

#define SAMPLE "data/sample/journal.json"
/* On the day of the tests, 24 February 2026: aspirin without an end, 101 days after the ending of Juniper; and the next visit. */
#define ASPIRIN "5a3b1e00-0005-4000-8000-000000000005"
#define ENDING "5a3b1e00-0002-4000-8000-000000000004"
#define NEXT_VISIT "5a3b1e00-0007-4000-8000-000000000008"
#define QUESTION "is still in my journal as in use"

static FmnEntry *
look_up (FmnContext *context, const char *id)
{
  FmnEntry *entry = fmn_journal_lookup (fmn_context_get_journal (context), id);

  g_assert_nonnull (entry);
  return entry;
}

/* Whether the question stands beside the entry. */
static gboolean
stands_beside (FmnContext *context, const char *id)
{
  GtkWidget *block = fmn_detail_prompts_new (context, look_up (context, id));
  gboolean found;

  if (block == NULL)
    return FALSE;
  g_object_ref_sink (block);
  found = test_find_text (block, QUESTION) != NULL;
  g_object_unref (block);
  return found;
}

static void
test_beside_entries (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE);
  g_autoptr (GListModel) prompts = fmn_prompts_dup_shown (context);
  gboolean behind = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (prompts); i++)
    {
      g_autoptr (FmnPrompt) prompt = g_list_model_get_item (prompts, i);

      if (strstr (fmn_prompt_get_text (prompt), QUESTION) != NULL)
        behind = fmn_prompt_has_entry (prompt, look_up (context, ENDING));
    }
  g_assert_true (behind);
  g_assert_true (stands_beside (context, ASPIRIN));
  g_assert_null (fmn_detail_prompts_new (context, look_up (context, ENDING)));
}

static GtkButton *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = test_find_text (root, label);

  g_assert_nonnull (found);
  return GTK_BUTTON (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON));
}

static void
click (FmnContext *context, const char *label)
{
  GtkWidget *block
      = g_object_ref_sink (fmn_detail_prompts_new (context, look_up (context, ASPIRIN)));

  g_signal_emit_by_name (find_button (block, label), "clicked");
  g_object_unref (block);
}

static void
test_answers (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE);
  FmnJournal *journal = fmn_context_get_journal (context);
  const char *const labels[] = { "Add to a visit", "Not now", "Don’t show again" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GPtrArray *bound = fmn_journal_get_bound (journal, NEXT_VISIT);
      guint n = bound != NULL ? bound->len : 0;

      click (context, labels[i]);
      g_assert_false (stands_beside (context, ASPIRIN));
      g_assert_cmpuint (fmn_journal_get_bound (journal, NEXT_VISIT)->len, ==, n + (i == 0));
      g_assert_true (fmn_journal_undo (journal));
      g_assert_true (stands_beside (context, ASPIRIN));
    }
}

static void
test_left_alone (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE);
  g_autoptr (GDateTime) now = fmn_clock_dup_now (fmn_context_get_clock (context));
  g_autoptr (GDateTime) later = g_date_time_add_hours (now, 1);
  FmnJournal *journal = fmn_context_get_journal (context);
  GtkWindow *window = fmn_prompts_window_new (context, NULL);

  gtk_window_present (window);
  test_settle ();
  g_assert_nonnull (test_find_text (GTK_WIDGET (window), QUESTION));
  g_assert_true (fmn_prompts_leave_alone (journal, later, NULL, NULL));
  test_settle ();
  g_assert_null (test_find (GTK_WIDGET (window), FMN_TYPE_PROMPT_CARD));
  g_assert_false (stands_beside (context, ASPIRIN));
  g_assert_true (fmn_journal_undo (journal));
  test_settle ();
  g_assert_nonnull (test_find_text (GTK_WIDGET (window), QUESTION));
  gtk_window_destroy (window);
  test_settle ();
}

static void
test_urgent_help (void)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  g_autoptr (GtkWidget) page = g_object_ref_sink (fmn_urgent_help_page_new (knowledge));
  guint n;
  const FmnUrgentSign *signs = fmn_knowledge_get_urgent_signs (knowledge, &n);
  guint n_organisations;
  const FmnHelpOrganisation *organisations
      = fmn_knowledge_get_organisations (knowledge, &n_organisations);

  for (guint i = 0; i < n; i++)
    {
      g_assert_nonnull (test_find_text (page, signs[i].sign));
      g_assert_nonnull (test_find_text (page, signs[i].action));
    }
  for (guint i = 0; i < n_organisations; i++)
    g_assert_nonnull (test_find_text (page, organisations[i].name));
  g_assert_nonnull (test_find_text (page, fmn_knowledge_get_help_note (knowledge)));
}

static guint
count_found (FmnContext *context, const char *text)
{
  GtkWindow *window = fmn_search_window_new (context, NULL, text);
  guint n = fmn_search_window_get_n_found (FMN_SEARCH_WINDOW (window));

  gtk_window_destroy (window);
  test_settle ();
  return n;
}

static void
test_search_everything (void)
{
  g_autoptr (FmnContext) context = test_context_load (SAMPLE);
  GtkWindow *window = fmn_search_window_new (context, NULL, "heparin");
  const char *const groups[]
      = { "Your entries: ", "Tests and treatments: ", "Article: ", "Words: ", "Questions: " };

  gtk_window_present (window);
  test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    g_assert_nonnull (test_find_text (GTK_WIDGET (window), groups[i]));
  gtk_window_destroy (window);
  test_settle ();
  g_assert_cmpuint (count_found (context, "heparin"), >, count_found (context, "heparin aspirin"));
  g_assert_cmpuint (count_found (context, "HÉPARIN"), ==, count_found (context, "heparin"));
  g_assert_cmpuint (count_found (context, "zzzz"), ==, 0);
  g_assert_cmpuint (count_found (context, " "), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  fmn_ui_init ();
  g_test_add_func ("/ui/prompts/beside-entries", test_beside_entries);
  g_test_add_func ("/ui/prompts/answers", test_answers);
  g_test_add_func ("/ui/prompts/left-alone", test_left_alone);
  g_test_add_func ("/ui/prompts/urgent-help", test_urgent_help);
  g_test_add_func ("/ui/prompts/search-everything", test_search_everything);
  return g_test_run ();
}
