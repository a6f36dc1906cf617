/* fmn-queue.h: which reminders are due now and when the next one is; what was said, what was put off and what is shown. Survives restarts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-policy.h"
#include "fmn-reminder.h"

G_BEGIN_DECLS

/* Main-thread value. Knows nothing of clocks: it is told the time. */
#define FMN_TYPE_QUEUE (fmn_queue_get_type ())
G_DECLARE_FINAL_TYPE (FmnQueue, fmn_queue, FMN, QUEUE, GObject)

FmnQueue *fmn_queue_new (void);
/* The state file: a missing or broken one is an empty state. */
void fmn_queue_load (FmnQueue *self, const char *path);
/* Mode 0600, in one step; nothing is written while nothing has changed. G_FILE_ERROR. */
gboolean fmn_queue_save (FmnQueue *self, const char *path, GError **error);

/* Takes the schedule as it stands now. What was said stays said, also when the schedule forgets it for a while; what was put off and is gone from it is dropped. */
void fmn_queue_set_schedule (FmnQueue *self, GPtrArray *reminders, const FmnPolicy *policy);
/* Reminders that may be said at @now (seconds since 1970) in time zone @zone (NULL: local), oldest first, until they are noted as said.
 * Quiet hours hold them back; what is due in a pause is noted as said without a word. (transfer full) */
GPtrArray *fmn_queue_get_due (FmnQueue *self, gint64 now, GTimeZone *zone);
void fmn_queue_note_said (FmnQueue *self, FmnReminder *reminder);
/* The next moment after @now at which there may be something to say, or G_MAXINT64. */
gint64 fmn_queue_get_next (FmnQueue *self, gint64 now, GTimeZone *zone);
/* Speaks again of @id at @at (local). FALSE when it is not in the schedule any more. */
gboolean fmn_queue_put_off (FmnQueue *self, const char *id, const char *at);
/* Whether the schedule holds @id. */
gboolean fmn_queue_has (FmnQueue *self, const char *id);

/* What stands on the screen: the notification of @id, which stands for the reminders @ids (strings), and by what the next process finds it (nullable; a word). */
void fmn_queue_note_shown (FmnQueue *self, const char *id, const char *handle, GPtrArray *ids);
void fmn_queue_note_gone (FmnQueue *self, const char *id);
/* The ids of notifications. (transfer full), strings. */
GPtrArray *fmn_queue_list_shown (FmnQueue *self);
const char *fmn_queue_get_handle (FmnQueue *self, const char *id); /* (nullable) */
/* Ids that the notification of @id stands for, or NULL when there is none. (transfer none) */
GPtrArray *fmn_queue_get_gathered (FmnQueue *self, const char *id);
/* Of these the reminders that the schedule still holds. (transfer full) */
GPtrArray *fmn_queue_dup_gathered (FmnQueue *self, const char *id);

G_END_DECLS
