/* fmn-doubt-private.h: what the files that find oddities share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-doubt.h"

G_BEGIN_DECLS

/* Takes @question. @member is static. */
void fmn_doubts_add (GPtrArray *doubts,
                     FmnDoubtType type,
                     const char *member,
                     int place,
                     char *question,
                     FmnEntry *other);
/* Whether the whole of @date (nullable) is still to come; and the question about it. */
gboolean fmn_doubts_is_to_come (FmnJournal *journal, const FmnDate *date);
void fmn_doubts_add_to_come (
    GPtrArray *doubts, FmnJournal *journal, const FmnDate *date, const char *member, int place);
/* The question about weeks beyond those that are counted. */
void
fmn_doubts_add_long (GPtrArray *doubts, const FmnGestation *weeks, const char *member, int place);

/* When a pregnancy was, with an entry in the place of the form of it that the journal holds, or as one more ending. */
typedef struct
{
  FmnEntry *pregnancy; /* borrowed */
  GPtrArray *endings;  /* FmnEntry, borrowed; those that say "ongoing" left out */
  gboolean has_start;
  guint32 start_min, start_max; /* week 0, as GDate counts days */
  gboolean has_ended;
  gboolean has_end;         /* it has ended, and each ending has a date */
  guint32 end_min, end_max; /* the last ending */
} FmnStretch;

/* FALSE when @pregnancy is NULL or none. @entry is an ending or the pregnancy itself, or anything else, which then changes nothing. */
gboolean
fmn_stretch_init (FmnStretch *self, FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *entry);
void fmn_stretch_clear (FmnStretch *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnStretch, fmn_stretch_clear)

void fmn_doubts_find_in_pregnancy (GPtrArray *doubts, FmnJournal *journal, FmnEntry *pregnancy);
void fmn_doubts_find_in_ending (GPtrArray *doubts, FmnJournal *journal, FmnEntry *ending);

G_END_DECLS
