/* fmn-quick-history.h: a table in which several earlier pregnancies are entered in a minute.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-quick-row.h"

G_BEGIN_DECLS

/* Adding is one command that can be undone. Rows with words that were not understood stay in the table; they hold up no other row.
 * Within the table Ctrl+Z and Ctrl+Shift+Z take back what was done in it. Signal "added" (FmnQuickHistory*, guint n). */
#define FMN_TYPE_QUICK_HISTORY (fmn_quick_history_get_type ())
G_DECLARE_FINAL_TYPE (FmnQuickHistory, fmn_quick_history, FMN, QUICK_HISTORY, AdwWindow)

FmnQuickHistory *fmn_quick_history_new (FmnContext *context);
guint fmn_quick_history_get_n_rows (FmnQuickHistory *self);
FmnQuickRow *fmn_quick_history_get_row (FmnQuickHistory *self, guint index);
/* How many rows Add would add. */
guint fmn_quick_history_count_ready (FmnQuickHistory *self);
/* Rows of a spreadsheet go into the empty rows from the focused one on, and into new ones; one step within the table. How many rows there were. */
guint fmn_quick_history_paste (FmnQuickHistory *self, const char *text);
/* As the button. Closes the table when nothing is left in it. FALSE when nothing could be added. */
gboolean fmn_quick_history_add (FmnQuickHistory *self);
/* FALSE when there is nothing to take back, or to do again. */
gboolean fmn_quick_history_undo (FmnQuickHistory *self);
gboolean fmn_quick_history_redo (FmnQuickHistory *self);

G_END_DECLS
