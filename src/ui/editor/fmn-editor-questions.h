/* fmn-editor-questions.h: plain questions about what is odd, under the fields that they are about.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-editor-section.h"

G_BEGIN_DECLS

/* Shows what is odd in @entry under the fields of @sections (element-type FmnEditorSection), and takes away what is not asked any more. Nothing is
 * refused or changed for it. Returns how many questions there are. */
guint fmn_editor_questions_show (GPtrArray *sections, FmnJournal *journal, FmnEntry *entry);

G_END_DECLS
