/* fmn-pick-window.h: a list with a switch each, for what is left out of a print.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "changed": a switch was moved. */
#define FMN_TYPE_PICK_WINDOW (fmn_pick_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnPickWindow, fmn_pick_window, FMN, PICK_WINDOW, AdwWindow)

/* @explanation: a sentence above the list. */
FmnPickWindow *fmn_pick_window_new (const char *title, const char *explanation, GtkWindow *parent);
/* @subtitle may be NULL. @with: whether it is on the page. */
void fmn_pick_window_add (
    FmnPickWindow *self, const char *id, const char *title, const char *subtitle, gboolean with);
/* The ids of what is left out. (transfer full) */
GStrv fmn_pick_window_dup_left_out (FmnPickWindow *self);

G_END_DECLS
