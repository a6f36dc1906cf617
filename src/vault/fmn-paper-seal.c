/* fmn-paper-seal.c: papers as a libsodium secretstream under a key of their own, wrapped by the vault's.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-paper-seal.h"

#include "fmn-seal-part.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define FORM 1
#define LABEL "forget-me-not paper"
#define OVERHEAD crypto_secretstream_xchacha20poly1305_ABYTES
#define KEY_SIZE crypto_secretstream_xchacha20poly1305_KEYBYTES
#define END_MARK 0x80

/* Where things are in the head: docs/FORMAT.md, "Papers". */
enum
{
  AT_FORM = 8,
  AT_PART = 12,
  AT_NONCE = 16,
  AT_KEY = 40,
  AT_STREAM = 88,
};

G_STATIC_ASSERT (AT_KEY - AT_NONCE == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
G_STATIC_ASSERT (AT_STREAM - AT_KEY == KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (FMN_PAPER_HEAD_SIZE - AT_STREAM
                 == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
G_STATIC_ASSERT (FMN_PAPER_SEALED_CHUNK - FMN_PAPER_CHUNK == OVERHEAD);

/* In guarded memory, where what is allocated ends a page: its size is a multiple of what its members are aligned to. */
typedef struct
{
  crypto_generichash_state digest;
  crypto_secretstream_xchacha20poly1305_state stream;
  guint8 plain[FMN_PAPER_CHUNK];
} State;

struct _FmnPaperSeal
{
  State *state;
  gboolean sealed;
  gboolean ended; /* the paper; padding may follow */
  guint64 size;
  guint64 padding; /* bytes of it that are still to come, once it has ended */
  guint8 head[FMN_PAPER_HEAD_SIZE];
};

struct _FmnPaperOpen
{
  State *state;
  gboolean sealed;
  gboolean ended; /* the paper */
  gboolean final; /* the stream */
  guint64 size;
};

static State *
state_new (void)
{
  State *state;

  if (sodium_init () < 0)
    g_error ("libsodium could not be set up");
  state = sodium_malloc (sizeof *state);
  if (state == NULL)
    g_error ("no memory for a paper’s chunk");
  crypto_generichash_init (&state->digest, NULL, 0, FMN_VAULT_DIGEST_LENGTH);
  return state;
}

static void
set_digest (State *state, guint8 out[FMN_VAULT_DIGEST_LENGTH])
{
  crypto_generichash_state copy = state->digest;

  crypto_generichash_final (&copy, out, FMN_VAULT_DIGEST_LENGTH);
  sodium_memzero (&copy, sizeof copy);
}

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (
      error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_DAMAGED,
      _ ("This paper’s file is damaged: it is not as it was kept. Nothing was changed."));
  return FALSE;
}

/* What a paper's wrapped key is bound to: the head before it, and the paper. (transfer full) */
static GByteArray *
make_bond (const guint8 *head, const char *id)
{
  GByteArray *bond = g_byte_array_new ();

  g_byte_array_append (bond, head, AT_NONCE);
  g_byte_array_append (bond, (const guint8 *) id, strlen (id));
  return bond;
}

static void
wrap (guint8 *head, const char *id, guint part, FmnSecret *wrapping, FmnSecret *key)
{
  g_autoptr (GByteArray) bond = NULL;

  memcpy (head, FMN_PAPER_MAGIC, FMN_VAULT_MAGIC_LENGTH);
  memset (head + AT_FORM, 0, AT_NONCE - AT_FORM);
  head[AT_FORM] = FORM;
  head[AT_PART] = (guint8) part;
  randombytes_buf (head + AT_NONCE, AT_KEY - AT_NONCE);
  bond = make_bond (head, id);
  crypto_aead_xchacha20poly1305_ietf_encrypt (head + AT_KEY, NULL, fmn_secret_get_data (key),
                                              KEY_SIZE, bond->data, bond->len, NULL,
                                              head + AT_NONCE, fmn_secret_get_data (wrapping));
}

static FmnSecret *
unwrap (FmnVault *vault, const char *id, const guint8 *head, GError **error)
{
  g_autoptr (FmnSecret) wrapping = NULL;
  g_autoptr (FmnSecret) key = NULL;
  g_autoptr (GByteArray) bond = make_bond (head, id);
  const guint32 form = head[AT_FORM] | head[AT_FORM + 1] << 8 | head[AT_FORM + 2] << 16
                       | (guint32) head[AT_FORM + 3] << 24;

  if (form > FORM)
    {
      g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_NEWER,
                           _ ("This paper was kept by a later version of the program, which can "
                              "open it. Nothing was changed."));
      return NULL;
    }
  if (form != FORM || head[AT_PART] >= 3)
    {
      set_damaged (error);
      return NULL;
    }
  if (!fmn_vault_get_paper_key (vault, head[AT_PART], &wrapping, error))
    return NULL;
  if (wrapping == NULL)
    {
      g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_SEALED,
                           _ ("This paper is sealed. It opens with the journal’s passphrase."));
      return NULL;
    }
  key = fmn_secret_new (KEY_SIZE);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (
          fmn_secret_get_data (key), NULL, NULL, head + AT_KEY, AT_STREAM - AT_KEY, bond->data,
          bond->len, head + AT_NONCE, fmn_secret_get_data (wrapping))
      == 0)
    return g_steal_pointer (&key);
  set_damaged (error);
  return NULL;
}

