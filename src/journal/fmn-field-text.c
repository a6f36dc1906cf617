/* fmn-field-text.c: the value of any field in words, for the detail pane, the history of an entry and the command line.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-json-object.h"
#include "fmn-pregnancy.h"
#include "fmn-referral.h"
#include "fmn-repeat.h"

#include <glib/gi18n-lib.h>

static char *
join_choices (const FmnField *field, JsonArray *array)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *id = json_array_get_string_element (array, i);
      const char *label = fmn_field_get_choice_label (field, id);

      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", label != NULL ? label : id);
    }
  return g_strdup (out->str);
}

static char *
format_date_text (const char *edtf)
{
  FmnDate date;

  return edtf != NULL && fmn_date_parse_edtf (edtf, &date) ? fmn_date_format (&date) : NULL;
}

static char *
format_datings (FmnEntry *entry)
{
  GPtrArray *datings = fmn_entry_get_datings (entry);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < datings->len; i++)
    {
      FmnDating *dating = g_ptr_array_index (datings, i);
      g_autofree char *how = fmn_dating_describe (dating);
      g_autofree char *date = fmn_date_format (&dating->date);

      g_string_append_printf (out, "%s%s, %s", out->len > 0 ? "\n" : "", how, date);
      if (dating->in_use && datings->len > 1)
        g_string_append_printf (out, " (%s)", C_ ("dating", "in use"));
    }
  return g_strdup (out->str);
}

static char *
format_steps (JsonArray *array)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *step = json_array_get_object_element (array, i);
      g_autofree char *date = format_date_text (fmn_json_object_get_text (step, "date"));
      g_autofree char *dose = fmn_json_object_get_text (step, "dose") != NULL
                                  ? fmn_decimal_format (fmn_json_object_get_text (step, "dose"))
                                  : NULL;
      const char *parts[] = { date, dose, fmn_json_object_get_text (step, "unit"),
                              fmn_json_object_get_text (step, "schedule"),
                              fmn_json_object_get_text (step, "note") };

      if (i > 0)
        g_string_append_c (out, '\n');
      for (guint j = 0, n = 0; j < G_N_ELEMENTS (parts); j++)
        if (parts[j] != NULL && *parts[j] != '\0')
          g_string_append_printf (out, "%s%s", n++ > 0 ? (j == 2 ? " " : ", ") : "", parts[j]);
    }
  return g_strdup (out->str);
}

static char *
format_reminders (JsonArray *array)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *line = fmn_reminder_words (json_array_get_object_element (array, i));

      g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_strdup (out->str);
}

static char *
format_referral (FmnEntry *visit)
{
  g_autoptr (GArray) steps = fmn_visit_dup_referral (visit);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const FmnReferralStep *step = &g_array_index (steps, FmnReferralStep, i);
      g_autofree char *line = fmn_referral_step_dup_line (step);

      if (i > 0)
        g_string_append_c (out, '\n');
      if (step->is_done)
        /* Translators: a step of a referral that was done; %s is what and when. */
        g_string_append_printf (out, C_ ("referral", "done: %s"), line);
      else
        g_string_append (out, line);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
add_line (GString *out, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, " · ");
  g_string_append (out, text);
}

/* The state at sampling: what she corrected where she did, else what the journal says of that day.
 */
static char *
format_state (FmnJournal *journal, FmnEntry *entry)
{
  JsonObject *own = fmn_entry_get_object (entry, "state");
  const char *pregnant = own != NULL ? fmn_json_object_get_text (own, "pregnant") : NULL;
  const char *medicines = own != NULL ? fmn_json_object_get_text (own, "medicines") : NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *where = NULL;
  g_autofree char *taken = NULL;
  FmnGestation weeks;
  FmnMoment moment;

  if (pregnant == NULL && (own == NULL || !json_object_has_member (own, "after-loss-weeks")))
    {
      fmn_journal_get_moment (journal, entry, &moment);
      where = fmn_moment_format_long (journal, &moment);
    }
  else if (g_strcmp0 (pregnant, "yes") == 0)
    {
      if (fmn_json_object_get_text (own, "weeks") != NULL
          && fmn_gestation_parse (fmn_json_object_get_text (own, "weeks"), &weeks))
        where = fmn_gestation_format (&weeks);
      else
        where = g_strdup (C_ ("state", "pregnant"));
    }
  else if (g_strcmp0 (pregnant, "no") == 0 && !json_object_has_member (own, "after-loss-weeks"))
    where = g_strdup (C_ ("state", "not pregnant"));
  else if (g_strcmp0 (pregnant, "unknown") == 0)
    where = g_strdup (C_ ("state", "not known whether pregnant"));
  else
    {
      int after = (int) json_object_get_int_member_with_default (own, "after-loss-weeks", 0);

      where = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week after a loss",
                                            "%d weeks after a loss", (gulong) after),
                               after);
    }
  taken = medicines != NULL ? g_strdup (medicines) : fmn_journal_dup_medicines_on (journal, entry);
  add_line (out, where);
  if (taken != NULL && *taken != '\0')
    {
      g_autofree char *line = g_strdup_printf (C_ ("state", "taking %s"), taken);

      add_line (out, line);
    }
  return out->len > 0 ? g_strdup (out->str) : NULL;
}

