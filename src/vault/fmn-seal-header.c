/* fmn-seal-header.c: the head of a sealed file: key slots, the parts that follow, what proves both.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-seal-header.h"

#include "fmn-seal-part.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define START 24
#define PART_SIZE 48
#define CHECK_SIZE 32
#define WRAPPED_AT 80
#define MAX_HEADER                                                                                 \
  (START + FMN_SEAL_MAX_SLOTS * FMN_SEAL_SLOT_SIZE + FMN_SEAL_N_PARTS * PART_SIZE + 2 * CHECK_SIZE)

G_STATIC_ASSERT (crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == FMN_SEAL_NONCE_SIZE);
G_STATIC_ASSERT (crypto_aead_xchacha20poly1305_ietf_ABYTES + 2 * FMN_SEAL_KEY_SIZE
                 == FMN_SEAL_WRAPPED_SIZE);
G_STATIC_ASSERT (crypto_pwhash_SALTBYTES == FMN_SEAL_SALT_SIZE);
G_STATIC_ASSERT (WRAPPED_AT + FMN_SEAL_WRAPPED_SIZE == FMN_SEAL_SLOT_SIZE);

static void
put_number (guint8 *at, int size, guint64 number)
{
  for (int i = 0; i < size; i++)
    at[i] = (guint8) (number >> (8 * i));
}

static guint64
get_number (const guint8 *at, int size)
{
  guint64 number = 0;

  for (int i = 0; i < size; i++)
    number |= (guint64) at[i] << (8 * i);
  return number;
}

static gboolean
damaged (GError **error)
{
  g_set_error_literal (
      error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_DAMAGED,
      _ ("The journal file is damaged: it is not as it was sealed. Nothing was changed."));
  return FALSE;
}

/* Everything of a slot but the keys in it, which it authenticates. */
static void
write_slot_head (const FmnSealSlot *slot, guint8 *at)
{
  memset (at, 0, WRAPPED_AT);
  memcpy (at, slot->id, FMN_SEAL_ID_SIZE);
  at[16] = slot->kind;
  at[17] = slot->person;
  put_number (at + 20, 4, slot->passes);
  put_number (at + 24, 4, slot->memory);
  put_number (at + 32, 8, (guint64) slot->created);
  memcpy (at + 40, slot->salt, FMN_SEAL_SALT_SIZE);
  memcpy (at + 56, slot->nonce, FMN_SEAL_NONCE_SIZE);
}

static void
read_slot (FmnSealSlot *slot, const guint8 *at)
{
  memcpy (slot->id, at, FMN_SEAL_ID_SIZE);
  slot->kind = at[16];
  slot->person = at[17];
  slot->passes = (guint32) get_number (at + 20, 4);
  slot->memory = (guint32) get_number (at + 24, 4);
  slot->created = (gint64) get_number (at + 32, 8);
  memcpy (slot->salt, at + 40, FMN_SEAL_SALT_SIZE);
  memcpy (slot->nonce, at + 56, FMN_SEAL_NONCE_SIZE);
  memcpy (slot->wrapped, at + WRAPPED_AT, FMN_SEAL_WRAPPED_SIZE);
}

/* Takes the part of which @record tells; FALSE when it is not as it was written. */
static gboolean
read_part (FmnSealHeader *self, GBytes *file, const guint8 *record, gsize at, gsize length)
{
  const guint8 *head = g_bytes_get_data (file, NULL);
  g_autoptr (GBytes) part = g_bytes_new_from_bytes (file, at, length);
  guint8 digest[FMN_VAULT_DIGEST_LENGTH];

  fmn_vault_digest (part, digest);
  self->parts[record[0]] = get_number (head + 8, 4) == 1 ? fmn_seal_part_take_first_form (part)
                                                         : g_steal_pointer (&part);
  return memcmp (digest, record + 16, sizeof digest) == 0;
}

static gboolean
read_parts (
    FmnSealHeader *self, GBytes *file, const guint8 *records, guint n, gsize at, GError **error)
{
  const gsize size = g_bytes_get_size (file);

  for (guint i = 0; i < n; i++)
    {
      const guint8 *record = records + i * PART_SIZE;
      const guint which = record[0];
      const guint64 length = get_number (record + 8, 8);

      if (which >= FMN_SEAL_N_PARTS || self->parts[which] != NULL || length > size - at
          || !read_part (self, file, record, at, length))
        return damaged (error);
      at += length;
    }
  return at == size && self->parts[0] != NULL ? TRUE : damaged (error);
}