/**
 * fmn_paper_is_sealed:
 * @head: the beginning of a paper's file
 * @n: how much of it there is
 * @own: (out) (optional): whether it is for one person alone
 *
 * Returns: %TRUE when the file carries the mark of a sealed paper
 */
gboolean
fmn_paper_is_sealed (const guint8 *head, gsize n, gboolean *own)
{
  g_return_val_if_fail (head != NULL || n == 0, FALSE);

  if (n < FMN_VAULT_MAGIC_LENGTH || memcmp (head, FMN_PAPER_MAGIC, FMN_VAULT_MAGIC_LENGTH) != 0)
    return FALSE;
  if (own != NULL)
    *own = n > AT_PART && head[AT_PART] != 0;
  return TRUE;
}

/**
 * fmn_paper_seal_new:
 * @vault: gives the key that wraps the paper's own; not used later
 * @id: of the paper
 * @own: whether it is for one person alone
 * @error: return location for an error in #FMN_VAULT_ERROR
 *
 * Returns: (transfer full) (nullable): what seals a new paper
 */
FmnPaperSeal *
fmn_paper_seal_new (FmnVault *vault, const char *id, gboolean own, GError **error)
{
  const guint part = own ? fmn_vault_get_own_part (vault) : 0;
  g_autoptr (FmnSecret) wrapping = NULL;
  FmnPaperSeal *self;

  g_return_val_if_fail (FMN_IS_VAULT (vault), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!fmn_vault_get_paper_key (vault, part, &wrapping, error))
    return NULL;
  self = g_new0 (FmnPaperSeal, 1);
  self->state = state_new ();
  if (wrapping != NULL)
    {
      g_autoptr (FmnSecret) key = fmn_secret_new_random (KEY_SIZE);

      self->sealed = TRUE;
      wrap (self->head, id, part, wrapping, key);
      crypto_secretstream_xchacha20poly1305_init_push (&self->state->stream, self->head + AT_STREAM,
                                                       fmn_secret_get_data (key));
    }
  return self;
}

void
fmn_paper_seal_free (FmnPaperSeal *self)
{
  sodium_free (self->state);
  g_free (self);
}

const guint8 *
fmn_paper_seal_get_head (FmnPaperSeal *self, gsize *size)
{
  g_return_val_if_fail (self != NULL && size != NULL, NULL);

  *size = self->sealed ? sizeof self->head : 0;
  return self->head;
}

