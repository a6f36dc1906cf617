/* fmn-welcome-lock.h: the last page of the welcome: a passphrase, or none, in words that say what that means.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "back". Signal "chosen" (FmnWelcomeLock*, FmnSecret*): the passphrase, ending with a zero byte, or NULL for none; it waits from then on. */
#define FMN_TYPE_WELCOME_LOCK (fmn_welcome_lock_get_type ())
G_DECLARE_FINAL_TYPE (FmnWelcomeLock, fmn_welcome_lock, FMN, WELCOME_LOCK, AdwBin)

/* Waits no more. */
void fmn_welcome_lock_reset (FmnWelcomeLock *self);

G_END_DECLS
