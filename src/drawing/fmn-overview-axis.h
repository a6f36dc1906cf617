/* fmn-overview-axis.h: the years or months along the top of the overview.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-layout.h"

G_BEGIN_DECLS

/* Fills @layout's lines: days, weeks, months, quarters or years, whichever have room; on the axis of weeks every week, or every second, fourth, tenth. */
void fmn_overview_axis_fill (FmnOverviewLayout *layout);

G_END_DECLS
