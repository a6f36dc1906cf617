/* fmn-previous-window.h: dated earlier copies of the journal: what changed in each, a look into one, and the way back to it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "restore" (const char *name, FmnSnapshot): the person looked at that copy and asked for it; whoever shows the window does it. */
#define FMN_TYPE_PREVIOUS_WINDOW (fmn_previous_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnPreviousWindow, fmn_previous_window, FMN, PREVIOUS_WINDOW, AdwWindow)

/* @journal: as it is now, or NULL when it cannot be read. */
GtkWindow *
fmn_previous_window_new (FmnStore *store, FmnJournal *journal, FmnClock *clock, GtkWindow *parent);

G_END_DECLS
