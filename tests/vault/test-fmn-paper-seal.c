/* test-fmn-paper-seal.c: papers come back as they were, for whom they are meant; anything else is refused.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-paper-seal.h"
#include "fmn-plain-vault.h"
#include "fmn-seal-part.h"
#include "fmn-sealed-vault.h"

#include <string.h>

#define ID "7d6f7c1e-0000-4000-8000-000000000001"
#define OTHER_ID "7d6f7c1e-0000-4000-8000-000000000002"

static FmnVault *
make_vault (FmnKeyPerson person)
{
  FmnSealedVault *vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (GError) error = NULL;

  fmn_sealed_vault_generate (vault, person);
  fmn_sealed_vault_add_passphrase (vault, person, "forget me not", &error);
  g_assert_no_error (error);
  return FMN_VAULT (vault);
}

/* Bytes that are not all the same in any two chunks, and end in zeros, which padding must not swallow. */
static GBytes *
make_paper (gsize size)
{
  guint8 *data = g_malloc0 (size + 1);

  for (gsize i = 0; i + 3 < size; i++)
    data[i] = (guint8) (i * 31 + i / 257 + i / 65536);
  return g_bytes_new_take (data, size);
}

static GBytes *
seal (FmnVault *vault, GBytes *plain, gboolean own)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnPaperSeal) paper = fmn_paper_seal_new (vault, ID, own, &error);
  g_autofree guint8 *out = g_malloc (FMN_PAPER_SEALED_CHUNK);
  GByteArray *file = g_byte_array_new ();
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (plain, &size);
  guint8 digest[FMN_VAULT_DIGEST_LENGTH];
  guint8 expected[FMN_VAULT_DIGEST_LENGTH];
  gsize n_head = 0;
  gsize n;

  g_assert_no_error (error);
  g_byte_array_append (file, fmn_paper_seal_get_head (paper, &n_head), 0);
  g_byte_array_append (file, fmn_paper_seal_get_head (paper, &n_head), n_head);
  for (gsize done = 0;; done += FMN_PAPER_CHUNK)
    {
      const gsize chunk = MIN (FMN_PAPER_CHUNK, size - done);

      n = fmn_paper_seal_push (paper, data + done, chunk, out);
      g_byte_array_append (file, out, n);
      if (chunk < FMN_PAPER_CHUNK)
        break;
    }
  while ((n = fmn_paper_seal_push (paper, NULL, 0, out)) > 0)
    g_byte_array_append (file, out, n);
  fmn_paper_seal_get_digest (paper, digest);
  fmn_vault_digest (plain, expected);
  g_assert_cmpmem (digest, sizeof digest, expected, sizeof expected);
  g_assert_cmpuint (fmn_paper_seal_get_size (paper), ==, size);
  return g_byte_array_free_to_bytes (file);
}

static GBytes *
unseal (FmnVault *vault, const char *id, GBytes *file, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (file, &size);
  gsize at = 0;
  g_autoptr (FmnPaperOpen) paper
      = fmn_paper_open_new (vault, id, data, MIN (size, FMN_PAPER_HEAD_SIZE), &at, error);
  g_autofree guint8 *out = g_malloc (FMN_PAPER_CHUNK);
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  gsize n;

  if (paper == NULL)
    return NULL;
  do
    {
      gsize n_out = 0;

      n = MIN (fmn_paper_open_get_chunk (paper), size - at);
      if (!fmn_paper_open_pull (paper, data + at, n, out, &n_out, error))
        return NULL;
      g_byte_array_append (plain, out, n_out);
      at += n;
    }
  while (n > 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&plain));
}

static void
assert_opens (FmnVault *vault, GBytes *file, GBytes *plain)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) opened = unseal (vault, ID, file, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (opened, plain));
}

static void
assert_refused (FmnVault *vault, const char *id, GBytes *file, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) opened = unseal (vault, id, file, &error);

  g_assert_null (opened);
  g_assert_error (error, FMN_VAULT_ERROR, code);
}

static const gsize sizes[] = { 0,      1,      4086,   4087,   4088,    4089,    4095,    4096,
                               65535,  65536,  65537,  131063, 131064,  131072,  131073,  262144,
                               500000, 524287, 524288, 524289, 1048575, 1048576, 1048577, 3000000 };

