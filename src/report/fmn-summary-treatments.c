/* fmn-summary-treatments.c: what is taken now, then what was taken lately.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-course.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

/* On one page, what ended within the last year; those of a pregnancy are in its row however old. */
#define RECENT_DAYS 366
#define LONGEST_SCHEDULE 50
#define LONGEST_REASON 80

typedef enum
{
  TAKEN_NOW,
  TAKEN_LATER, /* planned: begins after today */
  TAKEN_BEFORE,
} Taken;

static Taken
get_taken (FmnSummarySource *source, FmnEntry *treatment)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  guint32 today = fmn_date_earliest (&source->today);

  if (start != NULL && fmn_date_earliest (start) > today)
    return TAKEN_LATER;
  if (end != NULL)
    return fmn_date_earliest (end) >= today ? TAKEN_NOW : TAKEN_BEFORE;
  return fmn_entry_get_boolean (treatment, "ongoing") ? TAKEN_NOW : TAKEN_BEFORE;
}

static gboolean
is_recent (FmnSummarySource *source, FmnEntry *treatment)
{
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  const FmnDate *last = end != NULL ? end : fmn_entry_get_date (treatment);

  return last != NULL && fmn_date_latest (last) + RECENT_DAYS >= fmn_date_earliest (&source->today);
}

static char *
dup_schedule (FmnSummarySource *source, FmnEntry *treatment)
{
  const char *schedule = fmn_entry_get_string (treatment, "schedule");

  if (schedule == NULL || *schedule == '\0')
    return fmn_entry_dup_field_text (source->journal, treatment,
                                     fmn_kind_find_field (FMN_KIND_TREATMENT, "route"));
  return fmn_summary_source_clip (source, C_ ("summary", "Schedule"), schedule, LONGEST_SCHEDULE);
}

/* "pregnancy 3: 5w 0d to 11w 2d", a line for each. */
static void
add_courses (FmnSummarySource *source, FmnCell *cell, FmnEntry *treatment)
{
  for (guint i = 0; i < source->pregnancies->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (source->pregnancies, i);
      g_autofree char *name = NULL;
      g_autofree char *weeks = NULL;
      g_autofree char *line = NULL;
      FmnCourse course;

      if (!fmn_journal_get_course (source->journal, pregnancy, treatment, &course))
        continue;
      name = fmn_summary_source_dup_pregnancy_name (source, pregnancy);
      weeks = fmn_course_format (&course);
      /* Translators: in which pregnancy, and in which of its weeks. */
      line = g_strdup_printf (C_ ("summary", "in %s: %s"), name, weeks);
      fmn_cell_add_line (cell, FMN_RUN_QUIET, line);
    }
}

static void
add_row (FmnSummarySource *source, FmnSummaryTable *table, FmnEntry *treatment, Taken taken)
{
  FmnRow *row
      = fmn_summary_table_add_row (table, taken == TAKEN_BEFORE ? FMN_ROW_QUIET : FMN_ROW_PLAIN);
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  g_autofree char *label = fmn_summary_source_dup_label (source, treatment);
  g_autofree char *line = fmn_entry_dup_treatment_line (source->journal, treatment);
  g_autofree char *schedule = dup_schedule (source, treatment);
  g_autofree char *span = fmn_summary_format_span (start, end, taken == TAKEN_NOW && end == NULL);
  g_autofree char *name = fmn_entry_dup_caption (source->journal, treatment);
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, line);

  /* "Aspirin 75 mg", and whose it is behind the dose. */
  if (g_str_has_prefix (label, name))
    fmn_cell_add (cell, FMN_RUN_BODY, label + strlen (name));
  if (source->options->full)
    add_courses (source, cell, treatment);
  if (source->options->full && fmn_summary_source_with_words (source))
    {
      g_autofree char *why = fmn_summary_source_clip (
          source, line, fmn_entry_get_string (treatment, "why-stopped"), LONGEST_REASON);
      g_autofree char *stopped
          = why != NULL ? g_strdup_printf (C_ ("summary", "stopped: %s"), why) : NULL;

      fmn_cell_add_line (cell, FMN_RUN_QUIET, stopped);
    }
  fmn_summary_table_set (table, row, "treatment", cell);
  fmn_summary_table_set (table, row, "schedule", fmn_cell_new (FMN_RUN_BODY, schedule));
  fmn_summary_table_set (table, row, "dates", fmn_cell_new_whole (FMN_RUN_QUIET, span));
}

static guint
add_rows (FmnSummarySource *source, FmnSummaryTable *table, GPtrArray *treatments, Taken taken)
{
  guint left_out = 0;

  /* The newest first, but what is taken now in the order in which it was begun. */
  for (guint i = 0; i < treatments->len; i++)
    {
      FmnEntry *treatment
          = g_ptr_array_index (treatments, taken == TAKEN_BEFORE ? treatments->len - 1 - i : i);

      if (get_taken (source, treatment) != taken
          || !fmn_summary_source_in_years (source, treatment))
        continue;
      if (taken == TAKEN_BEFORE && !source->options->full && !is_recent (source, treatment))
        left_out++;
      else
        add_row (source, table, treatment, taken);
    }
  return left_out;
}

void
fmn_summary_make_treatments (FmnSummary *self, FmnSummarySource *source)
{
  GPtrArray *treatments = fmn_summary_source_get_entries (source, FMN_KIND_TREATMENT);
  g_autoptr (FmnSummaryTable) table
      = fmn_summary_table_new (C_ ("heading", "Treatments"),
                               source->options->full ? C_ ("summary", "now, then earlier")
                                                     : C_ ("summary", "now, then recent"),
                               FALSE);
  guint section = fmn_section_to_index (FMN_SECTION_TREATMENTS), left_out;
  FmnColumn *column;

  fmn_summary_table_add_column (table, "treatment", C_ ("column", "Treatment"), NULL);
  fmn_summary_table_add_column (table, "schedule", C_ ("column", "Schedule"), NULL);
  column = fmn_summary_table_add_column (table, "dates", C_ ("column", "Dates"), NULL);
  column->at_end = TRUE;
  column->stretch = 0;
  add_rows (source, table, treatments, TAKEN_NOW);
  add_rows (source, table, treatments, TAKEN_LATER);
  left_out = add_rows (source, table, treatments, TAKEN_BEFORE);
  self->left_out[section] = left_out;
  if (table->rows->len > 0 || left_out > 0)
    g_ptr_array_add (self->tables[section], g_steal_pointer (&table));
}
