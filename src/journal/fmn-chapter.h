/* fmn-chapter.h: the journal as a book for two: a chapter for each pregnancy and for the time between, with what happened and who wrote what.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/**
 * FmnChapter:
 * @pregnancy: whose chapter it is; NULL for the time between
 * @before: the pregnancy before that time (nullable)
 * @after: the one after it (nullable)
 * @entries: FmnEntry, oldest first: what belongs to the pregnancy, or falls into that time
 *
 * The borrowed entries live as long as the journal that it was made from stays as it is.
 */
typedef struct
{
  FmnEntry *pregnancy;
  FmnEntry *before;
  FmnEntry *after;
  GPtrArray *entries;
} FmnChapter;

/**
 * FmnChapterText:
 * @entry: what it stands in
 * @text: its words, of the entry
 * @written: when, RFC 3339 in UTC (nullable)
 * @reflection: one of the entry's reflections; else its notes
 */
typedef struct
{
  FmnEntry *entry;
  const char *text;
  const char *written;
  gboolean reflection;
} FmnChapterText;

/* Oldest first; pregnancies that are kept out of lists have none, and neither has what belongs to them. There is one at least. FmnChapter, (transfer full). */
GPtrArray *fmn_journal_dup_chapters (FmnJournal *self);
/* Names it in every journal in which there is such a chapter: an id of a pregnancy, or "after " and one, or "start". (transfer full) */
char *fmn_chapter_dup_id (const FmnChapter *self);
/* "Juniper"; "Between Wren and Juniper". */
char *fmn_chapter_dup_title (const FmnChapter *self, FmnJournal *journal);
/* "11 September to 15 November 2025"; NULL when neither end is known. */
char *fmn_chapter_dup_span (const FmnChapter *self, FmnJournal *journal);
/* Where a page about that time stands: the time between on its own days, the time since the last pregnancy today. FALSE for a pregnancy's chapter. */
gboolean fmn_chapter_get_place (
    const FmnChapter *self, FmnJournal *journal, FmnDate *from, FmnDate *to, gboolean *has_to);
/* What happened, oldest first: entries but for pages, questions, the pregnancy itself, and visits that have not been. FmnEntry, (transfer container). */
GPtrArray *fmn_chapter_dup_events (const FmnChapter *self, FmnJournal *journal);
/* What @person wrote, by the entry that it stands in: its notes, then reflections. FmnChapterText, (transfer full). */
GPtrArray *fmn_chapter_dup_texts (const FmnChapter *self, const char *person);

G_END_DECLS
