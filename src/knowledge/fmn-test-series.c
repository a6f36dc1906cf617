/* fmn-test-series.c: sorts tests into series in one pass over the journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-test-series.h"

#include "fmn-caption.h"
#include "fmn-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
fmn_test_series_free (FmnTestSeries *self)
{
  g_free (self->key);
  g_free (self->name);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

FmnEntry *
fmn_test_series_get_latest (const FmnTestSeries *self)
{
  g_return_val_if_fail (self != NULL && self->entries->len > 0, NULL);

  return g_ptr_array_index (self->entries, self->entries->len - 1);
}

char *
fmn_test_series_dup_key (FmnEntry *test)
{
  const char *id, *title, *subject;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (FMN_IS_ENTRY (test), NULL);

  id = fmn_entry_get_string (test, "test");
  subject = fmn_entry_get_string (test, "subject");
  title = fmn_entry_get_title (test);
  if (id == NULL)
    folded = fmn_fold (title != NULL ? title : "");
  return g_strdup_printf ("%s:%s:%s", id != NULL ? "catalogue" : "own", id != NULL ? id : folded,
                          subject != NULL ? subject : "self");
}

/* Place and label of each category that tests have, in the order of the catalogue. */
static guint
find_category (FmnKnowledge *knowledge, FmnCatalogueItem *item)
{
  GListModel *items = fmn_knowledge_get_items (knowledge, "test");
  const char *last = NULL;
  guint place = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) other = g_list_model_get_item (items, i);
      const char *category = fmn_catalogue_item_get_category (other);

      if (g_strcmp0 (category, last) != 0)
        place++;
      last = category;
      if (g_strcmp0 (category, fmn_catalogue_item_get_category (item)) == 0)
        return place;
    }
  return place;
}

static FmnTestSeries *
make_series (FmnJournal *journal, FmnKnowledge *knowledge, FmnEntry *test, char *key)
{
  FmnTestSeries *series = g_new0 (FmnTestSeries, 1);
  const char *id = fmn_entry_get_string (test, "test");
  const char *subject = fmn_entry_get_string (test, "subject");

  series->key = key;
  series->item = id != NULL ? fmn_knowledge_get_item (knowledge, id) : NULL;
  series->name = series->item != NULL ? g_strdup (fmn_catalogue_item_get_name (series->item))
                                      : fmn_entry_dup_caption (journal, test);
  if (subject != NULL && strcmp (subject, "self") != 0)
    {
      g_autofree char *who = fmn_info_dup_person_label (fmn_journal_get_info (journal), subject);
      g_autofree char *name = series->name;

      /* Translators: a test and the person it was of: "Karyotype, Jonas". */
      series->name = g_strdup_printf (C_ ("test", "%s, %s"), name, who);
    }
  series->category = series->item != NULL ? find_category (knowledge, series->item) : G_MAXUINT;
  series->category_label = series->item != NULL
                               ? fmn_catalogue_item_get_category_label (series->item)
                               : C_ ("test", "Other tests");
  series->entries = g_ptr_array_new_with_free_func (g_object_unref);
  return series;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const FmnTestSeries *first = *(FmnTestSeries *const *) a, *second = *(FmnTestSeries *const *) b;

  if (first->category != second->category)
    return first->category < second->category ? -1 : 1;
  return g_utf8_collate (first->name, second->name);
}

GPtrArray *
fmn_test_series_collect (FmnJournal *journal, FmnKnowledge *knowledge)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *list;
  guint n;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_KNOWLEDGE (knowledge), NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_test_series_free);
  n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);
      g_autofree char *key = NULL;
      FmnTestSeries *series;

      if (fmn_entry_get_kind (entry) != FMN_KIND_TEST)
        continue;
      key = fmn_test_series_dup_key (entry);
      series = g_hash_table_lookup (by_key, key);
      if (series == NULL)
        {
          series = make_series (journal, knowledge, entry, g_steal_pointer (&key));
          g_hash_table_insert (by_key, series->key, series);
          g_ptr_array_add (list, series);
        }
      g_ptr_array_add (series->entries, g_object_ref (entry));
    }
  g_ptr_array_sort (list, compare);
  return list;
}
