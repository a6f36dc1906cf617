/* fmn-clock-entry.h: a time of day as people write it: “10:40”, “10.40”, “9”, “2 pm”.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-typed-entry.h"

G_BEGIN_DECLS

#define FMN_TYPE_CLOCK_ENTRY (fmn_clock_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnClockEntry, fmn_clock_entry, FMN, CLOCK_ENTRY, FmnTypedEntry)

GtkWidget *fmn_clock_entry_new (void);

G_END_DECLS
