/* fmn-left-out-row.h: which pregnancies or tests are on the page: a row that says so and opens the list.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "edited": something was taken out or in by hand. */
#define FMN_TYPE_LEFT_OUT_ROW (fmn_left_out_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnLeftOutRow, fmn_left_out_row, FMN, LEFT_OUT_ROW, AdwActionRow)

/* @kind: %FMN_KIND_PREGNANCY, or %FMN_KIND_TEST for one line of each test. */
GtkWidget *fmn_left_out_row_new (FmnContext *context, FmnKind kind, const char *title);
/* Ids of pregnancies, or fmn_summary_test_key() of tests; may be NULL. */
const char *const *fmn_left_out_row_get_left_out (FmnLeftOutRow *self);
void fmn_left_out_row_set_left_out (FmnLeftOutRow *self, const char *const *left_out);

G_END_DECLS
