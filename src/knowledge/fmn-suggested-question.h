/* fmn-suggested-question.h: a question that can be taken to a visit, and the section it comes from.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Immutable. Properties: id, text. */
#define FMN_TYPE_SUGGESTED_QUESTION (fmn_suggested_question_get_type ())
G_DECLARE_FINAL_TYPE (
    FmnSuggestedQuestion, fmn_suggested_question, FMN, SUGGESTED_QUESTION, GObject)

/* All borrowed. */
const char *fmn_suggested_question_get_id (FmnSuggestedQuestion *self);
const char *fmn_suggested_question_get_text (FmnSuggestedQuestion *self);
const char *
fmn_suggested_question_get_section (FmnSuggestedQuestion *self); /* article section id */
/* What brings it up: "test:hcg", "test:acl-igg:positive", "category:alloimmune", "kind:visit",
 * "group:ectopic", "outcome:missed", "procedure:evacuation"; ends with NULL. */
const char *const *fmn_suggested_question_get_raised_by (FmnSuggestedQuestion *self);
/* It fits from @min to @max recorded losses; 0 for no bound. */
void fmn_suggested_question_get_losses (FmnSuggestedQuestion *self, int *min, int *max);
GListModel *fmn_suggested_question_get_sources (FmnSuggestedQuestion *self); /* FmnSource */

G_END_DECLS
