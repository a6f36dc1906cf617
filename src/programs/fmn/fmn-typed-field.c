/* fmn-typed-field.c: what a person types for one part of an entry, understood by the kind of the part.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-typed-field.h"

#include "fmn-codec.h"
#include "fmn-command.h"
#include "fmn-knowledge.h"
#include "fmn-outcome.h"
#include "fmn-query.h"
#include "fmn-typed-parts.h"

#include <glib/gi18n-lib.h>

static gboolean
is_same_folded (const char *a, const char *b)
{
  g_autofree char *first = fmn_fold (a);
  g_autofree char *second = fmn_fold (b);

  return strcmp (first, second) == 0;
}

/* The id of the choice that @text is, or is the label of; NULL with an error that lists them. */
static const char *
find_choice (const FmnField *field, const char *text, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (const FmnChoice *choice = field->choices; choice->id != NULL; choice++)
    {
      if (strcmp (choice->id, text) == 0
          || is_same_folded (fmn_field_get_choice_label (field, choice->id), text))
        return choice->id;
      g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", choice->id);
    }
  fmn_command_misused (error, _ ("“%s” is not among the choices for %s: %s."), text, field->name,
                       all->str);
  return NULL;
}

static gboolean
set_choices (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *id = find_choice (field, g_strstrip (parts[i]), error);

      if (id == NULL)
        return FALSE;
      g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);
  fmn_draft_set_strv (draft, field->name, (const char *const *) ids->pdata);
  return TRUE;
}

static gboolean
set_tags (FmnDraft *draft, const FmnField *field, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (tags, parts[i]);
  g_ptr_array_add (tags, NULL);
  fmn_draft_set_strv (draft, field->name, (const char *const *) tags->pdata);
  return TRUE;
}

static gboolean
set_boolean (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  static const char *const yes[] = { "true", "yes", "1", NULL };
  static const char *const no[] = { "false", "no", "0", NULL };

  if (!g_strv_contains (yes, text) && !g_strv_contains (no, text))
    return fmn_command_misused (error, _ ("“%s” is not understood for %s: “yes” and “no” are."),
                                text, field->name);
  fmn_draft_set_boolean (draft, field->name, g_strv_contains (yes, text));
  return TRUE;
}

static gboolean
set_integer (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, field->min, field->max, &number, NULL))
    return fmn_command_misused (error,
                                _ ("“%s” is not understood for %s: a number from %d to %d is."),
                                text, field->name, field->min, field->max);
  fmn_draft_set_int (draft, field->name, (int) number);
  return TRUE;
}

static gboolean
set_decimal (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  g_autofree char *number = fmn_decimal_parse_typed (text);

  if (number == NULL)
    return fmn_command_misused (error, _ ("“%s” is not understood for %s: a number is."), text,
                                field->name);
  fmn_draft_set_string (draft, field->name, number);
  return TRUE;
}

