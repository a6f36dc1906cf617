/* fmn-range-bar.h: a value on a line beside the range that its laboratory printed. No part of the line is better than another.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FMN_TYPE_RANGE_BAR (fmn_range_bar_get_type ())
G_DECLARE_FINAL_TYPE (FmnRangeBar, fmn_range_bar, FMN, RANGE_BAR, GtkWidget)

/* NULL when there is no line to draw: no number, no limit that is a number, something below 0, or a value so far from the range that
 * one of them would not be seen. (transfer floating) */
GtkWidget *fmn_range_bar_new (FmnEntry *test);
/* Where the line ends: a round number above @value and both limits. They are 0 or more, one above 0. */
double fmn_range_bar_round_end (double value, double low, double high);

G_END_DECLS
