/* fmn-summary-tests.c: all other tests: the latest value of each, or in the full form every one, by sample.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-sample-state.h"
#include "fmn-sample-table.h"
#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_NAME 90

/* What a clinic for recurrent loss asks for, in the order of its intake forms: what one page has no
 * room for is dropped from the end. Other tests follow, the newest first. */
static const char *const order[] = {
  "tsh",
  "tpo-ab",
  "ft4",
  "karyotype-self",
  "karyotype-partner",
  "uterus-3d",
  "hysteroscopy",
  "factor-v-leiden",
  "prothrombin-g20210a",
  "protein-s",
  "protein-c",
  "antithrombin",
  "ana",
  "hba1c",
  "prolactin",
  "homocysteine",
  "amh",
  "sperm-dfi",
  "cd138",
  "unk-biopsy",
  "nk-blood-percent",
  "nk-cytotoxicity",
};

/* Shown in the pregnancy table or in the head of the page. */
static const char *const elsewhere[] = {
  "hcg",       "pregnancy-test-urine", "crl", "msd", "fetal-heart", "poc-karyotype",
  "poc-array", "blood-group",          NULL,
};

typedef struct
{
  FmnEntry *entry; /* the latest */
  guint rank;
  guint place; /* how old: 0 for the newest entry of all */
} Latest;

static guint
get_rank (FmnEntry *entry)
{
  const char *test = fmn_entry_get_string (entry, "test");

  for (guint i = 0; test != NULL && i < G_N_ELEMENTS (order); i++)
    if (strcmp (order[i], test) == 0)
      return i;
  return G_N_ELEMENTS (order);
}

static gboolean
is_shown (FmnSummarySource *source, FmnEntry *entry)
{
  const char *test = fmn_entry_get_string (entry, "test");

  return fmn_summary_source_in_years (source, entry) && !fmn_summary_is_antiphospholipid (test)
         && (test == NULL || !g_strv_contains (elsewhere, test));
}

static int
compare_latest (gconstpointer a, gconstpointer b)
{
  const Latest *first = a, *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  return first->place < second->place ? -1 : first->place > second->place;
}

/* Of @tests, oldest first, the newest of each row, in the order above. */
static GArray *
find_latest (GPtrArray *tests)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Latest));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = tests->len; i-- > 0;)
    {
      FmnEntry *entry = g_ptr_array_index (tests, i);
      Latest latest = { .entry = entry, .rank = get_rank (entry), .place = tests->len - i };

      if (g_hash_table_add (seen, fmn_sample_dup_key (entry)))
        g_array_append_val (list, latest);
    }
  g_array_sort (list, compare_latest);
  return list;
}

static char *
dup_row_label (FmnSummarySource *source, FmnEntry *test)
{
  g_autofree char *whole = fmn_summary_source_dup_label (source, test);

  return fmn_summary_source_clip (source, C_ ("column", "Test"), whole, LONGEST_NAME);
}

/* One page */

static FmnCell *
test_cell (FmnSummarySource *source, FmnEntry *test)
{
  FmnCell *cell = fmn_summary_value_cell (source, test, TRUE, FALSE);
  FmnResultStanding standing = fmn_summary_get_standing (test);
  g_autofree char *range = fmn_entry_dup_range (test);
  g_autofree char *moment = NULL;
  FmnMoment when;

  if (range != NULL)
    {
      g_autofree char *in_brackets = g_strdup_printf (C_ ("lab’s range", " (%s)"), range);

      fmn_cell_add (cell, FMN_RUN_BODY, in_brackets);
    }
  else if (standing == FMN_RESULT_ABOVE || standing == FMN_RESULT_BELOW)
    /* The laboratory marked it and its range was not copied. */
    fmn_cell_add (cell, FMN_RUN_BODY,
                  standing == FMN_RESULT_ABOVE ? C_ ("result", " marked high")
                                               : C_ ("result", " marked low"));
  fmn_journal_get_moment (source->journal, test, &when);
  if (when.type == FMN_MOMENT_DURING)
    {
      moment = fmn_sample_state_dup_moment (source, test);
      fmn_cell_add_line (cell, FMN_RUN_QUIET, moment);
    }
  return cell;
}