static gsize
push_sealed (FmnPaperSeal *self, const guint8 *data, gsize n, guint8 *out)
{
  guint8 tag = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  unsigned long long n_out = 0;
  gsize chunk = n;

  if (self->ended)
    {
      chunk = MIN (self->padding, FMN_PAPER_CHUNK);
      if (chunk == 0)
        return 0;
      memset (self->state->plain, 0, chunk);
    }
  else
    {
      memcpy (self->state->plain, data, n);
      if (n < FMN_PAPER_CHUNK)
        {
          /* The padding counts from the end of the chunk before this one, which was a whole one. */
          self->padding = fmn_seal_part_padded (self->size) - (self->size - n);
          chunk = MIN (self->padding, FMN_PAPER_CHUNK);
          memset (self->state->plain + n, 0, chunk - n);
          self->state->plain[n] = END_MARK;
          tag = crypto_secretstream_xchacha20poly1305_TAG_PUSH;
          self->ended = TRUE;
        }
    }
  if (self->ended)
    {
      self->padding -= chunk;
      if (self->padding == 0)
        tag = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    }
  crypto_secretstream_xchacha20poly1305_push (&self->state->stream, out, &n_out, self->state->plain,
                                              chunk, (const guint8 *) LABEL, strlen (LABEL), tag);
  return n_out;
}

/**
 * fmn_paper_seal_push:
 * @self: a paper on its way to the disk
 * @data: the next @n bytes of it
 * @n: %FMN_PAPER_CHUNK; fewer end the paper
 * @out: room for %FMN_PAPER_SEALED_CHUNK bytes
 *
 * Returns: how many bytes of @out are to be written
 */
gsize
fmn_paper_seal_push (FmnPaperSeal *self, const guint8 *data, gsize n, guint8 *out)
{
  g_return_val_if_fail (self != NULL && out != NULL, 0);
  g_return_val_if_fail (n <= FMN_PAPER_CHUNK && (data != NULL || n == 0), 0);
  g_return_val_if_fail (!self->ended || n == 0, 0);

  self->size += n;
  if (n > 0)
    crypto_generichash_update (&self->state->digest, data, n);
  if (self->sealed)
    return push_sealed (self, data != NULL ? data : (const guint8 *) "", n, out);
  self->ended = n < FMN_PAPER_CHUNK;
  if (n > 0)
    memcpy (out, data, n);
  return n;
}

