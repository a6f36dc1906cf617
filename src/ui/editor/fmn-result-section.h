/* fmn-result-section.h: a test result as the laboratory wrote it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-catalogue-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_RESULT_SECTION (fmn_result_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnResultSection, fmn_result_section, FMN, RESULT_SECTION, FmnCatalogueSection)

G_END_DECLS