static void
add_latest (FmnSummary *self, FmnSummarySource *source)
{
  GPtrArray *all = fmn_summary_source_get_entries (source, FMN_KIND_TEST);
  g_autoptr (GPtrArray) tests = g_ptr_array_new ();
  g_autoptr (GArray) latest = NULL;
  FmnSummaryTable *table;
  FmnColumn *column;

  for (guint i = 0; i < all->len; i++)
    if (is_shown (source, g_ptr_array_index (all, i)))
      g_ptr_array_add (tests, g_ptr_array_index (all, i));
  if (tests->len == 0)
    return;
  latest = find_latest (tests);
  table = fmn_summary_table_new (C_ ("heading", "Other tests"),
                                 C_ ("summary", "latest value (lab’s range)"), FALSE);
  fmn_summary_table_add_column (table, "test", C_ ("column", "Test"), NULL);
  fmn_summary_table_add_column (table, "value", C_ ("column", "Value"), NULL);
  column = fmn_summary_table_add_column (table, "date", C_ ("column", "Date"), NULL);
  column->at_end = TRUE;
  column->stretch = 0;
  for (guint i = 0; i < latest->len; i++)
    {
      FmnEntry *entry = g_array_index (latest, Latest, i).entry;
      FmnRow *row = fmn_summary_table_add_row (table, FMN_ROW_PLAIN);
      g_autofree char *label = dup_row_label (source, entry);
      g_autofree char *date = fmn_summary_format_date (fmn_entry_get_date (entry));

      fmn_summary_table_set (table, row, "test", fmn_cell_new (FMN_RUN_BODY, label));
      fmn_summary_table_set (table, row, "value", test_cell (source, entry));
      fmn_summary_table_set (table, row, "date", fmn_cell_new_whole (FMN_RUN_QUIET, date));
    }
  g_ptr_array_add (self->tables[fmn_section_to_index (FMN_SECTION_TESTS)], table);
}

/* Full */

static gboolean
is_of_matrix (FmnEntry *test)
{
  return !fmn_summary_is_antiphospholipid (fmn_entry_get_string (test, "test"))
         || g_strcmp0 (fmn_entry_get_string (test, "subject"), "partner") == 0;
}

/* "Other tests, 4 Sep 2023 to 20 Dec 2025" */
static char *
dup_heading (GPtrArray *samples, guint from, guint to)
{
  const FmnSample *first = g_ptr_array_index (samples, from);
  const FmnSample *last = g_ptr_array_index (samples, to - 1);
  g_autofree char *span = NULL;

  /* What has no date stands first. */
  if (last->date == NULL)
    return g_strdup (C_ ("heading", "Other tests"));
  span = fmn_summary_format_span (first->date, last->date, FALSE);
  /* Translators: %s is a span of dates. */
  return g_strdup_printf (C_ ("heading", "Other tests, %s"), span);
}

static FmnSummaryTable *
new_matrix (FmnSummarySource *source, GPtrArray *samples, guint from, guint to)
{
  g_autofree char *heading = dup_heading (samples, from, to);
  FmnSummaryTable *table = fmn_summary_table_new (
      heading,
      fmn_samples_have_copies (samples) ? C_ ("summary", "⊕ = copy of the report kept") : NULL,
      TRUE);
  g_autoptr (GPtrArray) tests = g_ptr_array_new ();
  g_autoptr (GArray) rows = NULL;

  fmn_sample_table_add_columns (table, samples, from, to);
  fmn_sample_table_add_state (source, table, samples, from, to);
  for (guint s = from; s < to; s++)
    {
      const FmnSample *sample = g_ptr_array_index (samples, s);

      for (guint i = 0; i < sample->tests->len; i++)
        g_ptr_array_add (tests, g_ptr_array_index (sample->tests, i));
    }
  rows = find_latest (tests);
  for (guint i = 0; i < rows->len; i++)
    {
      FmnEntry *test = g_array_index (rows, Latest, i).entry;
      g_autofree char *key = fmn_sample_dup_key (test);
      g_autofree char *label = dup_row_label (source, test);

      fmn_sample_table_add_results (source, table, samples, from, to, key, label, TRUE);
    }
  return table;
}

static void
add_matrix (FmnSummary *self, FmnSummarySource *source)
{
  g_autoptr (GPtrArray) samples = fmn_samples_find (source, is_of_matrix);
  guint across = fmn_samples_get_across (source->options);

  for (guint first = 0; first < samples->len; first += across)
    g_ptr_array_add (self->tables[fmn_section_to_index (FMN_SECTION_TESTS)],
                     new_matrix (source, samples, first, MIN (samples->len, first + across)));
}

void
fmn_summary_make_tests (FmnSummary *self, FmnSummarySource *source)
{
  if (source->options->full)
    add_matrix (self, source);
  else
    add_latest (self, source);
}
