/* fmn-reminder.h: one moment at which to speak, and the words: local wall-clock time, an opaque id.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How much a notification says. */
typedef enum
{
  FMN_SAYS_NOTHING, /* "A note from your journal." and no more; the default */
  FMN_SAYS_KIND,    /* "A visit is coming up." */
} FmnSays;

/* Immutable, reference-counted. */
typedef struct _FmnReminder FmnReminder;

#define FMN_TYPE_REMINDER (fmn_reminder_get_type ())
GType fmn_reminder_get_type (void) G_GNUC_CONST;
FmnReminder *fmn_reminder_ref (FmnReminder *self);
void fmn_reminder_unref (FmnReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnReminder, fmn_reminder_unref)

/* @at: "YYYY-MM-DDTHH:MM", local wall clock, in whatever time zone the person is in then. */
FmnReminder *fmn_reminder_new (const char *id, const char *at, FmnSays says);
const char *fmn_reminder_get_id (FmnReminder *self);
const char *fmn_reminder_get_at (FmnReminder *self);
FmnSays fmn_reminder_get_says (FmnReminder *self);
/* The moment as seconds since 1970 in the time zone @zone (NULL: the present local one). A time that daylight saving skips is the first one after it. */
gint64 fmn_reminder_get_unix (FmnReminder *self, GTimeZone *zone);

/* The single place where the words of a notification are made. Neither holds a word of the journal. (transfer full) */
char *fmn_reminder_dup_title (FmnReminder *self);
/* @n: how many reminders this one stands for. */
char *fmn_reminder_dup_body (FmnReminder *self, guint n);

const char *fmn_says_to_id (FmnSays says); /* "nothing", "kind" */
FmnSays fmn_says_from_id (const char *id); /* FMN_SAYS_NOTHING for what it does not know */

G_END_DECLS
