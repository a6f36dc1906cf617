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

typedef struct
{
  FmnSummarySource *source;
  FmnSummaryTable *table;
  GHashTable *days; /* of each row, by which they stand */
} Awaited;

/* @when may be NULL. */
static FmnRow *
add_row (Awaited *self, const char *what, const char *about, const FmnDate *when)
{
  FmnRow *row = fmn_summary_table_add_row (self->table, FMN_ROW_PLAIN);
  g_autofree char *date = fmn_summary_format_date (when);

  fmn_summary_table_set (self->table, row, "what", fmn_cell_new (FMN_RUN_QUIET, what));
  fmn_summary_table_set (self->table, row, "about", fmn_cell_new (FMN_RUN_BODY, about));
  fmn_summary_table_set (self->table, row, "date", fmn_cell_new_whole (FMN_RUN_QUIET, date));
  g_hash_table_insert (self->days, row,
                       GUINT_TO_POINTER (when != NULL ? fmn_date_earliest (when) : G_MAXUINT));
  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer days)
{
  const guint first = GPOINTER_TO_UINT (g_hash_table_lookup (days, *(FmnRow *const *) a));
  const guint second = GPOINTER_TO_UINT (g_hash_table_lookup (days, *(FmnRow *const *) b));

  return first < second ? -1 : first > second;
}

/* A row about @entry by its name. */
static void
add_named (Awaited *self, const char *what, FmnEntry *entry, const FmnDate *when)
{
  g_autofree char *label = fmn_summary_source_dup_label (self->source, entry);
  g_autofree char *about = fmn_summary_source_clip (self->source, what, label, LONGEST_NAME);

  add_row (self, what, about, when);
}

static gboolean
is_to_come (FmnSummarySource *source, FmnEntry *entry)
{
  const FmnDate *date = fmn_entry_get_date (entry);

  return date != NULL && fmn_date_earliest (date) > fmn_date_earliest (&source->today);
}

static void
add_decision (Awaited *self)
{
  GPtrArray *visits = fmn_summary_source_get_entries (self->source, FMN_KIND_VISIT);

  for (guint i = visits->len; i-- > 0;)
    {
      FmnEntry *visit = g_ptr_array_index (visits, i);
      const char *decided = fmn_entry_get_string (visit, "decided");
      g_autofree char *about = NULL;

      if (decided == NULL || *decided == '\0' || is_to_come (self->source, visit))
        continue;
      about = fmn_summary_source_clip (self->source, C_ ("awaited", "Decided last"), decided,
                                       LONGEST_DECISION);
      /* Before all that is awaited. */
      g_hash_table_insert (
          self->days,
          add_row (self, C_ ("awaited", "Decided last"), about, fmn_entry_get_date (visit)),
          GUINT_TO_POINTER (0));
      return;
    }
}

static void
add_results (Awaited *self)
{
  GPtrArray *tests = fmn_summary_source_get_entries (self->source, FMN_KIND_TEST);

  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);

      if (is_to_come (self->source, test))
        add_named (self, C_ ("awaited", "Planned"), test, fmn_entry_get_date (test));
      else if (fmn_entry_get_value (test) == NULL && !fmn_summary_has_papers (test))
        add_named (self, C_ ("awaited", "Result"), test, fmn_entry_get_date (test));
    }
}

/* One row for each test, however many of its results are positive. */
static void
add_repeats (Awaited *self)
{
  GPtrArray *tests = fmn_summary_source_get_entries (self->source, FMN_KIND_TEST);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) dues = fmn_repeat_due_map (self->source->journal);

  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      const FmnRepeatDue *due = g_hash_table_lookup (dues, test);

      if (due != NULL && g_hash_table_add (told, fmn_sample_dup_key (test)))
        add_named (self, C_ ("awaited", "Repeat from"), test, &due->from);
    }
}

