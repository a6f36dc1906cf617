/* fmn-series-private.h: what the readers of a chart's data share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-series-data.h"

G_BEGIN_DECLS

/* The days of one pregnancy, as GDate counts them; read once for all values. */
typedef struct
{
  FmnEntry *pregnancy; /* borrowed */
  FmnEntry *ending;    /* (nullable) borrowed; once it has ended */
  char *name;
  gboolean has_start, has_end;
  guint32 start_first, start_last; /* of week 0 */
  guint32 end_first, end_last;
} FmnSeriesSpan;

static inline double
fmn_series_middle (double first, double last)
{
  return (first + last) / 2;
}

/* NULL when there is none. */
const FmnSeriesSpan *fmn_series_find_span (GArray *spans, FmnEntry *pregnancy);
/* Fills the strips: pregnancies, and treatments of the person whom @test is of, beside the values that are there. */
void fmn_series_add_strips (FmnSeriesData *self, GArray *spans, FmnEntry *test);

G_END_DECLS
