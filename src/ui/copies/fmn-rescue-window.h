/* fmn-rescue-window.h: which entries and papers of a damaged journal can be read, all of them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_RESCUE_WINDOW (fmn_rescue_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnRescueWindow, fmn_rescue_window, FMN, RESCUE_WINDOW, AdwWindow)

/* @snapshot: what can be read. @unreadable: ids of the papers that cannot be. */
GtkWindow *fmn_rescue_window_new (GtkWindow *parent,
                                  FmnSnapshot *snapshot,
                                  GHashTable *unreadable,
                                  FmnClock *clock);

G_END_DECLS
