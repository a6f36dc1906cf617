/* fmn-week-scale.h: a pregnancy by its weeks: treatments as bars, scans, tests and visits where they were.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-week-layout.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Left and Right go through the marks, Home and End to the first and the last; Enter opens the entry. What the mark under the focus is stands in a line
 * below and is the description that assistive technologies read. The same entries stand in the list of the page. */
#define FMN_TYPE_WEEK_SCALE (fmn_week_scale_get_type ())
G_DECLARE_FINAL_TYPE (FmnWeekScale, fmn_week_scale, FMN, WEEK_SCALE, GtkWidget)

GtkWidget *fmn_week_scale_new (void);
/* @pregnancy must have weeks that can be shown (fmn_week_layout_can_show()). */
void fmn_week_scale_set_pregnancy (FmnWeekScale *self, FmnJournal *journal, FmnEntry *pregnancy);
/* A picture to look at: neither pointer nor keys do anything with it, and nothing says that they would. */
void fmn_week_scale_set_still (FmnWeekScale *self);
guint fmn_week_scale_get_n_marks (FmnWeekScale *self);
/* What the mark under the focus is, or "". */
const char *fmn_week_scale_get_focused_text (FmnWeekScale *self);

G_END_DECLS
