/* fmn-sealed-vault.c: the vault of a person with a passphrase: slots with keys, parts under keys.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-sealed-vault.h"

#include "fmn-recovery-key.h"
#include "fmn-seal-part.h"
#include "fmn-sealed-vault-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/* A slot that asks for more was not written by this program: it would keep the machine busy for hours, or take all its memory. */
#define MAX_PASSES 64
#define MAX_MEMORY (4u * 1024 * 1024) /* KiB */

G_STATIC_ASSERT (FMN_SEAL_PARTS == FMN_SEAL_N_PARTS);

G_DEFINE_FINAL_TYPE (FmnSealedVault, fmn_sealed_vault, FMN_TYPE_VAULT)

static FmnSealPart
part_of (FmnKeyPerson person)
{
  return person == FMN_KEY_PARTNER ? FMN_SEAL_PART_PARTNER : FMN_SEAL_PART_SELF;
}

void
fmn_sealed_vault_set_locked_error (GError **error)
{
  g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_SEALED,
                       _ ("This journal is sealed. It opens with its passphrase."));
}

/* The same text for the same letters, however a keyboard made them. */
static FmnSecret *
normalise (const char *passphrase)
{
  char *text = g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);
  FmnSecret *secret;

  if (text == NULL) /* no UTF-8: the bytes themselves */
    return fmn_secret_new_copy (passphrase, MAX (strlen (passphrase), 1));
  secret = fmn_secret_new_copy (text, MAX (strlen (text), 1));
  sodium_memzero (text, strlen (text));
  g_free (text);
  return secret;
}

static FmnSecret *
derive_from_passphrase (FmnSecret *passphrase, const FmnSealSlot *slot, GError **error)
{
  g_autoptr (FmnSecret) key = fmn_secret_new (FMN_SEAL_KEY_SIZE);

  if (crypto_pwhash (fmn_secret_get_data (key), FMN_SEAL_KEY_SIZE,
                     (const char *) fmn_secret_get_data (passphrase),
                     fmn_secret_get_size (passphrase), slot->salt, slot->passes,
                     (gsize) slot->memory * 1024, crypto_pwhash_ALG_ARGON2ID13)
      != 0)
    {
      g_set_error_literal (
          error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_NO_MEMORY,
          _ ("There is not enough memory to check the passphrase. Nothing was changed. "
             "Close other programs first."));
      return NULL;
    }
  return g_steal_pointer (&key);
}

/* A printed key is random already: it needs no work to make guessing dear. */
static FmnSecret *
derive_from_recovery_key (FmnSecret *recovery_key, const FmnSealSlot *slot)
{
  FmnSecret *key = fmn_secret_new (FMN_SEAL_KEY_SIZE);

  crypto_generichash (fmn_secret_get_data (key), FMN_SEAL_KEY_SIZE, slot->salt, sizeof slot->salt,
                      fmn_secret_get_data (recovery_key), fmn_secret_get_size (recovery_key));
  return key;
}

static gboolean
is_plausible (const FmnSealSlot *slot)
{
  return slot->passes >= crypto_pwhash_OPSLIMIT_MIN && slot->passes <= MAX_PASSES
         && slot->memory >= crypto_pwhash_MEMLIMIT_MIN / 1024 && slot->memory <= MAX_MEMORY;
}

/* FALSE with @error when a slot could not be tried; FALSE without when it does not fit. */
static gboolean
try_slot (FmnSealedVault *self, const FmnSealSlot *slot, GError **error)
{
  g_autoptr (FmnSecret) key = NULL;

  if (slot->person != FMN_KEY_SELF && slot->person != FMN_KEY_PARTNER)
    return FALSE;
  if (slot->kind == FMN_KEY_PASSPHRASE && self->passphrase != NULL && is_plausible (slot))
    key = derive_from_passphrase (self->passphrase, slot, error);
  else if (slot->kind == FMN_KEY_RECOVERY && self->recovery_key != NULL)
    key = derive_from_recovery_key (self->recovery_key, slot);
  if (key == NULL || !fmn_seal_slot_unwrap (slot, key, &self->shared, &self->own))
    return FALSE;
  self->person = slot->person;
  return TRUE;
}

