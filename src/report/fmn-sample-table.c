/* fmn-sample-table.c: gathers results into samples and sets them side by side.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-sample-table.h"

#include "fmn-caption.h"
#include "fmn-sample-state.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

/* Samples */

static void
sample_free (gpointer data)
{
  FmnSample *sample = data;

  g_ptr_array_unref (sample->tests);
  g_free (sample);
}

static gboolean
is_of_partner (FmnEntry *test)
{
  return g_strcmp0 (fmn_entry_get_string (test, "subject"), "partner") == 0;
}

GPtrArray *
fmn_samples_find (FmnSummarySource *source, FmnSampleFilter filter)
{
  GPtrArray *tests = fmn_summary_source_get_entries (source, FMN_KIND_TEST);
  GPtrArray *samples = g_ptr_array_new_with_free_func (sample_free);

  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      const FmnDate *date = fmn_entry_get_date (test);
      FmnSample *last = samples->len > 0 ? g_ptr_array_index (samples, samples->len - 1) : NULL;

      if (!filter (test) || !fmn_summary_source_in_years (source, test))
        continue;
      if (last == NULL || fmn_date_compare (last->date, date) != 0)
        {
          last = g_new0 (FmnSample, 1);
          last->date = date;
          last->tests = g_ptr_array_new ();
          g_ptr_array_add (samples, last);
        }
      g_ptr_array_add (last->tests, test);
    }
  return samples;
}

char *
fmn_sample_dup_key (FmnEntry *test)
{
  const char *key = fmn_summary_test_key (test);

  /* Tests without any name are rows of their own. */
  if (key == NULL)
    key = fmn_entry_get_id (test);
  return is_of_partner (test) ? g_strconcat (key, "\n", "partner", NULL) : g_strdup (key);
}

FmnEntry *
fmn_sample_find (const FmnSample *self, const char *key, guint nth)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  for (guint i = 0; i < self->tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (self->tests, i);
      g_autofree char *own = fmn_sample_dup_key (test);

      if (g_str_equal (own, key) && nth-- == 0)
        return test;
    }
  return NULL;
}

guint
fmn_samples_get_across (const FmnSummaryOptions *options)
{
  g_return_val_if_fail (options != NULL, 2);

  return options->text_scale <= 1.1 ? 4 : options->text_scale <= 1.5 ? 3 : 2;
}

gboolean
fmn_samples_have_copies (GPtrArray *samples)
{
  for (guint s = 0; s < samples->len; s++)
    {
      const FmnSample *sample = g_ptr_array_index (samples, s);

      for (guint i = 0; i < sample->tests->len; i++)
        if (fmn_summary_has_papers (g_ptr_array_index (sample->tests, i)))
          return TRUE;
    }
  return FALSE;
}

/* Unit and range */

static char *
dup_unit_and_range (FmnEntry *test)
{
  FmnValue *value = fmn_entry_get_value (test);
  const char *unit = value != NULL ? fmn_value_get_unit (value) : NULL;
  g_autofree char *range = fmn_entry_dup_range (test);

  if (unit != NULL && *unit != '\0' && range != NULL)
    /* Translators: a unit and the laboratory's range: "GPL-U/mL · below 20". */
    return g_strdup_printf (C_ ("summary", "%s · %s"), unit, range);
  if (range != NULL)
    return g_steal_pointer (&range);
  return g_strdup (unit != NULL ? unit : "");
}

/* What all results of a row in these samples share, or NULL when they differ; then each cell says its own. */
static char *
dup_common_unit_and_range (GPtrArray *samples, guint from, guint to, const char *id)
{
  g_autofree char *common = NULL;

  for (guint s = from; s < to; s++)
    for (guint nth = 0;; nth++)
      {
        FmnEntry *test = fmn_sample_find (g_ptr_array_index (samples, s), id, nth);
        g_autofree char *own = NULL;

        if (test == NULL)
          break;
        own = dup_unit_and_range (test);
        if (common != NULL && !g_str_equal (common, own))
          return NULL;
        if (common == NULL)
          common = g_steal_pointer (&own);
      }
  return common != NULL ? g_steal_pointer (&common) : g_strdup ("");
}

