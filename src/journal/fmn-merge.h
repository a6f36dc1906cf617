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
 * deleted on one side and changed later on the other stays. What was marked "only me" on one side stays so, when the other side did not know it. FMN_JOURNAL_ERROR_INVALID when they are not forms of one journal. @counts: (out) (optional).
 * Any thread. (transfer full) */
FmnSnapshot *fmn_merge_snapshots (FmnSnapshot *mine,
                                  FmnSnapshot *theirs,
                                  FmnMergeCounts *counts,
                                  GError **error);
/* What @merged, which was made from @mine, says; but what @left names (ids of entries) stays as @mine has it, so that a later merge brings it again.
 * FMN_MERGE_INFO among them: people, words and settings too. Any thread. (transfer full) */
#define FMN_MERGE_INFO "info"
FmnSnapshot *fmn_merge_leave (FmnSnapshot *mine, FmnSnapshot *merged, GHashTable *left);
/* Whether people, words and settings came from the other copy. */
gboolean fmn_merge_changes_info (FmnSnapshot *mine, FmnSnapshot *merged);
/* A sentence that says what came, or NULL when nothing did. (transfer full) */
char *fmn_merge_dup_sentence (const FmnMergeCounts *counts);

/* Makes @self what @snapshot says, entry by entry, as one change of which listeners hear; no time is stamped. Steps of undo from before have
 * no meaning then and go. Main thread. */
void fmn_journal_adopt (FmnJournal *self, FmnSnapshot *snapshot);

G_END_DECLS
