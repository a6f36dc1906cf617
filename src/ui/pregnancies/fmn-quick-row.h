/* fmn-quick-row.h: a line of the table of earlier pregnancies: when it ended, how far, how, and her word for it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-pregnancy.h"
#include "fmn-typed-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_QUICK_WHEN,
  FMN_QUICK_WEEKS,
  FMN_QUICK_HOW,
  FMN_QUICK_NAME,
  FMN_N_QUICK_COLUMNS,
} FmnQuickColumn;

/* Signals: "edited" (FmnQuickRow*, int column), "remove-me" (FmnQuickRow*), "next" (FmnQuickRow*): Enter was pressed,
 * "paste-here" (FmnQuickRow*, int column): something is to be pasted into a cell that takes text. */
#define FMN_TYPE_QUICK_ROW (fmn_quick_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnQuickRow, fmn_quick_row, FMN, QUICK_ROW, AdwBin)

FmnQuickRow *fmn_quick_row_new (FmnContext *context);
/* How the cells of a row, and the names of the columns above them, share the width. */
GtkLayoutManager *fmn_quick_row_create_layout (void);
/* What the column is called, translated. */
const char *fmn_quick_column_get_label (FmnQuickColumn column);

/* From 1; what assistive technologies read for each cell has it. */
void fmn_quick_row_set_number (FmnQuickRow *self, guint number);
/* One cell under the other, each with its name. */
void fmn_quick_row_set_narrow (FmnQuickRow *self, gboolean narrow);
/* Every outcome in the list, and not just the common ones. */
void fmn_quick_row_set_all_kinds (FmnQuickRow *self, gboolean all);

/* Canonical text of a cell, NULL for empty. (transfer full) */
char *fmn_quick_row_dup_value (FmnQuickRow *self, FmnQuickColumn column);
void fmn_quick_row_set_value (FmnQuickRow *self, FmnQuickColumn column, const char *value);
/* As written by somebody: what cannot be read stays as it is, with a question beside it. */
void fmn_quick_row_type (FmnQuickRow *self, FmnQuickColumn column, const char *text);
/* What fmn_quick_row_restore() makes the cell again, with words that were not understood; never NULL. (transfer full) */
char *fmn_quick_row_save (FmnQuickRow *self, FmnQuickColumn column);
void fmn_quick_row_restore (FmnQuickRow *self, FmnQuickColumn column, const char *saved);
/* The sentence beside the list of endings, or "". */
const char *fmn_quick_row_get_question (FmnQuickRow *self);
gboolean fmn_quick_row_has_focus (FmnQuickRow *self);
/* Nothing is in it, not even words that were not understood. */
gboolean fmn_quick_row_is_empty (FmnQuickRow *self);
/* A cell holds words that were not understood. */
gboolean fmn_quick_row_is_refused (FmnQuickRow *self);
/* @out borrows strings of the row until it is edited. */
void fmn_quick_row_fill (FmnQuickRow *self, FmnPastPregnancy *out);
/* The field of a column; NULL for the list of outcomes. */
FmnTypedEntry *fmn_quick_row_get_entry (FmnQuickRow *self, FmnQuickColumn column);

G_END_DECLS
