/* fmn-command-check.c: reads every file and says what can be read; lists and restores earlier copies.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-doubts.h"
#include "fmn-store-rescue.h"

#include <glib/gi18n-lib.h>

static const char *
what_to_id (FmnCheckWhat what)
{
  switch (what)
    {
    case FMN_CHECK_JOURNAL:
      return "journal";
    case FMN_CHECK_PREVIOUS:
      return "previous";
    case FMN_CHECK_PAPER:
      return "paper";
    case FMN_CHECK_LEFTOVER:
      return "leftover";
    case FMN_CHECK_UNKNOWN:
    default:
      return "unknown";
    }
}

static void
add_item (JsonBuilder *builder, FmnCheckItem *item)
{
  json_builder_begin_object (builder);
  fmn_command_add_text (builder, "what", what_to_id (fmn_check_item_get_what (item)));
  fmn_command_add_text (builder, "name", fmn_check_item_get_name (item));
  json_builder_set_member_name (builder, "readable");
  json_builder_add_boolean_value (builder, fmn_check_item_get_readable (item));
  json_builder_set_member_name (builder, "size");
  json_builder_add_int_value (builder, (gint64) fmn_check_item_get_size (item));
  json_builder_set_member_name (builder, "entries");
  json_builder_add_int_value (builder, fmn_check_item_get_n_entries (item));
  fmn_command_add_text (builder, "message", fmn_check_item_get_message (item));
  json_builder_end_object (builder);
}

/* @journal: what was read, or NULL. */
static void
print_json (FmnCheckReport *report, const char *summary, FmnJournal *journal)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "sound");
  json_builder_add_boolean_value (builder, fmn_check_report_get_sound (report));
  fmn_command_add_text (builder, "summary", summary);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      g_autoptr (FmnCheckItem) item = g_list_model_get_item (G_LIST_MODEL (report), i);

      add_item (builder, item);
    }
  json_builder_end_array (builder);
  if (journal != NULL)
    fmn_doubts_add_json (builder, journal, NULL);
  json_builder_end_object (builder);
  fmn_command_print_json (builder);
}

static void
print_text (FmnCheckReport *report, const char *summary, FmnJournal *journal)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      g_autoptr (FmnCheckItem) item = g_list_model_get_item (G_LIST_MODEL (report), i);
      const char *message = fmn_check_item_get_message (item);

      g_print ("%s  %s%s%s\n",
               fmn_check_item_get_readable (item) ? C_ ("check", "readable")
                                                  : C_ ("check", "not readable"),
               fmn_check_item_get_name (item), message != NULL ? "  " : "",
               message != NULL ? message : "");
    }
  g_print ("%s\n", summary);
  if (journal != NULL)
    fmn_doubts_print_all (journal);
}

/* Of a journal that cannot be opened: what of it was read, and what was taken from where. */
static void
print_rescue (const FmnRescue *rescue)
{
  if (rescue->whole)
    return;
  g_printerr (
      g_dngettext (GETTEXT_PACKAGE, "fmn: %u entry can be read of the journal’s own file.\n",
                   "fmn: %u entries can be read of the journal’s own file.\n", rescue->n_read),
      rescue->n_read);
  if (rescue->n_lost > 0)
    g_printerr (_ ("fmn: A part of it cannot be read.\n"));
  if (rescue->copy != NULL)
    /* Translators: %u is a number of entries, %s the name of a file. */
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "fmn: %u entry was taken from the copy “%s”.\n",
                             "fmn: %u entries were taken from the copy “%s”.\n",
                             rescue->n_from_copy),
                rescue->n_from_copy, rescue->copy);
}

/* Puts what can be read into a journal of its own; the old folder stays as it is. */
static gboolean
repair_to (FmnSession *session, const char *folder, GError **error)
{
  g_auto (FmnRescue) rescue = { NULL };
  guint n_papers = 0;
  guint missing = 0;
  guint n;

  if (!fmn_store_rescue (session->store, &rescue, error))
    return FALSE;
  print_rescue (&rescue);
  if (!fmn_store_write_rescue (session->store, &rescue, folder, &n_papers, &missing, error))
    return FALSE;
  n = fmn_snapshot_get_n_entries (rescue.snapshot);
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "fmn: %u entry and %u papers are in the new journal.\n",
                           "fmn: %u entries and %u papers are in the new journal.\n", n),
              n, n_papers);
  if (missing > 0)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "fmn: %u paper cannot be read.\n",
                             "fmn: %u papers cannot be read.\n", missing),
                missing);
  return TRUE;
}

FMN_COMMAND (check)
{
  g_autofree char *folder = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "repair-to", 0, 0, G_OPTION_ARG_FILENAME, &folder,
      N_ ("Make a new journal there of what can be read"), N_ ("DIR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);
  g_autoptr (FmnCheckReport) report = NULL;
  g_autofree char *summary = NULL;
  const GError *met;

  if (words == NULL || !fmn_session_find_store (session, error))
    return FALSE;
  report = fmn_store_check (session->store, error);
  if (report == NULL)
    return FALSE;
  summary = fmn_check_report_dup_summary (report);
  /* What is odd in a journal is no damage: it is asked about, and changes neither the answer nor the code. */
  if (fmn_check_report_get_journal_error (report) == NULL)
    fmn_session_open (session, NULL);
  if (json)
    print_json (report, summary, session->journal);
  else
    print_text (report, summary, session->journal);
  if (folder != NULL)
    return repair_to (session, folder, error);
  if (fmn_check_report_get_sound (report))
    return TRUE;
  met = fmn_check_report_get_journal_error (report);
  if (met != NULL)
    g_propagate_error (error, g_error_copy (met));
  else
    g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED, summary);
  return FALSE;
}

static gboolean
list_previous (FmnSession *session, gboolean json, GError **error)
{
  g_autoptr (GListModel) list = fmn_store_list_previous (session->store, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (list == NULL)
    return FALSE;
  if (g_list_model_get_n_items (list) == 0 && !fmn_store_exists (session->store))
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND,
                           _ ("There is no journal in this folder, and no earlier copy."));
      return FALSE;
    }
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (list, i);
      g_autofree char *time = g_date_time_format_iso8601 (fmn_previous_copy_get_time (copy));

      if (!json)
        g_print ("%s  %s\n", fmn_previous_copy_get_name (copy), time);
      json_builder_begin_object (builder);
      fmn_command_add_text (builder, "name", fmn_previous_copy_get_name (copy));
      fmn_command_add_text (builder, "time", time);
      json_builder_set_member_name (builder, "size");
      json_builder_add_int_value (builder, (gint64) fmn_previous_copy_get_size (copy));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (json)
    fmn_command_print_json (g_steal_pointer (&builder));
  return TRUE;
}

FMN_COMMAND (previous)
{
  g_autofree char *name = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "restore", 0, 0, G_OPTION_ARG_STRING, &name,
      N_ ("Make this copy the journal; what is the journal now becomes a copy"), N_ ("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);

  if (words == NULL || !fmn_session_find_store (session, error))
    return FALSE;
  return name != NULL ? fmn_store_restore_previous (session->store, name, error)
                      : list_previous (session, json, error);
}
