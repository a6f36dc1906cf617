/* fmn-window.h: the window: sections at the side or at the foot, the page of one of them, what is said and undone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Its title is always "Journal". Its actions are listed in fmn-page.h. */
#define FMN_TYPE_WINDOW (fmn_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnWindow, fmn_window, FMN, WINDOW, AdwApplicationWindow)

/* @settings may be NULL: then the size is not kept. */
FmnWindow *fmn_window_new (GtkApplication *application, GSettings *settings);
/* Shows the journal; once for the window's life. */
void fmn_window_set_context (FmnWindow *self, FmnContext *context);
/* Shows @widget, a welcome or a lock screen, until there is a journal. */
void fmn_window_show_instead (FmnWindow *self, GtkWidget *widget);
/* Whether it is being read together: what is for one alone is not to come up. */
gboolean fmn_window_is_together (FmnWindow *self);
/* After the journal got keys, or other ones. */
void fmn_window_update_keys (FmnWindow *self);
/* What is typed into fields of the pages and waits there for a key or a button. (transfer full) */
JsonArray *fmn_window_dup_waiting (FmnWindow *self);
/* Puts it back, in a window with a journal. */
void fmn_window_restore_waiting (FmnWindow *self, JsonArray *waiting);
/* Keeps size and section for the next window. */
void fmn_window_keep_state (FmnWindow *self);
/* Says for a moment what was done. */
void fmn_window_tell (FmnWindow *self, const char *sentence);
/* Shows why the journal is not open, in the words of @error. */
void fmn_window_show_problem (FmnWindow *self, const GError *error);

G_END_DECLS
