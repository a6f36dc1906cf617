/* fmn-explanation-json.c: an explanation as JSON, for the command line and for scripts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-knowledge-private.h"

typedef JsonObject *(*ToJson) (gpointer object, const FmnWords *words);

static void
set_text (JsonObject *object, const char *member, const char *text, const FmnWords *words)
{
  g_autofree char *filled = NULL;

  if (text == NULL)
    return;
  filled = fmn_words_fill (words, text);
  json_object_set_string_member (object, member, filled);
}

static JsonObject *
section_to_json (gpointer object, const FmnWords *words)
{
  JsonObject *json = json_object_new ();

  json_object_set_string_member (json, "id", fmn_article_section_get_id (object));
  set_text (json, "title", fmn_article_section_get_title (object), words);
  return json;
}

static JsonObject *
guidance_to_json (gpointer object, const FmnWords *words)
{
  JsonObject *json = json_object_new ();
  FmnStanding standing = fmn_guidance_get_standing (object);

  if (standing != FMN_STANDING_EVIDENCE)
    json_object_set_string_member (json, "standing", fmn_standing_to_id (standing));
  json_object_set_string_member (json, "body", fmn_guidance_get_body (object));
  set_text (json, "text", fmn_guidance_get_text (object), words);
  json_object_set_int_member (json, "year", fmn_guidance_get_year (object));
  json_object_set_string_member (json, "source",
                                 fmn_source_get_id (fmn_guidance_get_source (object)));
  return json;
}

static JsonObject *
term_to_json (gpointer object, const FmnWords *words)
{
  JsonObject *json = json_object_new ();

  json_object_set_string_member (json, "id", fmn_term_get_id (object));
  json_object_set_string_member (json, "term", fmn_term_get_term (object));
  set_text (json, "meaning", fmn_term_get_meaning (object), words);
  return json;
}

static JsonObject *
question_to_json (gpointer object, const FmnWords *words)
{
  JsonObject *json = json_object_new ();

  json_object_set_string_member (json, "id", fmn_suggested_question_get_id (object));
  set_text (json, "text", fmn_suggested_question_get_text (object), words);
  return json;
}

static JsonObject *
source_to_json (gpointer object, const FmnWords *words)
{
  JsonObject *json = json_object_new ();

  json_object_set_string_member (json, "id", fmn_source_get_id (object));
  json_object_set_string_member (json, "title", fmn_source_get_title (object));
  json_object_set_string_member (json, "publisher", fmn_source_get_publisher (object));
  if (fmn_source_get_year (object) != 0)
    json_object_set_int_member (json, "year", fmn_source_get_year (object));
  if (fmn_source_get_url (object) != NULL)
    json_object_set_string_member (json, "url", fmn_source_get_url (object));
  json_object_set_string_member (json, "read", fmn_source_get_read (object));
  return json;
}

static void
set_list (
    JsonObject *json, const char *member, GListModel *list, ToJson to_json, const FmnWords *words)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (list, i);

      json_array_add_object_element (array, to_json (object, words));
    }
  json_object_set_array_member (json, member, array);
}

static void
set_notes (JsonObject *json, FmnCatalogueItem *item, const FmnWords *words)
{
  static const char *const members[FMN_N_ITEM_NOTES] = {
    [FMN_ITEM_NOTE_TIMING] = "timing",
    [FMN_ITEM_NOTE_REPEAT] = "repeat",
    [FMN_ITEM_NOTE_BACKGROUND] = "background",
  };

  json_object_set_string_member (json, "id", fmn_catalogue_item_get_id (item));
  json_object_set_string_member (json, "kind",
                                 fmn_catalogue_item_is_test (item) ? "test" : "treatment");
  for (guint i = 0; i < FMN_N_ITEM_NOTES; i++)
    set_text (json, members[i], fmn_catalogue_item_get_note (item, (FmnItemNote) i), words);
}

/* Value in a unit = value in the first one × factor + offset; without a factor there is no confirmed conversion. */
static void
set_units (JsonObject *json, FmnCatalogueItem *item)
{
  JsonArray *array = json_array_new ();
  guint n;
  const FmnUnit *units = fmn_catalogue_item_get_units (item, &n);

  for (guint i = 0; i < n; i++)
    {
      JsonObject *unit = json_object_new ();

      json_object_set_string_member (unit, "unit", units[i].label);
      json_object_set_string_member (unit, "ucum", units[i].ucum);
      if (units[i].factor != 0.0)
        {
          json_object_set_double_member (unit, "factor", units[i].factor);
          json_object_set_double_member (unit, "offset", units[i].offset);
        }
      json_array_add_object_element (array, unit);
    }
  json_object_set_array_member (json, "units", array);
}

JsonObject *
fmn_explanation_to_json (FmnExplanation *self, const FmnWords *words)
{
  JsonObject *json;

  g_return_val_if_fail (FMN_IS_EXPLANATION (self), NULL);

  json = json_object_new ();
  if (fmn_explanation_get_item (self) != NULL)
    {
      set_notes (json, fmn_explanation_get_item (self), words);
      set_units (json, fmn_explanation_get_item (self));
    }
  set_text (json, "title", fmn_explanation_get_title (self), words);
  set_text (json, "text", fmn_explanation_get_text (self), words);
  set_list (json, "sections", fmn_explanation_get_sections (self), section_to_json, words);
  set_list (json, "guidance", fmn_explanation_get_guidance (self), guidance_to_json, words);
  set_list (json, "evidence", fmn_explanation_get_evidence (self), guidance_to_json, words);
  set_list (json, "terms", fmn_explanation_get_terms (self), term_to_json, words);
  set_list (json, "questions", fmn_explanation_get_questions (self), question_to_json, words);
  set_list (json, "sources", fmn_explanation_get_sources (self), source_to_json, words);
  return json;
}
