/* fmn-outcome-entry.h: how it ended: her words for it, found by the clinician's and by older words too.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-suggest-entry.h"

G_BEGIN_DECLS

/* Its value is the id of an FmnOutcome. */
#define FMN_TYPE_OUTCOME_ENTRY (fmn_outcome_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnOutcomeEntry, fmn_outcome_entry, FMN, OUTCOME_ENTRY, FmnSuggestEntry)

GtkWidget *fmn_outcome_entry_new (FmnContext *context);

G_END_DECLS
