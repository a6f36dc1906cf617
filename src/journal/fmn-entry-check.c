/* fmn-entry-check.c: whether an entry's members are what docs/FORMAT.md says, read from the table of kinds.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-entry-private.h"
#include "fmn-repeat.h"

#include <glib/gi18n-lib.h>

static gboolean
is_type (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
is_text (JsonNode *node)
{
  return is_type (node, G_TYPE_STRING);
}

static gboolean
is_date (JsonNode *node)
{
  FmnDate date;

  return is_text (node) && fmn_date_parse_edtf (json_node_get_string (node), &date);
}

static gboolean
is_clock (JsonNode *node)
{
  const char *text;

  if (!is_text (node))
    return FALSE;
  text = json_node_get_string (node);
  return strlen (text) == 5 && text[2] == ':' && g_ascii_isdigit (text[0])
         && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4])
         && atoi (text) < 24 && atoi (text + 3) < 60;
}

static gboolean
is_stamp (JsonNode *node)
{
  g_autoptr (GDateTime) time = NULL;

  if (!is_text (node))
    return FALSE;
  time = g_date_time_new_from_iso8601 (json_node_get_string (node), NULL);
  return time != NULL;
}

static gboolean
is_decimal (JsonNode *node)
{
  const char *text;
  guint digits = 0, points = 0;

  if (!is_text (node))
    return FALSE;
  text = json_node_get_string (node);
  if (*text == '-')
    text++;
  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      digits++;
    else if (*text == '.' && digits > 0 && points == 0)
      points++;
    else
      return FALSE;
  return digits > 0 && text[-1] != '.';
}

static gboolean
is_weeks (JsonNode *node)
{
  FmnGestation weeks;

  return is_text (node) && fmn_gestation_parse (json_node_get_string (node), &weeks);
}

static gboolean
each_is (JsonNode *node, gboolean (*check) (JsonNode *))
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!check (json_array_get_element (array, i)))
      return FALSE;
  return TRUE;
}

/* TRUE when @object has no member @name, or one that @check accepts. */
static gboolean
member_is (JsonObject *object, const char *name, gboolean (*check) (JsonNode *))
{
  JsonNode *node = json_object_get_member (object, name);

  return node == NULL || check (node);
}

static gboolean
is_integer (JsonNode *node)
{
  return is_type (node, G_TYPE_INT64);
}

static gboolean
is_dating (JsonNode *node)
{
  g_autoptr (FmnDating) dating = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  dating = fmn_dating_from_json (json_node_get_object (node), NULL);
  return dating != NULL;
}

static gboolean
is_value (JsonNode *node)
{
  g_autoptr (FmnValue) value = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  value = fmn_value_from_json (json_node_get_object (node), NULL);
  return value != NULL;
}

static gboolean
is_range (JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  return member_is (object, "low", is_decimal) && member_is (object, "high", is_decimal)
         && member_is (object, "text", is_text);
}

static gboolean
is_step (JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  return member_is (object, "date", is_date) && member_is (object, "dose", is_decimal)
         && member_is (object, "unit", is_text) && member_is (object, "schedule", is_text)
         && member_is (object, "note", is_text);
}

static gboolean
is_boolean (JsonNode *node)
{
  return is_type (node, G_TYPE_BOOLEAN);
}

static gboolean
is_day (JsonNode *node)
{
  FmnDate date;

  return is_text (node) && fmn_date_parse_edtf (json_node_get_string (node), &date)
         && date.precision == FMN_PRECISION_DAY && !date.about;
}

static gboolean
is_rule (JsonNode *node)
{
  return is_text (node) && fmn_rule_is_valid (json_node_get_string (node));
}

static gboolean
is_reminder (JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  return member_is (object, "minutes", is_integer) && member_is (object, "days", is_integer)
         && member_is (object, "at", is_clock) && member_is (object, "on", is_day)
         && member_is (object, "rule", is_rule) && member_is (object, "kept", is_boolean)
         && member_is (object, "noted", is_stamp);
}

static gboolean
is_days (JsonNode *node)
{
  return is_integer (node) && json_node_get_int (node) >= 0 && json_node_get_int (node) <= 3660;
}

