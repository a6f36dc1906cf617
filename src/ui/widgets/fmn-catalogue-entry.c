/* fmn-catalogue-entry.c: a test or a treatment, searched in the catalogue as one types, or by a name of her own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-catalogue-entry.h"

#include "fmn-query.h"

struct _FmnCatalogueEntry
{
  FmnSuggestEntry parent_instance;

  FmnKnowledge *knowledge;
  char *kind_id;
};

G_DEFINE_FINAL_TYPE (FmnCatalogueEntry, fmn_catalogue_entry, FMN_TYPE_SUGGEST_ENTRY)

/* "TSH" names its test as well as the full name does. */
static gboolean
is_synonym (FmnCatalogueItem *item, const char *folded)
{
  const char *const *synonyms = fmn_catalogue_item_get_synonyms (item);

  for (guint i = 0; synonyms[i] != NULL; i++)
    {
      g_autofree char *name = fmn_fold (synonyms[i]);

      if (strcmp (name, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
fmn_catalogue_entry_suggest (FmnSuggestEntry *entry, const char *text)
{
  FmnCatalogueEntry *self = FMN_CATALOGUE_ENTRY (entry);
  g_autoptr (GListModel) items
      = fmn_knowledge_search_catalogue (self->knowledge, self->kind_id, text);
  g_autofree char *folded = fmn_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_suggestion_free);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);

      FmnSuggestion *suggestion = fmn_suggestion_new (fmn_catalogue_item_get_id (item),
                                                      fmn_catalogue_item_get_name (item),
                                                      fmn_catalogue_item_get_category_label (item));

      suggestion->exact = is_synonym (item, folded);
      g_ptr_array_add (found, suggestion);
    }
  return found;
}

/* The item of @id when it is of this entry's kind. */
static FmnCatalogueItem *
find_item (FmnCatalogueEntry *self, const char *id)
{
  FmnCatalogueItem *item = fmn_knowledge_get_item (self->knowledge, id);

  return item != NULL && fmn_catalogue_item_is_test (item) == (strcmp (self->kind_id, "test") == 0)
             ? item
             : NULL;
}

static char *
fmn_catalogue_entry_dup_title (FmnSuggestEntry *entry, const char *id)
{
  FmnCatalogueItem *item = find_item (FMN_CATALOGUE_ENTRY (entry), id);

  return item != NULL ? g_strdup (fmn_catalogue_item_get_name (item)) : NULL;
}

static void
fmn_catalogue_entry_finalize (GObject *object)
{
  FmnCatalogueEntry *self = FMN_CATALOGUE_ENTRY (object);

  g_clear_object (&self->knowledge);
  g_free (self->kind_id);
  G_OBJECT_CLASS (fmn_catalogue_entry_parent_class)->finalize (object);
}

static void
fmn_catalogue_entry_class_init (FmnCatalogueEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_catalogue_entry_finalize;
  FMN_SUGGEST_ENTRY_CLASS (klass)->suggest = fmn_catalogue_entry_suggest;
  FMN_SUGGEST_ENTRY_CLASS (klass)->dup_title = fmn_catalogue_entry_dup_title;
}

static void
fmn_catalogue_entry_init (FmnCatalogueEntry *self)
{
  fmn_suggest_entry_set_can_browse (FMN_SUGGEST_ENTRY (self), TRUE);
}

GtkWidget *
fmn_catalogue_entry_new (FmnContext *context, const char *kind_id)
{
  FmnCatalogueEntry *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (kind_id != NULL, NULL);

  self = g_object_new (FMN_TYPE_CATALOGUE_ENTRY, NULL);
  self->knowledge = g_object_ref (fmn_context_get_knowledge (context));
  self->kind_id = g_strdup (kind_id);
  return GTK_WIDGET (self);
}

FmnCatalogueItem *
fmn_catalogue_entry_get_item (FmnCatalogueEntry *self)
{
  const char *value;

  g_return_val_if_fail (FMN_IS_CATALOGUE_ENTRY (self), NULL);

  value = fmn_typed_entry_peek_value (FMN_TYPED_ENTRY (self));
  return value != NULL ? find_item (self, value) : NULL;
}
