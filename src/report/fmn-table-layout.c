/* fmn-table-layout.c: sets a table; what is too wide or high goes into a line under its row.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-table-layout.h"

#include "fmn-column-widths.h"
#include "fmn-weeks-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN_GAP 6.0
#define ROW_PAD 2.1
#define HEAD_RULE 0.75
#define ROW_RULE 0.4
#define ROW_GREY 0.62
#define SHADE_GREY 0.945
/* A word may take this share of the table before it is broken. */
#define WIDEST_WORD 0.3
/* Folded text of a row that is too high for its page is parted after this many lines. */
#define FOLDED_LINES 12

typedef struct
{
  FmnTypesetter *type;
  const FmnSummaryTable *table;
  double width;
  double highest;
  double gap;
  double pad;
  FmnColumnWidth *columns;
  GPtrArray *lines; /* GArray of double for every cell, the heads first */
} Setting;

static FmnColumn *
column_at (Setting *self, guint i)
{
  return g_ptr_array_index (self->table->columns, i);
}

static double
column_x (Setting *self, guint i)
{
  double x = 0;

  for (guint c = 0; c < i; c++)
    if (!self->columns[c].folded)
      x += self->columns[c].width + self->gap;
  return x;
}

static FmnType
type_of (const FmnColumn *column)
{
  return column->strong ? FMN_TYPE_OF_NUMBER : FMN_TYPE_OF_BODY;
}

static FmnCell *
head_cell (const FmnColumn *column)
{
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, column->label);

  fmn_cell_add_line (cell, FMN_RUN_QUIET, column->sub);
  return cell;
}

/* Widths */

/* Takes the widest word and line of @cell, and keeps all its lines for the sharing. */
static void
take_measure (Setting *self, guint i, FmnType type, const FmnCell *cell)
{
  FmnColumnWidth *column = &self->columns[i];
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (double));
  double word = 0;

  if (cell->text->len > 0)
    word = fmn_typesetter_measure (self->type, type, cell, lines);
  if (cell->has_weeks)
    {
      double shortest = fmn_typesetter_scale (self->type, FMN_WEEKS_LINE_SHORTEST);

      word = MAX (word, shortest);
      g_array_append_val (lines, shortest);
    }
  column->word = MAX (column->word, word);
  for (guint l = 0; l < lines->len; l++)
    column->line = MAX (column->line, g_array_index (lines, double, l) + 0.2);
  g_ptr_array_add (self->lines, lines);
}

static const GArray *
get_lines (guint row, guint column, gpointer data)
{
  Setting *self = data;

  return g_ptr_array_index (self->lines, row * self->table->columns->len + column);
}

static void
measure_columns (Setting *self)
{
  guint n = self->table->columns->len;
  g_autoptr (FmnCell) empty = fmn_cell_new (FMN_RUN_BODY, NULL);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnCell) head = head_cell (column_at (self, i));

      take_measure (self, i, FMN_TYPE_OF_COLUMN, self->table->with_head ? head : empty);
    }
  for (guint r = 0; r < self->table->rows->len; r++)
    {
      FmnRow *row = g_ptr_array_index (self->table->rows, r);

      /* An interval is written across two columns. */
      for (guint i = 0; i < n; i++)
        take_measure (self, i, type_of (column_at (self, i)),
                      row->style == FMN_ROW_INTERVAL && i > 0 ? empty
                                                              : g_ptr_array_index (row->cells, i));
    }
  for (guint i = 0; i < n; i++)
    {
      FmnColumnWidth *out = &self->columns[i];

      out->keep = column_at (self, i)->keep;
      out->stretch = column_at (self, i)->stretch;
      out->even = column_at (self, i)->even;
      out->word = MIN (out->word + 0.2, self->width * WIDEST_WORD);
      out->line = MAX (out->line, out->word);
    }
  fmn_column_widths_share (self->columns, n, self->width, self->gap, self->table->rows->len + 1,
                           get_lines, self);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

