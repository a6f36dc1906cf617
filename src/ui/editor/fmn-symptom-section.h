/* fmn-symptom-section.h: what was felt, and how strongly.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_SYMPTOM_SECTION (fmn_symptom_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnSymptomSection, fmn_symptom_section, FMN, SYMPTOM_SECTION, FmnEditorSection)

G_END_DECLS
