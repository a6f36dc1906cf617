/* fmn-profile.c: allergies, medicines, other illnesses, family history: kept with the journal's settings as she words them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-profile.h"

#include "fmn-info-private.h"

#include <glib/gi18n-lib.h>

#define MEMBER "profile"
/* A setting of its own: journals had it before there was a profile. */
#define BACKGROUND "background"

static const FmnProfileItem items[] = {
  { "allergies", NC_ ("profile", "Allergies"),
    NC_ ("profile", "Medicines, latex, foods; or none") },
  { "medicines", NC_ ("profile", "Medicines"),
    NC_ ("profile", "Also from the chemist: vitamins, herbs, painkillers") },
  { "medical", NC_ ("profile", "Medical history"),
    NC_ ("profile",
         "Clots, thyroid, diabetes, autoimmune illness, high blood pressure, polycystic "
         "ovaries") },
  { "operations", NC_ ("profile", "Operations"),
    NC_ ("profile", "Of the womb, the cervix, others") },
  { "family", NC_ ("profile", "Family history"),
    NC_ ("profile", "Clots, repeated losses, thyroid, diabetes, autoimmune or inherited illness") },
  { "partner-family", NC_ ("profile", "Partner’s family history"),
    NC_ ("profile", "The same of the partner’s side") },
  { "cervical-screening", NC_ ("profile", "Cervical screening"),
    NC_ ("profile", "When it was last done, what was found, any treatment") },
  { "cycle", NC_ ("profile", "Cycle"), NC_ ("profile", "First period, length, days of bleeding") },
  { "measures", NC_ ("profile", "Height and weight"), NC_ ("profile", "As far as you like") },
  { "habits", NC_ ("profile", "Smoking, alcohol, caffeine, work"),
    NC_ ("profile", "Also what one is exposed to at work") },
  { BACKGROUND, NC_ ("profile", "Anything else"),
    NC_ ("profile", "Whatever a clinic should know") },
};

const FmnProfileItem *
fmn_profile_get_items (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (items);
  return items;
}

const FmnProfileItem *
fmn_profile_find_item (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (g_str_equal (items[i].id, id))
      return &items[i];
  return NULL;
}

const char *
fmn_profile_item_get_label (const FmnProfileItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "profile", self->label);
}

const char *
fmn_profile_item_get_hint (const FmnProfileItem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "profile", self->hint);
}

gboolean
fmn_profile_check (JsonNode *node)
{
  JsonObjectIter iter;
  JsonNode *member;
  const char *name;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &member))
    if (fmn_profile_find_item (name) != NULL
        && (!JSON_NODE_HOLDS_VALUE (member) || json_node_get_value_type (member) != G_TYPE_STRING))
      return FALSE;
  return TRUE;
}

static JsonObject *
peek_profile (FmnInfo *self)
{
  JsonObject *settings = fmn_info_peek_settings (self);

  return json_object_has_member (settings, MEMBER)
             ? json_object_get_object_member (settings, MEMBER)
             : NULL;
}

const char *
fmn_info_get_profile (FmnInfo *self, const char *id)
{
  JsonObject *profile;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL && fmn_profile_find_item (id) != NULL, NULL);

  if (g_str_equal (id, BACKGROUND))
    return fmn_info_get_background (self);
  profile = peek_profile (self);
  return profile != NULL ? json_object_get_string_member_with_default (profile, id, NULL) : NULL;
}

/* Of what lies deeper nothing is changed, so that it can be shared. */
static JsonObject *
copy_profile (FmnInfo *self)
{
  JsonObject *old = peek_profile (self), *copy = json_object_new ();
  JsonObjectIter iter;
  JsonNode *member;
  const char *name;

  if (old == NULL)
    return copy;
  json_object_iter_init_ordered (&iter, old);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    json_object_set_member (copy, name, json_node_copy (member));
  return copy;
}

FmnInfo *
fmn_info_with_profile (FmnInfo *self, const char *id, const char *text)
{
  g_autofree char *trimmed = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  JsonObject *settings, *profile;
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL && fmn_profile_find_item (id) != NULL, NULL);

  if (g_str_equal (id, BACKGROUND))
    return fmn_info_with_string (self, BACKGROUND, trimmed);
  profile = copy_profile (self);
  if (trimmed != NULL && *trimmed != '\0')
    json_object_set_string_member (profile, id, trimmed);
  else if (json_object_has_member (profile, id))
    json_object_remove_member (profile, id);
  copy = fmn_info_copy_settings (self, &settings);
  if (json_object_get_size (profile) > 0)
    json_object_set_object_member (settings, MEMBER, json_object_ref (profile));
  else if (json_object_has_member (settings, MEMBER))
    json_object_remove_member (settings, MEMBER);
  json_object_unref (profile);
  return copy;
}
