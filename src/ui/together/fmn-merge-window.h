/* fmn-merge-window.h: a copy that comes back from the other person's machine: what it would bring, before any of it is taken.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "taken" (const char *sentence): what was ticked is in the journal now; a sentence that says how much. The window has closed. */
#define FMN_TYPE_MERGE_WINDOW (fmn_merge_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnMergeWindow, fmn_merge_window, FMN, MERGE_WINDOW, AdwWindow)

/* @context: with an autosave. @path: a copy, a backup, a journal's file or folder; it is read in a worker at once, and never changed. */
GtkWindow *fmn_merge_window_new (FmnContext *context, GtkWindow *parent, const char *path);

G_END_DECLS