static FmnCell *
result_cell (FmnSummarySource *source, const FmnSample *sample, const char *id, gboolean with_range)
{
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, NULL);

  for (guint nth = 0;; nth++)
    {
      FmnEntry *test = fmn_sample_find (sample, id, nth);
      g_autoptr (FmnCell) value = NULL;

      if (test == NULL)
        break;
      value = fmn_summary_value_cell (source, test, with_range, TRUE);
      if (cell->text->len > 0)
        fmn_cell_add (cell, FMN_RUN_BODY, "\n");
      fmn_cell_append (cell, value);
      if (with_range)
        {
          g_autofree char *range = fmn_entry_dup_range (test);
          g_autofree char *in_brackets
              = range != NULL ? g_strdup_printf (C_ ("lab’s range", " (%s)"), range) : NULL;

          fmn_cell_add (cell, FMN_RUN_QUIET, in_brackets);
        }
    }
  if (cell->text->len == 0)
    fmn_cell_add (cell, FMN_RUN_BODY, "–");
  return cell;
}

/* Table */

void
fmn_sample_table_add_columns (FmnSummaryTable *table, GPtrArray *samples, guint from, guint to)
{
  g_return_if_fail (table != NULL && samples != NULL);
  g_return_if_fail (from <= to && to <= samples->len);

  fmn_summary_table_add_column (table, "test", C_ ("column", "Test"), NULL)->stretch = 0.5;
  fmn_summary_table_add_column (table, "unit", C_ ("column", "Unit · lab’s range"), NULL)->stretch
      = 0.5;
  for (guint s = from; s < to; s++)
    {
      const FmnSample *sample = g_ptr_array_index (samples, s);
      g_autofree char *id = g_strdup_printf ("sample-%u", s);
      g_autofree char *date = sample->date != NULL ? fmn_summary_format_date (sample->date)
                                                   : g_strdup (C_ ("summary", "date not known"));

      fmn_summary_table_add_column (table, id, date, NULL)->even = TRUE;
    }
}

/* The partner's samples say nothing of her state. */
static FmnCell *
state_cell (FmnSummarySource *source, const FmnSample *sample)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < sample->tests->len; i++)
    if (!is_of_partner (g_ptr_array_index (sample->tests, i)))
      g_ptr_array_add (own, g_ptr_array_index (sample->tests, i));
  return own->len > 0 ? fmn_sample_state_cell (source, own) : fmn_cell_new (FMN_RUN_QUIET, "–");
}

FmnRow *
fmn_sample_table_add_state (
    FmnSummarySource *source, FmnSummaryTable *table, GPtrArray *samples, guint from, guint to)
{
  FmnRow *row = fmn_summary_table_add_row (table, FMN_ROW_SHADED);

  fmn_summary_table_set (table, row, "test",
                         fmn_cell_new (FMN_RUN_QUIET, C_ ("summary", "On the day of the sample")));
  for (guint s = from; s < to; s++)
    {
      g_autofree char *id = g_strdup_printf ("sample-%u", s);

      fmn_summary_table_set (table, row, id, state_cell (source, g_ptr_array_index (samples, s)));
    }
  return row;
}

void
fmn_sample_table_add_results (FmnSummarySource *source,
                              FmnSummaryTable *table,
                              GPtrArray *samples,
                              guint from,
                              guint to,
                              const char *key,
                              const char *label,
                              gboolean always)
{
  g_autofree char *common = NULL;
  gboolean any = always;
  FmnRow *row;

  for (guint s = from; s < to && !any; s++)
    any = fmn_sample_find (g_ptr_array_index (samples, s), key, 0) != NULL;
  if (!any)
    return;
  common = dup_common_unit_and_range (samples, from, to, key);
  row = fmn_summary_table_add_row (table, FMN_ROW_PLAIN);
  fmn_summary_table_set (table, row, "test", fmn_cell_new (FMN_RUN_BODY, label));
  fmn_summary_table_set (table, row, "unit",
                         fmn_cell_new (FMN_RUN_QUIET, common == NULL
                                                          ? C_ ("summary", "with each result")
                                                      : *common == '\0' ? "–"
                                                                        : common));
  for (guint s = from; s < to; s++)
    {
      g_autofree char *id = g_strdup_printf ("sample-%u", s);

      fmn_summary_table_set (
          table, row, id,
          result_cell (source, g_ptr_array_index (samples, s), key, common == NULL));
    }
}
