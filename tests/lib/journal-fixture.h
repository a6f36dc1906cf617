/* journal-fixture.h: a journal with a clock that stands still, for tests of the journal's own layer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-draft.h"
#include "fmn-journal.h"

typedef struct
{
  FmnClock *clock;
  FmnJournal *journal;
} Fixture;

/* @data: the day as EDTF, at nine o'clock; NULL is 24 February 2026. */
static inline void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = NULL;
  FmnDate day;
  GDate date;

  g_assert_true (fmn_date_parse_edtf (data != NULL ? data : "2026-02-24", &day));
  g_date_clear (&date, 1);
  g_date_set_julian (&date, fmn_date_earliest (&day));
  now = g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date),
                             g_date_get_day (&date), 9, 0, 0);
  f->clock = fmn_clock_new_fixed (now);
  f->journal = fmn_journal_new (f->clock);
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->journal);
  g_assert_finalize_object (f->clock);
}

static inline FmnEntry *
add (Fixture *f, FmnDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnEntry) entry = fmn_draft_build (draft, &error);
  g_autoptr (FmnChange) change = NULL;

  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (f->journal, change, &error));
  return fmn_journal_lookup (f->journal, fmn_entry_get_id (entry));
}
