/* fmn-series-chart.h: the values of one test or of two over time, drawn, with what was at the time under them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-series-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The arrow keys go from value to value, line by line; Enter opens one. Property "focused-text": the value that the keyboard or the pointer is on, in words;
 * "" for none. Its table twin stands beside it. */
#define FMN_TYPE_SERIES_CHART (fmn_series_chart_get_type ())
G_DECLARE_FINAL_TYPE (FmnSeriesChart, fmn_series_chart, FMN, SERIES_CHART, GtkWidget)

GtkWidget *fmn_series_chart_new (void);
/* Keeps @data. @logarithmic: of each test, each line of the scale is ten times the one below. What the keyboard is on stays where it is still there. */
void fmn_series_chart_set_data (FmnSeriesChart *self,
                                FmnSeriesData *data,
                                const gboolean logarithmic[FMN_SERIES_MAX_TESTS]);
/* How many values it shows. */
guint fmn_series_chart_get_n_points (FmnSeriesChart *self);
/* How many a logarithmic scale has no place for. */
guint fmn_series_chart_get_n_left_out (FmnSeriesChart *self);
const char *fmn_series_chart_get_focused_text (FmnSeriesChart *self);
/* The entry that the keyboard is on, or NULL. */
FmnEntry *fmn_series_chart_get_focused (FmnSeriesChart *self);
/* Puts the keyboard on @entry, where it is shown; NULL for none. */
void fmn_series_chart_set_focused (FmnSeriesChart *self, FmnEntry *entry);

G_END_DECLS
