/* fmn-learn-search.c: folds every text once, so that a search is as quick as typing; what goes by the very word comes first.
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
  char *names; /* folded: what it goes by, one a line; "" for what has no other name */
} Text;

/* How well a text fits, the best first. */
typedef enum
{
  RANK_NAME, /* it goes by what was typed, to the letter */
  RANK_IN_NAME,
  RANK_IN_TEXT,
  N_RANKS,
  RANK_NONE,
} Rank;

/* A shorter word stands inside others everywhere: it is looked for where a word begins. */
#define SHORT_WORD 3

struct _FmnLearnSearch
{
  FmnKnowledge *knowledge;
  GArray *texts;
};

static char *
fold_names (const char *name, const char *const *also)
{
  g_autofree char *joined = g_strjoinv ("\n", (char **) also);
  g_autofree char *text = g_strjoin ("\n", name, joined, NULL);

  return fmn_fold (text);
}

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
      const Text text = { item, fold_item (item, words),
                          fold_names (fmn_catalogue_item_get_name (item),
                                      fmn_catalogue_item_get_synonyms (item)) };

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
      const Text text = { question, fold_question (question, words), g_strdup ("") };

      g_array_append_val (self->texts, text);
    }
}

static void
clear_text (gpointer data)
{
  g_free (((Text *) data)->folded);
  g_free (((Text *) data)->names);
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
      const Text text = { section, fold_section (section, words), g_strdup ("") };

      g_array_append_val (self->texts, text);
    }
  terms = fmn_knowledge_get_terms (knowledge);
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);
      const Text text = { term, fold_term (term, words),
                          fold_names (fmn_term_get_term (term), fmn_term_get_also (term)) };

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
is_letter_at (const char *text, const char *p)
{
  return p >= text && *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));
}

/* Whether @word begins a word of @text; @whole: is one. */
static gboolean
has_word (const char *text, const char *word, gboolean whole)
{
  for (const char *p = strstr (text, word); p != NULL; p = strstr (g_utf8_next_char (p), word))
    if ((p == text || !is_letter_at (text, g_utf8_prev_char (p)))
        && (!whole || !is_letter_at (text, p + strlen (word))))
      return TRUE;
  return FALSE;
}

static gboolean
has_words (const Text *text, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const gboolean is_short = g_utf8_strlen (words[i], -1) <= SHORT_WORD;

      if (*words[i] == '\0')
        continue;
      if (is_short
              ? !has_word (text->names, words[i], FALSE) && !has_word (text->folded, words[i], TRUE)
              : strstr (text->folded, words[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Whether a line of @names is @typed. */
static gboolean
goes_by (const char *names, const char *typed)
{
  const gsize length = strlen (typed);

  for (const char *line = names; line != NULL; line = strchr (line, '\n'))
    {
      line += *line == '\n';
      if (strncmp (line, typed, length) == 0 && (line[length] == '\0' || line[length] == '\n'))
        return TRUE;
    }
  return FALSE;
}

static Rank
rank (const Text *text, const char *typed, char **words)
{
  if (!has_words (text, words))
    return RANK_NONE;
  if (goes_by (text->names, typed))
    return RANK_NAME;
  return has_word (text->names, typed, FALSE) ? RANK_IN_NAME : RANK_IN_TEXT;
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
  folded = g_strstrip (fmn_fold (text));
  words = g_strsplit (folded, " ", -1);
  for (int wanted = RANK_NAME; wanted < N_RANKS; wanted++)
    for (guint i = 0; i < self->texts->len; i++)
      {
        const Text *each = &g_array_index (self->texts, Text, i);

        if ((int) rank (each, folded, words) == wanted)
          g_ptr_array_add (found, each->item);
      }
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
