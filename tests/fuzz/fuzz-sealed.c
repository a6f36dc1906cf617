/* fuzz-sealed.c: any bytes as a sealed file: its head, and one of its parts under a key that is known.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-fuzz"
#include "config.h"

#include "fmn-fuzz.h"

#include "fmn-seal-header.h"
#include "fmn-seal-part.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const guint8 zeros[FMN_SEAL_KEY_SIZE];
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) remains = NULL;
  g_autoptr (FmnSecret) key = fmn_secret_new_copy (zeros, sizeof zeros);
  g_auto (FmnSealHeader) header = { 0 };
  g_autoptr (GError) error = NULL;

  if (fmn_seal_header_parse (&header, bytes, &error))
    {
      g_autoptr (GBytes) written = fmn_seal_header_write (&header, key);
      g_auto (FmnSealHeader) again = { 0 };

      g_assert_no_error (error);
      g_assert_false (fmn_seal_header_proves (&header, key) && g_bytes_get_size (bytes) == 0);
      g_assert_true (fmn_seal_header_parse (&again, written, NULL));
      g_assert_true (fmn_seal_header_proves (&again, key));
      g_assert_cmpuint (again.n_slots, ==, header.n_slots);
    }
  else
    g_assert_nonnull (error);
  g_clear_error (&error);

  plain = fmn_seal_part_open (bytes, key, 0, &error);
  g_assert_true ((plain == NULL) == (error != NULL));
  remains = fmn_seal_part_open_remains (bytes, key, 0);
  g_assert_cmpuint (g_bytes_get_size (remains), <=, size);
  return 0;
}
