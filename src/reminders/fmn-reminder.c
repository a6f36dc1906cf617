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
};

G_DEFINE_BOXED_TYPE (FmnReminder, fmn_reminder, fmn_reminder_ref, fmn_reminder_unref)

FmnReminder *
fmn_reminder_new (const char *id, const char *at, FmnSays says)
{
  FmnReminder *self;

  g_return_val_if_fail (id != NULL && at != NULL, NULL);

  self = g_new0 (FmnReminder, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->at = g_strdup (at);
  self->says = says;
  return self;
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

gint64
fmn_reminder_get_unix (FmnReminder *self, GTimeZone *zone)
{
  g_autoptr (GTimeZone) local = zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_local ();
  g_autoptr (GDateTime) time = NULL;
  int year, month, day, hour, minute;

  g_return_val_if_fail (self != NULL, G_MAXINT64);

  if (sscanf (self->at, "%4d-%2d-%2dT%2d:%2d", &year, &month, &day, &hour, &minute) != 5)
    return G_MAXINT64;
  /* GLib moves a wall-clock time that does not exist forward by the length of the gap. */
  time = g_date_time_new (local, year, month, day, hour, minute, 0);
  return time != NULL ? g_date_time_to_unix (time) : G_MAXINT64;
}

char *
fmn_reminder_dup_title (FmnReminder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (C_ ("notification", "A note from your journal"));
}

char *
fmn_reminder_dup_body (FmnReminder *self, guint n)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n > 1)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u note is waiting.", "%u notes are waiting.", n), n);
  return g_strdup (self->says == FMN_SAYS_KIND ? C_ ("notification", "A visit is coming up.") : "");
}

const char *
fmn_says_to_id (FmnSays says)
{
  return says == FMN_SAYS_KIND ? "kind" : "nothing";
}

FmnSays
fmn_says_from_id (const char *id)
{
  return g_strcmp0 (id, "kind") == 0 ? FMN_SAYS_KIND : FMN_SAYS_NOTHING;
}