/* "Fertility clinic: form to send"; the clinic that the page is for needs no name. */
static char *
dup_step_text (Awaited *self, FmnEntry *visit, const FmnReferralStep *step)
{
  const char *text = fmn_referral_step_get_label (step);
  g_autofree char *label = NULL;
  g_autofree char *clinic = NULL;

  if (visit == fmn_summary_source_find_visit (self->source))
    return g_strdup (text);
  label = fmn_summary_source_dup_label (self->source, visit);
  clinic = fmn_summary_source_clip (self->source, C_ ("awaited", "Before a visit"), label,
                                    LONGEST_NAME);
  /* Translators: a visit, then what is to be done before it, such as "Form to send". */
  return g_strdup_printf (C_ ("awaited", "%s: %s"), clinic, text);
}

/* What is still to be done on the way to a clinic: its form, its call, its tests. */
static void
add_steps (Awaited *self, FmnEntry *visit)
{
  g_autoptr (GArray) steps = NULL;

  if (!fmn_visit_has_open_referral (visit, fmn_date_earliest (&self->source->today)))
    return;
  steps = fmn_visit_dup_referral (visit);
  for (guint i = 0; i < steps->len; i++)
    {
      const FmnReferralStep *step = &g_array_index (steps, FmnReferralStep, i);
      g_autofree char *about = NULL;

      if (step->is_done)
        continue;
      about = dup_step_text (self, visit, step);
      add_row (self, C_ ("awaited", "Before a visit"), about, step->has_by ? &step->by : NULL);
    }
}

/* Other appointments than the one that the page is for. */
static void
add_planned (Awaited *self)
{
  GPtrArray *procedures = fmn_summary_source_get_entries (self->source, FMN_KIND_PROCEDURE);
  GPtrArray *visits = fmn_summary_source_get_entries (self->source, FMN_KIND_VISIT);
  FmnEntry *now = fmn_summary_source_find_visit (self->source);

  for (guint i = 0; i < procedures->len; i++)
    if (is_to_come (self->source, g_ptr_array_index (procedures, i)))
      add_named (self, C_ ("awaited", "Planned"), g_ptr_array_index (procedures, i),
                 fmn_entry_get_date (g_ptr_array_index (procedures, i)));
  for (guint i = 0; i < visits->len; i++)
    {
      FmnEntry *visit = g_ptr_array_index (visits, i);

      add_steps (self, visit);
      if (visit != now && is_to_come (self->source, visit)
          && !fmn_entry_get_boolean (visit, "ended"))
        add_named (self, C_ ("awaited", "Appointment"), visit, fmn_entry_get_date (visit));
    }
}

static void
add_answers (Awaited *self)
{
  GPtrArray *questions = fmn_summary_source_get_entries (self->source, FMN_KIND_QUESTION);

  for (guint i = 0; i < questions->len; i++)
    {
      FmnEntry *question = g_ptr_array_index (questions, i);

      if (g_strcmp0 (fmn_entry_get_string (question, "status"), "asked") == 0
          && fmn_entry_get_string (question, "answer") == NULL)
        add_named (self, C_ ("awaited", "Answer"), question, fmn_entry_get_date (question));
    }
}

void
fmn_summary_make_awaited (FmnSummary *self, FmnSummarySource *source)
{
  g_autoptr (FmnSummaryTable) table
      = fmn_summary_table_new (C_ ("heading", "Decided and awaited"), NULL, FALSE);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  Awaited awaited = { source, table, days };
  FmnColumn *column;

  fmn_summary_table_add_column (table, "what", C_ ("column", "What"), NULL)->stretch = 0;
  fmn_summary_table_add_column (table, "about", C_ ("column", "About"), NULL);
  column = fmn_summary_table_add_column (table, "date", C_ ("column", "Date"), NULL);
  column->at_end = TRUE;
  column->stretch = 0;
  add_decision (&awaited);
  add_results (&awaited);
  add_repeats (&awaited);
  add_planned (&awaited);
  add_answers (&awaited);
  g_ptr_array_sort_with_data (table->rows, compare_rows, days);
  if (table->rows->len > 0)
    g_ptr_array_add (self->tables[fmn_section_to_index (FMN_SECTION_AWAITED)],
                     g_steal_pointer (&table));
}
