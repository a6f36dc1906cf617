/* fmn-entry-links.c: what the data links an entry to, by catalogue id, kind, outcome and procedure; never by code that knows an id.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

const char *
fmn_knowledge_group_to_id (FmnOutcomeGroup group)
{
  static const char *const ids[] = {
    [FMN_OUTCOME_GROUP_ONGOING] = "ongoing",
    [FMN_OUTCOME_GROUP_EARLY] = "early",
    [FMN_OUTCOME_GROUP_MISCARRIAGE] = "miscarriage",
    [FMN_OUTCOME_GROUP_ECTOPIC] = "ectopic",
    [FMN_OUTCOME_GROUP_MOLAR] = "molar",
    [FMN_OUTCOME_GROUP_TERMINATION] = "termination",
    [FMN_OUTCOME_GROUP_STILLBIRTH] = "stillbirth",
    [FMN_OUTCOME_GROUP_NEONATAL] = "neonatal",
    [FMN_OUTCOME_GROUP_BIRTH] = "birth",
    [FMN_OUTCOME_GROUP_UNKNOWN] = "unknown",
  };

  g_return_val_if_fail ((guint) group < G_N_ELEMENTS (ids), "unknown");
  return ids[group];
}

static void
add_key (FmnEntryLinks *links, const char *prefix, const char *id)
{
  g_ptr_array_add (links->keys,
                   prefix != NULL ? g_strconcat (prefix, ":", id, NULL) : g_strdup (id));
}

static void
add_item_keys (FmnEntryLinks *links, FmnCatalogueItem *item)
{
  const char *id = fmn_catalogue_item_get_id (item);

  add_key (links, NULL, id);
  add_key (links, fmn_catalogue_item_is_test (item) ? "test" : "treatment", id);
  add_key (links, "category", fmn_catalogue_item_get_category (item));
}

/* Whether @value lies above what the laboratory's own range, as she typed it, ends with. */
static gboolean
is_above_range (FmnEntry *entry, FmnValue *value)
{
  JsonObject *range = fmn_entry_get_object (entry, "range");
  const char *high
      = range != NULL ? json_object_get_string_member_with_default (range, "high", NULL) : NULL;
  const char *comparator = fmn_value_get_comparator (value);

  if (high == NULL || (comparator != NULL && *comparator == '<'))
    return FALSE;
  return fmn_value_get_double (value) > g_ascii_strtod (high, NULL);
}

/* By the laboratory's own flag; without one by the word that stands in the report, or by the range that she typed from it.
 * An interval of the catalogue never makes a result positive. */
gboolean
fmn_entry_is_positive (FmnEntry *entry)
{
  FmnValue *value = fmn_entry_get_value (entry);
  const char *flag = fmn_entry_get_string (entry, "flag");
  const char *text;

  if (flag != NULL)
    return g_str_equal (flag, "positive") || g_str_equal (flag, "high");
  if (value == NULL)
    return FALSE;
  if (fmn_value_get_value_type (value) == FMN_VALUE_QUANTITY)
    return is_above_range (entry, value);
  if (fmn_value_get_value_type (value) != FMN_VALUE_FINDING)
    return FALSE;
  text = fmn_value_get_text (value);
  return g_strcmp0 (text, "positive") == 0 || g_strcmp0 (text, "detected") == 0;
}

/* The item of a test or treatment, by its id or by a name that she typed and that is one of the item's words. */
static FmnCatalogueItem *
find_item (FmnKnowledge *self, FmnEntry *entry, const char *member)
{
  FmnCatalogueItem *item = fmn_knowledge_get_item (self, fmn_entry_get_string (entry, member));
  g_autofree char *folded = NULL;
  const char *key;

  if (item != NULL || fmn_entry_get_string (entry, member) != NULL)
    return item;
  folded = fmn_knowledge_fold (fmn_entry_get_title (entry));
  key = g_hash_table_lookup (self->words, folded);
  if (key == NULL || !g_str_has_prefix (key, "item:"))
    return NULL;
  item = g_hash_table_lookup (self->by_id, key);
  if (fmn_catalogue_item_is_test (item) != (g_strcmp0 (member, "test") == 0))
    return NULL;
  return item;
}

FmnCatalogueItem *
fmn_knowledge_find_entry_item (FmnKnowledge *self, FmnEntry *entry)
{
  const FmnTopic *topic;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  switch (fmn_entry_get_kind (entry))
    {
    case FMN_KIND_TEST:
      return find_item (self, entry, "test");
    case FMN_KIND_TREATMENT:
      return find_item (self, entry, "treatment");
    case FMN_KIND_PROCEDURE:
      topic
          = fmn_knowledge_find_topic (self, "procedure", fmn_entry_get_string (entry, "procedure"));
      return topic != NULL ? fmn_knowledge_get_item (self, topic->item) : NULL;
    default:
      return NULL;
    }
}

GPtrArray *
fmn_knowledge_dup_item_entries (FmnKnowledge *self, FmnJournal *journal, FmnCatalogueItem *item)
{
  GListModel *entries;
  GPtrArray *found;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (FMN_IS_CATALOGUE_ITEM (item), NULL);

  entries = G_LIST_MODEL (journal);
  found = g_ptr_array_new ();
  for (guint i = g_list_model_get_n_items (entries); i > 0; i--)
    {
      /* The journal keeps it. */
      g_autoptr (FmnEntry) entry = g_list_model_get_item (entries, i - 1);

      if (fmn_knowledge_find_entry_item (self, entry) == item
          || fmn_catalogue_item_is_in_entry (item, entry))
        g_ptr_array_add (found, entry);
    }
  return found;
}

