/* fmn-prompt-compare-rules.c: rules that compare results of one test: laboratories and units that differ.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-query.h"

#include "fmn-prompt-private.h"

#define ITEM(array, i) (&g_array_index (array, FmnPromptItem, i))

/* Reads a word of a result by which results may differ; NULL for none. (transfer full) */
typedef char *(*WordFunc) (const FmnPromptItem *test);

/* One test's results, and the different words that they carry. */
typedef struct
{
  GPtrArray *keys;  /* folded */
  GPtrArray *words; /* as they were written first */
  GPtrArray *tests; /* FmnPromptItem, one for each word: the latest that carries it */
} Differing;

static void
differing_init (Differing *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->tests = g_ptr_array_new ();
}

static void
differing_clear (Differing *self)
{
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->tests);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Differing, differing_clear)

static void
differing_add (Differing *self, const FmnPromptItem *test, WordFunc read_word)
{
  g_autofree char *word = read_word (test);
  g_autofree char *key = word != NULL ? fmn_fold (word) : NULL;
  guint at;

  if (key == NULL || *g_strstrip (key) == '\0')
    return;
  if (g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, &at))
    {
      g_ptr_array_index (self->tests, at) = (gpointer) test;
      return;
    }
  g_ptr_array_add (self->keys, g_steal_pointer (&key));
  g_ptr_array_add (self->words, g_steal_pointer (&word));
  g_ptr_array_add (self->tests, (gpointer) test);
}

static void
differing_read (Differing *self,
                const FmnPromptFacts *facts,
                FmnCatalogueItem *item,
                WordFunc read_word)
{
  for (guint i = 0; i < facts->tests->len; i++)
    if (ITEM (facts->tests, i)->item == item)
      differing_add (self, ITEM (facts->tests, i), read_word);
}

static FmnPrompt *
differing_make_prompt (Differing *self,
                       const FmnPromptRule *rule,
                       const FmnPromptFacts *facts,
                       FmnCatalogueItem *item,
                       const char *fact)
{
  FmnPrompt *prompt = fmn_prompt_new (rule, fmn_catalogue_item_get_id (item));
  g_autofree char *words = NULL;

  fmn_prompt_add_text (prompt, "test", fmn_catalogue_item_get_name (item));
  for (guint i = 0; i < self->tests->len; i++)
    fmn_prompt_add_entry (prompt,
                          ((const FmnPromptItem *) g_ptr_array_index (self->tests, i))->entry);
  g_ptr_array_add (self->words, NULL);
  words = g_strjoinv (", ", (char **) self->words->pdata);
  g_ptr_array_set_size (self->words, (int) self->tests->len);
  fmn_prompt_add_text (prompt, fact, words);
  return prompt;
}

static char *
dup_laboratory (const FmnPromptItem *test)
{
  return g_strdup (fmn_entry_get_string (test->entry, "lab"));
}

static char *
dup_unit (const FmnPromptItem *test)
{
  FmnValue *value = fmn_entry_get_value (test->entry);

  return value != NULL ? g_strdup (fmn_value_get_unit (value)) : NULL;
}

/* What is written in the genes does not change from laboratory to laboratory, and words are not compared. */
static gboolean
is_measured (FmnCatalogueItem *item)
{
  FmnValueType type = fmn_catalogue_item_get_value_type (item);

  return type == FMN_VALUE_QUANTITY || type == FMN_VALUE_TITRE || type == FMN_VALUE_FINDING;
}

void
fmn_prompt_rule_laboratories_differ (const FmnPromptRule *rule,
                                     const FmnPromptFacts *facts,
                                     GPtrArray *found)
{
  GListModel *items = fmn_knowledge_get_items (facts->knowledge, "test");

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);
      g_auto (Differing) differing = { NULL };

      differing_init (&differing);
      differing_read (&differing, facts, item, dup_laboratory);
      if (differing.tests->len > 1 && is_measured (item))
        g_ptr_array_add (found, differing_make_prompt (&differing, rule, facts, item, "labs"));
    }
}

/* Whether every unit converts to the first. */
static gboolean
all_convert (const Differing *self, FmnCatalogueItem *item)
{
  double out;

  for (guint i = 1; i < self->words->len; i++)
    if (!fmn_catalogue_item_convert (item, 1, g_ptr_array_index (self->words, i),
                                     g_ptr_array_index (self->words, 0), &out))
      return FALSE;
  return TRUE;
}

void
fmn_prompt_rule_units_differ (const FmnPromptRule *rule,
                              const FmnPromptFacts *facts,
                              GPtrArray *found)
{
  GListModel *items = fmn_knowledge_get_items (facts->knowledge, "test");

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);
      g_auto (Differing) differing = { NULL };

      differing_init (&differing);
      differing_read (&differing, facts, item, dup_unit);
      if (differing.tests->len > 1 && !all_convert (&differing, item))
        g_ptr_array_add (found, differing_make_prompt (&differing, rule, facts, item, "units"));
    }
}
