/* fmn-half-typed.h: a dialog that stands open over the window, with what is typed in it and in no entry yet.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says by which action of the window @dialog is opened again. @parameter: (nullable); a floating one is taken. */
void fmn_half_typed_mark (GtkWindow *dialog, const char *action, GVariant *parameter);
/* What a lock would lose: leaves the fields, so that they give what they have to the journal, and writes down what then stands in the marked dialog over
 * @window. NULL when none is open. (transfer full) */
GBytes *fmn_half_typed_collect (GtkWindow *window);
/* Opens it again over @window and fills it in, then calls @done with @data, once. What cannot be read is let be. */
void fmn_half_typed_restore (
    GtkWindow *window, FmnContext *context, GBytes *draft, GDestroyNotify done, gpointer data);

G_END_DECLS
