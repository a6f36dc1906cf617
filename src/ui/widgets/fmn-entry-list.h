/* fmn-entry-list.h: entries as a card of rows under a heading; a row opens its entry. Long lists grow on request.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_ENTRY_LIST (fmn_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (FmnEntryList, fmn_entry_list, FMN, ENTRY_LIST, AdwBin)

/* @heading is translated; it stands over the list with the number of entries, and names the list for a screen reader. @compact: two lines
 * that fit a side column, instead of an FmnEntryRow. (transfer floating) */
GtkWidget *fmn_entry_list_new (const char *heading, gboolean compact);
/* Its rows open nothing, fewer of them are shown at first, and no number stands over them: on a page that two people read together. */
void fmn_entry_list_set_to_read (FmnEntryList *self);
/* What is said in the place of an empty list; NULL (as at first) hides the whole list then. Translated. */
void fmn_entry_list_set_empty_text (FmnEntryList *self, const char *text);
/* Shows @entries (FmnEntry, borrowed for the call) in their order. While @key stays the same, as many rows stay open as were. */
void fmn_entry_list_set_entries (FmnEntryList *self,
                                 FmnJournal *journal,
                                 const char *key,
                                 GPtrArray *entries);
/* How many entries it was given, and how many of them have a row now. */
guint fmn_entry_list_get_n_entries (FmnEntryList *self);
guint fmn_entry_list_get_n_rows (FmnEntryList *self);

G_END_DECLS
