/* fmn-visit-row.h: which visit something is for: coming ones first.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-choice-row.h"
#include "fmn-context.h"

G_BEGIN_DECLS

/* Its value is the id of a visit. */
#define FMN_TYPE_VISIT_ROW (fmn_visit_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnVisitRow, fmn_visit_row, FMN, VISIT_ROW, FmnChoiceRow)

GtkWidget *fmn_visit_row_new (const char *title, FmnContext *context);

G_END_DECLS
