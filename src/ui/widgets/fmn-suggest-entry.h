/* fmn-suggest-entry.h: a text field with a list of suggestions that narrows as one types.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-typed-entry.h"

G_BEGIN_DECLS

/* One line of the list. */
typedef struct
{
  char *id;
  char *title;
  char *detail;   /* or NULL */
  gboolean exact; /* the text is another whole name of it, an abbreviation say */
} FmnSuggestion;

FmnSuggestion *fmn_suggestion_new (const char *id, const char *title, const char *detail);
void fmn_suggestion_free (FmnSuggestion *self);

/**
 * FmnSuggestEntry:
 *
 * Its value is the id of a suggestion, or, where own words are allowed, the words as they were typed. A text that is the whole title of a
 * suggestion, or alone another whole name of one, is that suggestion. Down and Up go through the list, Enter takes the marked line, Escape closes the list.
 * Signal "picked" (FmnSuggestEntry*): a line of the list was taken; the value has changed before.
 */
#define FMN_TYPE_SUGGEST_ENTRY (fmn_suggest_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (FmnSuggestEntry, fmn_suggest_entry, FMN, SUGGEST_ENTRY, FmnTypedEntry)

struct _FmnSuggestEntryClass
{
  FmnTypedEntryClass parent_class;

  /* FmnSuggestion for @text, best first; with an empty @text all of them, or none. (transfer container), freed with fmn_suggestion_free(). */
  GPtrArray *(*suggest) (FmnSuggestEntry *self, const char *text);
  /* The title of @id, or NULL when it is no id: then it is own words. */
  char *(*dup_title) (FmnSuggestEntry *self, const char *id);
};

/* TRUE at first. Where it is FALSE, words that are no suggestion are refused with @sentence. */
void
fmn_suggest_entry_set_own_words (FmnSuggestEntry *self, gboolean allowed, const char *sentence);
/* A button that opens the whole list. */
void fmn_suggest_entry_set_can_browse (FmnSuggestEntry *self, gboolean browse);
/* The id that is chosen, or NULL. (transfer none) */
const char *fmn_suggest_entry_get_id (FmnSuggestEntry *self);
/* The own words, or NULL. (transfer none) */
const char *fmn_suggest_entry_get_own_words (FmnSuggestEntry *self);
/* How many lines the open list has; 0 when it is closed. */
guint fmn_suggest_entry_get_n_shown (FmnSuggestEntry *self);

G_END_DECLS
