/* fmn-journal-copy.c: the journal as it is now, for a worker that reckons with it while it goes on changing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-journal-copy.h"

struct _FmnJournalCopy
{
  FmnSnapshot *snapshot;
  FmnClock *clock;
  FmnNamerFunc namer;
  gpointer namer_data;
};

FmnJournalCopy *
fmn_journal_copy_new (FmnJournal *journal)
{
  FmnJournalCopy *self;
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);

  now = fmn_clock_dup_now (fmn_journal_get_clock (journal));
  self = g_new0 (FmnJournalCopy, 1);
  self->snapshot = fmn_journal_snapshot (journal);
  self->clock = fmn_clock_new_fixed (now);
  self->namer = fmn_journal_get_namer (journal, &self->namer_data);
  return self;
}

void
fmn_journal_copy_free (FmnJournalCopy *self)
{
  g_return_if_fail (self != NULL);

  fmn_snapshot_unref (self->snapshot);
  g_object_unref (self->clock);
  g_free (self);
}

FmnJournal *
fmn_journal_copy_open (FmnJournalCopy *self)
{
  FmnJournal *journal;

  g_return_val_if_fail (self != NULL, NULL);

  journal = fmn_journal_new_from_snapshot (self->snapshot, self->clock);
  fmn_journal_set_namer (journal, self->namer, self->namer_data);
  return journal;
}
