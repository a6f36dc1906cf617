/* fmn-info.c: people, words and settings of a journal, immutable, with the members of later versions kept.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-info.h"

#include "fmn-entry.h"
#include "fmn-info-private.h"
#include "fmn-json-object.h"

#include <glib/gi18n-lib.h>

struct _FmnInfo
{
  gatomicrefcount ref_count;
  JsonArray *people;    /* never changed once set */
  JsonObject *settings; /* never changed once set */
  JsonObject *other_words;
  FmnWords *words;
  char *modified;
  gboolean partner_reads; /* of this process; never written */
};

G_DEFINE_BOXED_TYPE (FmnInfo, fmn_info, fmn_info_ref, fmn_info_unref)

static FmnInfo *
info_alloc (void)
{
  FmnInfo *self = g_new0 (FmnInfo, 1);

  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

FmnInfo *
fmn_info_new (void)
{
  FmnInfo *self = info_alloc ();
  JsonObject *person = json_object_new ();

  self->people = json_array_new ();
  json_object_set_string_member (person, "id", "self");
  json_object_set_string_member (person, "role", "self");
  json_array_add_object_element (self->people, person);
  self->settings = json_object_new ();
  self->other_words = json_object_new ();
  self->words = fmn_words_new (NULL, NULL, NULL);
  return self;
}

FmnInfo *
fmn_info_ref (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fmn_info_unref (FmnInfo *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  json_array_unref (self->people);
  json_object_unref (self->settings);
  json_object_unref (self->other_words);
  fmn_words_unref (self->words);
  g_free (self->modified);
  g_free (self);
}

static gboolean
invalid (GError **error, const char *member)
{
  /* Translators: the journal file is damaged; %s is the name of a part of the file, such as
   * "people". */
  g_set_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
               _ ("The journal file is damaged: its part “%s” cannot be read."), member);
  return FALSE;
}

static gboolean
is_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_truth (JsonNode *node)
{
  return node == NULL
         || (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN);
}

static gboolean
check_people (JsonNode *node, GError **error)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return invalid (error, "people");
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (item)
          || !is_text (json_object_get_member (json_node_get_object (item), "id"))
          || (json_object_has_member (json_node_get_object (item), "name")
              && !is_text (json_object_get_member (json_node_get_object (item), "name"))))
        return invalid (error, "people");
    }
  return TRUE;
}

static gboolean
check_settings (JsonObject *settings, GError **error)
{
  static const char *const ints[]
      = { "viability-weeks", "living-children", "birth-year", "partner-birth-year" };
  static const char *const texts[] = { "loss-rule", "background" };

  for (guint i = 0; i < G_N_ELEMENTS (ints); i++)
    {
      JsonNode *node = json_object_get_member (settings, ints[i]);

      if (node != NULL
          && (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64))
        return invalid (error, "settings");
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (json_object_has_member (settings, texts[i])
        && !is_text (json_object_get_member (settings, texts[i])))
      return invalid (error, "settings");
  if (!fmn_info_check_prompts (json_object_get_member (settings, "prompts"))
      || !fmn_profile_check (json_object_get_member (settings, "profile"))
      || !fmn_info_check_presets (json_object_get_member (settings, "summary-presets")))
    return invalid (error, "settings");
  if (json_object_has_member (settings, "corrections")
      && !fmn_corrections_check (json_object_get_member (settings, "corrections")))
    return invalid (error, "settings");
  return is_truth (json_object_get_member (settings, "leave-out-biochemical"))
             ? TRUE
             : invalid (error, "settings");
}

static const char *
text_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return is_text (node) ? json_node_get_string (node) : NULL;
}

FmnInfo *
fmn_info_new_from_json (JsonObject *document, GError **error)
{
  g_autoptr (FmnInfo) self = fmn_info_new ();
  JsonNode *people, *words, *settings;

  g_return_val_if_fail (document != NULL, NULL);

  people = json_object_get_member (document, "people");
  words = json_object_get_member (document, "words");
  settings = json_object_get_member (document, "settings");
  if (people != NULL)
    {
      if (!check_people (people, error))
        return NULL;
      json_array_unref (self->people);
      self->people = json_array_ref (json_node_get_array (people));
    }
  if (words != NULL)
    {
      if (!JSON_NODE_HOLDS_OBJECT (words))
        return invalid (error, "words"), NULL;
      json_object_unref (self->other_words);
      self->other_words = json_object_ref (json_node_get_object (words));
      fmn_words_unref (self->words);
      self->words = fmn_words_new (text_member (self->other_words, "pregnancy"),
                                   text_member (self->other_words, "loss"),
                                   text_member (self->other_words, "baby"));
    }
  if (settings != NULL)
    {
      if (!JSON_NODE_HOLDS_OBJECT (settings))
        return invalid (error, "settings"), NULL;
      if (!check_settings (json_node_get_object (settings), error))
        return NULL;
      json_object_unref (self->settings);
      self->settings = json_object_ref (json_node_get_object (settings));
    }
  self->modified = g_strdup (text_member (document, "info-modified"));
  return g_steal_pointer (&self);
}

