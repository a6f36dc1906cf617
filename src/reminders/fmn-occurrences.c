/* fmn-occurrences.c: the times of a rule, on the calendar and the wall clock, as libical reckons them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-occurrences.h"

#include <libical/ical.h>
#include <stdio.h>

#define MAX_TIMES 10000

/* Neither UTC nor in a zone: what libical calls floating. */
static gboolean
read_time (const char *at, struct icaltimetype *out)
{
  *out = icaltime_null_time ();
  out->is_date = 0;
  return sscanf (at, "%4d-%2d-%2dT%2d:%2d", &out->year, &out->month, &out->day, &out->hour,
                 &out->minute)
         == 5;
}

static void
add_time (GPtrArray *times, const char *at, const char *from, const char *to)
{
  if ((from == NULL || strcmp (at, from) >= 0) && (to == NULL || strcmp (at, to) <= 0))
    g_ptr_array_add (times, g_strdup (at));
}

GPtrArray *
fmn_occurrences_list (
    const char *first, const char *rule, const char *from, const char *to, gboolean *more)
{
  GPtrArray *times = g_ptr_array_new_with_free_func (g_free);
  struct icalrecurrencetype recurrence;
  struct icaltimetype start;
  icalrecur_iterator *iterator = NULL;
  gboolean goes_on = FALSE;

  g_return_val_if_fail (first != NULL, times);

  if (rule != NULL && read_time (first, &start))
    {
      recurrence = icalrecurrencetype_from_string (rule);
      /* A last day is meant with its evening. */
      if (recurrence.until.is_date)
        {
          recurrence.until.is_date = 0;
          recurrence.until.hour = 23;
          recurrence.until.minute = 59;
        }
      if (recurrence.freq != ICAL_NO_RECURRENCE)
        iterator = icalrecur_iterator_new (recurrence, start);
    }
  if (more != NULL)
    *more = FALSE;
  if (iterator == NULL)
    {
      add_time (times, first, from, to);
      return times;
    }
  while (!goes_on)
    {
      const struct icaltimetype time = icalrecur_iterator_next (iterator);
      char at[32];

      if (icaltime_is_null_time (time))
        break;
      g_snprintf (at, sizeof at, "%04d-%02d-%02dT%02d:%02d", time.year, time.month, time.day,
                  time.hour, time.minute);
      goes_on = times->len == MAX_TIMES || (to != NULL && strcmp (at, to) > 0);
      if (!goes_on)
        add_time (times, at, from, to);
    }
  icalrecur_iterator_free (iterator);
  if (more != NULL)
    *more = goes_on;
  return times;
}
