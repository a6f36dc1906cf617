/* fmn-command-explain.c: what an entry, a test, a treatment or a word means, with sources.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-knowledge.h"

#include <glib/gi18n-lib.h>

/* Her own words for the loss and the pregnancy, when there is a journal that can be read; an explanation is given without one too. */
static FmnExplanation *
find_explanation (FmnSession *session, const char *word, FmnWords **words)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  FmnExplanation *explanation = NULL;
  FmnEntry *entry;

  if (fmn_session_open (session, NULL))
    *words = fmn_words_ref (fmn_journal_get_words (session->journal));
  explanation = fmn_knowledge_explain_id (knowledge, word);
  if (explanation != NULL || session->journal == NULL)
    return explanation;
  entry = fmn_session_find_entry (session, word, NULL);
  return entry != NULL ? fmn_knowledge_explain (knowledge, entry) : NULL;
}

static void
print_filled (const FmnWords *words, const char *format, const char *text)
{
  g_autofree char *filled = fmn_words_fill (words, text);

  g_print (format, filled);
}

static void
print_heading (const char *heading, GListModel *list)
{
  if (g_list_model_get_n_items (list) > 0)
    g_print ("\n%s\n", heading);
}

static void
print_guidance (const FmnWords *words, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnGuidance) guidance = g_list_model_get_item (list, i);
      const char *standing = fmn_guidance_get_standing_label (guidance);

      print_filled (words, "- %s\n", fmn_guidance_get_text (guidance));
      g_print ("  %s%s%s (%s)\n", standing, *standing != '\0' ? " · " : "",
               fmn_guidance_get_body (guidance),
               fmn_source_get_line (fmn_guidance_get_source (guidance)));
    }
}

static void
print_lists (FmnExplanation *explanation, const FmnWords *words)
{
  GListModel *sections = fmn_explanation_get_sections (explanation);
  GListModel *terms = fmn_explanation_get_terms (explanation);
  GListModel *questions = fmn_explanation_get_questions (explanation);

  print_heading (_ ("In the article"), sections);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      g_print ("%u. %s (%s)\n", fmn_article_section_get_number (section),
               fmn_article_section_get_title (section), fmn_article_section_get_id (section));
    }
  print_heading (_ ("What guidelines say"), fmn_explanation_get_guidance (explanation));
  print_guidance (words, fmn_explanation_get_guidance (explanation));
  print_heading (_ ("What studies found"), fmn_explanation_get_evidence (explanation));
  print_guidance (words, fmn_explanation_get_evidence (explanation));
  print_heading (_ ("Words"), terms);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);

      g_print ("- %s: ", fmn_term_get_term (term));
      print_filled (words, "%s\n", fmn_term_get_meaning (term));
    }
  print_heading (_ ("Questions to take to a visit"), questions);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (FmnSuggestedQuestion) question = g_list_model_get_item (questions, i);

      print_filled (words, "- %s\n", fmn_suggested_question_get_text (question));
    }
}

static void
print_text (FmnExplanation *explanation, const FmnWords *words)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GListModel *sources = fmn_explanation_get_sources (explanation);

  print_filled (words, "%s\n\n", fmn_explanation_get_title (explanation));
  print_filled (words, "%s\n", fmn_explanation_get_text (explanation));
  print_lists (explanation, words);
  print_heading (_ ("Sources"), sources);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);

      g_print ("- %s. %s\n", fmn_source_get_title (source), fmn_source_get_line (source));
    }
  g_print ("\n%s\n", fmn_knowledge_get_notice (knowledge));
}

FMN_COMMAND (explain)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 1, 1, error);
  g_autoptr (FmnExplanation) explanation = NULL;
  g_autoptr (FmnWords) her_words = NULL;

  if (words == NULL)
    return FALSE;
  explanation = find_explanation (session, words[0], &her_words);
  if (explanation == NULL)
    {
      g_set_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_FOUND,
                   _ ("Nothing goes by “%s”."), words[0]);
      return FALSE;
    }
  if (json)
    fmn_command_print_object (fmn_explanation_to_json (explanation, her_words));
  else
    print_text (explanation, her_words);
  return TRUE;
}
