/* fmn-typed-parts.c: parts of an entry that are made of several things, as a person types them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-typed-parts.h"

#include "fmn-command.h"
#include "fmn-knowledge.h"
#include "fmn-referral.h"
#include "fmn-repeat.h"

#include <glib/gi18n-lib.h>

gboolean
fmn_typed_date_parse (FmnSession *session, const char *text, FmnDate *out, GError **error)
{
  FmnDate today = fmn_clock_get_today (session->clock);

  if (fmn_date_parse_edtf (text, out) || fmn_date_parse_typed (text, &today, out))
    return TRUE;
  return fmn_command_misused (
      error,
      _ ("“%s” is not understood as a date. “2021”, “March 2021”, “about May 2019”, “spring 2020” "
         "and “2021-03-14” are."),
      text);
}

/* Where the unit begins: at the first letter, percent sign or bracket. */
static const char *
find_unit (const char *text)
{
  const char *at = text;

  while (*at != '\0')
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalpha (c) || c == '%' || c == '[' || c == '{')
        break;
      at = g_utf8_next_char (at);
    }
  return at;
}

static FmnCatalogueItem *
get_item (FmnDraft *draft)
{
  JsonObject *entry = fmn_draft_peek (draft);
  const char *id = json_object_get_string_member_with_default (entry, "test", NULL);

  return id != NULL ? fmn_knowledge_get_item (fmn_knowledge_get_default (), id) : NULL;
}

static FmnValue *
parse_quantity (FmnCatalogueItem *item, const char *text, GError **error)
{
  const char *typed
      = strpbrk (text, "0123456789") != NULL ? find_unit (text) : text + strlen (text);
  g_autofree char *number = g_strndup (text, typed - text);
  g_autofree char *unit = g_strstrip (g_strdup (typed));
  guint n = 0;

  if (*unit == '\0' && item != NULL)
    {
      const FmnUnit *units = fmn_catalogue_item_get_units (item, &n);

      if (n > 0)
        {
          g_free (unit);
          unit = g_strdup (units[0].label);
        }
    }
  return fmn_value_parse_typed (g_strstrip (number), FMN_VALUE_QUANTITY,
                                *unit != '\0' ? unit : NULL, error);
}

/* A test that no catalogue knows may hold any kind of value; the narrowest that fits is taken. */
static FmnValue *
parse_any (const char *text)
{
  static const FmnValueType types[]
      = { FMN_VALUE_TITRE, FMN_VALUE_QUANTITY, FMN_VALUE_FINDING, FMN_VALUE_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      FmnValue *value = types[i] == FMN_VALUE_QUANTITY
                            ? parse_quantity (NULL, text, NULL)
                            : fmn_value_parse_typed (text, types[i], NULL, NULL);

      if (value != NULL)
        return value;
    }
  return NULL;
}

gboolean
fmn_typed_value_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error)
{
  FmnCatalogueItem *item = get_item (draft);
  g_autoptr (GError) met = NULL;
  g_autoptr (FmnValue) value = NULL;

  if (item == NULL)
    value = parse_any (text);
  else if (fmn_catalogue_item_get_value_type (item) == FMN_VALUE_QUANTITY)
    value = parse_quantity (item, text, &met);
  else
    value = fmn_value_parse_typed (text, fmn_catalogue_item_get_value_type (item), NULL, &met);
  if (value == NULL)
    return met != NULL
               /* Translators: what was typed, and a sentence without its full stop that says what is understood. */
               ? fmn_command_misused (error, _ ("“%s” is not understood as a result. %s."), text,
                                      met->message)
               : fmn_command_misused (error, _ ("The result is empty."));
  fmn_draft_set_value (draft, value);
  return TRUE;
}

