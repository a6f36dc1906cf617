/* fmn-commands.c: the commands, in the order in which the help lists them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include <glib/gi18n-lib.h>

const FmnCommand fmn_commands[] = {
  { "init", "", N_ ("Make a journal, empty or with the sample history"), fmn_command_init },
  { "list", "", N_ ("List entries, oldest first"), fmn_command_list },
  { "show", "ID", N_ ("Show one entry"), fmn_command_show },
  { "add", "", N_ ("Add one entry, from standard input or from options"), fmn_command_add },
  { "edit", "ID", N_ ("Change one entry"), fmn_command_edit },
  { "remove", "ID", N_ ("Move one entry to the trash"), fmn_command_remove },
  { "restore", "ID", N_ ("Bring one entry back from the trash"), fmn_command_restore },
  { "history", "", N_ ("Show the pregnancies and what is counted from them"), fmn_command_history },
  { "weeks", "", N_ ("Tell the weeks of a pregnancy on a date"), fmn_command_weeks },
  { "explain", "ID-OR-WORD", N_ ("Explain an entry, a test, a treatment or a word"),
    fmn_command_explain },
  { "prompts", "",
    N_ ("List the questions that come up from the journal, with the reason for each"),
    fmn_command_prompts },
  { "reminders", "", N_ ("List what would be said, and when; pause it"), fmn_command_reminders },
  { "profile", "", N_ ("Show or write what clinics ask besides: allergies, family history"),
    fmn_command_profile },
  { "summary", "", N_ ("Write the summary for a visit: a PDF, HTML or text"), fmn_command_summary },
  { "export", "", N_ ("Write the journal out for other programs"), fmn_command_export },
  { "check", "", N_ ("Read every file, and say what can be read"), fmn_command_check },
  { "previous", "", N_ ("List the dated earlier copies, or restore one"), fmn_command_previous },
  { "key", "list|add|change|remove|recovery|replace|end-sharing",
    N_ ("Who can open the journal: passphrases and recovery keys"), fmn_command_key },
  { "merge", "DIR-OR-FILE",
    N_ ("Take in another copy of this journal: the newer form of each entry"), fmn_command_merge },
  { "backup", "FILE", N_ ("Write the journal and its papers into one file"), fmn_command_backup },
  { "partner-copy", "FILE",
    N_ ("Write what is shared into one file for the other person’s machine"),
    fmn_command_partner_copy },
  { "restore-backup", "FILE", N_ ("Bring a backup back; what is there becomes an earlier copy"),
    fmn_command_restore_backup },
  { NULL },
};
