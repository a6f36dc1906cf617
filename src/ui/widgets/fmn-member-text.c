/* fmn-member-text.c: members of an entry as the canonical text that field editors speak.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-member-text.h"

JsonObject *
fmn_json_text_to_object (const char *text)
{
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : NULL;
}

JsonArray *
fmn_json_text_to_array (const char *text)
{
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_dup_array (node) : NULL;
}

char *
fmn_json_text_from_object (JsonObject *object)
{
  g_autoptr (JsonNode) node = NULL;

  if (object == NULL || json_object_get_size (object) == 0)
    return NULL;
  node = json_node_init_object (json_node_alloc (), object);
  return json_to_string (node, FALSE);
}

char *
fmn_json_text_from_array (JsonArray *array)
{
  g_autoptr (JsonNode) node = NULL;

  if (array == NULL || json_array_get_length (array) == 0)
    return NULL;
  node = json_node_init_array (json_node_alloc (), array);
  return json_to_string (node, FALSE);
}

static char *
join_array (JsonNode *node)
{
  JsonArray *array = json_node_get_array (node);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, json_array_get_string_element (array, i));
    }
  return g_string_free (lines, lines->len == 0);
}

char *
fmn_member_dup_text (const FmnField *field, JsonObject *object)
{
  JsonNode *node;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (object != NULL, NULL);

  node = json_object_get_member (object, field->name);
  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return fmn_json_text_from_object (json_node_get_object (node));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return field->type == FMN_FIELD_CHOICES || field->type == FMN_FIELD_TAGS
               ? join_array (node)
               : fmn_json_text_from_array (json_node_get_array (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? g_strdup ("true") : NULL;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  /* Left out and "self" are one person. */
  if (field->type == FMN_FIELD_PERSON && g_strcmp0 (json_node_get_string (node), "self") == 0)
    return NULL;
  return json_node_dup_string (node);
}

static void
apply_list (FmnDraft *draft, const char *name, const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  fmn_draft_set_strv (draft, name, (const char *const *) lines);
}

void
fmn_member_apply_text (const FmnField *field, FmnDraft *draft, const char *text)
{
  g_return_if_fail (field != NULL);
  g_return_if_fail (FMN_IS_DRAFT (draft));

  switch (field->type)
    {
    case FMN_FIELD_BOOLEAN:
      fmn_draft_set_boolean (draft, field->name, text != NULL);
      break;
    case FMN_FIELD_INTEGER:
      if (text != NULL)
        fmn_draft_set_int (draft, field->name, (int) g_ascii_strtoll (text, NULL, 10));
      else
        fmn_draft_unset (draft, field->name);
      break;
    case FMN_FIELD_CHOICES:
    case FMN_FIELD_TAGS:
      apply_list (draft, field->name, text);
      break;
    case FMN_FIELD_VALUE:
    case FMN_FIELD_RANGE:
    case FMN_FIELD_STATE:
    case FMN_FIELD_ORIGIN:
      fmn_draft_set_object (draft, field->name, fmn_json_text_to_object (text));
      break;
    case FMN_FIELD_DATINGS:
    case FMN_FIELD_STEPS:
    case FMN_FIELD_REMINDERS:
    case FMN_FIELD_REFERRAL:
    case FMN_FIELD_REFLECTIONS:
    case FMN_FIELD_PAPERS:
      fmn_draft_set_array (draft, field->name, fmn_json_text_to_array (text));
      break;
    case FMN_FIELD_STAMP:
    case FMN_FIELD_VERSIONS:
      g_assert_not_reached (); /* the journal's own */
    default:
      fmn_draft_set_string (draft, field->name, text);
    }
}

void
fmn_member_set_text (const FmnField *field, JsonObject *object, const char *text)
{
  g_return_if_fail (field != NULL);
  g_return_if_fail (object != NULL);

  if (text == NULL || *text == '\0')
    {
      if (json_object_has_member (object, field->name))
        json_object_remove_member (object, field->name);
    }
  else if (field->type == FMN_FIELD_BOOLEAN)
    json_object_set_boolean_member (object, field->name, TRUE);
  else if (field->type == FMN_FIELD_INTEGER)
    json_object_set_int_member (object, field->name, g_ascii_strtoll (text, NULL, 10));
  else
    json_object_set_string_member (object, field->name, text);
}
