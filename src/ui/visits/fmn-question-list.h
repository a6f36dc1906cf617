/* fmn-question-list.h: the rows of a list of questions, in an order that can be changed by drag and by keyboard.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-question-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "asked" (FmnQuestionList*, const char *id): a question was ticked. */
#define FMN_TYPE_QUESTION_LIST (fmn_question_list_get_type ())
G_DECLARE_FINAL_TYPE (FmnQuestionList, fmn_question_list, FMN, QUESTION_LIST, AdwBin)

/* @label: what assistive technologies read. Questions to ask can be moved. */
GtkWidget *fmn_question_list_new (FmnContext *context, FmnQuestionStage stage, const char *label);
/* FmnEntry of kind question, in order. Rows that stay are not made anew: focus and a half-typed answer stay. */
void fmn_question_list_set_questions (FmnQuestionList *self, GPtrArray *questions);
/* Gives the focus to the first question's tick, if there is one. */
void fmn_question_list_focus_first (FmnQuestionList *self);
/* Puts the cursor where the answer to a question is written; FALSE when it is not on this list. */
gboolean fmn_question_list_focus_answer (FmnQuestionList *self, const char *id);

G_END_DECLS
