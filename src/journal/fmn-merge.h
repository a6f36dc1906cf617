/* fmn-merge.h: two forms of one journal become one, and nothing that was written in either is lost.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/* What came to @mine from @theirs. */
typedef struct
{
  guint added;   /* entries that were not here */
  guint changed; /* entries whose newer form came from there */
  guint removed; /* entries that were moved to the trash there */
  guint
      conflicts; /* of all: entries that were changed on both sides; the older text is a version */
} FmnMergeCounts;

/* By entry id: the newer form is the entry, the older one is among its earlier versions unless it is there already. An entry that was
 * deleted on one side and changed later on the other stays. FMN_JOURNAL_ERROR_INVALID when they are not forms of one journal. @counts: (out) (optional).
 * Any thread. (transfer full) */
FmnSnapshot *fmn_merge_snapshots (FmnSnapshot *mine,
                                  FmnSnapshot *theirs,
                                  FmnMergeCounts *counts,
                                  GError **error);
/* A sentence that says what came, or NULL when nothing did. (transfer full) */
char *fmn_merge_dup_sentence (const FmnMergeCounts *counts);

/* Makes @self what @snapshot says, entry by entry, as one change of which listeners hear; no time is stamped. Steps of undo from before have
 * no meaning then and go. Main thread. */
void fmn_journal_adopt (FmnJournal *self, FmnSnapshot *snapshot);

G_END_DECLS
