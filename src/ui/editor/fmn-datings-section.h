/* fmn-datings-section.h: the ways in which a pregnancy was dated: all are kept, one is counted by.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"
#include "fmn-list-editor.h"

G_BEGIN_DECLS

#define FMN_TYPE_DATINGS_SECTION (fmn_datings_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnDatingsSection, fmn_datings_section, FMN, DATINGS_SECTION, FmnEditorSection)
/* The list that it shows. */
FmnListEditor *fmn_datings_section_get_list (FmnDatingsSection *self);

G_END_DECLS
