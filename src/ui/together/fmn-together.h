/* fmn-together.h: the journal as a book that two people read side by side, filling the window; nothing that is for one alone is in it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Left and Right, or the large buttons, go from chapter to chapter; Home and End to the first and the last; Page Up and Page Down through a
 * chapter and on to the next; Escape, out of a field and then out of the book: the signal "left". The size
 * of its text is kept in the settings. */
#define FMN_TYPE_TOGETHER (fmn_together_get_type ())
G_DECLARE_FINAL_TYPE (FmnTogether, fmn_together, FMN, TOGETHER, AdwBin)

GtkWidget *fmn_together_new (FmnContext *context);
guint fmn_together_get_n_chapters (FmnTogether *self);
/* From 0. */
guint fmn_together_get_place (FmnTogether *self);
void fmn_together_go_to (FmnTogether *self, guint place);

G_END_DECLS