/* Head */

static void
add_write_lines (Setting *self, FmnPiece *piece, double y, double height)
{
  for (guint i = 1; i < self->table->columns->len; i++)
    if (column_at (self, i)->to_write && !self->columns[i].folded)
      fmn_piece_add (piece,
                     fmn_box_new_dash (column_x (self, i) - self->gap * 0.6, y, height, 0.3));
}

static void
add_column_heads (Setting *self, FmnPiece *piece)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double highest = 0, top = piece->height;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      g_autoptr (FmnCell) cell = head_cell (column_at (self, i));
      /* Folded columns are named where they stand. */
      PangoLayout *layout
          = fmn_typesetter_set_cell (self->type, FMN_TYPE_OF_COLUMN, cell,
                                     MAX (self->columns[i].width, 1), column_at (self, i)->at_end);

      g_ptr_array_add (layouts, layout);
      if (!self->columns[i].folded)
        highest = MAX (highest, fmn_layout_get_height (layout));
    }
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      PangoLayout *layout = g_ptr_array_index (layouts, i);

      if (!self->columns[i].folded && *pango_layout_get_text (layout) != '\0')
        fmn_piece_add_text (piece, g_object_ref (layout), FMN_TYPE_OF_COLUMN, column_x (self, i),
                            top + highest - fmn_layout_get_height (layout));
    }
  piece->height = top + highest + self->pad * 0.8;
  add_write_lines (self, piece, top, piece->height - top);
  fmn_piece_add (piece, fmn_box_new_line (0, piece->height, self->width, 0, HEAD_RULE, 0.0));
}

static FmnPiece *
head_piece (Setting *self, gboolean continued)
{
  FmnPiece *piece = continued ? fmn_continued_piece (self->type, self->table->heading, self->width)
                              : fmn_heading_piece (self->type, self->table->heading,
                                                   self->table->hint, self->width);

  if (self->table->with_head)
    add_column_heads (self, piece);
  return piece;
}

/* Rows */

static double
add_cell (Setting *self, FmnPiece *piece, const FmnRow *row, guint i, double baseline)
{
  const FmnCell *cell = g_ptr_array_index (row->cells, i);
  FmnColumn *column = column_at (self, i);
  FmnType of = type_of (column);
  double x = column_x (self, i), y = self->pad;
  PangoLayout *layout;

  if (cell->has_weeks)
    y += fmn_weeks_line_add (self->type, piece, cell, x, y, self->columns[i].width);
  if (cell->text->len == 0)
    return y;
  layout = fmn_typesetter_set_cell (self->type, of, cell, self->columns[i].width, column->at_end);
  if (!cell->has_weeks)
    y += MAX (0, baseline - fmn_layout_get_baseline (layout));
  return y
         + fmn_piece_add_text (piece, layout, row->style == FMN_ROW_QUIET ? FMN_TYPE_OF_QUIET : of,
                               x, y);
}

/* The lowest of the first lines' baselines, so that a larger number stands on the line of its row.
 */
static double
row_baseline (Setting *self, const FmnRow *row)
{
  double baseline = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const FmnCell *cell = g_ptr_array_index (row->cells, i);

      if (!self->columns[i].folded && cell->text->len > 0 && !cell->has_weeks)
        {
          g_autoptr (PangoLayout) layout = fmn_typesetter_set_cell (
              self->type, type_of (column_at (self, i)), cell, -1, FALSE);

          baseline = MAX (baseline, fmn_layout_get_baseline (layout));
        }
    }
  return baseline;
}

