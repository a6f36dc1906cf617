/* fmn-sample-pair.c: goes through the samples of one test in order of time.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-sample-pair.h"

#include "fmn-pregnancy.h"

#include <math.h>

/* The number in @unit; FALSE for "< 5", for words, and for a unit without a confirmed conversion. */
static gboolean
read_number (FmnCatalogueItem *item, FmnEntry *test, const char *unit, double *out)
{
  FmnValue *value = fmn_entry_get_value (test);

  if (value == NULL || fmn_value_get_value_type (value) != FMN_VALUE_QUANTITY
      || fmn_value_get_comparator (value) != NULL)
    return FALSE;
  if (g_strcmp0 (fmn_value_get_unit (value), unit) != 0)
    return fmn_value_get_unit (value) != NULL && unit != NULL
           && fmn_catalogue_item_convert (item, fmn_value_get_double (value),
                                          fmn_value_get_unit (value), unit, out);
  *out = fmn_value_get_double (value);
  return TRUE;
}

static gboolean
fill_pair (FmnCatalogueItem *item, FmnSamplePair *pair)
{
  FmnValue *value = fmn_entry_get_value (pair->first);
  const char *unit = value != NULL ? fmn_value_get_unit (value) : NULL;
  double first, second;

  if (!fmn_entry_get_hours_to (pair->first, pair->second, &pair->hours, &pair->exact))
    return FALSE;
  pair->days = (int) fmn_date_earliest (fmn_entry_get_date (pair->second))
               - (int) fmn_date_earliest (fmn_entry_get_date (pair->first));
  pair->has_change = read_number (item, pair->first, unit, &first)
                     && read_number (item, pair->second, unit, &second)
                     && fmn_value_change_compute (first, second, pair->hours, &pair->change);
  return TRUE;
}

GArray *
fmn_sample_pairs_find (FmnJournal *journal, FmnCatalogueItem *item, GPtrArray *tests)
{
  GArray *pairs;
  FmnEntry *before = NULL, *before_pregnancy = NULL;
  gboolean trend;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_CATALOGUE_ITEM (item), NULL);
  g_return_val_if_fail (tests != NULL, NULL);

  pairs = g_array_new (FALSE, FALSE, sizeof (FmnSamplePair));
  trend = fmn_catalogue_item_has_trend (item);
  if (!trend && fmn_catalogue_item_get_repeat_days (item) == 0)
    return pairs;
  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      const FmnDate *date = fmn_entry_get_date (test);
      FmnEntry *pregnancy;
      FmnSamplePair pair = { 0 };

      if (date == NULL || date->precision != FMN_PRECISION_DAY
          || fmn_entry_get_value (test) == NULL)
        continue;
      pregnancy = fmn_journal_get_pregnancy_of (journal, test);
      pair.first = before;
      pair.second = test;
      pair.pregnancy = pregnancy == before_pregnancy ? pregnancy : NULL;
      if (before != NULL && (!trend || pair.pregnancy != NULL) && fill_pair (item, &pair))
        g_array_append_val (pairs, pair);
      before = test;
      before_pregnancy = pregnancy;
    }
  return pairs;
}
