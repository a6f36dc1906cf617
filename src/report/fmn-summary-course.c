/* fmn-summary-course.c: the treatments within a pregnancy and their weeks, for its row.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-course.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

/* A row names as many treatments; the rest are counted, and stand in the list of treatments. */
#define MOST_NAMED 8
/* A range of weeks, from a date known to the month or the year, would read as a course of its own. */
#define MOST_DAYS 6

static char *
dup_weeks_text (gboolean has_weeks, const FmnGestation *weeks)
{
  if (!has_weeks || weeks->max_days - weeks->min_days > MOST_DAYS)
    return NULL;
  return fmn_gestation_format (weeks);
}

/* "5w 0d to 11w 2d": the weeks that fall into the pregnancy; NULL when none is known. */
static char *
dup_course_weeks (const FmnCourse *course)
{
  g_autofree char *from = dup_weeks_text (course->has_from, &course->from);
  g_autofree char *to = dup_weeks_text (course->has_to, &course->to);

  if (course->from_before && course->to_end)
    return g_strdup (C_ ("course", "from before"));
  if (course->from_before && to != NULL)
    return g_strdup_printf (C_ ("course", "from before to %s"), to);
  if (from != NULL && course->to_end)
    return g_strdup_printf (
        course->ended ? C_ ("course", "%s to the end") : C_ ("course", "from %s"), from);
  if (from != NULL && to != NULL)
    return g_strdup_printf (C_ ("course", "%s to %s"), from, to);
  if (from != NULL)
    return g_strdup_printf (C_ ("course", "from %s"), from);
  if (to != NULL)
    return g_strdup_printf (C_ ("course", "to %s"), to);
  return NULL;
}

static gboolean
is_of_partner (FmnEntry *treatment)
{
  return g_strcmp0 (fmn_entry_get_string (treatment, "subject"), "partner") == 0;
}

/* The treatments of one pregnancy: first those of all its weeks, in one sentence. */
FmnCell *
fmn_summary_course_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  GPtrArray *treatments = fmn_summary_source_get_entries (source, FMN_KIND_TREATMENT);
  g_autoptr (GString) throughout = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  g_autoptr (FmnCell) others = fmn_cell_new (FMN_RUN_BODY, NULL);
  FmnCell *cell;
  guint taken = 0;

  for (guint i = 0; i < treatments->len; i++)
    {
      FmnEntry *treatment = g_ptr_array_index (treatments, i);
      g_autofree char *name = NULL;
      g_autofree char *weeks = NULL;
      FmnCourse course;

      if (is_of_partner (treatment)
          || !fmn_journal_get_course (source->journal, pregnancy, treatment, &course))
        continue;
      if (++taken > MOST_NAMED)
        continue;
      name = fmn_entry_dup_treatment_line (source->journal, treatment);
      if (course.ended && course.from_before && course.to_end)
        {
          g_string_append_printf (throughout, "%s%s", throughout->len > 0 ? ", " : "", name);
          continue;
        }
      weeks = dup_course_weeks (&course);
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
