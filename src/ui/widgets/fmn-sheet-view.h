/* fmn-sheet-view.h: one sheet on the screen, drawn by the code that prints it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FMN_TYPE_SHEET_VIEW (fmn_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnSheetView, fmn_sheet_view, FMN, SHEET_VIEW, GtkWidget)

/* As wide as there is room, and as high as the paper is then. @sheet must outlive it. */
GtkWidget *fmn_sheet_view_new (const FmnSheet *sheet);

G_END_DECLS
