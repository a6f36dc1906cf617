/* fmn-referral-section.h: the steps before a visit to which one is referred: the form and its deadline, the phone call, the tests.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"
#include "fmn-list-editor.h"

G_BEGIN_DECLS

#define FMN_TYPE_REFERRAL_SECTION (fmn_referral_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnReferralSection, fmn_referral_section, FMN, REFERRAL_SECTION, FmnEditorSection)

FmnListEditor *fmn_referral_section_get_list (FmnReferralSection *self);

G_END_DECLS
