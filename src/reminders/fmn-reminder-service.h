/* fmn-reminder-service.h: watches the sidecar, sleeps until the next moment, speaks once.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-clock.h"
#include "fmn-notifier.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Signal "open" (FmnReminderService*, id): the person wants the entry that reminder @id speaks of.
 * Never opens a journal; knows the sidecar's ids and times alone. */
#define FMN_TYPE_REMINDER_SERVICE (fmn_reminder_service_get_type ())
G_DECLARE_FINAL_TYPE (FmnReminderService, fmn_reminder_service, FMN, REMINDER_SERVICE, GObject)

/* @state_path: where it remembers what was said and what was put off. */
FmnReminderService *fmn_reminder_service_new (const char *sidecar_path,
                                              const char *state_path,
                                              FmnNotifier *notifier,
                                              FmnClock *clock);
void fmn_reminder_service_start (FmnReminderService *self);
/* Looks at the clock and the schedule again: called by itself when either changes; tests call it after they moved a clock. */
void fmn_reminder_service_wake (FmnReminderService *self);

/* The moment (seconds since 1970) for which it sleeps, or G_MAXINT64 when there is nothing to say. */
gint64 fmn_reminder_service_get_next (FmnReminderService *self);

G_END_DECLS
