/* fmn-procedure-section.h: a procedure: what was done, where, and what was found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_PROCEDURE_SECTION (fmn_procedure_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnProcedureSection, fmn_procedure_section, FMN, PROCEDURE_SECTION, FmnEditorSection)

G_END_DECLS
