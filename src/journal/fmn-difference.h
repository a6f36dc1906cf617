/* fmn-difference.h: what one state of the journal says otherwise than another.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *added;   /* FmnEntry as in the later state */
  GPtrArray *changed; /* the same */
  GPtrArray *removed; /* FmnEntry as in the earlier state */
} FmnDifference;

/* Any thread. Entries in no trash are compared; what is not shown (times, versions) is left aside. */
void fmn_difference_init (FmnDifference *self, FmnSnapshot *earlier, FmnSnapshot *later);
void fmn_difference_clear (FmnDifference *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnDifference, fmn_difference_clear)
/* "2 entries added, 1 changed", or that nothing was. (transfer full) */
char *fmn_difference_dup_sentence (const FmnDifference *self);

G_END_DECLS