static void
set_word (JsonObject *words, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    json_object_set_string_member (words, name, value);
  else if (json_object_has_member (words, name))
    json_object_remove_member (words, name);
}

void
fmn_info_to_json (FmnInfo *self, JsonObject *document)
{
  JsonObject *words;

  g_return_if_fail (self != NULL && document != NULL);

  json_object_set_array_member (document, "people", json_array_ref (self->people));
  words = fmn_json_object_copy (self->other_words);
  set_word (words, "pregnancy", fmn_words_peek_pregnancy (self->words));
  set_word (words, "loss", fmn_words_peek_loss (self->words));
  set_word (words, "baby", fmn_words_get_baby (self->words));
  json_object_set_object_member (document, "words", words);
  json_object_set_object_member (document, "settings", json_object_ref (self->settings));
  if (self->modified != NULL)
    json_object_set_string_member (document, "info-modified", self->modified);
}

FmnWords *
fmn_info_get_words (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

static JsonObject *
find_person (FmnInfo *self, const char *person)
{
  for (guint i = 0; i < json_array_get_length (self->people); i++)
    {
      JsonObject *object = json_array_get_object_element (self->people, i);

      if (g_strcmp0 (text_member (object, "id"), person) == 0)
        return object;
    }
  return NULL;
}

const char *
fmn_info_get_name (FmnInfo *self, const char *person)
{
  JsonObject *object;

  g_return_val_if_fail (self != NULL && person != NULL, NULL);

  object = find_person (self, person);
  return object != NULL ? text_member (object, "name") : NULL;
}

gboolean
fmn_info_has_partner (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return find_person (self, "partner") != NULL;
}

char *
fmn_info_dup_person_label (FmnInfo *self, const char *person)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);

  name = person != NULL ? fmn_info_get_name (self, person) : fmn_info_get_name (self, "self");
  if (name != NULL && *name != '\0')
    return g_strdup (name);
  return g_strdup ((g_strcmp0 (person, "partner") == 0) != self->partner_reads
                       ? C_ ("person", "My partner")
                       : C_ ("person", "Me"));
}

static int
get_setting (FmnInfo *self, const char *name, int fallback)
{
  return json_object_has_member (self->settings, name)
             ? (int) json_object_get_int_member (self->settings, name)
             : fallback;
}

int
fmn_info_get_viability_weeks (FmnInfo *self)
{
  int weeks;

  g_return_val_if_fail (self != NULL, 24);

  weeks = get_setting (self, "viability-weeks", 24);
  return weeks == 20 || weeks == 22 || weeks == 28 ? weeks : 24;
}

const char *
fmn_info_get_loss_rule (FmnInfo *self)
{
  const char *rule;

  g_return_val_if_fail (self != NULL, "eshre");

  rule = text_member (self->settings, "loss-rule");
  return rule != NULL ? rule : "eshre";
}

int
fmn_info_get_living_children (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return get_setting (self, "living-children", -1);
}

gboolean
fmn_info_get_leave_out_biochemical (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return json_object_get_boolean_member_with_default (self->settings, "leave-out-biochemical",
                                                      FALSE);
}

int
fmn_info_get_birth_year (FmnInfo *self, const char *person)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_setting (self,
                      g_strcmp0 (person, "partner") == 0 ? "partner-birth-year" : "birth-year", 0);
}

const char *
fmn_info_get_background (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return text_member (self->settings, "background");
}

const char *
fmn_info_get_modified (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->modified;
}