static void
forget_given (FmnSealedVault *self)
{
  g_clear_pointer (&self->passphrase, fmn_secret_unref);
  g_clear_pointer (&self->recovery_key, fmn_secret_unref);
}

gboolean
fmn_sealed_vault_unlock (FmnSealedVault *self, const FmnSealHeader *header, GError **error)
{
  GError *cause = NULL;
  const gboolean given = self->passphrase != NULL || self->recovery_key != NULL;

  for (guint i = 0; i < header->n_slots && cause == NULL; i++)
    if (try_slot (self, &header->slots[i], &cause))
      {
        forget_given (self);
        return TRUE;
      }
  if (cause != NULL)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  forget_given (self);
  if (!given)
    fmn_sealed_vault_set_locked_error (error);
  else
    g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE,
                         _ ("The journal does not open with this passphrase. Nothing was changed. "
                            "Look at the keyboard’s layout and at capital letters, or use the "
                            "recovery sheet."));
  return FALSE;
}

gboolean
fmn_sealed_vault_set_damaged (GError **error)
{
  g_set_error_literal (
      error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_DAMAGED,
      _ ("The journal file is damaged: it is not as it was sealed. Nothing was changed."));
  return FALSE;
}

gboolean
fmn_sealed_vault_set_other_keys (GError **error)
{
  g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE,
                       _ ("This file was sealed with other keys than the journal that is open. "
                          "Nothing was changed. It opens on its own, with its own passphrase."));
  return FALSE;
}

/* From here on, what is sealed carries the slots and the other person's part of @header. */
static void
adopt (FmnSealedVault *self, const FmnSealHeader *header)
{
  memcpy (self->slots, header->slots, sizeof self->slots);
  self->n_slots = header->n_slots;
  for (guint i = FMN_SEAL_PART_SELF; i < FMN_SEAL_PARTS; i++)
    {
      g_clear_pointer (&self->parts[i], g_bytes_unref);
      self->parts[i] = header->parts[i] != NULL ? g_bytes_ref (header->parts[i]) : NULL;
    }
}

/* With keys: the parts of @header that they open. */
static gboolean
open_header (FmnSealedVault *self,
             const FmnSealHeader *header,
             GBytes *parts[FMN_SEAL_PARTS],
             GError **error)
{
  const FmnSealPart own = part_of (self->person);

  parts[FMN_SEAL_PART_SHARED] = fmn_seal_part_open (header->parts[FMN_SEAL_PART_SHARED],
                                                    self->shared, FMN_SEAL_PART_SHARED, error);
  if (parts[FMN_SEAL_PART_SHARED] == NULL)
    return FALSE;
  if (header->parts[own] == NULL)
    return TRUE;
  parts[own] = fmn_seal_part_open (header->parts[own], self->own, own, error);
  if (parts[own] == NULL)
    g_clear_pointer (&parts[FMN_SEAL_PART_SHARED], g_bytes_unref);
  return parts[own] != NULL;
}

static GBytes *
fmn_sealed_vault_seal (FmnVault *vault, GBytes *plain, GError **error)
{
  GBytes *const parts[FMN_SEAL_PARTS] = { plain, NULL, NULL };

  return fmn_sealed_vault_seal_parts (FMN_SEALED_VAULT (vault), parts, error);
}

static GBytes *
fmn_sealed_vault_open (FmnVault *vault, GBytes *sealed, GError **error)
{
  GBytes *parts[FMN_SEAL_PARTS] = { NULL };

  if (!fmn_sealed_vault_open_parts (FMN_SEALED_VAULT (vault), sealed, parts, error))
    return NULL;
  for (guint i = 1; i < FMN_SEAL_PARTS; i++)
    g_clear_pointer (&parts[i], g_bytes_unref);
  return parts[FMN_SEAL_PART_SHARED];
}

