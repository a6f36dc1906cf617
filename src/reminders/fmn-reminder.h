/* fmn-reminder.h: one moment at which to speak, and the words: local wall-clock time, an opaque id.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A local time as all of this layer writes it, "YYYY-MM-DDTHH:MM": times compare as text. */
#define FMN_LOCAL_FORMAT "%Y-%m-%dT%H:%M"

/* How much a notification says. */
typedef enum
{
  FMN_SAYS_NOTHING, /* "A note from your journal" and no more; the default */
  FMN_SAYS_KIND,    /* "A visit is coming up." */
  FMN_SAYS_ALL,     /* what the entry is called */
} FmnSays;

/* What it is about. */
typedef enum
{
  FMN_TOPIC_OTHER,
  FMN_TOPIC_VISIT,
  FMN_TOPIC_AFTER_VISIT,
  FMN_TOPIC_STEP, /* of a referral */
  FMN_TOPIC_TEST,
  FMN_TOPIC_TREATMENT,
  FMN_TOPIC_PROCEDURE,
  FMN_TOPIC_QUESTION,
  FMN_TOPIC_GO_ON, /* what repeats is reckoned no further, until the journal is opened */
  FMN_N_TOPICS,
} FmnTopic;

/* Immutable, reference-counted. */
typedef struct _FmnReminder FmnReminder;

#define FMN_TYPE_REMINDER (fmn_reminder_get_type ())
GType fmn_reminder_get_type (void) G_GNUC_CONST;
FmnReminder *fmn_reminder_ref (FmnReminder *self);
void fmn_reminder_unref (FmnReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnReminder, fmn_reminder_unref)

/* Says nothing. @at: in whatever time zone the person is in then. */
FmnReminder *fmn_reminder_new (const char *id, const char *at);
/* Holds of @topic and @caption (nullable) what @says allows and no more. */
FmnReminder *fmn_reminder_new_about (
    const char *id, const char *at, FmnSays says, FmnTopic topic, const char *caption);
/* The same one at another time. */
FmnReminder *fmn_reminder_new_at (FmnReminder *self, const char *at);

const char *fmn_reminder_get_id (FmnReminder *self);
const char *fmn_reminder_get_at (FmnReminder *self);
FmnSays fmn_reminder_get_says (FmnReminder *self);
FmnTopic fmn_reminder_get_topic (FmnReminder *self);      /* FMN_TOPIC_OTHER when it says nothing */
const char *fmn_reminder_get_caption (FmnReminder *self); /* (nullable) */
/* As seconds since 1970 in the time zone @zone (NULL: the present local one). A time that daylight saving skips is the first one after it;
 * of a time that comes twice it is the earlier. */
gint64 fmn_reminder_get_unix (FmnReminder *self, GTimeZone *zone);
gint64 fmn_local_to_unix (const char *at, GTimeZone *zone); /* G_MAXINT64 when @at is no time */

/* The single place where the words of a notification are made. @n: how many this one stands for. (transfer full), never NULL. */
void fmn_reminder_make_words (FmnReminder *self, guint n, char **title, char **body);

const char *fmn_says_to_id (FmnSays says); /* "nothing", "kind", "all" */
FmnSays fmn_says_from_id (const char *id); /* FMN_SAYS_NOTHING for what it does not know */
const char *fmn_topic_to_id (FmnTopic topic);
FmnTopic fmn_topic_from_id (const char *id); /* FMN_TOPIC_OTHER for what it does not know */

G_END_DECLS
