/* fmn-summary-awaited.c: what was decided at the last visit, and what is not there yet: results, repeats, appointments, answers.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-referral.h"
#include "fmn-repeat-due.h"
#include "fmn-sample-table.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NAME 90
#define LONGEST_DECISION 160

static void
add_row (FmnSummaryTable *table, const char *what, const char *about, const char *date)
{
  FmnRow *row = fmn_summary_table_add_row (table, FMN_ROW_PLAIN);

  fmn_summary_table_set (table, row, "what", fmn_cell_new (FMN_RUN_QUIET, what));
  fmn_summary_table_set (table, row, "about", fmn_cell_new (FMN_RUN_BODY, about));
  fmn_summary_table_set (table, row, "date", fmn_cell_new_whole (FMN_RUN_QUIET, date));
}

/* A row about @entry by its name. */
static void
add_named (FmnSummarySource *source,
           FmnSummaryTable *table,
           const char *what,
           FmnEntry *entry,
           const FmnDate *when)
{
  g_autofree char *label = fmn_summary_source_dup_label (source, entry);
  g_autofree char *about = fmn_summary_source_clip (source, what, label, LONGEST_NAME);
  g_autofree char *date = fmn_summary_format_date (when);

  add_row (table, what, about, date);
}

static gboolean
is_to_come (FmnSummarySource *source, FmnEntry *entry)
{
  const FmnDate *date = fmn_entry_get_date (entry);

  return date != NULL && fmn_date_earliest (date) > fmn_date_earliest (&source->today);
}

static void
add_decision (FmnSummarySource *source, FmnSummaryTable *table)
{
  GPtrArray *visits = fmn_summary_source_get_entries (source, FMN_KIND_VISIT);

  for (guint i = visits->len; i-- > 0;)
    {
      FmnEntry *visit = g_ptr_array_index (visits, i);
      const char *decided = fmn_entry_get_string (visit, "decided");
      g_autofree char *about = NULL;
      g_autofree char *date = NULL;

      if (decided == NULL || *decided == '\0' || is_to_come (source, visit))
        continue;
      about = fmn_summary_source_clip (source, C_ ("awaited", "Decided last"), decided,
                                       LONGEST_DECISION);
      date = fmn_summary_format_date (fmn_entry_get_date (visit));
      add_row (table, C_ ("awaited", "Decided last"), about, date);
      return;
    }
}

static void
add_results (FmnSummarySource *source, FmnSummaryTable *table)
{
  GPtrArray *tests = fmn_summary_source_get_entries (source, FMN_KIND_TEST);

  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);

      if (is_to_come (source, test))
        add_named (source, table, C_ ("awaited", "Planned"), test, fmn_entry_get_date (test));
      else if (fmn_entry_get_value (test) == NULL && !fmn_summary_has_papers (test))
        add_named (source, table, C_ ("awaited", "Result"), test, fmn_entry_get_date (test));
    }
}

/* One row for each test, however many of its results are positive. */
static void
add_repeats (FmnSummarySource *source, FmnSummaryTable *table)
{
  GPtrArray *tests = fmn_summary_source_get_entries (source, FMN_KIND_TEST);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      FmnRepeatDue due;

      if (fmn_repeat_due_find (source->journal, test, &due)
          && g_hash_table_add (told, fmn_sample_dup_key (test)))
        add_named (source, table, C_ ("awaited", "Repeat from"), test, &due.from);
    }
}

/* What is still to be done on the way to a clinic: its form, its call, its tests. */
static void
add_steps (FmnSummarySource *source, FmnSummaryTable *table, FmnEntry *visit)
{
  g_autoptr (GArray) steps = NULL;

  if (!fmn_visit_has_open_referral (visit, fmn_date_earliest (&source->today)))
    return;
  steps = fmn_visit_dup_referral (visit);
  for (guint i = 0; i < steps->len; i++)
    {
      const FmnReferralStep *step = &g_array_index (steps, FmnReferralStep, i);
      g_autofree char *date = step->has_by ? fmn_summary_format_date (&step->by) : g_strdup ("");

      if (!step->is_done)
        add_row (table, C_ ("awaited", "Before a visit"), fmn_referral_step_get_label (step), date);
    }
}

/* Other appointments than the one that the page is for. */
static void
add_planned (FmnSummarySource *source, FmnSummaryTable *table)
{
  GPtrArray *procedures = fmn_summary_source_get_entries (source, FMN_KIND_PROCEDURE);
  GPtrArray *visits = fmn_summary_source_get_entries (source, FMN_KIND_VISIT);
  FmnEntry *now = fmn_summary_source_find_visit (source);

  for (guint i = 0; i < procedures->len; i++)
    if (is_to_come (source, g_ptr_array_index (procedures, i)))
      add_named (source, table, C_ ("awaited", "Planned"), g_ptr_array_index (procedures, i),
                 fmn_entry_get_date (g_ptr_array_index (procedures, i)));
  for (guint i = 0; i < visits->len; i++)
    {
      FmnEntry *visit = g_ptr_array_index (visits, i);

      add_steps (source, table, visit);
      if (visit != now && is_to_come (source, visit) && !fmn_entry_get_boolean (visit, "ended"))
        add_named (source, table, C_ ("awaited", "Appointment"), visit, fmn_entry_get_date (visit));
    }
}

static void
add_answers (FmnSummarySource *source, FmnSummaryTable *table)
{
  GPtrArray *questions = fmn_summary_source_get_entries (source, FMN_KIND_QUESTION);

  for (guint i = 0; i < questions->len; i++)
    {
      FmnEntry *question = g_ptr_array_index (questions, i);

      if (g_strcmp0 (fmn_entry_get_string (question, "status"), "asked") == 0
          && fmn_entry_get_string (question, "answer") == NULL)
        add_named (source, table, C_ ("awaited", "Answer"), question,
                   fmn_entry_get_date (question));
    }
}

void
fmn_summary_make_awaited (FmnSummary *self, FmnSummarySource *source)
{
  g_autoptr (FmnSummaryTable) table
      = fmn_summary_table_new (C_ ("heading", "Decided and awaited"), NULL, FALSE);
  FmnColumn *column;

  fmn_summary_table_add_column (table, "what", C_ ("column", "What"), NULL)->stretch = 0;
  fmn_summary_table_add_column (table, "about", C_ ("column", "About"), NULL);
  column = fmn_summary_table_add_column (table, "date", C_ ("column", "Date"), NULL);
  column->at_end = TRUE;
  column->stretch = 0;
  add_decision (source, table);
  add_results (source, table);
  add_repeats (source, table);
  add_planned (source, table);
  add_answers (source, table);
  if (table->rows->len > 0)
    g_ptr_array_add (self->tables[fmn_section_to_index (FMN_SECTION_AWAITED)],
                     g_steal_pointer (&table));
}
