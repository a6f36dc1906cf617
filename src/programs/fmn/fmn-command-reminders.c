/* fmn-command-reminders.c: what the background service would say, and when.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-schedule.h"

#include <glib/gi18n-lib.h>

/* "2026-03-04" or "2026-03-04T10:40" as the schedule compares them; a day alone begins, or ends, with its @clock. */
static gboolean
check_time (const char *text, const char *clock, char **out, GError **error)
{
  FmnDate day;
  g_autofree char *date = g_strndup (text, strcspn (text, "T "));
  const char *rest = text + strlen (date);
  g_autoptr (GRegex) regex = g_regex_new ("^([01][0-9]|2[0-3]):[0-5][0-9]$", 0, 0, NULL);

  if (!fmn_date_parse_edtf (date, &day) || day.precision != FMN_PRECISION_DAY || day.about
      || (*rest != '\0' && !g_regex_match (regex, rest + 1, 0, NULL)))
    return fmn_command_misused (
        error, _ ("“%s” is not understood as a time: “2026-03-04” and “2026-03-04T10:40” are."),
        text);
  *out = g_strdup_printf ("%sT%s", date, *rest != '\0' ? rest + 1 : clock);
  return TRUE;
}

static void
print_json (FmnJournal *journal, GPtrArray *reminders)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < reminders->len; i++)
    {
      FmnReminder *reminder = reminders->pdata[i];
      FmnEntry *entry = fmn_schedule_find_entry (journal, fmn_reminder_get_id (reminder));
      g_autofree char *title = fmn_reminder_dup_title (reminder);
      g_autofree char *body = fmn_reminder_dup_body (reminder, 1);

      json_builder_begin_object (builder);
      fmn_command_add_text (builder, "id", fmn_reminder_get_id (reminder));
      fmn_command_add_text (builder, "at", fmn_reminder_get_at (reminder));
      fmn_command_add_text (builder, "title", title);
      fmn_command_add_text (builder, "body", body);
      fmn_command_add_text (builder, "entry", entry != NULL ? fmn_entry_get_id (entry) : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  fmn_command_print_json (builder);
}

static void
print_text (GPtrArray *reminders)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      g_autofree char *title = fmn_reminder_dup_title (reminders->pdata[i]);
      g_autofree char *body = fmn_reminder_dup_body (reminders->pdata[i], 1);

      g_print ("%s  %s%s%s\n", fmn_reminder_get_at (reminders->pdata[i]), title,
               body != NULL && *body != '\0' ? " · " : "", body != NULL ? body : "");
    }
}

FMN_COMMAND (reminders)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *says = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from,
      N_ ("From this time on; from now on when it is not given"), N_ ("TIME") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Up to this time"), N_ ("TIME") },
    { "says", 0, 0, G_OPTION_ARG_STRING, &says, N_ ("How much is said: “nothing” or “kind”"),
      N_ ("WHAT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);
  g_autoptr (GDateTime) now = fmn_clock_dup_now (session->clock);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) reminders = NULL;

  if (words == NULL || (from != NULL && !check_time (from, "00:00", &first, error))
      || (to != NULL && !check_time (to, "23:59", &last, error)))
    return FALSE;
  if (says != NULL && strcmp (says, fmn_says_to_id (fmn_says_from_id (says))) != 0)
    return fmn_command_misused (
        error, _ ("“%s” is not understood for %s: “nothing” and “kind” are."), says, "--says");
  if (!fmn_session_open (session, error))
    return FALSE;
  if (first == NULL)
    first = g_date_time_format (now, "%Y-%m-%dT%H:%M");
  reminders = fmn_schedule_compute (
      session->journal, says != NULL ? fmn_says_from_id (says) : FMN_SAYS_NOTHING, first, last);
  if (json)
    print_json (session->journal, reminders);
  else
    print_text (reminders);
  return TRUE;
}
