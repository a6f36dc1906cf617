/* fmn-question-mark.h: to whom of two people a question matters, and the button by which the one who writes says so.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Not there in a journal of one person. */
#define FMN_TYPE_QUESTION_MARK (fmn_question_mark_get_type ())
G_DECLARE_FINAL_TYPE (FmnQuestionMark, fmn_question_mark, FMN, QUESTION_MARK, AdwBin)

GtkWidget *fmn_question_mark_new (void);
/* @question: as it stands in the journal now. */
void
fmn_question_mark_set_question (FmnQuestionMark *self, FmnContext *context, FmnEntry *question);

G_END_DECLS
