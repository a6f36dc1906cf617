/* fmn-weeks-line.c: draws 42 weeks as a line, the pregnancy as a bar on it and its end as a mark.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-weeks-line.h"

/* Births after 42 weeks are rare; a longer pregnancy ends at the end of the line. */
#define LINE_WEEKS 42
#define HEIGHT 9.0
#define MARK 6.2
#define TICK 3.2
#define BAR 2.4

double
fmn_weeks_line_add (
    FmnTypesetter *type, FmnPiece *piece, const FmnCell *cell, double x, double y, double width)
{
  /* Losses are counted in parts that begin at these weeks, births from the limit and from 37. */
  const int ticks[] = { 10, 14, cell->limit_weeks, 37 };
  double mark = fmn_typesetter_scale (type, MARK), tick = fmn_typesetter_scale (type, TICK);
  double bar = fmn_typesetter_scale (type, BAR), height = fmn_typesetter_scale (type, HEIGHT);
  double middle = y + height / 2, length, end;
  int days = CLAMP ((cell->min_days + cell->max_days) / 2, 0, LINE_WEEKS * 7);

  g_return_val_if_fail (cell->has_weeks, 0);

  /* Room for the mark of an end near the last week. */
  length = MIN (width, fmn_typesetter_scale (type, FMN_WEEKS_LINE_LONGEST)) - mark / 2;
  end = length * days / (LINE_WEEKS * 7);
  fmn_piece_add (piece, fmn_box_new_line (x, middle, length, 0, 0.5, 0.72));
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    fmn_piece_add (piece, fmn_box_new_line (x + length * ticks[i] / LINE_WEEKS, middle - tick / 2,
                                            0, tick, 0.5, 0.62));
  if (end > 0 && cell->about)
    {
      fmn_piece_add (piece, fmn_box_new_fill (x, middle - bar / 2, end, bar, 1.0));
      fmn_piece_add (piece, fmn_box_new_open (x, middle - bar / 2, end, bar, 0.2));
    }
  else if (end > 0)
    fmn_piece_add (piece, fmn_box_new_fill (x, middle - bar / 2, end, bar, 0.45));
  if (cell->mark == FMN_MARK_UNKNOWN)
    fmn_piece_add (
        piece, fmn_box_new_fill (x + end - mark / 4, middle - mark / 4, mark / 2, mark / 2, 1.0));
  if (cell->mark != FMN_MARK_NONE)
    fmn_piece_add (piece, fmn_box_new_mark (cell->mark, x + end, middle, mark));
  return height;
}
