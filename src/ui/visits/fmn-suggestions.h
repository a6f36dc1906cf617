/* fmn-suggestions.h: questions that could be taken to a visit: those on no list yet, and what comes up from the journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Nothing is added by itself: each row has a plus, and a cross that puts it away. Hides itself while it has nothing to offer. */
#define FMN_TYPE_SUGGESTIONS (fmn_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (FmnSuggestions, fmn_suggestions, FMN, SUGGESTIONS, AdwBin)

GtkWidget *fmn_suggestions_new (FmnContext *context);
/* Offers them for the list of the visit with the id @visit; NULL for none, which hides it. */
void fmn_suggestions_set_visit (FmnSuggestions *self, const char *visit);
guint fmn_suggestions_get_n_rows (FmnSuggestions *self);

G_END_DECLS
