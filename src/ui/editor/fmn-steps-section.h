/* fmn-steps-section.h: steps of a dose that goes up or down.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"
#include "fmn-list-editor.h"

G_BEGIN_DECLS

#define FMN_TYPE_STEPS_SECTION (fmn_steps_section_get_type ())
G_DECLARE_FINAL_TYPE (FmnStepsSection, fmn_steps_section, FMN, STEPS_SECTION, FmnEditorSection)
/* The list that it shows. */
FmnListEditor *fmn_steps_section_get_list (FmnStepsSection *self);

G_END_DECLS
