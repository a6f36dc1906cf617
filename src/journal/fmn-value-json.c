/* fmn-value-json.c: a laboratory value as the file holds it (docs/FORMAT.md, "value").
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-value-private.h"

#include "fmn-decimal.h"
#include "fmn-finding.h"

#include <gio/gio.h>
#include <string.h>

/* Indexed by FmnValueType: the member that holds what was written. */
static const char *const members[] = {
  [FMN_VALUE_QUANTITY] = "number", [FMN_VALUE_TITRE] = "titre",    [FMN_VALUE_FINDING] = "finding",
  [FMN_VALUE_GENOTYPE] = "text",   [FMN_VALUE_KARYOTYPE] = "text", [FMN_VALUE_TEXT] = "text",
};

static gboolean
titre_is_canonical (const char *text)
{
  return text != NULL && g_str_has_prefix (text, "1:") && fmn_decimal_is_canonical (text + 2)
         && fmn_value_is_titre_number (text + 2);
}

static gboolean
set_invalid (GError **error, const char *member)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s” does not hold what it should",
               member);
  return FALSE;
}

/* Fills *@out with a string member, NULL when it is absent. FALSE when it is of another type. */
static gboolean
read_string (JsonObject *object, const char *member, const char **out, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *out = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return set_invalid (error, member);
  *out = json_node_get_string (node);
  return TRUE;
}

/* Takes what the type's own member holds. */
static gboolean
read_content (FmnValue *self, JsonObject *object, GError **error)
{
  const char *member = members[self->type];
  const char *content;

  if (!read_string (object, member, &content, error))
    return FALSE;
  switch (self->type)
    {
    case FMN_VALUE_QUANTITY:
      if (!fmn_decimal_is_canonical (content))
        return set_invalid (error, member);
      self->number = g_strdup (content);
      return TRUE;
    case FMN_VALUE_TITRE:
      if (!titre_is_canonical (content))
        return set_invalid (error, member);
      break;
    case FMN_VALUE_FINDING:
      if (!fmn_finding_is_id (content))
        return set_invalid (error, member);
      break;
    case FMN_VALUE_GENOTYPE:
    case FMN_VALUE_KARYOTYPE:
    case FMN_VALUE_TEXT:
    default:
      if (content == NULL)
        return set_invalid (error, member);
      break;
    }
  self->text = g_strdup (content);
  return TRUE;
}

static gboolean
has_comparator (FmnValueType type)
{
  return type == FMN_VALUE_QUANTITY || type == FMN_VALUE_TITRE;
}

static gboolean
is_known_member (const FmnValue *self, const char *member)
{
  return strcmp (member, "type") == 0 || strcmp (member, members[self->type]) == 0
         || (strcmp (member, "comparator") == 0 && has_comparator (self->type))
         || (strcmp (member, "unit") == 0 && self->type == FMN_VALUE_QUANTITY);
}

/* What a later version wrote beside it is kept for fmn_value_to_json(). */
static void
keep_others (FmnValue *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      if (is_known_member (self, member))
        continue;
      if (self->others == NULL)
        self->others = json_object_new ();
      json_object_set_member (self->others, member, json_node_copy (node));
    }
}

/**
 * fmn_value_from_json:
 * @object: a value of docs/FORMAT.md
 * @error: return location for %G_IO_ERROR_INVALID_DATA, which names the member and never what it
 * holds
 *
 * Returns: (transfer full) (nullable): the value
 */
FmnValue *
fmn_value_from_json (JsonObject *object, GError **error)
{
  g_autoptr (FmnValue) self = NULL;
  FmnValueType type;
  const char *text;

  g_return_val_if_fail (object != NULL, NULL);

  if (!read_string (object, "type", &text, error))
    return NULL;
  if (!fmn_value_type_from_id (text, &type))
    {
      set_invalid (error, "type");
      return NULL;
    }
  self = fmn_value_new (type);
  if (!read_content (self, object, error))
    return NULL;
  if (has_comparator (type))
    {
      if (!read_string (object, "comparator", &text, error))
        return NULL;
      self->comparator = fmn_value_find_comparator (text);
      if (text != NULL && self->comparator == NULL)
        {
          set_invalid (error, "comparator");
          return NULL;
        }
    }
  if (type == FMN_VALUE_QUANTITY)
    {
      if (!read_string (object, "unit", &text, error))
        return NULL;
      self->unit = g_strdup (text);
    }
  keep_others (self, object);
  return g_steal_pointer (&self);
}

/**
 * fmn_value_to_json:
 * @self: a value
 *
 * Returns: (transfer full): its form in the file, with whatever fmn_value_from_json() did not know
 */
JsonObject *
fmn_value_to_json (const FmnValue *self)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "type", fmn_value_type_to_id (self->type));
  if (self->comparator != NULL)
    json_object_set_string_member (object, "comparator", self->comparator);
  json_object_set_string_member (object, members[self->type],
                                 self->number != NULL ? self->number : self->text);
  if (self->unit != NULL)
    json_object_set_string_member (object, "unit", self->unit);
  if (self->others == NULL)
    return object;
  json_object_iter_init_ordered (&iter, self->others);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    json_object_set_member (object, member, json_node_copy (node));
  return object;
}

/**
 * fmn_value_others_equal:
 * @a: a value
 * @b: a value
 *
 * Returns: whether both hold the same members that are not known here
 */
gboolean
fmn_value_others_equal (const FmnValue *a, const FmnValue *b)
{
  g_autoptr (JsonNode) node_a = NULL;
  g_autoptr (JsonNode) node_b = NULL;

  if (a->others == NULL || b->others == NULL)
    return a->others == b->others;
  node_a = json_node_init_object (json_node_alloc (), a->others);
  node_b = json_node_init_object (json_node_alloc (), b->others);
  return json_node_equal (node_a, node_b);
}
