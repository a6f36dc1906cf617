/* overview-fixture.h: entries to lay out in an overview, a type in which every letter is as wide as every other, and a day of one pixel.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-draft.h"
#include "fmn-overview-layout.h"

#include <string.h>

static inline guint32
day (const char *edtf)
{
  FmnDate date;

  g_assert_true (fmn_date_parse_edtf (edtf, &date));
  return fmn_date_earliest (&date);
}

static inline FmnJournal *
create_journal (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 2, 24, 10, 0, 0);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);

  return fmn_journal_new (clock);
}

static inline FmnEntry *
apply (FmnJournal *journal, FmnDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnEntry) entry = fmn_draft_build (draft, &error);
  g_autoptr (FmnChange) change = NULL;

  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  return fmn_journal_lookup (journal, fmn_entry_get_id (entry));
}

static inline FmnDraft *
create_draft (
    FmnJournal *journal, FmnKind kind, const char *title, const char *date, const char *end)
{
  FmnDraft *draft = fmn_draft_new (kind, fmn_journal_get_clock (journal));
  FmnDate value;

  fmn_draft_set_string (draft, "title", title);
  if (date != NULL)
    {
      g_assert_true (fmn_date_parse_edtf (date, &value));
      fmn_draft_set_date (draft, "date", &value);
    }
  if (end != NULL)
    {
      g_assert_true (fmn_date_parse_edtf (end, &value));
      fmn_draft_set_date (draft, "end-date", &value);
    }
  return draft;
}

/* A pregnancy dated by its last period, and how it ended; NULL for not. */
static inline FmnEntry *
add_pregnancy (FmnJournal *journal,
               const char *name,
               const char *last_period,
               const char *end,
               const char *outcome)
{
  g_autoptr (FmnDraft) draft = create_draft (journal, FMN_KIND_PREGNANCY, name, NULL, NULL);
  g_autoptr (GPtrArray) datings = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_dating_free);
  FmnDating dating = { .method = FMN_DATING_LAST_PERIOD, .in_use = TRUE };
  FmnEntry *pregnancy;

  g_assert_true (fmn_date_parse_edtf (last_period, &dating.date));
  g_ptr_array_add (datings, fmn_dating_copy (&dating));
  fmn_draft_set_datings (draft, datings);
  pregnancy = apply (journal, draft);
  if (outcome != NULL)
    {
      g_autoptr (FmnDraft) ending = create_draft (journal, FMN_KIND_ENDING, NULL, end, NULL);

      fmn_draft_set_string (ending, "pregnancy", fmn_entry_get_id (pregnancy));
      fmn_draft_set_string (ending, "outcome", outcome);
      apply (journal, ending);
    }
  return pregnancy;
}

/* Ten pixels a letter. */
static inline double
measure (const char *name, const char *weeks, gpointer data)
{
  return 10.0
         * ((name != NULL ? strlen (name) : 0) + (weeks != NULL ? strlen (weeks) : 0)
            + (name != NULL && weeks != NULL ? 1 : 0));
}

/* One pixel a day: the plot is as wide as the range. */
static inline FmnOverviewLayout *
lay_out (FmnJournal *journal, const char *from, const char *to)
{
  FmnOverviewFrame frame = { .from = day (from),
                             .to = day (to),
                             .left = 100,
                             .top = 20,
                             .rows = 4,
                             .lanes = { 40, 80, 30, 30, 30 },
                             .measure = measure };

  frame.right = frame.left + frame.to - frame.from;
  return fmn_overview_layout_new (journal, day ("2026-02-24"), &frame);
}

static inline const FmnMark *
find_mark (FmnOverviewLayout *layout, FmnMarkType type, FmnLane lane, guint nth)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const FmnMark *mark = &g_array_index (layout->marks, FmnMark, i);

      if (mark->type == type && mark->lane == lane && nth-- == 0)
        return mark;
    }
  g_assert_not_reached ();
}
