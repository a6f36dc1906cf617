/* fmn-value-entry.h: what a laboratory wrote, typed as it stands on the paper.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-suggest-entry.h"
#include "fmn-value.h"

G_BEGIN_DECLS

/* Its value is the JSON text of an FmnValue. */
#define FMN_TYPE_VALUE_ENTRY (fmn_value_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnValueEntry, fmn_value_entry, FMN, VALUE_ENTRY, FmnSuggestEntry)

GtkWidget *fmn_value_entry_new (void);
/* What values of the test are. A word like “negative” or a titre is understood for every test; other words for those whose values are words. */
void fmn_value_entry_expect (FmnValueEntry *self, FmnValueType type);
/* No test of the catalogue: a number, a titre, a finding, or else words. */
void fmn_value_entry_expect_anything (FmnValueEntry *self);
/* The person said what it is: nothing else is read into it. */
void fmn_value_entry_force (FmnValueEntry *self, FmnValueType type);
/* The unit of a number; a number that is there already gets it, unconverted, and "edited" is emitted. NULL for none. */
void fmn_value_entry_set_unit (FmnValueEntry *self, const char *unit);
/* Values to offer, as people type them or as finding ids; (nullable). */
void fmn_value_entry_set_offers (FmnValueEntry *self, const char *const *offers);
FmnValue *fmn_value_entry_dup (FmnValueEntry *self); /* (transfer full) (nullable) */

G_END_DECLS
