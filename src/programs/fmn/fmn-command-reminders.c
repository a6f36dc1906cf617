/* fmn-command-reminders.c: what the background service would say, and when; and a pause in it, without a key to the journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-schedule.h"
#include "fmn-sidecar.h"

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
print_json (FmnJournal *journal, GPtrArray *reminders, const char *from, const char *to)
{
  g_autoptr (GHashTable) entries = fmn_schedule_map_entries (journal, from, to);
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < reminders->len; i++)
    {
      FmnReminder *reminder = reminders->pdata[i];
      FmnEntry *entry = g_hash_table_lookup (entries, fmn_reminder_get_id (reminder));
      g_autofree char *title = NULL;
      g_autofree char *body = NULL;

      fmn_reminder_make_words (reminder, 1, &title, &body);
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
      g_autofree char *title = NULL;
      g_autofree char *body = NULL;

      fmn_reminder_make_words (reminders->pdata[i], 1, &title, &body);
      g_print ("%s  %s%s%s\n", fmn_reminder_get_at (reminders->pdata[i]), title,
               *body != '\0' ? " · " : "", body);
    }
}

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, FMN_APPLICATION_ID, TRUE) : NULL;

  /* Of another version of the app, which has no place for it. */
  if (schema != NULL && !g_settings_schema_has_key (schema, "reminders-paused-from"))
    return NULL;
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* The service reads the schedule's file, and the app keeps the pause in the settings: both are told. */
static gboolean
change_pause (FmnSession *session, const char *until, gboolean resume, GError **error)
{
  g_autoptr (GDateTime) time = fmn_clock_dup_now (session->clock);
  g_autofree char *now = g_date_time_format (time, FMN_LOCAL_FORMAT);
  g_autofree char *path = fmn_sidecar_default_path ();
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GPtrArray) reminders = NULL;
  FmnPolicy policy;

  reminders = fmn_sidecar_read (path, &policy, error);
  if (reminders == NULL)
    return FALSE;
  if (resume)
    fmn_policy_resume (&policy, now);
  else
    fmn_policy_pause (&policy, now, until);
  if (!fmn_sidecar_write (path, reminders, &policy, error))
    return FALSE;
  if (settings != NULL)
    {
      fmn_policy_save_pause (&policy, settings);
      g_settings_sync ();
    }
  return TRUE;
}

static gboolean
pause_until (FmnSession *session, const char *text, GError **error)
{
  g_autofree char *until = NULL;

  if (strcmp (text, "for-good") == 0)
    return change_pause (session, FMN_PAUSE_FOR_GOOD, FALSE, error);
  return check_time (text, "00:00", &until, error) && change_pause (session, until, FALSE, error);
}

static gboolean
list_reminders (FmnSession *session,
                const char *says,
                const char *first,
                const char *last,
                gboolean json,
                GError **error)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (session->clock);
  g_autofree char *from = g_date_time_format (now, FMN_LOCAL_FORMAT);
  g_autoptr (GPtrArray) reminders = NULL;
  FmnPolicy policy;

  if (says != NULL && strcmp (says, fmn_says_to_id (fmn_says_from_id (says))) != 0)
    return fmn_command_misused (
        error, _ ("“%s” is not understood for %s: “nothing”, “kind” and “all” are."), says,
        "--says");
  if (!fmn_session_open (session, error))
    return FALSE;
  fmn_policy_init (&policy);
  policy.says = fmn_says_from_id (says);
  first = first != NULL ? first : from;
  reminders = fmn_schedule_compute (session->journal, &policy, first, last);
  if (json)
    print_json (session->journal, reminders, first, last);
  else
    print_text (reminders);
  return TRUE;
}

FMN_COMMAND (reminders)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *says = NULL;
  g_autofree char *pause = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gboolean json = FALSE;
  gboolean resume = FALSE;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from,
      N_ ("From this time on; from now on when it is not given"), N_ ("TIME") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("Up to this time"), N_ ("TIME") },
    { "says", 0, 0, G_OPTION_ARG_STRING, &says, N_ ("How much is said: “nothing”, “kind” or “all”"),
      N_ ("WHAT") },
    { "pause", 0, 0, G_OPTION_ARG_STRING, &pause,
      N_ ("Say nothing until this day; “for-good”: until it is resumed"), N_ ("DAY") },
    { "resume", 0, 0, G_OPTION_ARG_NONE, &resume, N_ ("End the pause"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);

  if (words == NULL || (from != NULL && !check_time (from, "00:00", &first, error))
      || (to != NULL && !check_time (to, "23:59", &last, error)))
    return FALSE;
  if (pause != NULL && resume)
    return fmn_command_misused (error, _ ("%s and %s do not go together."), "--pause", "--resume");
  if (pause != NULL)
    return pause_until (session, pause, error);
  if (resume)
    return change_pause (session, NULL, TRUE, error);
  return list_reminders (session, says, first, last, json, error);
}
