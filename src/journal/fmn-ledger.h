/* fmn-ledger.h: the questions of a visit: their order, their states, and how they go on to another visit. Each is one undoable change.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/* Whether the question was asked, with or without an answer. */
gboolean fmn_question_is_asked (FmnEntry *question);
/* Questions of @visit that are still to ask (with those carried on to it), or those that were asked; by order. (transfer container), FmnEntry */
GPtrArray *fmn_visit_dup_open_questions (FmnJournal *journal, FmnEntry *visit);
GPtrArray *fmn_visit_dup_asked_questions (FmnJournal *journal, FmnEntry *visit);
/* Questions to ask that are on no visit's list, oldest first. (transfer container), FmnEntry */
GPtrArray *fmn_journal_dup_loose_questions (FmnJournal *journal);

/* Takes the question at place @from of @ids to place @to and numbers all of them anew. FALSE, and nothing is changed, when a place is none, nothing moves, or one of them stands first because both people marked it. */
gboolean fmn_ledger_move (FmnJournal *journal, GPtrArray *ids, guint from, guint to);
/* A new question at the end of the list of @visit, which is added with it when the journal has it not yet; of no list with NULL. FALSE when @text is empty. */
gboolean fmn_ledger_add (FmnJournal *journal, FmnEntry *visit, const char *text);
/* Ticks it as asked, which keeps an answer, or as still to ask. */
gboolean fmn_ledger_set_asked (FmnJournal *journal, FmnEntry *question, gboolean asked);
/* What was said, and by whom; letters typed one after the other are one step of undo. An answer says by itself that the question was asked. */
gboolean fmn_ledger_set_answer (FmnJournal *journal, FmnEntry *question, const char *answer);
gboolean fmn_ledger_set_answered_by (FmnJournal *journal, FmnEntry *question, const char *who);
/* The next visit that is planned and is not the one with the id @visit, which may be NULL; NULL for none. (transfer none) */
FmnEntry *fmn_ledger_find_following (FmnJournal *journal, const char *visit);
/* Puts the question at the end of the list of @visit: as carried on when it comes from another visit's list. */
gboolean fmn_ledger_carry (FmnJournal *journal, FmnEntry *question, FmnEntry *visit);
/* The same for all of @questions (FmnEntry), in their order, as one step. */
gboolean fmn_ledger_carry_all (FmnJournal *journal, GPtrArray *questions, FmnEntry *visit);
/* Takes it off its visit's list; it stays in the journal. */
gboolean fmn_ledger_take_off (FmnJournal *journal, FmnEntry *question);
/* Whether the question matters to @person ("self", "partner"); what both marked is listed first. */
gboolean fmn_ledger_set_marked (FmnJournal *journal,
                                FmnEntry *question,
                                const char *person,
                                gboolean marked);

G_END_DECLS
