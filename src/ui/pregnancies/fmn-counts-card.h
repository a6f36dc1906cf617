/* fmn-counts-card.h: how many pregnancies, births and losses there were, each figure open to the pregnancies behind it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_COUNTS_CARD (fmn_counts_card_get_type ())
G_DECLARE_FINAL_TYPE (FmnCountsCard, fmn_counts_card, FMN, COUNTS_CARD, AdwBin)

GtkWidget *fmn_counts_card_new (FmnContext *context);
/* Counts anew. */
void fmn_counts_card_update (FmnCountsCard *self);

G_END_DECLS
