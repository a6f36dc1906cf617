/* fmn-treatment-section.h: a treatment: what, how much, how, and why it was started and stopped.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-catalogue-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_TREATMENT_SECTION (fmn_treatment_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnTreatmentSection, fmn_treatment_section, FMN, TREATMENT_SECTION, FmnCatalogueSection)

G_END_DECLS
