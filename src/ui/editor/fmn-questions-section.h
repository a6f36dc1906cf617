/* fmn-questions-section.h: the questions of a visit, in the order in which they are to be asked.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"
#include "fmn-typed-entry.h"

G_BEGIN_DECLS

/* Claims no member of the visit: a question is an entry of its own, and every edit here is a change of that entry. A visit that is not in the
 * journal yet enters it together with its first question. */
#define FMN_TYPE_QUESTIONS_SECTION (fmn_questions_section_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnQuestionsSection, fmn_questions_section, FMN, QUESTIONS_SECTION, FmnEditorSection)

guint fmn_questions_section_get_n_items (FmnQuestionsSection *self);
/* The field at the end of the list: Enter adds what it holds. */
FmnTypedEntry *fmn_questions_section_get_new_entry (FmnQuestionsSection *self);

G_END_DECLS