/* "Managed: surgery" for each cell that is folded in all rows, or in @here for this one. */
static FmnCell *
folded_cell (Setting *self, const FmnRow *row, const gboolean *here)
{
  FmnCell *folded = fmn_cell_new (FMN_RUN_BODY, NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const FmnCell *cell = g_ptr_array_index (row->cells, i);
      FmnColumn *column = column_at (self, i);
      g_auto (GStrv) lines = NULL;
      g_autofree char *text = NULL;
      g_autofree char *label = NULL;

      if ((!self->columns[i].folded && !here[i]) || cell->text->len == 0
          || g_str_equal (cell->text->str, "–"))
        continue;
      lines = g_strsplit (cell->text->str, "\n", -1);
      text = g_strjoinv (" · ", lines);
      /* Translators: a column's label before its content, where a row is too narrow for the column.
       */
      if (column->sub != NULL)
        label = g_strdup_printf (C_ ("folded column", "%s, %s: "), column->label, column->sub);
      else
        label = g_strdup_printf (C_ ("folded column", "%s: "), column->label);
      fmn_cell_add (folded, FMN_RUN_BODY, folded->text->len > 0 ? "   " : NULL);
      fmn_cell_add (folded, FMN_RUN_QUIET, label);
      fmn_cell_add (folded, FMN_RUN_BODY, text);
    }
  return folded;
}

static double
row_cells_height (Setting *self, FmnPiece *piece, const FmnRow *row, const gboolean *here)
{
  double baseline = row_baseline (self, row), bottom = self->pad;

  for (guint i = 0; i < row->cells->len; i++)
    if (!self->columns[i].folded && !here[i])
      bottom = fmax (bottom, add_cell (self, piece, row, i, baseline));
  return bottom;
}

/* Marks the highest cell that may be folded; FALSE when none is left. */
static gboolean
fold_highest (Setting *self, const FmnRow *row, gboolean *here)
{
  double highest = 0;
  int found = -1;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const FmnCell *cell = g_ptr_array_index (row->cells, i);
      g_autoptr (PangoLayout) layout = NULL;

      if (self->columns[i].folded || here[i] || cell->has_weeks || column_at (self, i)->strong)
        continue;
      layout = fmn_typesetter_set_cell (self->type, FMN_TYPE_OF_BODY, cell, self->columns[i].width,
                                        FALSE);
      if (fmn_layout_get_height (layout) > highest)
        {
          highest = fmn_layout_get_height (layout);
          found = (int) i;
        }
    }
  if (found >= 0)
    here[found] = TRUE;
  return found >= 0;
}

static void
add_row_rule (Setting *self, FmnPiece *piece, const FmnRow *row)
{
  if (row->style != FMN_ROW_INTERVAL)
    fmn_piece_add (piece, fmn_box_new_line (0, piece->height, self->width, 0, ROW_RULE, ROW_GREY));
  add_write_lines (self, piece, 0, piece->height);
  if (row->style == FMN_ROW_SHADED)
    g_ptr_array_insert (piece->boxes, 0,
                        fmn_box_new_fill (0, 0, self->width, piece->height, SHADE_GREY));
}

static void
add_row (Setting *self, GPtrArray *pieces, const FmnRow *row, FmnPiece *head)
{
  g_autofree gboolean *here = g_new0 (gboolean, row->cells->len);
  g_autoptr (FmnPiece) piece = fmn_piece_new ();
  g_autoptr (FmnCell) folded = NULL;
  GPtrArray *below = NULL;
  double indent = row->cells->len > 1 ? column_x (self, 1) : 0;

  piece->height = row_cells_height (self, piece, row, here);
  while (piece->height > self->highest && fold_highest (self, row, here))
    {
      fmn_piece_unref (piece);
      piece = fmn_piece_new ();
      piece->height = row_cells_height (self, piece, row, here);
    }
  folded = folded_cell (self, row, here);
  if (folded->text->len > 0)
    {
      below = fmn_paragraph_pieces (self->type, FMN_TYPE_OF_BODY, folded, indent,
                                    self->width - indent, FOLDED_LINES);
      if (below->len == 1)
        {
          FmnPiece *line = g_ptr_array_index (below, 0);

          for (guint i = 0; i < line->boxes->len; i++)
            {
              FmnBox *box = fmn_box_copy (g_ptr_array_index (line->boxes, i));

              box->y += piece->height;
              fmn_piece_add (piece, box);
            }
          piece->height += line->height;
          g_clear_pointer (&below, g_ptr_array_unref);
        }
    }
  fmn_piece_set_head (piece, head);
  if (below == NULL)
    {
      piece->height += self->pad;
      add_row_rule (self, piece, row);
      g_ptr_array_add (pieces, g_steal_pointer (&piece));
      return;
    }
  piece->keep = TRUE;
  g_ptr_array_add (pieces, g_steal_pointer (&piece));
  for (guint i = 0; i < below->len; i++)
    fmn_piece_set_head (g_ptr_array_index (below, i), head);
  piece = fmn_piece_ref (g_ptr_array_index (below, below->len - 1));
  piece->height += self->pad;
  add_row_rule (self, piece, row);
  fmn_pieces_append (pieces, below);
}

