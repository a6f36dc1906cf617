/* fmn-overview-labels.h: finds room for the names of the overview's bars.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-layout.h"

G_BEGIN_DECLS

/* Places the labels of all bars, which are all there. */
void fmn_overview_labels_place (FmnOverviewLayout *layout);

G_END_DECLS
