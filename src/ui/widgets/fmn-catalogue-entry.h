/* fmn-catalogue-entry.h: a test or a treatment, searched in the catalogue as one types, or by a name of her own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-knowledge.h"
#include "fmn-suggest-entry.h"

G_BEGIN_DECLS

/* Its value is a catalogue id, or her own name for what is not in the catalogue. */
#define FMN_TYPE_CATALOGUE_ENTRY (fmn_catalogue_entry_get_type ())
G_DECLARE_FINAL_TYPE (FmnCatalogueEntry, fmn_catalogue_entry, FMN, CATALOGUE_ENTRY, FmnSuggestEntry)

/* @kind_id: "test" or "treatment" */
GtkWidget *fmn_catalogue_entry_new (FmnContext *context, const char *kind_id);
FmnCatalogueItem *
fmn_catalogue_entry_get_item (FmnCatalogueEntry *self); /* (transfer none) (nullable) */

G_END_DECLS
