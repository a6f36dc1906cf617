/* fmn-trash-window.h: what was deleted in the last 30 days, and how to have it back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_TRASH_WINDOW (fmn_trash_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnTrashWindow, fmn_trash_window, FMN, TRASH_WINDOW, AdwWindow)

GtkWindow *fmn_trash_window_new (FmnContext *context, GtkWindow *parent);

G_END_DECLS
