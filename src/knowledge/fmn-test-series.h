/* fmn-test-series.h: every result of one test, of one person, in order of time.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-knowledge.h"

G_BEGIN_DECLS

typedef struct
{
  char *key;              /* tells it from every other series */
  char *name;             /* "TSH"; with the person when it is not her own: "Karyotype, Jonas" */
  FmnCatalogueItem *item; /* NULL for a test of her own; the knowledge keeps it */
  guint category;         /* its group's place in the list */
  const char *category_label;
  GPtrArray *entries; /* FmnEntry, oldest first */
} FmnTestSeries;

void fmn_test_series_free (FmnTestSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnTestSeries, fmn_test_series_free)
FmnEntry *fmn_test_series_get_latest (const FmnTestSeries *self);

/* The key of the series that @test belongs to. (transfer full) */
char *fmn_test_series_dup_key (FmnEntry *test);
/* Every test that she has: by category in the catalogue's order, then by name; her own tests last. Of FmnTestSeries, freed with the array. */
GPtrArray *fmn_test_series_collect (FmnJournal *journal, FmnKnowledge *knowledge);

G_END_DECLS
