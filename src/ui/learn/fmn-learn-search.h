/* fmn-learn-search.h: finds sections of the article and words of the glossary by what stands in them.
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
/* The same for all there is to read: FmnCatalogueItem (tests, then treatments), FmnArticleSection, FmnTerm, FmnSuggestedQuestion. (transfer container) */
GPtrArray *fmn_learn_search_find_all (FmnLearnSearch *self, const char *text);
/* What holds every word of @text, accents and case ignored: first FmnArticleSection in reading order, then FmnTerm. The knowledge keeps them.
 * (transfer container) */
GPtrArray *fmn_learn_search_find (FmnLearnSearch *self, const char *text);

G_END_DECLS
