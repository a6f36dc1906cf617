/* fmn-overview.h: years at a glance: pregnancies as bars, treatments beside them, tests and visits as marks.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-overview-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The list under it is its table. Left and Right go from mark to mark, Enter opens one; plus, minus and 0, with Ctrl or without, Ctrl+wheel and pinching
 * zoom; drag, Shift+wheel and Ctrl+arrows move; a double click or Shift+Enter fits a pregnancy; a click on the name of a lane folds it, and
 * Space folds or opens the pregnancy or the lane of a mark.
 * Signals: "activated" (FmnEntry). Property "years": what is shown at first, 0 for everything; -1 once it was zoomed or moved by hand. */
#define FMN_TYPE_OVERVIEW (fmn_overview_get_type ())
G_DECLARE_FINAL_TYPE (FmnOverview, fmn_overview, FMN, OVERVIEW, GtkWidget)

/* Once for its life. */
void fmn_overview_set_context (FmnOverview *self, FmnContext *context);
FmnContext *fmn_overview_get_context (FmnOverview *self); /* (transfer none) */
/* Shows so many years up to some weeks ahead; 0: from the first entry on. */
void fmn_overview_set_years (FmnOverview *self, int years);
/* Above 1: nearer. The mark that has the keys stays where it is, or the middle. */
void fmn_overview_zoom (FmnOverview *self, double factor);
/* Fewer pixels, no lane names. */
void fmn_overview_set_narrow (FmnOverview *self, gboolean narrow);
/* Rings the marks of the entry, and moves to where they are; NULL for none. */
void fmn_overview_set_selected (FmnOverview *self, const char *id);

FmnOverviewAxis fmn_overview_get_axis (FmnOverview *self);
void fmn_overview_set_axis (FmnOverview *self, FmnOverviewAxis axis);
gboolean fmn_overview_get_lane_folded (FmnOverview *self, FmnLane lane);
void fmn_overview_set_lane_folded (FmnOverview *self, FmnLane lane, gboolean folded);
gboolean fmn_overview_get_kind_hidden (FmnOverview *self, FmnKind kind);
void fmn_overview_set_kind_hidden (FmnOverview *self, FmnKind kind, gboolean hidden);
gboolean fmn_overview_get_pregnancy_hidden (FmnOverview *self, const char *id);
void fmn_overview_set_pregnancy_hidden (FmnOverview *self, const char *id, gboolean hidden);
/* Folded, it is one line: what belongs to it is drawn into its bar. */
gboolean fmn_overview_get_pregnancy_folded (FmnOverview *self, const char *id);
void fmn_overview_set_pregnancy_folded (FmnOverview *self, const char *id, gboolean folded);
/* Shows what was folded and hidden. */
void fmn_overview_show_everything (FmnOverview *self);

G_END_DECLS
