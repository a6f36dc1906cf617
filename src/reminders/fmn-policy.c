/* fmn-policy.c: how much is said, and when nothing is: a pause, and quiet hours.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-policy.h"

#include "fmn-json-object.h"

#include <stdio.h>

void
fmn_policy_init (FmnPolicy *self)
{
  g_return_if_fail (self != NULL);

  *self = (FmnPolicy){ .after_visits = TRUE };
}

static void
take_text (char *out, gsize size, const char *text, const char *pattern)
{
  if (text != NULL && g_regex_match_simple (pattern, text, G_REGEX_DOLLAR_ENDONLY, 0))
    g_strlcpy (out, text, size);
}

static void
take_times (
    FmnPolicy *self, const char *from, const char *until, const char *quiet, const char *loud)
{
  static const char time[] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$";
  static const char clock[] = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

  take_text (self->paused_from, sizeof self->paused_from, from, time);
  take_text (self->paused_until, sizeof self->paused_until, until, time);
  take_text (self->quiet_from, sizeof self->quiet_from, quiet, clock);
  take_text (self->quiet_until, sizeof self->quiet_until, loud, clock);
}

void
fmn_policy_init_from_settings (FmnPolicy *self, GSettings *settings)
{
  g_autofree char *says = NULL;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *quiet = NULL;
  g_autofree char *loud = NULL;

  g_return_if_fail (self != NULL && G_IS_SETTINGS (settings));

  fmn_policy_init (self);
  says = g_settings_get_string (settings, "notifications-say");
  from = g_settings_get_string (settings, "reminders-paused-from");
  until = g_settings_get_string (settings, "reminders-paused-until");
  quiet = g_settings_get_string (settings, "quiet-hours-from");
  loud = g_settings_get_string (settings, "quiet-hours-until");
  self->says = fmn_says_from_id (says);
  self->after_visits = g_settings_get_boolean (settings, "remind-after-visits");
  if (!g_settings_get_boolean (settings, "quiet-hours"))
    g_clear_pointer (&quiet, g_free);
  take_times (self, from, until, quiet, loud);
}

void
fmn_policy_init_from_json (FmnPolicy *self, JsonObject *object)
{
  JsonNode *after;

  g_return_if_fail (self != NULL && object != NULL);

  fmn_policy_init (self);
  self->says = fmn_says_from_id (fmn_json_object_get_text (object, "says"));
  after = json_object_get_member (object, "after-visits");
  if (after != NULL && JSON_NODE_HOLDS_VALUE (after)
      && json_node_get_value_type (after) == G_TYPE_BOOLEAN)
    self->after_visits = json_node_get_boolean (after);
  take_times (self, fmn_json_object_get_text (object, "paused-from"),
              fmn_json_object_get_text (object, "paused-until"),
              fmn_json_object_get_text (object, "quiet-from"),
              fmn_json_object_get_text (object, "quiet-until"));
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (*text == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

void
fmn_policy_build (const FmnPolicy *self, JsonBuilder *builder)
{
  g_return_if_fail (self != NULL && JSON_IS_BUILDER (builder));

  json_builder_begin_object (builder);
  add_text (builder, "says", fmn_says_to_id (self->says));
  json_builder_set_member_name (builder, "after-visits");
  json_builder_add_boolean_value (builder, self->after_visits);
  add_text (builder, "paused-from", self->paused_from);
  add_text (builder, "paused-until", self->paused_until);
  add_text (builder, "quiet-from", self->quiet_from);
  add_text (builder, "quiet-until", self->quiet_until);
  json_builder_end_object (builder);
}

void
fmn_policy_pause (FmnPolicy *self, const char *now, const char *until)
{
  g_return_if_fail (self != NULL && now != NULL && until != NULL);

  /* A longer pause goes on from where the one that holds began. */
  if (!fmn_policy_is_paused_at (self, now))
    g_strlcpy (self->paused_from, now, sizeof self->paused_from);
  g_strlcpy (self->paused_until, until, sizeof self->paused_until);
}

void
fmn_policy_resume (FmnPolicy *self, const char *now)
{
  g_return_if_fail (self != NULL && now != NULL);

  if (fmn_policy_is_paused_at (self, now))
    g_strlcpy (self->paused_until, now, sizeof self->paused_until);
}

void
fmn_policy_save_pause (const FmnPolicy *self, GSettings *settings)
{
  g_return_if_fail (self != NULL && G_IS_SETTINGS (settings));

  g_settings_set_string (settings, "reminders-paused-from", self->paused_from);
  g_settings_set_string (settings, "reminders-paused-until", self->paused_until);
}

gboolean
fmn_policy_is_paused_at (const FmnPolicy *self, const char *at)
{
  g_return_val_if_fail (self != NULL && at != NULL, FALSE);

  return *self->paused_from != '\0' && strcmp (at, self->paused_from) >= 0
         && strcmp (at, self->paused_until) < 0;
}

void
fmn_policy_get_end_of_quiet (const FmnPolicy *self, const char *at, char out[17])
{
  const char *clock;
  gboolean over_midnight, before_midnight;

  g_return_if_fail (self != NULL && at != NULL && out != NULL);

  g_strlcpy (out, at, 17);
  if (*self->quiet_from == '\0' || *self->quiet_until == '\0' || strlen (at) != 16)
    return;
  clock = at + 11;
  over_midnight = strcmp (self->quiet_from, self->quiet_until) > 0;
  before_midnight = over_midnight && strcmp (clock, self->quiet_from) >= 0;
  if (!before_midnight
      && !(strcmp (clock, self->quiet_until) < 0
           && (over_midnight || strcmp (clock, self->quiet_from) >= 0)))
    return;
  if (before_midnight)
    {
      int year, month, day;
      g_autoptr (GDateTime) date = NULL;
      g_autoptr (GDateTime) next = NULL;

      if (sscanf (at, "%4d-%2d-%2d", &year, &month, &day) == 3)
        date = g_date_time_new_utc (year, month, day, 0, 0, 0);
      next = date != NULL ? g_date_time_add_days (date, 1) : NULL;
      if (next == NULL)
        return;
      g_snprintf (out, 17, "%04d-%02d-%02dT", g_date_time_get_year (next),
                  g_date_time_get_month (next), g_date_time_get_day_of_month (next));
    }
  memcpy (out + 11, self->quiet_until, 6);
}
