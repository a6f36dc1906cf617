/* fmn-summary-preset.c: presets of the summary: the two to begin with, and hers as they stand in the journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-preset.h"

#include "fmn-info-presets.h"
#include "fmn-summary.h"

#include <glib/gi18n-lib.h>

static const char *const wordings[] = { "terms", "short", "all" };
static const char *const namings[] = { "none", "initials", "full" };

static FmnSummaryPreset *
preset_new (const char *name)
{
  FmnSummaryPreset *self = g_new0 (FmnSummaryPreset, 1);

  self->name = g_strdup (name);
  self->options = fmn_summary_options_new ();
  return self;
}

static void
preset_free (gpointer data)
{
  FmnSummaryPreset *self = data;

  g_free (self->name);
  fmn_summary_options_free (self->options);
  g_free (self);
}

/* Reading */

static int
read_choice (JsonObject *object, const char *member, const char *const *choices, guint n, int other)
{
  const char *text = json_object_get_string_member_with_default (object, member, NULL);

  for (guint i = 0; text != NULL && i < n; i++)
    if (g_str_equal (choices[i], text))
      return (int) i;
  return other;
}

static JsonArray *
peek_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static GStrv
read_texts (JsonObject *object, const char *member)
{
  JsonArray *array = peek_array (object, member);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (item) && json_node_get_value_type (item) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (item));
    }
  return g_strv_builder_end (builder);
}

static guint
read_sections (JsonObject *object)
{
  g_auto (GStrv) ids = read_texts (object, "sections");
  guint sections = 0;

  if (peek_array (object, "sections") == NULL)
    return FMN_SECTIONS_DEFAULT;
  for (guint i = 0; ids[i] != NULL; i++)
    sections |= fmn_section_from_id (ids[i]);
  return sections;
}

static gboolean
read_truth (JsonObject *object, const char *member)
{
  return json_object_get_boolean_member_with_default (object, member, FALSE);
}

/* What a later version wrote in another way is taken as left out. */
static FmnSummaryPreset *
preset_new_from_json (JsonObject *object)
{
  FmnSummaryPreset *self = preset_new (json_object_get_string_member (object, "name"));
  FmnSummaryOptions *options = self->options;
  const char *paper = json_object_get_string_member_with_default (object, "paper", NULL);
  g_auto (GStrv) pregnancies = read_texts (object, "without-pregnancies");
  g_auto (GStrv) tests = read_texts (object, "without-tests");

  options->full = read_truth (object, "full");
  options->sections = read_sections (object);
  options->year_from = (int) json_object_get_int_member_with_default (object, "year-from", 0);
  options->year_to = (int) json_object_get_int_member_with_default (object, "year-to", 0);
  options->wording = (FmnWording) read_choice (object, "wording", wordings, G_N_ELEMENTS (wordings),
                                               FMN_WORDING_ALL);
  options->naming = (FmnNaming) read_choice (object, "naming", namings, G_N_ELEMENTS (namings),
                                             FMN_NAMING_FULL);
  if (paper != NULL)
    fmn_paper_from_id (paper, &options->paper);
  options->text_scale
      = CLAMP (json_object_get_int_member_with_default (object, "text-percent", 100), 100, 200)
        / 100.0;
  options->clinical_terms = !read_truth (object, "plain-terms");
  options->our_names = read_truth (object, "our-names");
  options->with_hidden = !read_truth (object, "without-hidden");
  fmn_summary_options_set_without_pregnancies (options, (const char *const *) pregnancies);
  fmn_summary_options_set_without_tests (options, (const char *const *) tests);
  return self;
}

/* What an immunologist asks for is the whole history; a general practitioner has minutes. */
static GPtrArray *
starting_presets (void)
{
  GPtrArray *presets = g_ptr_array_new_with_free_func (preset_free);
  FmnSummaryPreset *immunologist = preset_new (C_ ("preset", "Immunologist"));
  FmnSummaryPreset *practitioner = preset_new (C_ ("preset", "GP"));

  immunologist->options->full = TRUE;
  practitioner->options->sections = FMN_SECTION_HEADLINE | FMN_SECTION_PREGNANCIES
                                    | FMN_SECTION_TREATMENTS | FMN_SECTION_BACKGROUND
                                    | FMN_SECTION_AWAITED | FMN_SECTION_QUESTIONS;
  practitioner->options->wording = FMN_WORDING_SHORT;
  g_ptr_array_add (presets, immunologist);
  g_ptr_array_add (presets, practitioner);
  return presets;
}

