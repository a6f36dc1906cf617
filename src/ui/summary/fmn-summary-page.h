/* fmn-summary-page.h: the section Summary: choices, the pages as they will be printed, print and PDF.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-split-page.h"

G_BEGIN_DECLS

#define FMN_TYPE_SUMMARY_PAGE (fmn_summary_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnSummaryPage, fmn_summary_page, FMN, SUMMARY_PAGE, FmnSplitPage)

GtkWidget *fmn_summary_page_new (FmnContext *context);
/* What Ctrl+P does. */
void fmn_summary_page_print (FmnSummaryPage *self);

G_END_DECLS
