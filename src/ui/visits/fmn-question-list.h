/* fmn-question-list.h: the rows of a list of questions, in an order that can be changed by drag and by keyboard.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_QUESTION_LIST (fmn_question_list_get_type ())
G_DECLARE_FINAL_TYPE (FmnQuestionList, fmn_question_list, FMN, QUESTION_LIST, AdwBin)

void fmn_question_list_set_context (FmnQuestionList *self, FmnContext *context);
/* Whether rows are numbered and can be moved: the list to ask. */
void fmn_question_list_set_ordered (FmnQuestionList *self, gboolean ordered);
/* FmnEntry of kind question, in order. Rows that stay are not made anew: focus and a half-typed answer stay. */
void fmn_question_list_set_questions (FmnQuestionList *self, GPtrArray *questions);

G_END_DECLS
