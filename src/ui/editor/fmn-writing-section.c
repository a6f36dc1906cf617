/* fmn-writing-section.c: what is written about an entry in one's own words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-writing-section.h"

#include "fmn-text-row.h"

#include <glib/gi18n-lib.h>

struct _FmnWritingSection
{
  FmnEditorSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnWritingSection, fmn_writing_section, FMN_TYPE_EDITOR_SECTION)

static void
fmn_writing_section_build (FmnEditorSection *section)
{
  FmnKind kind = fmn_editor_section_get_kind (section);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section),
                                   kind == FMN_KIND_NOTE ? _ ("The page") : _ ("In your words"));
  /* Kinds whose own card has no place for a title. */
  if (kind == FMN_KIND_NOTE || kind == FMN_KIND_ENDING || kind == FMN_KIND_SCAN)
    fmn_editor_section_add_field (section, "title");
  fmn_editor_section_add_editor (section, "notes",
                                 fmn_text_row_new (_ ("Notes"), kind == FMN_KIND_NOTE ? 10 : 4));
}

static void
fmn_writing_section_class_init (FmnWritingSectionClass *klass)
{
  FMN_EDITOR_SECTION_CLASS (klass)->build = fmn_writing_section_build;
}

static void
fmn_writing_section_init (FmnWritingSection *self)
{
}
