/* fmn-half-typed.h: what is typed and in no entry yet: in fields of the pages, and in a dialog that stands open over the window.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-window.h"

G_BEGIN_DECLS

/* Says by which action of the window @dialog is opened again. @parameter: (nullable); a floating one is taken. */
void fmn_half_typed_mark (GtkWindow *dialog, const char *action, GVariant *parameter);
/* What a lock would lose: leaves the fields, so that they give what they have to the journal, and writes down what then stands in the marked dialog over
 * @window, and what waits in its pages. NULL when there is nothing. (transfer full) */
GBytes *fmn_half_typed_collect (FmnWindow *window);
/* Fills the pages in, opens the dialog again over @window and fills it in, then calls @done with @data, once. What cannot be read is let be. */
void fmn_half_typed_restore (
    FmnWindow *window, FmnContext *context, GBytes *draft, GDestroyNotify done, gpointer data);

G_END_DECLS
