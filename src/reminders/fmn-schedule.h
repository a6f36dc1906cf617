/* fmn-schedule.h: when to speak, computed from a journal and nothing else.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-policy.h"
#include "fmn-reminder.h"

G_BEGIN_DECLS

/* What repeats is reckoned this far ahead, and as many times: the service finds times and no rules. A week before they end it says so. */
#define FMN_SCHEDULE_DAYS_AHEAD (5 * 365)
#define FMN_SCHEDULE_TIMES_AHEAD 3000

/**
 * fmn_schedule_compute:
 * @policy: how much may be said, and whether after visits; pauses and quiet hours are the service's business
 * @from: (nullable): local times before it are left out
 * @to: (nullable): and those after it
 *
 * Reminders of every entry in order of time, each with an id of its own. A planned visit has those before its start, and one after it until what was said
 * is written down; a visit without a day has none, one without a clock time counts from 09:00. Steps of a referral
 * that are not done have theirs. Others stand on a day, and may repeat: until the
 * treatment ends, and until the pregnancy that the entry belongs to has ended, unless they are to be kept. A question that was answered needs none.
 * A rule that goes on behind what is reckoned is followed by a word that the journal wants to be opened, which speaks of no entry.
 * A moment that had passed when its reminder was written down is left out. Pure.
 *
 * Returns: (transfer full): FmnReminder
 */
GPtrArray *fmn_schedule_compute (FmnJournal *journal,
                                 const FmnPolicy *policy,
                                 const char *from,
                                 const char *to);
/* The order of a schedule, for g_ptr_array_sort(): by time. */
int fmn_schedule_compare (gconstpointer a, gconstpointer b);
/* Whether an opaque id is one of @journal, also one of an entry that is gone. Without the journal nobody can tell. */
gboolean fmn_schedule_is_own (FmnJournal *journal, const char *id);
/* Opaque id → FmnEntry of which it speaks, of the reminders between two times as above. (transfer container) */
GHashTable *fmn_schedule_map_entries (FmnJournal *journal, const char *from, const char *to);
/* The entry that an opaque id speaks of, or NULL. @at (nullable): its time, since without one every time of every rule is gone through, which is work for
 * a worker. (transfer none) */
FmnEntry *fmn_schedule_find_entry (FmnJournal *journal, const char *id, const char *at);
/* The same in a worker, in the journal as it is now. */
void fmn_schedule_find_entry_async (FmnJournal *journal,
                                    const char *id,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
/* (transfer full) (nullable) */
FmnEntry *fmn_schedule_find_entry_finish (GAsyncResult *result);

G_END_DECLS
