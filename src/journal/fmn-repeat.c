/* fmn-repeat.c: how often a reminder comes, as an iCalendar rule and in plain words. When that is, libical reckons (reminders).
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-repeat.h"

#include "fmn-json-object.h"

#include <glib/gi18n-lib.h>

#define MAX_INTERVAL 999

static const char *const weekday_ids[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static const char *const unit_ids[] = {
  [FMN_REPEAT_DAYS] = "DAILY",
  [FMN_REPEAT_WEEKS] = "WEEKLY",
  [FMN_REPEAT_MONTHS] = "MONTHLY",
};

gboolean
fmn_rule_is_valid (const char *text)
{
  return text != NULL
         && g_regex_match_simple ("^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)"
                                  "(;(UNTIL=[0-9]{8}(T[0-9]{6}Z?)?|COUNT=[0-9]{1,4}"
                                  "|INTERVAL=[1-9][0-9]{0,2}|WKST=[A-Z]{2}"
                                  "|(BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS)"
                                  "=[-+0-9A-Z,]{1,200}))*$",
                                  text, G_REGEX_DOLLAR_ENDONLY, 0);
}

static gboolean
read_weekdays (const char *text, guint *out)
{
  g_auto (GStrv) days = g_strsplit (text, ",", -1);

  *out = 0;
  for (guint i = 0; days[i] != NULL; i++)
    {
      guint day = 0;

      while (day < G_N_ELEMENTS (weekday_ids) && strcmp (days[i], weekday_ids[day]) != 0)
        day++;
      if (day == G_N_ELEMENTS (weekday_ids))
        return FALSE;
      *out |= 1u << day;
    }
  return TRUE;
}

static gboolean
read_part (const char *name, const char *value, FmnRepeat *out)
{
  if (strcmp (name, "FREQ") == 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (unit_ids); i++)
        if (strcmp (value, unit_ids[i]) == 0)
          {
            out->unit = i;
            return TRUE;
          }
      return FALSE;
    }
  if (strcmp (name, "INTERVAL") == 0)
    out->interval = atoi (value);
  else if (strcmp (name, "BYDAY") == 0)
    return read_weekdays (value, &out->weekdays);
  else if (strcmp (name, "UNTIL") == 0)
    {
      g_autofree char *day = g_strdup_printf ("%.4s-%.2s-%.2s", value, value + 4, value + 6);

      /* A time of day would cut the last day short: plain words have no place for that. */
      out->has_until = fmn_date_parse_edtf (day, &out->until);
      return out->has_until && (value[8] == '\0' || strcmp (value + 8, "T235959") == 0);
    }
  else
    return FALSE;
  return TRUE;
}

gboolean
fmn_repeat_from_rule (const char *text, FmnRepeat *out)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (out != NULL, FALSE);

  *out = (FmnRepeat){ .interval = 1 };
  if (!fmn_rule_is_valid (text))
    return FALSE;
  parts = g_strsplit (text, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *value = strchr (parts[i], '=');

      *value = '\0';
      if (!read_part (parts[i], value + 1, out))
        return FALSE;
    }
  return out->weekdays == 0 || out->unit == FMN_REPEAT_WEEKS;
}

char *
fmn_repeat_to_rule (const FmnRepeat *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL && self->unit <= FMN_REPEAT_MONTHS, NULL);

  out = g_string_new (NULL);
  g_string_append_printf (out, "FREQ=%s", unit_ids[self->unit]);
  if (self->interval > 1)
    g_string_append_printf (out, ";INTERVAL=%d", MIN (self->interval, MAX_INTERVAL));
  if (self->unit == FMN_REPEAT_WEEKS && self->weekdays != 0)
    for (guint i = 0, n = 0; i < G_N_ELEMENTS (weekday_ids); i++)
      if ((self->weekdays & 1u << i) != 0)
        g_string_append_printf (out, "%s%s", n++ == 0 ? ";BYDAY=" : ",", weekday_ids[i]);
  if (self->has_until)
    g_string_append_printf (out, ";UNTIL=%04d%02d%02dT235959", self->until.year, self->until.month,
                            self->until.day);
  return g_string_free (out, FALSE);
}