/* "0.4–4.0" or "0.4-4.0"; "<20", "below 20"; ">5"; any other words stay words. */
gboolean
fmn_typed_range_set (FmnDraft *draft, const char *text, GError **error)
{
  JsonObject *range = json_object_new ();
  g_autoptr (GRegex) between
      = g_regex_new ("^\\s*(-?[0-9][0-9.,]*)\\s*[-–—]\\s*([0-9][0-9.,]*)\\s*$", 0, 0, NULL);
  g_autoptr (GRegex) one = g_regex_new ("^\\s*([<>≤≥])=?\\s*(-?[0-9][0-9.,]*)\\s*$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) single = NULL;

  if (g_regex_match (between, text, 0, &match))
    {
      g_autofree char *first = g_match_info_fetch (match, 1);
      g_autofree char *second = g_match_info_fetch (match, 2);
      g_autofree char *low = fmn_decimal_parse_typed (first);
      g_autofree char *high = fmn_decimal_parse_typed (second);

      if (low != NULL && high != NULL)
        {
          json_object_set_string_member (range, "low", low);
          json_object_set_string_member (range, "high", high);
        }
    }
  else if (g_regex_match (one, text, 0, &single))
    {
      g_autofree char *sign = g_match_info_fetch (single, 1);
      g_autofree char *typed = g_match_info_fetch (single, 2);
      g_autofree char *number = fmn_decimal_parse_typed (typed);
      gboolean below = strcmp (sign, "<") == 0 || strcmp (sign, "≤") == 0;

      if (number != NULL)
        json_object_set_string_member (range, below ? "high" : "low", number);
    }
  if (json_object_get_size (range) == 0)
    json_object_set_string_member (range, "text", text);
  fmn_draft_set_object (draft, "range", range);
  return TRUE;
}

/* What stands after the date, by the method. */
static gboolean
set_dating_detail (FmnDating *dating, const char *text, GError **error)
{
  g_autofree char *decimal = NULL;
  gint64 number;

  switch (dating->method)
    {
    case FMN_DATING_LAST_PERIOD:
    case FMN_DATING_TRANSFER:
      if (!g_ascii_string_to_signed (text, 10, 0, 100, &number, NULL))
        break;
      if (dating->method == FMN_DATING_TRANSFER)
        dating->embryo_day = (int) number;
      else
        dating->cycle_length = (int) number;
      return TRUE;
    case FMN_DATING_SCAN_CRL:
      decimal = fmn_decimal_parse_typed (text);
      if (decimal == NULL)
        break;
      dating->crl_mm = g_ascii_strtod (decimal, NULL);
      return TRUE;
    case FMN_DATING_SCAN_WEEKS:
    case FMN_DATING_ABOUT_WEEKS:
      if (!fmn_gestation_parse (text, &dating->weeks)
          && !fmn_gestation_parse_typed (text, &dating->weeks))
        break;
      return TRUE;
    case FMN_DATING_OVULATION:
    case FMN_DATING_DUE_DATE:
    default:
      break;
    }
  return fmn_command_misused (error, _ ("“%s” is not understood as a detail of a dating."), text);
}

static gboolean
parse_dating (FmnSession *session, const char *text, FmnDating *out, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  guint n = g_strv_length (parts);
  gboolean needs_detail;

  if (n < 2 || !fmn_dating_method_from_id (g_strstrip (parts[0]), &out->method))
    return fmn_command_misused (
        error,
        _ ("“%s” is not understood as a dating. “last-period:2020-06-14”, “transfer:2025-09-30:5”, "
           "“scan-crl:2025-11-03:13.0” and “about-weeks:March 2019:about 8” are."),
        text);
  if (!fmn_typed_date_parse (session, g_strstrip (parts[1]), &out->date, error))
    return FALSE;
  needs_detail = out->method == FMN_DATING_TRANSFER || out->method == FMN_DATING_SCAN_CRL
                 || out->method == FMN_DATING_SCAN_WEEKS || out->method == FMN_DATING_ABOUT_WEEKS;
  if (n < 3 && needs_detail)
    return fmn_command_misused (error, _ ("The dating “%s” wants a detail after its date."), text);
  return n < 3 || set_dating_detail (out, g_strstrip (parts[2]), error);
}

gboolean
fmn_typed_datings_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_autoptr (GPtrArray) datings = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_dating_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      FmnDating dating = { 0 };

      if (!parse_dating (session, g_strstrip (parts[i]), &dating, error))
        return FALSE;
      g_ptr_array_add (datings, fmn_dating_copy (&dating));
    }
  fmn_draft_set_datings (draft, datings);
  return TRUE;
}

