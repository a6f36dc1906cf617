/* fmn-profile-window.h: what clinics ask besides the record, filled once: a plain form whose lines are kept as they are written.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_PROFILE_WINDOW (fmn_profile_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnProfileWindow, fmn_profile_window, FMN, PROFILE_WINDOW, AdwWindow)

GtkWindow *fmn_profile_window_new (FmnContext *context, GtkWindow *parent);
/* A row that opens it over the window that the row is in, and names what was written. */
GtkWidget *fmn_profile_row_new (FmnContext *context);

G_END_DECLS
