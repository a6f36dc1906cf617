/* fmn-papers-section.h: the editor's card of papers.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

/* Claims "papers". */
#define FMN_TYPE_PAPERS_SECTION (fmn_papers_section_get_type ())
G_DECLARE_FINAL_TYPE (FmnPapersSection, fmn_papers_section, FMN, PAPERS_SECTION, FmnEditorSection)

G_END_DECLS
