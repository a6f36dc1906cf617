/* fmn-schedule.h: when to speak, computed from a journal and nothing else.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-reminder.h"

G_BEGIN_DECLS

/* Reminders of every planned visit that still takes place, and of the steps before it that are not done, in order of time; FmnReminder. Times before @from (local "YYYY-MM-DDTHH:MM") and after @to are left out; NULL leaves the
 * end open. A visit without a day has none, and so has a moment that had passed when the visit was written down; one without a clock time counts from 09:00. Pure. */
GPtrArray *
fmn_schedule_compute (FmnJournal *journal, FmnSays says, const char *from, const char *to);
/* The order of a schedule, for g_ptr_array_sort(): by time. */
int fmn_schedule_compare (gconstpointer a, gconstpointer b);
/* The opaque id of reminder @index of @entry: it tells nothing and cannot be turned back without the journal. */
char *fmn_schedule_make_id (FmnJournal *journal, FmnEntry *entry, guint index);
/* Whether an opaque id is one of @journal, also one of an entry that is gone. Without the journal nobody can tell. */
gboolean fmn_schedule_is_own (FmnJournal *journal, const char *id);
/* The entry that an opaque id speaks of, or NULL. (transfer none) */
FmnEntry *fmn_schedule_find_entry (FmnJournal *journal, const char *id);

G_END_DECLS
