/* fmn-info-presets.c: the presets of the summary, kept in the journal and not with the desktop's settings: a name may tell whom she sees.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-info-presets.h"

#include "fmn-info-private.h"

#define MEMBER "summary-presets"

gboolean
fmn_info_check_presets (JsonNode *node)
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
      JsonNode *name = JSON_NODE_HOLDS_OBJECT (item)
                           ? json_object_get_member (json_node_get_object (item), "name")
                           : NULL;

      if (name == NULL || !JSON_NODE_HOLDS_VALUE (name)
          || json_node_get_value_type (name) != G_TYPE_STRING)
        return FALSE;
    }
  return TRUE;
}

JsonArray *
fmn_info_get_presets (FmnInfo *self)
{
  JsonObject *settings;

  g_return_val_if_fail (self != NULL, NULL);

  settings = fmn_info_peek_settings (self);
  return json_object_has_member (settings, MEMBER) ? json_object_get_array_member (settings, MEMBER)
                                                   : NULL;
}

FmnInfo *
fmn_info_with_presets (FmnInfo *self, JsonArray *presets)
{
  JsonObject *settings;
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL && presets != NULL, NULL);

  copy = fmn_info_copy_settings (self, &settings);
  json_object_set_array_member (settings, MEMBER, json_array_ref (presets));
  return copy;
}
