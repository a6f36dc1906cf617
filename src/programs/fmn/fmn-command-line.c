/* fmn-command-line.c: the command line as a whole: finds the command, runs it, and turns what it met into a sentence and an exit code.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-command-line.h"

#include "fmn-command.h"
#include "fmn-store-error.h"
#include "fmn-vault.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

/* Standard error is for sentences to a person; what helps a programmer is there when asked for with G_MESSAGES_DEBUG. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer data)
{
  if ((level & G_LOG_LEVEL_MASK) > G_LOG_LEVEL_WARNING && g_getenv ("G_MESSAGES_DEBUG") == NULL)
    return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n, data);
}

static char *
dup_commands_help (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (const FmnCommand *command = fmn_commands; command->name != NULL; command++)
    g_string_append_printf (text, "\n  %-10s %s", command->name,
                            g_dgettext (GETTEXT_PACKAGE, command->summary));
  g_string_append (text, "\n\n");
  g_string_append (text, _ ("“fmn COMMAND --help” tells what a command takes."));
  return g_string_free (text, FALSE);
}

/* Reads what stands before the command. FALSE with an error, or with none when there is nothing more to do. */
static gboolean
parse_before (FmnSession *session, char ***argv, GError **error)
{
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, &session->folder, N_ ("Folder of the journal"),
      N_ ("DIR") },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &session->passphrase_fd,
      N_ ("Descriptor whose first line is the passphrase"), N_ ("N") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Say which version this is"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("COMMAND …"));
  g_autofree char *commands = dup_commands_help ();

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ ("A private journal, from the command line."));
  g_option_context_set_description (context, commands);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, argv, error))
    return FALSE;
  if (version)
    {
      g_print ("fmn %s\n", FMN_VERSION);
      return FALSE;
    }
  if ((*argv)[1] == NULL)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return fmn_command_misused (error, _ ("A command is missing."));
    }
  return TRUE;
}

static gboolean
run_command (FmnSession *session, char **argv, GError **error)
{
  for (const FmnCommand *command = fmn_commands; command->name != NULL; command++)
    if (strcmp (command->name, argv[0]) == 0)
      return command->run (command, session, argv, error);
  return fmn_command_misused (error, _ ("There is no command “%s”; “fmn --help” lists them."),
                              argv[0]);
}

int
fmn_command_line_run (int argc, char **argv)
{
  FmnSession session;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  int code;

  fmn_vault_protect_process ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FMN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_set_prgname ("fmn");
  g_log_set_writer_func (write_log, NULL, NULL);

  fmn_session_init (&session);
  words = g_strdupv (argv);
  if (parse_before (&session, &words, &error))
    run_command (&session, words + 1, &error);
  fmn_session_clear (&session);

  code = fmn_store_error_to_exit_code (error);
  if (error != NULL)
    g_printerr ("fmn: %s\n", error->message);
  /* An answer that could not be given is no answer: a full disk behind a pipe is told too. */
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      g_printerr ("fmn: %s\n", _ ("The answer could not be written out."));
      code = code != 0 ? code : 1;
    }
  return code;
}