/* "30m", "2h", "1d@19:00": before a visit. */
static JsonObject *
parse_before (const char *text)
{
  g_autoptr (GRegex) before = g_regex_new ("^([0-9]{1,5})([mh])$", 0, 0, NULL);
  g_autoptr (GRegex) days
      = g_regex_new ("^([0-9]{1,3})d@((?:[01][0-9]|2[0-3]):[0-5][0-9])$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) day_match = NULL;
  JsonObject *reminder = NULL;

  if (g_regex_match (before, text, 0, &match))
    {
      g_autofree char *number = g_match_info_fetch (match, 1);
      g_autofree char *unit = g_match_info_fetch (match, 2);

      reminder = json_object_new ();
      json_object_set_int_member (reminder, "minutes", atoi (number) * (*unit == 'h' ? 60 : 1));
    }
  else if (g_regex_match (days, text, 0, &day_match))
    {
      g_autofree char *number = g_match_info_fetch (day_match, 1);
      g_autofree char *at = g_match_info_fetch (day_match, 2);

      reminder = json_object_new ();
      json_object_set_int_member (reminder, "days", atoi (number));
      json_object_set_string_member (reminder, "at", at);
    }
  return reminder;
}

static gboolean
read_day (const char *text, FmnDate *out)
{
  return fmn_date_parse_edtf (text, out) && out->precision == FMN_PRECISION_DAY && !out->about;
}

/* "day", "2weeks", "weekdays", and perhaps "..2026-06-01". NULL when it is none of these. */
static char *
parse_rule (const char *text)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("^([1-9][0-9]{0,2})?(day|week|month|weekday)s?(?:\\.\\.(.+))?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *until = NULL;
  FmnRepeat repeat = { .interval = 1 };

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  number = g_match_info_fetch (match, 1);
  unit = g_match_info_fetch (match, 2);
  until = g_match_info_fetch (match, 3);
  if (*number != '\0')
    repeat.interval = atoi (number);
  repeat.unit = strcmp (unit, "day") == 0     ? FMN_REPEAT_DAYS
                : strcmp (unit, "month") == 0 ? FMN_REPEAT_MONTHS
                                              : FMN_REPEAT_WEEKS;
  if (strcmp (unit, "weekday") == 0)
    repeat.weekdays = FMN_REPEAT_WORKDAYS;
  if (until != NULL && *until != '\0')
    {
      repeat.has_until = read_day (until, &repeat.until);
      if (!repeat.has_until)
        return NULL;
    }
  return fmn_repeat_to_rule (&repeat);
}

/* "2026-04-01@09:00", "2026-04-01@08:00/day..2026-06-01" */
static JsonObject *
parse_dated (const char *text)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("^([^@/]+)@((?:[01][0-9]|2[0-3]):[0-5][0-9])(?:/(.+))?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *on = NULL;
  g_autofree char *at = NULL;
  g_autofree char *often = NULL;
  g_autofree char *rule = NULL;
  JsonObject *reminder;
  FmnDate day;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  on = g_match_info_fetch (match, 1);
  at = g_match_info_fetch (match, 2);
  often = g_match_info_fetch (match, 3);
  if (often != NULL && *often != '\0')
    rule = parse_rule (often);
  if (!read_day (on, &day) || (often != NULL && *often != '\0' && rule == NULL))
    return NULL;
  reminder = json_object_new ();
  json_object_set_string_member (reminder, "on", on);
  json_object_set_string_member (reminder, "at", at);
  if (rule != NULL)
    json_object_set_string_member (reminder, "rule", rule);
  return reminder;
}

gboolean
fmn_typed_reminders_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (JsonArray) array = json_array_new ();
  g_autofree char *now = fmn_clock_dup_stamp (session->clock);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      JsonObject *reminder = parse_before (g_strstrip (parts[i]));

      if (reminder == NULL)
        reminder = parse_dated (parts[i]);
      if (reminder == NULL)
        return fmn_command_misused (
            error,
            _ ("“%s” is not understood as a reminder. “30m”, “2h” and “1d@19:00” before a visit "
               "are, and “2026-04-01@09:00”, “2026-04-01@08:00/day”, "
               "“2026-04-01@08:00/2weeks..2026-06-01” for anything else."),
            parts[i]);
      json_object_set_string_member (reminder, "noted", now);
      json_array_add_object_element (array, reminder);
    }
  fmn_draft_set_array (draft, "reminders", g_steal_pointer (&array));
  return TRUE;
}

/* Takes "by DATE", "done DATE" or "remind 3d@09:00" from the words behind a step's name; what the word is followed by reaches to the next of them. */
static gboolean
set_step_part (
    FmnSession *session, JsonObject *step, const char *word, const char *text, GError **error)
{
  g_autoptr (JsonObject) reminder = NULL;
  g_autofree char *edtf = NULL;
  FmnDate date;

  if (strcmp (word, "remind") == 0)
    {
      reminder = parse_before (text);
      if (reminder == NULL || !json_object_has_member (reminder, "days"))
        return fmn_command_misused (
            error, _ ("“%s” is not understood as a reminder of a step. “3d@09:00” is."), text);
      json_object_set_int_member (step, "remind-days",
                                  json_object_get_int_member (reminder, "days"));
      json_object_set_string_member (step, "remind-at",
                                     json_object_get_string_member (reminder, "at"));
      return TRUE;
    }
  if (!fmn_typed_date_parse (session, text, &date, error))
    return FALSE;
  edtf = fmn_date_to_edtf (&date);
  json_object_set_string_member (step, word, edtf);
  return TRUE;
}

