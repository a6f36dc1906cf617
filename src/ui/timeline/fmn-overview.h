/* fmn-overview.h: years at a glance: pregnancies as bars, treatments beside them, tests and visits as marks.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The list under it is its table. Left and Right go from mark to mark, Enter opens one; Ctrl+plus, Ctrl+minus and Ctrl+wheel zoom; drag and Shift+wheel move.
 * Signal "activated" (FmnEntry). Property "years": what is shown at first, 0 for everything; -1 once it was zoomed or moved by hand. */
#define FMN_TYPE_OVERVIEW (fmn_overview_get_type ())
G_DECLARE_FINAL_TYPE (FmnOverview, fmn_overview, FMN, OVERVIEW, GtkWidget)

/* Once for its life. */
void fmn_overview_set_context (FmnOverview *self, FmnContext *context);
/* Shows so many years up to some weeks ahead; 0: from the first entry on. */
void fmn_overview_set_years (FmnOverview *self, int years);
/* Above 1: nearer. The middle stays. */
void fmn_overview_zoom (FmnOverview *self, double factor);
/* Fewer pixels, no lane names. */
void fmn_overview_set_narrow (FmnOverview *self, gboolean narrow);
/* Rings the marks of the entry; NULL for none. */
void fmn_overview_set_selected (FmnOverview *self, const char *id);

G_END_DECLS
