/* fmn-occurrences.c: the times of a rule, on the calendar and the wall clock, as libical reckons them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-occurrences.h"

#include <libical/ical.h>
#include <stdio.h>

struct _FmnOccurrences
{
  icalrecur_iterator *iterator; /* NULL when there is one time */
  char at[32];                  /* "" behind the last one */
};

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

/* NULL when there is no rule to follow. */
static icalrecur_iterator *
new_iterator (const char *first, const char *rule, const char *from)
{
  struct icalrecurrencetype recurrence;
  struct icaltimetype start, later;
  icalrecur_iterator *iterator;

  if (rule == NULL || !read_time (first, &start))
    return NULL;
  recurrence = icalrecurrencetype_from_string (rule);
  /* A last day is meant with its evening. */
  if (recurrence.until.is_date)
    {
      recurrence.until.is_date = 0;
      recurrence.until.hour = 23;
      recurrence.until.minute = 59;
    }
  if (recurrence.freq == ICAL_NO_RECURRENCE)
    return NULL;
  iterator = icalrecur_iterator_new (recurrence, start);
  /* Years of times that have been are not gone through, but for a rule that counts them. */
  if (iterator != NULL && recurrence.count == 0 && from != NULL && strcmp (from, first) > 0
      && read_time (from, &later))
    {
      later.hour = start.hour;
      later.minute = start.minute;
      icalrecur_iterator_set_start (iterator, later);
    }
  return iterator;
}

FmnOccurrences *
fmn_occurrences_new (const char *first, const char *rule, const char *from)
{
  FmnOccurrences *self;

  g_return_val_if_fail (first != NULL, NULL);

  self = g_new0 (FmnOccurrences, 1);
  self->iterator = new_iterator (first, rule, from);
  if (self->iterator != NULL)
    fmn_occurrences_next (self);
  else
    g_strlcpy (self->at, first, sizeof self->at);
  while (from != NULL && *self->at != '\0' && strcmp (self->at, from) < 0)
    fmn_occurrences_next (self);
  return self;
}

void
fmn_occurrences_free (FmnOccurrences *self)
{
  g_return_if_fail (self != NULL);

  if (self->iterator != NULL)
    icalrecur_iterator_free (self->iterator);
  g_free (self);
}

const char *
fmn_occurrences_get (FmnOccurrences *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return *self->at != '\0' ? self->at : NULL;
}

void
fmn_occurrences_next (FmnOccurrences *self)
{
  struct icaltimetype time = icaltime_null_time ();

  g_return_if_fail (self != NULL);

  if (self->iterator != NULL)
    time = icalrecur_iterator_next (self->iterator);
  if (icaltime_is_null_time (time))
    *self->at = '\0';
  else
    g_snprintf (self->at, sizeof self->at, "%04d-%02d-%02dT%02d:%02d", time.year, time.month,
                time.day, time.hour, time.minute);
}
