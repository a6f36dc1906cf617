/* fmn-choices-row.h: any of a few choices, each with a box to tick.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-field-editor.h"
#include "fmn-kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Its value is the ids that are ticked, one a line, in the order of the choices; ids it does not know stay behind them. */
#define FMN_TYPE_CHOICES_ROW (fmn_choices_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnChoicesRow, fmn_choices_row, FMN, CHOICES_ROW, AdwPreferencesRow)

/* @field must outlive the widget. */
GtkWidget *fmn_choices_row_new (const FmnField *field);
/* The box of the choice @id, or NULL. */
GtkCheckButton *fmn_choices_row_get_check (FmnChoicesRow *self, const char *id);

G_END_DECLS