static gboolean
fmn_sealed_vault_get_paper_key (FmnVault *vault, guint part, FmnSecret **key, GError **error)
{
  FmnSealedVault *self = FMN_SEALED_VAULT (vault);

  if (self->shared == NULL)
    {
      fmn_sealed_vault_set_locked_error (error);
      return FALSE;
    }
  if (part != FMN_SEAL_PART_SHARED && part != part_of (self->person))
    {
      g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE,
                           _ ("This paper is kept for the other person alone."));
      return FALSE;
    }
  *key = fmn_seal_derive (part == FMN_SEAL_PART_SHARED ? self->shared : self->own,
                          "forget-me-not paper");
  return TRUE;
}

static guint
fmn_sealed_vault_get_own_part (FmnVault *vault)
{
  return part_of (FMN_SEALED_VAULT (vault)->person);
}

static void
fmn_sealed_vault_finalize (GObject *object)
{
  fmn_sealed_vault_lock (FMN_SEALED_VAULT (object));
  G_OBJECT_CLASS (fmn_sealed_vault_parent_class)->finalize (object);
}

static void
fmn_sealed_vault_class_init (FmnSealedVaultClass *klass)
{
  FmnVaultClass *vault_class = FMN_VAULT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fmn_sealed_vault_finalize;
  vault_class->seal = fmn_sealed_vault_seal;
  vault_class->open = fmn_sealed_vault_open;
  vault_class->get_paper_key = fmn_sealed_vault_get_paper_key;
  vault_class->get_own_part = fmn_sealed_vault_get_own_part;
}

static void
fmn_sealed_vault_init (FmnSealedVault *self)
{
}

FmnSealStrength
fmn_seal_strength_get_default (void)
{
  return g_strcmp0 (g_getenv ("FMN_TESTING"), "1") == 0 ? FMN_SEAL_MINIMUM : FMN_SEAL_MODERATE;
}

FmnSealedVault *
fmn_sealed_vault_new (FmnSealStrength strength)
{
  FmnSealedVault *self = g_object_new (FMN_TYPE_SEALED_VAULT, NULL);

  self->strength = strength;
  return self;
}

void
fmn_sealed_vault_give_passphrase (FmnSealedVault *self, const char *passphrase)
{
  g_return_if_fail (FMN_IS_SEALED_VAULT (self));
  g_return_if_fail (passphrase != NULL);

  forget_given (self);
  self->passphrase = normalise (passphrase);
}

void
fmn_sealed_vault_give_recovery_key (FmnSealedVault *self, FmnSecret *key)
{
  g_return_if_fail (FMN_IS_SEALED_VAULT (self));
  g_return_if_fail (key != NULL && fmn_secret_get_size (key) == FMN_RECOVERY_KEY_SIZE);

  forget_given (self);
  self->recovery_key = fmn_secret_ref (key);
}

void
fmn_sealed_vault_generate (FmnSealedVault *self, FmnKeyPerson person)
{
  g_return_if_fail (FMN_IS_SEALED_VAULT (self));

  fmn_sealed_vault_lock (self);
  self->shared = fmn_secret_new_random (FMN_SEAL_KEY_SIZE);
  self->own = fmn_secret_new_random (FMN_SEAL_KEY_SIZE);
  self->person = person;
}

gboolean
fmn_sealed_vault_is_unlocked (FmnSealedVault *self)
{
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);

  return self->shared != NULL;
}

FmnKeyPerson
fmn_sealed_vault_get_person (FmnSealedVault *self)
{
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FMN_KEY_SELF);
  g_return_val_if_fail (self->shared != NULL, FMN_KEY_SELF);

  return self->person;
}

void
fmn_sealed_vault_lock (FmnSealedVault *self)
{
  g_return_if_fail (FMN_IS_SEALED_VAULT (self));

  forget_given (self);
  g_clear_pointer (&self->shared, fmn_secret_unref);
  g_clear_pointer (&self->own, fmn_secret_unref);
  for (guint i = 0; i < FMN_SEAL_N_PARTS; i++)
    g_clear_pointer (&self->parts[i], g_bytes_unref);
  self->n_slots = 0;
}

