/* fmn-knowledge-private.h: how the layer's own files build and hold the data; nothing outside it includes this.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"
#include "fmn-outcome.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What an entry kind, an outcome group, an outcome or a procedure is. */
typedef struct
{
  char *title; /* NULL for an outcome: it has its group's */
  char *text;
  char *item; /* catalogue id whose guidance speaks of it, or NULL */
  char **sections;
  GListStore *sources;
} FmnTopic;

struct _FmnKnowledge
{
  GObject parent_instance;

  char *checked;
  char *notice;
  char *no_guidance;
  char *help_note;
  char *standing_labels[FMN_N_STANDINGS];
  char *standing_meanings[FMN_N_STANDINGS];
  char *article_source;

  GListStore *sources;
  GListStore *tests;
  GListStore *treatments;
  GListStore *sections;
  GListStore *terms;
  GListStore *item_terms; /* FmnTerm for each test and treatment */
  GListStore *questions;
  GHashTable *
      by_id; /* "source:ID", "item:ID", "section:ID", "term:ID", "item-term:ID", "question:ID" → object, borrowed from the lists */
  GHashTable *topics; /* "kind:ID", "group:ID", "outcome:ID", "procedure:ID" → FmnTopic */
  GHashTable *rows;   /* catalogue id or topic key → GPtrArray of FmnGuidance */
  GHashTable *words;  /* folded word → key of by_id or topics: the first that claims it */
  GArray *signs;      /* FmnUrgentSign; strings are kept in strings */
  GArray *organisations;
  GPtrArray *strings;
  gpointer finder;         /* FmnTermFinder */
  GPtrArray *prompt_rules; /* FmnPromptRule, in the order of the data */
};

/* Reading the data. The data is compiled in and tested, so a member that is not there is a fault of the program. */
char *fmn_knowledge_read_text (JsonObject *object,
                               const char *member); /* translated, or NULL; (transfer full) */
char **fmn_knowledge_read_texts (JsonObject *object, const char *member); /* each translated */
char **fmn_knowledge_read_words (JsonObject *object,
                                 const char *member); /* translated as one string, "a|b" */
char **fmn_knowledge_read_ids (JsonObject *object,
                               const char *member); /* as they stand; never NULL */
GListStore *fmn_knowledge_read_sources (FmnKnowledge *self, JsonObject *object, const char *member);
const char *fmn_knowledge_translate (const char *text);

void fmn_knowledge_load (FmnKnowledge *self);
gpointer fmn_knowledge_lookup (FmnKnowledge *self, const char *prefix, const char *id);
const FmnTopic *fmn_knowledge_find_topic (FmnKnowledge *self, const char *prefix, const char *id);
/* The id of an outcome's group: "miscarriage". */
const char *fmn_knowledge_group_to_id (FmnOutcomeGroup group);

void fmn_knowledge_load_prompts (FmnKnowledge *self, JsonObject *root);
/* The section that a prompt leads to; NULL for an id that is none. */
FmnArticleSection *fmn_knowledge_get_prompt_section (FmnKnowledge *self, const char *prompt_id);

FmnSource *fmn_source_new_from_json (JsonObject *object, GHashTable *read_labels);
FmnGuidance *fmn_guidance_new_from_json (FmnKnowledge *knowledge, JsonObject *object);
FmnCatalogueItem *fmn_catalogue_item_new_from_json (FmnKnowledge *knowledge,
                                                    JsonObject *object,
                                                    gboolean is_test,
                                                    const char *category_label);
GListModel *
fmn_catalogue_item_get_sources (FmnCatalogueItem *self); /* of its plain text and notes */
/* Whether an entry of another kind records it: a length in a scan, tablets at an ending. */
gboolean fmn_catalogue_item_is_in_entry (FmnCatalogueItem *self, FmnEntry *entry);
/* Everything it can be found by: "name" and further words, folded for search. */
const char *fmn_catalogue_item_get_folded_name (FmnCatalogueItem *self);
const char *const *fmn_catalogue_item_get_folded_words (FmnCatalogueItem *self);
FmnArticleSection *fmn_article_section_new_from_json (FmnKnowledge *knowledge,
                                                      JsonObject *object,
                                                      GHashTable *comparison_labels,
                                                      guint number);
FmnClaim *fmn_claim_new_from_json (FmnKnowledge *knowledge,
                                   JsonObject *object,
                                   GHashTable *comparison_labels);
FmnTerm *fmn_term_new_from_json (FmnKnowledge *knowledge, JsonObject *object);
FmnTerm *fmn_term_new_for_item (FmnCatalogueItem *item);
/* Where its plain text was read. FmnSource; (transfer full) */
GListStore *fmn_catalogue_item_dup_plain_sources (FmnCatalogueItem *self);
const char *const *fmn_term_get_forms (FmnTerm *self); /* further spellings, not shown */
FmnSuggestedQuestion *fmn_suggested_question_new_from_json (FmnKnowledge *knowledge,
                                                            JsonObject *object);

/* The form in which words are compared in a search: fmn_fold, with hyphens as spaces and Greek letters by name. */
char *fmn_knowledge_fold (const char *text);

/* Finds terms in a text: those of the glossary, and what a test or treatment goes by where no word of the glossary is in it. */
typedef struct _FmnTermFinder FmnTermFinder;
FmnTermFinder *fmn_term_finder_new (GListModel *terms, GListModel *item_terms);
void fmn_term_finder_free (FmnTermFinder *self);
GArray *fmn_term_finder_find (FmnTermFinder *self, const char *text);

/* Parts of an explanation as it is put together. */
FmnExplanation *fmn_explanation_new (const char *title, const char *text, FmnCatalogueItem *item);
void fmn_explanation_add_section (FmnExplanation *self, FmnArticleSection *section);
void fmn_explanation_add_guidance (FmnExplanation *self, FmnGuidance *guidance);
void fmn_explanation_add_term (FmnExplanation *self, FmnTerm *term);
void fmn_explanation_add_question (FmnExplanation *self, FmnSuggestedQuestion *question);
void fmn_explanation_add_sources (FmnExplanation *self, GListModel *sources);

/* What the data links an entry to: its sections, the nearest first; catalogue item and topics may be NULL. */
typedef struct
{
  FmnCatalogueItem *item;
  const FmnTopic *topic;    /* kind, group or procedure */
  const FmnTopic *outcome;  /* more on an ending */
  const char *from_section; /* a question's section of origin */
  GPtrArray
      *keys; /* what guidance and questions are filed under, the nearest first; owned strings */
} FmnEntryLinks;

gboolean fmn_entry_is_positive (FmnEntry *entry);
gboolean fmn_knowledge_link_entry (FmnKnowledge *self, FmnEntry *entry, FmnEntryLinks *out);
void fmn_entry_links_clear (FmnEntryLinks *self);
const char *const *fmn_entry_links_get_sections (const FmnEntryLinks *self);

G_END_DECLS
