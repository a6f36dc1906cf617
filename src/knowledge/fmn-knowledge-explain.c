/* fmn-knowledge-explain.c: puts together what an entry, an id or a word means.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

#include <string.h>

static void
add_sections (FmnKnowledge *self, FmnExplanation *explanation, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    fmn_explanation_add_section (explanation, fmn_knowledge_get_section (self, ids[i]));
}

static void
add_rows (FmnKnowledge *self, FmnExplanation *explanation, const char *key)
{
  GPtrArray *rows = g_hash_table_lookup (self->rows, key);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    fmn_explanation_add_guidance (explanation, g_ptr_array_index (rows, i));
}

static void
add_terms (FmnKnowledge *self, FmnExplanation *explanation, const char *text)
{
  g_autoptr (GArray) spans = fmn_knowledge_find_terms (self, text);

  for (guint i = 0; i < spans->len; i++)
    {
      FmnTerm *term = g_array_index (spans, FmnTermSpan, i).term;

      if (!fmn_term_is_item (term))
        fmn_explanation_add_term (explanation, term);
    }
}

/* Questions that @key brings up. Those for two or more losses need the whole journal, so they come up as prompts and not here. */
static void
add_questions (FmnKnowledge *self, FmnExplanation *explanation, const char *key)
{
  GListModel *questions = fmn_knowledge_get_questions (self);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (FmnSuggestedQuestion) question = g_list_model_get_item (questions, i);
      int losses = 0;

      fmn_suggested_question_get_losses (question, &losses, NULL);
      if (losses <= 1 && g_strv_contains (fmn_suggested_question_get_raised_by (question), key))
        fmn_explanation_add_question (explanation, question);
    }
}

static void
add_key (FmnKnowledge *self, FmnExplanation *explanation, const char *key)
{
  add_rows (self, explanation, key);
  add_questions (self, explanation, key);
}

/* Notes of an item are read beside its text, so their words are marked too. */
static void
add_item_terms (FmnKnowledge *self, FmnExplanation *explanation, FmnCatalogueItem *item)
{
  add_terms (self, explanation, fmn_catalogue_item_get_name (item));
  add_terms (self, explanation, fmn_catalogue_item_get_plain (item));
  for (guint i = 0; i < FMN_N_ITEM_NOTES; i++)
    add_terms (self, explanation, fmn_catalogue_item_get_note (item, (FmnItemNote) i));
}

static FmnExplanation *
explain_item (FmnKnowledge *self, FmnCatalogueItem *item)
{
  FmnExplanation *explanation = fmn_explanation_new (fmn_catalogue_item_get_name (item),
                                                     fmn_catalogue_item_get_plain (item), item);

  fmn_explanation_add_sources (explanation, fmn_catalogue_item_get_sources (item));
  add_item_terms (self, explanation, item);
  return explanation;
}

static FmnExplanation *
explain_topic (FmnKnowledge *self, const FmnTopic *topic, const FmnTopic *outcome)
{
  g_autofree char *text
      = outcome != NULL ? g_strconcat (outcome->text, "\n\n", topic->text, NULL) : NULL;
  FmnExplanation *explanation
      = fmn_explanation_new (topic->title, text != NULL ? text : topic->text, NULL);

  if (outcome != NULL)
    fmn_explanation_add_sources (explanation, G_LIST_MODEL (outcome->sources));
  fmn_explanation_add_sources (explanation, G_LIST_MODEL (topic->sources));
  add_terms (self, explanation, fmn_explanation_get_text (explanation));
  return explanation;
}

FmnExplanation *
fmn_knowledge_explain (FmnKnowledge *self, FmnEntry *entry)
{
  FmnExplanation *explanation;
  FmnEntryLinks links;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  if (!fmn_knowledge_link_entry (self, entry, &links))
    return NULL;
  if (links.item != NULL)
    explanation = explain_item (self, links.item);
  else
    explanation = explain_topic (self, links.topic, links.outcome);
  if (links.from_section != NULL)
    fmn_explanation_add_section (explanation, fmn_knowledge_get_section (self, links.from_section));
  add_sections (self, explanation, fmn_entry_links_get_sections (&links));
  for (guint i = 0; i < links.keys->len; i++)
    add_key (self, explanation, g_ptr_array_index (links.keys, i));
  add_terms (self, explanation, fmn_entry_get_title (entry));
  add_terms (self, explanation, fmn_entry_get_notes (entry));
  fmn_entry_links_clear (&links);
  return explanation;
}

static FmnExplanation *
explain_item_alone (FmnKnowledge *self, FmnCatalogueItem *item)
{
  FmnExplanation *explanation = explain_item (self, item);
  const char *id = fmn_catalogue_item_get_id (item);
  gboolean is_test = fmn_catalogue_item_is_test (item);
  g_autofree char *key = g_strconcat (is_test ? "test:" : "treatment:", id, NULL);
  g_autofree char *category
      = g_strconcat ("category:", fmn_catalogue_item_get_category (item), NULL);

  add_sections (self, explanation, fmn_catalogue_item_get_sections (item));
  add_rows (self, explanation, id);
  add_questions (self, explanation, key);
  add_questions (self, explanation, category);
  add_questions (self, explanation, is_test ? "kind:test" : "kind:treatment");
  return explanation;
}

