/* fmn-store-keys.c: who can open the journal: slots that come and go, and keys that are replaced altogether.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-keys.h"

#include "fmn-codec-parts.h"
#include "fmn-plain-vault.h"
#include "fmn-previous-copy-private.h"
#include "fmn-store-error-private.h"
#include "fmn-store-papers.h"
#include "fmn-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* There while something may still be sealed with keys that were replaced, which it holds; or, when they replaced none, the text "plain" in their stead. */
static char *
dup_replaced_path (FmnStore *self)
{
  return g_build_filename (self->folder, "replaced.fmn", NULL);
}

/* A file that was put in place, by a rename that the disk did not confirm. The former one may be there again after a power cut, so neither is to be relied on alone. */
static gboolean
set_unconfirmed (GError **error)
{
  g_clear_error (error);
  g_set_error_literal (
      error, FMN_STORE_ERROR, FMN_STORE_ERROR_IO,
      _ ("The change is in the journal’s file, but the disk did not confirm that it will stay "
         "there. Until the journal was saved once more, it may open with the former passphrase or "
         "with the new one: keep both."));
  return FALSE;
}

const char *
fmn_store_get_person (FmnStore *self)
{
  g_return_val_if_fail (FMN_IS_STORE (self), "self");

  return FMN_IS_SEALED_VAULT (self->vault)
                 && fmn_sealed_vault_is_unlocked (FMN_SEALED_VAULT (self->vault))
                 && fmn_sealed_vault_get_person (FMN_SEALED_VAULT (self->vault)) == FMN_KEY_PARTNER
             ? "partner"
             : "self";
}

void
fmn_store_introduce (FmnStore *self, FmnJournal *journal)
{
  g_return_if_fail (FMN_IS_STORE (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));

  fmn_journal_set_writer (journal, fmn_store_get_person (self));
  if (FMN_IS_SEALED_VAULT (self->vault)
      && (g_str_equal (fmn_journal_get_writer (journal), "partner")
          || fmn_sealed_vault_has_other_person (FMN_SEALED_VAULT (self->vault))))
    fmn_journal_add_partner (journal);
}

/**
 * fmn_store_change_keys:
 * @self: a store
 * @change: adds and removes slots
 * @data: for @change
 * @error: return location for an error
 *
 * Lets @change work on the vault and writes the file with the slots that it then has. Any thread.
 *
 * Returns: %TRUE when the new slots are durable
 */
gboolean
fmn_store_change_keys (FmnStore *self, FmnKeysFunc change, gpointer data, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GDateTime) now = NULL;
  gboolean was_unsynced, was_shared;
  FmnSealedVault *vault;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self->vault), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  vault = FMN_SEALED_VAULT (self->vault);
  locker = g_mutex_locker_new (&self->io);
  if (!fmn_store_lock_held (self, FALSE, error))
    return FALSE;
  before = fmn_file_read (self->disk, self->journal_path, NULL);
  if (before == NULL)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
      return FALSE;
    }
  now = fmn_clock_dup_now (self->clock);
  was_shared = fmn_sealed_vault_has_other_person (vault);
  if (change (vault, data, error))
    after = fmn_sealed_vault_reseal (vault, before, error);
  was_unsynced = self->folder_unsynced;
  self->folder_unsynced = FALSE;
  if (after != NULL
      && fmn_store_write_sealed (self, after, self->plain_digest, now, FMN_STORE_WRITE_KNOWN,
                                 error))
    {
      /* Nobody can open it any more, and it would tell that there was somebody. */
      if (was_shared && !fmn_sealed_vault_has_other_person (vault))
        fmn_store_remove_other_draft (self);
      return TRUE;
    }
  if (self->folder_unsynced)
    return set_unconfirmed (error);
  self->folder_unsynced = was_unsynced;
  if (!fmn_sealed_vault_adopt (vault, before, NULL))
    g_warning ("the slots could not be put back");
  return FALSE;
}

/* What the former keys open, sealed by the vault of @self; NULL for what they do not, be it sealed anew already, or damaged. */
static GBytes *
seal_anew (FmnStore *self, GBytes *old, FmnVault *before)
{
  g_auto (FmnStoreContent) content = { NULL };
  g_auto (FmnStoreContent) parted = { NULL };
  g_autoptr (FmnSnapshot) snapshot = NULL;

  if (!fmn_store_content_open (&content, before, old, NULL))
    return NULL;
  snapshot = fmn_codec_parse_parts (content.shared, content.own, NULL);
  if (snapshot == NULL)
    return NULL;
  fmn_store_content_init (&parted, self->vault, snapshot);
  return fmn_store_content_seal (&parted, self->vault, NULL);
}

/* In its place and with its date. FALSE when the disk refused, so that it is to be done again. */
static gboolean
seal_copy_anew (FmnStore *self, const char *path, FmnVault *before)
{
  g_autoptr (GBytes) old = fmn_file_read (self->disk, path, NULL);
  g_autofree char *temporary = fmn_file_dup_temporary (path);
  g_autoptr (GBytes) sealed = NULL;
  struct stat st = { 0 };

  if (old == NULL || self->disk->stat (self->disk, path, &st) != 0)
    return FALSE;
  sealed = seal_anew (self, old, before);
  if (sealed == NULL)
    return TRUE;
  if (!fmn_file_write (self->disk, temporary, sealed,
                       st.st_mtim.tv_sec * G_USEC_PER_SEC + st.st_mtim.tv_nsec / 1000))
    return FALSE;
  if (self->disk->rename (self->disk, temporary, path, TRUE) == 0)
    return TRUE;
  self->disk->unlink (self->disk, temporary);
  return FALSE;
}

