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

#define CHUNK (64 * 1024)
#define OVERHEAD crypto_secretstream_xchacha20poly1305_ABYTES
#define HEAD crypto_secretstream_xchacha20poly1305_HEADERBYTES
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
  for (int i = 0; i < LENGTH_SIZE; i++)
    whole[i] = (guint8) ((guint64) size >> (8 * i));
  if (size > 0)
    memcpy (whole + LENGTH_SIZE, data, size);
  crypto_secretstream_xchacha20poly1305_init_push (&state, out, fmn_secret_get_data (stream_key));
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

/* @n_good: (out): bytes at @out that opened, also when not all did. */
static gboolean
pull_all (
    const guint8 *data, gsize size, FmnSecret *stream_key, guint which, guint8 *out, gsize *n_good)
{
  crypto_secretstream_xchacha20poly1305_state state;
  char label[sizeof LABEL];
  gsize at = HEAD;
  gboolean final = FALSE;
  gboolean good = TRUE;

  *n_good = 0;
  make_label (label, which);
  good = crypto_secretstream_xchacha20poly1305_init_pull (&state, data,
                                                          fmn_secret_get_data (stream_key))
         == 0;
  while (good && at < size)
    {
      const gsize n = MIN (CHUNK + OVERHEAD, size - at);
      guint8 tag = 0;

      good = !final && n > OVERHEAD
             && crypto_secretstream_xchacha20poly1305_pull (&state, out, NULL, &tag, data + at, n,
                                                            (const guint8 *) label, sizeof label)
                    == 0;
      final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
      if (good)
        *n_good += n - OVERHEAD;
      out += n - OVERHEAD;
      at += n;
    }
  sodium_memzero (&state, sizeof state);
  return good && final;
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
  guint64 length = 0;
  gsize n_good = 0;

  /* Never more than what is sealed, chunk by chunk. */
  whole = g_malloc0 (size + 1);
  if (size > HEAD + OVERHEAD + LENGTH_SIZE
      && pull_all (data, size, stream_key, which, whole, &n_good))
    {
      const gsize n_chunks = (size - HEAD + CHUNK + OVERHEAD - 1) / (CHUNK + OVERHEAD);
      const gsize padded = size - HEAD - n_chunks * OVERHEAD;

      length = read_length (whole);
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
  gsize n_good = 0;
  gsize length = 0;

  if (size > HEAD)
    pull_all (data, size, stream_key, which, whole, &n_good);
  if (n_good > LENGTH_SIZE)
    length = (gsize) MIN (read_length (whole), n_good - LENGTH_SIZE);
  return fmn_secret_bytes_new_take (whole, size + LENGTH_SIZE, LENGTH_SIZE, length);
}
