/* fmn-seal-part.c: one part of a sealed file, as a libsodium secretstream.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-seal-part.h"

#include "fmn-seal-header.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/* A part begins with the power of two of the content of its chunks. Small ones, since damage costs the chunk that it is in. */
#define CHUNK_POWER 12
#define MAX_CHUNK_POWER 16
#define CHUNK ((gsize) 1 << CHUNK_POWER)
#define OVERHEAD crypto_secretstream_xchacha20poly1305_ABYTES
#define STREAM_HEAD crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define HEAD (1 + STREAM_HEAD)
#define MAC crypto_onetimeauth_poly1305_BYTES
#define LENGTH_SIZE 8
#define LABEL "forget-me-not part "

static void
make_label (char label[sizeof LABEL], guint which)
{
  g_assert (which < 10);
  memcpy (label, LABEL, sizeof LABEL);
  label[sizeof LABEL - 1] = (char) ('0' + which);
}

static FmnSecret *
derive (FmnSecret *key, guint which)
{
  g_autofree char *context = g_strdup_printf (LABEL "%u", which);

  return fmn_seal_derive (key, context);
}

gsize
fmn_seal_part_padded (gsize length)
{
  const gsize needed = length + LENGTH_SIZE;
  gsize step = 4096;

  while (step * 32 <= needed)
    step *= 2;
  return (needed + step - 1) / step * step;
}

GBytes *
fmn_seal_part_seal (GBytes *plain, FmnSecret *key, guint which)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (plain, &size);
  const gsize padded = fmn_seal_part_padded (size);
  const gsize n_chunks = (padded + CHUNK - 1) / CHUNK;
  const gsize total = HEAD + padded + n_chunks * OVERHEAD;
  g_autoptr (FmnSecret) stream_key = derive (key, which);
  guint8 *whole = g_malloc0 (padded);
  guint8 *out = g_malloc (total);
  guint8 *at = out + HEAD;
  crypto_secretstream_xchacha20poly1305_state state;
  char label[sizeof LABEL];

  make_label (label, which);
  out[0] = CHUNK_POWER;
  for (int i = 0; i < LENGTH_SIZE; i++)
    whole[i] = (guint8) ((guint64) size >> (8 * i));
  if (size > 0)
    memcpy (whole + LENGTH_SIZE, data, size);
  crypto_secretstream_xchacha20poly1305_init_push (&state, out + 1,
                                                   fmn_secret_get_data (stream_key));
  for (gsize done = 0; done < padded; done += CHUNK)
    {
      const gsize n = MIN (CHUNK, padded - done);
      const guint8 tag = done + n == padded ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                            : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

      crypto_secretstream_xchacha20poly1305_push (&state, at, NULL, whole + done, n,
                                                  (const guint8 *) label, sizeof label, tag);
      at += n + OVERHEAD;
    }
  g_assert (at == out + total);
  sodium_memzero (&state, sizeof state);
  sodium_memzero (whole, padded);
  g_free (whole);
  return g_bytes_new_take (out, total);
}

/* The content of each chunk; 0 when what there is is no part. */
static gsize
get_chunk (const guint8 *data, gsize size)
{
  return size > HEAD && data[0] >= CHUNK_POWER && data[0] <= MAX_CHUNK_POWER ? (gsize) 1 << data[0]
                                                                             : 0;
}

/* As the stream does after a chunk that it took in: the next one is tied to the seal of this one, so that it opens, or does not, by itself. */
static void
pass_over (crypto_secretstream_xchacha20poly1305_state *state, const guint8 *mac)
{
  for (guint i = 0; i < 8; i++)
    state->nonce[4 + i] ^= mac[i];
  sodium_increment (state->nonce, 4);
}