static gboolean
is_referral_step (JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  return json_object_has_member (object, "step") && member_is (object, "step", is_text)
         && member_is (object, "by", is_date) && member_is (object, "done", is_date)
         && member_is (object, "note", is_text) && member_is (object, "remind-days", is_days)
         && member_is (object, "remind-at", is_clock);
}

static gboolean
is_state (JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  return member_is (object, "pregnant", is_text) && member_is (object, "weeks", is_weeks)
         && member_is (object, "after-loss-weeks", is_integer)
         && member_is (object, "medicines", is_text);
}

static gboolean
is_origin (JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  return member_is (object, "entry", is_text) && member_is (object, "section", is_text)
         && member_is (object, "term", is_text) && member_is (object, "item", is_text)
         && member_is (object, "prompt", is_text) && member_is (object, "about", is_text);
}

static gboolean
is_paper (JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  return json_object_has_member (object, "id") && member_is (object, "id", is_text)
         && member_is (object, "name", is_text) && member_is (object, "media-type", is_text)
         && member_is (object, "size", is_integer) && member_is (object, "added", is_stamp)
         && member_is (object, "digest", is_text) && member_is (object, "pages", is_integer);
}

static gboolean
is_reflection (JsonNode *node)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  object = json_node_get_object (node);
  return member_is (object, "author", is_text) && member_is (object, "written", is_stamp)
         && member_is (object, "text", is_text);
}

static gboolean
is_object (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node);
}

static gboolean
is_field (const FmnField *field, JsonNode *node)
{
  switch (field->type)
    {
    case FMN_FIELD_LINE:
    case FMN_FIELD_TEXT:
    case FMN_FIELD_CHOICE:
    case FMN_FIELD_OPEN_CHOICE:
    case FMN_FIELD_ENTRY:
    case FMN_FIELD_PERSON:
    case FMN_FIELD_CATALOGUE:
    case FMN_FIELD_OUTCOME:
      return is_text (node);
    case FMN_FIELD_CHOICES:
    case FMN_FIELD_TAGS:
      return each_is (node, is_text);
    case FMN_FIELD_BOOLEAN:
      return is_boolean (node);
    case FMN_FIELD_INTEGER:
      return is_integer (node) && json_node_get_int (node) >= field->min
             && json_node_get_int (node) <= field->max;
    case FMN_FIELD_DECIMAL:
      return is_decimal (node);
    case FMN_FIELD_DATE:
      return is_date (node);
    case FMN_FIELD_CLOCK:
      return is_clock (node);
    case FMN_FIELD_STAMP:
      return is_stamp (node);
    case FMN_FIELD_WEEKS:
      return is_weeks (node);
    case FMN_FIELD_VALUE:
      return is_value (node);
    case FMN_FIELD_RANGE:
      return is_range (node);
    case FMN_FIELD_DATINGS:
      return each_is (node, is_dating);
    case FMN_FIELD_STEPS:
      return each_is (node, is_step);
    case FMN_FIELD_REMINDERS:
      return each_is (node, is_reminder);
    case FMN_FIELD_REFERRAL:
      return each_is (node, is_referral_step);
    case FMN_FIELD_STATE:
      return is_state (node);
    case FMN_FIELD_ORIGIN:
      return is_origin (node);
    case FMN_FIELD_PAPERS:
      return each_is (node, is_paper);
    case FMN_FIELD_REFLECTIONS:
      return each_is (node, is_reflection);
    case FMN_FIELD_VERSIONS:
      return each_is (node, is_object);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
check_fields (JsonObject *object, const FmnField *fields, const char *id, GError **error)
{
  for (; fields->name != NULL; fields++)
    {
      JsonNode *node = json_object_get_member (object, fields->name);

      if (node == NULL || is_field (fields, node))
        continue;
      /* Translators: the first %s is the long number of an entry in the file, the second the name
       * of a part of it, such as "date". */
      g_set_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
                   _ ("Entry %s holds something in its part “%s” that cannot be."), id,
                   fields->name);
      return FALSE;
    }
  return TRUE;
}

gboolean
fmn_entry_check (JsonObject *object, FmnKind kind, GError **error)
{
  const char *id = json_object_get_string_member (object, "id");

  return check_fields (object, fmn_kind_get_common_fields (), id, error)
         && check_fields (object, fmn_kind_get_fields (kind), id, error);
}
