/* fmn-summary-source.c: the part of a journal that may be printed, with its dates and names.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-source.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
fmn_summary_test_key (FmnEntry *test)
{
  const char *id;

  g_return_val_if_fail (FMN_IS_ENTRY (test), NULL);

  id = fmn_entry_get_string (test, "test");
  return id != NULL ? id : fmn_entry_get_title (test);
}

static gboolean
is_listed (GStrv list, const char *text)
{
  return list != NULL && text != NULL && g_strv_contains ((const char *const *) list, text);
}

static gboolean
may_print (FmnEntry *entry, gpointer data)
{
  const FmnSummaryOptions *options = data;

  if (fmn_entry_get_only_me (entry) && !options->with_only_me)
    return FALSE;
  if (fmn_entry_get_kind (entry) == FMN_KIND_TEST)
    return !is_listed (options->without_tests, fmn_summary_test_key (entry));
  if (fmn_entry_get_kind (entry) != FMN_KIND_PREGNANCY)
    return TRUE;
  return (options->with_hidden || !fmn_entry_get_boolean (entry, "hidden"))
         && !is_listed (options->without_pregnancies, fmn_entry_get_id (entry));
}

static void
add_within (FmnSummarySource *self, FmnEntry *entry)
{
  const char *id = fmn_entry_get_pregnancy_id (entry);
  FmnEntry *pregnancy
      = id != NULL ? fmn_journal_lookup (self->journal, id)
                   : fmn_journal_propose_pregnancy (self->journal, fmn_entry_get_date (entry));
  GPtrArray *list;

  if (pregnancy == NULL)
    return;
  list = g_hash_table_lookup (self->within, pregnancy);
  if (list != NULL)
    g_ptr_array_add (list, entry);
}

void
fmn_summary_source_init (FmnSummarySource *self,
                         FmnJournal *journal,
                         const FmnSummaryOptions *options)
{
  guint n;

  *self = (FmnSummarySource){ .options = options };
  self->journal = fmn_journal_new_part (journal, may_print, (gpointer) options);
  self->today = fmn_clock_get_today (fmn_journal_get_clock (journal));
  self->pregnancies = fmn_journal_dup_pregnancies (self->journal);
  self->long_texts = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_passage_free);
  self->within = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->pregnancies->len; i++)
    g_hash_table_insert (self->within, g_ptr_array_index (self->pregnancies, i),
                         g_ptr_array_new ());
  n = g_list_model_get_n_items (G_LIST_MODEL (self->journal));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->journal), i);

      /* The journal of this part keeps the entry. */
      add_within (self, entry);
    }
}

void
fmn_summary_source_clear (FmnSummarySource *self)
{
  g_clear_pointer (&self->within, g_hash_table_unref);
  g_clear_pointer (&self->pregnancies, g_ptr_array_unref);
  g_clear_pointer (&self->long_texts, g_ptr_array_unref);
  g_clear_object (&self->journal);
}

GPtrArray *
fmn_summary_source_get_entries (FmnSummarySource *self, FmnKind kind)
{
  return fmn_journal_get_of_kind (self->journal, kind);
}

GPtrArray *
fmn_summary_source_get_within (FmnSummarySource *self, FmnEntry *pregnancy)
{
  return g_hash_table_lookup (self->within, pregnancy);
}

FmnEntry *
fmn_summary_source_find_visit (FmnSummarySource *self)
{
  FmnEntry *visit;

  if (self->options->visit == NULL)
    return fmn_journal_get_next_visit (self->journal);
  visit = fmn_journal_lookup (self->journal, self->options->visit);
  return visit != NULL && fmn_entry_get_kind (visit) == FMN_KIND_VISIT ? visit : NULL;
}

guint
fmn_summary_source_get_number (FmnSummarySource *self, FmnEntry *pregnancy)
{
  guint place;

  return g_ptr_array_find (self->pregnancies, pregnancy, &place) ? place + 1 : 0;
}

char *
fmn_summary_source_dup_pregnancy_name (FmnSummarySource *self, FmnEntry *pregnancy)
{
  const char *title = fmn_entry_get_title (pregnancy);
  guint number = fmn_summary_source_get_number (self, pregnancy);
  g_autofree char *text = NULL;

  if (self->options->our_names && title != NULL && *title != '\0')
    /* Translators: a pregnancy's number in the table and her name for it. Keep {pregnancy}. */
    text = g_strdup_printf (C_ ("summary", "{pregnancy} %u, %s"), number, title);
  else
    text = g_strdup_printf (C_ ("summary", "{pregnancy} %u"), number);
  return fmn_words_fill (fmn_journal_get_words (self->journal), text);
}

gboolean
fmn_summary_source_with_words (FmnSummarySource *self)
{
  return self->options->wording != FMN_WORDING_TERMS;
}

