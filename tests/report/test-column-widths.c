/* test-column-widths.c: columns fill the width, fold by need, and keep their words whole.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-column-widths.h"

#include <math.h>

#define GAP 6.0

/* One row of up to three cells of one line each. */
typedef struct
{
  double lines[3];
  GArray *last;
} Row;

static const GArray *
get_lines (guint row, guint column, gpointer data)
{
  Row *self = data;

  g_array_set_size (self->last, 0);
  g_array_append_val (self->last, self->lines[column]);
  return self->last;
}

static double
share (FmnColumnWidth *columns, Row *row, double width)
{
  double sum = 0;
  guint shown = 0;

  row->last = g_array_new (FALSE, FALSE, sizeof (double));
  fmn_column_widths_share (columns, 3, width, GAP, 1, get_lines, row);
  g_array_unref (row->last);
  for (guint i = 0; i < 3; i++)
    if (!columns[i].folded)
      {
        sum += columns[i].width;
        shown++;
      }
  return sum + GAP * (shown - 1);
}

static void
test_room_for_all (void)
{
  FmnColumnWidth columns[3] = { { .word = 20, .line = 40, .stretch = 1 },
                                { .word = 30, .line = 60, .stretch = 1 },
                                { .word = 10, .line = 30 } };
  Row row = { .lines = { 40, 60, 30 } };

  g_assert_cmpfloat_with_epsilon (share (columns, &row, 300), 300, 0.01);
  g_assert_cmpfloat (columns[0].width, >=, 40);
  g_assert_cmpfloat (columns[1].width, >=, 60);
  /* Without a stretch it takes no more than a step over its line. */
  g_assert_cmpfloat (columns[2].width, <, 36);
}

/* The cell with most text gets most, and none goes below its widest word. */
static void
test_little_room (void)
{
  FmnColumnWidth columns[3] = { { .word = 20, .line = 40 },
                                { .word = 30, .line = 400, .stretch = 1 },
                                { .word = 20, .line = 100 } };
  Row row = { .lines = { 40, 400, 100 } };

  share (columns, &row, 200);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (columns[i].folded);
      g_assert_cmpfloat (columns[i].width, >=, columns[i].word - 0.001);
    }
  g_assert_cmpfloat (columns[1].width, >, columns[2].width);
  g_assert_cmpfloat (columns[2].width, >, columns[0].width);
}

static void
test_folds (void)
{
  FmnColumnWidth columns[3] = { { .word = 60, .line = 80, .stretch = 1 },
                                { .word = 60, .line = 80, .keep = 2, .stretch = 1 },
                                { .word = 60, .line = 80, .keep = 1, .stretch = 1 } };
  Row row = { .lines = { 80, 80, 80 } };

  g_assert_cmpfloat_with_epsilon (share (columns, &row, 150), 150, 0.01);
  g_assert_false (columns[0].folded);
  g_assert_false (columns[1].folded);
  g_assert_true (columns[2].folded);
  g_assert_cmpfloat (columns[2].width, ==, 0);
}

/* Where nothing may be folded, words break rather than run over the edge. */
static void
test_no_room_at_all (void)
{
  FmnColumnWidth columns[3]
      = { { .word = 60, .line = 80 }, { .word = 120, .line = 130 }, { .word = 60, .line = 80 } };
  Row row = { .lines = { 80, 130, 80 } };

  g_assert_cmpfloat_with_epsilon (share (columns, &row, 132), 132, 0.01);
  g_assert_cmpfloat_with_epsilon (columns[1].width, 60, 0.01);
  g_assert_cmpfloat_with_epsilon (columns[0].width, 30, 0.01);
}

static void
test_even (void)
{
  FmnColumnWidth columns[3] = { { .word = 30, .line = 80 },
                                { .word = 20, .line = 30, .even = TRUE, .stretch = 1 },
                                { .word = 20, .line = 120, .even = TRUE, .stretch = 1 } };
  Row row = { .lines = { 80, 30, 120 } };

  share (columns, &row, 300);
  g_assert_cmpfloat_with_epsilon (columns[1].width, columns[2].width, 0.001);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/report/column-widths/room-for-all", test_room_for_all);
  g_test_add_func ("/report/column-widths/little-room", test_little_room);
  g_test_add_func ("/report/column-widths/folds", test_folds);
  g_test_add_func ("/report/column-widths/no-room-at-all", test_no_room_at_all);
  g_test_add_func ("/report/column-widths/even", test_even);
  return g_test_run ();
}
