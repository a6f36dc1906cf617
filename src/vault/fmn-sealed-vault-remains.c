/* fmn-sealed-vault-remains.c: what is left of a sealed file that was damaged, and a second vault with the same keys to write it with.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-recovery-key.h"
#include "fmn-seal-part.h"
#include "fmn-sealed-vault-private.h"

#include <string.h>

/* Persons and their parts have the same numbers. */
static guint
other_of (FmnSealedVault *self)
{
  return self->person == FMN_KEY_SELF ? FMN_SEAL_PART_PARTNER : FMN_SEAL_PART_SELF;
}

static void
take_part (FmnSealedVault *self, const FmnSealHeader *header, guint which)
{
  if (self->parts[which] == NULL && header->parts[which] != NULL && !header->broken[which])
    self->parts[which] = g_bytes_ref (header->parts[which]);
}

gboolean
fmn_sealed_vault_open_remains (FmnSealedVault *self,
                               GBytes *sealed,
                               GBytes *parts[FMN_SEAL_PARTS],
                               GError **error)
{
  g_auto (FmnSealHeader) header = { 0 };
  const gboolean fresh = self->shared == NULL;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);
  g_return_val_if_fail (sealed != NULL && parts != NULL, FALSE);

  memset (parts, 0, FMN_SEAL_PARTS * sizeof parts[0]);
  if (!fmn_seal_header_parse_remains (&header, sealed, error)
      || (fresh && !fmn_sealed_vault_unlock (self, &header, error)))
    return FALSE;
  if (!fmn_seal_header_proves (&header, self->shared))
    {
      if (!fresh)
        return fmn_sealed_vault_set_other_keys (error);
      fmn_sealed_vault_lock (self);
      return fmn_sealed_vault_set_damaged (error);
    }
  if (header.parts[FMN_SEAL_PART_SHARED] != NULL)
    parts[FMN_SEAL_PART_SHARED] = fmn_seal_part_open_remains (header.parts[FMN_SEAL_PART_SHARED],
                                                              self->shared, FMN_SEAL_PART_SHARED);
  if (header.parts[self->person] != NULL)
    parts[self->person]
        = fmn_seal_part_open_remains (header.parts[self->person], self->own, self->person);
  if (self->n_slots == 0)
    {
      memcpy (self->slots, header.slots, sizeof self->slots);
      self->n_slots = header.n_slots;
      take_part (self, &header, other_of (self));
    }
  return TRUE;
}

void
fmn_sealed_vault_take_other_part (FmnSealedVault *self, GBytes *sealed)
{
  g_auto (FmnSealHeader) header = { 0 };

  g_return_if_fail (FMN_IS_SEALED_VAULT (self));
  g_return_if_fail (self->shared != NULL);
  g_return_if_fail (sealed != NULL);

  if (fmn_seal_header_parse (&header, sealed, NULL)
      && fmn_seal_header_proves (&header, self->shared))
    take_part (self, &header, other_of (self));
}

FmnSealedVault *
fmn_sealed_vault_copy (FmnSealedVault *self)
{
  FmnSealedVault *copy;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), NULL);
  g_return_val_if_fail (self->shared != NULL, NULL);

  copy = fmn_sealed_vault_new (self->strength);
  copy->shared = fmn_secret_ref (self->shared);
  copy->own = fmn_secret_ref (self->own);
  copy->person = self->person;
  memcpy (copy->slots, self->slots, sizeof copy->slots);
  copy->n_slots = self->n_slots;
  for (guint i = 0; i < FMN_SEAL_N_PARTS; i++)
    copy->parts[i] = self->parts[i] != NULL ? g_bytes_ref (self->parts[i]) : NULL;
  return copy;
}

FmnSealedVault *
fmn_sealed_vault_new_for_typed (FmnSecret *typed)
{
  FmnSealedVault *self;
  const char *text;
  FmnSecret *key;

  g_return_val_if_fail (typed != NULL, NULL);

  self = fmn_sealed_vault_new (fmn_seal_strength_get_default ());
  text = (const char *) fmn_secret_get_data (typed);
  key = fmn_recovery_key_parse (text, NULL);
  if (key != NULL)
    fmn_sealed_vault_give_recovery_key (self, key);
  else
    fmn_sealed_vault_give_passphrase (self, text);
  g_clear_pointer (&key, fmn_secret_unref);
  return self;
}
