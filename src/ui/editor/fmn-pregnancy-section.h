/* fmn-pregnancy-section.h: a pregnancy: her name for it, how it began, and who was in it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_PREGNANCY_SECTION (fmn_pregnancy_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnPregnancySection, fmn_pregnancy_section, FMN, PREGNANCY_SECTION, FmnEditorSection)

G_END_DECLS
