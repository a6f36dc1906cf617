/* fmn-appendix.h: the timeline, the weeks of each pregnancy and charts as on the screen, set as pieces of a page.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-piece.h"
#include "fmn-summary.h"

G_BEGIN_DECLS

/* Headed pictures, each kept with its title and no higher than @highest; none when the summary has no appendix. (transfer full) */
GPtrArray *
fmn_appendix_pieces (FmnTypesetter *type, FmnSummary *summary, double width, double highest);

G_END_DECLS
