/* fmn-repeat-due.c: from which day on a test with a positive result is repeated, as long as it was not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-repeat-due.h"

#include "fmn-knowledge.h"
#include "fmn-summary-private.h"

/* A positive result counts as lasting when a sample taken 12 weeks or more later is positive again
 * (Miyakis 2006); the catalogue holds these days for each test. */
static int
get_days (const char *id)
{
  FmnCatalogueItem *item
      = id != NULL ? fmn_knowledge_get_item (fmn_knowledge_get_default (), id) : NULL;

  return item != NULL ? fmn_catalogue_item_get_repeat_days (item) : 0;
}

static gboolean
is_positive (FmnEntry *test)
{
  FmnResultStanding standing = fmn_summary_get_standing (test);

  return standing == FMN_RESULT_ABOVE || standing == FMN_RESULT_POSITIVE;
}

static gboolean
is_dated (FmnEntry *test)
{
  const FmnDate *date = fmn_entry_get_date (test);

  return date != NULL && date->precision == FMN_PRECISION_DAY;
}

static const char *
get_subject (FmnEntry *test)
{
  const char *subject = fmn_entry_get_string (test, "subject");

  return subject != NULL ? subject : "self";
}

static guint32
get_day (FmnEntry *test)
{
  return fmn_date_earliest (fmn_entry_get_date (test));
}

/* What is known of the results of one test of one person, gone through from the oldest on. */
typedef struct
{
  FmnEntry *first; /* of the positive ones in a row; NULL while the last one is none */
  FmnEntry *last;
  int days; /* as above */
} Row;

static void
add_result (Row *row, FmnEntry *test)
{
  row->last = test;
  if (!is_positive (test))
    row->first = NULL;
  else if (row->first == NULL)
    row->first = test;
}

/* Whether @test, which is one of @row and positive, waits for a repeat. */
static gboolean
is_waiting (const Row *row, FmnEntry *test, FmnRepeatDue *out)
{
  if (row->first == NULL || get_day (test) < get_day (row->first)
      || get_day (row->last) >= get_day (row->first) + (guint32) row->days)
    return FALSE;
  *out = (FmnRepeatDue){ .first = row->first, .days = row->days };
  return fmn_date_init_julian (&out->from, get_day (row->first) + (guint32) row->days);
}

gboolean
fmn_repeat_due_find (FmnJournal *journal, FmnEntry *test, FmnRepeatDue *out)
{
  GPtrArray *tests;
  Row row = { NULL, NULL, 0 };

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (FMN_IS_ENTRY (test), FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (fmn_entry_get_kind (test) != FMN_KIND_TEST || !is_dated (test) || !is_positive (test))
    return FALSE;
  row.days = get_days (fmn_entry_get_string (test, "test"));
  if (row.days <= 0)
    return FALSE;

  tests = fmn_journal_get_of_kind (journal, FMN_KIND_TEST);
  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *other = g_ptr_array_index (tests, i);

      if (g_strcmp0 (fmn_entry_get_string (other, "test"), fmn_entry_get_string (test, "test")) == 0
          && strcmp (get_subject (other), get_subject (test)) == 0 && is_dated (other))
        add_result (&row, other);
    }
  return is_waiting (&row, test, out);
}

/* The row to which @test belongs; NULL when its results are not repeated. All tests of a journal are asked, so little is looked up. */
static Row *
get_row (GHashTable *rows, FmnEntry *test)
{
  const char *id = fmn_entry_get_string (test, "test");
  const int days = get_days (id);
  g_autofree char *key = NULL;
  Row *row;

  if (days <= 0)
    return NULL;
  key = g_strconcat (id, " ", get_subject (test), NULL);
  row = g_hash_table_lookup (rows, key);
  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      row->days = days;
      g_hash_table_insert (rows, g_steal_pointer (&key), row);
    }
  return row;
}

GHashTable *
fmn_repeat_due_map (FmnJournal *journal)
{
  GHashTable *map = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) positive = g_ptr_array_new (); /* each followed by its row */
  GPtrArray *tests;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), map);

  tests = fmn_journal_get_of_kind (journal, FMN_KIND_TEST);
  for (guint i = 0; i < tests->len; i++)
    {
      FmnEntry *test = g_ptr_array_index (tests, i);
      Row *row = is_dated (test) ? get_row (rows, test) : NULL;

      if (row == NULL)
        continue;
      add_result (row, test);
      if (row->first == NULL)
        continue;
      g_ptr_array_add (positive, test);
      g_ptr_array_add (positive, row);
    }
  for (guint i = 0; i < positive->len; i += 2)
    {
      FmnEntry *test = g_ptr_array_index (positive, i);
      FmnRepeatDue due;

      if (is_waiting (g_ptr_array_index (positive, i + 1), test, &due))
        g_hash_table_insert (map, test, g_memdup2 (&due, sizeof due));
    }
  return map;
}
