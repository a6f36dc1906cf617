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
  gboolean even;   /* as wide as the other even ones */
  gboolean folded; /* out: stands in a line under the row */
  double width;    /* out: 0 when folded */
} FmnColumnWidth;

/* The widths of the lines of one cell, each as long as it takes; (element-type double). NULL for an
 * empty cell. */
typedef const GArray *(*FmnCellLinesFunc) (guint row, guint column, gpointer data);

/**
 * fmn_column_widths_share:
 * @columns: the columns, @word and @line filled in
 * @n: how many
 * @width: of the whole table, with @gap between two columns
 * @n_rows: how many rows @lines knows
 * @lines: the lines of every cell
 * @data: for @lines
 *
 * Finds the widths at which the rows are lowest, one step after the other. Columns are folded while
 * the widest words do not fit side by side, and further where that makes the table lower; when none
 * can be folded any more, widths shrink below the widest word. Unless no column takes what is left
 * over, widths and gaps add up to @width.
 */
void fmn_column_widths_share (FmnColumnWidth *columns,
                              guint n,
                              double width,
                              double gap,
                              guint n_rows,
                              FmnCellLinesFunc lines,
                              gpointer data);

G_END_DECLS
