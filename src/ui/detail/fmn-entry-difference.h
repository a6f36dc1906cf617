/* fmn-entry-difference.h: two forms of one entry beside each other, field by field, with the words that differ.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FmnDifferenceFunc:
 * @label: name of a field, translated
 * @text: what the first form says, as Pango markup with the words that differ marked; NULL for nothing
 * @other: the same of the second form
 *
 * Called for each field that is shown and differs.
 */
typedef void (*FmnDifferenceFunc) (const char *label,
                                   const char *text,
                                   const char *other,
                                   gpointer data);

/* How many fields differ. */
guint fmn_entry_difference_foreach (
    FmnJournal *journal, FmnEntry *form, FmnEntry *other, FmnDifferenceFunc func, gpointer data);
/* @text as Pango markup in which the words are marked that @other does not have in this order: bold and underlined, so that neither colour nor weight alone says it. NULL for NULL.
 * (transfer full) */
char *fmn_mark_differing_words (const char *text, const char *other);

G_END_DECLS
