/* fmn-series-draw.h: the drawing of a chart of results, on a screen, into a file and on paper.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-series-layout.h"
#include "fmn-series-marks.h"

G_BEGIN_DECLS

void fmn_series_draw (const FmnPen *pen, const FmnSeriesLayout *layout);
/* A ring around a point. */
void fmn_series_draw_ring (const FmnPen *pen, const FmnSeriesLayout *layout, guint point);
/* Width of @text as labels are set. An FmnSeriesMeasureFunc; @fonts is a PangoContext. */
double fmn_series_measure_label (const char *text, gpointer fonts);

G_END_DECLS
