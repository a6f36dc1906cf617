/* fmn-chapter.c: which entries belong to which chapter, and whose words they are.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-chapter.h"

#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

#define MAX_DAYS (46 * 7) /* a pregnancy without an end takes what falls into so many */

static FmnChapter *
chapter_new (FmnEntry *pregnancy, FmnEntry *before, FmnEntry *after)
{
  FmnChapter *self = g_new0 (FmnChapter, 1);

  self->pregnancy = pregnancy;
  self->before = before;
  self->after = after;
  self->entries = g_ptr_array_new ();
  return self;
}

static void
chapter_free (gpointer data)
{
  FmnChapter *self = data;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* The chapters of @pregnancies: time, pregnancy, time, pregnancy, time. */
static GPtrArray *
make_chapters (GPtrArray *pregnancies)
{
  GPtrArray *chapters = g_ptr_array_new_with_free_func (chapter_free);

  for (guint i = 0; i <= pregnancies->len; i++)
    {
      FmnEntry *before = i > 0 ? g_ptr_array_index (pregnancies, i - 1) : NULL;
      FmnEntry *after = i < pregnancies->len ? g_ptr_array_index (pregnancies, i) : NULL;

      g_ptr_array_add (chapters, chapter_new (NULL, before, after));
      if (after != NULL)
        g_ptr_array_add (chapters, chapter_new (after, NULL, NULL));
    }
  return chapters;
}

/* The day by which an entry that names no pregnancy finds its chapter; 0 for none. The middle of a page that is about a stretch of time. */
static guint32
get_day (FmnEntry *entry)
{
  const FmnDate *end = fmn_entry_get_end_date (entry);
  FmnDate when;

  if (!fmn_entry_get_when (entry, &when))
    return 0;
  if (fmn_entry_get_kind (entry) == FMN_KIND_NOTE && end != NULL)
    return (fmn_date_earliest (&when) + fmn_date_latest (end)) / 2;
  return fmn_date_latest (&when);
}

/* Without a day: now, where the book ends. */
static guint
find_by_day (FmnJournal *journal, GPtrArray *pregnancies, guint32 day)
{
  guint n = day > 0 ? 0 : pregnancies->len;
  FmnEntry *last;
  guint32 start, end;

  while (n < pregnancies->len
         && fmn_pregnancy_get_order_day (journal, g_ptr_array_index (pregnancies, n)) <= day)
    n++;
  if (n == 0 || day == 0)
    return 2 * n;
  last = g_ptr_array_index (pregnancies, n - 1);
  start = fmn_pregnancy_get_order_day (journal, last);
  if (!fmn_pregnancy_get_last_day (journal, last, &end))
    end = start + MAX_DAYS;
  return day <= end ? 2 * n - 1 : 2 * n;
}

static void
fill (FmnJournal *journal, GPtrArray *chapters, GPtrArray *pregnancies)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);
      FmnEntry *pregnancy = fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY
                                ? entry
                                : fmn_journal_lookup (journal, fmn_entry_get_pregnancy_id (entry));
      FmnChapter *chapter;
      guint place;

      if (pregnancy != NULL && !g_ptr_array_find (pregnancies, pregnancy, &place))
        continue; /* kept out of lists, and this with it */
      chapter = g_ptr_array_index (
          chapters,
          pregnancy != NULL ? 2 * place + 1 : find_by_day (journal, pregnancies, get_day (entry)));
      g_ptr_array_add (chapter->entries, entry);
    }
}

GPtrArray *
fmn_journal_dup_chapters (FmnJournal *self)
{
  g_autoptr (GPtrArray) pregnancies = NULL;
  GPtrArray *chapters;
  FmnChapter *end;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  pregnancies = fmn_journal_dup_pregnancies (self);
  for (guint i = pregnancies->len; i > 0; i--)
    if (fmn_entry_get_boolean (g_ptr_array_index (pregnancies, i - 1), "hidden"))
      g_ptr_array_remove_index (pregnancies, i - 1);
  chapters = make_chapters (pregnancies);
  fill (self, chapters, pregnancies);
  if (pregnancies->len == 0)
    return chapters;
  /* Nothing is written of the time before the first, and the last goes on. */
  end = g_ptr_array_index (chapters, chapters->len - 1);
  if (end->entries->len == 0 && !fmn_pregnancy_has_ended (self, end->before))
    g_ptr_array_remove_index (chapters, chapters->len - 1);
  if (((FmnChapter *) g_ptr_array_index (chapters, 0))->entries->len == 0)
    g_ptr_array_remove_index (chapters, 0);
  return chapters;
}

char *
fmn_chapter_dup_id (const FmnChapter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->pregnancy != NULL)
    return g_strdup (fmn_entry_get_id (self->pregnancy));
  return self->before != NULL ? g_strconcat ("after ", fmn_entry_get_id (self->before), NULL)
                              : g_strdup ("start");
}

char *
fmn_chapter_dup_title (const FmnChapter *self, FmnJournal *journal)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (self != NULL && FMN_IS_JOURNAL (journal), NULL);

  if (self->pregnancy != NULL)
    return fmn_pregnancy_dup_name (journal, self->pregnancy);
  before = self->before != NULL ? fmn_pregnancy_dup_name (journal, self->before) : NULL;
  after = self->after != NULL ? fmn_pregnancy_dup_name (journal, self->after) : NULL;
  /* Translators: titles of chapters; %s are names of pregnancies. */
  if (before != NULL && after != NULL)
    return g_strdup_printf (C_ ("chapter", "Between %s and %s"), before, after);
  if (before != NULL)
    return g_strdup_printf (C_ ("chapter", "After %s"), before);
  if (after != NULL)
    return g_strdup_printf (C_ ("chapter", "Before %s"), after);
  return g_strdup (C_ ("chapter", "Until now"));
}

