/* fmn-command-export.c: writes the journal out for other programs.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-exporter.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

static gboolean
misused_format (const char *format, GError **error)
{
  g_autoptr (GListModel) list = fmn_exporter_list ();
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnExporter) exporter = g_list_model_get_item (list, i);

      g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", fmn_exporter_get_id (exporter));
    }
  if (format == NULL)
    return fmn_command_misused (error, _ ("--format is missing: %s."), all->str);
  return fmn_command_misused (error, _ ("“%s” is not among the formats: %s."), format, all->str);
}

FMN_COMMAND (export)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  gboolean force = FALSE;
  FmnExportOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("“csv”, “markdown” or “ical”"),
      N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The file to write; “-” for standard output"), N_ ("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file of that name"), NULL },
    { "with-only-me", 0, 0, G_OPTION_ARG_NONE, &options.with_only_me,
      N_ ("Also what is marked “only me”"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);
  g_autoptr (FmnExporter) exporter = NULL;

  if (words == NULL)
    return FALSE;
  exporter = format != NULL ? fmn_exporter_find (format) : NULL;
  if (exporter == NULL)
    return misused_format (format, error);
  if (output == NULL)
    return fmn_command_misused (error, _ ("The file to write is missing: -o FILE."));
  if (!fmn_session_open (session, error))
    return FALSE;
  if (strcmp (output, "-") == 0)
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      return fmn_exporter_write (exporter, session->journal, &options, stream, error);
    }
  return fmn_exporter_write_file (exporter, session->journal, &options, output, force, error);
}