static gboolean
is_step_name (const char *text)
{
  for (const FmnChoice *choice = fmn_referral_get_choices (); choice->id != NULL; choice++)
    if (strcmp (choice->id, text) == 0)
      return TRUE;
  return FALSE;
}

/* "form by 2026-01-30 remind 3d@09:00" */
static JsonObject *
parse_step (FmnSession *session, const char *text, GError **error)
{
  static const char *const names[] = { "by", "done", "remind", NULL };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (JsonObject) step = json_object_new ();
  guint i = 1;

  if (words[0] == NULL || !is_step_name (words[0]))
    {
      fmn_command_misused (error,
                           _ ("“%s” is no step of a referral. “referred”, “form”, “phone-call”, "
                              "“tests” and “other” are, each perhaps with “by DATE”, “done DATE” "
                              "and “remind 3d@09:00”."),
                           text);
      return NULL;
    }
  json_object_set_string_member (step, "step", words[0]);
  while (words[i] != NULL)
    {
      const char *word = words[i++];
      g_autoptr (GString) value = g_string_new (NULL);

      for (; words[i] != NULL && !g_strv_contains (names, words[i]); i++)
        g_string_append_printf (value, "%s%s", value->len > 0 ? " " : "", words[i]);
      if (!g_strv_contains (names, word))
        {
          fmn_command_misused (error,
                               _ ("“%s” is not understood. “by DATE”, “done DATE” and "
                                  "“remind 3d@09:00” are."),
                               word);
          return NULL;
        }
      if (!set_step_part (session, step, word, value->str, error))
        return NULL;
    }
  return g_steal_pointer (&step);
}

gboolean
fmn_typed_referral_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      JsonObject *step = parse_step (session, g_strstrip (parts[i]), error);

      if (step == NULL)
        return FALSE;
      json_array_add_object_element (array, step);
    }
  fmn_draft_set_array (draft, "referral", g_steal_pointer (&array));
  return TRUE;
}

/* Whether there is a section, a word, or a test or treatment by @id to read about. */
static gboolean
is_to_read (FmnKnowledge *knowledge, const char *name, const char *id)
{
  if (strcmp (name, "section") == 0)
    return fmn_knowledge_get_section (knowledge, id) != NULL;
  if (strcmp (name, "term") == 0)
    return fmn_knowledge_get_term (knowledge, id) != NULL;
  return fmn_knowledge_get_item (knowledge, id) != NULL;
}

gboolean
fmn_typed_origin_set (FmnSession *session, FmnDraft *draft, const char *text, GError **error)
{
  static const char *const names[] = { "entry", "section", "term", "item", NULL };
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  const char *id = parts[0] != NULL ? parts[1] : NULL;
  FmnEntry *entry;
  JsonObject *origin;

  if (id == NULL || !g_strv_contains (names, parts[0]))
    return fmn_command_misused (
        error, _ ("“%s” is not understood. “entry:ID”, “section:ID”, “term:ID” and “item:ID” are."),
        text);
  if (strcmp (parts[0], "entry") == 0)
    {
      entry = fmn_session_find_entry (session, id, error);
      if (entry == NULL)
        return FALSE;
      id = fmn_entry_get_id (entry);
    }
  else if (!is_to_read (fmn_knowledge_get_default (), parts[0], id))
    return fmn_command_misused (error, _ ("Nothing goes by “%s”."), id);
  origin = json_object_new ();
  json_object_set_string_member (origin, parts[0], id);
  fmn_draft_set_object (draft, "from", origin);
  return TRUE;
}

gboolean
fmn_typed_reflection_add (FmnSession *session, FmnDraft *draft, const char *text, GError **error)
{
  JsonObject *entry = fmn_draft_peek (draft);
  JsonNode *there = json_object_get_member (entry, "reflections");
  JsonArray *all = json_array_new ();
  JsonObject *reflection = json_object_new ();
  g_autofree char *stamp = fmn_clock_dup_stamp (session->clock);

  if (there != NULL && JSON_NODE_HOLDS_ARRAY (there))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (there)); i++)
      json_array_add_element (
          all, json_node_copy (json_array_get_element (json_node_get_array (there), i)));
  json_object_set_string_member (reflection, "author", fmn_journal_get_writer (session->journal));
  json_object_set_string_member (reflection, "written", stamp);
  json_object_set_string_member (reflection, "text", text);
  json_array_add_object_element (all, reflection);
  fmn_draft_set_array (draft, "reflections", all);
  return TRUE;
}
