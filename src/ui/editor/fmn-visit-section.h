/* fmn-visit-section.h: a visit: what for, with whom, where, how long, and what was decided.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_VISIT_SECTION (fmn_visit_section_get_type ())
G_DECLARE_FINAL_TYPE (FmnVisitSection, fmn_visit_section, FMN, VISIT_SECTION, FmnEditorSection)

G_END_DECLS
