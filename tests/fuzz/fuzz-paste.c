/* fuzz-paste.c: any bytes as rows that were copied from a spreadsheet.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-fuzz"
#include "config.h"

#include "fmn-fuzz.h"

#include "fmn-quick-paste.h"

#define TODAY "2026-02-24"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  /* The clipboard gives text; what is none of it was replaced before. */
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  g_autoptr (FmnWords) words = fmn_words_new (NULL, NULL, "Wren");
  g_autoptr (GPtrArray) rows = NULL;
  FmnDate today;

  g_assert_true (fmn_date_parse_edtf (TODAY, &today));
  fmn_quick_paste_is_table (text);
  rows = fmn_quick_paste_parse (text, &today, words);
  g_assert_nonnull (rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const FmnQuickPasted *pasted = rows->pdata[i];

      for (guint column = 0; column < FMN_N_QUICK_COLUMNS; column++)
        g_assert_true (pasted->cells[column] == NULL
                       || g_utf8_validate (pasted->cells[column], -1, NULL));
    }
  return 0;
}
