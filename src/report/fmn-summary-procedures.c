/* fmn-summary-procedures.c: operations and views into the womb, with what was found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-pregnancy.h"
#include "fmn-sample-state.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NAME 90
#define LONGEST_FINDING 90

/* What belongs to a pregnancy's course is in its row, and on one page there alone. */
static const char *const in_rows[]
    = { "embryo-transfer", "insemination", "evacuation", "caesarean", NULL };

static gboolean
is_shown (FmnSummarySource *source, FmnEntry *procedure)
{
  const char *type = fmn_entry_get_string (procedure, "procedure");
  const FmnDate *date = fmn_entry_get_date (procedure);

  if (!fmn_summary_source_in_years (source, procedure)
      || (date != NULL && fmn_date_earliest (date) > fmn_date_earliest (&source->today)))
    return FALSE;
  return source->options->full
         || (fmn_entry_get_string (procedure, "finding") != NULL
             && fmn_entry_get_pregnancy_id (procedure) == NULL
             && (type == NULL || !g_strv_contains (in_rows, type)));
}

/* What was found, and in which week. */
static FmnCell *
finding_cell (FmnSummarySource *source, FmnEntry *procedure)
{
  g_autofree char *label = fmn_summary_source_dup_label (source, procedure);
  g_autofree char *finding = fmn_summary_source_clip (
      source, label, fmn_entry_get_string (procedure, "finding"), LONGEST_FINDING);
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, finding);
  FmnMoment when;

  if (fmn_summary_has_papers (procedure))
    fmn_cell_add (cell, FMN_RUN_BODY, FMN_COPY_MARK);
  fmn_journal_get_moment (source->journal, procedure, &when);
  if (when.type == FMN_MOMENT_DURING)
    {
      g_autofree char *moment = fmn_sample_state_dup_moment (source, procedure);

      fmn_cell_add_line (cell, FMN_RUN_QUIET, moment);
    }
  return cell;
}

void
fmn_summary_make_procedures (FmnSummary *self, FmnSummarySource *source)
{
  GPtrArray *procedures = fmn_summary_source_get_entries (source, FMN_KIND_PROCEDURE);
  g_autoptr (FmnSummaryTable) table
      = fmn_summary_table_new (C_ ("heading", "Procedures"), NULL, FALSE);
  guint section = fmn_section_to_index (FMN_SECTION_PROCEDURES);
  FmnColumn *column;

  fmn_summary_table_add_column (table, "procedure", C_ ("column", "Procedure"), NULL);
  fmn_summary_table_add_column (table, "finding", C_ ("column", "Finding"), NULL);
  column = fmn_summary_table_add_column (table, "date", C_ ("column", "Date"), NULL);
  column->at_end = TRUE;
  column->stretch = 0;
  /* The newest first, as of tests and treatments. */
  for (guint i = procedures->len; i-- > 0;)
    {
      FmnEntry *procedure = g_ptr_array_index (procedures, i);
      g_autofree char *whole = NULL;
      g_autofree char *label = NULL;
      g_autofree char *date = NULL;
      FmnRow *row;

      if (!is_shown (source, procedure))
        continue;
      whole = fmn_summary_source_dup_label (source, procedure);
      label = fmn_summary_source_clip (source, C_ ("column", "Procedure"), whole, LONGEST_NAME);
      date = fmn_summary_format_date (fmn_entry_get_date (procedure));
      row = fmn_summary_table_add_row (table, FMN_ROW_PLAIN);
      fmn_summary_table_set (table, row, "procedure", fmn_cell_new (FMN_RUN_BODY, label));
      fmn_summary_table_set (table, row, "finding", finding_cell (source, procedure));
      fmn_summary_table_set (table, row, "date", fmn_cell_new_whole (FMN_RUN_QUIET, date));
    }
  if (table->rows->len > 0)
    g_ptr_array_add (self->tables[section], g_steal_pointer (&table));
}
