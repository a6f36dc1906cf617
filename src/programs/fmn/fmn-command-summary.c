/* fmn-command-summary.c: the summary for a visit, as a PDF or as text.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-summary-pdf.h"

#include <glib/gi18n-lib.h>

static gboolean
write_pdf (FmnSummary *summary, const char *path, gboolean replace, GError **error)
{
  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_EXISTS,
                           _ ("There is a file of that name already; it was left as it is."));
      return FALSE;
    }
  return fmn_summary_write_pdf (summary, path, error);
}

FMN_COMMAND (summary)
{
  g_autofree char *output = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *visit = NULL;
  gboolean full = FALSE, with_only_me = FALSE, text = FALSE, force = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write"), N_ ("FILE.pdf") },
    { "full", 0, 0, G_OPTION_ARG_NONE, &full, N_ ("All that there is, over several pages"), NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_ ("“a4” or “letter”"), N_ ("PAPER") },
    { "visit", 0, 0, G_OPTION_ARG_STRING, &visit,
      N_ ("The visit that it is for; the next one when it is not given"), N_ ("ID") },
    { "with-only-me", 0, 0, G_OPTION_ARG_NONE, &with_only_me, N_ ("Also what is marked “only me”"),
      NULL },
    { "text", 0, 0, G_OPTION_ARG_NONE, &text, N_ ("Print it as plain text instead"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file of that name"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) summary = NULL;

  if (words == NULL)
    return FALSE;
  if (output == NULL && !text)
    return fmn_command_misused (error, _ ("The file to write is missing: -o FILE.pdf."));
  if (paper != NULL && !fmn_paper_from_id (paper, &options->paper))
    return fmn_command_misused (error, _ ("“%s” is not understood for %s: “a4” and “letter” are."),
                                paper, "--paper");
  if (!fmn_session_open (session, error))
    return FALSE;
  if (visit != NULL)
    {
      FmnEntry *entry = fmn_session_find_entry (session, visit, error);

      if (entry == NULL)
        return FALSE;
      if (fmn_entry_get_kind (entry) != FMN_KIND_VISIT)
        return fmn_command_misused (error, _ ("The entry “%s” is of another kind."), visit);
      fmn_summary_options_set_visit (options, fmn_entry_get_id (entry));
    }
  options->full = full;
  options->with_only_me = with_only_me;
  summary = fmn_summary_new (session->journal, options);
  if (text)
    {
      g_autofree char *plain = fmn_summary_to_text (summary);

      g_print ("%s", plain);
    }
  return output == NULL || write_pdf (summary, output, force, error);
}
