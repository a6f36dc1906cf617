/* fmn-overview-draw.h: the drawing of the overview, on a screen, in a file and on paper alike.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-layout.h"
#include "fmn-pen.h"

G_BEGIN_DECLS

/* What stands at the start of a lane, translated. */
const char *fmn_lane_get_name (FmnLane lane);
/* Sets everything but the days: lanes as high as the type wants them, with names where there is room for them. @narrow: fewer pixels, no names.
 * @fonts is borrowed by the frame. */
void fmn_overview_frame_fill (FmnOverviewFrame *frame,
                              PangoContext *fonts,
                              double width,
                              gboolean narrow);
/* Makes room for @rows of treatments, and leaves a strip of each lane in @folded, bits 1 << FmnLane. */
void fmn_overview_frame_adapt (FmnOverviewFrame *frame, guint rows, guint folded);
/* What a picture of it is high, with the foot in which today is named. */
double fmn_overview_get_height (const FmnOverviewLayout *layout, PangoContext *fonts);
/* A label's text with its first part in bold. Either may be NULL. (transfer full) */
PangoLayout *fmn_overview_create_label (PangoContext *fonts, const char *name, const char *weeks);
/* @width: of the picture. @selected, @focused: (nullable) marks that have a ring around them. */
void fmn_overview_draw (const FmnPen *pen,
                        const FmnOverviewLayout *layout,
                        double width,
                        const FmnMark *selected,
                        const FmnMark *focused);

G_END_DECLS
