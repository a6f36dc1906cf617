/* fmn-column-widths.c: shares a page’s width among columns so that the rows become low.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-column-widths.h"

#include <math.h>
#include <string.h>

/* What is left over is given away in this many steps. */
#define STEPS 90
/* A long table is judged by as many of its rows, evenly taken. */
#define JUDGED_ROWS 48
/* A row is as high as its highest cell. The mean of the eighth powers follows that, and still falls
 * a little when the second highest does, so that columns are widened in turn. */
#define RAISE(x) ((x) * (x) * (x) * (x) * (x) * (x) * (x) * (x))
#define LOWER(x) sqrt (sqrt (sqrt (x)))
/* Lines end before the column does, on average by this much of a line. */
#define RAGGED 0.25
/* A cell below its row is read less easily than in its column, and has its label beside it: it counts
 * for this many lines more than it fills. */
#define FOLDED 0.7

typedef struct
{
  FmnColumnWidth *columns;
  guint n;
  guint n_rows;
  guint stride;
  FmnCellLinesFunc lines;
  gpointer data;
  /* Of each judged row and column: what the cell costs at the column's width, and a step wider. */
  double *now;
  double *wider;
  /* Of each judged row: the sum of what its cells cost, and its height. */
  double *sums;
  double *heights;
} Sharing;

static double
sum_of_words (const FmnColumnWidth *columns, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (!columns[i].folded)
      sum += columns[i].word;
  return sum;
}

static double
room_for (const FmnColumnWidth *columns, guint n, double width, double gap)
{
  guint shown = 0;

  for (guint i = 0; i < n; i++)
    if (!columns[i].folded)
      shown++;
  return width - gap * (shown > 0 ? shown - 1 : 0);
}

/* In lines of text, to the power of the mean; not rounded, so that a little more width is worth
 * something before a whole line is saved. */
static double
cell_cost (Sharing *self, guint row, guint column, double width)
{
  const GArray *lines = self->lines (row, column, self->data);
  double height = 0;

  if (lines == NULL || self->columns[column].folded)
    return 0;
  for (guint i = 0; i < lines->len; i++)
    {
      double line = g_array_index (lines, double, i);

      height += line <= width ? 1 : line / width + RAGGED;
    }
  return RAISE (height);
}

/* Takes the costs of @column's cells anew; the rows are to be added up after it. */
static void
weigh_column (Sharing *self, guint column, double step)
{
  double width = self->columns[column].width;

  for (guint row = 0, judged = 0; row < self->n_rows; row += self->stride, judged++)
    {
      self->now[judged * self->n + column] = cell_cost (self, row, column, width);
      self->wider[judged * self->n + column] = cell_cost (self, row, column, width + step);
    }
}

static void
add_rows_up (Sharing *self)
{
  for (guint row = 0, judged = 0; row < self->n_rows; row += self->stride, judged++)
    {
      double sum = 0;

      for (guint i = 0; i < self->n; i++)
        sum += self->now[judged * self->n + i];
      self->sums[judged] = sum;
      self->heights[judged] = LOWER (sum);
    }
}

/* How much lower all rows become when @column gets a step more. */
static double
gain_of (Sharing *self, guint column)
{
  double gain = 0;

  for (guint row = 0, judged = 0; row < self->n_rows; row += self->stride, judged++)
    {
      double now = self->now[judged * self->n + column];
      double wider = self->wider[judged * self->n + column];

      gain += self->heights[judged] - LOWER (MAX (self->sums[judged] - now + wider, 0));
    }
  return gain;
}

static gboolean
widen_one (Sharing *self, double step)
{
  double best = 1e-9;
  int found = -1;

  for (guint i = 0; i < self->n; i++)
    {
      FmnColumnWidth *column = &self->columns[i];
      double gain;

      if (column->folded || column->width >= column->line)
        continue;
      gain = gain_of (self, i);
      if (gain > best)
        {
          best = gain;
          found = (int) i;
        }
    }
  if (found < 0)
    return FALSE;
  self->columns[found].width += step;
  weigh_column (self, (guint) found, step);
  add_rows_up (self);
  return TRUE;
}

static void
stretch (FmnColumnWidth *columns, guint n, double rest)
{
  double shares = 0;

  for (guint i = 0; i < n; i++)
    if (!columns[i].folded)
      shares += columns[i].stretch;
  if (shares <= 0)
    return;
  for (guint i = 0; i < n; i++)
    if (!columns[i].folded)
      columns[i].width += rest * columns[i].stretch / shares;
}

