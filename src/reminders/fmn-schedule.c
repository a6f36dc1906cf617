/* fmn-schedule.c: when to speak, computed from a journal and nothing else.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-schedule.h"

#include "fmn-referral.h"

#define DEFAULT_CLOCK "09:00"
/* Reminders of a referral's steps are numbered from here, behind those of the visit itself. */
#define FIRST_STEP 10000

/* An id is opaque to whoever has no key of the journal; its end is a mark by which the journal knows its own ids, and nobody else can tell
 * whether two of them are of one journal. */
#define ID_LENGTH 32
#define MARK_LENGTH 8

static char *
make_mark (FmnJournal *journal, const char *start)
{
  g_autofree char *text = g_strdup_printf ("%s mark %s", fmn_journal_get_id (journal), start);
  char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  digest[MARK_LENGTH] = '\0';
  return digest;
}

char *
fmn_schedule_make_id (FmnJournal *journal, FmnEntry *entry, guint index)
{
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (entry), NULL);

  text
      = g_strdup_printf ("%s %s %u", fmn_journal_get_id (journal), fmn_entry_get_id (entry), index);
  start = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  start[ID_LENGTH - MARK_LENGTH] = '\0';
  mark = make_mark (journal, start);
  return g_strconcat (start, mark, NULL);
}

gboolean
fmn_schedule_is_own (FmnJournal *journal, const char *id)
{
  g_autofree char *start = NULL;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (strlen (id) != ID_LENGTH)
    return FALSE;
  start = g_strndup (id, ID_LENGTH - MARK_LENGTH);
  mark = make_mark (journal, start);
  return strcmp (id + ID_LENGTH - MARK_LENGTH, mark) == 0;
}

/* Wall-clock arithmetic on the calendar, without a time zone: 10:00 stays 10:00 whatever the clocks
 * do in between. */
static char *
step_back (int year, int month, int day, int hour, int minute, int minutes)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (year, month, day, hour, minute, 0);
  g_autoptr (GDateTime) time = start != NULL ? g_date_time_add_minutes (start, -minutes) : NULL;

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M") : NULL;
}

static char *
reminder_time (FmnEntry *visit, const FmnDate *date, JsonObject *reminder)
{
  const char *clock = fmn_entry_get_clock (visit);
  const char *at = json_object_get_string_member_with_default (reminder, "at", NULL);
  int hour, minute;

  if (json_object_has_member (reminder, "minutes"))
    {
      if (clock == NULL)
        clock = DEFAULT_CLOCK;
      hour = atoi (clock);
      minute = atoi (clock + 3);
      return step_back (date->year, date->month, date->day, hour, minute,
                        (int) json_object_get_int_member (reminder, "minutes"));
    }
  if (at == NULL)
    at = DEFAULT_CLOCK;
  return step_back (date->year, date->month, date->day, atoi (at), atoi (at + 3),
                    24 * 60 * (int) json_object_get_int_member_with_default (reminder, "days", 0));
}

/* A reminder whose moment had passed when its visit was written down never speaks: entering the
 * past is quiet. */
static gboolean
was_past_when_made (FmnEntry *visit, const char *at)
{
  const char *created = fmn_entry_get_created (visit);
  g_autoptr (GDateTime) utc = created != NULL ? g_date_time_new_from_iso8601 (created, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *text = local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M") : NULL;

  return text != NULL && strcmp (at, text) < 0;
}

int
fmn_schedule_compare (gconstpointer a, gconstpointer b)
{
  FmnReminder *first = *(FmnReminder *const *) a, *second = *(FmnReminder *const *) b;
  int order = strcmp (fmn_reminder_get_at (first), fmn_reminder_get_at (second));

  return order != 0 ? order : strcmp (fmn_reminder_get_id (first), fmn_reminder_get_id (second));
}

/* What is asked for, and what was found of it. */
typedef struct
{
  FmnJournal *journal;
  FmnSays says;
  const char *from;
  const char *to;
  GPtrArray *out;
} Span;

static void
add_reminder (const Span *span, FmnEntry *entry, guint index, const char *at)
{
  g_autofree char *id = fmn_schedule_make_id (span->journal, entry, index);

  if (at != NULL && !was_past_when_made (entry, at)
      && (span->from == NULL || strcmp (at, span->from) >= 0)
      && (span->to == NULL || strcmp (at, span->to) <= 0))
    g_ptr_array_add (span->out, fmn_reminder_new (id, at, span->says));
}

static void
add_reminders (const Span *span, FmnEntry *visit)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  JsonArray *reminders = fmn_entry_get_array (visit, "reminders");

  if (date == NULL || date->precision != FMN_PRECISION_DAY || reminders == NULL)
    return;
  for (guint i = 0; i < json_array_get_length (reminders); i++)
    {
      g_autofree char *at
          = reminder_time (visit, date, json_array_get_object_element (reminders, i));

      add_reminder (span, visit, i, at);
    }
}

/* Steps of a referral that are not done, before the day until which they are to be. */
static void
add_steps (const Span *span, FmnEntry *visit)
{
  g_autoptr (GArray) steps = fmn_visit_dup_referral (visit);

  for (guint i = 0; i < steps->len; i++)
    {
      const FmnReferralStep *step = &g_array_index (steps, FmnReferralStep, i);
      g_autofree char *at = NULL;

      if (step->is_done || !step->has_by || step->by.precision != FMN_PRECISION_DAY
          || step->remind_days < 0)
        continue;
      at = step_back (step->by.year, step->by.month, step->by.day, atoi (step->remind_at),
                      atoi (step->remind_at + 3), 24 * 60 * step->remind_days);
      add_reminder (span, visit, FIRST_STEP + i, at);
    }
}

GPtrArray *
fmn_schedule_compute (FmnJournal *journal, FmnSays says, const char *from, const char *to)
{
  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  const Span span = { journal, says, from, to, out };
  guint n;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), out);

  n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      if (fmn_entry_get_kind (entry) != FMN_KIND_VISIT || fmn_entry_get_boolean (entry, "ended"))
        continue;
      add_reminders (&span, entry);
      add_steps (&span, entry);
    }
  g_ptr_array_sort (out, fmn_schedule_compare);
  return out;
}

/* Whether @id is of one of the elements of @member, which are numbered from @first. */
static gboolean
has_id (FmnJournal *journal, FmnEntry *entry, const char *id, const char *member, guint first)
{
  JsonArray *array = fmn_entry_get_array (entry, member);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *own = fmn_schedule_make_id (journal, entry, first + i);

      if (strcmp (own, id) == 0)
        return TRUE;
    }
  return FALSE;
}

FmnEntry *
fmn_schedule_find_entry (FmnJournal *journal, const char *id)
{
  guint n;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      if (has_id (journal, entry, id, "reminders", 0)
          || has_id (journal, entry, id, "referral", FIRST_STEP))
        return entry; /* the journal keeps it */
    }
  return NULL;
}