/* The private key to wrap for @person: known here, or made now for a first slot. NULL when another vault made it. */
static FmnSecret *
find_private_key (FmnSealedVault *self, FmnKeyPerson person)
{
  if (person == self->person)
    return fmn_secret_ref (self->own);
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].person == person)
      return NULL;
  return fmn_secret_new_random (FMN_SEAL_KEY_SIZE);
}

static gboolean
add_slot (FmnSealedVault *self,
          FmnKeyKind kind,
          FmnKeyPerson person,
          FmnSecret *passphrase,
          FmnSecret *recovery_key,
          GError **error)
{
  g_autoptr (FmnSecret) own = find_private_key (self, person);
  g_autoptr (FmnSecret) key = NULL;
  FmnSealSlot slot
      = { .kind = kind, .person = person, .created = g_get_real_time () / G_USEC_PER_SEC };

  if (own == NULL || self->n_slots == FMN_SEAL_MAX_SLOTS)
    {
      g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE,
                           own == NULL
                               ? _ ("This key can be added after the journal was opened with "
                                    "that person’s own passphrase.")
                               : _ ("This journal has as many keys as it can have. Remove one "
                                    "first."));
      return FALSE;
    }
  randombytes_buf (slot.id, sizeof slot.id);
  randombytes_buf (slot.salt, sizeof slot.salt);
  if (kind == FMN_KEY_PASSPHRASE)
    {
      const gboolean minimum = self->strength == FMN_SEAL_MINIMUM;

      slot.passes = minimum ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE;
      slot.memory = (minimum ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE) / 1024;
      key = derive_from_passphrase (passphrase, &slot, error);
    }
  else
    key = derive_from_recovery_key (recovery_key, &slot);
  if (key == NULL)
    return FALSE;
  fmn_seal_slot_wrap (&slot, key, self->shared, own);
  self->slots[self->n_slots++] = slot;
  return TRUE;
}

gboolean
fmn_sealed_vault_add_passphrase (FmnSealedVault *self,
                                 FmnKeyPerson person,
                                 const char *passphrase,
                                 GError **error)
{
  g_autoptr (FmnSecret) secret = NULL;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);
  g_return_val_if_fail (self->shared != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL && *passphrase != '\0', FALSE);

  secret = normalise (passphrase);
  return add_slot (self, FMN_KEY_PASSPHRASE, person, secret, NULL, error);
}

gboolean
fmn_sealed_vault_add_recovery_key (FmnSealedVault *self,
                                   FmnKeyPerson person,
                                   FmnSecret *key,
                                   GError **error)
{
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);
  g_return_val_if_fail (self->shared != NULL, FALSE);
  g_return_val_if_fail (key != NULL && fmn_secret_get_size (key) == FMN_RECOVERY_KEY_SIZE, FALSE);

  return add_slot (self, FMN_KEY_RECOVERY, person, NULL, key, error);
}

static char *
dup_id (const FmnSealSlot *slot)
{
  char *text = g_malloc (2 * FMN_SEAL_ID_SIZE + 1);

  sodium_bin2hex (text, 2 * FMN_SEAL_ID_SIZE + 1, slot->id, FMN_SEAL_ID_SIZE);
  return text;
}

gboolean
fmn_sealed_vault_remove_slot (FmnSealedVault *self, const char *id)
{
  guint found = G_MAXUINT;
  guint of_person = 0;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);
  g_return_val_if_fail (self->shared != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < self->n_slots && found == G_MAXUINT; i++)
    {
      g_autofree char *other = dup_id (&self->slots[i]);

      if (strcmp (id, other) == 0)
        found = i;
    }
  if (found == G_MAXUINT)
    return FALSE;
  for (guint i = 0; i < self->n_slots; i++)
    of_person += self->slots[i].person == self->slots[found].person;
  /* Nobody could open that person's private part any more. Without one, the other person may well be left out. */
  if (of_person == 1
      && (self->slots[found].person == self->person
          || self->parts[part_of (self->slots[found].person)] != NULL))
    return FALSE;
  memmove (&self->slots[found], &self->slots[found + 1],
           (self->n_slots - found - 1) * sizeof self->slots[0]);
  self->n_slots--;
  return TRUE;
}

