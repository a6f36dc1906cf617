/* fmn-info-prompts.c: which suggestions she put away, and when she is left alone; kept in the journal's settings.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-info-private.h"

#include "fmn-json-object.h"

/* Absent, or text. */
static gboolean
may_be_text (JsonObject *object, const char *name)
{
  return !json_object_has_member (object, name) || fmn_json_object_get_text (object, name) != NULL;
}

static gboolean
check_dismissed (JsonNode *node)
{
  JsonArray *array;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      const char *until;
      FmnDate date;

      if (!JSON_NODE_HOLDS_OBJECT (item)
          || fmn_json_object_get_text (json_node_get_object (item), "prompt") == NULL
          || !may_be_text (json_node_get_object (item), "about")
          || !may_be_text (json_node_get_object (item), "until"))
        return FALSE;
      until = fmn_json_object_get_text (json_node_get_object (item), "until");
      if (until != NULL && !fmn_date_parse_edtf (until, &date))
        return FALSE;
    }
  return TRUE;
}

gboolean
fmn_info_check_prompts (JsonNode *node)
{
  JsonObject *prompts;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  prompts = json_node_get_object (node);
  return may_be_text (prompts, "quiet-until") && may_be_text (prompts, "quiet-from")
         && check_dismissed (json_object_get_member (prompts, "dismissed"));
}

/* What the settings say of suggestions, or NULL. */
static JsonObject *
peek_prompts (FmnInfo *self)
{
  JsonNode *node = json_object_get_member (fmn_info_peek_settings (self), "prompts");

  return node != NULL ? json_node_get_object (node) : NULL;
}

static JsonArray *
peek_dismissed (FmnInfo *self)
{
  JsonObject *prompts = peek_prompts (self);

  return prompts != NULL && json_object_has_member (prompts, "dismissed")
             ? json_object_get_array_member (prompts, "dismissed")
             : NULL;
}

static gboolean
is_about (JsonObject *dismissed, const char *prompt, const char *about)
{
  const char *said = fmn_json_object_get_text (dismissed, "about");

  return g_strcmp0 (fmn_json_object_get_text (dismissed, "prompt"), prompt) == 0
         && g_strcmp0 (said != NULL ? said : "", about) == 0;
}

gboolean
fmn_info_has_dismissed (FmnInfo *self, const char *prompt, const char *about, const FmnDate *today)
{
  JsonArray *array;

  g_return_val_if_fail (self != NULL && prompt != NULL && about != NULL && today != NULL, FALSE);

  array = peek_dismissed (self);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *dismissed = json_array_get_object_element (array, i);
      const char *until = fmn_json_object_get_text (dismissed, "until");
      FmnDate date;

      if (is_about (dismissed, prompt, about)
          && (until == NULL
              || (fmn_date_parse_edtf (until, &date)
                  && fmn_date_latest (today) < fmn_date_earliest (&date))))
        return TRUE;
    }
  return FALSE;
}

const char *
fmn_info_get_quiet_until (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return fmn_json_object_get_text (peek_prompts (self), "quiet-until");
}

const char *
fmn_info_get_quiet_from (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return fmn_json_object_get_text (peek_prompts (self), "quiet-from");
}

/* A copy with "prompts" of its own to change: members of later versions stay. */
static FmnInfo *
with_prompts (FmnInfo *self, JsonObject **prompts)
{
  JsonObject *old = peek_prompts (self);
  JsonObject *settings;
  FmnInfo *copy = fmn_info_copy_settings (self, &settings);

  *prompts = json_object_new ();
  if (old != NULL)
    {
      g_autoptr (GList) names = json_object_get_members (old);

      for (GList *name = names; name != NULL; name = name->next)
        json_object_set_member (*prompts, name->data, json_object_dup_member (old, name->data));
    }
  json_object_set_object_member (settings, "prompts", *prompts);
  return copy;
}

static void
set_text (JsonObject *object, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    json_object_set_string_member (object, name, value);
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

FmnInfo *
fmn_info_with_dismissed (FmnInfo *self, const char *prompt, const char *about, const FmnDate *until)
{
  JsonArray *old;
  JsonArray *array = json_array_new ();
  JsonObject *dismissed = json_object_new ();
  g_autofree char *day = until != NULL ? fmn_date_to_edtf (until) : NULL;
  JsonObject *prompts;
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL && prompt != NULL && about != NULL, NULL);

  old = peek_dismissed (self);
  for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
    if (!is_about (json_array_get_object_element (old, i), prompt, about))
      json_array_add_object_element (array,
                                     json_object_ref (json_array_get_object_element (old, i)));
  json_object_set_string_member (dismissed, "prompt", prompt);
  set_text (dismissed, "about", about);
  set_text (dismissed, "until", day);
  json_array_add_object_element (array, dismissed);
  copy = with_prompts (self, &prompts);
  json_object_set_array_member (prompts, "dismissed", array);
  return copy;
}

FmnInfo *
fmn_info_without_dismissed (FmnInfo *self)
{
  JsonObject *prompts;
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = with_prompts (self, &prompts);
  if (json_object_has_member (prompts, "dismissed"))
    json_object_remove_member (prompts, "dismissed");
  return copy;
}

FmnInfo *
fmn_info_with_quiet (FmnInfo *self, const char *until, const char *from)
{
  JsonObject *prompts;
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = with_prompts (self, &prompts);
  set_text (prompts, "quiet-until", until);
  set_text (prompts, "quiet-from", from);
  return copy;
}
