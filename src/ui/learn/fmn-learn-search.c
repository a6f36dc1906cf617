/* fmn-learn-search.c: folds every text once, so that a search is as quick as typing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-learn-search.h"

#include "fmn-query.h"

#include <string.h>

typedef struct
{
  gpointer item; /* the knowledge keeps it */
  char *folded;
} Text;

struct _FmnLearnSearch
{
  FmnKnowledge *knowledge;
  GArray *texts;
};

static char *
fold_section (FmnArticleSection *section, FmnWords *words)
{
  GListModel *claims = fmn_article_section_get_claims (section);
  const char *const *paragraphs = fmn_article_section_get_paragraphs (section);
  g_autoptr (GString) text = g_string_new (fmn_article_section_get_title (section));
  g_autofree char *filled = NULL;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    g_string_append_printf (text, "\n%s", paragraphs[i]);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (FmnClaim) claim = g_list_model_get_item (claims, i);

      g_string_append_printf (text, "\n%s\n%s", fmn_claim_get_text (claim),
                              fmn_claim_get_evidence (claim));
    }
  filled = fmn_words_fill (words, text->str);
  return fmn_fold (filled);
}

static char *
fold_term (FmnTerm *term, FmnWords *words)
{
  g_autofree char *also = g_strjoinv ("\n", (char **) fmn_term_get_also (term));
  g_autofree char *text
      = g_strjoin ("\n", fmn_term_get_term (term), also, fmn_term_get_meaning (term), NULL);
  g_autofree char *filled = fmn_words_fill (words, text);

  return fmn_fold (filled);
}

static char *
fold_item (FmnCatalogueItem *item, FmnWords *words)
{
  g_autofree char *also = g_strjoinv ("\n", (char **) fmn_catalogue_item_get_synonyms (item));
  g_autofree char *text = g_strjoin ("\n", fmn_catalogue_item_get_name (item), also,
                                     fmn_catalogue_item_get_category_label (item),
                                     fmn_catalogue_item_get_plain (item), NULL);
  g_autofree char *filled = fmn_words_fill (words, text);

  return fmn_fold (filled);
}

static char *
fold_question (FmnSuggestedQuestion *question, FmnWords *words)
{
  g_autofree char *filled = fmn_words_fill (words, fmn_suggested_question_get_text (question));

  return fmn_fold (filled);
}

static void
add_items (FmnLearnSearch *self, const char *kind_id, FmnWords *words)
{
  GListModel *items = fmn_knowledge_get_items (self->knowledge, kind_id);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);
      const Text text = { item, fold_item (item, words) };

      g_array_append_val (self->texts, text);
    }
}

static void
add_questions (FmnLearnSearch *self, FmnWords *words)
{
  GListModel *questions = fmn_knowledge_get_questions (self->knowledge);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (FmnSuggestedQuestion) question = g_list_model_get_item (questions, i);
      const Text text = { question, fold_question (question, words) };

      g_array_append_val (self->texts, text);
    }
}

static void
clear_text (gpointer data)
{
  g_free (((Text *) data)->folded);
}

FmnLearnSearch *
fmn_learn_search_new (FmnKnowledge *knowledge, FmnWords *words)
{
  FmnLearnSearch *self;
  GListModel *sections, *terms;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  self = g_new0 (FmnLearnSearch, 1);
  self->knowledge = g_object_ref (knowledge);
  self->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_set_clear_func (self->texts, clear_text);
  add_items (self, "test", words);
  add_items (self, "treatment", words);
  sections = fmn_knowledge_get_sections (knowledge);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);
      const Text text = { section, fold_section (section, words) };

      g_array_append_val (self->texts, text);
    }
  terms = fmn_knowledge_get_terms (knowledge);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);
      const Text text = { term, fold_term (term, words) };

      g_array_append_val (self->texts, text);
    }
  add_questions (self, words);
  return self;
}

void
fmn_learn_search_free (FmnLearnSearch *self)
{
  g_object_unref (self->knowledge);
  g_array_unref (self->texts);
  g_free (self);
}

static gboolean
has_words (const char *folded, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

GPtrArray *
fmn_learn_search_find_all (FmnLearnSearch *self, const char *text)
{
  GPtrArray *found;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  found = g_ptr_array_new ();
  folded = fmn_fold (text);
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; i < self->texts->len; i++)
    if (has_words (g_array_index (self->texts, Text, i).folded, words))
      g_ptr_array_add (found, g_array_index (self->texts, Text, i).item);
  return found;
}

GPtrArray *
fmn_learn_search_find (FmnLearnSearch *self, const char *text)
{
  GPtrArray *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  found = fmn_learn_search_find_all (self, text);
  for (guint i = found->len; i > 0; i--)
    if (FMN_IS_SUGGESTED_QUESTION (found->pdata[i - 1]))
      g_ptr_array_remove_index (found, i - 1);
  return found;
}
