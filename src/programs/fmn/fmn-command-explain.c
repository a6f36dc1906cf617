/* fmn-command-explain.c: what an entry, a test, a treatment or a word means, with sources.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-caption.h"
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

/* What else there is to know of a test or treatment, and its units. */
static void
print_item (FmnCatalogueItem *item, const FmnWords *words)
{
  const char *const headings[FMN_N_ITEM_NOTES] = {
    [FMN_ITEM_NOTE_TIMING] = _ ("What can move the result"),
    [FMN_ITEM_NOTE_REPEAT] = _ ("A second sample"),
    [FMN_ITEM_NOTE_BACKGROUND] = _ ("From the sources"),
  };
  guint n;

  for (guint i = 0; i < FMN_N_ITEM_NOTES; i++)
    if (fmn_catalogue_item_get_note (item, (FmnItemNote) i) != NULL)
      {
        g_print ("\n%s\n", headings[i]);
        print_filled (words, "%s\n", fmn_catalogue_item_get_note (item, (FmnItemNote) i));
      }
  fmn_catalogue_item_get_units (item, &n);
  if (n > 0)
    g_print ("\n%s\n", _ ("Units"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *unit = fmn_catalogue_item_dup_unit_text (item, i);

      g_print ("- %s\n", unit);
    }
}

/* Her entries of a test or treatment, or those that a section explains, the newest first; NULL when no journal can be read or it is of neither.
 * (transfer container) */
static GPtrArray *
dup_entries (FmnSession *session, FmnExplanation *explanation, const char *word)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  FmnCatalogueItem *item = fmn_explanation_get_item (explanation);
  GListModel *entries = G_LIST_MODEL (session->journal);
  GPtrArray *found;

  if (entries == NULL)
    return NULL;
  if (item != NULL)
    return fmn_knowledge_dup_item_entries (knowledge, session->journal, item);
  if (fmn_knowledge_get_section (knowledge, word) == NULL)
    return NULL;
  found = g_ptr_array_new ();
  for (guint i = g_list_model_get_n_items (entries); i > 0; i--)
    {
      /* The journal keeps it. */
      g_autoptr (FmnEntry) entry = g_list_model_get_item (entries, i - 1);

      if (fmn_knowledge_section_has_entry (knowledge, word, entry))
        g_ptr_array_add (found, entry);
    }
  return found;
}

static void
print_entries (FmnJournal *journal, GPtrArray *entries)
{
  if (entries == NULL || entries->len == 0)
    return;
  g_print ("\n%s\n", _ ("Your entries"));
  for (guint i = 0; i < entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
      g_autofree char *date = NULL;
      FmnDate when;

      date = fmn_entry_get_when (entry, &when) ? fmn_date_format (&when)
                                               : g_strdup (_ ("Date not known"));
      g_print ("- %s: %s (%s)\n", date, caption, fmn_entry_get_id (entry));
    }
}

static JsonObject *
to_json (FmnExplanation *explanation, const FmnWords *words, GPtrArray *entries)
{
  JsonObject *json = fmn_explanation_to_json (explanation, words);
  JsonArray *ids;

  if (entries == NULL)
    return json;
  ids = json_array_new ();
  for (guint i = 0; i < entries->len; i++)
    json_array_add_string_element (ids, fmn_entry_get_id (g_ptr_array_index (entries, i)));
  json_object_set_array_member (json, "entries", ids);
  return json;
}

static void
print_text (FmnExplanation *explanation,
            const FmnWords *words,
            FmnJournal *journal,
            GPtrArray *entries)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  GListModel *sources = fmn_explanation_get_sources (explanation);
  g_autofree char *month = NULL;

  print_filled (words, "%s\n\n", fmn_explanation_get_title (explanation));
  print_filled (words, "%s\n", fmn_explanation_get_text (explanation));
  if (fmn_explanation_get_item (explanation) != NULL)
    print_item (fmn_explanation_get_item (explanation), words);
  print_lists (explanation, words);
  print_entries (journal, entries);
  print_heading (_ ("Sources"), sources);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);

      g_print ("- %s. %s\n", fmn_source_get_title (source), fmn_source_get_line (source));
    }
  month = fmn_knowledge_format_checked (knowledge);
  g_print ("\n");
  /* Translators: %s is the sentence that no clinician reviewed the text; the other one a month. */
  g_print (_ ("%s Guidelines were last checked in %s."), fmn_knowledge_get_notice (knowledge),
           month);
  g_print ("\n");
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
  g_autoptr (GPtrArray) hers = NULL;

  if (words == NULL)
    return FALSE;
  explanation = find_explanation (session, words[0], &her_words);
  if (explanation == NULL)
    {
      g_set_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_FOUND,
                   _ ("Nothing goes by “%s”."), words[0]);
      return FALSE;
    }
  hers = dup_entries (session, explanation, words[0]);
  if (json)
    fmn_command_print_object (to_json (explanation, her_words, hers));
  else
    print_text (explanation, her_words, session->journal, hers);
  return TRUE;
}
