/* fmn-explanation.h: all that is shown beside an entry, a word or a section: what it is, where the article speaks of it, what guidelines say.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-article-section.h"
#include "fmn-catalogue-item.h"
#include "fmn-guidance.h"
#include "fmn-suggested-question.h"
#include "fmn-term.h"
#include "fmn-words.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Immutable. Properties: title, text. */
#define FMN_TYPE_EXPLANATION (fmn_explanation_get_type ())
G_DECLARE_FINAL_TYPE (FmnExplanation, fmn_explanation, FMN, EXPLANATION, GObject)

/* All borrowed. Texts may hold {loss}, {pregnancy} and {baby}: fill them with fmn_words_fill. */
const char *fmn_explanation_get_title (FmnExplanation *self);
const char *
fmn_explanation_get_text (FmnExplanation *self); /* plain words; paragraphs apart by "\n\n" */
/* The test or treatment that it explains; its notes and units are there. NULL for other things. */
FmnCatalogueItem *fmn_explanation_get_item (FmnExplanation *self);
/* Lists are never NULL and may be empty. */
GListModel *
fmn_explanation_get_sections (FmnExplanation *self); /* FmnArticleSection, the nearest first */
GListModel *fmn_explanation_get_guidance (FmnExplanation *self); /* FmnGuidance with a standing */
GListModel *
fmn_explanation_get_evidence (FmnExplanation *self); /* FmnGuidance that tells of studies */
GListModel *
fmn_explanation_get_terms (FmnExplanation *self); /* FmnTerm, as they come in the text */
GListModel *fmn_explanation_get_questions (FmnExplanation *self); /* FmnSuggestedQuestion */
GListModel *
fmn_explanation_get_sources (FmnExplanation *self); /* FmnSource: of all that is above */

/* For `fmn explain --json`: title, text, notes, units, sections, guidance, evidence, terms, questions, sources; words filled with @words. (transfer full) */
JsonObject *fmn_explanation_to_json (FmnExplanation *self, const FmnWords *words);

G_END_DECLS
