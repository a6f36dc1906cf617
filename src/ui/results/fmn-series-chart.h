/* fmn-series-chart.h: the values of one test over time, drawn, with the laboratory's own range behind them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Left and Right go from value to value, Enter opens one. Property "focused-text": the value that the keyboard or the pointer is on, in words;
 * "" for none. Its table twin stands beside it. */
#define FMN_TYPE_SERIES_CHART (fmn_series_chart_get_type ())
G_DECLARE_FINAL_TYPE (FmnSeriesChart, fmn_series_chart, FMN, SERIES_CHART, GtkWidget)

GtkWidget *fmn_series_chart_new (void);
/* @tests (FmnEntry, oldest first) are kept. @logarithmic: each line is ten times the one below. */
void fmn_series_chart_set_tests (FmnSeriesChart *self,
                                 FmnJournal *journal,
                                 const char *name,
                                 GPtrArray *tests,
                                 gboolean logarithmic);
/* How many values a chart would show. */
guint fmn_series_chart_get_n_points (FmnSeriesChart *self);
guint fmn_series_chart_get_n_left_out (FmnSeriesChart *self);
const char *fmn_series_chart_get_focused_text (FmnSeriesChart *self);

G_END_DECLS
