/* fmn-pregnancy-row.h: which pregnancy an entry belongs to, proposed from its date as long as nothing was chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-choice-row.h"
#include "fmn-context.h"

G_BEGIN_DECLS

/* Her pregnancies, newest first, and "None". */
#define FMN_TYPE_PREGNANCY_ROW (fmn_pregnancy_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnPregnancyRow, fmn_pregnancy_row, FMN, PREGNANCY_ROW, FmnChoiceRow)

GtkWidget *fmn_pregnancy_row_new (const char *title, FmnContext *context);
/* @date of the entry, or NULL. The pregnancy that it falls into is offered by a button; see fmn_pregnancy_row_set_follow(). */
void fmn_pregnancy_row_set_date (FmnPregnancyRow *self, const FmnDate *date);
/* In a new entry the proposal is taken as it comes, until the person chooses herself. No "edited" then: the date's own change takes it along. */
void fmn_pregnancy_row_set_follow (FmnPregnancyRow *self, gboolean follow);
/* Whether the value is a proposal and no choice. */
gboolean fmn_pregnancy_row_get_follow (FmnPregnancyRow *self);

G_END_DECLS
