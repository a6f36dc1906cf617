/* fmn-undo-toast.h: says at the foot of the window what was just done, with a way to take it back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window that @widget stands in. @text is plain; its button does win.undo. Outside such a window nothing is shown. */
void fmn_undo_toast_show (GtkWidget *widget, const char *text);

G_END_DECLS
