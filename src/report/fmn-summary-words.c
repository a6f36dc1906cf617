/* fmn-summary-words.c: the head of the page, her background, her questions, and her own words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-profile.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NAME 60
#define LONGEST_QUESTION 220
/* On one page, of each of the things that are asked. */
#define LONGEST_BACKGROUND 150

/* Head */

static char *
dup_name (FmnSummarySource *source, const char *person)
{
  const char *name = fmn_info_get_name (fmn_journal_get_info (source->journal), person);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) initials = g_string_new (NULL);

  if (name == NULL || *name == '\0' || source->options->naming == FMN_NAMING_NONE)
    return NULL;
  if (source->options->naming == FMN_NAMING_FULL)
    return fmn_summary_source_clip (source, C_ ("summary", "Name"), name, LONGEST_NAME);
  parts = g_strsplit (name, " ", 8);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        g_string_append (initials, initials->len > 0 ? " " : "");
        g_string_append_unichar (initials, g_utf8_get_char (parts[i]));
        g_string_append_c (initials, '.');
      }
  return initials->len > 0 ? g_strdup (initials->str) : NULL;
}

static char *
dup_born (FmnSummarySource *source, const char *person)
{
  int year = fmn_info_get_birth_year (fmn_journal_get_info (source->journal), person);

  return year > 0 ? g_strdup_printf (C_ ("summary", "born %d"), year) : NULL;
}

static char *
dup_blood_group (FmnSummarySource *source)
{
  GPtrArray *tests = fmn_summary_source_get_entries (source, FMN_KIND_TEST);

  for (guint i = tests->len; i-- > 0;)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);

      if (g_strcmp0 (fmn_entry_get_string (test, "test"), "blood-group") == 0
          && g_strcmp0 (fmn_entry_get_string (test, "subject"), "partner") != 0
          && fmn_entry_get_value (test) != NULL)
        {
          g_autofree char *value = fmn_value_format (fmn_entry_get_value (test));
          g_autofree char *text
              = fmn_summary_source_clip (source, C_ ("summary", "Blood group"), value, 40);

          return g_strdup_printf (C_ ("summary", "blood group %s"), text);
        }
    }
  return NULL;
}

/* "Wednesday 4 March 2026" where the day is known. */
static char *
dup_visit_date (FmnEntry *visit)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  g_autofree char *text = date != NULL ? fmn_date_format (date) : NULL;
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *weekday = NULL;

  if (date == NULL || date->precision != FMN_PRECISION_DAY || date->about)
    return g_steal_pointer (&text);
  day = g_date_time_new_utc (date->year, date->month, date->day, 12, 0, 0);
  weekday = g_date_time_format (day, "%A");
  /* Translators: the name of the weekday, then the date. */
  return g_strdup_printf (C_ ("summary", "%s %s"), weekday, text);
}

static char *
dup_subtitle (FmnSummarySource *source)
{
  FmnEntry *visit = fmn_summary_source_find_visit (source);
  g_autofree char *caption = NULL;
  g_autofree char *what = NULL;
  g_autofree char *date = NULL;

  if (visit == NULL)
    return NULL;
  caption = fmn_entry_dup_caption (source->journal, visit);
  what = fmn_summary_source_clip (source, C_ ("summary", "Visit"), caption, LONGEST_NAME);
  date = dup_visit_date (visit);
  if (date == NULL)
    return g_strdup_printf (C_ ("summary", "Summary for: %s"), what);
  return g_strdup_printf (C_ ("summary", "Summary for: %s, %s"), what, date);
}

void
fmn_summary_make_head (FmnSummary *self, FmnSummarySource *source)
{
  FmnInfo *info = fmn_journal_get_info (source->journal);
  g_autofree char *born = dup_born (source, "self");
  g_autofree char *blood = dup_blood_group (source);
  g_autofree char *today = fmn_date_format (&source->today);
  g_autofree char *partner = dup_name (source, "partner");
  g_autofree char *partner_born = dup_born (source, "partner");

  self->title = g_strdup (C_ ("summary", "Pregnancy history and tests"));
  self->subtitle = dup_subtitle (source);
  self->name = dup_name (source, "self");
  if (born != NULL && blood != NULL)
    self->person = g_strdup_printf (C_ ("summary", "%s · %s"), born, blood);
  else
    self->person = born != NULL ? g_steal_pointer (&born) : g_steal_pointer (&blood);
  if (fmn_info_has_partner (info) && (partner != NULL || partner_born != NULL))
    {
      if (partner != NULL && partner_born != NULL)
        self->partner = g_strdup_printf (C_ ("summary", "Partner: %s, %s"), partner, partner_born);
      else
        self->partner = g_strdup_printf (C_ ("summary", "Partner: %s"),
                                         partner != NULL ? partner : partner_born);
    }
  self->statement = g_strdup (
      C_ ("summary",
          "Written by the patient; not a medical record. Values copied from laboratory reports."));
  self->printed = g_strdup_printf (C_ ("summary", "Printed %s"), today);
}

