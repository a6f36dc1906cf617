/* fmn-unit-entry.h: the unit of a value or a dose: those that fit the test or treatment, or any other.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-catalogue-item.h"
#include "fmn-suggest-entry.h"

G_BEGIN_DECLS

/* Its value is the unit as it is written. */
#define FMN_TYPE_UNIT_ENTRY (fmn_unit_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnUnitEntry, fmn_unit_entry, FMN, UNIT_ENTRY, FmnSuggestEntry)

GtkWidget *fmn_unit_entry_new (void);
/* The units of @item are offered; NULL for none. */
void fmn_unit_entry_set_item (FmnUnitEntry *self, FmnCatalogueItem *item);

G_END_DECLS
