/* fmn-overview-axis.h: the years or months along the top of the overview.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-layout.h"

G_BEGIN_DECLS

/* Fills @layout's lines: months where they have room, else years, else every second, fifth or tenth year. */
void fmn_overview_axis_fill (FmnOverviewLayout *layout);

G_END_DECLS