void
fmn_seal_header_clear (FmnSealHeader *self)
{
  for (guint i = 0; i < FMN_SEAL_N_PARTS; i++)
    g_clear_pointer (&self->parts[i], g_bytes_unref);
  g_clear_pointer (&self->covered, g_bytes_unref);
  self->n_slots = 0;
}

/* As far as they go. */
static void
read_remains (FmnSealHeader *self, GBytes *file, const guint8 *records, guint n, gsize at)
{
  const gsize size = g_bytes_get_size (file);

  for (guint i = 0; i < n; i++)
    {
      const guint8 *record = records + i * PART_SIZE;
      const guint which = record[0];
      const gsize length = (gsize) MIN (get_number (record + 8, 8), size - at);

      if (which >= FMN_SEAL_N_PARTS || self->parts[which] != NULL)
        continue;
      self->broken[which] = !read_part (self, file, record, at, length);
      at += length;
    }
}

static gboolean
parse (FmnSealHeader *self, GBytes *file, gboolean remains, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (file, &size);
  guint8 digest[FMN_VAULT_DIGEST_LENGTH];
  g_autoptr (GBytes) checked = NULL;
  guint64 length, n_slots, n_parts;

  memset (self, 0, sizeof *self);
  if (!fmn_vault_is_sealed (file) || size < START + 2 * CHECK_SIZE)
    return damaged (error);
  length = get_number (data + 12, 4);
  if (length < START + 2 * CHECK_SIZE || length > size)
    return damaged (error);
  checked = g_bytes_new_from_bytes (file, 0, length - CHECK_SIZE);
  fmn_vault_digest (checked, digest);
  if (memcmp (digest, data + length - CHECK_SIZE, CHECK_SIZE) != 0)
    return damaged (error);
  /* Every later form keeps the beginning and this check sum, so that a later form and a flipped bit are told apart. */
  if (get_number (data + 8, 4) > FMN_SEAL_VERSION)
    {
      g_set_error_literal (
          error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_NEWER,
          _ ("This journal was sealed by a newer version of the program. Nothing was "
             "changed; please open it with that version."));
      return FALSE;
    }
  n_slots = get_number (data + 16, 4);
  n_parts = get_number (data + 20, 4);
  if (get_number (data + 8, 4) < 1 || length > MAX_HEADER || n_slots < 1
      || n_slots > FMN_SEAL_MAX_SLOTS || n_parts < 1 || n_parts > FMN_SEAL_N_PARTS
      || length != START + n_slots * FMN_SEAL_SLOT_SIZE + n_parts * PART_SIZE + 2 * CHECK_SIZE)
    return damaged (error);

  self->n_slots = (guint) n_slots;
  for (guint i = 0; i < self->n_slots; i++)
    read_slot (&self->slots[i], data + START + i * FMN_SEAL_SLOT_SIZE);
  if (remains)
    read_remains (self, file, data + START + n_slots * FMN_SEAL_SLOT_SIZE, (guint) n_parts, length);
  else if (!read_parts (self, file, data + START + n_slots * FMN_SEAL_SLOT_SIZE, (guint) n_parts,
                        length, error))
    {
      fmn_seal_header_clear (self);
      return FALSE;
    }
  self->covered = g_bytes_new_from_bytes (file, 0, length - 2 * CHECK_SIZE);
  memcpy (self->proof, data + length - 2 * CHECK_SIZE, CHECK_SIZE);
  return TRUE;
}

gboolean
fmn_seal_header_parse (FmnSealHeader *self, GBytes *file, GError **error)
{
  return parse (self, file, FALSE, error);
}

gboolean
fmn_seal_header_parse_remains (FmnSealHeader *self, GBytes *file, GError **error)
{
  return parse (self, file, TRUE, error);
}

static void
prove (FmnSecret *shared, gconstpointer data, gsize size, guint8 *out)
{
  g_autoptr (FmnSecret) key = fmn_seal_derive (shared, "forget-me-not header");

  crypto_generichash (out, CHECK_SIZE, data, size, fmn_secret_get_data (key),
                      fmn_secret_get_size (key));
}

gboolean
fmn_seal_header_proves (FmnSealHeader *self, FmnSecret *shared)
{
  guint8 proof[CHECK_SIZE];

  g_assert (self->covered != NULL);
  prove (shared, g_bytes_get_data (self->covered, NULL), g_bytes_get_size (self->covered), proof);
  return sodium_memcmp (proof, self->proof, sizeof proof) == 0;
}

