/* fmn-column-widths.h: shares a page's width among the columns of a table; arithmetic alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double word;     /* the widest word: narrower would break inside words */
  double line;     /* the widest line: wider gains nothing */
  double stretch;  /* share of what is left over */
  int keep;        /* the smallest above 0 is folded first; 0 is never folded */
  gboolean folded; /* out: stands in a line under the row */
  double width;    /* out: 0 when folded */
} FmnColumnWidth;

/**
 * fmn_column_widths_share:
 * @columns: the columns, @word and @line filled in; those marked folded stay so
 * @n: how many
 * @width: of the whole table, with @gap between two columns
 *
 * The widths and gaps of the columns that are not folded add up to @width, unless no column takes
 * what is left over. Columns are folded while the widest words do not fit side by side; when none
 * can be folded any more the widths shrink below the widest word.
 */
void fmn_column_widths_share (FmnColumnWidth *columns, guint n, double width, double gap);

G_END_DECLS