/* When the time after @pregnancy begins: the day after a day, or the month or year in which it ended. */
static gboolean
get_end (FmnJournal *journal, FmnEntry *pregnancy, FmnDate *out)
{
  FmnEntry *ending = pregnancy != NULL ? fmn_pregnancy_get_ending (journal, pregnancy) : NULL;

  if (ending == NULL || !fmn_entry_get_when (ending, out))
    return FALSE;
  if (out->precision == FMN_PRECISION_DAY)
    fmn_date_init_julian (out, fmn_date_earliest (out) + 1);
  return TRUE;
}

char *
fmn_chapter_dup_span (const FmnChapter *self, FmnJournal *journal)
{
  FmnDate from, to;
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (self != NULL && FMN_IS_JOURNAL (journal), NULL);

  if (self->pregnancy != NULL)
    return fmn_pregnancy_dup_span (journal, self->pregnancy);
  if (get_end (journal, self->before, &from))
    begin = fmn_date_format (&from);
  if (self->after != NULL && fmn_entry_get_when (self->after, &to))
    end = fmn_date_format (&to);
  /* Translators: of a chapter about the time between two pregnancies; %s are dates. */
  if (begin != NULL && end != NULL)
    return g_strdup_printf (C_ ("chapter", "%s to %s"), begin, end);
  if (begin != NULL)
    return g_strdup_printf (C_ ("chapter", "from %s"), begin);
  return end != NULL ? g_strdup_printf (C_ ("chapter", "until %s"), end) : NULL;
}

gboolean
fmn_chapter_get_place (
    const FmnChapter *self, FmnJournal *journal, FmnDate *from, FmnDate *to, gboolean *has_to)
{
  g_return_val_if_fail (self != NULL && FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (from != NULL && to != NULL && has_to != NULL, FALSE);

  *has_to = FALSE;
  if (self->pregnancy != NULL)
    return FALSE;
  if (self->after == NULL)
    {
      *from = fmn_clock_get_today (fmn_journal_get_clock (journal));
      return TRUE;
    }
  *has_to = fmn_entry_get_when (self->after, to);
  if (get_end (journal, self->before, from))
    return TRUE;
  /* Before the first, or after an end whose date is not known: until the next one began. */
  *from = *has_to ? *to : fmn_clock_get_today (fmn_journal_get_clock (journal));
  if (*has_to && from->precision == FMN_PRECISION_DAY)
    fmn_date_init_julian (from, fmn_date_earliest (from) - 1);
  *has_to = FALSE;
  return TRUE;
}

static gboolean
is_event (FmnEntry *entry, guint32 today)
{
  FmnDate when;

  switch (fmn_entry_get_kind (entry))
    {
    case FMN_KIND_PREGNANCY:
    case FMN_KIND_NOTE:
    case FMN_KIND_QUESTION:
    case FMN_KIND_UNKNOWN:
      return FALSE;
    case FMN_KIND_VISIT:
      return !fmn_entry_get_boolean (entry, "ended")
             && (!fmn_entry_get_when (entry, &when) || fmn_date_latest (&when) <= today);
    default:
      return TRUE;
    }
}

GPtrArray *
fmn_chapter_dup_events (const FmnChapter *self, FmnJournal *journal)
{
  GPtrArray *events = g_ptr_array_new ();
  guint32 today;

  g_return_val_if_fail (self != NULL && FMN_IS_JOURNAL (journal), events);

  today = fmn_clock_get_julian (fmn_journal_get_clock (journal));
  for (guint i = 0; i < self->entries->len; i++)
    if (is_event (g_ptr_array_index (self->entries, i), today))
      g_ptr_array_add (events, g_ptr_array_index (self->entries, i));
  return events;
}

static void
text_free (gpointer data)
{
  g_object_unref (((FmnChapterText *) data)->entry);
  g_free (data);
}

static void
add_text (
    GPtrArray *texts, FmnEntry *entry, const char *text, const char *written, gboolean reflection)
{
  FmnChapterText *item;

  if (text == NULL || *text == '\0')
    return;
  item = g_new0 (FmnChapterText, 1);
  item->entry = g_object_ref (entry);
  item->text = text;
  item->written = written;
  item->reflection = reflection;
  g_ptr_array_add (texts, item);
}

GPtrArray *
fmn_chapter_dup_texts (const FmnChapter *self, const char *person)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (text_free);

  g_return_val_if_fail (self != NULL && person != NULL, texts);

  for (guint i = 0; i < self->entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (self->entries, i);
      JsonArray *reflections = fmn_entry_get_array (entry, "reflections");

      /* A question is for a visit, and none of the book. */
      if (fmn_entry_get_kind (entry) == FMN_KIND_QUESTION)
        continue;
      if (strcmp (fmn_entry_get_author (entry), person) == 0)
        add_text (texts, entry, fmn_entry_get_notes (entry), fmn_entry_get_created (entry), FALSE);
      for (guint j = 0; reflections != NULL && j < json_array_get_length (reflections); j++)
        {
          JsonObject *item = json_array_get_object_element (reflections, j);

          if (strcmp (json_object_get_string_member_with_default (item, "author", "self"), person)
              == 0)
            add_text (texts, entry, json_object_get_string_member_with_default (item, "text", NULL),
                      json_object_get_string_member_with_default (item, "written", NULL), TRUE);
        }
    }
  return texts;
}
