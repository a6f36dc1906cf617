/* fmn-summary-source.h: what the sections are made from: the part of a journal that may be printed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-summary-options.h"
#include "fmn-summary-table.h"

G_BEGIN_DECLS

typedef struct
{
  FmnJournal *journal; /* without what is withheld */
  const FmnSummaryOptions *options;
  FmnDate today;
  GPtrArray *pregnancies; /* FmnEntry, oldest first */
  GHashTable
      *within; /* FmnEntry → GPtrArray of FmnEntry, what belongs to a pregnancy, oldest first */
  GPtrArray *long_texts; /* FmnPassage, what a cell shows the beginning of */
} FmnSummarySource;

void fmn_summary_source_init (FmnSummarySource *self,
                              FmnJournal *journal,
                              const FmnSummaryOptions *options);
void fmn_summary_source_clear (FmnSummarySource *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnSummarySource, fmn_summary_source_clear)

/* Entries of @kind, oldest first; (transfer none). */
GPtrArray *fmn_summary_source_get_entries (FmnSummarySource *self, FmnKind kind);
/* Entries that belong to @pregnancy, or whose date falls into it and that belong to none; never
 * NULL. */
GPtrArray *fmn_summary_source_get_within (FmnSummarySource *self, FmnEntry *pregnancy);
/* The visit that it is for: the chosen one, else the next; or NULL. */
FmnEntry *fmn_summary_source_find_visit (FmnSummarySource *self);
/* 1 for the oldest, 0 when it is none. */
guint fmn_summary_source_get_number (FmnSummarySource *self, FmnEntry *pregnancy);
/* "Pregnancy 3", with her word and, when the options say so, her name for it. */
char *fmn_summary_source_dup_pregnancy_name (FmnSummarySource *self, FmnEntry *pregnancy);
/* Whether she wants what was written in free words beside terms and values. */
gboolean fmn_summary_source_with_words (FmnSummarySource *self);
/* Whether it is of the years that the options ask for; what has no date is. */
gboolean fmn_summary_source_in_years (FmnSummarySource *self, FmnEntry *entry);
/* "Karyotype, partner": its name and whose it is when not her own. */
char *fmn_summary_source_dup_label (FmnSummarySource *self, FmnEntry *entry);
/* @text, or its beginning when it is longer than @length characters; then the full form prints the
 * whole under @heading. NULL for nothing. */
char *fmn_summary_source_clip (FmnSummarySource *self,
                               const char *heading,
                               const char *text,
                               guint length);

/* The same for a detail of @pregnancy, which the heading names. */
char *fmn_summary_source_clip_of (FmnSummarySource *self,
                                  FmnEntry *pregnancy,
                                  const char *heading,
                                  const char *text,
                                  guint length);

/* "20 Jul 2023", "about Jan 2019"; "" for NULL. */
char *fmn_summary_format_date (const FmnDate *date);
/* "30 Sep to 15 Nov 2025"; "20 Jul 2023 →" when @ongoing; either date may be NULL. */
char *fmn_summary_format_span (const FmnDate *from, const FmnDate *to, gboolean ongoing);
/* With a capital at its beginning. */
char *fmn_summary_dup_as_title (const char *text);
gboolean fmn_summary_has_papers (FmnEntry *entry);
/* The mark of a result or a report whose copy is kept. */
#define FMN_COPY_MARK " ⊕"

G_END_DECLS