guint64
fmn_paper_seal_get_size (FmnPaperSeal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

void
fmn_paper_seal_get_digest (FmnPaperSeal *self, guint8 out[FMN_VAULT_DIGEST_LENGTH])
{
  g_return_if_fail (self != NULL && out != NULL);

  set_digest (self->state, out);
}

/**
 * fmn_paper_open_new:
 * @vault: gives the key that wraps the paper's own; not used later
 * @id: of the paper
 * @head: the beginning of its file
 * @n: %FMN_PAPER_HEAD_SIZE, or the whole file when it is shorter
 * @used: (out): how much of @head is no chunk
 * @error: return location for an error in #FMN_VAULT_ERROR
 *
 * Returns: (transfer full) (nullable): what opens it
 */
FmnPaperOpen *
fmn_paper_open_new (
    FmnVault *vault, const char *id, const guint8 *head, gsize n, gsize *used, GError **error)
{
  g_autoptr (FmnPaperOpen) self = NULL;
  g_autoptr (FmnSecret) key = NULL;

  g_return_val_if_fail (FMN_IS_VAULT (vault), NULL);
  g_return_val_if_fail (id != NULL && used != NULL, NULL);

  self = g_new0 (FmnPaperOpen, 1);
  self->state = state_new ();
  *used = 0;
  if (!fmn_paper_is_sealed (head, n, NULL))
    return g_steal_pointer (&self);
  if (n < FMN_PAPER_HEAD_SIZE)
    {
      set_damaged (error);
      return NULL;
    }
  key = unwrap (vault, id, head, error);
  if (key == NULL)
    return NULL;
  self->sealed = TRUE;
  *used = FMN_PAPER_HEAD_SIZE;
  if (crypto_secretstream_xchacha20poly1305_init_pull (&self->state->stream, head + AT_STREAM,
                                                       fmn_secret_get_data (key))
      == 0)
    return g_steal_pointer (&self);
  set_damaged (error);
  return NULL;
}

void
fmn_paper_open_free (FmnPaperOpen *self)
{
  sodium_free (self->state);
  g_free (self);
}

gsize
fmn_paper_open_get_chunk (FmnPaperOpen *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sealed ? FMN_PAPER_SEALED_CHUNK : FMN_PAPER_CHUNK;
}

/* How much of an opened chunk is the paper; -1 when it is nothing that this program wrote. */
static gssize
find_end (FmnPaperOpen *self, gsize n, guint8 tag)
{
  const guint8 *plain = self->state->plain;
  gsize end = n;

  if (self->ended)
    {
      self->final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
      return sodium_is_zero (plain, n) ? 0 : -1;
    }
  if (tag == crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
    return n == FMN_PAPER_CHUNK ? (gssize) n : -1;
  while (end > 0 && plain[end - 1] == 0)
    end--;
  if (end == 0 || plain[end - 1] != END_MARK)
    return -1;
  self->ended = TRUE;
  self->final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  return end - 1;
}

static gboolean
pull_sealed (
    FmnPaperOpen *self, const guint8 *data, gsize n, guint8 *out, gsize *n_out, GError **error)
{
  guint8 tag = 0;
  gssize end;

  if (n == 0)
    return self->final || set_damaged (error);
  if (self->final || n <= OVERHEAD || n > FMN_PAPER_SEALED_CHUNK
      || crypto_secretstream_xchacha20poly1305_pull (&self->state->stream, self->state->plain, NULL,
                                                     &tag, data, n, (const guint8 *) LABEL,
                                                     strlen (LABEL))
             != 0)
    return set_damaged (error);
  end = find_end (self, n - OVERHEAD, tag);
  if (end < 0)
    return set_damaged (error);
  memcpy (out, self->state->plain, end);
  *n_out = end;
  return TRUE;
}

/**
 * fmn_paper_open_pull:
 * @self: a paper on its way back
 * @data: the next @n bytes of its file
 * @n: fmn_paper_open_get_chunk(); fewer at the end of the file, then 0
 * @out: room for %FMN_PAPER_CHUNK bytes
 * @n_out: (out): how many of them belong to the paper
 * @error: return location for #FMN_VAULT_ERROR_DAMAGED
 *
 * Returns: %FALSE when the file is not what was written
 */
gboolean
fmn_paper_open_pull (
    FmnPaperOpen *self, const guint8 *data, gsize n, guint8 *out, gsize *n_out, GError **error)
{
  g_return_val_if_fail (self != NULL && out != NULL && n_out != NULL, FALSE);
  g_return_val_if_fail (n <= fmn_paper_open_get_chunk (self), FALSE);

  *n_out = 0;
  if (self->sealed)
    {
      if (!pull_sealed (self, data, n, out, n_out, error))
        return FALSE;
    }
  else if (n > 0)
    {
      memcpy (out, data, n);
      *n_out = n;
    }
  self->size += *n_out;
  if (*n_out > 0)
    crypto_generichash_update (&self->state->digest, out, *n_out);
  return TRUE;
}

guint64
fmn_paper_open_get_size (FmnPaperOpen *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

void
fmn_paper_open_get_digest (FmnPaperOpen *self, guint8 out[FMN_VAULT_DIGEST_LENGTH])
{
  g_return_if_fail (self != NULL && out != NULL);

  set_digest (self->state, out);
}

/**
 * fmn_paper_rewrap:
 * @from: a vault that opens the paper
 * @to: the vault that is to open it; may be @from
 * @id: of the paper
 * @own: whether it is to be for one person alone
 * @head: (inout): %FMN_PAPER_HEAD_SIZE bytes
 * @error: return location for an error in #FMN_VAULT_ERROR
 *
 * Returns: %TRUE when @head is the new one
 */
gboolean
fmn_paper_rewrap (
    FmnVault *from, FmnVault *to, const char *id, gboolean own, guint8 *head, GError **error)
{
  g_autoptr (FmnSecret) key = NULL;
  g_autoptr (FmnSecret) wrapping = NULL;
  guint part;

  g_return_val_if_fail (FMN_IS_VAULT (from) && FMN_IS_VAULT (to), FALSE);
  g_return_val_if_fail (id != NULL && head != NULL, FALSE);

  part = own ? fmn_vault_get_own_part (to) : 0;
  key = unwrap (from, id, head, error);
  if (key == NULL || !fmn_vault_get_paper_key (to, part, &wrapping, error))
    return FALSE;
  if (wrapping == NULL)
    return set_damaged (error);
  wrap (head, id, part, wrapping, key);
  return TRUE;
}
