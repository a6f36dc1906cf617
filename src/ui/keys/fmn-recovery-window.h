/* fmn-recovery-window.h: shows a new recovery key once, to be printed or saved.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_RECOVERY_WINDOW (fmn_recovery_window_get_type ())
G_DECLARE_FINAL_TYPE (FmnRecoveryWindow, fmn_recovery_window, FMN, RECOVERY_WINDOW, AdwWindow)

/* Modal over @parent. @key: of FMN_RECOVERY_KEY_SIZE. */
GtkWindow *fmn_recovery_window_new (GtkWindow *parent, FmnSecret *key);

G_END_DECLS
