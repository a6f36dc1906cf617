/* fmn-summary-choices.h: what is put on the page: the left side of the section Summary.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-summary-options.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "changed": an option changed. */
#define FMN_TYPE_SUMMARY_CHOICES (fmn_summary_choices_get_type ())
G_DECLARE_FINAL_TYPE (FmnSummaryChoices, fmn_summary_choices, FMN, SUMMARY_CHOICES, AdwBin)

GtkWidget *fmn_summary_choices_new (FmnContext *context);
/* Offers the visits that there are now. */
void fmn_summary_choices_refresh (FmnSummaryChoices *self);
void fmn_summary_choices_set_visit (FmnSummaryChoices *self, const char *visit);
FmnSummaryOptions *fmn_summary_choices_dup_options (FmnSummaryChoices *self);
/* "Only me" entries are asked for anew each time: switches them off. */
void fmn_summary_choices_forget_only_me (FmnSummaryChoices *self);

G_END_DECLS
