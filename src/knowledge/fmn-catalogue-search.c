/* fmn-catalogue-search.c: finds tests and treatments by what a person types, or by the laboratory's word, the best first.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

#include <string.h>

/* How well an item fits, the best first. */
typedef enum
{
  RANK_EXACT,        /* the name, or another word for it, to the letter */
  RANK_NAME,         /* the name starts so */
  RANK_NAME_WORD,    /* a word of the name starts so */
  RANK_SYNONYM,      /* another word for it starts so */
  RANK_SYNONYM_WORD, /* a word of another word for it starts so */
  RANK_ALL_WORDS,    /* each typed word starts some word of it */
  RANK_ANYWHERE,     /* it stands somewhere inside */
  N_RANKS,
  RANK_NONE,
} Rank;

/* Whether a word of @text, other than its first, starts with @part. */
static gboolean
has_word_prefix (const char *text, const char *part)
{
  gsize length = strlen (part);

  for (const char *space = strchr (text, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (strncmp (space + 1, part, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
starts_some_word (FmnCatalogueItem *item, const char *part)
{
  const char *name = fmn_catalogue_item_get_folded_name (item);
  const char *const *words = fmn_catalogue_item_get_folded_words (item);

  if (g_str_has_prefix (name, part) || has_word_prefix (name, part))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], part) || has_word_prefix (words[i], part))
      return TRUE;
  return FALSE;
}

static gboolean
starts_every_word (FmnCatalogueItem *item, const char *typed)
{
  g_auto (GStrv) parts = g_strsplit (typed, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!starts_some_word (item, parts[i]))
      return FALSE;
  return TRUE;
}

static Rank
rank_item (FmnCatalogueItem *item, const char *typed)
{
  const char *name = fmn_catalogue_item_get_folded_name (item);
  const char *const *words = fmn_catalogue_item_get_folded_words (item);
  Rank best = RANK_NONE;

  if (strcmp (name, typed) == 0)
    return RANK_EXACT;
  if (g_str_has_prefix (name, typed))
    best = RANK_NAME;
  else if (has_word_prefix (name, typed))
    best = RANK_NAME_WORD;
  else if (strstr (name, typed) != NULL)
    best = RANK_ANYWHERE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strcmp (words[i], typed) == 0)
        return RANK_EXACT;
      if (g_str_has_prefix (words[i], typed))
        best = MIN (best, RANK_SYNONYM);
      else if (has_word_prefix (words[i], typed))
        best = MIN (best, RANK_SYNONYM_WORD);
      else if (strstr (words[i], typed) != NULL)
        best = MIN (best, RANK_ANYWHERE);
    }
  if (best > RANK_ALL_WORDS && starts_every_word (item, typed))
    best = RANK_ALL_WORDS;
  return best;
}

GListModel *
fmn_knowledge_search_catalogue (FmnKnowledge *self, const char *kind_id, const char *text)
{
  g_autofree char *typed = NULL;
  GListStore *found;
  GListModel *items;
  guint n_items;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);

  items = fmn_knowledge_get_items (self, kind_id);
  n_items = g_list_model_get_n_items (items);
  found = g_list_store_new (FMN_TYPE_CATALOGUE_ITEM);
  typed = fmn_knowledge_fold (text);
  for (int rank = RANK_EXACT; rank < N_RANKS; rank++)
    for (guint i = 0; i < n_items; i++)
      {
        g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);
        Rank fits = *typed == '\0' ? RANK_EXACT : rank_item (item, typed);

        if ((int) fits == rank)
          g_list_store_append (found, item);
      }
  return G_LIST_MODEL (found);
}
