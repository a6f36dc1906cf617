/* fmn-sampling-section.h: the state on the day of the sample: computed, and open to correction.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_SAMPLING_SECTION (fmn_sampling_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnSamplingSection, fmn_sampling_section, FMN, SAMPLING_SECTION, FmnEditorSection)

G_END_DECLS
