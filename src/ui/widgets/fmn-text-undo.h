/* fmn-text-undo.h: lets a text that has the focus take back its own typing before a whole command is taken back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_UNDO,
  FMN_REDO,
} FmnUndoDirection;

/* Called with the direction when no text took the key. */
typedef void (*FmnUndoFunc) (gpointer widget, FmnUndoDirection direction);

/* Ctrl+Z and Ctrl+Shift+Z (and Ctrl+Y) anywhere in @window. GTK's texts eat these keys even when they have nothing to take back, so they are
 * caught before. @func gets @window. */
void fmn_text_undo_install (GtkWindow *window, FmnUndoFunc func);

G_END_DECLS
