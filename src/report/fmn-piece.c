/* fmn-piece.c: the unsplittable parts that pages are filled with: headings, paragraphs, notes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-piece.h"

#include <glib/gi18n-lib.h>

#define HEADING_GAP 9.5
#define HEADING_BELOW 2.6

FmnPiece *
fmn_piece_new (void)
{
  FmnPiece *self = g_rc_box_new0 (FmnPiece);

  self->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_box_free);
  return self;
}

FmnPiece *
fmn_piece_ref (FmnPiece *self)
{
  return g_rc_box_acquire (self);
}

static void
piece_clear (gpointer data)
{
  FmnPiece *self = data;

  g_ptr_array_unref (self->boxes);
  g_clear_pointer (&self->head, fmn_piece_unref);
}

void
fmn_piece_unref (FmnPiece *self)
{
  g_rc_box_release_full (self, piece_clear);
}

void
fmn_piece_add (FmnPiece *self, FmnBox *box)
{
  g_return_if_fail (self != NULL && box != NULL);

  g_ptr_array_add (self->boxes, box);
}

double
fmn_piece_add_text (FmnPiece *self, PangoLayout *layout, FmnType type, double x, double y)
{
  FmnBox *box = fmn_box_new_text (layout, x, y, fmn_typesetter_get_grey (type));

  g_object_unref (layout);
  fmn_piece_add (self, box);
  return box->height;
}

/* Where @run stands on @line, whose top left corner is at @y in its layout. */
static void
add_link (GArray *links, PangoLayoutLine *line, const PangoRectangle *place, const FmnRun *run)
{
  int start = MAX ((int) run->start, line->start_index);
  int end = MIN ((int) run->end, line->start_index + line->length), n = 0;
  g_autofree int *ranges = NULL;

  if (start >= end)
    return;
  pango_layout_line_get_x_ranges (line, start, end, &ranges, &n);
  for (int i = 0; i < n; i++)
    {
      FmnLink link = { .x = (double) ranges[2 * i] / PANGO_SCALE,
                       .y = (double) place->y / PANGO_SCALE,
                       .width = (double) (ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE,
                       .height = (double) place->height / PANGO_SCALE,
                       .name = run->link };

      g_array_append_val (links, link);
    }
}

static GArray *
find_links (const FmnCell *cell, PangoLayout *layout)
{
  GArray *links = NULL;

  for (guint i = 0; i < cell->runs->len; i++)
    {
      const FmnRun *run = &g_array_index (cell->runs, FmnRun, i);
      PangoLayoutIter *iter;

      if (run->link == NULL)
        continue;
      if (links == NULL)
        links = g_array_new (FALSE, FALSE, sizeof (FmnLink));
      iter = pango_layout_get_iter (layout);
      do
        {
          PangoRectangle place;

          pango_layout_iter_get_line_extents (iter, NULL, &place);
          add_link (links, pango_layout_iter_get_line_readonly (iter), &place, run);
        }
      while (pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
    }
  return links;
}

double
fmn_piece_add_cell (
    FmnPiece *self, const FmnCell *cell, PangoLayout *layout, FmnType type, double x, double y)
{
  GArray *links = find_links (cell, layout);
  double height = fmn_piece_add_text (self, layout, type, x, y);
  FmnBox *box = g_ptr_array_index (self->boxes, self->boxes->len - 1);

  box->links = links;
  return height;
}

void
fmn_piece_set_head (FmnPiece *self, FmnPiece *head)
{
  g_return_if_fail (self != NULL && head != self);

  g_clear_pointer (&self->head, fmn_piece_unref);
  if (head != NULL)
    self->head = fmn_piece_ref (head);
}

void
fmn_piece_place (const FmnPiece *self, FmnSheet *sheet, double x, double y)
{
  g_return_if_fail (self != NULL && sheet != NULL);

  for (guint i = 0; i < self->boxes->len; i++)
    {
      FmnBox *box = fmn_box_copy (g_ptr_array_index (self->boxes, i));

      box->x += x;
      box->y += y;
      g_ptr_array_add (sheet->boxes, box);
    }
}

GPtrArray *
fmn_pieces_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_piece_unref);
}

void
fmn_pieces_append (GPtrArray *pieces, GPtrArray *more)
{
  g_return_if_fail (pieces != NULL && more != NULL);

  g_ptr_array_extend_and_steal (pieces, more);
}

double
fmn_pieces_get_height (GPtrArray *pieces, guint from, guint n)
{
  double height = 0;

  g_return_val_if_fail (from + n <= pieces->len, 0);

  for (guint i = from; i < from + n; i++)
    {
      FmnPiece *piece = g_ptr_array_index (pieces, i);

      height += piece->height + (i > from ? piece->gap : 0);
    }
  return height;
}

double
fmn_pieces_place (GPtrArray *pieces, guint from, guint n, FmnSheet *sheet, double x, double y)
{
  double top = y;

  g_return_val_if_fail (from + n <= pieces->len, 0);

  for (guint i = from; i < from + n; i++)
    {
      FmnPiece *piece = g_ptr_array_index (pieces, i);

      if (i > from)
        y += piece->gap;
      fmn_piece_place (piece, sheet, x, y);
      y += piece->height;
    }
  return y - top;
}

