/* fmn-weeks-entry.h: weeks of pregnancy as people write them: “8”, “about 8”, “9+2”, “9w 2d”.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-gestation.h"
#include "fmn-typed-entry.h"

G_BEGIN_DECLS

#define FMN_TYPE_WEEKS_ENTRY (fmn_weeks_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnWeeksEntry, fmn_weeks_entry, FMN, WEEKS_ENTRY, FmnTypedEntry)

GtkWidget *fmn_weeks_entry_new (void);
gboolean fmn_weeks_entry_get_weeks (FmnWeeksEntry *self, FmnGestation *out);

G_END_DECLS
