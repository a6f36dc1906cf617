/* fmn-doubt.h: what is odd in an entry, as a plain question beside what was typed. Nothing is refused or changed for it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_DOUBT_OVERLAP,          /* two pregnancies at one time */
  FMN_DOUBT_STILL_OPEN,       /* another began within 46 weeks, and this one has no end */
  FMN_DOUBT_END_BEFORE_START, /* of a pregnancy, or of any entry with two dates */
  FMN_DOUBT_TOO_LONG,         /* 46 weeks or more */
  FMN_DOUBT_DATING,           /* a dating by itself: embryo day 9, a length of 2 mm */
  FMN_DOUBT_AFTER_DUE, /* a transfer, ovulation or last period after a due date of the same pregnancy */
  FMN_DOUBT_DATINGS_APART, /* two datings more than four weeks apart */
  FMN_DOUBT_TWO_ENDINGS,   /* one fetus, two endings */
  FMN_DOUBT_NO_SUCH_FETUS, /* fetus 3 of 2 */
  FMN_DOUBT_WEEKS_DIFFER,  /* typed weeks are not those of its dating */
  FMN_DOUBT_OUTCOME_WEEKS, /* born from 37 weeks, at 30 */
  FMN_DOUBT_LIVING,        /* a loss, living now */
  FMN_DOUBT_LENGTH,        /* a crown-rump length outside the formula's range */
  FMN_DOUBT_EMBRYO_DAY,    /* day 9 */
  FMN_DOUBT_FUTURE,        /* what has been, on a day to come */
  FMN_DOUBT_FOLLOWED,      /* no pregnancy followed, and it belongs to one */
  FMN_N_DOUBTS,
} FmnDoubtType;

typedef struct
{
  FmnDoubtType type;
  const char *member; /* of the entry: where the question stands; static */
  int place;          /* in a member that is an array (datings), else -1 */
  char *question;     /* translated, with her words, a whole sentence */
  char *other;        /* (nullable): id of the entry that it is about besides */
} FmnDoubt;

#define FMN_TYPE_DOUBT (fmn_doubt_get_type ())
GType fmn_doubt_get_type (void) G_GNUC_CONST;
FmnDoubt *fmn_doubt_copy (const FmnDoubt *self);
void fmn_doubt_free (FmnDoubt *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnDoubt, fmn_doubt_free)
/* "overlap", …: for --json and tests */
const char *fmn_doubt_type_to_id (FmnDoubtType type);

/* What is odd in @entry, most to the point first; FmnDoubt, never NULL. @entry need not be in the journal yet: a draft that is being made, or a changed form of
 * an entry that is there, which it then stands for. (transfer full) */
GPtrArray *fmn_journal_dup_doubts (FmnJournal *self, FmnEntry *entry);

G_END_DECLS
