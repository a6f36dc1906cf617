/* fmn-sparkline.h: the values of a test as a small line in a list.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-series-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says nothing to a screen reader: the row says the latest value and how many there are. Hidden where fewer than two values are numbers. */
#define FMN_TYPE_SPARKLINE (fmn_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (FmnSparkline, fmn_sparkline, FMN, SPARKLINE, GtkWidget)

/* @series is read at once and not kept. */
GtkWidget *fmn_sparkline_new (FmnJournal *journal, const FmnTestSeries *series);

G_END_DECLS
