/* fmn-managed-section.h: how an ending was managed, and what was found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_MANAGED_SECTION (fmn_managed_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnManagedSection, fmn_managed_section, FMN, MANAGED_SECTION, FmnEditorSection)

G_END_DECLS