GPtrArray *
fmn_summary_presets_list (FmnJournal *journal)
{
  JsonArray *array;
  GPtrArray *presets;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);

  array = fmn_info_get_presets (fmn_journal_get_info (journal));
  if (array == NULL)
    return starting_presets ();
  presets = g_ptr_array_new_with_free_func (preset_free);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (presets, preset_new_from_json (json_array_get_object_element (array, i)));
  return presets;
}

FmnSummaryPreset *
fmn_summary_presets_find (GPtrArray *presets, const char *name)
{
  g_return_val_if_fail (presets != NULL && name != NULL, NULL);

  for (guint i = 0; i < presets->len; i++)
    {
      FmnSummaryPreset *preset = g_ptr_array_index (presets, i);

      if (g_str_equal (preset->name, name))
        return preset;
    }
  return NULL;
}

/* Writing */

static void
add_texts (JsonObject *object, const char *member, GStrv texts)
{
  JsonArray *array;

  if (texts == NULL || texts[0] == NULL)
    return;
  array = json_array_new ();
  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  json_object_set_array_member (object, member, array);
}

static void
add_truth (JsonObject *object, const char *member, gboolean value)
{
  if (value)
    json_object_set_boolean_member (object, member, TRUE);
}

static void
add_number (JsonObject *object, const char *member, int value, int left_out)
{
  if (value != left_out)
    json_object_set_int_member (object, member, value);
}

static JsonObject *
options_to_json (const char *name, const FmnSummaryOptions *options)
{
  JsonObject *object = json_object_new ();
  JsonArray *sections = json_array_new ();

  json_object_set_string_member (object, "name", name);
  add_truth (object, "full", options->full);
  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    if ((options->sections & (1u << i)) != 0)
      json_array_add_string_element (sections, fmn_section_to_id ((FmnSections) (1u << i)));
  json_object_set_array_member (object, "sections", sections);
  add_number (object, "year-from", options->year_from, 0);
  add_number (object, "year-to", options->year_to, 0);
  json_object_set_string_member (object, "wording", wordings[options->wording]);
  json_object_set_string_member (object, "naming", namings[options->naming]);
  if (options->paper != fmn_paper_for_locale ())
    json_object_set_string_member (object, "paper", fmn_paper_to_id (options->paper));
  add_number (object, "text-percent", (int) (options->text_scale * 100 + 0.5), 100);
  add_truth (object, "plain-terms", !options->clinical_terms);
  add_truth (object, "our-names", options->our_names);
  add_truth (object, "without-hidden", !options->with_hidden);
  add_texts (object, "without-pregnancies", options->without_pregnancies);
  add_texts (object, "without-tests", options->without_tests);
  return object;
}

/* What is "only me" is named nowhere in what two people share. */
static FmnSummaryOptions *
copy_without_only_me (FmnJournal *journal, const FmnSummaryOptions *options)
{
  FmnSummaryOptions *copy = fmn_summary_options_copy (options);
  g_autoptr (GStrvBuilder) pregnancies = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) tests = g_strv_builder_new ();
  GPtrArray *all = fmn_journal_get_of_kind (journal, FMN_KIND_TEST);
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) keys = NULL;

  for (guint i = 0; copy->without_pregnancies != NULL && copy->without_pregnancies[i] != NULL; i++)
    {
      FmnEntry *entry = fmn_journal_lookup (journal, copy->without_pregnancies[i]);

      if (entry != NULL && !fmn_entry_get_only_me (entry))
        g_strv_builder_add (pregnancies, copy->without_pregnancies[i]);
    }
  for (guint i = 0; copy->without_tests != NULL && copy->without_tests[i] != NULL; i++)
    for (guint t = 0; t < all->len; t++)
      {
        FmnEntry *test = g_ptr_array_index (all, t);

        if (g_strcmp0 (fmn_summary_test_key (test), copy->without_tests[i]) == 0
            && !fmn_entry_get_only_me (test))
          {
            g_strv_builder_add (tests, copy->without_tests[i]);
            break;
          }
      }
  ids = g_strv_builder_end (pregnancies);
  keys = g_strv_builder_end (tests);
  fmn_summary_options_set_without_pregnancies (copy, (const char *const *) ids);
  fmn_summary_options_set_without_tests (copy, (const char *const *) keys);
  return copy;
}