/* Background */

void
fmn_summary_make_background (FmnSummary *self, FmnSummarySource *source)
{
  guint n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);

  for (guint i = 0; i < n; i++)
    {
      const char *text = fmn_info_get_profile (fmn_journal_get_info (source->journal), items[i].id);
      /* What stands under no heading needs none. */
      gboolean is_rest = i + 1 == n;
      const char *label = fmn_profile_item_get_label (&items[i]);
      g_autofree char *shown = NULL;

      if (text == NULL || *text == '\0')
        continue;
      shown = source->options->full
                  ? g_strdup (text)
                  : fmn_summary_source_clip (source, label, text, LONGEST_BACKGROUND);
      g_ptr_array_add (self->background, fmn_passage_new (is_rest ? NULL : label, shown));
    }
}

/* Questions */

static gboolean
is_open (FmnEntry *question)
{
  const char *status = fmn_entry_get_string (question, "status");

  return g_strcmp0 (status, "answered") != 0 && g_strcmp0 (status, "asked") != 0;
}

/* Those on the list of the visit; without a visit, those that belong to none. */
static GPtrArray *
find_questions (FmnSummarySource *source)
{
  FmnEntry *visit = fmn_summary_source_find_visit (source);
  GPtrArray *all, *open;

  if (visit != NULL)
    return fmn_visit_dup_questions (source->journal, visit);
  all = fmn_summary_source_get_entries (source, FMN_KIND_QUESTION);
  open = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (fmn_entry_get_string (g_ptr_array_index (all, i), "visit") == NULL)
      g_ptr_array_add (open, g_ptr_array_index (all, i));
  g_ptr_array_sort (open, fmn_question_compare);
  return open;
}

void
fmn_summary_make_questions (FmnSummary *self, FmnSummarySource *source)
{
  g_autoptr (GPtrArray) questions = find_questions (source);

  for (guint i = 0; i < questions->len; i++)
    {
      FmnEntry *question = g_ptr_array_index (questions, i);
      g_autofree char *caption = NULL;

      if (!is_open (question))
        continue;
      caption = fmn_entry_dup_caption (source->journal, question);
      g_ptr_array_add (self->questions,
                       fmn_summary_source_clip (source, C_ ("summary", "A question"), caption,
                                                LONGEST_QUESTION));
    }
}

/* Own words */

static void
add_paragraph (GString *out, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, text);
}

static void
add_reflections (FmnSummarySource *source, GString *out, FmnEntry *entry)
{
  JsonArray *reflections = fmn_entry_get_array (entry, "reflections");

  for (guint i = 0; reflections != NULL && i < json_array_get_length (reflections); i++)
    {
      JsonObject *reflection = json_array_get_object_element (reflections, i);
      const char *author
          = json_object_get_string_member_with_default (reflection, "author", "self");
      const char *text = json_object_get_string_member_with_default (reflection, "text", NULL);
      g_autofree char *name = NULL;
      g_autofree char *line = NULL;

      if (text == NULL || *text == '\0')
        continue;
      name = dup_name (source, author);
      if (name == NULL)
        name = g_strdup (g_str_equal (author, "partner") ? C_ ("summary", "Partner")
                                                         : C_ ("summary", "Patient"));
      line = g_strdup_printf (C_ ("summary", "%s: %s"), name, text);
      add_paragraph (out, line);
    }
}

/* Its title or its name in the catalogue; never the first words of what follows. */
static char *
dup_what (FmnSummarySource *source, FmnEntry *entry)
{
  FmnKind kind = fmn_entry_get_kind (entry);
  const char *title = fmn_entry_get_title (entry);

  if ((title == NULL || *title == '\0')
      && (kind == FMN_KIND_SCAN || kind == FMN_KIND_SYMPTOM || kind == FMN_KIND_NOTE))
    return g_strdup (fmn_kind_get_noun (kind));
  return fmn_summary_source_dup_label (source, entry);
}

static char *
dup_passage_heading (FmnSummarySource *source, FmnEntry *entry)
{
  g_autofree char *date = fmn_summary_format_date (fmn_entry_get_date (entry));
  g_autofree char *what = dup_what (source, entry);

  if (*date != '\0')
    return g_strdup_printf (C_ ("summary", "%s, %s"), date, what);
  return fmn_summary_dup_as_title (what);
}

void
fmn_summary_make_own_words (FmnSummary *self, FmnSummarySource *source)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (source->journal));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (source->journal), i);
      FmnKind kind = fmn_entry_get_kind (entry);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *heading = NULL;

      if (kind == FMN_KIND_UNKNOWN || !fmn_summary_source_in_years (source, entry))
        continue;
      add_paragraph (text, fmn_entry_get_notes (entry));
      add_reflections (source, text, entry);
      if (text->len == 0)
        continue;
      heading = dup_passage_heading (source, entry);
      g_ptr_array_add (self->own_words, fmn_passage_new (heading, text->str));
    }
}
