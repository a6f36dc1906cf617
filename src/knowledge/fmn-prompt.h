/* fmn-prompt.h: a question that comes up from the journal, with the facts, the reason and the sources behind it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Immutable. Properties: id, title, text. */
#define FMN_TYPE_PROMPT (fmn_prompt_get_type ())
G_DECLARE_FINAL_TYPE (FmnPrompt, fmn_prompt, FMN, PROMPT, GObject)

/* All borrowed. Her own words are in the texts. */
const char *fmn_prompt_get_id (FmnPrompt *self);
/* What it is about, beside its id the mark by which it is known again: id of an entry or of the catalogue, or "". */
const char *fmn_prompt_get_about (FmnPrompt *self);
/* Whether it leads to the page of urgent help, and is no question for a visit. */
gboolean fmn_prompt_is_notice (FmnPrompt *self);
const char *fmn_prompt_get_title (FmnPrompt *self);
const char *fmn_prompt_get_text (FmnPrompt *self);    /* the question */
const char *fmn_prompt_get_reason (FmnPrompt *self);  /* with numbers and dates */
const char *fmn_prompt_get_section (FmnPrompt *self); /* article section id */
GListModel *fmn_prompt_get_sources (FmnPrompt *self); /* FmnSource; one or more */
GListModel *fmn_prompt_get_entries (FmnPrompt *self); /* FmnEntry: what brought it up */
/* The date of what brought it up last; NULL when that has none. */
const FmnDate *fmn_prompt_get_date (FmnPrompt *self);
/* The facts by name, as numbers, dates (docs/FORMAT.md) and texts: { "positive": "2026-01-05", "days": 84 }. Read-only. */
JsonObject *fmn_prompt_get_facts (FmnPrompt *self);
gboolean fmn_prompt_has_entry (FmnPrompt *self, FmnEntry *entry);
/* Whether both are the same question about the same thing. */
gboolean fmn_prompt_same (FmnPrompt *a, FmnPrompt *b);
/* For `fmn prompts --json`. (transfer full) */
JsonObject *fmn_prompt_to_json (FmnPrompt *self);

/* Puts it on the list of @visit, or of no visit yet when that is NULL, as one undoable change. FMN_JOURNAL_ERROR. */
gboolean fmn_prompt_take (FmnPrompt *self, FmnJournal *journal, FmnEntry *visit, GError **error);
/* Puts it away until a day, or for good when @until is NULL; undoable. FMN_JOURNAL_ERROR. */
gboolean
fmn_prompt_dismiss (FmnPrompt *self, FmnJournal *journal, const FmnDate *until, GError **error);
/* Shows none until @until (nullable), and each day from @from (nullable, "HH:MM") until the next morning; undoable. FMN_JOURNAL_ERROR. */
gboolean
fmn_prompts_leave_alone (FmnJournal *journal, GDateTime *until, const char *from, GError **error);
/* Whether she asked to be left alone at @now (local time). */
gboolean fmn_prompts_are_quiet (FmnInfo *info, GDateTime *now);

G_END_DECLS
