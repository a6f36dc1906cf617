/* fmn-filter-popover.h: filters that are chosen now and then: pregnancy, tag, author, years.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal "changed". */
#define FMN_TYPE_FILTER_POPOVER (fmn_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (FmnFilterPopover, fmn_filter_popover, FMN, FILTER_POPOVER, GtkPopover)

void fmn_filter_popover_set_journal (FmnFilterPopover *self, FmnJournal *journal);
/* Sets pregnancy, tag, author and years in @query, which holds none of them. */
void fmn_filter_popover_fill_query (FmnFilterPopover *self, FmnQuery *query);
/* How many of them narrow the list. */
guint fmn_filter_popover_get_n_active (FmnFilterPopover *self);
void fmn_filter_popover_reset (FmnFilterPopover *self);

G_END_DECLS
