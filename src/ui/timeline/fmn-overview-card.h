/* fmn-overview-card.h: the overview with its head: legend, how many years, nearer and farther.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Hidden while the journal is empty. Signal "activated" (FmnEntry). */
#define FMN_TYPE_OVERVIEW_CARD (fmn_overview_card_get_type ())
G_DECLARE_FINAL_TYPE (FmnOverviewCard, fmn_overview_card, FMN, OVERVIEW_CARD, AdwBin)

/* Once for its life. */
void fmn_overview_card_set_context (FmnOverviewCard *self, FmnContext *context);
void fmn_overview_card_set_narrow (FmnOverviewCard *self, gboolean narrow);
void fmn_overview_card_set_selected (FmnOverviewCard *self, const char *id);

G_END_DECLS