static gboolean
set_clock (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  g_autoptr (GRegex) regex = g_regex_new ("^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hour = NULL;
  g_autofree char *minute = NULL;
  g_autofree char *clock = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return fmn_command_misused (error, _ ("“%s” is not understood as a time of day: “9:30” is."),
                                text);
  hour = g_match_info_fetch (match, 1);
  minute = g_match_info_fetch (match, 2);
  clock = g_strdup_printf ("%02d:%s", atoi (hour), minute);
  fmn_draft_set_string (draft, field->name, clock);
  return TRUE;
}

static gboolean
set_weeks (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  FmnGestation weeks;

  if (!fmn_gestation_parse (text, &weeks) && !fmn_gestation_parse_typed (text, &weeks))
    return fmn_command_misused (
        error, _ ("“%s” is not understood as weeks: “8”, “about 8”, “9+2” and “9w 2d” are."), text);
  fmn_draft_set_weeks (draft, field->name, &weeks);
  return TRUE;
}

static gboolean
set_entry (
    FmnSession *session, FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  FmnEntry *entry = field->ref == FMN_KIND_PREGNANCY
                        ? fmn_session_find_pregnancy (session, text, error)
                        : fmn_session_find_entry (session, text, error);

  /* A reference to what is not there, or lies in the trash, is kept. */
  if (entry == NULL && g_uuid_string_is_valid (text))
    {
      g_clear_error (error);
      fmn_draft_set_string (draft, field->name, text);
      return TRUE;
    }
  if (entry == NULL)
    return FALSE;
  if (fmn_entry_get_kind (entry) != field->ref)
    return fmn_command_misused (error, _ ("The entry “%s” is of another kind."), text);
  fmn_draft_set_string (draft, field->name, fmn_entry_get_id (entry));
  return TRUE;
}

static gboolean
set_person (
    FmnSession *session, FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  static const char *const people[] = { "self", "partner" };
  FmnInfo *info = fmn_journal_get_info (session->journal);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const char *name = fmn_info_get_name (info, people[i]);

      if (strcmp (people[i], text) == 0 || (name != NULL && is_same_folded (name, text)))
        {
          fmn_draft_set_string (draft, field->name, people[i]);
          return TRUE;
        }
    }
  return fmn_command_misused (error, _ ("“%s” is not understood for %s: “self” and “partner” are."),
                              text, field->name);
}

/* An id, a name or another word for it. A word that several go by is answered with the nearest of them. */
static gboolean
set_catalogue (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  FmnKnowledge *knowledge = fmn_knowledge_get_default ();
  const char *kind = fmn_kind_to_id (fmn_draft_get_kind (draft));
  FmnCatalogueItem *item = fmn_knowledge_get_item (knowledge, text);
  g_autoptr (GListModel) found = NULL;
  g_autoptr (GString) near = g_string_new (NULL);
  gboolean is_test = fmn_draft_get_kind (draft) == FMN_KIND_TEST;

  if (item != NULL && fmn_catalogue_item_is_test (item) == is_test)
    {
      fmn_draft_set_string (draft, field->name, text);
      return TRUE;
    }
  found = fmn_knowledge_search_catalogue (knowledge, kind, text);
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (FmnCatalogueItem) each = g_list_model_get_item (found, i);
      gboolean same = is_same_folded (fmn_catalogue_item_get_name (each), text);
      const char *const *synonyms = fmn_catalogue_item_get_synonyms (each);

      for (guint j = 0; synonyms[j] != NULL; j++)
        same = same || is_same_folded (synonyms[j], text);
      if (same)
        {
          fmn_draft_set_string (draft, field->name, fmn_catalogue_item_get_id (each));
          return TRUE;
        }
      if (i < 5)
        g_string_append_printf (near, "%s%s", i > 0 ? ", " : "", fmn_catalogue_item_get_id (each));
    }
  if (near->len > 0)
    return fmn_command_misused (
        error, _ ("“%s” is not in the catalogue by that word. Near it: %s."), text, near->str);
  return fmn_command_misused (
      error, _ ("“%s” is not in the catalogue. A “title” gives it a name of its own."), text);
}

static gboolean
set_outcome (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  guint n;
  const FmnOutcome *all = fmn_outcome_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *plain = fmn_outcome_dup_plain (&all[i], NULL);

      if (strcmp (all[i].id, text) == 0 || is_same_folded (plain, text)
          || is_same_folded (fmn_outcome_get_clinical (&all[i]), text))
        {
          fmn_draft_set_string (draft, field->name, all[i].id);
          return TRUE;
        }
    }
  return fmn_command_misused (
      error,
      _ ("“%s” is not a known way for a pregnancy to end. “loss”, “birth” and “unknown” are."),
      text);
}

/* Parts that are made of several things can be given as in the file. */
static gboolean
set_json (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JsonNode) node = fmn_codec_parse_text (bytes, NULL);

  if (node == NULL || JSON_NODE_HOLDS_VALUE (node))
    return fmn_command_misused (error, _ ("What was given for %s is not whole JSON."), field->name);
  fmn_draft_set_node (draft, field->name, node);
  return TRUE;
}

