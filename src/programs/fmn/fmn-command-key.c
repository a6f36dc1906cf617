/* fmn-command-key.c: who can open the journal: lists, adds, changes and removes passphrases, and makes recovery keys.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-key-change.h"
#include "fmn-passphrase.h"
#include "fmn-recovery-key.h"
#include "fmn-recovery-sheet.h"
#include "fmn-store-keys.h"

#include <glib/gi18n-lib.h>

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89

typedef struct
{
  gboolean json;
  gboolean partner;
  gboolean with_entries;
  int new_fd;
  char *sheet;
} Options;

static void
list_text (GPtrArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      FmnKeySlot *slot = slots->pdata[i];
      g_autoptr (GDateTime) made
          = g_date_time_new_from_unix_local (fmn_key_slot_get_created (slot));
      g_autofree char *day = g_date_time_format (made, "%Y-%m-%d");

      g_print ("%s  %s  %s  %s\n", fmn_key_slot_get_id (slot), day,
               fmn_key_slot_get_kind (slot) == FMN_KEY_PASSPHRASE ? _ ("passphrase")
                                                                  : _ ("recovery key"),
               fmn_key_slot_get_person (slot) == FMN_KEY_SELF ? _ ("self") : _ ("partner"));
    }
}

static void
list_json (GPtrArray *slots)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < slots->len; i++)
    {
      FmnKeySlot *slot = slots->pdata[i];
      g_autoptr (GDateTime) made = g_date_time_new_from_unix_utc (fmn_key_slot_get_created (slot));
      g_autofree char *time = g_date_time_format (made, "%Y-%m-%dT%H:%M:%SZ");

      json_builder_begin_object (builder);
      fmn_command_add_text (builder, "id", fmn_key_slot_get_id (slot));
      fmn_command_add_text (builder, "kind",
                            fmn_key_slot_get_kind (slot) == FMN_KEY_PASSPHRASE ? "passphrase"
                                                                               : "recovery");
      fmn_command_add_text (builder, "person",
                            fmn_key_slot_get_person (slot) == FMN_KEY_SELF ? "self" : "partner");
      fmn_command_add_text (builder, "created", time);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  fmn_command_print_json (builder);
}

/* The key goes to standard output, or as a sheet to a file. */
static gboolean
give_recovery_key (FmnSession *session, FmnSecret *key, const char *path, GError **error)
{
  char *text = fmn_recovery_key_to_text (key);
  FmnDate today = fmn_clock_get_today (session->clock);
  g_autoptr (FmnSheet) sheet = NULL;
  gboolean done = TRUE;

  if (path == NULL)
    g_print ("%s\n", text);
  else
    {
      sheet = fmn_recovery_sheet_new (text, &today, A4_WIDTH, A4_HEIGHT);
      done = fmn_recovery_sheet_write_pdf (sheet, &today, path, error);
    }
  fmn_recovery_key_text_free (text);
  return done;
}

static gboolean
on_change (FmnSealedVault *vault, gpointer data, GError **error)
{
  return fmn_key_change_apply (data, vault, error);
}

static gboolean
replace (FmnSession *session, FmnSecret *passphrase, const char *sheet, GError **error)
{
  FmnVault *before = fmn_store_get_vault (session->store);
  const FmnKeyPerson person = FMN_IS_SEALED_VAULT (before)
                                  ? fmn_sealed_vault_get_person (FMN_SEALED_VAULT (before))
                                  : FMN_KEY_SELF;
  g_autoptr (FmnSecret) key = fmn_recovery_key_new ();
  g_autoptr (FmnSealedVault) vault = fmn_key_change_new_vault (person, passphrase, key, error);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (session->journal);

  return vault != NULL && fmn_store_replace_keys (session->store, vault, snapshot, error)
         && give_recovery_key (session, key, sheet, error);
}

