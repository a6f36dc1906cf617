/* fmn-origin-entry.c: where a question came from: an entry, a section of the article, a test, a treatment, or a word.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-origin-entry.h"

#include "fmn-caption.h"
#include "fmn-knowledge.h"
#include "fmn-member-text.h"
#include "fmn-query.h"

#include <glib/gi18n-lib.h>

/* Entries offered at once: the newest that match. */
#define MAX_ENTRIES 20

struct _FmnOriginEntry
{
  FmnSuggestEntry parent_instance;

  FmnContext *context;
};

G_DEFINE_FINAL_TYPE (FmnOriginEntry, fmn_origin_entry, FMN_TYPE_SUGGEST_ENTRY)

static char *
to_text (const char *member, const char *id)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, member, id);
  return fmn_json_text_from_object (object);
}

static void
offer (GPtrArray *found,
       const char *folded,
       const char *member,
       const char *id,
       const char *title,
       const char *detail)
{
  g_autofree char *folded_title = fmn_fold (title);

  if (strstr (folded_title, folded) != NULL)
    {
      g_autofree char *value = to_text (member, id);

      g_ptr_array_add (found, fmn_suggestion_new (value, title, detail));
    }
}

static char *
dup_entry_title (FmnOriginEntry *self, FmnEntry *entry)
{
  g_autofree char *caption = fmn_entry_dup_caption (fmn_context_get_journal (self->context), entry);
  FmnDate when;
  g_autofree char *date = NULL;

  if (!fmn_entry_get_when (entry, &when))
    return g_steal_pointer (&caption);
  date = fmn_date_format (&when);
  return g_strdup_printf ("%s, %s", caption, date);
}

static void
offer_entries (FmnOriginEntry *self, GPtrArray *found, const char *folded)
{
  GListModel *model = G_LIST_MODEL (fmn_context_get_journal (self->context));

  for (guint i = g_list_model_get_n_items (model); i > 0 && found->len < MAX_ENTRIES; i--)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (model, i - 1);
      g_autofree char *title = NULL;

      if (fmn_entry_get_kind (entry) == FMN_KIND_QUESTION)
        continue;
      title = dup_entry_title (self, entry);
      offer (found, folded, "entry", fmn_entry_get_id (entry), title,
             fmn_kind_get_noun (fmn_entry_get_kind (entry)));
    }
}

static void
offer_items (GPtrArray *found, const char *folded, GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FmnCatalogueItem) item = g_list_model_get_item (items, i);

      offer (found, folded, "item", fmn_catalogue_item_get_id (item),
             fmn_catalogue_item_get_name (item), fmn_catalogue_item_get_category_label (item));
    }
}

static GPtrArray *
fmn_origin_entry_suggest (FmnSuggestEntry *suggest_entry, const char *text)
{
  FmnOriginEntry *self = FMN_ORIGIN_ENTRY (suggest_entry);
  FmnKnowledge *knowledge = fmn_context_get_knowledge (self->context);
  GListModel *sections = fmn_knowledge_get_sections (knowledge);
  GListModel *terms = fmn_knowledge_get_terms (knowledge);
  g_autofree char *folded = fmn_fold (text);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_suggestion_free);

  offer_entries (self, found, folded);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      offer (found, folded, "section", fmn_article_section_get_id (section),
             fmn_article_section_get_title (section), C_ ("origin", "section of the article"));
    }
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (FmnTerm) term = g_list_model_get_item (terms, i);

      offer (found, folded, "term", fmn_term_get_id (term), fmn_term_get_term (term),
             C_ ("origin", "word"));
    }
  offer_items (found, folded, fmn_knowledge_get_items (knowledge, "test"));
  offer_items (found, folded, fmn_knowledge_get_items (knowledge, "treatment"));
  return found;
}

static char *
fmn_origin_entry_dup_title (FmnSuggestEntry *suggest_entry, const char *value)
{
  FmnOriginEntry *self = FMN_ORIGIN_ENTRY (suggest_entry);
  FmnKnowledge *knowledge = fmn_context_get_knowledge (self->context);
  g_autoptr (JsonObject) object = fmn_json_text_to_object (value);
  const char *id;

  if (object == NULL)
    return NULL;
  if ((id = json_object_get_string_member_with_default (object, "entry", NULL)) != NULL)
    {
      FmnEntry *entry = fmn_journal_lookup (fmn_context_get_journal (self->context), id);

      return entry != NULL ? dup_entry_title (self, entry)
                           : g_strdup (_ ("An entry that is not here now"));
    }
  if ((id = json_object_get_string_member_with_default (object, "section", NULL)) != NULL)
    {
      FmnArticleSection *section = fmn_knowledge_get_section (knowledge, id);

      return g_strdup (section != NULL ? fmn_article_section_get_title (section) : id);
    }
  if ((id = json_object_get_string_member_with_default (object, "term", NULL)) != NULL)
    {
      FmnTerm *term = fmn_knowledge_get_term (knowledge, id);

      return g_strdup (term != NULL ? fmn_term_get_term (term) : id);
    }
  if ((id = json_object_get_string_member_with_default (object, "item", NULL)) != NULL)
    {
      FmnCatalogueItem *item = fmn_knowledge_get_item (knowledge, id);

      return g_strdup (item != NULL ? fmn_catalogue_item_get_name (item) : id);
    }
  return NULL;
}

static void
fmn_origin_entry_finalize (GObject *object)
{
  g_clear_object (&FMN_ORIGIN_ENTRY (object)->context);
  G_OBJECT_CLASS (fmn_origin_entry_parent_class)->finalize (object);
}

static void
fmn_origin_entry_class_init (FmnOriginEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_origin_entry_finalize;
  FMN_SUGGEST_ENTRY_CLASS (klass)->suggest = fmn_origin_entry_suggest;
  FMN_SUGGEST_ENTRY_CLASS (klass)->dup_title = fmn_origin_entry_dup_title;
}

static void
fmn_origin_entry_init (FmnOriginEntry *self)
{
  fmn_suggest_entry_set_can_browse (FMN_SUGGEST_ENTRY (self), TRUE);
  fmn_suggest_entry_set_own_words (
      FMN_SUGGEST_ENTRY (self), FALSE,
      _ ("Pick an entry, a section of the article, a test, a treatment or a word."));
}

GtkWidget *
fmn_origin_entry_new (FmnContext *context)
{
  FmnOriginEntry *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_ORIGIN_ENTRY, NULL);
  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}
