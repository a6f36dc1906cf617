/* fmn-command-init.c: makes a journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-codec.h"

#include <glib/gi18n-lib.h>

static gboolean
make_empty (FmnSession *session, GError **error)
{
  g_autoptr (FmnJournal) journal = fmn_journal_new (session->clock);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);

  return fmn_store_create (session->store, snapshot, error);
}

FMN_COMMAND (init)
{
  gboolean sample = FALSE, no_passphrase = FALSE;
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, &sample,
      N_ ("With the sample history, in which all is invented"), NULL },
    { "no-passphrase", 0, 0, G_OPTION_ARG_NONE, &no_passphrase,
      N_ ("Without a passphrase: whoever reads the file can read the journal"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);

  if (words == NULL)
    return FALSE;
  if (no_passphrase && session->passphrase_fd >= 0)
    return fmn_command_misused (error, _ ("With a passphrase, or without: one of the two."));
  if (session->folder == NULL)
    session->folder
        = sample ? fmn_store_dup_sample_folder (error) : fmn_store_dup_default_folder (error);
  if (session->folder == NULL)
    return FALSE;
  session->store = fmn_session_make_store (session, session->folder, error);
  if (session->store == NULL)
    return FALSE;
  if (!(sample ? fmn_store_create_sample (session->store, error) : make_empty (session, error)))
    return FALSE;
  if (!no_passphrase && session->passphrase == NULL)
    g_printerr ("%s\n", _ ("This journal has no passphrase: whoever reads its file can read it."));
  g_print ("%s\n", fmn_store_get_folder (session->store));
  return TRUE;
}
