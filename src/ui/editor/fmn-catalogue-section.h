/* fmn-catalogue-section.h: the card of an entry that stands in the catalogue, or has a name of her own.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-catalogue-entry.h"
#include "fmn-editor-section.h"

G_BEGIN_DECLS

/* Abstract. Claims @name ("test" or "treatment") and "title": a name that is not in the catalogue is kept as the title, and a catalogue entry
 * may have a title besides. */
#define FMN_TYPE_CATALOGUE_SECTION (fmn_catalogue_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    FmnCatalogueSection, fmn_catalogue_section, FMN, CATALOGUE_SECTION, FmnEditorSection)

struct _FmnCatalogueSectionClass
{
  FmnEditorSectionClass parent_class;

  const char *name; /* the member; set in class_init */
  /* The item is another one now; NULL for her own name or none. */
  void (*item_changed) (FmnCatalogueSection *self, FmnCatalogueItem *item);
};

/* For subclasses, in build: adds the two rows. */
void fmn_catalogue_section_add_rows (FmnCatalogueSection *self);
FmnCatalogueItem *fmn_catalogue_section_get_item (FmnCatalogueSection *self); /* (nullable) */
FmnCatalogueEntry *fmn_catalogue_section_get_entry_widget (FmnCatalogueSection *self);

G_END_DECLS
