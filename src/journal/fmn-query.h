/* fmn-query.h: which entries are shown: kinds, pregnancy, tag, author, years and words, as one value.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/* A plain struct; fmn_query_clear frees its strings. All-zero matches everything but entries of hidden pregnancies' … nothing: it matches everything. */
typedef struct
{
  guint32 kinds;   /* bit (1 << FmnKind); 0 for all */
  char *pregnancy; /* id, NULL for all */
  char *tag;
  char *author;
  int year_from, year_to; /* 0 for open; an undated entry is left out when either is set */
  gboolean hide_only_me;
  char **words; /* folded words that must all be found; set by fmn_query_set_text */
} FmnQuery;

void fmn_query_set_text (FmnQuery *self, const char *text);
void fmn_query_clear (FmnQuery *self);
gboolean fmn_query_is_empty (const FmnQuery *self);
gboolean fmn_query_matches (const FmnQuery *self, FmnJournal *journal, FmnEntry *entry);
/* What a filter can offer: sorted, NULL-terminated, (transfer full). */
char **fmn_journal_dup_tags (FmnJournal *self);

/* Accents and case removed, compatibility forms joined: "Ärztin" → "arztin". (transfer full) */
char *fmn_fold (const char *text);

G_END_DECLS
