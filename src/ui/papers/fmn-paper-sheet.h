/* fmn-paper-sheet.h: one page or picture of a paper, as wide as there is room times the zoom.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FMN_TYPE_PAPER_SHEET (fmn_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (FmnPaperSheet, fmn_paper_sheet, FMN, PAPER_SHEET, GtkWidget)

/* @ratio: height when it is 1 wide. @name: for those who listen. */
GtkWidget *fmn_paper_sheet_new (double ratio, const char *name);
/* NULL: white until there is one. */
void fmn_paper_sheet_set_texture (FmnPaperSheet *self, GdkTexture *texture);
GdkTexture *fmn_paper_sheet_get_texture (FmnPaperSheet *self);
void fmn_paper_sheet_set_text (FmnPaperSheet *self, const char *text);
/* In pixels of the screen's own measure. */
void fmn_paper_sheet_set_width (FmnPaperSheet *self, int width);

G_END_DECLS
