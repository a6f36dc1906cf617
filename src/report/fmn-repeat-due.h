/* fmn-repeat-due.h: from which day on a test with a positive result is repeated, as long as it was not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

typedef struct
{
  FmnEntry *first; /* the first of the positive results in a row; borrowed from the journal */
  int days;        /* that lie between the two samples at the fewest, by the catalogue */
  FmnDate from;    /* the first day of the repeat */
} FmnRepeatDue;

/* Whether @test is a positive result of a test that is repeated, and none was taken late enough after it: fills @out. Results that are
 * not dated to the day say nothing. A result is positive by the laboratory's mark or word, or above the range that was typed. */
gboolean fmn_repeat_due_find (FmnJournal *journal, FmnEntry *test, FmnRepeatDue *out);
/* The same of every test at once, where each in turn would be asked: FmnEntry (borrowed from the journal) → FmnRepeatDue. (transfer full) */
GHashTable *fmn_repeat_due_map (FmnJournal *journal);

G_END_DECLS