static void
test_round_trip (void)
{
  g_autoptr (FmnVault) plain_vault = fmn_plain_vault_new ();
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) plain = make_paper (sizes[i]);
      g_autoptr (GBytes) sealed = seal (vault, plain, FALSE);
      g_autoptr (GBytes) own = seal (vault, plain, TRUE);
      g_autoptr (GBytes) raw = seal (plain_vault, plain, FALSE);
      const gsize padded = fmn_seal_part_padded (sizes[i]);
      const gsize n_chunks = (padded + FMN_PAPER_CHUNK - 1) / FMN_PAPER_CHUNK;

      assert_opens (vault, sealed, plain);
      assert_opens (vault, own, plain);
      assert_opens (plain_vault, raw, plain);
      /* Papers from before there was a passphrase. */
      assert_opens (vault, raw, plain);
      g_assert_true (g_bytes_equal (raw, plain));
      /* Its length tells no more than that of a journal does. */
      g_assert_cmpuint (g_bytes_get_size (sealed), ==,
                        FMN_PAPER_HEAD_SIZE + padded + n_chunks * 17);
    }
}

/* Lengths at which the last chunk, or padding after it, begins and ends. */
static void
test_truncated (void)
{
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);
  g_autoptr (GBytes) small_plain = make_paper (300);
  g_autoptr (GBytes) small = seal (vault, small_plain, FALSE);
  g_autoptr (GBytes) long_plain = make_paper (900000);
  g_autoptr (GBytes) large = seal (vault, long_plain, FALSE);

  for (gsize n = FMN_VAULT_MAGIC_LENGTH; n < g_bytes_get_size (small); n++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (small, 0, n);

      assert_refused (vault, ID, cut, FMN_VAULT_ERROR_DAMAGED);
    }
  for (gsize n = FMN_PAPER_HEAD_SIZE; n < g_bytes_get_size (large); n += FMN_PAPER_SEALED_CHUNK)
    for (int off = -1; off <= 1; off++)
      {
        g_autoptr (GBytes) cut = g_bytes_new_from_bytes (large, 0, n + off);

        assert_refused (vault, ID, cut, FMN_VAULT_ERROR_DAMAGED);
      }
}

static void
test_changed (void)
{
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);
  g_autoptr (GBytes) plain = make_paper (300);
  g_autoptr (GBytes) sealed = seal (vault, plain, FALSE);
  gsize size = 0;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (sealed, &size), g_bytes_get_size (sealed));

  g_bytes_get_data (sealed, &size);
  for (gsize i = FMN_VAULT_MAGIC_LENGTH; i < size; i++)
    {
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) opened = NULL;
      g_autoptr (GError) error = NULL;

      data[i] ^= 1 << (i % 8);
      changed = g_bytes_new (data, size);
      opened = unseal (vault, ID, changed, &error);
      g_assert_null (opened);
      g_assert_true (error->domain == FMN_VAULT_ERROR);
      data[i] ^= 1 << (i % 8);
    }
}

static void
test_longer (void)
{
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);
  g_autoptr (GBytes) plain = make_paper (5000);
  g_autoptr (GBytes) sealed = seal (vault, plain, FALSE);
  g_autoptr (GByteArray) longer = g_byte_array_new ();
  g_autoptr (GBytes) file = NULL;

  g_byte_array_append (longer, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));
  g_byte_array_append (longer, (const guint8 *) "more", 4);
  file = g_bytes_new (longer->data, longer->len);
  assert_refused (vault, ID, file, FMN_VAULT_ERROR_DAMAGED);
}

/* One paper under the name of another; two chunks that changed places. */
static void
test_moved (void)
{
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);
  g_autoptr (GBytes) plain = make_paper (200000);
  g_autoptr (GBytes) sealed = seal (vault, plain, FALSE);
  const gsize size = g_bytes_get_size (sealed);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  guint8 *first = data + FMN_PAPER_HEAD_SIZE;
  g_autofree guint8 *kept = g_memdup2 (first, FMN_PAPER_SEALED_CHUNK);
  g_autoptr (GBytes) swapped = NULL;

  assert_refused (vault, OTHER_ID, sealed, FMN_VAULT_ERROR_DAMAGED);
  memcpy (first, first + FMN_PAPER_SEALED_CHUNK, FMN_PAPER_SEALED_CHUNK);
  memcpy (first + FMN_PAPER_SEALED_CHUNK, kept, FMN_PAPER_SEALED_CHUNK);
  swapped = g_bytes_new (data, size);
  assert_refused (vault, ID, swapped, FMN_VAULT_ERROR_DAMAGED);
}

/* The vault of the partner, on the same journal. */
static FmnVault *
make_partner (FmnSealedVault *vault)
{
  FmnSealedVault *partner = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (GBytes) text = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) opened = NULL;

  fmn_sealed_vault_add_passphrase (vault, FMN_KEY_PARTNER, "of the other", &error);
  g_assert_no_error (error);
  file = fmn_vault_seal (FMN_VAULT (vault), text, &error);
  g_assert_no_error (error);
  fmn_sealed_vault_give_passphrase (partner, "of the other");
  opened = fmn_vault_open (FMN_VAULT (partner), file, &error);
  g_assert_no_error (error);
  return FMN_VAULT (partner);
}

