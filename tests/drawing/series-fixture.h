/* series-fixture.h: the sample journal, and charts of its tests.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-codec.h"
#include "fmn-series-layout.h"

#include "../lib/load-journal.h"

typedef struct
{
  FmnJournal *journal;
  GPtrArray *all; /* FmnTestSeries */
} Fixture;

static inline void
collect (Fixture *fixture)
{
  g_clear_pointer (&fixture->all, g_ptr_array_unref);
  fixture->all = fmn_test_series_collect (fixture->journal, fmn_knowledge_get_default ());
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->journal = load_journal (SAMPLE_JOURNAL, NULL);
  fmn_journal_set_namer (fixture->journal, fmn_knowledge_name, fmn_knowledge_get_default ());
  collect (fixture);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->all);
  g_object_unref (fixture->journal);
}

/* Her own results of the catalogue's test @id. */
static inline const FmnTestSeries *
find (Fixture *fixture, const char *id)
{
  g_autofree char *key = g_strdup_printf ("catalogue:%s:self", id);

  for (guint i = 0; i < fixture->all->len; i++)
    if (g_str_equal (((FmnTestSeries *) g_ptr_array_index (fixture->all, i))->key, key))
      return g_ptr_array_index (fixture->all, i);
  g_assert_not_reached ();
}

/* @second, @hidden: (nullable) */
static inline FmnSeriesData *
read_series (
    Fixture *fixture, const char *first, const char *second, FmnSeriesAxis axis, GHashTable *hidden)
{
  const FmnSeriesChoice choice
      = { { find (fixture, first), second != NULL ? find (fixture, second) : NULL }, axis, hidden };

  return fmn_series_data_new (fixture->journal, &choice);
}
