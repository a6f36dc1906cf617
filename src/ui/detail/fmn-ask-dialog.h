/* fmn-ask-dialog.h: writes down a question where it comes up, for the next visit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One line to write, and where it will be asked. Saving adds one question. */
#define FMN_TYPE_ASK_DIALOG (fmn_ask_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FmnAskDialog, fmn_ask_dialog, FMN, ASK_DIALOG, AdwWindow)

/* @origin: "entry", "section", "term" or "item", and @id its id: where the question comes from. */
GtkWindow *
fmn_ask_dialog_new (FmnContext *context, GtkWindow *parent, const char *origin, const char *id);

/* Adds the question @text as one change, at the end of the list of the next visit when one is planned. Returns whether it was added. */
gboolean
fmn_ask_add_question (FmnContext *context, const char *text, const char *origin, const char *id);

G_END_DECLS
