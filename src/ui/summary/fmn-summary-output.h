/* fmn-summary-output.h: how the summary leaves the program: printed, saved, or copied for a message box.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-summary-file.h"
#include "fmn-summary-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FmnSummaryOutput:
 *
 * Asks each time before anything leaves with what is marked "only me".
 *
 * Signal "said" (FmnSummaryOutput*, char*): what there is to tell her now.
 * Signal "done" (FmnSummaryOutput*): something left the program.
 */
#define FMN_TYPE_SUMMARY_OUTPUT (fmn_summary_output_get_type ())
G_DECLARE_FINAL_TYPE (FmnSummaryOutput, fmn_summary_output, FMN, SUMMARY_OUTPUT, GObject)

/* @widget: over whose window its dialogs stand, and whose clipboard it uses; it must outlive the object. */
FmnSummaryOutput *fmn_summary_output_new (FmnContext *context, GtkWidget *widget);
void fmn_summary_output_print (FmnSummaryOutput *self, FmnSummaryPages *pages);
void
fmn_summary_output_save (FmnSummaryOutput *self, FmnSummaryPages *pages, FmnSummaryFormat format);
/* As text, or as HTML with the text for where that is not known. */
void
fmn_summary_output_copy (FmnSummaryOutput *self, FmnSummaryPages *pages, FmnSummaryFormat format);

G_END_DECLS
