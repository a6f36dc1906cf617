/* fmn-question-section.h: a question: its words, its visit, and the answer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

#define FMN_TYPE_QUESTION_SECTION (fmn_question_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnQuestionSection, fmn_question_section, FMN, QUESTION_SECTION, FmnEditorSection)

G_END_DECLS
