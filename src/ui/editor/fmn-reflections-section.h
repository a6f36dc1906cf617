/* fmn-reflections-section.h: short texts about an entry, each by one person.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"
#include "fmn-list-editor.h"

G_BEGIN_DECLS

#define FMN_TYPE_REFLECTIONS_SECTION (fmn_reflections_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnReflectionsSection, fmn_reflections_section, FMN, REFLECTIONS_SECTION, FmnEditorSection)
/* The list that it shows. */
FmnListEditor *fmn_reflections_section_get_list (FmnReflectionsSection *self);

G_END_DECLS
