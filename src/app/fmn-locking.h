/* fmn-locking.h: says when an open journal is to be locked: left alone for a while, the machine put to sleep, the screen locked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Signal "lock". Watches while it lives; without a system bus, or a session that tells, what they would tell does not come. */
#define FMN_TYPE_LOCKING (fmn_locking_get_type ())
G_DECLARE_FINAL_TYPE (FmnLocking, fmn_locking, FMN, LOCKING, GObject)

/* @settings: "lock-after-minutes"; NULL for its default. */
FmnLocking *fmn_locking_new (GSettings *settings);

G_END_DECLS
