/* fmn-summary-pages.h: a summary set on pages: what the preview, the printer and the PDF all draw.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-sheet.h"
#include "fmn-summary.h"

#include <cairo.h>

G_BEGIN_DECLS

#define FMN_TYPE_SUMMARY_PAGES (fmn_summary_pages_get_type ())
G_DECLARE_FINAL_TYPE (FmnSummaryPages, fmn_summary_pages, FMN, SUMMARY_PAGES, GObject)

/* Sets @summary on pages of the paper, form and text size that its options name. Keeps a reference
 * to it. Main thread. */
FmnSummaryPages *fmn_summary_pages_new (FmnSummary *summary);
/* The same, and quicker by what @previous (nullable) has in common with it, as after one choice was changed. @previous
 * can be read and drawn as before. */
FmnSummaryPages *fmn_summary_pages_new_after (FmnSummary *summary, FmnSummaryPages *previous);

FmnSummary *fmn_summary_pages_get_summary (FmnSummaryPages *self);
guint fmn_summary_pages_get_n_pages (FmnSummaryPages *self);
/* In points. */
void fmn_summary_pages_get_size (FmnSummaryPages *self, double *width, double *height);
/* Draws page @page (from 0) in points from the top left corner of the paper; paints no background.
 */
void fmn_summary_pages_draw (FmnSummaryPages *self, cairo_t *cr, guint page);
/* What page @page is made of, in points; for tests and for a screen reader. (transfer none) */
const FmnSheet *fmn_summary_pages_get_sheet (FmnSummaryPages *self, guint page);
/* The text of page @page in reading order. (transfer full) */
char *fmn_summary_pages_dup_text (FmnSummaryPages *self, guint page);

G_END_DECLS
