/* fmn-marks-section.c: tags, who wrote it, and who may see it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-marks-section.h"

#include <glib/gi18n-lib.h>

struct _FmnMarksSection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnMarksSection, fmn_marks_section, FMN_TYPE_EDITOR_SECTION)

static void
fmn_marks_section_build (FmnEditorSection *section)
{
  GtkWidget *row;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("Marks"));
  fmn_editor_section_add_field (section, "tags");
  fmn_editor_section_add_field (section, "author");
  row = fmn_editor_section_add_field (section, "only-me");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Hidden when you read together, and left out of shared copies"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("system-lock-screen-symbolic"));
}

static void
fmn_marks_section_class_init (FmnMarksSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_marks_section_build;
}

static void
fmn_marks_section_init (FmnMarksSection *self)
{
}
