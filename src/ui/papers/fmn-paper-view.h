/* fmn-paper-view.h: shows what is on a paper: a picture, or the pages of a PDF, or a sentence when neither can be.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-attachment.h"
#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* It reads, opens and decodes in workers as soon as it is made, and wipes what it read when it goes. Property: "zoom" (1: as wide as there is room). */
#define FMN_TYPE_PAPER_VIEW (fmn_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnPaperView, fmn_paper_view, FMN, PAPER_VIEW, AdwBin)

#define FMN_PAPER_VIEW_MIN_ZOOM 0.5
#define FMN_PAPER_VIEW_MAX_ZOOM 4.0

GtkWidget *fmn_paper_view_new (FmnContext *context, FmnAttachment *paper);
double fmn_paper_view_get_zoom (FmnPaperView *self);
void fmn_paper_view_set_zoom (FmnPaperView *self, double zoom);

G_END_DECLS
