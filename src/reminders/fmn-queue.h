/* fmn-queue.h: which reminders are due now and when the next one is; what was fired and what was put off. Survives restarts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-reminder.h"

G_BEGIN_DECLS

/* Main-thread value. Knows nothing of clocks: it is told the time. */
#define FMN_TYPE_QUEUE (fmn_queue_get_type ())
G_DECLARE_FINAL_TYPE (FmnQueue, fmn_queue, FMN, QUEUE, GObject)

FmnQueue *fmn_queue_new (void);
/* The state file: a missing or broken one is an empty state. */
void fmn_queue_load (FmnQueue *self, const char *path);
/* Mode 0600, in one step. G_FILE_ERROR. */
gboolean fmn_queue_save (FmnQueue *self, const char *path, GError **error);

/* Takes the schedule as it stands now. What was fired stays fired as long as it is in the schedule; what was put off and is gone from it is dropped. */
void fmn_queue_set_schedule (FmnQueue *self, GPtrArray *reminders);
/* Reminders due at @now (seconds since 1970) in time zone @zone (NULL: local), oldest first, each returned once in the life of the state file. */
GPtrArray *fmn_queue_take_due (FmnQueue *self, gint64 now, GTimeZone *zone);
/* The moment of the next one, or G_MAXINT64. */
gint64 fmn_queue_get_next (FmnQueue *self, gint64 now, GTimeZone *zone);
/* Speaks again of @id at @at (local "YYYY-MM-DDTHH:MM"). FALSE when it is not in the schedule any more. */
gboolean fmn_queue_put_off (FmnQueue *self, const char *id, const char *at);
/* Whether the schedule holds @id. */
gboolean fmn_queue_has (FmnQueue *self, const char *id);

G_END_DECLS