/* @remains: what does not open becomes line ends, and the rest is looked at all the same. */
static gboolean
pull_all (const guint8 *data,
          gsize size,
          FmnSecret *stream_key,
          guint which,
          guint8 *out,
          gboolean remains)
{
  const gsize chunk = get_chunk (data, size);
  crypto_secretstream_xchacha20poly1305_state state;
  char label[sizeof LABEL];
  gsize at = HEAD;
  gboolean final = FALSE;
  gboolean good = chunk > 0;

  make_label (label, which);
  good = good
         && crypto_secretstream_xchacha20poly1305_init_pull (&state, data + 1,
                                                             fmn_secret_get_data (stream_key))
                == 0;
  while (good && at < size)
    {
      const gsize n = MIN (chunk + OVERHEAD, size - at);
      guint8 tag = 0;

      good = !final && n > OVERHEAD;
      if (good
          && crypto_secretstream_xchacha20poly1305_pull (&state, out, NULL, &tag, data + at, n,
                                                         (const guint8 *) label, sizeof label)
                 != 0)
        {
          good = remains;
          memset (out, '\n', n - OVERHEAD);
          pass_over (&state, data + at + n - MAC);
        }
      final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
      out += n > OVERHEAD ? n - OVERHEAD : 0;
      at += n;
    }
  sodium_memzero (&state, sizeof state);
  return good && final;
}

/* Of the content, with its padding. */
static gsize
get_content_size (const guint8 *data, gsize size)
{
  const gsize chunk = get_chunk (data, size);
  gsize rest;

  if (chunk == 0)
    return 0;
  rest = (size - HEAD) % (chunk + OVERHEAD);
  return (size - HEAD) / (chunk + OVERHEAD) * chunk + (rest > OVERHEAD ? rest - OVERHEAD : 0);
}

static guint64
read_length (const guint8 *whole)
{
  guint64 length = 0;

  for (int i = 0; i < LENGTH_SIZE; i++)
    length |= (guint64) whole[i] << (8 * i);
  return length;
}

GBytes *
fmn_seal_part_open (GBytes *sealed, FmnSecret *key, guint which, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  g_autoptr (FmnSecret) stream_key = derive (key, which);
  guint8 *whole = NULL;
  const gsize padded = get_content_size (data, size);

  /* Never more than what is sealed, chunk by chunk. */
  whole = g_malloc0 (size + 1);
  if (padded >= LENGTH_SIZE && pull_all (data, size, stream_key, which, whole, FALSE))
    {
      const guint64 length = read_length (whole);

      if (length <= padded - LENGTH_SIZE)
        return fmn_secret_bytes_new_take (whole, size + 1, LENGTH_SIZE, length);
    }
  sodium_memzero (whole, size + 1);
  g_free (whole);
  g_set_error_literal (
      error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_DAMAGED,
      _ ("The journal file is damaged: it is not as it was sealed. Nothing was changed."));
  return NULL;
}

GBytes *
fmn_seal_part_open_remains (GBytes *sealed, FmnSecret *key, guint which)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  g_autoptr (FmnSecret) stream_key = derive (key, which);
  guint8 *whole = g_malloc0 (size + LENGTH_SIZE);
  const gsize padded = get_content_size (data, size);
  gsize length = 0;

  pull_all (data, size, stream_key, which, whole, TRUE);
  if (padded > LENGTH_SIZE)
    length = (gsize) MIN (read_length (whole), padded - LENGTH_SIZE);
  /* Without the first chunk the length is not known; what was sealed ends before the zeros. */
  while (length > 0
         && (whole[LENGTH_SIZE + length - 1] == '\0' || whole[LENGTH_SIZE + length - 1] == '\n'))
    length--;
  return fmn_secret_bytes_new_take (whole, size + LENGTH_SIZE, LENGTH_SIZE, length);
}

GBytes *
fmn_seal_part_take_first_form (GBytes *sealed)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  guint8 *part = g_malloc (size + 1);

  part[0] = MAX_CHUNK_POWER;
  if (size > 0)
    memcpy (part + 1, data, size);
  return g_bytes_new_take (part, size + 1);
}
