/* fmn-preset-row.h: choices for the summary under a name: taken up, saved, renamed, removed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-choice-row.h"
#include "fmn-context.h"
#include "fmn-summary-options.h"

G_BEGIN_DECLS

/* Signal "chosen" (FmnPresetRow*, FmnSummaryOptions*): a preset was taken up by hand. */
#define FMN_TYPE_PRESET_ROW (fmn_preset_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnPresetRow, fmn_preset_row, FMN, PRESET_ROW, FmnChoiceRow)

/* The choices that are to be saved. (transfer full) */
typedef FmnSummaryOptions *(*FmnPresetRowFunc) (gpointer data);

GtkWidget *fmn_preset_row_new (FmnContext *context, FmnPresetRowFunc options, gpointer data);
/* The choices are no longer those of the preset that was taken up. */
void fmn_preset_row_leave (FmnPresetRow *self);

G_END_DECLS
