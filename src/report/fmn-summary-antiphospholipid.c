/* fmn-summary-antiphospholipid.c: the antiphospholipid tests side by side, by sample.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-antiphospholipid-samples.h"
#include "fmn-caption.h"
#include "fmn-sample-state.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

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

/* What all results of a row share, or NULL when they differ; then each cell says its own. */
static char *
dup_common_unit_and_range (GPtrArray *samples, const char *id)
{
  g_autofree char *common = NULL;

  for (guint s = 0; s < samples->len; s++)
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

/* "119 weeks 5 days", or a range of weeks when a date is not known to the day. */
static char *
dup_interval (const FmnDate *from, const FmnDate *to)
{
  int least, most;
  g_autofree char *weeks = NULL;
  g_autofree char *days = NULL;

  if (from == NULL || to == NULL)
    return NULL;
  least = (int) fmn_date_earliest (to) - (int) fmn_date_latest (from);
  most = (int) fmn_date_latest (to) - (int) fmn_date_earliest (from);
  if (least != most)
    return g_strdup_printf (C_ ("interval", "between %d and %d weeks"), MAX (0, least) / 7,
                            most / 7);
  weeks = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", (gulong) (least / 7)), least / 7);
  if (least % 7 == 0)
    return g_steal_pointer (&weeks);
  days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) (least % 7)),
                          least % 7);
  /* Translators: "119 weeks" and "5 days". */
  return g_strdup_printf (C_ ("interval", "%s %s"), weeks, days);
}

static FmnSummaryTable *
new_table (GPtrArray *samples, guint from, guint to, const FmnRepeat *repeat, gboolean copies)
{
  FmnSummaryTable *table
      = fmn_summary_table_new (C_ ("heading", "Antiphospholipid tests"),
                               copies ? C_ ("summary", "⊕ = copy of the report kept") : NULL, TRUE);

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
  if (repeat->sample != NULL && to == samples->len)
    {
      g_autofree char *date = NULL;
      g_autofree char *label = NULL;
      FmnColumn *column;
      FmnDate open_from;

      if (fmn_date_init_julian (&open_from,
                                fmn_date_earliest (repeat->sample->date) + (guint32) repeat->days))
        {
          date = fmn_summary_format_date (&open_from);
          label = g_strdup_printf (C_ ("column", "from %s"), date);
          column = fmn_summary_table_add_column (table, "repeat", label, NULL);
          column->even = TRUE;
          column->to_write = TRUE;
        }
    }
  return table;
}

static void
add_state_row (FmnSummarySource *source,
               FmnSummaryTable *table,
               GPtrArray *samples,
               guint from,
               guint to,
               const FmnRepeat *repeat)
{
  FmnRow *row = fmn_summary_table_add_row (table, FMN_ROW_SHADED);

  fmn_summary_table_set (table, row, "test",
                         fmn_cell_new (FMN_RUN_QUIET, C_ ("summary", "On the day of the sample")));
  for (guint s = from; s < to; s++)
    {
      const FmnSample *sample = g_ptr_array_index (samples, s);
      g_autofree char *id = g_strdup_printf ("sample-%u", s);

      fmn_summary_table_set (table, row, id, fmn_sample_state_cell (source, sample->tests));
    }
  if (repeat->sample != NULL)
    {
      g_autofree char *date = fmn_summary_format_date (repeat->sample->date);
      g_autofree char *text = g_strdup_printf (C_ ("summary", "repeat, %d weeks or more after %s"),
                                               repeat->days / 7, date);

      fmn_summary_table_set (table, row, "repeat", fmn_cell_new (FMN_RUN_QUIET, text));
    }
}

static void
add_result_rows (
    FmnSummarySource *source, FmnSummaryTable *table, GPtrArray *samples, guint from, guint to)
{
  guint n;
  const FmnAntiphospholipidTest *all = fmn_antiphospholipid_get_tests (&n);

  for (guint r = 0; r < n; r++)
    {
      const FmnAntiphospholipidTest *test = &all[r];
      g_autofree char *common = dup_common_unit_and_range (samples, test->id);
      FmnRow *row;
      gboolean any = test->always;

      for (guint s = from; s < to; s++)
        any |= fmn_sample_find (g_ptr_array_index (samples, s), test->id, 0) != NULL;
      if (!any)
        continue;
      row = fmn_summary_table_add_row (table, FMN_ROW_PLAIN);
      fmn_summary_table_set (
          table, row, "test",
          fmn_cell_new (FMN_RUN_BODY, g_dpgettext2 (GETTEXT_PACKAGE, "test", test->label)));
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
              result_cell (source, g_ptr_array_index (samples, s), test->id, common == NULL));
        }
    }
}

static void
add_interval_row (FmnSummaryTable *table, GPtrArray *samples, guint from, guint to)
{
  FmnRow *row;

  if (to - from < 2)
    return;
  row = fmn_summary_table_add_row (table, FMN_ROW_INTERVAL);
  fmn_summary_table_set (table, row, "test",
                         fmn_cell_new (FMN_RUN_BODY, C_ ("summary", "Interval between samples")));
  for (guint s = from; s + 1 < to; s++)
    {
      const FmnSample *sample = g_ptr_array_index (samples, s);
      const FmnSample *next = g_ptr_array_index (samples, s + 1);
      g_autofree char *id = g_strdup_printf ("sample-%u", s);
      g_autofree char *interval = dup_interval (sample->date, next->date);

      fmn_summary_table_set (table, row, id, fmn_cell_new (FMN_RUN_BODY, interval));
    }
}

static gboolean
any_copies (GPtrArray *samples)
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

void
fmn_summary_make_antiphospholipid (FmnSummary *self, FmnSummarySource *source)
{
  g_autoptr (GPtrArray) samples = fmn_antiphospholipid_find_samples (source);
  FmnRepeat repeat = fmn_antiphospholipid_find_repeat (samples);
  guint section = fmn_section_to_index (FMN_SECTION_ANTIPHOSPHOLIPID);
  /* Larger text leaves room for fewer columns beside each other. */
  double scale = source->options->text_scale;
  guint across = scale <= 1.1 ? 4 : scale <= 1.5 ? 3 : 2, first = 0;

  if (samples->len == 0)
    return;
  if (!source->options->full && samples->len > across)
    self->left_out[section] = first = samples->len - across;
  /* The last sample of a table begins the next one, so that the time between them is in it. */
  while (TRUE)
    {
      guint to = MIN (samples->len, first + across);
      FmnSummaryTable *table = new_table (samples, first, to, &repeat, any_copies (samples));

      add_state_row (source, table, samples, first, to, &repeat);
      add_result_rows (source, table, samples, first, to);
      add_interval_row (table, samples, first, to);
      g_ptr_array_add (self->tables[section], table);
      if (to == samples->len)
        break;
      first = to - 1;
    }
}
