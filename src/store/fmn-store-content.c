/* fmn-store-content.c: a state of the journal as text, parted between what both people read and what is for one alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-codec-parts.h"
#include "fmn-sealed-vault.h"

void
fmn_store_content_clear (FmnStoreContent *self)
{
  g_clear_pointer (&self->shared, g_bytes_unref);
  g_clear_pointer (&self->own, g_bytes_unref);
}

void
fmn_store_content_init (FmnStoreContent *self, FmnVault *vault, FmnSnapshot *snapshot)
{
  const gboolean parted = FMN_IS_SEALED_VAULT (vault);

  self->shared = fmn_codec_serialise_part (snapshot, parted ? FMN_CODEC_SHARED : FMN_CODEC_WHOLE);
  /* There is always one, so that nobody can tell whether there is anything in it. */
  self->own = parted ? fmn_codec_serialise_part (snapshot, FMN_CODEC_OWN) : NULL;
}

void
fmn_store_content_digest (const FmnStoreContent *self, guint8 out[FMN_VAULT_DIGEST_LENGTH])
{
  guint8 both[2 * FMN_VAULT_DIGEST_LENGTH];
  g_autoptr (GBytes) bytes = NULL;

  fmn_vault_digest (self->shared, self->own != NULL ? both : out);
  if (self->own == NULL)
    return;
  fmn_vault_digest (self->own, both + FMN_VAULT_DIGEST_LENGTH);
  bytes = g_bytes_new (both, sizeof both);
  fmn_vault_digest (bytes, out);
}

GBytes *
fmn_store_content_seal (const FmnStoreContent *self, FmnVault *vault, GError **error)
{
  GBytes *parts[FMN_SEAL_PARTS] = { self->shared, NULL, NULL };
  const guint own = fmn_vault_get_own_part (vault);

  if (!FMN_IS_SEALED_VAULT (vault))
    return fmn_vault_seal (vault, self->shared, error);
  if (own != FMN_SEAL_PART_SHARED)
    parts[own] = self->own;
  return fmn_sealed_vault_seal_parts (FMN_SEALED_VAULT (vault), parts, error);
}

gboolean
fmn_store_content_open (FmnStoreContent *self, FmnVault *vault, GBytes *sealed, GError **error)
{
  GBytes *parts[FMN_SEAL_PARTS] = { NULL };
  guint own;

  if (!FMN_IS_SEALED_VAULT (vault))
    {
      self->shared = fmn_vault_open (vault, sealed, error);
      return self->shared != NULL;
    }
  if (!fmn_sealed_vault_open_parts (FMN_SEALED_VAULT (vault), sealed, parts, error))
    return FALSE;
  own = fmn_vault_get_own_part (vault);
  self->shared = parts[FMN_SEAL_PART_SHARED];
  self->own = own != FMN_SEAL_PART_SHARED ? parts[own] : NULL;
  return TRUE;
}