static gboolean
set_several (
    FmnSession *session, FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  if (*text == '{' || *text == '[')
    return set_json (draft, field, text, error);
  switch (field->type)
    {
    case FMN_FIELD_VALUE:
      return fmn_typed_value_set (session, draft, text, error);
    case FMN_FIELD_RANGE:
      return fmn_typed_range_set (draft, text, error);
    case FMN_FIELD_DATINGS:
      return fmn_typed_datings_set (session, draft, text, error);
    case FMN_FIELD_REMINDERS:
      return fmn_typed_reminders_set (session, draft, text, error);
    case FMN_FIELD_REFERRAL:
      return fmn_typed_referral_set (session, draft, text, error);
    case FMN_FIELD_ORIGIN:
      return fmn_typed_origin_set (session, draft, text, error);
    case FMN_FIELD_REFLECTIONS:
      return fmn_typed_reflection_add (session, draft, text, error);
    case FMN_FIELD_STEPS:
    case FMN_FIELD_STATE:
    case FMN_FIELD_PAPERS:
    default:
      return fmn_command_misused (error, _ ("%s is given as JSON."), field->name);
    }
}

static gboolean
set_text (FmnDraft *draft, const FmnField *field, const char *text, GError **error)
{
  if (field->type == FMN_FIELD_LINE && strpbrk (text, "\n\r") != NULL)
    return fmn_command_misused (error, _ ("%s is a single line."), field->name);
  fmn_draft_set_string (draft, field->name, text);
  return TRUE;
}

gboolean
fmn_typed_field_set (
    FmnSession *session, FmnDraft *draft, const char *name, const char *text, GError **error)
{
  const FmnField *field = fmn_kind_find_field (fmn_draft_get_kind (draft), name);
  const char *choice;
  FmnDate date;

  if (field == NULL || field->type == FMN_FIELD_STAMP || field->type == FMN_FIELD_VERSIONS)
    return fmn_command_misused (
        error, _ ("There is nothing called “%s” to set in an entry of the kind “%s”."), name,
        fmn_kind_to_id (fmn_draft_get_kind (draft)));
  if (*text == '\0')
    {
      fmn_draft_unset (draft, name);
      return TRUE;
    }
  switch (field->type)
    {
    case FMN_FIELD_LINE:
    case FMN_FIELD_TEXT:
      return set_text (draft, field, text, error);
    case FMN_FIELD_CHOICE:
      choice = find_choice (field, text, error);
      fmn_draft_set_string (draft, name, choice);
      return choice != NULL;
    case FMN_FIELD_OPEN_CHOICE:
      choice = find_choice (field, text, NULL);
      fmn_draft_set_string (draft, name, choice != NULL ? choice : text);
      return TRUE;
    case FMN_FIELD_CHOICES:
      return set_choices (draft, field, text, error);
    case FMN_FIELD_BOOLEAN:
      return set_boolean (draft, field, text, error);
    case FMN_FIELD_INTEGER:
      return set_integer (draft, field, text, error);
    case FMN_FIELD_DECIMAL:
      return set_decimal (draft, field, text, error);
    case FMN_FIELD_DATE:
      if (!fmn_typed_date_parse (session, text, &date, error))
        return FALSE;
      fmn_draft_set_date (draft, name, &date);
      return TRUE;
    case FMN_FIELD_CLOCK:
      return set_clock (draft, field, text, error);
    case FMN_FIELD_WEEKS:
      return set_weeks (draft, field, text, error);
    case FMN_FIELD_ENTRY:
      return set_entry (session, draft, field, text, error);
    case FMN_FIELD_PERSON:
      return set_person (session, draft, field, text, error);
    case FMN_FIELD_CATALOGUE:
      return set_catalogue (draft, field, text, error);
    case FMN_FIELD_OUTCOME:
      return set_outcome (draft, field, text, error);
    case FMN_FIELD_TAGS:
      return set_tags (draft, field, text);
    default:
      return set_several (session, draft, field, text, error);
    }
}
