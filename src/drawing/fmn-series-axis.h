/* fmn-series-axis.h: the parts of a layout: axes, from values, days and weeks to places; bars and legend under them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-series-layout.h"

G_BEGIN_DECLS

/* A stretch of an axis, in its own measure: days, weeks, values, or powers of ten. */
typedef struct
{
  double low, high;
} FmnSeriesSpread;

/* From all that stands on it, and widened to whole steps. */
FmnSeriesSpread fmn_series_axis_find_values (const FmnSeriesLayout *layout, guint test);
FmnSeriesSpread fmn_series_axis_find_time (const FmnSeriesLayout *layout);
/* Fills the figures of a test's axis, which need the top and the bottom of the plot. */
void fmn_series_axis_fill_values (FmnSeriesLayout *layout, guint test, FmnSeriesSpread spread);
/* Fills dates or weeks, which need its left and right. */
void fmn_series_axis_fill_time (FmnSeriesLayout *layout, FmnSeriesSpread spread);
double fmn_series_axis_get_x (const FmnSeriesLayout *layout, FmnSeriesSpread spread, double at);
double fmn_series_axis_get_y (const FmnSeriesLayout *layout,
                              guint test,
                              FmnSeriesSpread spread,
                              double value);
/* A logarithmic scale has no place for 0. */
gboolean fmn_series_axis_can_stand (const FmnSeriesLayout *layout, const FmnSeriesValue *value);

/* Width of a label. */
double fmn_series_measure (const FmnSeriesLayout *layout, const char *text);
/* Lays the bars under the axis from @top on. */
void fmn_series_bars_fill (FmnSeriesLayout *layout, FmnSeriesSpread time, double top);
/* Says in a legend what occurs; returns how high it is. */
double fmn_series_keys_fill (FmnSeriesLayout *layout, double top);

G_END_DECLS
