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

  GtkWidget *only_me;
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
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("system-lock-screen-symbolic"));
  FMN_MARKS_SECTION (section)->only_me = row;
}

/* What the other person wrote, or what belongs to it, is not taken away from that person. */
static void
fmn_marks_section_load (FmnEditorSection *section, FmnEntry *entry)
{
  const gboolean can
      = fmn_entry_get_only_me (entry)
        || fmn_journal_can_withhold (fmn_editor_section_get_journal (section), entry);
  GtkWidget *row = FMN_MARKS_SECTION (section)->only_me;

  FMN_EDITOR_SECTION_CLASS (fmn_marks_section_parent_class)->load (section, entry);
  gtk_widget_set_sensitive (row, can);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (row),
      can ? _ ("Hidden when you read together, and left out of shared copies")
          : _ ("An entry is marked so by whoever wrote it, and a pregnancy while nothing of the "
               "other person belongs to it"));
}

static void
fmn_marks_section_class_init (FmnMarksSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_marks_section_build;
  FMN_EDITOR_SECTION_CLASS (klass)->load = fmn_marks_section_load;
}

static void
fmn_marks_section_init (FmnMarksSection *self)
{
}
