/* fmn-summary-antiphospholipid.c: the antiphospholipid tests side by side, by sample.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-antiphospholipid-samples.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

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

  fmn_sample_table_add_columns (table, samples, from, to);
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
  FmnRow *row = fmn_sample_table_add_state (source, table, samples, from, to);

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

      fmn_sample_table_add_results (source, table, samples, from, to, test->id,
                                    g_dpgettext2 (GETTEXT_PACKAGE, "test", test->label),
                                    test->always);
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

void
fmn_summary_make_antiphospholipid (FmnSummary *self, FmnSummarySource *source)
{
  g_autoptr (GPtrArray) samples = fmn_antiphospholipid_find_samples (source);
  FmnRepeat repeat = fmn_antiphospholipid_find_repeat (samples);
  guint section = fmn_section_to_index (FMN_SECTION_ANTIPHOSPHOLIPID);
  guint across = fmn_samples_get_across (source->options), first = 0;

  if (samples->len == 0)
    return;
  if (!source->options->full && samples->len > across)
    self->left_out[section] = first = samples->len - across;
  /* The last sample of a table begins the next one, so that the time between them is in it. */
  while (TRUE)
    {
      guint to = MIN (samples->len, first + across);
      FmnSummaryTable *table
          = new_table (samples, first, to, &repeat, fmn_samples_have_copies (samples));

      add_state_row (source, table, samples, first, to, &repeat);
      add_result_rows (source, table, samples, first, to);
      add_interval_row (table, samples, first, to);
      g_ptr_array_add (self->tables[section], table);
      if (to == samples->len)
        break;
      first = to - 1;
    }
}
