/* fmn-symptom-section.c: what was felt, and how strongly.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-symptom-section.h"

#include <glib/gi18n-lib.h>

struct _FmnSymptomSection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnSymptomSection, fmn_symptom_section, FMN_TYPE_EDITOR_SECTION)

static void
fmn_symptom_section_build (FmnEditorSection *section)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("What it was"));
  fmn_editor_section_add_field (section, "title");
  fmn_editor_section_add_field (section, "strength");
}

static void
fmn_symptom_section_class_init (FmnSymptomSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_symptom_section_build;
}

static void
fmn_symptom_section_init (FmnSymptomSection *self)
{
}
