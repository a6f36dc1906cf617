/* fmn-week-draw.h: the drawing of a week scale.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-week-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands at the start of a lane, translated. */
const char *fmn_week_lane_get_name (FmnWeekLane lane);
/* @ringed: the number of the mark that has a ring around it, or -1. */
void fmn_week_draw (GtkWidget *widget,
                    GtkSnapshot *snapshot,
                    const FmnWeekLayout *layout,
                    FmnJournal *journal,
                    FmnEntry *pregnancy,
                    int ringed);
PangoLayout *fmn_week_create_label (GtkWidget *widget, const char *text, gboolean bold);

G_END_DECLS
