/* fmn-reminder.c: one moment at which to speak, and the one place that makes the words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-reminder.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

struct _FmnReminder
{
  gatomicrefcount ref_count;
  char *id;
  char *at;
  FmnSays says;
  FmnTopic topic;
  char *caption;
};

G_DEFINE_BOXED_TYPE (FmnReminder, fmn_reminder, fmn_reminder_ref, fmn_reminder_unref)

static const struct
{
  const char *id;
  const char *sentence;
} topics[FMN_N_TOPICS] = {
  [FMN_TOPIC_OTHER]
  = { "other", NC_ ("notification", "Something that you wanted to be reminded of.") },
  [FMN_TOPIC_VISIT] = { "visit", NC_ ("notification", "A visit is coming up.") },
  [FMN_TOPIC_AFTER_VISIT]
  = { "after-visit", NC_ ("notification", "You may want to write down what was said.") },
  [FMN_TOPIC_STEP] = { "step", NC_ ("notification", "Something before a visit is due.") },
  [FMN_TOPIC_TEST] = { "test", NC_ ("notification", "A test is due.") },
  [FMN_TOPIC_TREATMENT] = { "treatment", NC_ ("notification", "A treatment is due.") },
  [FMN_TOPIC_PROCEDURE] = { "procedure", NC_ ("notification", "A procedure is coming up.") },
  [FMN_TOPIC_QUESTION] = { "question", NC_ ("notification", "A question is waiting.") },
  [FMN_TOPIC_GO_ON]
  = { "go-on", NC_ ("notification", "Open your journal once, so that its reminders go on.") },
};

static const char *const says_ids[] = { "nothing", "kind", "all" };

FmnReminder *
fmn_reminder_new (const char *id, const char *at)
{
  return fmn_reminder_new_about (id, at, FMN_SAYS_NOTHING, FMN_TOPIC_OTHER, NULL);
}

FmnReminder *
fmn_reminder_new_about (
    const char *id, const char *at, FmnSays says, FmnTopic topic, const char *caption)
{
  FmnReminder *self;

  g_return_val_if_fail (id != NULL && at != NULL && topic < FMN_N_TOPICS, NULL);

  self = g_new0 (FmnReminder, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->at = g_strdup (at);
  self->says = says;
  if (says >= FMN_SAYS_KIND)
    self->topic = topic;
  if (says >= FMN_SAYS_ALL)
    self->caption = g_strdup (caption);
  return self;
}

FmnReminder *
fmn_reminder_new_at (FmnReminder *self, const char *at)
{
  g_return_val_if_fail (self != NULL && at != NULL, NULL);

  return fmn_reminder_new_about (self->id, at, self->says, self->topic, self->caption);
}

FmnReminder *
fmn_reminder_ref (FmnReminder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fmn_reminder_unref (FmnReminder *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->id);
  g_free (self->at);
  g_free (self->caption);
  g_free (self);
}

const char *
fmn_reminder_get_id (FmnReminder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
fmn_reminder_get_at (FmnReminder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->at;
}

FmnSays
fmn_reminder_get_says (FmnReminder *self)
{
  g_return_val_if_fail (self != NULL, FMN_SAYS_NOTHING);

  return self->says;
}

FmnTopic
fmn_reminder_get_topic (FmnReminder *self)
{
  g_return_val_if_fail (self != NULL, FMN_TOPIC_OTHER);

  return self->topic;
}

const char *
fmn_reminder_get_caption (FmnReminder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->caption;
}

gint64
fmn_local_to_unix (const char *at, GTimeZone *zone)
{
  g_autoptr (GTimeZone) local = zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_local ();
  g_autoptr (GDateTime) utc = NULL;
  int year, month, day, hour, minute, interval;
  gint64 seconds;

  g_return_val_if_fail (at != NULL, G_MAXINT64);

  if (sscanf (at, "%4d-%2d-%2dT%2d:%2d", &year, &month, &day, &hour, &minute) != 5)
    return G_MAXINT64;
  utc = g_date_time_new_utc (year, month, day, hour, minute, 0);
  if (utc == NULL)
    return G_MAXINT64;
  /* Of the two passes of an hour that comes twice, the earlier is the one in summer time; a time
   * that is skipped is moved to where the next interval begins. */
  seconds = g_date_time_to_unix (utc);
  interval = g_time_zone_adjust_time (local, G_TIME_TYPE_DAYLIGHT, &seconds);
  return seconds - g_time_zone_get_offset (local, interval);
}

gint64
fmn_reminder_get_unix (FmnReminder *self, GTimeZone *zone)
{
  g_return_val_if_fail (self != NULL, G_MAXINT64);

  return fmn_local_to_unix (self->at, zone);
}

void
fmn_reminder_make_words (FmnReminder *self, guint n, char **title, char **body)
{
  g_return_if_fail (self != NULL && title != NULL && body != NULL);

  if (n > 1)
    {
      *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note from your journal",
                                             "%u notes from your journal", n),
                                n);
      *body = g_strdup ("");
      return;
    }
  *title = g_strdup (C_ ("notification", "A note from your journal"));
  if (self->says == FMN_SAYS_NOTHING)
    *body = g_strdup ("");
  else if (self->caption == NULL)
    *body = g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "notification", topics[self->topic].sentence));
  else if (self->topic == FMN_TOPIC_AFTER_VISIT)
    /* Translators: %s is a visit. */
    *body = g_strdup_printf (C_ ("notification", "%s: you may want to write down what was said."),
                             self->caption);
  else
    *body = g_strdup (self->caption);
}

const char *
fmn_says_to_id (FmnSays says)
{
  g_return_val_if_fail (says <= FMN_SAYS_ALL, says_ids[0]);

  return says_ids[says];
}

FmnSays
fmn_says_from_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (says_ids); i++)
    if (g_strcmp0 (id, says_ids[i]) == 0)
      return i;
  return FMN_SAYS_NOTHING;
}

const char *
fmn_topic_to_id (FmnTopic topic)
{
  g_return_val_if_fail (topic < FMN_N_TOPICS, NULL);

  return topics[topic].id;
}

FmnTopic
fmn_topic_from_id (const char *id)
{
  for (guint i = 0; i < FMN_N_TOPICS; i++)
    if (g_strcmp0 (id, topics[i].id) == 0)
      return i;
  return FMN_TOPIC_OTHER;
}
