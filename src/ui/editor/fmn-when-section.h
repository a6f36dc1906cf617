/* fmn-when-section.h: when something was, and which pregnancy it belongs to.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_WHEN_SECTION (fmn_when_section_get_type ())
G_DECLARE_FINAL_TYPE (FmnWhenSection, fmn_when_section, FMN, WHEN_SECTION, FmnEditorSection)

/* A new entry takes the pregnancy that its date falls into, as long as none was chosen. Before the first load. */
void fmn_when_section_set_follow (FmnWhenSection *self, gboolean follow);

G_END_DECLS
