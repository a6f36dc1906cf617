/* fmn-visit-section.c: a visit: what for, with whom, where, how long, and what was decided.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-visit-section.h"

#include <glib/gi18n-lib.h>

struct _FmnVisitSection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnVisitSection, fmn_visit_section, FMN_TYPE_EDITOR_SECTION)

static void
fmn_visit_section_build (FmnEditorSection *section)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("The visit"));
  fmn_editor_section_add_field (section, "title");
  fmn_editor_section_add_field (section, "clinician");
  fmn_editor_section_add_field (section, "place");
  fmn_editor_section_add_field (section, "length");
  fmn_editor_section_add_field (section, "purpose");
  fmn_editor_section_add_field (section, "bring");
  fmn_editor_section_add_field (section, "decided");
  fmn_editor_section_add_field (section, "decided-at");
  fmn_editor_section_add_field (section, "ended");
}

static void
fmn_visit_section_class_init (FmnVisitSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_visit_section_build;
}

static void
fmn_visit_section_init (FmnVisitSection *self)
{
}
