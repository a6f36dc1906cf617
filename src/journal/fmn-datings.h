/* fmn-datings.h: the several ways in which one pregnancy was dated: which one counts, why, and how far the others lie from it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_DATING_REASON_NONE,   /* there is none, or none is marked */
  FMN_DATING_REASON_ALONE,  /* it is the one that gives weeks */
  FMN_DATING_REASON_USUAL,  /* of those there are, clinics usually go by it */
  FMN_DATING_REASON_AGREED, /* clinics usually go by another of them, which gives the same */
  FMN_DATING_REASON_CHOSEN, /* she marked it, though clinics usually go by another of them */
  FMN_DATING_REASON_MUTE,   /* it is marked, and gives no weeks: embryo day 9, a length of 2 mm */
} FmnDatingReason;

/* One dating beside the one that counts. */
typedef struct
{
  const FmnDating *dating; /* borrowed */
  gboolean in_use;
  gboolean comparable; /* both give a start; else the days below are 0 */
  /* How many days of pregnancy it would give more than the one in use on any date, negative for less; equal when both are known to the day. */
  int min_more, max_more;
  gboolean about; /* either goes by something that was "about" */
} FmnDatingFact;

/* @datings of FmnDating, as fmn_entry_get_datings() gives them; FmnDatingFact in the same order, alive as long as @datings. */
GArray *fmn_datings_compare (GPtrArray *datings);
FmnDatingReason fmn_datings_get_reason (GPtrArray *datings);
/* The place of the one that clinics usually go by: a due date from the clinic, an embryo transfer, a scan by the crown-rump length, a scan's weeks before 14,
 * ovulation, the last period, later scans, memory. G_MAXUINT when none gives weeks. */
guint fmn_datings_find_usual (GPtrArray *datings);

/* "last period would give 3 days more", "due date would give the same"; NULL for the one in use and what cannot be compared. */
char *fmn_dating_fact_format (const FmnDatingFact *self, GPtrArray *datings);
/* "Dated by scan; last period would give 3 days more." NULL without a dating. */
char *fmn_datings_dup_sentence (GPtrArray *datings);

/* One undoable change each. @dating is copied and stamped with the time at which it was noted; with @use weeks are counted by it from now on, and
 * the first dating is used anyway. FMN_JOURNAL_ERROR_STALE. */
gboolean fmn_journal_add_dating (
    FmnJournal *self, FmnEntry *pregnancy, const FmnDating *dating, gboolean use, GError **error);
/* Weeks are counted by the dating at @place from now on; all stay. */
gboolean
fmn_journal_use_dating (FmnJournal *self, FmnEntry *pregnancy, guint place, GError **error);

G_END_DECLS