static char *
format_origin (FmnJournal *journal, JsonObject *from)
{
  FmnEntry *entry = fmn_journal_lookup (journal, fmn_json_object_get_text (from, "entry"));

  if (entry != NULL)
    return fmn_entry_dup_caption (journal, entry);
  if (fmn_json_object_get_text (from, "section") != NULL)
    return g_strdup (C_ ("origin", "the article"));
  if (fmn_json_object_get_text (from, "term") != NULL)
    return g_strdup (C_ ("origin", "the glossary"));
  if (fmn_json_object_get_text (from, "item") != NULL)
    return g_strdup (C_ ("origin", "the page of a test or treatment"));
  return NULL;
}

static char *
format_reflections (FmnJournal *journal, JsonArray *array)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *item = json_array_get_object_element (array, i);
      g_autofree char *who = fmn_info_dup_person_label (fmn_journal_get_info (journal),
                                                        fmn_json_object_get_text (item, "author"));

      g_string_append_printf (out, "%s%s: %s", i > 0 ? "\n" : "", who,
                              fmn_json_object_get_text (item, "text") != NULL
                                  ? fmn_json_object_get_text (item, "text")
                                  : "");
    }
  return g_strdup (out->str);
}

static char *
format_names (JsonArray *array, const char *member)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *text
          = member != NULL
                ? fmn_json_object_get_text (json_array_get_object_element (array, i), member)
                : json_array_get_string_element (array, i);

      if (text != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", text);
    }
  return g_strdup (out->str);
}

static char *
format_text_field (FmnJournal *journal, FmnEntry *entry, const FmnField *field, const char *text)
{
  FmnGestation weeks;
  const char *label;
  char *name = NULL;

  switch (field->type)
    {
    case FMN_FIELD_CHOICE:
    case FMN_FIELD_OPEN_CHOICE:
      label = fmn_field_get_choice_label (field, text);
      return g_strdup (label != NULL ? label : text);
    case FMN_FIELD_DATE:
      return format_date_text (text);
    case FMN_FIELD_WEEKS:
      return fmn_gestation_parse (text, &weeks) ? fmn_gestation_format (&weeks) : g_strdup (text);
    case FMN_FIELD_DECIMAL:
      {
        g_autofree char *number = fmn_decimal_format (text);

        return field->unit != NULL ? g_strdup_printf ("%s %s", number, field->unit)
                                   : g_steal_pointer (&number);
      }
    case FMN_FIELD_ENTRY:
      {
        FmnEntry *other = fmn_journal_lookup (journal, text);

        return other != NULL ? fmn_entry_dup_caption (journal, other) : NULL;
      }
    case FMN_FIELD_PERSON:
      return fmn_info_dup_person_label (fmn_journal_get_info (journal), text);
    case FMN_FIELD_CATALOGUE:
      {
        gpointer data = NULL;
        FmnNamerFunc namer = fmn_journal_get_namer (journal, &data);

        name = namer != NULL ? namer (fmn_entry_get_kind_id (entry), text, FALSE, data) : NULL;
        return name != NULL ? name : g_strdup (text);
      }
    case FMN_FIELD_OUTCOME:
      {
        const FmnOutcome *outcome = fmn_outcome_find (text);

        return outcome != NULL ? fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal))
                               : g_strdup (text);
      }
    case FMN_FIELD_STAMP:
      return NULL;
    default:
      return g_strdup (text);
    }
}

char *
fmn_entry_dup_field_text (FmnJournal *journal, FmnEntry *entry, const FmnField *field)
{
  const char *text;
  JsonArray *array;
  JsonObject *object;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (entry) && field != NULL, NULL);

  if (field->type == FMN_FIELD_STATE)
    return format_state (journal, entry);
  if (!fmn_entry_has (entry, field->name))
    return NULL;
  text = fmn_entry_get_string (entry, field->name);
  if (text != NULL)
    return format_text_field (journal, entry, field, text);
  array = fmn_entry_get_array (entry, field->name);
  object = fmn_entry_get_object (entry, field->name);
  switch (field->type)
    {
    case FMN_FIELD_BOOLEAN:
      return fmn_entry_get_boolean (entry, field->name) ? g_strdup (C_ ("field", "Yes")) : NULL;
    case FMN_FIELD_INTEGER:
      return g_strdup_printf ("%d", fmn_entry_get_int (entry, field->name, 0));
    case FMN_FIELD_CHOICES:
      return join_choices (field, array);
    case FMN_FIELD_TAGS:
      return format_names (array, NULL);
    case FMN_FIELD_PAPERS:
      return format_names (array, "name");
    case FMN_FIELD_REFLECTIONS:
      return format_reflections (journal, array);
    case FMN_FIELD_DATINGS:
      return format_datings (entry);
    case FMN_FIELD_STEPS:
      return format_steps (array);
    case FMN_FIELD_REMINDERS:
      return format_reminders (array);
    case FMN_FIELD_REFERRAL:
      return format_referral (entry);
    case FMN_FIELD_VALUE:
      return fmn_entry_get_value (entry) != NULL ? fmn_value_format (fmn_entry_get_value (entry))
                                                 : NULL;
    case FMN_FIELD_RANGE:
      return fmn_entry_dup_range (entry);
    case FMN_FIELD_ORIGIN:
      return object != NULL ? format_origin (journal, object) : NULL;
    default:
      return NULL;
    }
}
