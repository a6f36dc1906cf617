/* fmn-command-remove.c: moves an entry to the trash, and brings one back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

FMN_COMMAND (remove)
{
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, NULL, 1, 1, error);
  g_autoptr (FmnChange) change = NULL;
  FmnEntry *entry;

  if (words == NULL || !fmn_session_open_for_writing (session, error))
    return FALSE;
  entry = fmn_session_find_entry (session, words[0], error);
  if (entry == NULL)
    return FALSE;
  change = fmn_change_new_remove (entry);
  return fmn_journal_apply (session->journal, change, error) && fmn_session_save (session, error);
}

FMN_COMMAND (restore)
{
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, NULL, 1, 1, error);
  g_autofree char *id = NULL;
  FmnEntry *entry;

  if (words == NULL || !fmn_session_open_for_writing (session, error))
    return FALSE;
  entry = fmn_session_find_trashed (session, words[0], error);
  if (entry == NULL)
    return FALSE;
  id = g_strdup (fmn_entry_get_id (entry));
  return fmn_journal_restore (session->journal, id, error) && fmn_session_save (session, error);
}
