/* fmn-person-row.h: whose it is, or who wrote it: she herself, or her partner.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-choice-row.h"
#include "fmn-context.h"

G_BEGIN_DECLS

/* Its value is a person's id, NULL for herself. */
#define FMN_TYPE_PERSON_ROW (fmn_person_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnPersonRow, fmn_person_row, FMN, PERSON_ROW, FmnChoiceRow)

GtkWidget *fmn_person_row_new (const char *title, FmnContext *context);

G_END_DECLS
