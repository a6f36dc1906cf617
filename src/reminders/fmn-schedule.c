/* fmn-schedule.c: when to speak, computed from a journal and nothing else.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-schedule.h"

#define DEFAULT_CLOCK "09:00"

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

GPtrArray *
fmn_schedule_compute (FmnJournal *journal, FmnSays says, const char *from, const char *to)
{
  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  guint n;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), out);

  n = g_list_model_get_n_items (G_LIST_MODEL (journal));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);
      const FmnDate *date = fmn_entry_get_date (entry);
      JsonArray *reminders = fmn_entry_get_array (entry, "reminders");

      if (fmn_entry_get_kind (entry) != FMN_KIND_VISIT || date == NULL
          || date->precision != FMN_PRECISION_DAY || reminders == NULL
          || fmn_entry_get_boolean (entry, "ended"))
        continue;
      for (guint j = 0; j < json_array_get_length (reminders); j++)
        {
          g_autofree char *at
              = reminder_time (entry, date, json_array_get_object_element (reminders, j));
          g_autofree char *id = fmn_schedule_make_id (journal, entry, j);

          if (at != NULL && !was_past_when_made (entry, at)
              && (from == NULL || strcmp (at, from) >= 0) && (to == NULL || strcmp (at, to) <= 0))
            g_ptr_array_add (out, fmn_reminder_new (id, at, says));
        }
    }
  g_ptr_array_sort (out, fmn_schedule_compare);
  return out;
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
      JsonArray *reminders = fmn_entry_get_array (entry, "reminders");

      for (guint j = 0; reminders != NULL && j < json_array_get_length (reminders); j++)
        {
          g_autofree char *own = fmn_schedule_make_id (journal, entry, j);

          if (strcmp (own, id) == 0)
            return entry; /* the journal keeps it */
        }
    }
  return NULL;
}
