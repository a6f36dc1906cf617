/* fmn-week-draw.h: the drawing of a week scale.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-pen.h"
#include "fmn-week-layout.h"

G_BEGIN_DECLS

/* What stands at the start of a lane, translated. */
const char *fmn_week_lane_get_name (FmnWeekLane lane);
/* @pregnancy: (nullable) its weeks stand beside its end. @ringed: the number of the mark that has a ring around it, or -1. */
void fmn_week_draw (const FmnPen *pen,
                    const FmnWeekLayout *layout,
                    FmnJournal *journal,
                    FmnEntry *pregnancy,
                    int ringed);

G_END_DECLS
