/* fmn-command-merge.c: takes in another copy of the journal, writes everything into one file, and brings such a file back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-backup.h"
#include "fmn-commands.h"
#include "fmn-merge.h"
#include "fmn-other-copy.h"
#include "fmn-partner-copy.h"
#include "fmn-passphrase.h"
#include "fmn-store-merge.h"

#include <glib/gi18n-lib.h>

/* What is missing is said, and is no reason to leave the rest. */
static void
print_missing (guint missing)
{
  if (missing > 0)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "fmn: %u paper cannot be read in either copy.\n",
                             "fmn: %u papers cannot be read in either copy.\n", missing),
                missing);
}

/* @session: with its store. The other copy opens with the same passphrase. */
static FmnOtherCopy *
open_other (FmnSession *session, const char *path, GError **error)
{
  return fmn_other_copy_open (path, fmn_store_get_folder (session->store), session->passphrase,
                              NULL, session->clock, error);
}

/* The journal is open: a copy that came back opens with its keys, one of other keys with the passphrase that was handed over. */
static FmnOtherCopy *
open_other_form (FmnSession *session, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  FmnOtherCopy *other
      = fmn_other_copy_open (path, fmn_store_get_folder (session->store), NULL,
                             fmn_store_get_vault (session->store), session->clock, &cause);

  if (other == NULL && session->passphrase != NULL
      && g_error_matches (cause, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE))
    return open_other (session, path, error);
  if (other == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return other;
}

FMN_COMMAND (merge)
{
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Say what would come, and change nothing"),
      NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 1, 1, error);
  g_autoptr (FmnOtherCopy) other = NULL;
  g_autoptr (FmnSnapshot) mine = NULL;
  g_autoptr (FmnSnapshot) merged = NULL;
  g_autofree char *sentence = NULL;
  FmnMergeCounts counts = { 0 };
  guint missing = 0;

  if (words == NULL
      || !(dry_run ? fmn_session_open (session, error)
                   : fmn_session_open_for_writing (session, error))
      || (other = open_other_form (session, words[0], error)) == NULL)
    return FALSE;
  mine = fmn_journal_snapshot (session->journal);
  merged = fmn_merge_snapshots (mine, other->snapshot, &counts, error);
  if (merged == NULL)
    return FALSE;
  sentence = fmn_merge_dup_sentence (&counts);
  if (!dry_run)
    {
      /* Papers first: an entry that is saved names none that is not there. */
      if (fmn_store_bring_papers (session->store, other->store, merged, &missing, error) < 0)
        return FALSE;
      fmn_journal_adopt (session->journal, merged);
      if (!fmn_session_save (session, error))
        return FALSE;
    }
  g_print ("%s\n", sentence != NULL ? sentence : _ ("Both copies say the same."));
  print_missing (missing);
  return TRUE;
}

FMN_COMMAND (backup)
{
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, NULL, 1, 1, error);
  guint n_papers = 0;

  if (words == NULL || !fmn_session_open (session, error)
      || !fmn_store_back_up (session->store, words[0], &n_papers, error))
    return FALSE;
  g_print (g_dngettext (GETTEXT_PACKAGE, "The journal and %u paper are in “%s”.\n",
                        "The journal and %u papers are in “%s”.\n", n_papers),
           n_papers, words[0]);
  if (!fmn_store_is_sealed (session->store))
    g_print ("%s\n", _ ("It is not sealed, as the journal is not: whoever has it can read it."));
  return TRUE;
}

FMN_COMMAND (partner_copy)
{
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, NULL, 1, 1, error);
  guint n_papers = 0;

  if (words == NULL || !fmn_session_open_for_writing (session, error)
      || !fmn_store_write_partner_copy (session->store, words[0], &n_papers, error))
    return FALSE;
  g_print (g_dngettext (GETTEXT_PACKAGE,
                        "What is shared and %u paper are in “%s”. It opens with the other person’s "
                        "passphrase.\n",
                        "What is shared and %u papers are in “%s”. It opens with the other "
                        "person’s passphrase.\n",
                        n_papers),
           n_papers, words[0]);
  return TRUE;
}

/* The backup's journal in the place of the one that is there, which becomes a previous copy; sealed as that is. */
static gboolean
put_back (FmnSession *session, FmnOtherCopy *other, GError **error)
{
  g_autoptr (FmnVault) vault = NULL;
  g_autofree char *folder = g_strdup (fmn_store_get_folder (session->store));
  guint missing = 0;

  /* Of one that cannot be opened the keys are not known: those of the backup take their place. */
  if (fmn_session_open (session, NULL))
    vault = fmn_store_dup_vault (session->store);
  else if (!fmn_store_exists (session->store) && session->passphrase != NULL
           && !fmn_store_is_sealed (other->store))
    {
      vault = fmn_passphrase_make_new_vault (session->passphrase, error);
      if (vault == NULL)
        return FALSE;
    }
  if (!fmn_other_copy_put_into (other, folder, vault, &missing, error))
    return FALSE;
  print_missing (missing);
  return TRUE;
}

FMN_COMMAND (restore_backup)
{
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_ ("Rehearse it on a copy, say what is in it, and change nothing"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 1, 1, error);
  g_autoptr (FmnOtherCopy) other = NULL;
  g_autoptr (FmnCheckReport) report = NULL;
  g_autofree char *summary = NULL;

  if (words == NULL || !fmn_session_find_store (session, error)
      || (other = open_other (session, words[0], error)) == NULL)
    return FALSE;
  report = fmn_store_check (other->store, error);
  if (report == NULL)
    return FALSE;
  summary = fmn_check_report_dup_summary (report);
  g_print (g_dngettext (GETTEXT_PACKAGE, "%u entry is in this backup. %s\n",
                        "%u entries are in this backup. %s\n",
                        fmn_snapshot_get_n_entries (other->snapshot)),
           fmn_snapshot_get_n_entries (other->snapshot), summary);
  if (dry_run)
    return TRUE;
  return put_back (session, other, error);
}
