/* fmn-filter-bar.h: the chips and the popover that say which entries the timeline shows.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-query.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "changed": the person chose something else. Chips stand for kinds that the journal holds. */
#define FMN_TYPE_FILTER_BAR (fmn_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (FmnFilterBar, fmn_filter_bar, FMN, FILTER_BAR, AdwBin)

/* Once for its life. */
void fmn_filter_bar_set_journal (FmnFilterBar *self, FmnJournal *journal);
/* Everything but the words. @query is cleared first; fmn_query_clear it. */
void fmn_filter_bar_fill_query (FmnFilterBar *self, FmnQuery *query);
/* Everything is shown again; emits "changed" when it was not. */
void fmn_filter_bar_reset (FmnFilterBar *self);

G_END_DECLS
