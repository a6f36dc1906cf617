/* fmn-section-index.h: which of her entries belong under which section of the article.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-knowledge.h"

G_BEGIN_DECLS

/* Reads the journal in small steps from the main loop and then follows its changes. Signal "changed": some counts are other than before. */
#define FMN_TYPE_SECTION_INDEX (fmn_section_index_get_type ())
G_DECLARE_FINAL_TYPE (FmnSectionIndex, fmn_section_index, FMN, SECTION_INDEX, GObject)

FmnSectionIndex *fmn_section_index_new (FmnJournal *journal, FmnKnowledge *knowledge);
/* Starts reading, once; the first step is done before it returns, which is all of a journal of a few hundred entries. */
void fmn_section_index_start (FmnSectionIndex *self);
/* Whether everything was read. */
gboolean fmn_section_index_is_complete (FmnSectionIndex *self);
/* Entries that the section explains, without questions, newest first; (transfer container), FmnEntry. */
GPtrArray *fmn_section_index_dup_entries (FmnSectionIndex *self, const char *section);
/* Questions that she wrote down from the section, newest first; (transfer container), FmnEntry. */
GPtrArray *fmn_section_index_dup_questions (FmnSectionIndex *self, const char *section);
/* Both together. */
guint fmn_section_index_count (FmnSectionIndex *self, const char *section);

G_END_DECLS
