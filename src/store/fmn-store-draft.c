/* fmn-store-draft.c: what is half written when the journal is locked, sealed beside it until it is unlocked again.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-sealed-vault.h"
#include "fmn-store-error-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static gboolean
has_key (FmnStore *self)
{
  return FMN_IS_SEALED_VAULT (self->vault)
         && fmn_sealed_vault_is_unlocked (FMN_SEALED_VAULT (self->vault));
}

/* One for each person: what one of them keeps is not in the other's way. */
static char *
dup_path (FmnStore *self, gboolean of_other)
{
  const FmnKeyPerson own = fmn_sealed_vault_get_person (FMN_SEALED_VAULT (self->vault));
  const FmnKeyPerson person = !of_other             ? own
                              : own == FMN_KEY_SELF ? FMN_KEY_PARTNER
                                                    : FMN_KEY_SELF;

  return g_build_filename (self->folder,
                           person == FMN_KEY_SELF ? "draft-self.fmn" : "draft-partner.fmn", NULL);
}

static void
remove_draft (FmnStore *self, gboolean of_other)
{
  g_autofree char *path = dup_path (self, of_other);

  if (self->disk->unlink (self->disk, path) != 0 && errno != ENOENT)
    g_info ("a draft could not be removed: errno %d", errno);
}

static gboolean
write_draft (FmnStore *self, GBytes *draft, GError **error)
{
  g_autofree char *path = dup_path (self, FALSE);
  g_autofree char *temporary = fmn_file_dup_temporary (path);
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) cause = NULL;

  sealed = fmn_sealed_vault_seal_own (FMN_SEALED_VAULT (self->vault), draft, &cause);
  if (sealed == NULL)
    {
      fmn_store_error_set_unsealable (error, cause);
      return FALSE;
    }
  if (fmn_file_write (self->disk, temporary, sealed, -1))
    {
      if (self->disk->rename (self->disk, temporary, path, TRUE) == 0
          && fmn_file_sync_folder (self->disk, self->folder))
        return TRUE;
      fmn_store_error_set_errno (error, FMN_STORE_TASK_SAVE, errno);
      self->disk->unlink (self->disk, temporary);
      return FALSE;
    }
  fmn_store_error_set_errno (error, FMN_STORE_TASK_SAVE, errno);
  return FALSE;
}

void
fmn_store_remove_other_draft (FmnStore *self)
{
  remove_draft (self, TRUE);
}

/**
 * fmn_store_keep_draft:
 * @self: a store whose vault has a key
 * @draft: (nullable): what to keep
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Keeps @draft for fmn_store_read_draft(), sealed so that the other person’s key does not open it. Any thread.
 *
 * Returns: %TRUE when it is durable
 */
gboolean
fmn_store_keep_draft (FmnStore *self, GBytes *draft, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  locker = g_mutex_locker_new (&self->io);
  if (has_key (self) && (draft == NULL || g_bytes_get_size (draft) == 0))
    {
      remove_draft (self, FALSE);
      return TRUE;
    }
  /* Text that nobody has sealed is not left lying about. */
  if (!has_key (self))
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION,
                           _ ("This journal has no passphrase, so what is half written in it "
                              "is not kept."));
      return FALSE;
    }
  return fmn_store_lock_held (self, FALSE, error) && write_draft (self, draft, error);
}

/**
 * fmn_store_read_draft:
 * @self: a store whose vault has been opened
 *
 * Reads what was half written when the journal was locked. It stays on the disk until fmn_store_keep_draft() is given something else, or nothing. Any thread.
 *
 * Returns: (transfer full) (nullable): what was kept
 */
GBytes *
fmn_store_read_draft (FmnStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  GBytes *draft;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);

  locker = g_mutex_locker_new (&self->io);
  if (!has_key (self))
    return NULL;
  path = dup_path (self, FALSE);
  sealed = fmn_file_read (self->disk, path, NULL);
  if (sealed == NULL)
    return NULL;
  draft = fmn_sealed_vault_open_own (FMN_SEALED_VAULT (self->vault), sealed, &error);
  /* It may be the other person’s, who has not come back yet. */
  if (draft == NULL && error != NULL)
    g_info ("a draft could not be read: %s %d", g_quark_to_string (error->domain), error->code);
  return draft;
}