/* What @words ask for, once the journal is open for writing. */
static gboolean
change (FmnSession *session, char **words, const Options *options, GError **error)
{
  g_auto (FmnKeyChange) wanted = { .with_entries = options->with_entries };
  const gboolean takes_passphrase = strcmp (words[0], "remove") != 0
                                    && strcmp (words[0], "recovery") != 0
                                    && strcmp (words[0], "end-sharing") != 0;

  if (takes_passphrase)
    {
      wanted.passphrase = fmn_passphrase_read (options->new_fd, error);
      if (wanted.passphrase == NULL)
        return FALSE;
    }
  if (!fmn_session_open_for_writing (session, error))
    return FALSE;
  if (strcmp (words[0], "replace") == 0)
    return replace (session, wanted.passphrase, options->sheet, error);
  if (!FMN_IS_SEALED_VAULT (fmn_store_get_vault (session->store)))
    return fmn_command_misused (
        error, _ ("This journal has no passphrase. “fmn key replace” gives it one."));
  if (strcmp (words[0], "add") == 0)
    {
      wanted.what = FMN_KEY_CHANGE_ADD;
      wanted.person = options->partner ? FMN_KEY_PARTNER : FMN_KEY_SELF;
    }
  else if (strcmp (words[0], "change") == 0)
    wanted.what = FMN_KEY_CHANGE_PASSPHRASE;
  else if (strcmp (words[0], "recovery") == 0)
    {
      wanted.what = FMN_KEY_CHANGE_RECOVERY;
      wanted.recovery_key = fmn_recovery_key_new ();
    }
  else if (strcmp (words[0], "end-sharing") == 0)
    wanted.what = FMN_KEY_CHANGE_END_SHARING;
  else
    {
      wanted.what = FMN_KEY_CHANGE_REMOVE;
      wanted.id = g_strdup (words[1]);
    }
  if (!fmn_store_change_keys (session->store, on_change, &wanted, error))
    return FALSE;
  return wanted.recovery_key == NULL
         || give_recovery_key (session, wanted.recovery_key, options->sheet, error);
}

static gboolean
list (FmnSession *session, gboolean json, GError **error)
{
  g_autoptr (GPtrArray) slots = NULL;
  FmnVault *vault;

  if (!fmn_session_open (session, error))
    return FALSE;
  vault = fmn_store_get_vault (session->store);
  slots = FMN_IS_SEALED_VAULT (vault) ? fmn_sealed_vault_list_slots (FMN_SEALED_VAULT (vault))
                                      : g_ptr_array_new ();
  if (json)
    list_json (slots);
  else
    list_text (slots);
  return TRUE;
}

FMN_COMMAND (key)
{
  g_autofree char *sheet = NULL;
  Options options = { .new_fd = -1 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_ ("With list: answer in JSON"), NULL },
    { "new-passphrase-fd", 0, 0, G_OPTION_ARG_INT, &options.new_fd,
      N_ ("Descriptor whose first line is the new passphrase"), N_ ("N") },
    { "partner", 0, 0, G_OPTION_ARG_NONE, &options.partner,
      N_ ("With add: for the partner, who then opens what is shared"), NULL },
    { "with-entries", 0, 0, G_OPTION_ARG_NONE, &options.with_entries,
      N_ ("With remove: also the other person’s last key, and with it that person’s private "
          "entries"),
      NULL },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &sheet,
      N_ ("With recovery and replace: write the sheet as a PDF instead of printing the key"),
      N_ ("FILE.pdf") },
    { NULL },
  };
  static const char *const commands[]
      = { "list", "add", "change", "remove", "recovery", "replace", "end-sharing", NULL };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 1, 2, error);

  options.sheet = sheet;
  if (words == NULL)
    return FALSE;
  if (!g_strv_contains (commands, words[0]))
    return fmn_command_misused (error, _ ("There is no “fmn key %s”."), words[0]);
  if ((strcmp (words[0], "remove") == 0) != (words[1] != NULL))
    return fmn_command_misused (error,
                                _ ("“fmn key remove” takes the id of a key, the others none."));
  if (strcmp (words[0], "list") == 0)
    return list (session, options.json, error);
  return change (session, words, &options, error);
}
