/* fmn-entry-row.h: an entry as one line of a list: kind, title, one line of detail, weeks, date.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Light enough for long lists; can be filled again and again. */
#define FMN_TYPE_ENTRY_ROW (fmn_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnEntryRow, fmn_entry_row, FMN, ENTRY_ROW, GtkWidget)

GtkWidget *fmn_entry_row_new (void);
/* Shows @entry as it stands in @journal now; call it again when the journal changed. */
void fmn_entry_row_set_entry (FmnEntryRow *self, FmnJournal *journal, FmnEntry *entry);
FmnEntry *fmn_entry_row_get_entry (FmnEntryRow *self); /* (nullable) */
/* Whether the date names its year too, where no heading does. FALSE at first. */
void fmn_entry_row_set_full_date (FmnEntryRow *self, gboolean full_date);
/* Whether words go on in a further line where they are wider than the row, as they do from the start; else they are cut, which is quicker to lay out. */
void fmn_entry_row_set_breaks (FmnEntryRow *self, gboolean breaks);
/* The whole row as one sentence: kind, title, detail, weeks, "only me", papers, date. (transfer none) */
const char *fmn_entry_row_get_sentence (FmnEntryRow *self);

G_END_DECLS