static char *
format_weekdays (guint weekdays)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint left = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weekday_ids); i++)
    left += weekdays >> i & 1;
  for (guint i = 0; i < G_N_ELEMENTS (weekday_ids); i++)
    if ((weekdays & 1u << i) != 0)
      {
        /* 5 January 2026 was a Monday. */
        g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 1, 5 + (int) i, 0, 0, 0);
        g_autofree char *name = g_date_time_format (day, "%A");

        /* Translators: between the last two of several weekdays, and between those before. */
        if (out->len > 0)
          g_string_append (out, left == 1 ? C_ ("weekdays", " and ") : C_ ("weekdays", ", "));
        g_string_append (out, name);
        left--;
      }
  return g_strdup (out->str);
}

static char *
format_interval (const FmnRepeat *repeat)
{
  const gulong n = (gulong) repeat->interval;

  switch (repeat->unit)
    {
    case FMN_REPEAT_DAYS:
      return n == 1 ? g_strdup (C_ ("repeat", "every day"))
                    : g_strdup_printf (
                        g_dngettext (GETTEXT_PACKAGE, "every %lu day", "every %lu days", n), n);
    case FMN_REPEAT_WEEKS:
      return n == 1 ? g_strdup (C_ ("repeat", "every week"))
                    : g_strdup_printf (
                        g_dngettext (GETTEXT_PACKAGE, "every %lu week", "every %lu weeks", n), n);
    case FMN_REPEAT_MONTHS:
      return n == 1 ? g_strdup (C_ ("repeat", "every month"))
                    : g_strdup_printf (
                        g_dngettext (GETTEXT_PACKAGE, "every %lu month", "every %lu months", n), n);
    default:
      g_assert_not_reached ();
    }
}

char *
fmn_rule_format (const char *text)
{
  g_autofree char *often = NULL;
  FmnRepeat repeat;

  if (!fmn_repeat_from_rule (text, &repeat))
    return g_strdup (C_ ("repeat", "again by a rule of its own"));
  if (repeat.interval == 1 && repeat.weekdays == FMN_REPEAT_WORKDAYS)
    often = g_strdup (C_ ("repeat", "on weekdays"));
  else
    often = format_interval (&repeat);
  if (repeat.weekdays != 0 && (repeat.interval > 1 || repeat.weekdays != FMN_REPEAT_WORKDAYS))
    {
      g_autofree char *days = format_weekdays (repeat.weekdays);
      /* Translators: how often, and the weekdays: "every 2 weeks on Monday and Thursday". */
      char *both = g_strdup_printf (C_ ("repeat", "%s on %s"), often, days);

      g_free (often);
      often = both;
    }
  if (repeat.has_until)
    {
      g_autofree char *until = fmn_date_format (&repeat.until);

      return g_strdup_printf (C_ ("repeat", "%s, until %s"), often, until);
    }
  return g_steal_pointer (&often);
}

/* Before the start of a visit. */
static char *
relative_words (int minutes, int days, const char *at)
{
  if (minutes >= 60 && minutes % 60 == 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d hour before", "%d hours before", (gulong) minutes / 60),
        minutes / 60);
  if (minutes >= 0)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d minute before", "%d minutes before", (gulong) minutes),
        minutes);
  if (days == 0)
    return g_strdup_printf (C_ ("reminder", "on the day at %s"), at);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day before at %s", "%d days before at %s", (gulong) days),
      days, at);
}

char *
fmn_reminder_words (JsonObject *reminder)
{
  const char *on, *at, *rule;
  g_autofree char *day = NULL;
  g_autofree char *often = NULL;
  FmnDate date;

  g_return_val_if_fail (reminder != NULL, NULL);

  on = fmn_json_object_get_text (reminder, "on");
  at = json_object_get_string_member_with_default (reminder, "at", "09:00");
  rule = fmn_json_object_get_text (reminder, "rule");
  if (on == NULL || !fmn_date_parse_edtf (on, &date))
    return relative_words ((int) json_object_get_int_member_with_default (reminder, "minutes", -1),
                           (int) json_object_get_int_member_with_default (reminder, "days", 0), at);
  day = fmn_date_format (&date);
  if (rule == NULL)
    return g_strdup_printf (C_ ("reminder", "on %s at %s"), day, at);
  often = fmn_rule_format (rule);
  /* Translators: the clock, how often, the first day: "08:00 every day, until 1 June 2026 (from 2 March 2026)". */
  return g_strdup_printf (C_ ("reminder", "%s %s (from %s)"), at, often, day);
}
