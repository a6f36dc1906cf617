/* fmn-plain-vault.c: the vault of a person who chose no passphrase: bytes go through as they are.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-plain-vault.h"

#include <glib/gi18n-lib.h>

struct _FmnPlainVault
{
  FmnVault parent_instance;
};

G_DEFINE_FINAL_TYPE (FmnPlainVault, fmn_plain_vault, FMN_TYPE_VAULT)

/* Sealed bytes must not pass as a journal, and bytes that look sealed must not be written where
 * nobody could open them. */
static GBytes *
pass_through (FmnVault *self, GBytes *bytes, GError **error)
{
  if (fmn_vault_is_sealed (bytes))
    {
      g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_SEALED,
                           _ ("This journal is sealed. It opens with its passphrase."));
      return NULL;
    }
  return g_bytes_ref (bytes);
}

static void
fmn_plain_vault_class_init (FmnPlainVaultClass *klass)
{
  FmnVaultClass *vault_class = FMN_VAULT_CLASS (klass);

  vault_class->seal = pass_through;
  vault_class->open = pass_through;
}

static void
fmn_plain_vault_init (FmnPlainVault *self)
{
}

/**
 * fmn_plain_vault_new:
 *
 * Returns: (transfer full): a vault without a key
 */
FmnVault *
fmn_plain_vault_new (void)
{
  return g_object_new (FMN_TYPE_PLAIN_VAULT, NULL);
}