static FmnExplanation *
explain_section (FmnKnowledge *self, FmnArticleSection *section)
{
  const char *const *paragraphs = fmn_article_section_get_paragraphs (section);
  g_autofree char *text = g_strjoinv ("\n\n", (char **) paragraphs);
  FmnExplanation *explanation
      = fmn_explanation_new (fmn_article_section_get_title (section), text, NULL);
  GListModel *claims = fmn_article_section_get_claims (section);
  GListModel *questions = fmn_knowledge_get_questions (self);
  const char *id = fmn_article_section_get_id (section);

  fmn_explanation_add_section (explanation, section);
  fmn_explanation_add_sources (explanation, fmn_article_section_get_sources (section));
  add_terms (self, explanation, text);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (FmnClaim) claim = g_list_model_get_item (claims, i);
      const char *const *about = fmn_claim_get_about (claim);

      fmn_explanation_add_sources (explanation, fmn_claim_get_sources (claim));
      add_terms (self, explanation, fmn_claim_get_evidence (claim));
      for (guint j = 0; about[j] != NULL; j++)
        add_rows (self, explanation, about[j]);
    }
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (FmnSuggestedQuestion) question = g_list_model_get_item (questions, i);

      if (g_strcmp0 (fmn_suggested_question_get_section (question), id) == 0)
        fmn_explanation_add_question (explanation, question);
    }
  return explanation;
}

/* Sections that use @term in what they tell. */
static void
add_sections_with_term (FmnKnowledge *self, FmnExplanation *explanation, FmnTerm *term)
{
  GListModel *sections = fmn_knowledge_get_sections (self);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);
      const char *const *paragraphs = fmn_article_section_get_paragraphs (section);

      for (guint j = 0; paragraphs[j] != NULL; j++)
        {
          g_autoptr (GArray) spans = fmn_knowledge_find_terms (self, paragraphs[j]);

          for (guint k = 0; k < spans->len; k++)
            if (g_array_index (spans, FmnTermSpan, k).term == term)
              fmn_explanation_add_section (explanation, section);
        }
    }
}

static FmnExplanation *
explain_term (FmnKnowledge *self, FmnTerm *term)
{
  FmnExplanation *explanation
      = fmn_explanation_new (fmn_term_get_term (term), fmn_term_get_meaning (term), NULL);

  fmn_explanation_add_term (explanation, term);
  add_terms (self, explanation, fmn_term_get_meaning (term));
  fmn_explanation_add_sources (explanation, fmn_term_get_sources (term));
  add_sections_with_term (self, explanation, term);
  return explanation;
}

static FmnExplanation *
explain_topic_key (FmnKnowledge *self, const char *key, const FmnTopic *topic)
{
  FmnExplanation *explanation = explain_topic (self, topic, NULL);

  add_sections (self, explanation, (const char *const *) topic->sections);
  add_key (self, explanation, key);
  if (topic->item != NULL)
    add_rows (self, explanation, topic->item);
  return explanation;
}

static FmnExplanation *
explain_outcome (FmnKnowledge *self, const FmnOutcome *outcome)
{
  const char *group = fmn_knowledge_group_to_id (outcome->group);
  const FmnTopic *topic = fmn_knowledge_find_topic (self, "group", group);
  const FmnTopic *more = fmn_knowledge_find_topic (self, "outcome", outcome->id);
  FmnExplanation *explanation = explain_topic (self, topic, more);
  g_autofree char *outcome_key = g_strconcat ("outcome:", outcome->id, NULL);
  g_autofree char *group_key = g_strconcat ("group:", group, NULL);

  add_sections (self, explanation, (const char *const *) topic->sections);
  add_key (self, explanation, outcome_key);
  add_key (self, explanation, group_key);
  add_questions (self, explanation, "kind:ending");
  return explanation;
}

/* @key is "item:…", "section:…", "term:…", "outcome:…", or the key of a topic. */
static FmnExplanation *
explain_key (FmnKnowledge *self, const char *key)
{
  gpointer object = g_hash_table_lookup (self->by_id, key);
  const FmnTopic *topic;

  if (FMN_IS_CATALOGUE_ITEM (object))
    return explain_item_alone (self, object);
  if (FMN_IS_ARTICLE_SECTION (object))
    return explain_section (self, object);
  if (FMN_IS_TERM (object))
    return explain_term (self, object);
  if (g_str_has_prefix (key, "outcome:"))
    {
      const FmnOutcome *outcome = fmn_outcome_find (key + strlen ("outcome:"));

      return outcome != NULL ? explain_outcome (self, outcome) : NULL;
    }
  topic = g_hash_table_lookup (self->topics, key);
  return topic != NULL ? explain_topic_key (self, key, topic) : NULL;
}

FmnExplanation *
fmn_knowledge_explain_id (FmnKnowledge *self, const char *id_or_word)
{
  const char *const prefixes[]
      = { "item", "section", "term", "kind", "outcome", "group", "procedure" };
  g_autofree char *folded = NULL;
  const char *key;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  g_return_val_if_fail (id_or_word != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autofree char *as_id = g_strconcat (prefixes[i], ":", id_or_word, NULL);
      FmnExplanation *explanation = explain_key (self, as_id);

      if (explanation != NULL)
        return explanation;
    }
  folded = fmn_knowledge_fold (id_or_word);
  key = g_hash_table_lookup (self->words, folded);
  return key != NULL ? explain_key (self, key) : NULL;
}
