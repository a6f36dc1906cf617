/* fmn-treatment-section.c: a treatment: what, how much, how, and why it was started and stopped.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-treatment-section.h"

#include "fmn-typed-row.h"
#include "fmn-unit-entry.h"

#include <glib/gi18n-lib.h>

struct _FmnTreatmentSection
{
  FmnCatalogueSection parent_instance;

  GtkWidget *unit_entry;
};

G_DEFINE_FINAL_TYPE (FmnTreatmentSection, fmn_treatment_section, FMN_TYPE_CATALOGUE_SECTION)

static void
fmn_treatment_section_item_changed (FmnCatalogueSection *section, FmnCatalogueItem *item)
{
  fmn_unit_entry_set_item (FMN_UNIT_ENTRY (FMN_TREATMENT_SECTION (section)->unit_entry), item);
}

static void
fmn_treatment_section_build (FmnEditorSection *section)
{
  FmnTreatmentSection *self = FMN_TREATMENT_SECTION (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("The treatment"));
  self->unit_entry = fmn_unit_entry_new ();
  fmn_catalogue_section_add_rows (FMN_CATALOGUE_SECTION (section));
  fmn_editor_section_add_field (section, "dose");
  fmn_editor_section_add_editor (
      section, "unit", fmn_typed_row_new (_ ("Unit"), FMN_TYPED_ENTRY (self->unit_entry)));
  fmn_editor_section_add_field (section, "route");
  fmn_editor_section_add_field (section, "schedule");
  fmn_editor_section_add_field (section, "ongoing");
  fmn_editor_section_add_field (section, "why-started");
  fmn_editor_section_add_field (section, "why-stopped");
  fmn_editor_section_add_field (section, "subject");
  fmn_editor_section_add_field (section, "decided-at");
}

static void
fmn_treatment_section_class_init (FmnTreatmentSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_treatment_section_build;
  FMN_CATALOGUE_SECTION_CLASS (klass)->name = "treatment";
  FMN_CATALOGUE_SECTION_CLASS (klass)->item_changed = fmn_treatment_section_item_changed;
}

static void
fmn_treatment_section_init (FmnTreatmentSection *self)
{
}
