/* test-fmn-plain-vault.c: bytes go through, sealed ones are refused both ways.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-plain-vault.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  gboolean sealed;
} HeadCase;

static const HeadCase head_cases[] = {
  { "empty", "", 0, FALSE },
  { "json", "{\"format\":1}", 12, FALSE },
  { "magic-alone", FMN_VAULT_MAGIC, 8, TRUE },
  { "magic-and-more", FMN_VAULT_MAGIC "body", 12, TRUE },
  { "magic-cut", FMN_VAULT_MAGIC, 7, FALSE },
  /* What becomes of the magic when a program copies it as text. */
  { "line-ends-translated",
    "\x89"
    "FMN\n\x1a\n-",
    8, FALSE },
  { "top-bit-lost",
    "\x09"
    "FMN\r\n\x1a\n",
    8, FALSE },
};

static void
test_is_sealed (gconstpointer data)
{
  const HeadCase *c = data;
  g_autoptr (GBytes) head = g_bytes_new_static (c->bytes, c->length);

  g_assert_cmpint (fmn_vault_is_sealed (head), ==, c->sealed);
}

static void
test_through (void)
{
  static const char zeros[4096];
  g_autoptr (FmnVault) vault = fmn_plain_vault_new ();
  const GBytes *cases[] = { g_bytes_new_static ("", 0), g_bytes_new_static ("{}", 2),
                            g_bytes_new_static (zeros, sizeof zeros) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) plain = (GBytes *) cases[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) sealed = fmn_vault_seal (vault, plain, &error);
      g_autoptr (GBytes) opened = NULL;

      g_assert_no_error (error);
      opened = fmn_vault_open (vault, sealed, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (plain, opened));
    }
  g_assert_finalize_object (g_steal_pointer (&vault));
}

static void
test_refuses_sealed (void)
{
  g_autoptr (FmnVault) vault = fmn_plain_vault_new ();
  g_autoptr (GBytes) sealed = g_bytes_new_static (FMN_VAULT_MAGIC "body", 12);
  g_autoptr (GError) open_error = NULL;
  g_autoptr (GError) seal_error = NULL;

  g_assert_null (fmn_vault_open (vault, sealed, &open_error));
  g_assert_error (open_error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_SEALED);
  g_assert_null (fmn_vault_seal (vault, sealed, &seal_error));
  g_assert_error (seal_error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_SEALED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (head_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/vault/is-sealed/", head_cases[i].name, NULL);

      g_test_add_data_func (path, &head_cases[i], test_is_sealed);
    }
  g_test_add_func ("/vault/plain/through", test_through);
  g_test_add_func ("/vault/plain/refuses-sealed", test_refuses_sealed);
  return g_test_run ();
}
