/* fmn-quick-paste.h: rows of a spreadsheet, as they come from the clipboard, read as earlier pregnancies.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-quick-row.h"

G_BEGIN_DECLS

/* Cells of one row, each as it was written, or NULL. */
typedef struct
{
  char *cells[FMN_N_QUICK_COLUMNS];
} FmnQuickPasted;

/* Whether @text is a table: more than one line, or cells apart by tabs. */
gboolean fmn_quick_paste_is_table (const char *text);
/* Cells may be apart by tabs, semicolons or commas, and quoted. With a row of headings columns go by these, else by what stands in them. What
 * has no column of its own is added to the name, so that nothing is dropped. @today as for fmn_date_parse_typed(). (element-type FmnQuickPasted) (transfer full) */
GPtrArray *fmn_quick_paste_parse (const char *text, const FmnDate *today, FmnWords *words);
/* The id of the outcome that people call so, by her words, a clinician's, or common short forms; NULL for none. @exact: whether it was the whole text. */
const char *fmn_quick_paste_find_outcome (const char *text, FmnWords *words, gboolean *exact);

G_END_DECLS