static FmnPiece *
heading_piece (FmnTypesetter *type, const char *heading, const char *hint, double width)
{
  FmnPiece *piece = fmn_piece_new ();
  PangoLayout *head = fmn_typesetter_set (type, FMN_TYPE_OF_HEAD, heading, -1, FALSE);
  double head_width = fmn_layout_get_width (head), baseline, room;
  double space = fmn_typesetter_scale (type, 6);

  if (head_width > width)
    {
      g_object_unref (head);
      head = fmn_typesetter_set (type, FMN_TYPE_OF_HEAD, heading, width, FALSE);
      head_width = width;
    }
  else
    {
      /* In a layout of its own width a heading keeps its place when the page is turned round. */
      pango_layout_set_width (head, (int) (head_width * PANGO_SCALE) + 1);
    }
  baseline = fmn_layout_get_baseline (head);
  piece->gap = fmn_typesetter_scale (type, HEADING_GAP);
  piece->keep = TRUE;
  piece->height = fmn_piece_add_text (piece, head, FMN_TYPE_OF_HEAD, 0, 0);
  room = width - head_width - space;
  if (hint != NULL && *hint != '\0')
    {
      PangoLayout *beside = fmn_typesetter_set (type, FMN_TYPE_OF_HINT, hint, MAX (room, 1), FALSE);

      if (room > 0 && pango_layout_get_line_count (beside) == 1
          && fmn_layout_get_width (beside) <= room)
        fmn_piece_add_text (piece, beside, FMN_TYPE_OF_HINT, head_width + space,
                            baseline - fmn_layout_get_baseline (beside));
      else
        {
          g_object_unref (beside);
          beside = fmn_typesetter_set (type, FMN_TYPE_OF_HINT, hint, width, FALSE);
          piece->height += fmn_piece_add_text (piece, beside, FMN_TYPE_OF_HINT, 0, piece->height);
        }
    }
  piece->height += fmn_typesetter_scale (type, HEADING_BELOW);
  return piece;
}

FmnPiece *
fmn_heading_piece (FmnTypesetter *type, const char *heading, const char *hint, double width)
{
  FmnPiece *piece = heading_piece (type, heading, hint, width);

  fmn_piece_add (piece, fmn_box_new_place (NULL, heading, 0, 0));
  return piece;
}

FmnPiece *
fmn_continued_piece (FmnTypesetter *type, const char *heading, double width)
{
  return heading_piece (type, heading, C_ ("heading", "continued"), width);
}

/* A piece of the lines @from up to @to of @layout, which was set from @cell. */
static FmnPiece *
lines_piece (FmnTypesetter *type,
             FmnType of,
             const FmnCell *cell,
             PangoLayout *layout,
             guint from,
             guint to,
             double x,
             double width)
{
  guint n = (guint) pango_layout_get_line_count (layout);
  guint start = (guint) pango_layout_get_line_readonly (layout, (int) from)->start_index;
  guint end = to < n ? (guint) pango_layout_get_line_readonly (layout, (int) to)->start_index
                     : (guint) cell->text->len;
  g_autoptr (FmnCell) part = NULL;
  FmnPiece *piece = fmn_piece_new ();

  while (end > start && (cell->text->str[end - 1] == '\n' || cell->text->str[end - 1] == ' '))
    end--;
  part = fmn_cell_sub (cell, start, end);
  piece->height = fmn_piece_add_cell (
      piece, part, fmn_typesetter_set_cell (type, of, part, width, FALSE), of, x, 0);
  return piece;
}

GPtrArray *
fmn_paragraph_pieces (
    FmnTypesetter *type, FmnType of, const FmnCell *cell, double x, double width, guint lines)
{
  GPtrArray *pieces = fmn_pieces_new ();
  g_autoptr (PangoLayout) layout = fmn_typesetter_set_cell (type, of, cell, width, FALSE);
  guint n = (guint) pango_layout_get_line_count (layout), from = 0;

  g_return_val_if_fail (lines >= 2, pieces);

  while (from < n)
    {
      guint to = MIN (n, from + lines);

      /* No line alone at the head of the next page. */
      if (n - to == 1 && to - from > 2)
        to--;
      else if (n - to == 1)
        to = n;
      g_ptr_array_add (pieces, lines_piece (type, of, cell, layout, from, to, x, width));
      from = to;
    }
  return pieces;
}

FmnPiece *
fmn_note_piece (FmnTypesetter *type, const char *text, double width)
{
  FmnPiece *piece = fmn_piece_new ();

  piece->gap = fmn_typesetter_scale (type, 2);
  piece->height
      = fmn_piece_add_text (piece, fmn_typesetter_set (type, FMN_TYPE_OF_HINT, text, width, FALSE),
                            FMN_TYPE_OF_HINT, 0, 0);
  return piece;
}
