/* fmn-pdf.h: the pages of a PDF as pictures and as text, drawn in workers.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Any thread; one call at a time is done, the others wait. */
#define FMN_TYPE_PDF (fmn_pdf_get_type ())
G_DECLARE_FINAL_TYPE (FmnPdf, fmn_pdf, FMN, PDF, GObject)

/* G_IO_ERROR_PERMISSION_DENIED when it has a password of its own, G_IO_ERROR_INVALID_DATA otherwise; the messages are sentences. */
FmnPdf *fmn_pdf_new (GBytes *bytes, GError **error);
guint fmn_pdf_get_n_pages (FmnPdf *self);
/* Height of the page when it is 1 wide; within what can be shown. */
double fmn_pdf_get_ratio (FmnPdf *self, guint page);
/* The page @width pixels wide, white under it; no larger than can be borne. NULL when it cannot be drawn. (transfer full) */
GdkTexture *fmn_pdf_draw (FmnPdf *self, guint page, int width);
/* For those who listen. (transfer full) */
char *fmn_pdf_dup_text (FmnPdf *self, guint page);

G_END_DECLS
