/* fmn-column-widths.c: shares a page's width among columns so that long cells get more, but not all.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-column-widths.h"

#include <math.h>

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

static gboolean
fold_one (FmnColumnWidth *columns, guint n)
{
  FmnColumnWidth *first = NULL;

  for (guint i = 0; i < n; i++)
    if (!columns[i].folded && columns[i].keep > 0
        && (first == NULL || columns[i].keep < first->keep))
      first = &columns[i];
  if (first == NULL)
    return FALSE;
  first->folded = TRUE;
  first->width = 0;
  return TRUE;
}

/* A column's width at the level @level. The square root lets a cell of four times the text take
 * twice the width, so that rows stay low. */
static double
width_at (const FmnColumnWidth *column, double level)
{
  return CLAMP (level * sqrt (column->line), column->word, MAX (column->line, column->word));
}

static double
share_at (FmnColumnWidth *columns, guint n, double level)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (!columns[i].folded)
      {
        columns[i].width = width_at (&columns[i], level);
        sum += columns[i].width;
      }
  return sum;
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

void
fmn_column_widths_share (FmnColumnWidth *columns, guint n, double width, double gap)
{
  double room, words, low = 0, high = width, sum;

  g_return_if_fail (columns != NULL && n > 0 && width > 0);

  while (sum_of_words (columns, n) > room_for (columns, n, width, gap) && fold_one (columns, n))
    ;
  room = room_for (columns, n, width, gap);
  words = sum_of_words (columns, n);
  if (words > room)
    {
      for (guint i = 0; i < n; i++)
        if (!columns[i].folded)
          columns[i].width = columns[i].word * room / words;
      return;
    }
  for (guint step = 0; step < 40; step++)
    {
      double level = (low + high) / 2;

      if (share_at (columns, n, level) > room)
        high = level;
      else
        low = level;
    }
  sum = share_at (columns, n, low);
  stretch (columns, n, room - sum);
}
