/* fmn-sharing-window.h: what there is to do with the other person: a passphrase, a copy to take along and to take back in, and the end of it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Activates "app.keys-changed" on its parent after the keys changed. */
#define FMN_TYPE_SHARING_WINDOW (fmn_sharing_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnSharingWindow, fmn_sharing_window, FMN, SHARING_WINDOW, AdwWindow)

/* @context: with an autosave. */
GtkWindow *fmn_sharing_window_new (FmnContext *context, GtkWindow *parent);

G_END_DECLS
