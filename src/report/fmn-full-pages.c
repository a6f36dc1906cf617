/* fmn-full-pages.c: the full form: sections flow over pages, heads repeat, rows stay whole.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-page-blocks.h"
#include "fmn-page-parts.h"

#include <math.h>

#define QUESTION_LINES 2
#define QUESTION_SPACING 13.0

typedef struct
{
  FmnPageBlocks *blocks;
  GPtrArray *sheets;
  FmnSheet *sheet;
  double y, top, bottom;
} Flow;

static void
new_page (Flow *self)
{
  self->sheet = fmn_sheet_new (self->blocks->page_width, self->blocks->page_height);
  g_ptr_array_add (self->sheets, self->sheet);
  self->y = self->top;
}

/* How many pieces from @i on must stand together. */
static guint
get_group (GPtrArray *pieces, guint i)
{
  guint n = 1;

  while (i + n < pieces->len && ((FmnPiece *) g_ptr_array_index (pieces, i + n - 1))->keep)
    n++;
  return n;
}

/* Places what fits between @y and the bottom from piece @i on, at @x; returns the index of the first
 * that does not and moves @y below what was placed. With @first nothing stands above it in this
 * column, so that what goes on gets its head again. A group that is higher than its room is placed at the
 * top of a page alone; it would fit nowhere. */
static guint
fill (Flow *self, GPtrArray *pieces, guint i, double x, double *y, double bottom, gboolean first)
{
  gboolean begins = first, at_top = *y <= self->top;

  while (i < pieces->len)
    {
      guint n = get_group (pieces, i);
      FmnPiece *piece = g_ptr_array_index (pieces, i);
      FmnPiece *head = begins && i > 0 ? piece->head : NULL;
      double gap = begins ? 0 : piece->gap;
      double above = gap + (head != NULL ? head->height : 0);

      /* A group that is higher than a whole page is parted rather than lost. */
      while (begins && at_top && n > 1
             && *y + above + fmn_pieces_get_height (pieces, i, n) > self->bottom)
        n--;
      if (*y + above + fmn_pieces_get_height (pieces, i, n) > bottom && !(begins && at_top))
        return i;
      if (head != NULL)
        {
          fmn_piece_place (head, self->sheet, x, *y);
          *y += head->height;
        }
      *y += gap;
      *y += fmn_pieces_place (pieces, i, n, self->sheet, x, *y);
      i += n;
      begins = FALSE;
    }
  return i;
}

static void
flow (Flow *self, GPtrArray *pieces)
{
  guint i = 0;

  while (i < pieces->len)
    {
      i = fill (self, pieces, i, self->blocks->margin, &self->y, self->bottom,
                self->y <= self->top);
      if (i < pieces->len)
        new_page (self);
    }
}

/* Two lists side by side, each going on in its own column; not when one is so much longer that the
 * other column would stay empty. */
static gboolean
flow_beside (Flow *self, GPtrArray *left, GPtrArray *right)
{
  double x = self->blocks->margin, second = x + self->blocks->width - self->blocks->half;
  double height = fmax (fmn_pieces_get_height (left, 0, left->len),
                        fmn_pieces_get_height (right, 0, right->len));
  guint l = 0, r = 0;

  if (height > self->bottom - self->y + (self->bottom - self->top) * 0.8)
    return FALSE;
  while (l < left->len || r < right->len)
    {
      gboolean first = self->y <= self->top;
      double left_y = self->y, right_y = self->y;

      l = fill (self, left, l, x, &left_y, self->bottom, first);
      r = fill (self, right, r, second, &right_y, self->bottom, first);
      self->y = MAX (left_y, right_y);
      if (l < left->len || r < right->len)
        new_page (self);
    }
  return TRUE;
}

