/* seal-tool.c: seals and opens files for the test that compares with another implementation.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-recovery-key.h"
#include "fmn-sealed-vault.h"

#include <string.h>

/* seal-tool seal PLAIN SEALED PASSPHRASE RECOVERY-KEY
 * seal-tool open SEALED PLAIN passphrase|recovery SECRET */
int
main (int argc, char **argv)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (FmnSecret) key = NULL;
  g_autoptr (GBytes) in = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_assert_cmpint (argc, ==, 6);
  g_file_get_contents (argv[2], &contents, &length, &error);
  g_assert_no_error (error);
  in = g_bytes_new_take (contents, length);
  if (strcmp (argv[1], "seal") == 0 || strcmp (argv[4], "recovery") == 0)
    {
      key = fmn_recovery_key_parse (argv[5], &error);
      g_assert_no_error (error);
    }
  if (strcmp (argv[1], "seal") == 0)
    {
      fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
      fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, argv[4], &error);
      g_assert_no_error (error);
      fmn_sealed_vault_add_recovery_key (vault, FMN_KEY_SELF, key, &error);
      g_assert_no_error (error);
      out = fmn_vault_seal (FMN_VAULT (vault), in, &error);
    }
  else
    {
      if (key != NULL)
        fmn_sealed_vault_give_recovery_key (vault, key);
      else
        fmn_sealed_vault_give_passphrase (vault, argv[5]);
      out = fmn_vault_open (FMN_VAULT (vault), in, &error);
    }
  if (out == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 10 + error->code;
    }
  g_file_set_contents (argv[3], g_bytes_get_data (out, NULL), (gssize) g_bytes_get_size (out),
                       &error);
  g_assert_no_error (error);
  return 0;
}