GPtrArray *
fmn_sealed_vault_list_slots (FmnSealedVault *self)
{
  GPtrArray *list;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), NULL);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->n_slots; i++)
    {
      g_autofree char *id = dup_id (&self->slots[i]);

      g_ptr_array_add (list, fmn_key_slot_new (id, self->slots[i].kind, self->slots[i].person,
                                               self->slots[i].created));
    }
  return list;
}

GBytes *
fmn_sealed_vault_seal_parts (FmnSealedVault *self,
                             GBytes *const parts[FMN_SEAL_PARTS],
                             GError **error)
{
  g_auto (FmnSealHeader) header = { 0 };
  FmnSealPart own;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), NULL);
  g_return_val_if_fail (parts != NULL && parts[FMN_SEAL_PART_SHARED] != NULL, NULL);

  if (self->shared == NULL || self->n_slots == 0)
    {
      fmn_sealed_vault_set_locked_error (error);
      return NULL;
    }
  own = part_of (self->person);
  memcpy (header.slots, self->slots, self->n_slots * sizeof self->slots[0]);
  header.n_slots = self->n_slots;
  header.parts[FMN_SEAL_PART_SHARED]
      = fmn_seal_part_seal (parts[FMN_SEAL_PART_SHARED], self->shared, FMN_SEAL_PART_SHARED);
  if (parts[own] != NULL)
    {
      g_clear_pointer (&self->parts[own], g_bytes_unref);
      self->parts[own] = fmn_seal_part_seal (parts[own], self->own, own);
    }
  for (guint i = FMN_SEAL_PART_SELF; i < FMN_SEAL_PARTS; i++)
    if (self->parts[i] != NULL)
      header.parts[i] = g_bytes_ref (self->parts[i]);
  return fmn_seal_header_write (&header, self->shared);
}

gboolean
fmn_sealed_vault_open_parts (FmnSealedVault *self,
                             GBytes *sealed,
                             GBytes *parts[FMN_SEAL_PARTS],
                             GError **error)
{
  g_auto (FmnSealHeader) header = { 0 };
  gboolean fresh;

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);
  g_return_val_if_fail (sealed != NULL && parts != NULL, FALSE);

  memset (parts, 0, FMN_SEAL_PARTS * sizeof parts[0]);
  if (!fmn_seal_header_parse (&header, sealed, error))
    return FALSE;
  fresh = self->shared == NULL;
  if (fresh && !fmn_sealed_vault_unlock (self, &header, error))
    return FALSE;
  if (!fmn_seal_header_proves (&header, self->shared))
    {
      if (fresh)
        fmn_sealed_vault_set_damaged (error);
      else
        fmn_sealed_vault_set_other_keys (error);
      goto wrong;
    }
  if (!open_header (self, &header, parts, error))
    goto wrong;
  /* An earlier copy may have slots that were removed since: looking into it must not bring them back. */
  if (self->n_slots == 0)
    adopt (self, &header);
  return TRUE;

wrong:
  if (fresh)
    fmn_sealed_vault_lock (self);
  return FALSE;
}

gboolean
fmn_sealed_vault_adopt (FmnSealedVault *self, GBytes *sealed, GError **error)
{
  g_auto (FmnSealHeader) header = { 0 };

  g_return_val_if_fail (FMN_IS_SEALED_VAULT (self), FALSE);
  g_return_val_if_fail (self->shared != NULL, FALSE);
  g_return_val_if_fail (sealed != NULL, FALSE);

  if (!fmn_seal_header_parse (&header, sealed, error))
    return FALSE;
  if (!fmn_seal_header_proves (&header, self->shared))
    return fmn_sealed_vault_set_other_keys (error);
  adopt (self, &header);
  return TRUE;
}
