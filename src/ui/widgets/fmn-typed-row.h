/* fmn-typed-row.h: a typed entry as a row of a card, under its title.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-typed-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A field editor itself: it hands everything to its entry. */
#define FMN_TYPE_TYPED_ROW (fmn_typed_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnTypedRow, fmn_typed_row, FMN, TYPED_ROW, AdwPreferencesRow)

GtkWidget *fmn_typed_row_new (const char *title, FmnTypedEntry *entry);
FmnTypedEntry *fmn_typed_row_get_entry (FmnTypedRow *self);
void fmn_typed_row_set_title (FmnTypedRow *self, const char *title);

G_END_DECLS
