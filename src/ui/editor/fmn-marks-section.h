/* fmn-marks-section.h: tags, who wrote it, and who may see it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_MARKS_SECTION (fmn_marks_section_get_type ())
G_DECLARE_FINAL_TYPE (FmnMarksSection, fmn_marks_section, FMN, MARKS_SECTION, FmnEditorSection)

G_END_DECLS
