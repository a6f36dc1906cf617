/* fmn-knowledge.c: what the entries mean: look-ups in the data that is compiled in.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

G_DEFINE_FINAL_TYPE (FmnKnowledge, fmn_knowledge, G_TYPE_OBJECT)

static void
free_topic (gpointer data)
{
  FmnTopic *topic = data;

  g_free (topic->title);
  g_free (topic->text);
  g_free (topic->item);
  g_strfreev (topic->sections);
  g_clear_object (&topic->sources);
  g_free (topic);
}

static void
clear_sign (gpointer data)
{
  g_clear_object (&((FmnUrgentSign *) data)->sources);
}

static void
clear_organisation (gpointer data)
{
  g_clear_object (&((FmnHelpOrganisation *) data)->sources);
}

static void
fmn_knowledge_finalize (GObject *object)
{
  FmnKnowledge *self = FMN_KNOWLEDGE (object);

  fmn_term_finder_free (self->finder);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->topics);
  g_hash_table_unref (self->by_id);
  g_array_unref (self->signs);
  g_array_unref (self->organisations);
  g_ptr_array_unref (self->strings);
  g_clear_pointer (&self->prompt_rules, g_ptr_array_unref);
  g_clear_object (&self->questions);
  g_clear_object (&self->terms);
  g_clear_object (&self->item_terms);
  g_clear_object (&self->sections);
  g_clear_object (&self->treatments);
  g_clear_object (&self->tests);
  g_clear_object (&self->sources);
  for (guint i = 0; i < FMN_N_STANDINGS; i++)
    {
      g_free (self->standing_labels[i]);
      g_free (self->standing_meanings[i]);
    }
  g_free (self->article_source);
  g_free (self->help_note);
  g_free (self->no_guidance);
  g_free (self->notice);
  g_free (self->checked);
  G_OBJECT_CLASS (fmn_knowledge_parent_class)->finalize (object);
}

static void
fmn_knowledge_class_init (FmnKnowledgeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_knowledge_finalize;
}

static void
fmn_knowledge_init (FmnKnowledge *self)
{
  self->sources = g_list_store_new (FMN_TYPE_SOURCE);
  self->tests = g_list_store_new (FMN_TYPE_CATALOGUE_ITEM);
  self->treatments = g_list_store_new (FMN_TYPE_CATALOGUE_ITEM);
  self->sections = g_list_store_new (FMN_TYPE_ARTICLE_SECTION);
  self->terms = g_list_store_new (FMN_TYPE_TERM);
  self->item_terms = g_list_store_new (FMN_TYPE_TERM);
  self->questions = g_list_store_new (FMN_TYPE_SUGGESTED_QUESTION);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_topic);
  self->rows
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->signs = g_array_new (FALSE, TRUE, sizeof (FmnUrgentSign));
  g_array_set_clear_func (self->signs, clear_sign);
  self->organisations = g_array_new (FALSE, TRUE, sizeof (FmnHelpOrganisation));
  g_array_set_clear_func (self->organisations, clear_organisation);
  self->strings = g_ptr_array_new_with_free_func (g_free);
}

FmnKnowledge *
fmn_knowledge_get_default (void)
{
  static gsize ready = 0;
  static FmnKnowledge *knowledge = NULL;

  if (g_once_init_enter (&ready))
    {
      knowledge = g_object_new (FMN_TYPE_KNOWLEDGE, NULL);
      fmn_knowledge_load (knowledge);
      g_once_init_leave (&ready, 1);
    }
  return knowledge;
}

gpointer
fmn_knowledge_lookup (FmnKnowledge *self, const char *prefix, const char *id)
{
  g_autofree char *key = NULL;

  if (id == NULL)
    return NULL;
  key = g_strconcat (prefix, ":", id, NULL);
  return g_hash_table_lookup (self->by_id, key);
}

const FmnTopic *
fmn_knowledge_find_topic (FmnKnowledge *self, const char *prefix, const char *id)
{
  g_autofree char *key = NULL;

  if (id == NULL)
    return NULL;
  key = g_strconcat (prefix, ":", id, NULL);
  return g_hash_table_lookup (self->topics, key);
}

const char *
fmn_knowledge_get_checked (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return self->checked;
}

char *
fmn_knowledge_format_checked (FmnKnowledge *self)
{
  FmnDate date;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  if (!fmn_date_parse_edtf (self->checked, &date))
    return g_strdup (self->checked);
  return fmn_date_format (&date);
}

const char *
fmn_knowledge_get_notice (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return self->notice;
}

const char *
fmn_knowledge_get_no_guidance (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return self->no_guidance;
}

const char *
fmn_knowledge_get_standing_label (FmnKnowledge *self, FmnStanding standing)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  g_return_val_if_fail ((int) standing >= 0 && standing < FMN_N_STANDINGS, NULL);
  return self->standing_labels[standing];
}

const char *
fmn_knowledge_get_standing_meaning (FmnKnowledge *self, FmnStanding standing)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  g_return_val_if_fail ((int) standing >= 0 && standing < FMN_N_STANDINGS, NULL);
  return self->standing_meanings[standing];
}

FmnCatalogueItem *
fmn_knowledge_get_item (FmnKnowledge *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return fmn_knowledge_lookup (self, "item", id);
}

GListModel *
fmn_knowledge_get_items (FmnKnowledge *self, const char *kind_id)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return G_LIST_MODEL (g_strcmp0 (kind_id, "treatment") == 0 ? self->treatments : self->tests);
}

char *
fmn_knowledge_name (const char *kind_id,
                    const char *catalogue_id,
                    gboolean synonyms,
                    gpointer knowledge)
{
  FmnKnowledge *self = knowledge != NULL ? knowledge : fmn_knowledge_get_default ();
  FmnCatalogueItem *item = fmn_knowledge_get_item (self, catalogue_id);
  g_autofree char *others = NULL;

  if (item == NULL)
    return NULL;
  if (!synonyms)
    return g_strdup (fmn_catalogue_item_get_name (item));
  others = g_strjoinv ("\n", (char **) fmn_catalogue_item_get_synonyms (item));
  return g_strconcat (fmn_catalogue_item_get_name (item), "\n", others, NULL);
}

GListModel *
fmn_knowledge_get_sections (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return G_LIST_MODEL (self->sections);
}

FmnArticleSection *
fmn_knowledge_get_section (FmnKnowledge *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return fmn_knowledge_lookup (self, "section", id);
}

FmnSource *
fmn_knowledge_get_article_source (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return fmn_knowledge_lookup (self, "source", self->article_source);
}

GListModel *
fmn_knowledge_get_terms (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return G_LIST_MODEL (self->terms);
}

FmnTerm *
fmn_knowledge_get_term (FmnKnowledge *self, const char *id)
{
  FmnTerm *term;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);

  term = fmn_knowledge_lookup (self, "term", id);
  return term != NULL ? term : fmn_knowledge_lookup (self, "item-term", id);
}

GArray *
fmn_knowledge_find_terms (FmnKnowledge *self, const char *text)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return fmn_term_finder_find (self->finder, text);
}

GListModel *
fmn_knowledge_get_questions (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return G_LIST_MODEL (self->questions);
}

FmnSuggestedQuestion *
fmn_knowledge_get_question (FmnKnowledge *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return fmn_knowledge_lookup (self, "question", id);
}

FmnSource *
fmn_knowledge_get_source (FmnKnowledge *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return fmn_knowledge_lookup (self, "source", id);
}

GListModel *
fmn_knowledge_get_sources (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return G_LIST_MODEL (self->sources);
}

const FmnUrgentSign *
fmn_knowledge_get_urgent_signs (FmnKnowledge *self, guint *n)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  if (n != NULL)
    *n = self->signs->len;
  return (const FmnUrgentSign *) (void *) self->signs->data;
}

const FmnHelpOrganisation *
fmn_knowledge_get_organisations (FmnKnowledge *self, guint *n)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  if (n != NULL)
    *n = self->organisations->len;
  return (const FmnHelpOrganisation *) (void *) self->organisations->data;
}

const char *
fmn_knowledge_get_help_note (FmnKnowledge *self)
{
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  return self->help_note;
}