GBytes *
fmn_seal_header_write (FmnSealHeader *self, FmnSecret *shared)
{
  GByteArray *file = g_byte_array_new ();
  guint8 head[MAX_HEADER] = FMN_VAULT_MAGIC;
  guint8 *at = head + START;
  guint n_parts = 0;
  gsize length;

  g_assert (self->n_slots >= 1 && self->n_slots <= FMN_SEAL_MAX_SLOTS);
  for (guint i = 0; i < self->n_slots; i++, at += FMN_SEAL_SLOT_SIZE)
    {
      write_slot_head (&self->slots[i], at);
      memcpy (at + WRAPPED_AT, self->slots[i].wrapped, FMN_SEAL_WRAPPED_SIZE);
    }
  for (guint i = 0; i < FMN_SEAL_N_PARTS; i++)
    {
      if (self->parts[i] == NULL)
        continue;
      at[0] = (guint8) i;
      put_number (at + 8, 8, g_bytes_get_size (self->parts[i]));
      fmn_vault_digest (self->parts[i], at + 16);
      at += PART_SIZE;
      n_parts++;
    }
  length = (gsize) (at - head) + 2 * CHECK_SIZE;
  put_number (head + 8, 4, FMN_SEAL_VERSION);
  put_number (head + 12, 4, length);
  put_number (head + 16, 4, self->n_slots);
  put_number (head + 20, 4, n_parts);
  prove (shared, head, length - 2 * CHECK_SIZE, at);
  crypto_generichash (at + CHECK_SIZE, CHECK_SIZE, head, length - CHECK_SIZE, NULL, 0);

  g_byte_array_append (file, head, (guint) length);
  for (guint i = 0; i < FMN_SEAL_N_PARTS; i++)
    if (self->parts[i] != NULL)
      g_byte_array_append (file, g_bytes_get_data (self->parts[i], NULL),
                           (guint) g_bytes_get_size (self->parts[i]));
  return g_byte_array_free_to_bytes (file);
}

void
fmn_seal_slot_wrap (FmnSealSlot *slot, FmnSecret *secret, FmnSecret *shared, FmnSecret *own)
{
  g_autoptr (FmnSecret) both = fmn_secret_new (2 * FMN_SEAL_KEY_SIZE);
  guint8 head[WRAPPED_AT];

  memcpy (fmn_secret_get_data (both), fmn_secret_get_data (shared), FMN_SEAL_KEY_SIZE);
  memcpy (fmn_secret_get_data (both) + FMN_SEAL_KEY_SIZE, fmn_secret_get_data (own),
          FMN_SEAL_KEY_SIZE);
  randombytes_buf (slot->nonce, sizeof slot->nonce);
  write_slot_head (slot, head);
  crypto_aead_xchacha20poly1305_ietf_encrypt (slot->wrapped, NULL, fmn_secret_get_data (both),
                                              fmn_secret_get_size (both), head, sizeof head, NULL,
                                              slot->nonce, fmn_secret_get_data (secret));
}

gboolean
fmn_seal_slot_unwrap (const FmnSealSlot *slot,
                      FmnSecret *secret,
                      FmnSecret **shared,
                      FmnSecret **own)
{
  g_autoptr (FmnSecret) both = fmn_secret_new (2 * FMN_SEAL_KEY_SIZE);
  guint8 head[WRAPPED_AT];

  write_slot_head (slot, head);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (
          fmn_secret_get_data (both), NULL, NULL, slot->wrapped, sizeof slot->wrapped, head,
          sizeof head, slot->nonce, fmn_secret_get_data (secret))
      != 0)
    return FALSE;
  *shared = fmn_secret_new_copy (fmn_secret_get_data (both), FMN_SEAL_KEY_SIZE);
  *own = fmn_secret_new_copy (fmn_secret_get_data (both) + FMN_SEAL_KEY_SIZE, FMN_SEAL_KEY_SIZE);
  return TRUE;
}

FmnSecret *
fmn_seal_derive (FmnSecret *key, const char *context)
{
  FmnSecret *derived = fmn_secret_new (FMN_SEAL_KEY_SIZE);

  crypto_generichash (fmn_secret_get_data (derived), FMN_SEAL_KEY_SIZE, (const guint8 *) context,
                      strlen (context), fmn_secret_get_data (key), fmn_secret_get_size (key));
  return derived;
}
