/* fmn-overview-place.h: puts the items of one track into a layout; those that would hide each other become one mark with a count.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-layout.h"

G_BEGIN_DECLS

/* Where a track's items go. */
typedef struct
{
  double y, half;      /* middle, and half of a bar's height */
  double from, to;     /* Julian days outside which nothing is placed */
  FmnEntry *pregnancy; /* (nullable) what belongs to another one is left out */
  gboolean folded;     /* a strip without names and counts */
} FmnOverviewPlace;

/* Whether anything of @track goes there, in sight or not. */
gboolean fmn_overview_place_has_any (const FmnOverviewTrack *track, const FmnOverviewPlace *place);
void fmn_overview_place_bars (FmnOverviewLayout *layout,
                              const FmnOverviewTrack *track,
                              const FmnOverviewPlace *place);
void fmn_overview_place_points (FmnOverviewLayout *layout,
                                const FmnOverviewTrack *track,
                                const FmnOverviewPlace *place);

G_END_DECLS
