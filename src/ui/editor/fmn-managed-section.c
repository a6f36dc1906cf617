/* fmn-managed-section.c: how an ending was managed, and what was found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-managed-section.h"

#include <glib/gi18n-lib.h>

struct _FmnManagedSection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnManagedSection, fmn_managed_section, FMN_TYPE_EDITOR_SECTION)

static void
fmn_managed_section_build (FmnEditorSection *section)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("How it was managed"));
  fmn_editor_section_add_field (section, "managed");
  fmn_editor_section_add_field (section, "managed-detail");
  fmn_editor_section_add_field (section, "complications");
  fmn_editor_section_add_field (section, "anti-d");
  fmn_editor_section_add_field (section, "genetics");
  fmn_editor_section_add_field (section, "histology");
}

static void
fmn_managed_section_class_init (FmnManagedSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_managed_section_build;
}

static void
fmn_managed_section_init (FmnManagedSection *self)
{
}
