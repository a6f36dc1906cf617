/* fmn-result-sheet.c: the words of each cell.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-result-sheet.h"

#include "fmn-caption.h"
#include "fmn-csv-field.h"
#include "fmn-pairs-card.h"

#include <glib/gi18n-lib.h>

struct _FmnResultSheet
{
  FmnJournal *journal;
  FmnSeriesData *data;
  GPtrArray *entries;
  GHashTable *values;                  /* FmnEntry to FmnSeriesValue of the data */
  GHashTable *names;                   /* FmnEntry to its test's name */
  GHashTable *pairs;                   /* FmnEntry to the FmnSamplePair of which it is the second */
  GArray *found[FMN_SERIES_MAX_TESTS]; /* holds them */
  GHashTable *trends;                  /* FmnEntry of a test that is followed by its trend */
  gboolean shown[FMN_N_RESULT_COLUMNS];
};

const char *
fmn_result_column_get_title (FmnResultColumn column)
{
  static const char *const titles[FMN_N_RESULT_COLUMNS] = {
    [FMN_RESULT_DATE] = NC_ ("column", "Date"),
    [FMN_RESULT_TEST] = NC_ ("column", "Test"),
    [FMN_RESULT_VALUE] = NC_ ("column", "Value"),
    [FMN_RESULT_CONVERTED] = NC_ ("column", "As on the chart"),
    [FMN_RESULT_CHANGE] = NC_ ("column", "Since the value before"),
    [FMN_RESULT_APART] = NC_ ("column", "After the sample before"),
    [FMN_RESULT_RANGE] = NC_ ("column", "Lab’s range"),
    [FMN_RESULT_WEEK] = NC_ ("column", "Weeks"),
    [FMN_RESULT_STATE] = NC_ ("column", "On the day of the sample"),
    [FMN_RESULT_LAB] = NC_ ("column", "Lab"),
  };

  g_return_val_if_fail ((int) column >= 0 && column < FMN_N_RESULT_COLUMNS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "column", titles[column]);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return fmn_entry_compare (*(FmnEntry *const *) b, *(FmnEntry *const *) a);
}

static void
add_series (FmnResultSheet *self, const FmnTestSeries *series, guint test)
{
  const gboolean trend = series->item != NULL && fmn_catalogue_item_has_trend (series->item);

  for (guint i = 0; i < series->entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (series->entries, i);

      g_ptr_array_add (self->entries, g_object_ref (entry));
      g_hash_table_insert (self->names, entry, g_strdup (series->name));
      if (trend)
        g_hash_table_add (self->trends, entry);
    }
  if (series->item == NULL)
    return;
  self->found[test] = fmn_sample_pairs_find (self->journal, series->item, series->entries);
  for (guint i = 0; i < self->found[test]->len; i++)
    {
      FmnSamplePair *pair = &g_array_index (self->found[test], FmnSamplePair, i);

      g_hash_table_insert (self->pairs, pair->second, pair);
      self->shown[trend ? FMN_RESULT_CHANGE : FMN_RESULT_APART] = TRUE;
    }
}

FmnResultSheet *
fmn_result_sheet_new (FmnJournal *journal,
                      const FmnTestSeries *first,
                      const FmnTestSeries *second,
                      FmnSeriesData *data)
{
  FmnResultSheet *self;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (first != NULL && data != NULL, NULL);

  self = g_new0 (FmnResultSheet, 1);
  self->journal = g_object_ref (journal);
  self->data = fmn_series_data_ref (data);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->values = g_hash_table_new (NULL, NULL);
  self->names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->pairs = g_hash_table_new (NULL, NULL);
  self->trends = g_hash_table_new (NULL, NULL);
  for (FmnResultColumn column = 0; column < FMN_N_RESULT_COLUMNS; column++)
    self->shown[column] = column != FMN_RESULT_CHANGE && column != FMN_RESULT_APART;
  self->shown[FMN_RESULT_TEST] = second != NULL;
  self->shown[FMN_RESULT_CONVERTED] = data->conversions->len > 0;
  add_series (self, first, 0);
  if (second != NULL)
    add_series (self, second, 1);
  g_ptr_array_sort (self->entries, compare_newest_first);
  for (guint i = 0; i < data->values->len; i++)
    {
      FmnSeriesValue *value = &g_array_index (data->values, FmnSeriesValue, i);

      g_hash_table_insert (self->values, value->entry, value);
    }
  return self;
}

