/* fmn-page-preview.h: one page of the summary on the screen, drawn by the code that prints it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FMN_TYPE_PAGE_PREVIEW (fmn_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (FmnPagePreview, fmn_page_preview, FMN, PAGE_PREVIEW, GtkWidget)

GtkWidget *fmn_page_preview_new (void);
/* Shows @page (from 0) of @pages; NULL for none. */
void fmn_page_preview_set_page (FmnPagePreview *self, FmnSummaryPages *pages, guint page);

G_END_DECLS
