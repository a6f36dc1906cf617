/* fmn-sample-state.h: the state in which a sample was taken: weeks, and medicines of that day.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary-source.h"

G_BEGIN_DECLS

/* @tests: FmnEntry of one sample. What she corrected goes before what is computed. (transfer full)
 */
FmnCell *fmn_sample_state_cell (FmnSummarySource *source, GPtrArray *tests);
/* "12w 4d after pregnancy 3", "5w 0d in pregnancy 4"; NULL when nothing is known. */
char *fmn_sample_state_dup_moment (FmnSummarySource *source, FmnEntry *test);

G_END_DECLS
