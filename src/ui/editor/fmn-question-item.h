/* fmn-question-item.h: one question on a visit's list: whether it was asked, and its answer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signals: "edited" (FmnQuestionItem*, const char *name), "move" (FmnQuestionItem*, int step), "take-off" (FmnQuestionItem*). */
#define FMN_TYPE_QUESTION_ITEM (fmn_question_item_get_type ())
G_DECLARE_FINAL_TYPE (FmnQuestionItem, fmn_question_item, FMN, QUESTION_ITEM, AdwExpanderRow)

FmnQuestionItem *fmn_question_item_new (FmnContext *context);
/* @question: as it stands in the journal; @place from 0 among @n. */
void fmn_question_item_load (FmnQuestionItem *self, FmnEntry *question, guint place, guint n);
FmnEntry *fmn_question_item_get_question (FmnQuestionItem *self);
guint fmn_question_item_get_place (FmnQuestionItem *self);
/* Puts the member @name into @draft. */
void fmn_question_item_apply (FmnQuestionItem *self, const char *name, FmnDraft *draft);

G_END_DECLS
