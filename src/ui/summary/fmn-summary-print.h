/* fmn-summary-print.h: the summary through the desktop's print dialog.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FMN_TYPE_SUMMARY_PRINT (fmn_summary_print_get_type ())
G_DECLARE_FINAL_TYPE (FmnSummaryPrint, fmn_summary_print, FMN, SUMMARY_PRINT, GtkPrintOperation)

/* The job is called "Summary" and carries nothing else about what is in it. */
FmnSummaryPrint *fmn_summary_print_new (FmnSummaryPages *pages);

G_END_DECLS