/* "119 weeks 5 days" between two columns, with a line to each. */
static void
add_interval_row (Setting *self, GPtrArray *pieces, const FmnRow *row, FmnPiece *head)
{
  FmnPiece *piece = fmn_piece_new ();
  double space = fmn_typesetter_scale (self->type, 4), bottom;

  bottom = add_cell (self, piece, row, 0, 0);
  for (guint i = 1; i + 1 < row->cells->len; i++)
    {
      const FmnCell *cell = g_ptr_array_index (row->cells, i);
      double x, end, width, middle;
      PangoLayout *layout;

      if (cell->text->len == 0 || self->columns[i].folded)
        continue;
      x = column_x (self, i);
      end = column_x (self, i + 1) + self->columns[i + 1].width * 0.75;
      layout = fmn_typesetter_set_cell (self->type, FMN_TYPE_OF_BODY, cell, -1, FALSE);
      width = MIN (fmn_layout_get_width (layout) + 0.2, end - x);
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      middle = self->pad + fmn_layout_get_baseline (layout) * 0.72;
      if (end - x > width + 4 * space)
        {
          double side = (end - x - width) / 2 - space;

          fmn_piece_add (piece, fmn_box_new_line (x, middle, side, 0, 0.6, 0.1));
          fmn_piece_add (piece, fmn_box_new_line (end - side, middle, side, 0, 0.6, 0.1));
        }
      bottom = fmax (bottom, self->pad
                                 + fmn_piece_add_text (piece, layout, FMN_TYPE_OF_BODY,
                                                       x + (end - x - width) / 2, self->pad));
    }
  piece->height = bottom + self->pad;
  add_row_rule (self, piece, row);
  fmn_piece_set_head (piece, head);
  g_ptr_array_add (pieces, piece);
}

GPtrArray *
fmn_table_layout_pieces (
    FmnTypesetter *type, const FmnSummaryTable *table, double width, double highest, GArray **rows)
{
  GPtrArray *pieces = fmn_pieces_new ();
  g_autoptr (FmnPiece) again = NULL;
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  Setting self = { .type = type, .table = table, .width = width, .highest = highest };

  g_return_val_if_fail (table != NULL && table->columns->len > 0, pieces);

  self.gap = fmn_typesetter_scale (type, COLUMN_GAP);
  self.pad = fmn_typesetter_scale (type, ROW_PAD);
  self.columns = g_new0 (FmnColumnWidth, table->columns->len);
  measure_columns (&self);
  again = head_piece (&self, TRUE);
  g_ptr_array_add (pieces, head_piece (&self, FALSE));
  for (guint r = 0; r < table->rows->len; r++)
    {
      const FmnRow *row = g_ptr_array_index (table->rows, r);

      g_array_append_val (starts, pieces->len);
      if (row->style == FMN_ROW_INTERVAL)
        add_interval_row (&self, pieces, row, again);
      else
        add_row (&self, pieces, row, again);
    }
  g_free (self.columns);
  if (rows != NULL)
    *rows = g_steal_pointer (&starts);
  return pieces;
}
