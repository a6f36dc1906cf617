/* fmn-pregnancy-section.c: a pregnancy: her name for it, how it began, and who was in it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-pregnancy-section.h"

#include "fmn-text-row.h"

#include <glib/gi18n-lib.h>

struct _FmnPregnancySection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnPregnancySection, fmn_pregnancy_section, FMN_TYPE_EDITOR_SECTION)

static void
fmn_pregnancy_section_build (FmnEditorSection *section)
{
  GtkWidget *hidden, *folded;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section), _ ("The pregnancy"));
  fmn_editor_section_add_editor (section, "title",
                                 fmn_text_row_new_line (_ ("Your word or name for it")));
  fmn_editor_section_add_field (section, "conceived");
  fmn_editor_section_add_field (section, "conceived-detail");
  fmn_editor_section_add_field (section, "fetuses");
  fmn_editor_section_add_field (section, "partner");
  hidden = fmn_editor_section_add_field (section, "hidden");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (hidden),
                               _ ("It stays in the journal and can be found"));
  folded = fmn_editor_section_add_field (section, "folded");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (folded),
                               _ ("Its page shows its name and its dates alone"));
}

static void
fmn_pregnancy_section_class_init (FmnPregnancySectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_pregnancy_section_build;
}

static void
fmn_pregnancy_section_init (FmnPregnancySection *self)
{
}
