/* fmn-antiphospholipid-samples.h: antiphospholipid results by sample, and what waits for a repeat.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-sample-table.h"

G_BEGIN_DECLS

/* A row of the table; @always stands there even when nothing was entered, so that a gap is seen. */
typedef struct
{
  const char *id;
  const char *label; /* msgid, context "test" */
  gboolean always;
} FmnAntiphospholipidTest;

const FmnAntiphospholipidTest *fmn_antiphospholipid_get_tests (guint *n);

/* Her samples of the years that the options ask for, oldest first; (transfer full), FmnSample. */
GPtrArray *fmn_antiphospholipid_find_samples (FmnSummarySource *source);

/* A result that is positive in its latest sample and not yet confirmed or refuted by one taken long
 * enough after. */
typedef struct
{
  const FmnSample *sample; /* the first of the run of positive ones; NULL for none */
  int days;                /* that a repeat is to be taken after it */
} FmnRepeat;

FmnRepeat fmn_antiphospholipid_find_repeat (GPtrArray *samples);

G_END_DECLS
