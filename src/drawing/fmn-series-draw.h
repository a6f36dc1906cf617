/* fmn-series-draw.h: the drawing of a chart of results, on a screen, into a file and on paper.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-pen.h"
#include "fmn-series-layout.h"

G_BEGIN_DECLS

/* How many lines are told apart by shape, colour and kind of line before a shape comes a second time, with another kind of line. */
#define FMN_SERIES_N_STYLES 6

void fmn_series_draw (const FmnPen *pen, const FmnSeriesLayout *layout);
/* A ring around a point. */
void fmn_series_draw_ring (const FmnPen *pen, const FmnSeriesLayout *layout, guint point);
/* A piece of a line with its mark, @width long, for a legend. */
void fmn_series_draw_swatch (
    const FmnPen *pen, guint style, double x, double y, double width, double scale);
/* Width of @text as labels are set. An FmnSeriesMeasureFunc; @fonts is a PangoContext. */
double fmn_series_measure_label (const char *text, gpointer fonts);

G_END_DECLS