static gboolean
seal_copies_anew (FmnStore *self, FmnVault *before)
{
  g_autoptr (GPtrArray) copies = fmn_previous_copy_list (self->disk, self->previous_path);
  guint left = 0;

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      g_autofree char *path = g_build_filename (
          self->previous_path, fmn_previous_copy_get_name (copies->pdata[i]), NULL);

      if (!seal_copy_anew (self, path, before))
        left++;
    }
  if (left > 0)
    g_warning ("%u previous copies keep their former keys for now", left);
  return copies != NULL && fmn_file_sync_folder (self->disk, self->previous_path) && left == 0;
}

static gboolean
write_replaced (FmnStore *self, FmnSealedVault *vault, FmnVault *before, GError **error)
{
  g_autofree char *path = dup_replaced_path (self);
  g_autoptr (GBytes) bytes = NULL;

  if (FMN_IS_SEALED_VAULT (before))
    bytes = fmn_sealed_vault_seal_keys (vault, FMN_SEALED_VAULT (before), error);
  else
    bytes = g_bytes_new_static ("plain", 5);
  if (bytes == NULL)
    return FALSE;
  self->disk->unlink (self->disk, path);
  if (fmn_file_write (self->disk, path, bytes, -1)
      && fmn_file_sync_folder (self->disk, self->folder))
    return TRUE;
  fmn_store_error_set_errno (error, FMN_STORE_TASK_SAVE, errno);
  return FALSE;
}

/* With the journal under its new keys. What cannot be done now is done the next time that the journal is opened. */
static void
finish (FmnStore *self, FmnVault *before, FmnSnapshot *snapshot)
{
  g_autofree char *path = dup_replaced_path (self);
  g_autoptr (GError) error = NULL;
  gboolean copies_done;

  g_mutex_lock (&self->io);
  copies_done = seal_copies_anew (self, before);
  g_mutex_unlock (&self->io);
  if (fmn_store_settle_papers (self, snapshot, before, &error) < 0)
    {
      g_warning ("papers keep their former keys for now: %s %d", g_quark_to_string (error->domain),
                 error->code);
      return;
    }
  if (copies_done)
    self->disk->unlink (self->disk, path);
}

static gboolean
set_two_people (GError **error)
{
  g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION,
                       _ ("The other person has private entries here, which cannot be opened with "
                          "your passphrase and would be lost. Nothing was changed. When that "
                          "person’s keys and entries are removed, all keys can be replaced."));
  return FALSE;
}

/**
 * fmn_store_replace_keys:
 * @self: a store
 * @vault: new keys, with slots
 * @snapshot: the journal as it is
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Seals everything that is here anew. The journal first; then what was sealed before it, which a crash in between leaves to the next
 * fmn_store_finish_replacing(). Any thread.
 *
 * Returns: %TRUE when the journal is under its new keys
 */
gboolean
fmn_store_replace_keys (FmnStore *self,
                        FmnSealedVault *vault,
                        FmnSnapshot *snapshot,
                        GError **error)
{
  g_autoptr (FmnVault) before = NULL;
  g_auto (FmnStoreContent) content = { NULL };
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *replaced = NULL;
  gboolean done;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (vault) && snapshot != NULL, FALSE);

  g_mutex_lock (&self->io);
  before = g_object_ref (self->vault);
  replaced = dup_replaced_path (self);
  now = fmn_clock_dup_now (self->clock);
  done = fmn_store_lock_held (self, FALSE, error);
  if (done && FMN_IS_SEALED_VAULT (before)
      && fmn_sealed_vault_has_other_part (FMN_SEALED_VAULT (before)))
    done = set_two_people (error);
  if (done && (done = write_replaced (self, vault, before, error)))
    {
      guint8 digest[FMN_VAULT_DIGEST_LENGTH];
      const gboolean was_unsynced = self->folder_unsynced;

      self->folder_unsynced = FALSE;
      memcpy (digest, self->plain_digest, sizeof digest);
      memset (self->plain_digest, 0, sizeof self->plain_digest);
      g_set_object (&self->vault, FMN_VAULT (vault));
      fmn_store_content_init (&content, self->vault, snapshot);
      done = fmn_store_write_journal (self, &content, now, FMN_STORE_WRITE_KNOWN, error);
      if (!done && self->folder_unsynced)
        set_unconfirmed (error);
      else if (!done)
        {
          self->folder_unsynced = was_unsynced;
          g_set_object (&self->vault, before);
          memcpy (self->plain_digest, digest, sizeof digest);
          self->disk->unlink (self->disk, replaced);
        }
    }
  g_mutex_unlock (&self->io);
  if (done)
    finish (self, before, snapshot);
  return done;
}

void
fmn_store_finish_replacing (FmnStore *self, FmnSnapshot *snapshot)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FmnVault) before = NULL;

  g_return_if_fail (FMN_IS_STORE (self));
  g_return_if_fail (snapshot != NULL);

  path = dup_replaced_path (self);
  bytes = fmn_file_read (self->disk, path, NULL);
  if (bytes == NULL || !FMN_IS_SEALED_VAULT (self->vault))
    return;
  if (fmn_vault_is_sealed (bytes))
    before = (FmnVault *) fmn_sealed_vault_open_keys (FMN_SEALED_VAULT (self->vault), bytes, NULL);
  else
    before = fmn_plain_vault_new ();
  /* Keys that this journal never came to be sealed with: it is still under its own. */
  if (before == NULL)
    return;
  finish (self, before, snapshot);
}