static void
test_for_whom (void)
{
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);
  g_autoptr (FmnVault) partner = make_partner (FMN_SEALED_VAULT (vault));
  g_autoptr (FmnVault) stranger = make_vault (FMN_KEY_SELF);
  g_autoptr (FmnVault) plain_vault = fmn_plain_vault_new ();
  g_autoptr (FmnSealedVault) locked = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (GBytes) plain = make_paper (70000);
  g_autoptr (GBytes) shared = seal (vault, plain, FALSE);
  g_autoptr (GBytes) own = seal (vault, plain, TRUE);

  assert_opens (partner, shared, plain);
  assert_refused (partner, ID, own, FMN_VAULT_ERROR_WRONG_PASSPHRASE);
  assert_refused (stranger, ID, shared, FMN_VAULT_ERROR_DAMAGED);
  assert_refused (plain_vault, ID, shared, FMN_VAULT_ERROR_SEALED);
  assert_refused (FMN_VAULT (locked), ID, shared, FMN_VAULT_ERROR_SEALED);
}

static GBytes *
with_head (GBytes *file, const guint8 *head)
{
  guint8 *data = g_memdup2 (g_bytes_get_data (file, NULL), g_bytes_get_size (file));

  memcpy (data, head, FMN_PAPER_HEAD_SIZE);
  return g_bytes_new_take (data, g_bytes_get_size (file));
}

static void
test_rewrap (void)
{
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);
  g_autoptr (FmnVault) partner = make_partner (FMN_SEALED_VAULT (vault));
  g_autoptr (FmnVault) later = make_vault (FMN_KEY_SELF);
  g_autoptr (GBytes) plain = make_paper (70000);
  g_autoptr (GBytes) shared = seal (vault, plain, FALSE);
  g_autoptr (GBytes) own = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  guint8 head[FMN_PAPER_HEAD_SIZE];
  gboolean is_own = FALSE;

  memcpy (head, g_bytes_get_data (shared, NULL), sizeof head);
  g_assert_true (fmn_paper_is_sealed (head, sizeof head, &is_own));
  g_assert_false (is_own);
  g_assert_true (fmn_paper_rewrap (vault, vault, ID, TRUE, head, &error));
  g_assert_true (fmn_paper_is_sealed (head, sizeof head, &is_own));
  g_assert_true (is_own);
  own = with_head (shared, head);
  assert_opens (vault, own, plain);
  assert_refused (partner, ID, own, FMN_VAULT_ERROR_WRONG_PASSPHRASE);

  g_assert_true (fmn_paper_rewrap (vault, later, ID, FALSE, head, &error));
  again = with_head (shared, head);
  assert_opens (later, again, plain);
  assert_refused (vault, ID, again, FMN_VAULT_ERROR_DAMAGED);
  g_assert_false (fmn_paper_rewrap (vault, later, ID, FALSE, head, &error));
  g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_DAMAGED);
}

static void
test_newer (void)
{
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);
  g_autoptr (GBytes) plain = make_paper (10);
  g_autoptr (GBytes) sealed = seal (vault, plain, FALSE);
  g_autoptr (GBytes) later = NULL;
  guint8 head[FMN_PAPER_HEAD_SIZE];

  memcpy (head, g_bytes_get_data (sealed, NULL), sizeof head);
  head[8] = 2;
  later = with_head (sealed, head);
  assert_refused (vault, ID, later, FMN_VAULT_ERROR_NEWER);
}

/* The same paper twice is not the same file twice, and its text is in none. */
static void
test_tells_nothing (void)
{
  g_autoptr (FmnVault) vault = make_vault (FMN_KEY_SELF);
  g_autoptr (GBytes) plain = g_bytes_new_static ("Canary of the fourth of May", 27);
  g_autoptr (GBytes) a = seal (vault, plain, FALSE);
  g_autoptr (GBytes) b = seal (vault, plain, FALSE);

  g_assert_false (g_bytes_equal (a, b));
  g_assert_null (memmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a), "Canary", 6));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/vault/paper-seal/round-trip", test_round_trip);
  g_test_add_func ("/vault/paper-seal/truncated", test_truncated);
  g_test_add_func ("/vault/paper-seal/changed", test_changed);
  g_test_add_func ("/vault/paper-seal/longer", test_longer);
  g_test_add_func ("/vault/paper-seal/moved", test_moved);
  g_test_add_func ("/vault/paper-seal/for-whom", test_for_whom);
  g_test_add_func ("/vault/paper-seal/rewrap", test_rewrap);
  g_test_add_func ("/vault/paper-seal/newer", test_newer);
  g_test_add_func ("/vault/paper-seal/tells-nothing", test_tells_nothing);

  return g_test_run ();
}
