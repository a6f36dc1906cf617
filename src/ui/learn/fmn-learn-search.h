/* fmn-learn-search.h: finds tests, treatments, sections of the article, words and questions by what stands in them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"
#include "fmn-words.h"

G_BEGIN_DECLS

typedef struct _FmnLearnSearch FmnLearnSearch;

FmnLearnSearch *fmn_learn_search_new (FmnKnowledge *knowledge, FmnWords *words);
void fmn_learn_search_free (FmnLearnSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnLearnSearch, fmn_learn_search_free)
/* What holds every word (of three letters or fewer: where a word begins, in a name, or as a word of its own) of @text, accents and case ignored, of all there is to read, the best first (what goes by it to the letter, then by name, then in the text): FmnCatalogueItem (tests, then treatments), FmnArticleSection, FmnTerm, FmnSuggestedQuestion.
 * The knowledge keeps them. (transfer container) */
GPtrArray *fmn_learn_search_find_all (FmnLearnSearch *self, const char *text);
/* What has a page or a place of its own: all of that but the questions. (transfer container) */
GPtrArray *fmn_learn_search_find (FmnLearnSearch *self, const char *text);

G_END_DECLS
