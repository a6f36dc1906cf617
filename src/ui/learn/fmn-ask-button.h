/* fmn-ask-button.h: "Question about this": puts a question on the list of the next visit, from where one is reading.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_ASK_BUTTON (fmn_ask_button_get_type ())
G_DECLARE_FINAL_TYPE (FmnAskButton, fmn_ask_button, FMN, ASK_BUTTON, AdwBin)

GtkWidget *fmn_ask_button_new (FmnContext *context);
/* Where the question comes from, as docs/FORMAT.md's "from": @member is "entry", "section", "term" or "item". */
void fmn_ask_button_set_origin (FmnAskButton *self, const char *member, const char *id);
/* Questions to offer (FmnSuggestedQuestion) beside her own words; NULL for none. Those that do not fit her history, or that are in the
 * journal already, are left out when it opens. */
void fmn_ask_button_set_suggestions (FmnAskButton *self, GListModel *questions);

/* Adds @text as a question for the next visit, undoable, and says so at the window's foot; FALSE when there are no words in it. What a click on
 * Add does. */
gboolean fmn_ask_button_add (FmnAskButton *self, const char *text);

G_END_DECLS
