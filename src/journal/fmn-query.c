/* fmn-query.c: which entries are shown, and the folded text that a search looks through.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-query.h"

#include "fmn-entry-private.h"
#include "fmn-outcome.h"

#include <glib/gi18n-lib.h>

char *
fmn_fold (const char *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *decomposed = NULL;
  GString *out;

  if (text == NULL)
    return g_strdup ("");
  folded = g_utf8_casefold (text, -1);
  decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  if (decomposed == NULL)
    return g_steal_pointer (&folded);
  out = g_string_sized_new (strlen (decomposed));
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static void
add_strings (GString *out, JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node))
    {
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_string_append_printf (out, "%s\n", json_node_get_string (node));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_strings (out, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        if (strcmp (name, "id") != 0 && strcmp (name, "written") != 0
            && strcmp (name, "added") != 0)
          add_strings (out, member);
    }
}

static void
add_outcome (GString *out, const char *id)
{
  const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;
  g_autofree char *plain = NULL;

  if (outcome == NULL)
    return;
  plain = fmn_outcome_dup_plain (outcome, NULL);
  g_string_append_printf (out, "%s\n%s\n%s\n", fmn_outcome_get_clinical (outcome), plain,
                          outcome->synonyms != NULL ? outcome->synonyms : "");
}

static void
add_field (GString *out,
           const FmnField *field,
           JsonNode *node,
           FmnEntry *self,
           FmnNamerFunc namer,
           gpointer data)
{
  const char *label;

  switch (field->type)
    {
    case FMN_FIELD_CATALOGUE:
      if (namer != NULL && JSON_NODE_HOLDS_VALUE (node))
        {
          g_autofree char *names
              = namer (fmn_entry_get_kind_id (self), json_node_get_string (node), TRUE, data);

          if (names != NULL)
            g_string_append_printf (out, "%s\n", names);
        }
      break;
    case FMN_FIELD_OUTCOME:
      add_outcome (out, fmn_entry_get_string (self, field->name));
      break;
    case FMN_FIELD_CHOICE:
    case FMN_FIELD_OPEN_CHOICE:
      label = fmn_field_get_choice_label (field, fmn_entry_get_string (self, field->name));
      if (label == NULL && field->type == FMN_FIELD_OPEN_CHOICE)
        label = fmn_entry_get_string (self, field->name);
      if (label != NULL)
        g_string_append_printf (out, "%s\n", label);
      break;
    case FMN_FIELD_CHOICES:
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        {
          label = fmn_field_get_choice_label (
              field, json_array_get_string_element (json_node_get_array (node), i));
          if (label != NULL)
            g_string_append_printf (out, "%s\n", label);
        }
      break;
    case FMN_FIELD_LINE:
    case FMN_FIELD_TEXT:
    case FMN_FIELD_TAGS:
    case FMN_FIELD_RANGE:
    case FMN_FIELD_STEPS:
    case FMN_FIELD_STATE:
    case FMN_FIELD_REFLECTIONS:
    case FMN_FIELD_PAPERS:
    case FMN_FIELD_DATINGS:
      add_strings (out, node);
      break;
    case FMN_FIELD_REFERRAL:
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        {
          JsonObject *step = json_array_get_object_element (json_node_get_array (node), i);

          g_string_append_printf (out, "%s\n",
                                  json_object_get_string_member_with_default (step, "note", ""));
        }
      break;
    case FMN_FIELD_VALUE:
      if (fmn_entry_get_value (self) != NULL)
        {
          g_autofree char *value = fmn_value_format (fmn_entry_get_value (self));

          g_string_append_printf (out, "%s\n", value);
        }
      break;
    default:
      break;
    }
}

char *
fmn_entry_make_search_text (FmnEntry *self, FmnNamerFunc namer, gpointer data)
{
  g_autoptr (GString) out = g_string_new (NULL);
  JsonObject *object = fmn_entry_get_json (self);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  FmnDate when;

  g_string_append_printf (out, "%s\n", fmn_kind_get_noun (fmn_entry_get_kind (self)));
  if (fmn_entry_get_when (self, &when))
    {
      g_autofree char *date = fmn_date_format (&when);

      g_string_append_printf (out, "%s\n", date);
    }
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      const FmnField *field = fmn_kind_find_field (fmn_entry_get_kind (self), name);

      if (field != NULL)
        add_field (out, field, node, self, namer, data);
      else if (fmn_entry_get_kind (self) == FMN_KIND_UNKNOWN && strcmp (name, "id") != 0)
        add_strings (out, node);
    }
  return fmn_fold (out->str);
}

void
fmn_query_set_text (FmnQuery *self, const char *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (self != NULL);

  folded = fmn_fold (text);
  parts = g_strsplit_set (folded, " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_clear_pointer (&self->words, g_strfreev);
  if (words->len > 0)
    {
      g_ptr_array_add (words, NULL);
      self->words = (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
    }
}

void
fmn_query_clear (FmnQuery *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->pregnancy);
  g_free (self->tag);
  g_free (self->author);
  g_strfreev (self->words);
  *self = (FmnQuery){ 0 };
}

gboolean
fmn_query_is_empty (const FmnQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->kinds == 0 && self->pregnancy == NULL && self->tag == NULL && self->author == NULL
         && self->year_from == 0 && self->year_to == 0 && !self->hide_only_me
         && self->words == NULL;
}

static gboolean
matches_years (const FmnQuery *self, FmnEntry *entry)
{
  FmnDate when;
  const FmnDate *end = fmn_entry_get_end_date (entry);
  int first, last;

  if (self->year_from == 0 && self->year_to == 0)
    return TRUE;
  if (!fmn_entry_get_when (entry, &when))
    return FALSE;
  first = when.year;
  last = end != NULL ? end->year : first;
  return (self->year_from == 0 || last >= self->year_from)
         && (self->year_to == 0 || first <= self->year_to);
}

gboolean
fmn_query_matches (const FmnQuery *self, FmnJournal *journal, FmnEntry *entry)
{
  g_return_val_if_fail (self != NULL && FMN_IS_ENTRY (entry), FALSE);

  if (self->kinds != 0 && (self->kinds & (1u << fmn_entry_get_kind (entry))) == 0)
    return FALSE;
  if (self->pregnancy != NULL
      && g_strcmp0 (fmn_entry_get_pregnancy_id (entry), self->pregnancy) != 0
      && strcmp (fmn_entry_get_id (entry), self->pregnancy) != 0)
    return FALSE;
  if (self->tag != NULL && !fmn_entry_has_tag (entry, self->tag))
    return FALSE;
  if (self->author != NULL && strcmp (fmn_entry_get_author (entry), self->author) != 0)
    return FALSE;
  if (self->hide_only_me && fmn_entry_get_only_me (entry))
    return FALSE;
  if (!matches_years (self, entry))
    return FALSE;
  if (self->words != NULL)
    {
      gpointer data = NULL;
      FmnNamerFunc namer = journal != NULL ? fmn_journal_get_namer (journal, &data) : NULL;
      const char *text = fmn_entry_get_search_text (entry, namer, data);

      for (guint i = 0; self->words[i] != NULL; i++)
        if (strstr (text, self->words[i]) == NULL)
          return FALSE;
    }
  return TRUE;
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

char **
fmn_journal_dup_tags (FmnJournal *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *tags = g_ptr_array_new ();
  guint n;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (self), i);
      const char *const *own = fmn_entry_get_tags (entry);

      for (guint j = 0; own[j] != NULL; j++)
        if (g_hash_table_add (seen, (gpointer) own[j]))
          g_ptr_array_add (tags, g_strdup (own[j]));
    }
  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_free (tags, FALSE);
}
