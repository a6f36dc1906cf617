/* fmn-course.c: lays a treatment's dates against those of a pregnancy.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-course.h"

#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

/* Weeks that a month leaves open are told, wider ones are not. */
#define WIDEST_DAYS 31

/* A pregnancy without a recorded end is followed no further than this (fmn-dating.c). */
#define DAYS_END (46 * 7)

/* From when to when something was: for certain from @first_max to @last_min, possibly from @first_min to @last_max. GDate's days. */
typedef struct
{
  guint32 first_min, first_max;
  guint32 last_min, last_max;
} Span;

static gboolean
get_pregnancy_span (FmnJournal *journal, FmnEntry *pregnancy, Span *out)
{
  FmnDating room;
  const FmnDating *dating = fmn_pregnancy_get_dating (journal, pregnancy, &room);
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (journal));
  FmnDate when;

  if (dating == NULL || !fmn_dating_get_start (dating, &out->first_min, &out->first_max, NULL))
    {
      if (!fmn_entry_get_when (pregnancy, &when))
        return FALSE;
      out->first_min = fmn_date_earliest (&when);
      out->first_max = fmn_date_latest (&when);
    }
  if (!fmn_pregnancy_get_last_day (journal, pregnancy, &out->last_max))
    {
      out->last_max = MAX (MIN (today, out->first_min + DAYS_END), out->first_min);
      out->last_min = out->last_max;
      return TRUE;
    }
  out->last_min = end != NULL ? MIN (fmn_date_earliest (end), out->last_max) : out->first_max;
  return TRUE;
}

static gboolean
get_treatment_span (FmnEntry *treatment, const Span *pregnancy, Span *out)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  gboolean goes_on = fmn_entry_get_boolean (treatment, "ongoing");

  if (start == NULL)
    return FALSE;
  out->first_min = fmn_date_earliest (start);
  out->first_max = fmn_date_latest (start);
  out->last_min = end != NULL ? fmn_date_earliest (end)
                  : goes_on   ? MAX (pregnancy->last_max, out->first_max)
                              : out->first_min;
  out->last_max = end != NULL ? fmn_date_latest (end)
                  : goes_on   ? MAX (pregnancy->last_max, out->first_max)
                              : out->first_max;
  return TRUE;
}

/* The weeks on a date of the treatment, when it lies in the pregnancy. */
static gboolean
get_weeks (FmnJournal *journal, FmnEntry *pregnancy, const FmnDate *date, FmnGestation *out)
{
  return date != NULL && fmn_pregnancy_weeks_on (journal, pregnancy, date, out);
}

gboolean
fmn_journal_get_course (FmnJournal *self, FmnEntry *pregnancy, FmnEntry *treatment, FmnCourse *out)
{
  const FmnDate *end;
  gboolean bound, knows_pregnancy, knows_treatment;
  Span in = { 0 }, taken = { 0 };

  g_return_val_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (pregnancy), FALSE);
  g_return_val_if_fail (FMN_IS_ENTRY (treatment) && out != NULL, FALSE);

  bound = g_strcmp0 (fmn_entry_get_pregnancy_id (treatment), fmn_entry_get_id (pregnancy)) == 0;
  knows_pregnancy = get_pregnancy_span (self, pregnancy, &in);
  knows_treatment = knows_pregnancy && get_treatment_span (treatment, &in, &taken);
  if (!bound
      && (!knows_treatment || taken.first_min > in.last_max || taken.last_max < in.first_min))
    return FALSE;
  *out = (FmnCourse){ .treatment = treatment };
  out->ended = fmn_pregnancy_has_ended (self, pregnancy);
  if (!knows_treatment)
    return TRUE;
  end = fmn_entry_get_end_date (treatment);
  out->perhaps = !bound && (taken.first_max > in.last_min || taken.last_min < in.first_max);
  out->from_before = taken.first_max <= in.first_min;
  out->to_end
      = end != NULL ? taken.last_min >= in.last_max : fmn_entry_get_boolean (treatment, "ongoing");
  out->has_from = !out->from_before
                  && get_weeks (self, pregnancy, fmn_entry_get_date (treatment), &out->from);
  out->has_to = !out->to_end && get_weeks (self, pregnancy, end, &out->to);
  return TRUE;
}

/* NULL when nothing is known; of a date known to the season or the year weeks would be a guess. */
static char *
dup_weeks (gboolean is_known, const FmnGestation *weeks)
{
  if (!is_known || weeks->max_days - weeks->min_days > WIDEST_DAYS)
    return NULL;
  return fmn_gestation_format (weeks);
}

/* NULL when no week is known. */
static char *
format_span (const FmnCourse *self)
{
  g_autofree char *from = dup_weeks (self->has_from, &self->from);
  g_autofree char *to = dup_weeks (self->has_to, &self->to);

  if (self->from_before && self->to_end)
    return g_strdup (self->ended ? C_ ("course", "throughout")
                                 : C_ ("course", "from before until now"));
  if (self->from_before && to != NULL)
    /* Translators: %s are weeks of pregnancy. */
    return g_strdup_printf (C_ ("course", "from before to %s"), to);
  if (self->from_before)
    return g_strdup (C_ ("course", "from before"));
  if (from != NULL && self->to_end)
    /* Translators: %s are weeks of pregnancy; the end is that of the pregnancy. */
    return g_strdup_printf (
        self->ended ? C_ ("course", "%s to the end") : C_ ("course", "from %s until now"), from);
  if (self->to_end)
    return g_strdup (self->ended ? C_ ("course", "to the end") : C_ ("course", "until now"));
  if (from != NULL && to != NULL)
    /* Translators: weeks of pregnancy. */
    return g_strdup_printf (C_ ("course", "%s to %s"), from, to);
  if (from != NULL)
    /* Translators: %s are weeks of pregnancy. */
    return g_strdup_printf (C_ ("course", "from %s"), from);
  if (to != NULL)
    /* Translators: %s are weeks of pregnancy. */
    return g_strdup_printf (C_ ("course", "to %s"), to);
  return NULL;
}

char *
fmn_course_format (const FmnCourse *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = format_span (self);
  if (text == NULL)
    return g_strdup (self->perhaps ? C_ ("course", "perhaps; weeks not known")
                                   : C_ ("course", "weeks not known"));
  /* Translators: %s: in which weeks a treatment was taken, when the dates leave open whether it was
   * in this pregnancy. */
  return self->perhaps ? g_strdup_printf (C_ ("course", "perhaps %s"), text)
                       : g_steal_pointer (&text);
}