static FmnInfo *
info_copy (FmnInfo *self)
{
  FmnInfo *copy = info_alloc ();

  copy->people = json_array_ref (self->people);
  copy->settings = json_object_ref (self->settings);
  copy->other_words = json_object_ref (self->other_words);
  copy->words = fmn_words_ref (self->words);
  copy->modified = g_strdup (self->modified);
  copy->partner_reads = self->partner_reads;
  return copy;
}

FmnInfo *
fmn_info_with_reader (FmnInfo *self, const char *person)
{
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = info_copy (self);
  copy->partner_reads = g_strcmp0 (person, "partner") == 0;
  return copy;
}

FmnInfo *
fmn_info_with_words (FmnInfo *self, FmnWords *words)
{
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL && words != NULL, NULL);

  copy = info_copy (self);
  fmn_words_unref (copy->words);
  copy->words = fmn_words_ref (words);
  return copy;
}

FmnInfo *
fmn_info_with_name (FmnInfo *self, const char *person, const char *name)
{
  FmnInfo *copy;
  JsonArray *people = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (self != NULL && person != NULL, NULL);

  copy = info_copy (self);
  people = json_array_new ();
  for (guint i = 0; i < json_array_get_length (self->people); i++)
    {
      JsonObject *object = fmn_json_object_copy (json_array_get_object_element (self->people, i));

      if (g_strcmp0 (text_member (object, "id"), person) == 0)
        {
          set_word (object, "name", name);
          found = TRUE;
        }
      json_array_add_object_element (people, object);
    }
  if (!found)
    {
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", person);
      json_object_set_string_member (object, "role", person);
      set_word (object, "name", name);
      json_array_add_object_element (people, object);
    }
  json_array_unref (copy->people);
  copy->people = people;
  return copy;
}

FmnInfo *
fmn_info_with_partner (FmnInfo *self, gboolean has_partner)
{
  FmnInfo *copy;
  JsonArray *people;

  g_return_val_if_fail (self != NULL, NULL);

  if (has_partner)
    return fmn_info_has_partner (self) ? fmn_info_ref (self)
                                       : fmn_info_with_name (self, "partner", NULL);
  copy = info_copy (self);
  people = json_array_new ();
  for (guint i = 0; i < json_array_get_length (self->people); i++)
    {
      JsonObject *object = json_array_get_object_element (self->people, i);

      if (g_strcmp0 (text_member (object, "id"), "partner") != 0)
        json_array_add_object_element (people, json_object_ref (object));
    }
  json_array_unref (copy->people);
  copy->people = people;
  return copy;
}

JsonObject *
fmn_info_peek_settings (FmnInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->settings;
}

FmnInfo *
fmn_info_copy_settings (FmnInfo *self, JsonObject **settings)
{
  FmnInfo *copy = info_copy (self);

  json_object_unref (copy->settings);
  copy->settings = fmn_json_object_copy (self->settings);
  *settings = copy->settings;
  return copy;
}

FmnInfo *
fmn_info_with_int (FmnInfo *self, const char *setting, int value)
{
  FmnInfo *copy;
  JsonObject *settings;

  g_return_val_if_fail (self != NULL && setting != NULL, NULL);

  copy = fmn_info_copy_settings (self, &settings);
  if (value >= 0)
    json_object_set_int_member (settings, setting, value);
  else if (json_object_has_member (settings, setting))
    json_object_remove_member (settings, setting);
  return copy;
}

FmnInfo *
fmn_info_with_leave_out_biochemical (FmnInfo *self, gboolean leave_out)
{
  FmnInfo *copy;
  JsonObject *settings;

  g_return_val_if_fail (self != NULL, NULL);

  copy = fmn_info_copy_settings (self, &settings);
  if (leave_out)
    json_object_set_boolean_member (settings, "leave-out-biochemical", TRUE);
  else if (json_object_has_member (settings, "leave-out-biochemical"))
    json_object_remove_member (settings, "leave-out-biochemical");
  return copy;
}

FmnInfo *
fmn_info_with_string (FmnInfo *self, const char *setting, const char *value)
{
  FmnInfo *copy;
  JsonObject *settings;

  g_return_val_if_fail (self != NULL && setting != NULL, NULL);

  copy = fmn_info_copy_settings (self, &settings);
  set_word (settings, setting, value);
  return copy;
}

FmnInfo *
fmn_info_with_modified (FmnInfo *self, const char *stamp)
{
  FmnInfo *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = info_copy (self);
  g_free (copy->modified);
  copy->modified = g_strdup (stamp);
  return copy;
}
