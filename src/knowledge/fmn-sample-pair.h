/* fmn-sample-pair.h: two samples of one test, one after the other, and what lies between them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-catalogue-item.h"
#include "fmn-journal.h"
#include "fmn-value-change.h"

G_BEGIN_DECLS

typedef struct
{
  FmnEntry *first, *second; /* borrowed */
  FmnEntry *pregnancy;      /* (nullable) in which, or after which, both were taken; borrowed */
  int days;
  double hours;
  gboolean exact;      /* both hours are known; else @hours are whole days */
  gboolean has_change; /* both are plain numbers, and @second is read in the unit of @first */
  FmnValueChange change;
} FmnSamplePair;

/* What @item is looked at in pairs for. A test that is followed by its trend: values one after the other that belong to one pregnancy. A test whose positive result is repeated:
 * all samples one after the other. No other test has pairs. Samples that are not dated to the day are passed over. @tests: FmnEntry of one series, oldest first.
 * (transfer full), FmnSamplePair. */
GArray *fmn_sample_pairs_find (FmnJournal *journal, FmnCatalogueItem *item, GPtrArray *tests);

G_END_DECLS
