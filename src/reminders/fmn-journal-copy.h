/* fmn-journal-copy.h: the journal as it is now, for a worker that reckons with it while it goes on changing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/* Immutable; made on the main thread, used and freed on any one. */
typedef struct _FmnJournalCopy FmnJournalCopy;

FmnJournalCopy *fmn_journal_copy_new (FmnJournal *journal);
void fmn_journal_copy_free (FmnJournalCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnJournalCopy, fmn_journal_copy_free)

/* A journal of the worker's own with the same entries, words and names, whose clock stands at the moment of the copy. (transfer full) */
FmnJournal *fmn_journal_copy_open (FmnJournalCopy *self);

G_END_DECLS
