/* fmn-range-entry.h: the laboratory's own range: from, to, or in its words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-field-editor.h"
#include "fmn-typed-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of a card. Its value is the JSON text of a range; members that it does not know stay. */
#define FMN_TYPE_RANGE_ENTRY (fmn_range_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnRangeEntry, fmn_range_entry, FMN, RANGE_ENTRY, AdwPreferencesRow)

GtkWidget *fmn_range_entry_new (const char *title);
/* @member: "low", "high", "text" */
FmnTypedEntry *fmn_range_entry_get_part (FmnRangeEntry *self, const char *member);

G_END_DECLS
