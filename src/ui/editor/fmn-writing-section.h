/* fmn-writing-section.h: what is written about an entry in one's own words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_WRITING_SECTION (fmn_writing_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnWritingSection, fmn_writing_section, FMN, WRITING_SECTION, FmnEditorSection)

G_END_DECLS
