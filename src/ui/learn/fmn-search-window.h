/* fmn-search-window.h: one search over all that she wrote and all that there is to read, as she types.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_SEARCH_WINDOW (fmn_search_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnSearchWindow, fmn_search_window, FMN, SEARCH_WINDOW, AdwWindow)

/* Starts with @text ("" for nothing yet). What is chosen opens in @parent. */
GtkWindow *fmn_search_window_new (FmnContext *context, GtkWindow *parent, const char *text);
/* How much was found for what is typed now, in all groups. */
guint fmn_search_window_get_n_found (FmnSearchWindow *self);

G_END_DECLS
