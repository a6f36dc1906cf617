/* fmn-result-table.h: the same as a chart shows, as a table: to read, to copy, to save.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-result-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row opens its entry. */
#define FMN_TYPE_RESULT_TABLE (fmn_result_table_get_type ())
G_DECLARE_FINAL_TYPE (FmnResultTable, fmn_result_table, FMN, RESULT_TABLE, AdwBin)

GtkWidget *fmn_result_table_new (void);
/* Takes @sheet. */
void fmn_result_table_take_sheet (FmnResultTable *self, FmnResultSheet *sheet);
/* The entry whose row is selected, or NULL. (transfer none) */
FmnEntry *fmn_result_table_get_selected (FmnResultTable *self);
/* NULL changes nothing. */
void fmn_result_table_set_selected (FmnResultTable *self, FmnEntry *entry);
/* What "Copy" puts into the clipboard, and what a saved file holds. */
const FmnResultSheet *fmn_result_table_get_sheet (FmnResultTable *self);
/* Writes the table to a file that its owner alone can read; says below the table how it went. */
gboolean fmn_result_table_save (FmnResultTable *self, const char *path);

G_END_DECLS