/* The height at which @pieces from @from on can be parted into two columns of that height, tried from half of it on. */
static double
find_balance (Flow *self, GPtrArray *pieces, guint from, double room)
{
  double total = fmn_pieces_get_height (pieces, from, pieces->len - from);

  for (double height = total / 2; height < room; height += 2)
    {
      double used = 0;
      guint columns = 1;

      for (guint i = from; i < pieces->len;)
        {
          guint n = get_group (pieces, i);
          FmnPiece *piece = g_ptr_array_index (pieces, i);
          double group = fmn_pieces_get_height (pieces, i, n);

          if (used > 0 && used + piece->gap + group > height)
            {
              columns++;
              used = piece->head != NULL ? piece->head->height : 0;
            }
          else if (used > 0)
            used += piece->gap;
          used += group;
          i += n;
        }
      if (columns <= 2)
        return height;
    }
  return room;
}

/* One long list in two columns a page, as in a newspaper; the last page's columns are of one height. */
static void
flow_in_columns (Flow *self, GPtrArray *pieces)
{
  double x = self->blocks->margin, second = x + self->blocks->width - self->blocks->half;
  guint i = 0;

  while (i < pieces->len)
    {
      FmnPiece *first = g_ptr_array_index (pieces, i);
      double top = self->y > self->top ? self->y + first->gap : self->y;
      double left_y = top, right_y = top, bottom;
      guint from = i;

      bottom = top + find_balance (self, pieces, i, self->bottom - top);
      i = fill (self, pieces, i, x, &left_y, bottom + 0.01, TRUE);
      if (i > from && i < pieces->len)
        i = fill (self, pieces, i, second, &right_y, self->bottom, TRUE);
      self->y = MAX (left_y, right_y);
      if (i < pieces->len)
        new_page (self);
    }
}

static void
extend (GPtrArray *pieces, GPtrArray *more)
{
  for (guint i = 0; more != NULL && i < more->len; i++)
    g_ptr_array_add (pieces, fmn_piece_ref (g_ptr_array_index (more, i)));
}

/* Two columns: procedures, and treatments with what is known of her and what is awaited. */
static void
flow_lists (Flow *self)
{
  FmnPageBlocks *blocks = self->blocks;
  g_autoptr (GPtrArray) left = fmn_pieces_new ();
  g_autoptr (GPtrArray) right = fmn_pieces_new ();
  g_autoptr (GPtrArray) below = fmn_pieces_new ();
  double first, second;

  extend (left, blocks->procedures.pieces);
  extend (right, blocks->treatments.pieces);
  extend (below, blocks->background);
  extend (below, blocks->awaited.pieces);
  /* Below the shorter of the two. */
  first = fmn_pieces_get_height (left, 0, left->len);
  second = fmn_pieces_get_height (right, 0, right->len);
  extend (second <= first ? right : left, below);
  if (blocks->beside && flow_beside (self, left, right))
    return;
  extend (left, right);
  if (blocks->beside)
    flow_in_columns (self, left);
  else
    flow (self, left);
}

void
fmn_full_pages_set (FmnPageBlocks *blocks, GPtrArray *sheets)
{
  Flow self = { .blocks = blocks, .sheets = sheets, .top = blocks->margin };
  g_autoptr (GPtrArray) front = fmn_pieces_new ();
  g_autoptr (GPtrArray) questions = NULL;
  GPtrArray *asked;

  g_return_if_fail (blocks != NULL && sheets != NULL);

  self.bottom = blocks->margin + blocks->body;
  new_page (&self);
  g_ptr_array_add (front, fmn_piece_ref (blocks->head));
  if (blocks->figures != NULL)
    g_ptr_array_add (front, fmn_piece_ref (blocks->figures));
  extend (front, blocks->pregnancies.pieces);
  flow (&self, front);
  flow (&self, blocks->antiphospholipid);
  flow (&self, blocks->all_tests);
  flow_lists (&self);
  asked = fmn_summary_get_questions (blocks->summary);
  questions
      = fmn_question_pieces (blocks->type, asked, asked->len, QUESTION_LINES,
                             fmn_typesetter_scale (blocks->type, QUESTION_SPACING), blocks->width);
  flow (&self, questions);
  flow (&self, blocks->own_words);
  flow (&self, blocks->long_texts);
  flow (&self, blocks->appendix);
  if (blocks->papers.pieces != NULL)
    flow (&self, blocks->papers.pieces);
}