/* Hers as they are written, with members of later versions; those to begin with when there are none yet. (transfer full) */
static GPtrArray *
dup_objects (FmnJournal *journal)
{
  JsonArray *array = fmn_info_get_presets (fmn_journal_get_info (journal));
  GPtrArray *objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  if (array == NULL)
    {
      g_autoptr (GPtrArray) presets = starting_presets ();

      for (guint i = 0; i < presets->len; i++)
        {
          FmnSummaryPreset *preset = g_ptr_array_index (presets, i);

          g_ptr_array_add (objects, options_to_json (preset->name, preset->options));
        }
      return objects;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (objects, json_object_ref (json_array_get_object_element (array, i)));
  return objects;
}

static int
find_object (GPtrArray *objects, const char *name)
{
  for (guint i = 0; i < objects->len; i++)
    if (g_str_equal (json_object_get_string_member (g_ptr_array_index (objects, i), "name"), name))
      return (int) i;
  return -1;
}

static gboolean
apply (FmnJournal *journal, GPtrArray *objects, const char *what, GError **error)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (FmnChange) change = fmn_change_new (what);
  FmnInfo *before = fmn_journal_get_info (journal);
  g_autoptr (FmnInfo) after = NULL;

  for (guint i = 0; i < objects->len; i++)
    json_array_add_object_element (array, json_object_ref (g_ptr_array_index (objects, i)));
  after = fmn_info_with_presets (before, array);
  fmn_change_set_info (change, before, after);
  return fmn_journal_apply (journal, change, error);
}

static void
put (GPtrArray *objects, int place, JsonObject *object)
{
  if (place < 0)
    {
      g_ptr_array_add (objects, object);
      return;
    }
  json_object_unref (g_ptr_array_index (objects, place));
  g_ptr_array_index (objects, place) = object;
}

static char *
dup_name (const char *name, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (name));

  if (*trimmed != '\0')
    return g_steal_pointer (&trimmed);
  g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
                       _ ("These choices need a name."));
  return NULL;
}

static gboolean
missing (const char *name, GError **error)
{
  g_set_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
               _ ("There are no choices called “%s”."), name);
  return FALSE;
}

gboolean
fmn_summary_presets_save (FmnJournal *journal,
                          const char *name,
                          const FmnSummaryOptions *options,
                          GError **error)
{
  g_autofree char *trimmed = NULL;
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (FmnSummaryOptions) kept = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (name != NULL && options != NULL, FALSE);

  trimmed = dup_name (name, error);
  if (trimmed == NULL)
    return FALSE;
  kept = copy_without_only_me (journal, options);
  objects = dup_objects (journal);
  put (objects, find_object (objects, trimmed), options_to_json (trimmed, kept));
  return apply (journal, objects, C_ ("command", "save choices for the summary"), error);
}

gboolean
fmn_summary_presets_rename (FmnJournal *journal,
                            const char *name,
                            const char *new_name,
                            GError **error)
{
  g_autofree char *trimmed = NULL;
  g_autoptr (GPtrArray) objects = NULL;
  JsonObjectIter iter;
  const char *member;
  JsonObject *copy;
  JsonNode *node;
  int place;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (name != NULL && new_name != NULL, FALSE);

  trimmed = dup_name (new_name, error);
  if (trimmed == NULL)
    return FALSE;
  objects = dup_objects (journal);
  place = find_object (objects, name);
  if (place < 0)
    return missing (name, error);
  if (g_str_equal (trimmed, name))
    return TRUE;
  if (find_object (objects, trimmed) >= 0)
    {
      g_set_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_INVALID,
                   _ ("Other choices are called “%s” already."), trimmed);
      return FALSE;
    }
  copy = json_object_new ();
  json_object_iter_init_ordered (&iter, g_ptr_array_index (objects, place));
  while (json_object_iter_next_ordered (&iter, &member, &node))
    json_object_set_member (copy, member, json_node_copy (node));
  json_object_set_string_member (copy, "name", trimmed);
  put (objects, place, copy);
  return apply (journal, objects, C_ ("command", "rename choices for the summary"), error);
}

gboolean
fmn_summary_presets_remove (FmnJournal *journal, const char *name, GError **error)
{
  g_autoptr (GPtrArray) objects = NULL;
  int place;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  objects = dup_objects (journal);
  place = find_object (objects, name);
  if (place < 0)
    return missing (name, error);
  g_ptr_array_remove_index (objects, (guint) place);
  return apply (journal, objects, C_ ("command", "remove choices for the summary"), error);
}