gboolean
fmn_summary_source_in_years (FmnSummarySource *self, FmnEntry *entry)
{
  const FmnDate *end = fmn_entry_get_end_date (entry);
  const FmnDate *date = end != NULL ? end : fmn_entry_get_date (entry);

  const FmnDate *start = fmn_entry_get_date (entry);

  if (self->options->year_to != 0 && start != NULL && start->year > self->options->year_to)
    return FALSE;
  return self->options->year_from == 0 || date == NULL || fmn_entry_get_boolean (entry, "ongoing")
         || date->year >= self->options->year_from;
}

/* Her name for a pregnancy stands in its caption and in its ending's: on the page it is there when she wants it alone. */
static char *
dup_name (FmnSummarySource *self, FmnEntry *entry)
{
  FmnKind kind = fmn_entry_get_kind (entry);
  FmnEntry *pregnancy
      = kind == FMN_KIND_PREGNANCY
            ? entry
            : fmn_journal_lookup (self->journal, fmn_entry_get_pregnancy_id (entry));

  if (kind == FMN_KIND_PREGNANCY || (kind == FMN_KIND_ENDING && pregnancy != NULL))
    return fmn_summary_source_dup_pregnancy_name (self, pregnancy);
  return fmn_entry_dup_caption (self->journal, entry);
}

char *
fmn_summary_source_dup_label (FmnSummarySource *self, FmnEntry *entry)
{
  g_autofree char *name = dup_name (self, entry);
  const char *subject = fmn_entry_get_string (entry, "subject");
  const char *test = fmn_entry_get_string (entry, "test");
  const char *treatment = fmn_entry_get_string (entry, "treatment");

  /* The catalogue's own names of the partner's tests and treatments say so already. */
  if (g_strcmp0 (subject, "partner") != 0 || (test != NULL && g_str_has_suffix (test, "-partner"))
      || (treatment != NULL && g_str_has_suffix (treatment, "-partner")))
    return g_steal_pointer (&name);
  /* Translators: the name of a test or treatment of the partner. */
  return g_strdup_printf (C_ ("summary", "%s, partner"), name);
}

char *
fmn_summary_source_clip (FmnSummarySource *self,
                         const char *heading,
                         const char *text,
                         guint length)
{
  g_autofree char *start = NULL;
  char *space;

  if (text == NULL || *text == '\0')
    return NULL;
  if (g_utf8_strlen (text, -1) <= length)
    return g_strdup (text);
  if (self->options->full && self->options->wording == FMN_WORDING_ALL)
    g_ptr_array_add (self->long_texts, fmn_passage_new (heading, text));
  start = g_utf8_substring (text, 0, length - 1);
  /* After a word, unless the words are very long. */
  space = strrchr (start, ' ');
  if (space != NULL && space > start + strlen (start) / 2)
    *space = '\0';
  return g_strconcat (start, "…", NULL);
}

char *
fmn_summary_source_clip_of (FmnSummarySource *self,
                            FmnEntry *pregnancy,
                            const char *heading,
                            const char *text,
                            guint length)
{
  g_autofree char *name = fmn_summary_source_dup_pregnancy_name (self, pregnancy);
  /* Translators: the name of a pregnancy, then what the text is about. */
  g_autofree char *whole = g_strdup_printf (C_ ("summary", "%s: %s"), name, heading);

  return fmn_summary_source_clip (self, whole, text, length);
}

char *
fmn_summary_format_date (const FmnDate *date)
{
  return date != NULL ? fmn_date_format_brief (date) : g_strdup ("");
}

char *
fmn_summary_format_span (const FmnDate *from, const FmnDate *to, gboolean ongoing)
{
  g_autofree char *start = fmn_summary_format_date (from);
  g_autofree char *end = NULL;

  if (ongoing && from != NULL)
    /* Translators: a treatment that goes on since the date. */
    return g_strdup_printf (C_ ("summary", "%s →"), start);
  if (ongoing)
    return g_strdup (C_ ("summary", "still taken"));
  if (to == NULL)
    return from != NULL ? g_strdup_printf (C_ ("summary", "from %s"), start) : g_strdup ("");
  end = fmn_summary_format_date (to);
  if (from == NULL)
    return g_strdup_printf (C_ ("summary", "until %s"), end);
  if (fmn_date_equal (from, to))
    return g_steal_pointer (&end);
  if (from->year == to->year && !from->about && from->precision >= FMN_PRECISION_MONTH)
    {
      g_free (start);
      start = fmn_date_format_short (from);
    }
  return g_strdup_printf (C_ ("summary", "%s to %s"), start, end);
}

char *
fmn_summary_dup_as_title (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, *text != '\0' ? 1 : 0);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, text + strlen (first), NULL);
}

gboolean
fmn_summary_has_papers (FmnEntry *entry)
{
  JsonArray *papers = fmn_entry_get_array (entry, "papers");

  return papers != NULL && json_array_get_length (papers) > 0;
}
