/* fmn-knowledge.h: what the entries mean: the article, the catalogue, the guidelines, the words and the questions, from data alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-article-section.h"
#include "fmn-catalogue-item.h"
#include "fmn-entry.h"
#include "fmn-explanation.h"
#include "fmn-guidance.h"
#include "fmn-prompt.h"
#include "fmn-source.h"
#include "fmn-suggested-question.h"
#include "fmn-term.h"
#include "fmn-urgent-help.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Immutable once it is there, so it may be read from any thread. */
#define FMN_TYPE_KNOWLEDGE (fmn_knowledge_get_type ())
G_DECLARE_FINAL_TYPE (FmnKnowledge, fmn_knowledge, FMN, KNOWLEDGE, GObject)

/* The data that is compiled into the program, read at the first call, in the language of that moment. (transfer none) */
FmnKnowledge *fmn_knowledge_get_default (void);

/* The month in which guidance was last checked: "2026-11", and in words "November 2026". */
const char *fmn_knowledge_get_checked (FmnKnowledge *self);
char *fmn_knowledge_format_checked (FmnKnowledge *self);
/* That no clinician has reviewed it. */
const char *fmn_knowledge_get_notice (FmnKnowledge *self);
/* What to say where an explanation has no guidance. */
const char *fmn_knowledge_get_no_guidance (FmnKnowledge *self);
/* Label and meaning of a chip: "Research only", "The guideline keeps it for studies." */
const char *fmn_knowledge_get_standing_label (FmnKnowledge *self, FmnStanding standing);
const char *fmn_knowledge_get_standing_meaning (FmnKnowledge *self, FmnStanding standing);

/* Tests and treatments. @kind_id is "test" or "treatment". */
FmnCatalogueItem *fmn_knowledge_get_item (FmnKnowledge *self, const char *id); /* or NULL */
GListModel *fmn_knowledge_get_items (FmnKnowledge *self,
                                     const char *kind_id); /* FmnCatalogueItem */
/* What a person types: the best first (start of the name, start of a word of it, start of another word for it, anywhere);
 * accents, case, hyphens and Greek letters do not matter. All of them for "" or NULL. (transfer full), FmnCatalogueItem */
GListModel *
fmn_knowledge_search_catalogue (FmnKnowledge *self, const char *kind_id, const char *text);
/* Name of a catalogue id, with @synonyms all words for it; NULL when unknown. An FmnNamerFunc; @knowledge may be NULL for the default. */
char *fmn_knowledge_name (const char *kind_id,
                          const char *catalogue_id,
                          gboolean synonyms,
                          gpointer knowledge);

/* The catalogue's item of a test, a treatment, or a procedure that stands for one; NULL for none. The knowledge keeps it. */
FmnCatalogueItem *fmn_knowledge_find_entry_item (FmnKnowledge *self, FmnEntry *entry);
/* Her entries of @item, the newest first: its results or treatments, and what records it under another kind. (transfer container), FmnEntry */
GPtrArray *
fmn_knowledge_dup_item_entries (FmnKnowledge *self, FmnJournal *journal, FmnCatalogueItem *item);

/* The article, in reading order. */
GListModel *fmn_knowledge_get_sections (FmnKnowledge *self); /* FmnArticleSection */
FmnArticleSection *fmn_knowledge_get_section (FmnKnowledge *self, const char *id); /* or NULL */
FmnSource *fmn_knowledge_get_article_source (FmnKnowledge *self);
/* Whether @entry belongs under the section: the same link that fmn_knowledge_explain follows. */
gboolean
fmn_knowledge_section_has_entry (FmnKnowledge *self, const char *section_id, FmnEntry *entry);

/* Ids of the sections that an entry belongs under, the nearest first, ending with NULL: for counting many entries at once. (transfer full) */
char **fmn_knowledge_dup_entry_sections (FmnKnowledge *self, FmnEntry *entry);

/* The glossary, by term. */
GListModel *fmn_knowledge_get_terms (FmnKnowledge *self); /* FmnTerm */
/* A word of the glossary, or a test or treatment as a term; or NULL. */
FmnTerm *fmn_knowledge_get_term (FmnKnowledge *self, const char *id);
/* Terms in any text, and the names by which tests and treatments go: the longest at each place, whole words, case ignored but for short capitals ("LA").
 * FmnTermSpan in order, not overlapping. (transfer full) */
GArray *fmn_knowledge_find_terms (FmnKnowledge *self, const char *text);

GListModel *fmn_knowledge_get_questions (FmnKnowledge *self); /* FmnSuggestedQuestion */
FmnSuggestedQuestion *fmn_knowledge_get_question (FmnKnowledge *self, const char *id); /* or NULL */
FmnSource *fmn_knowledge_get_source (FmnKnowledge *self, const char *id);              /* or NULL */
GListModel *fmn_knowledge_get_sources (FmnKnowledge *self); /* FmnSource */

/* What the journal brings up on @today by every rule: notices first, then by date, the newest first. FmnPrompt; (transfer full) */
GListModel *
fmn_knowledge_find_prompts (FmnKnowledge *self, FmnJournal *journal, const FmnDate *today);
/* Those of them to show at @now (local time): not the ones that were taken to a visit or put away, and none at all while she wants to be left alone. */
GListModel *fmn_knowledge_list_prompts (FmnKnowledge *self, FmnJournal *journal, GDateTime *now);

/* When to get help now. */
const FmnUrgentSign *fmn_knowledge_get_urgent_signs (FmnKnowledge *self, guint *n);
const FmnHelpOrganisation *fmn_knowledge_get_organisations (FmnKnowledge *self, guint *n);
const char *fmn_knowledge_get_help_note (FmnKnowledge *self);

/* What an entry means. NULL for an entry of a kind that is not known. (transfer full) */
FmnExplanation *fmn_knowledge_explain (FmnKnowledge *self, FmnEntry *entry);
/* The same for an id (catalogue, section, glossary, kind, outcome, procedure) or for a word: a name, or any other word for it,
 * the laboratory's too. NULL when nothing goes by it. (transfer full) */
FmnExplanation *fmn_knowledge_explain_id (FmnKnowledge *self, const char *id_or_word);

G_END_DECLS