/* Even columns get their average, unless a word would not fit any more. */
static void
make_even (FmnColumnWidth *columns, guint n)
{
  double sum = 0, word = 0;
  guint even = 0;

  for (guint i = 0; i < n; i++)
    if (columns[i].even && !columns[i].folded)
      {
        sum += columns[i].width;
        word = MAX (word, columns[i].word);
        even++;
      }
  for (guint i = 0; i < n && even > 0 && sum / even >= word; i++)
    if (columns[i].even && !columns[i].folded)
      columns[i].width = sum / even;
}

/* Shares @room among the columns that are not folded. */
static void
share (Sharing *self, double room)
{
  double words = sum_of_words (self->columns, self->n), rest, step;

  for (guint i = 0; i < self->n; i++)
    if (!self->columns[i].folded)
      self->columns[i].width = self->columns[i].word * (words > room ? room / words : 1);
  rest = MAX (room - words, 0);
  step = rest / STEPS;
  for (guint i = 0; i < self->n; i++)
    weigh_column (self, i, step);
  add_rows_up (self);
  if (words >= room)
    return;
  for (guint i = 0; i < STEPS && widen_one (self, step); i++)
    rest -= step;
  stretch (self->columns, self->n, MAX (0, rest));
}

/* All rows in lines of text as they were shared last, with those that folded cells take below them. */
static double
total_height (Sharing *self, double width)
{
  double height = 0;

  for (guint row = 0, judged = 0; row < self->n_rows; row += self->stride, judged++)
    {
      height += self->heights[judged];
      for (guint i = 0; i < self->n; i++)
        {
          const GArray *lines = self->lines (row, i, self->data);
          double line = 0;

          if (!self->columns[i].folded || lines == NULL)
            continue;
          for (guint l = 0; l < lines->len; l++)
            line += g_array_index (lines, double, l);
          height += line > 0 ? FOLDED + line / width : 0;
        }
    }
  return height;
}

/* Folds the column without which the table is lowest, and shares the room anew. FALSE when none may
 * be folded. */
static gboolean
fold_best (Sharing *self, double width, double gap)
{
  double lowest = G_MAXDOUBLE;
  int best = -1;

  for (guint i = 0; i < self->n; i++)
    {
      FmnColumnWidth *column = &self->columns[i];
      double height;

      if (column->folded || column->keep == 0)
        continue;
      column->folded = TRUE;
      share (self, room_for (self->columns, self->n, width, gap));
      /* Between two that save as much, the one that is missed less. */
      height = total_height (self, width) * (1 + 0.02 * column->keep);
      column->folded = FALSE;
      if (height < lowest)
        {
          lowest = height;
          best = (int) i;
        }
    }
  if (best < 0)
    return FALSE;
  self->columns[best].folded = TRUE;
  self->columns[best].width = 0;
  share (self, room_for (self->columns, self->n, width, gap));
  return TRUE;
}

void
fmn_column_widths_share (FmnColumnWidth *columns,
                         guint n,
                         double width,
                         double gap,
                         guint n_rows,
                         FmnCellLinesFunc lines,
                         gpointer data)
{
  Sharing self = { columns, n, n_rows, 1 + n_rows / JUDGED_ROWS, lines, data };
  const gsize judged = 1 + n_rows / self.stride;
  g_autofree double *costs = g_new0 (double, judged *(2 * n + 2));
  g_autofree FmnColumnWidth *best = NULL;
  double lowest;

  g_return_if_fail (columns != NULL && n > 0 && width > 0);

  self.now = costs;
  self.wider = self.now + judged * n;
  self.sums = self.wider + judged * n;
  self.heights = self.sums + judged;

  share (&self, room_for (columns, n, width, gap));
  if (sum_of_words (columns, n) > room_for (columns, n, width, gap))
    {
      while (sum_of_words (columns, n) > room_for (columns, n, width, gap)
             && fold_best (&self, width, gap))
        ;
      /* Once some are folded, it may be better to fold more. */
      lowest = total_height (&self, width);
      best = g_memdup2 (columns, n * sizeof *columns);
      while (fold_best (&self, width, gap))
        if (total_height (&self, width) < lowest)
          {
            lowest = total_height (&self, width);
            memcpy (best, columns, n * sizeof *columns);
          }
      memcpy (columns, best, n * sizeof *columns);
    }
  make_even (columns, n);
}
