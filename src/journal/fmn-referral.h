/* fmn-referral.h: the steps between a referral and its visit: what was done, what comes next, and until when.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

G_BEGIN_DECLS

/* One step of a visit's "referral", as docs/FORMAT.md has it. Strings are borrowed from the entry. */
typedef struct
{
  const char *step; /* "referred", "form", "phone-call", "tests", "other" */
  const char *note; /* (nullable) */
  gboolean has_by;
  FmnDate by; /* when it is to be done: the form's deadline, the day of the call */
  gboolean is_done;
  FmnDate done;          /* when it was done */
  int remind_days;       /* before @by; -1 for no reminder */
  const char *remind_at; /* "HH:MM" */
} FmnReferralStep;

/* One element of "referral". The strings belong to @object. */
FmnReferralStep fmn_referral_step_read (JsonObject *object);
/* The steps of a visit, in their order; empty for a visit without a referral. (element-type FmnReferralStep) (transfer full) */
GArray *fmn_visit_dup_referral (FmnEntry *visit);
/* The choices of "step", ending with { NULL }. */
const FmnChoice *fmn_referral_get_choices (void);
/* What the step is called: "Form to send", "Form sent". (transfer none) */
const char *fmn_referral_step_get_label (const FmnReferralStep *self);
/* When: "2 Jan 2026" once it is done, "by 30 Mar 2026" or "14 Mar 2026" before; NULL when nothing is known. */
char *fmn_referral_step_dup_when (const FmnReferralStep *self);
/* "Form to send, by 30 Mar 2026, 12 pages": label, when and note. */
char *fmn_referral_step_dup_line (const FmnReferralStep *self);

/* Whether the way to @visit is still being gone: it has steps, still takes place, and its day has not passed at @today (Julian). */
gboolean fmn_visit_has_open_referral (FmnEntry *visit, guint32 today);
/* The first step that is not done, or -1. */
int fmn_visit_find_next_step (FmnEntry *visit);
/* Of all open referrals the next step with a date, the earliest first: fills @out, which borrows from the returned visit. NULL when there is none. (transfer none) */
FmnEntry *fmn_journal_find_next_step (FmnJournal *journal, FmnReferralStep *out);
/* Says that step @index was done on @done, or is not done with NULL; one undoable change. FMN_JOURNAL_ERROR. */
gboolean fmn_visit_set_step_done (
    FmnJournal *journal, FmnEntry *visit, guint index, const FmnDate *done, GError **error);
/* Asks for a reminder of step @index, @days before its date at @at, or for none below 0; one undoable change. FMN_JOURNAL_ERROR. */
gboolean fmn_visit_set_step_reminder (
    FmnJournal *journal, FmnEntry *visit, guint index, int days, const char *at, GError **error);

G_END_DECLS
