/* fmn-pregnancy.h: what a pregnancy entry means together with its endings: name, state, weeks on a date, obstetric history.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-draft.h"
#include "fmn-journal.h"
#include "fmn-obstetric-history.h"
#include "fmn-outcome.h"

G_BEGIN_DECLS

/* Pregnancies oldest first; (transfer container), FmnEntry. */
GPtrArray *fmn_journal_dup_pregnancies (FmnJournal *self);
/* The day by which they are ordered, as GDate counts days: its own, else that of its first ending; 0 for none. */
guint32 fmn_pregnancy_get_order_day (FmnJournal *journal, FmnEntry *pregnancy);
/* 1 for the oldest. 0 when it is none. */
guint fmn_pregnancy_get_number (FmnJournal *journal, FmnEntry *pregnancy);
/* Her name for it, or "Pregnancy, March 2021", or "Pregnancy 3". With her word for pregnancy. */
char *fmn_pregnancy_dup_name (FmnJournal *journal, FmnEntry *pregnancy);
/* Its endings, oldest first; (transfer container), FmnEntry; empty for "no end recorded". */
GPtrArray *fmn_pregnancy_dup_endings (FmnJournal *journal, FmnEntry *pregnancy);
/* Whether every fetus has an ending (one ending without "fetus" is for all). */
gboolean fmn_pregnancy_has_ended (FmnJournal *journal, FmnEntry *pregnancy);
/* The same with one more @ending (nullable) that is not in the journal yet. */
gboolean
fmn_pregnancy_would_have_ended (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending);
/* The last day on which it may have ended, as GDate counts days; FALSE while it has not. Nothing counts past it. */
gboolean fmn_pregnancy_get_last_day (FmnJournal *journal, FmnEntry *pregnancy, guint32 *last);
/* What its weeks are counted by: the dating in use; without any, what an ending says of its weeks, put into @room. NULL for none. */
const FmnDating *
fmn_pregnancy_get_dating (FmnJournal *journal, FmnEntry *pregnancy, FmnDating *room);
/* The last ending, or NULL. */
FmnEntry *fmn_pregnancy_get_ending (FmnJournal *journal, FmnEntry *pregnancy);
/* Weeks on @date; FALSE without a dating, or past the end. Of a partial date the days up to the end count. */
gboolean fmn_pregnancy_weeks_on (FmnJournal *journal,
                                 FmnEntry *pregnancy,
                                 const FmnDate *date,
                                 FmnGestation *out);
/* Weeks of one ending: its own "weeks-by-dates", else computed from its date. */
gboolean fmn_ending_get_weeks (FmnJournal *journal, FmnEntry *ending, FmnGestation *out);
/* Weeks at the end: the last ending's own "weeks-by-dates", else computed from its date. */
gboolean fmn_pregnancy_weeks_at_end (FmnJournal *journal, FmnEntry *pregnancy, FmnGestation *out);
/* "11 September to 15 November 2025"; says when no end is recorded. */
char *fmn_pregnancy_dup_span (FmnJournal *journal, FmnEntry *pregnancy);
/* "11 September to 15 November 2025, dated by embryo transfer"; "about March 2019"; "no end recorded" in it where so. */
char *fmn_pregnancy_dup_dating_line (FmnJournal *journal, FmnEntry *pregnancy);
/* Years that @person ("self", "partner") may have been when it began. Of a year of birth alone these are two for a day, and more for a date without one; FALSE when either is not known. */
gboolean fmn_pregnancy_get_age (
    FmnJournal *journal, FmnEntry *pregnancy, const char *person, int *min, int *max);
/* The pregnancy that @date falls into (within its start and end, or 46 weeks after its start), or NULL; the later one when two do. */
FmnEntry *fmn_journal_propose_pregnancy (FmnJournal *self, const FmnDate *date);

typedef enum
{
  FMN_MOMENT_NONE,
  FMN_MOMENT_DURING, /* in @pregnancy, at @weeks */
  FMN_MOMENT_AFTER,  /* @after_weeks whole weeks after @pregnancy ended, up to 26 */
} FmnMomentType;

typedef struct
{
  FmnMomentType type;
  FmnEntry *pregnancy; /* borrowed */
  FmnGestation weeks;
  int after_weeks;
  gboolean after_loss; /* the pregnancy that ended was a loss */
} FmnMoment;

/* Where @entry stands: by its own pregnancy, else by the pregnancy that its date falls into or follows. */
void fmn_journal_get_moment (FmnJournal *self, FmnEntry *entry, FmnMoment *out);
/* The pregnancy that @entry belongs to: its own, else the one that its date falls into or follows; borrowed, or NULL. */
FmnEntry *fmn_journal_get_pregnancy_of (FmnJournal *self, FmnEntry *entry);
/* "9w 2d", "5w after"; and in full for a screen reader: "5 weeks after Juniper ended". NULL for none. */
char *fmn_moment_format (const FmnMoment *self);
char *fmn_moment_format_long (FmnJournal *journal, const FmnMoment *self);

/* Names of treatments that @entry's date falls into, joined by ", "; for the state at sampling. NULL when none. */
char *fmn_journal_dup_medicines_on (FmnJournal *self, FmnEntry *entry);
/* Whether a treatment may have been taken on @date: begun by then, and not ended before, or with no end and still taken. */
gboolean fmn_treatment_was_taken_on (FmnEntry *treatment, const FmnDate *date);

/* One undoable change that records an ending: @pregnancy NULL makes the pregnancy too. @outcome an id or NULL; @date may be NULL; @name her word for a pregnancy made here.
 * @keep: ids of what stops (fmn_journal_dup_plans_of_ending) that goes on all the same; other visits bound to the pregnancy that lie after @date (or today) get
 * "ended", and other reminders are silent because it has ended. Returns the ending's id. */
char *fmn_journal_record_ending (FmnJournal *self,
                                 FmnEntry *pregnancy,
                                 const FmnDate *date,
                                 const char *outcome,
                                 const FmnGestation *weeks,
                                 const char *name,
                                 const char *const *keep,
                                 GError **error);
/* The same for an ending of which more is known: @ending is of kind "ending"; without a "pregnancy" it makes one. */
char *fmn_journal_record_ending_draft (
    FmnJournal *self, FmnDraft *ending, const char *name, const char *const *keep, GError **error);
/* A past pregnancy in a line: each part may be missing. Strings are borrowed. */
typedef struct
{
  gboolean has_date;
  FmnDate date; /* when it ended */
  gboolean has_weeks;
  FmnGestation weeks;  /* how far it had come */
  const char *outcome; /* id or NULL for not known */
  const char *name;    /* her word for it, or NULL */
} FmnPastPregnancy;

/* One undoable change that makes a pregnancy with its ending for each. */
gboolean
fmn_journal_record_past (FmnJournal *self, const FmnPastPregnancy *past, guint n, GError **error);
/* The visits that fmn_journal_record_ending would end; (transfer container). */
GPtrArray *
fmn_journal_dup_bound_visits (FmnJournal *self, FmnEntry *pregnancy, const FmnDate *date);
/* What stops with @ending, which need not be in the journal yet: those visits, then whatever else has reminders that end with the pregnancy; nothing while
 * another fetus goes on; (transfer container). */
GPtrArray *fmn_journal_dup_plans_of_ending (FmnJournal *self, FmnEntry *ending);

/* Facts of all pregnancies through the rules of the journal's settings. */
FmnObstetricHistory *fmn_journal_dup_obstetric_history (FmnJournal *self);

G_END_DECLS
