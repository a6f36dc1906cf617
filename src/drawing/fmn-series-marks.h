/* fmn-series-marks.h: the lines of a chart and the marks of its values, told apart by shape and by kind as well as by colour.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-pen.h"
#include "fmn-sampling.h"

G_BEGIN_DECLS

/* How many lines are told apart before a shape comes a second time, with another kind of line. */
#define FMN_SERIES_N_STYLES 6

/* Pixels at the everyday size: half of a mark, and how thick a line is. */
#define FMN_SERIES_MARK 4.5
#define FMN_SERIES_LINE 1.8

FmnTone fmn_series_get_tone (guint style);
/* Colour, kind and thickness of what is stroked next; the dashes stay set. */
void fmn_series_set_line (const FmnPen *pen, guint style, double width, double scale);
/* Filled in a pregnancy, open outside of one, open with a dot where that is not known; a bar under it for a treatment. */
void fmn_series_draw_mark (
    const FmnPen *pen, guint style, const FmnSampling *sampling, double x, double y, double scale);
/* A hollow triangle that points to where a value lies that was not counted. */
void fmn_series_draw_comparator (
    const FmnPen *pen, FmnTone tone, gboolean below, double x, double y, double scale);
/* A piece of a line with its mark, @width long, for a legend. */
void fmn_series_draw_swatch (
    const FmnPen *pen, guint style, double x, double y, double width, double scale);

G_END_DECLS