void
fmn_result_sheet_free (FmnResultSheet *self)
{
  g_hash_table_unref (self->values);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->pairs);
  g_hash_table_unref (self->trends);
  for (guint test = 0; test < FMN_SERIES_MAX_TESTS; test++)
    g_clear_pointer (&self->found[test], g_array_unref);
  g_ptr_array_unref (self->entries);
  fmn_series_data_unref (self->data);
  g_object_unref (self->journal);
  g_free (self);
}

GPtrArray *
fmn_result_sheet_get_entries (FmnResultSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entries;
}

gboolean
fmn_result_sheet_has_column (FmnResultSheet *self, FmnResultColumn column)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((int) column >= 0 && column < FMN_N_RESULT_COLUMNS, FALSE);

  return self->shown[column];
}

static char *
dup_weeks (FmnResultSheet *self, FmnEntry *test)
{
  FmnMoment moment;

  fmn_journal_get_moment (self->journal, test, &moment);
  return fmn_moment_format (&moment);
}

static char *
dup_pair (FmnResultSheet *self, FmnEntry *test, gboolean trend)
{
  const FmnSamplePair *pair = g_hash_table_lookup (self->pairs, test);

  if (pair == NULL || g_hash_table_contains (self->trends, test) != trend)
    return NULL;
  return fmn_sample_pair_format (pair, trend);
}

char *
fmn_result_sheet_dup_cell (FmnResultSheet *self, FmnEntry *test, FmnResultColumn column)
{
  const FmnSeriesValue *value;
  const FmnDate *date;
  char *text = NULL;

  g_return_val_if_fail (self != NULL && FMN_IS_ENTRY (test), NULL);

  value = g_hash_table_lookup (self->values, test);
  switch (column)
    {
    case FMN_RESULT_DATE:
      date = fmn_entry_get_date (test);
      text = date != NULL ? fmn_date_format_brief (date) : g_strdup (_ ("Date not known"));
      break;
    case FMN_RESULT_TEST:
      text = g_strdup (g_hash_table_lookup (self->names, test));
      break;
    case FMN_RESULT_VALUE:
      text = fmn_entry_get_value (test) != NULL ? fmn_value_format (fmn_entry_get_value (test))
                                                : NULL;
      break;
    case FMN_RESULT_CONVERTED:
      text = value != NULL && value->converted ? fmn_series_data_format_value (self->data, value)
                                               : NULL;
      break;
    case FMN_RESULT_CHANGE:
    case FMN_RESULT_APART:
      text = dup_pair (self, test, column == FMN_RESULT_CHANGE);
      break;
    case FMN_RESULT_RANGE:
      text = fmn_entry_dup_range (test);
      break;
    case FMN_RESULT_WEEK:
      text = dup_weeks (self, test);
      break;
    case FMN_RESULT_STATE:
      text = fmn_entry_dup_field_text (self->journal, test,
                                       fmn_kind_find_field (FMN_KIND_TEST, "state"));
      break;
    case FMN_RESULT_LAB:
      text = g_strdup (fmn_entry_get_string (test, "lab"));
      break;
    case FMN_N_RESULT_COLUMNS:
    default:
      break;
    }
  return text != NULL ? text : g_strdup ("");
}

typedef void (*AddFunc) (GString *out, const char *text);

/* A tab or a line end would begin another cell. */
static void
add_plain (GString *out, const char *text)
{
  for (; *text != '\0'; text++)
    g_string_append_c (out, *text == '\t' || *text == '\n' || *text == '\r' ? ' ' : *text);
}

static char *
dup_rows (FmnResultSheet *self, AddFunc add, const char *between, const char *line_end)
{
  GString *out = g_string_new (NULL);

  for (guint row = 0; row <= self->entries->len; row++)
    {
      gboolean first = TRUE;

      for (FmnResultColumn column = 0; column < FMN_N_RESULT_COLUMNS; column++)
        {
          g_autofree char *cell = NULL;

          if (!self->shown[column])
            continue;
          cell = row == 0 ? g_strdup (fmn_result_column_get_title (column))
                          : fmn_result_sheet_dup_cell (
                              self, g_ptr_array_index (self->entries, row - 1), column);
          if (!first)
            g_string_append (out, between);
          add (out, cell);
          first = FALSE;
        }
      g_string_append (out, line_end);
    }
  return g_string_free (out, FALSE);
}

char *
fmn_result_sheet_dup_text (FmnResultSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_rows (self, add_plain, "\t", "\n");
}

char *
fmn_result_sheet_dup_csv (FmnResultSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_rows (self, fmn_csv_append_field, ",", "\r\n");
}
