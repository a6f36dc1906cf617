/* fmn-summary-course.c: the treatments within a pregnancy and their weeks, for its row.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

/* A row names as many treatments; the rest are counted, and stand in the list of treatments. */
#define MOST_NAMED 8
/* A pregnancy without a recorded end is not followed further than this (fmn-pregnancy.c). */
#define LONGEST_PREGNANCY (46 * 7)

typedef struct
{
  guint32 first, last; /* Julian days that certainly or possibly belong to the pregnancy */
  gboolean ended;
} Stretch;

static gboolean
get_stretch (FmnSummarySource *source, FmnEntry *pregnancy, Stretch *out)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (source->journal, pregnancy);
  const FmnDate *end = ending != NULL ? fmn_entry_get_date (ending) : NULL;
  const FmnDating *dating = fmn_entry_get_dating (pregnancy);
  guint32 max;
  FmnDate when;

  if (dating == NULL || !fmn_dating_get_start (dating, &out->first, &max, NULL))
    {
      if (!fmn_entry_get_when (pregnancy, &when))
        return FALSE;
      out->first = fmn_date_earliest (&when);
    }
  out->ended = end != NULL;
  out->last = end != NULL ? fmn_date_latest (end)
                          : MIN (fmn_date_latest (&source->today), out->first + LONGEST_PREGNANCY);
  return TRUE;
}

static gboolean
was_taken_within (FmnEntry *treatment, FmnEntry *pregnancy, const Stretch *stretch)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  const char *bound = fmn_entry_get_pregnancy_id (treatment);
  guint32 last;

  if (g_strcmp0 (fmn_entry_get_string (treatment, "subject"), "partner") == 0)
    return FALSE;
  if (bound != NULL && g_str_equal (bound, fmn_entry_get_id (pregnancy)))
    return TRUE;
  if (start == NULL || fmn_date_earliest (start) > stretch->last)
    return FALSE;
  if (end != NULL)
    last = fmn_date_latest (end);
  else
    /* Without an end and not said to go on, nothing is known after the first day. */
    last = fmn_entry_get_boolean (treatment, "ongoing") ? stretch->last : fmn_date_latest (start);
  return last >= stretch->first;
}

static char *
dup_weeks_text (FmnSummarySource *source, FmnEntry *pregnancy, const FmnDate *date)
{
  FmnGestation weeks;

  /* A range of weeks, from a date known to the month or the year, would read as a course of its
   * own. */
  if (date == NULL || !fmn_pregnancy_weeks_on (source->journal, pregnancy, date, &weeks)
      || weeks.max_days - weeks.min_days > 6)
    return NULL;
  return fmn_gestation_format (&weeks);
}

/* "5w 0d to 11w 2d": the weeks that fall into the pregnancy; NULL when none is known. */
static char *
dup_course_weeks (FmnSummarySource *source,
                  FmnEntry *pregnancy,
                  FmnEntry *treatment,
                  const Stretch *stretch)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  gboolean goes_on = fmn_entry_get_boolean (treatment, "ongoing") && end == NULL;
  gboolean before = start != NULL && fmn_date_latest (start) <= stretch->first;
  gboolean to_end = goes_on || (end != NULL && fmn_date_earliest (end) >= stretch->last);
  g_autofree char *from = before ? NULL : dup_weeks_text (source, pregnancy, start);
  g_autofree char *to = to_end ? NULL : dup_weeks_text (source, pregnancy, end);

  if (before && to_end)
    return g_strdup (C_ ("course", "from before"));
  if (before && to != NULL)
    return g_strdup_printf (C_ ("course", "from before to %s"), to);
  if (from != NULL && to_end)
    return g_strdup_printf (
        stretch->ended ? C_ ("course", "%s to the end") : C_ ("course", "from %s"), from);
  if (from != NULL && to != NULL)
    return g_strdup_printf (C_ ("course", "%s to %s"), from, to);
  if (from != NULL)
    return g_strdup_printf (C_ ("course", "from %s"), from);
  if (to != NULL)
    return g_strdup_printf (C_ ("course", "to %s"), to);
  return NULL;
}

static gboolean
was_taken_throughout (FmnEntry *treatment, const Stretch *stretch)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);

  return stretch->ended && start != NULL && fmn_date_latest (start) <= stretch->first
         && (end != NULL ? fmn_date_earliest (end) >= stretch->last
                         : fmn_entry_get_boolean (treatment, "ongoing"));
}

/* The treatments of one pregnancy: first those of all its weeks, in one sentence. */
FmnCell *
fmn_summary_course_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  g_autoptr (GPtrArray) treatments = fmn_summary_source_dup_entries (source, FMN_KIND_TREATMENT);
  g_autoptr (GString) throughout = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  g_autoptr (FmnCell) others = fmn_cell_new (FMN_RUN_BODY, NULL);
  FmnCell *cell;
  Stretch stretch;
  guint taken = 0;

  for (guint i = 0; i < treatments->len && get_stretch (source, pregnancy, &stretch); i++)
    {
      FmnEntry *treatment = g_ptr_array_index (treatments, i);
      g_autofree char *name = NULL;
      g_autofree char *weeks = NULL;

      if (!was_taken_within (treatment, pregnancy, &stretch))
        continue;
      if (++taken > MOST_NAMED)
        continue;
      name = fmn_entry_dup_treatment_line (source->journal, treatment);
      if (was_taken_throughout (treatment, &stretch))
        {
          g_string_append_printf (throughout, "%s%s", throughout->len > 0 ? ", " : "", name);
          continue;
        }
      weeks = dup_course_weeks (source, pregnancy, treatment, &stretch);
      fmn_cell_add (others, FMN_RUN_BODY, others->text->len > 0 ? "; " : NULL);
      fmn_cell_add (others, FMN_RUN_BODY, name);
      fmn_cell_add (others, FMN_RUN_BODY, weeks != NULL ? " " : NULL);
      fmn_cell_add_whole (others, FMN_RUN_BODY, weeks);
    }
  if (throughout->len > 0)
    /* Translators: %s are treatments that were taken in all weeks of a pregnancy. */
    sentence = g_strdup_printf (C_ ("course", "Throughout: %s"), throughout->str);
  cell = fmn_cell_new (FMN_RUN_BODY, sentence);
  if (cell->text->len > 0 && others->text->len > 0)
    fmn_cell_add (cell, FMN_RUN_BODY, "\n");
  fmn_cell_append (cell, others);
  if (taken > MOST_NAMED)
    {
      g_autofree char *more = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", taken - MOST_NAMED),
          taken - MOST_NAMED);

      fmn_cell_add_line (cell, FMN_RUN_QUIET, more);
    }
  if (cell->text->len == 0)
    fmn_cell_add (cell, FMN_RUN_BODY, "–");
  return cell;
}
