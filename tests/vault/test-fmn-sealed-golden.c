/* test-fmn-sealed-golden.c: files of every sealed form that there was open for ever.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-recovery-key.h"
#include "fmn-sealed-vault.h"

#include <string.h>

/* Written by tests/vault/other_seal.py, which shares no code with the program. */
#define TEXT "Sealed by another hand.\n"
#define PASSPHRASE "forget me not"

static GBytes *
read_golden (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "vault", "golden", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static void
test_golden (gconstpointer data)
{
  g_autoptr (GBytes) sealed = read_golden (data);
  g_autoptr (FmnSealedVault) by_passphrase = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (FmnSealedVault) by_key = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (FmnSecret) key = fmn_secret_new (FMN_RECOVERY_KEY_SIZE);
  FmnSealedVault *vaults[] = { by_passphrase, by_key };

  for (guint i = 0; i < FMN_RECOVERY_KEY_SIZE; i++)
    fmn_secret_get_data (key)[i] = (guint8) i;
  fmn_sealed_vault_give_passphrase (by_passphrase, PASSPHRASE);
  fmn_sealed_vault_give_recovery_key (by_key, key);
  for (guint i = 0; i < G_N_ELEMENTS (vaults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) plain = fmn_vault_open (FMN_VAULT (vaults[i]), sealed, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain), TEXT,
                       strlen (TEXT));
    }
}

/* A later form is told apart from damage, and is not touched. */
static void
test_newer (void)
{
  g_autoptr (GBytes) sealed = read_golden ("sealed-2.fmn");
  const gsize size = g_bytes_get_size (sealed);
  guint8 *copy = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
  const gsize head = copy[12] | (gsize) copy[13] << 8;
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (GBytes) checked = NULL;
  g_autoptr (GBytes) newer = NULL;
  g_autoptr (GError) error = NULL;

  copy[8] = 3;
  checked = g_bytes_new (copy, head - 32);
  fmn_vault_digest (checked, copy + head - 32);
  newer = g_bytes_new_take (copy, size);
  fmn_sealed_vault_give_passphrase (vault, PASSPHRASE);
  g_assert_null (fmn_vault_open (FMN_VAULT (vault), newer, &error));
  g_assert_error (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_NEWER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/vault/golden/sealed-1", "sealed-1.fmn", test_golden);
  g_test_add_data_func ("/vault/golden/sealed-2", "sealed-2.fmn", test_golden);
  g_test_add_func ("/vault/golden/newer", test_newer);
  return g_test_run ();
}
