/* fmn-pen.h: what every drawing draws with: a surface, the fonts of its text, and colours. Screen, file and paper differ in these alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-outcome.h"
#include "fmn-palette.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* How a pregnancy's end is drawn. All are of one weight and one colour. */
typedef enum
{
  FMN_END_LOSS,    /* a diamond */
  FMN_END_BIRTH,   /* a disc */
  FMN_END_ECTOPIC, /* a triangle */
  FMN_END_OTHER,   /* a square */
  FMN_END_UNKNOWN, /* an open diamond with a dot */
} FmnEndShape;

/* Everything is borrowed for the time of one drawing. */
typedef struct
{
  cairo_t *cr;
  PangoContext *fonts;
  const FmnPalette *palette;
} FmnPen;

/* @outcome: (nullable) NULL is one that is not known. */
FmnEndShape fmn_end_shape_of (const FmnOutcome *outcome);

/* @alpha: what part of the tone's own opacity is left, 0 to 1. */
void fmn_pen_set_tone (const FmnPen *self, FmnTone tone, double alpha);
/* A hairline of the grid, on whole pixels. */
void fmn_pen_draw_line (const FmnPen *self, double x0, double y0, double x1, double y1);
/* Small type, in which labels of drawings are set. (transfer full) */
PangoLayout *fmn_pen_create_label (PangoContext *fonts, const char *text, gboolean bold);
/* @align: which part of the text stands left of @x: 0 begins there, 0.5 stands over it. @middle: of its height. */
void fmn_pen_draw_text (const FmnPen *self,
                        const char *text,
                        double x,
                        double middle,
                        double align,
                        gboolean bold,
                        FmnTone tone);
/* Fills from @left to @right with thin slanted lines: what has not come yet, or what lies after. */
void fmn_pen_hatch (
    const FmnPen *self, double left, double top, double right, double bottom, double alpha);
/* Draws the mark of an end on a rim of the card's tone; @half: of its height. */
void fmn_pen_draw_end (const FmnPen *self, FmnEndShape shape, double x, double y, double half);

/* Makes a rectangle with round corners the path's next part. A radius that is too large becomes a half circle. */
void fmn_trace_rounded (cairo_t *cr, double x0, double y0, double x1, double y1, double radius);
/* Makes an upright cross around a point the path's next part; @reach: to each of its ends, @arm: half of the width of its arms. */
void fmn_trace_cross (cairo_t *cr, double x, double y, double reach, double arm);

G_END_DECLS
