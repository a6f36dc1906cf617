/* fmn-secret.c: bytes that lie in guarded, locked memory and are wiped when the last reference goes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-secret.h"

#include <sodium.h>
#include <string.h>

struct _FmnSecret
{
  gatomicrefcount ref_count;
  gsize size;
  guint8 *data; /* of sodium_malloc () */
};

G_DEFINE_BOXED_TYPE (FmnSecret, fmn_secret, fmn_secret_ref, fmn_secret_unref)

typedef struct
{
  gpointer data;
  gsize size;
} Wiped;

static void
wiped_free (gpointer data)
{
  Wiped *wiped = data;

  sodium_memzero (wiped->data, wiped->size);
  g_free (wiped->data);
  g_free (wiped);
}

FmnSecret *
fmn_secret_new (gsize size)
{
  FmnSecret *self;

  g_return_val_if_fail (size > 0, NULL);

  if (sodium_init () < 0)
    g_error ("libsodium could not be set up");
  self = g_new0 (FmnSecret, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->size = size;
  self->data = sodium_malloc (size);
  if (self->data == NULL)
    g_error ("no memory for a secret of %" G_GSIZE_FORMAT " bytes", size);
  sodium_memzero (self->data, size);
  return self;
}

FmnSecret *
fmn_secret_new_random (gsize size)
{
  FmnSecret *self = fmn_secret_new (size);

  randombytes_buf (self->data, size);
  return self;
}

FmnSecret *
fmn_secret_new_copy (gconstpointer data, gsize size)
{
  FmnSecret *self = fmn_secret_new (size);

  memcpy (self->data, data, size);
  return self;
}

FmnSecret *
fmn_secret_ref (FmnSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
fmn_secret_unref (FmnSecret *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  /* Wipes as it frees. */
  sodium_free (self->data);
  g_free (self);
}

guint8 *
fmn_secret_get_data (FmnSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data;
}

gsize
fmn_secret_get_size (FmnSecret *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

gboolean
fmn_secret_equal (FmnSecret *a, FmnSecret *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->size == b->size && sodium_memcmp (a->data, b->data, a->size) == 0;
}

/**
 * fmn_secret_bytes_new_take:
 * @data: (transfer full): of g_malloc()
 * @size: of @data
 * @offset: where the bytes begin in @data
 * @length: how many there are
 *
 * Returns: (transfer full): those bytes; the whole of @data is wiped with the last reference
 */
GBytes *
fmn_secret_bytes_new_take (gpointer data, gsize size, gsize offset, gsize length)
{
  Wiped *wiped;

  g_return_val_if_fail (data != NULL && offset <= size && length <= size - offset, NULL);

  wiped = g_new (Wiped, 1);
  wiped->data = data;
  wiped->size = size;
  return g_bytes_new_with_free_func ((guint8 *) data + offset, length, wiped_free, wiped);
}

void
fmn_secret_wipe (gpointer data, gsize size)
{
  sodium_memzero (data, size);
}