static void
link_item (FmnKnowledge *self, FmnEntry *entry, const char *member, FmnEntryLinks *links)
{
  links->item = find_item (self, entry, member);
  if (links->item == NULL)
    return;
  if (fmn_entry_is_positive (entry))
    {
      g_autofree char *key
          = g_strconcat (fmn_catalogue_item_get_id (links->item), ":positive", NULL);

      add_key (links, "test", key);
    }
  add_item_keys (links, links->item);
}

static void
link_ending (FmnKnowledge *self, FmnEntry *entry, FmnEntryLinks *links)
{
  const FmnOutcome *outcome = fmn_outcome_find (fmn_entry_get_string (entry, "outcome"));
  const char *group;
  const FmnTopic *topic;

  if (outcome == NULL)
    return;
  group = fmn_knowledge_group_to_id (outcome->group);
  topic = fmn_knowledge_find_topic (self, "group", group);
  if (topic != NULL)
    links->topic = topic;
  links->outcome = fmn_knowledge_find_topic (self, "outcome", outcome->id);
  add_key (links, "outcome", outcome->id);
  add_key (links, "group", group);
}

static void
link_procedure (FmnKnowledge *self, FmnEntry *entry, FmnEntryLinks *links)
{
  const char *procedure = fmn_entry_get_string (entry, "procedure");
  const FmnTopic *topic = fmn_knowledge_find_topic (self, "procedure", procedure);

  if (topic == NULL)
    return;
  links->topic = topic;
  add_key (links, "procedure", procedure);
  if (topic->item != NULL)
    add_key (links, NULL, topic->item);
}

static void
link_question (FmnKnowledge *self, FmnEntry *entry, FmnEntryLinks *links)
{
  JsonObject *from = fmn_entry_get_object (entry, "from");
  FmnArticleSection *section;
  FmnCatalogueItem *item;

  if (from == NULL)
    return;
  item = fmn_knowledge_get_item (self,
                                 json_object_get_string_member_with_default (from, "item", NULL));
  section = fmn_knowledge_get_section (
      self, json_object_get_string_member_with_default (from, "section", NULL));
  if (section == NULL)
    section = fmn_knowledge_get_prompt_section (
        self, json_object_get_string_member_with_default (from, "prompt", NULL));
  if (section != NULL)
    links->from_section = fmn_article_section_get_id (section);
  else if (item != NULL)
    links->from_section = fmn_catalogue_item_get_sections (item)[0];
}

/* Fills @out, to be cleared with fmn_entry_links_clear. FALSE for a kind that is not known. */
gboolean
fmn_knowledge_link_entry (FmnKnowledge *self, FmnEntry *entry, FmnEntryLinks *out)
{
  const char *kind = fmn_kind_to_id (fmn_entry_get_kind (entry));

  *out = (FmnEntryLinks){ NULL };
  out->topic = fmn_knowledge_find_topic (self, "kind", kind);
  if (out->topic == NULL)
    return FALSE;
  out->keys = g_ptr_array_new_with_free_func (g_free);
  switch (fmn_entry_get_kind (entry))
    {
    case FMN_KIND_TEST:
      link_item (self, entry, "test", out);
      break;
    case FMN_KIND_TREATMENT:
      link_item (self, entry, "treatment", out);
      break;
    case FMN_KIND_ENDING:
      link_ending (self, entry, out);
      break;
    case FMN_KIND_PROCEDURE:
      link_procedure (self, entry, out);
      break;
    case FMN_KIND_QUESTION:
      link_question (self, entry, out);
      break;
    default:
      break;
    }
  add_key (out, "kind", kind);
  return TRUE;
}

void
fmn_entry_links_clear (FmnEntryLinks *self)
{
  g_clear_pointer (&self->keys, g_ptr_array_unref);
}

const char *const *
fmn_entry_links_get_sections (const FmnEntryLinks *self)
{
  if (self->item != NULL)
    return fmn_catalogue_item_get_sections (self->item);
  return (const char *const *) self->topic->sections;
}

char **
fmn_knowledge_dup_entry_sections (FmnKnowledge *self, FmnEntry *entry)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  FmnEntryLinks links;
  const char *const *sections;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  if (!fmn_knowledge_link_entry (self, entry, &links))
    return g_new0 (char *, 1);
  sections = fmn_entry_links_get_sections (&links);
  if (links.from_section != NULL)
    g_strv_builder_add (ids, links.from_section);
  for (guint i = 0; sections[i] != NULL; i++)
    if (g_strcmp0 (sections[i], links.from_section) != 0)
      g_strv_builder_add (ids, sections[i]);
  fmn_entry_links_clear (&links);
  return g_strv_builder_end (ids);
}

gboolean
fmn_knowledge_section_has_entry (FmnKnowledge *self, const char *section_id, FmnEntry *entry)
{
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self), FALSE);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), FALSE);
  g_return_val_if_fail (section_id != NULL, FALSE);

  ids = fmn_knowledge_dup_entry_sections (self, entry);
  return g_strv_contains ((const char *const *) ids, section_id);
}
