/* fmn-sealed-vault-beside.c: files sealed with a vault's keys beside its journal, and the journal with other slots.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-seal-part.h"
#include "fmn-sealed-vault-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/* Whose keys, and the two. */
#define KEYS_SIZE (1 + 2 * FMN_SEAL_KEY_SIZE)

/* Persons and their parts have the same numbers. */
static gboolean
has_slot (FmnSealedVault *self, guint person)
{
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].person == person)
      return TRUE;
  return FALSE;
}

void
fmn_sealed_vault_remove_other (FmnSealedVault *self)
{
  guint n = 0;

  g_return_if_fail (FMN_IS_SEALED_VAULT (self));
  g_return_if_fail (self->shared != NULL);

  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].person == self->person)
      self->slots[n++] = self->slots[i];
  self->n_slots = n;
  for (guint i = FMN_SEAL_PART_SELF; i < FMN_SEAL_PARTS; i++)
    if (i != self->person)
      g_clear_pointer (&self->parts[i], g_bytes_unref);
}

GBytes *
fmn_sealed_vault_reseal (FmnSealedVault *self, GBytes *sealed, GError **error)
{
  g_auto (FmnSealHeader) header = { 0 };

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), NULL);
  g_return_val_if_fail (self->shared != NULL && self->n_slots > 0, NULL);
  g_return_val_if_fail (sealed != NULL, NULL);

  if (!fmn_seal_header_parse (&header, sealed, error))
    return NULL;
  if (!fmn_seal_header_proves (&header, self->shared))
    return fmn_sealed_vault_set_other_keys (error), NULL;
  memcpy (header.slots, self->slots, sizeof header.slots);
  header.n_slots = self->n_slots;
  /* A part goes with the last slot of its person. */
  for (guint i = FMN_SEAL_PART_SELF; i < FMN_SEAL_PARTS; i++)
    if (!has_slot (self, i))
      g_clear_pointer (&header.parts[i], g_bytes_unref);
  return fmn_seal_header_write (&header, self->shared);
}

gboolean
fmn_sealed_vault_has_other_person (FmnSealedVault *self)
{
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);
  g_return_val_if_fail (self->shared != NULL, FALSE);

  return has_slot (self, self->person == FMN_KEY_SELF ? FMN_KEY_PARTNER : FMN_KEY_SELF);
}

GBytes *
fmn_sealed_vault_seal_for_other (FmnSealedVault *self, GBytes *shared, GError **error)
{
  g_auto (FmnSealHeader) header = { 0 };

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), NULL);
  g_return_val_if_fail (self->shared != NULL && shared != NULL, NULL);

  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].person != self->person)
      header.slots[header.n_slots++] = self->slots[i];
  if (header.n_slots == 0)
    {
      g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE,
                           _ ("The other person has no passphrase for this journal yet, so nothing "
                              "could open a copy. Add one first."));
      return NULL;
    }
  header.parts[FMN_SEAL_PART_SHARED]
      = fmn_seal_part_seal (shared, self->shared, FMN_SEAL_PART_SHARED);
  for (guint i = FMN_SEAL_PART_SELF; i < FMN_SEAL_PARTS; i++)
    if (i != self->person && self->parts[i] != NULL)
      header.parts[i] = g_bytes_ref (self->parts[i]);
  return fmn_seal_header_write (&header, self->shared);
}

GBytes *
fmn_sealed_vault_seal_own (FmnSealedVault *self, GBytes *plain, GError **error)
{
  g_auto (FmnSealHeader) header = { 0 };
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  FmnSealPart own;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), NULL);
  g_return_val_if_fail (plain != NULL, NULL);

  if (self->shared == NULL || self->n_slots == 0)
    return fmn_sealed_vault_set_locked_error (error), NULL;
  own = (FmnSealPart) fmn_vault_get_own_part (FMN_VAULT (self));
  memcpy (header.slots, self->slots, sizeof header.slots);
  header.n_slots = self->n_slots;
  header.parts[FMN_SEAL_PART_SHARED]
      = fmn_seal_part_seal (nothing, self->shared, FMN_SEAL_PART_SHARED);
  header.parts[own] = fmn_seal_part_seal (plain, self->own, own);
  return fmn_seal_header_write (&header, self->shared);
}

GBytes *
fmn_sealed_vault_open_own (FmnSealedVault *self, GBytes *sealed, GError **error)
{
  GBytes *parts[FMN_SEAL_PARTS] = { NULL };

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), NULL);
  g_return_val_if_fail (self->shared != NULL && self->n_slots > 0, NULL);

  if (!fmn_sealed_vault_open_parts (self, sealed, parts, error))
    return NULL;
  g_clear_pointer (&parts[FMN_SEAL_PART_SHARED], g_bytes_unref);
  return parts[(FmnSealPart) fmn_vault_get_own_part (FMN_VAULT (self))];
}

gboolean
fmn_sealed_vault_has_other_part (FmnSealedVault *self)
{
  guint own;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);

  own = fmn_vault_get_own_part (FMN_VAULT (self));
  for (guint i = FMN_SEAL_PART_SELF; i < FMN_SEAL_PARTS; i++)
    if (i != own && self->parts[i] != NULL)
      return TRUE;
  return FALSE;
}

GBytes *
fmn_sealed_vault_seal_keys (FmnSealedVault *self, FmnSealedVault *other, GError **error)
{
  g_autoptr (GBytes) keys = NULL;
  guint8 *data;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), NULL);
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (other) && other->shared != NULL, NULL);

  data = g_malloc (KEYS_SIZE);
  data[0] = other->person;
  memcpy (data + 1, fmn_secret_get_data (other->shared), FMN_SEAL_KEY_SIZE);
  memcpy (data + 1 + FMN_SEAL_KEY_SIZE, fmn_secret_get_data (other->own), FMN_SEAL_KEY_SIZE);
  keys = fmn_secret_bytes_new_take (data, KEYS_SIZE, 0, KEYS_SIZE);
  return fmn_sealed_vault_seal_own (self, keys, error);
}

FmnSealedVault *
fmn_sealed_vault_open_keys (FmnSealedVault *self, GBytes *sealed, GError **error)
{
  g_autoptr (GBytes) keys = fmn_sealed_vault_open_own (self, sealed, error);
  FmnSealedVault *other;
  const guint8 *data;
  gsize size;

  if (keys == NULL)
    return NULL;
  data = g_bytes_get_data (keys, &size);
  if (size != KEYS_SIZE)
    return NULL;
  other = fmn_sealed_vault_new (self->strength);
  other->person = data[0];
  other->shared = fmn_secret_new_copy (data + 1, FMN_SEAL_KEY_SIZE);
  other->own = fmn_secret_new_copy (data + 1 + FMN_SEAL_KEY_SIZE, FMN_SEAL_KEY_SIZE);
  return other;
}
