/* fmn-vault.c: the face of every vault, and what keeps the process's memory from others.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-vault.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* clang-format off */
G_DEFINE_QUARK (fmn-vault-error-quark, fmn_vault_error)
/* clang-format on */

G_DEFINE_ABSTRACT_TYPE (FmnVault, fmn_vault, G_TYPE_OBJECT)

static void
fmn_vault_class_init (FmnVaultClass *klass)
{
}

static void
fmn_vault_init (FmnVault *self)
{
}

/**
 * fmn_vault_seal:
 * @self: a vault
 * @plain: what is to be kept
 * @error: return location for an error in #FMN_VAULT_ERROR
 *
 * Turns @plain into what may lie on the disk. Any thread; never two calls on one vault at a time.
 *
 * Returns: (transfer full) (nullable): the bytes to write
 */
GBytes *
fmn_vault_seal (FmnVault *self, GBytes *plain, GError **error)
{
  g_return_val_if_fail (FMN_IS_VAULT (self), NULL);
  g_return_val_if_fail (plain != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return FMN_VAULT_GET_CLASS (self)->seal (self, plain, error);
}

/**
 * fmn_vault_open:
 * @self: a vault
 * @sealed: what lay on the disk
 * @error: return location for an error in #FMN_VAULT_ERROR
 *
 * The inverse of fmn_vault_seal(). Any thread; never two calls on one vault at a time.
 *
 * Returns: (transfer full) (nullable): what was sealed
 */
GBytes *
fmn_vault_open (FmnVault *self, GBytes *sealed, GError **error)
{
  g_return_val_if_fail (FMN_IS_VAULT (self), NULL);
  g_return_val_if_fail (sealed != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return FMN_VAULT_GET_CLASS (self)->open (self, sealed, error);
}

/**
 * fmn_vault_get_paper_key:
 * @self: a vault
 * @part: 0 shared, 1 self, 2 partner
 * @key: (out) (transfer full) (nullable): the key that wraps those of papers; %NULL where papers are not sealed
 * @error: return location for an error in #FMN_VAULT_ERROR
 *
 * Any thread; never two calls on one vault at a time.
 *
 * Returns: %FALSE when there is such a key, and it is not known here
 */
gboolean
fmn_vault_get_paper_key (FmnVault *self, guint part, FmnSecret **key, GError **error)
{
  g_return_val_if_fail (FMN_IS_VAULT (self), FALSE);
  g_return_val_if_fail (key != NULL && *key == NULL, FALSE);

  if (FMN_VAULT_GET_CLASS (self)->get_paper_key == NULL)
    return TRUE;
  return FMN_VAULT_GET_CLASS (self)->get_paper_key (self, part, key, error);
}

guint
fmn_vault_get_own_part (FmnVault *self)
{
  g_return_val_if_fail (FMN_IS_VAULT (self), 0);

  return FMN_VAULT_GET_CLASS (self)->get_own_part != NULL
             ? FMN_VAULT_GET_CLASS (self)->get_own_part (self)
             : 0;
}

/**
 * fmn_vault_is_sealed:
 * @head: the beginning of a file, %FMN_VAULT_MAGIC_LENGTH bytes or more
 *
 * Tells sealed bytes from text without a key. Any thread.
 *
 * Returns: %TRUE when @head begins with the sealed magic
 */
gboolean
fmn_vault_is_sealed (GBytes *head)
{
  gconstpointer data;
  gsize size = 0;

  g_return_val_if_fail (head != NULL, FALSE);

  data = g_bytes_get_data (head, &size);
  return size >= FMN_VAULT_MAGIC_LENGTH
         && memcmp (data, FMN_VAULT_MAGIC, FMN_VAULT_MAGIC_LENGTH) == 0;
}

/**
 * fmn_vault_digest:
 * @bytes: any bytes
 * @out: (array fixed-size=32): where the digest goes
 *
 * By this a file is known again, without a key and without a promise of secrecy. Any thread.
 */
void
fmn_vault_digest (GBytes *bytes, guint8 out[FMN_VAULT_DIGEST_LENGTH])
{
  gconstpointer data;
  gsize size = 0;

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (out != NULL);

  /* Chooses the implementation that fits the processor; a second call costs nothing. */
  if (sodium_init () < 0)
    g_error ("libsodium could not be set up");
  data = g_bytes_get_data (bytes, &size);
  crypto_generichash (out, FMN_VAULT_DIGEST_LENGTH, data, size, NULL, 0);
}

char *
fmn_vault_digest_dup_text (const guint8 digest[FMN_VAULT_DIGEST_LENGTH])
{
  char *text = g_malloc (2 * FMN_VAULT_DIGEST_LENGTH + 1);

  sodium_bin2hex (text, 2 * FMN_VAULT_DIGEST_LENGTH + 1, digest, FMN_VAULT_DIGEST_LENGTH);
  return text;
}

/**
 * fmn_vault_protect_process:
 *
 * Keeps the memory of this process out of core files and from other processes of the same person
 * (ptrace, /proc/PID/mem). Called once, before anything secret is in memory. Core files handed to a
 * crash reporter are switched off by the same flag.
 *
 * Returns: %TRUE when the process is protected
 */
gboolean
fmn_vault_protect_process (void)
{
  const struct rlimit none = { 0, 0 };
  gboolean done = TRUE;

  if (g_strcmp0 (g_getenv ("FMN_TESTING"), "1") == 0
      && g_strcmp0 (g_getenv ("FMN_DUMPABLE"), "1") == 0)
    return FALSE;

  if (setrlimit (RLIMIT_CORE, &none) != 0)
    {
      g_warning ("core files could not be switched off: errno %d", errno);
      done = FALSE;
    }
  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    {
      g_warning ("the process could not be closed to others: errno %d", errno);
      done = FALSE;
    }
  return done;
}
