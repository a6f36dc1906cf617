/* fmn-ending-section.h: how a pregnancy ended, and how far it had come.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_ENDING_SECTION (fmn_ending_section_get_type ())
G_DECLARE_FINAL_TYPE (FmnEndingSection, fmn_ending_section, FMN, ENDING_SECTION, FmnEditorSection)

G_END_DECLS
