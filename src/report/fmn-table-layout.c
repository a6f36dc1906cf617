/* fmn-table-layout.c: sets a table; what is too wide or high goes into a line under its row.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-table-layout.h"

#include "fmn-table-setting.h"
#include "fmn-weeks-line.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAD_RULE 0.75
#define ROW_RULE 0.4
#define ROW_GREY 0.62
#define SHADE_GREY 0.945
/* Folded text of a row that is too high for its page is parted after this many lines. */
#define FOLDED_LINES 12
/* A table of as many rows may be parted anywhere. */
#define FEW_ROWS 2

/* Head */

static void
add_write_lines (FmnTableSetting *self, FmnPiece *piece, double y, double height)
{
  for (guint i = 1; i < self->table->columns->len; i++)
    if (fmn_table_setting_get_column (self, i)->to_write && !self->columns[i].folded)
      fmn_piece_add (piece, fmn_box_new_dash (fmn_table_setting_get_x (self, i) - self->gap * 0.6,
                                              y, height, 0.3));
}

static void
add_column_heads (FmnTableSetting *self, FmnPiece *piece)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double highest = 0, top = piece->height;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      g_autoptr (FmnCell) cell
          = fmn_table_setting_dup_head (fmn_table_setting_get_column (self, i));
      /* Folded columns are named where they stand. */
      PangoLayout *layout = fmn_typesetter_set_cell (
          self->type, FMN_TYPE_OF_COLUMN, cell, MAX (self->columns[i].width, 1),
          fmn_table_setting_get_column (self, i)->at_end);

      g_ptr_array_add (layouts, layout);
      if (!self->columns[i].folded)
        highest = MAX (highest, fmn_layout_get_height (layout));
    }
  for (guint i = 0; i < self->table->columns->len; i++)
    {
      PangoLayout *layout = g_ptr_array_index (layouts, i);

      if (!self->columns[i].folded && *pango_layout_get_text (layout) != '\0')
        fmn_piece_add_text (piece, g_object_ref (layout), FMN_TYPE_OF_COLUMN,
                            fmn_table_setting_get_x (self, i),
                            top + highest - fmn_layout_get_height (layout));
    }
  piece->height = top + highest + self->pad * 0.8;
  add_write_lines (self, piece, top, piece->height - top);
  fmn_piece_add (piece, fmn_box_new_line (0, piece->height, self->width, 0, HEAD_RULE, 0.0));
}

static FmnPiece *
head_piece (FmnTableSetting *self, gboolean continued)
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
add_cell (FmnTableSetting *self, FmnPiece *piece, const FmnRow *row, guint i, double baseline)
{
  const FmnCell *cell = g_ptr_array_index (row->cells, i);
  FmnColumn *column = fmn_table_setting_get_column (self, i);
  FmnType of = fmn_table_setting_get_type_of (column);
  double x = fmn_table_setting_get_x (self, i), y = self->pad;
  PangoLayout *layout;

  if (cell->has_weeks)
    y += fmn_weeks_line_add (self->type, piece, cell, x, y, self->columns[i].width);
  if (cell->text->len == 0)
    return y;
  layout = fmn_typesetter_set_cell (self->type, of, cell, self->columns[i].width, column->at_end);
  if (!cell->has_weeks)
    y += MAX (0, baseline - fmn_layout_get_baseline (layout));
  return y
         + fmn_piece_add_cell (piece, cell, layout,
                               row->style == FMN_ROW_QUIET ? FMN_TYPE_OF_QUIET : of, x, y);
}

/* The lowest of the first lines' baselines, so that a larger number stands on the line of its row. */
static double
row_baseline (FmnTableSetting *self, const FmnRow *row)
{
  double baseline = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const FmnCell *cell = g_ptr_array_index (row->cells, i);
      FmnType of = fmn_table_setting_get_type_of (fmn_table_setting_get_column (self, i));

      if (!self->columns[i].folded && cell->text->len > 0 && !cell->has_weeks)
        baseline = MAX (baseline, self->baselines[of]);
    }
  return baseline;
}

/* All of @cell in one line, with its links and in one style. */
static void
add_flat (FmnCell *folded, const FmnCell *cell)
{
  for (guint i = 0; i < cell->runs->len; i++)
    {
      const FmnRun *run = &g_array_index (cell->runs, FmnRun, i);
      g_autofree char *part = g_strndup (cell->text->str + run->start, run->end - run->start);
      g_auto (GStrv) lines = g_strsplit (part, "\n", -1);
      g_autofree char *text = g_strjoinv (" · ", lines);

      if (run->link != NULL)
        fmn_cell_add_link (folded, FMN_RUN_BODY, text, run->link);
      else
        fmn_cell_add (folded, FMN_RUN_BODY, text);
    }
}

/* "Managed: surgery" for each cell that is folded in all rows, or in @here for this one. */
static FmnCell *
folded_cell (FmnTableSetting *self, const FmnRow *row, const gboolean *here)
{
  FmnCell *folded = fmn_cell_new (FMN_RUN_BODY, NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const FmnCell *cell = g_ptr_array_index (row->cells, i);
      FmnColumn *column = fmn_table_setting_get_column (self, i);
      g_autofree char *label = NULL;

      if ((!self->columns[i].folded && !here[i]) || cell->text->len == 0
          || g_str_equal (cell->text->str, "–"))
        continue;
      /* Translators: a column's label before its content, where a row is too narrow for the column.
       */
      if (column->sub != NULL)
        label = g_strdup_printf (C_ ("folded column", "%s, %s: "), column->label, column->sub);
      else
        label = g_strdup_printf (C_ ("folded column", "%s: "), column->label);
      fmn_cell_add (folded, FMN_RUN_BODY, folded->text->len > 0 ? "   " : NULL);
      fmn_cell_add_whole (folded, FMN_RUN_QUIET, label);
      add_flat (folded, cell);
    }
  return folded;
}

static double
row_cells_height (FmnTableSetting *self, FmnPiece *piece, const FmnRow *row, const gboolean *here)
{
  double baseline = row_baseline (self, row), bottom = self->pad;

  for (guint i = 0; i < row->cells->len; i++)
    if (!self->columns[i].folded && !here[i])
      bottom = fmax (bottom, add_cell (self, piece, row, i, baseline));
  return bottom;
}

/* Marks the highest cell that may be folded; FALSE when none is left. */
static gboolean
fold_highest (FmnTableSetting *self, const FmnRow *row, gboolean *here)
{
  double highest = 0;
  int found = -1;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const FmnCell *cell = g_ptr_array_index (row->cells, i);
      g_autoptr (PangoLayout) layout = NULL;

      if (self->columns[i].folded || here[i] || cell->has_weeks
          || fmn_table_setting_get_column (self, i)->strong)
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
add_row_rule (FmnTableSetting *self, FmnPiece *piece, const FmnRow *row)
{
  if (row->style != FMN_ROW_INTERVAL)
    fmn_piece_add (piece, fmn_box_new_line (0, piece->height, self->width, 0, ROW_RULE, ROW_GREY));
  add_write_lines (self, piece, 0, piece->height);
  if (row->style == FMN_ROW_SHADED)
    g_ptr_array_insert (piece->boxes, 0,
                        fmn_box_new_fill (0, HEAD_RULE / 2, self->width,
                                          piece->height - HEAD_RULE / 2, SHADE_GREY));
}

static void
add_row (FmnTableSetting *self,
         GPtrArray *pieces,
         const FmnRow *row,
         FmnRowLength length,
         FmnPiece *head)
{
  g_autofree gboolean *here = g_new0 (gboolean, row->cells->len);
  g_autoptr (FmnPiece) piece = fmn_piece_new ();
  g_autoptr (FmnCell) folded = NULL;
  GPtrArray *below = NULL;
  double indent = row->cells->len > 1 ? fmn_table_setting_get_x (self, 1) : 0;

  piece->height = row_cells_height (self, piece, row, here);
  while (piece->height > self->highest && fold_highest (self, row, here))
    {
      fmn_piece_unref (piece);
      piece = fmn_piece_new ();
      piece->height = row_cells_height (self, piece, row, here);
    }
  folded = folded_cell (self, row, here);
  if (folded->text->len > 0 && length == FMN_ROWS_WHOLE)
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
  if (row->name != NULL)
    fmn_piece_add (piece, fmn_box_new_place (row->name, NULL, 0, 0));
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

static gboolean
goes_on (const FmnRow *row, guint i)
{
  return ((const FmnCell *) g_ptr_array_index (row->cells, i))->text->len > 0;
}

/* "119 weeks 5 days" between two columns, with a line to each. */
static void
add_interval_row (FmnTableSetting *self, GPtrArray *pieces, const FmnRow *row, FmnPiece *head)
{
  FmnPiece *piece = fmn_piece_new ();
  double space = fmn_typesetter_scale (self->type, 4), bottom;

  bottom = add_cell (self, piece, row, 0, 0);
  for (guint i = 1; i + 1 < row->cells->len; i++)
    {
      const FmnCell *cell = g_ptr_array_index (row->cells, i);
      g_autoptr (PangoLayout) natural = NULL;
      double x, end, width, middle;
      PangoLayout *layout;

      if (cell->text->len == 0 || self->columns[i].folded)
        continue;
      x = fmn_table_setting_get_x (self, i);
      /* As far as the next interval begins, or into the column of the last sample. */
      end = fmn_table_setting_get_x (self, i + 1);
      end += goes_on (row, i + 1) ? -space : self->columns[i + 1].width * 0.75;
      natural = fmn_typesetter_set_cell (self->type, FMN_TYPE_OF_BODY, cell, -1, FALSE);
      width = MIN (fmn_layout_get_width (natural) + 0.2, end - x);
      layout = fmn_typesetter_set_cell (self->type, FMN_TYPE_OF_BODY, cell, width, FALSE);
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

/* The piece before row @row, which belongs to the row above it. */
static void
keep_with_above (GPtrArray *pieces, GArray *starts, guint row)
{
  guint start = g_array_index (starts, guint, row);

  ((FmnPiece *) g_ptr_array_index (pieces, start - 1))->keep = TRUE;
}

/* A row of what was so on each day does not end a page without what was found, and the last row does not begin one alone. */
static void
keep_together (const FmnSummaryTable *table, GPtrArray *pieces, guint first, GArray *starts)
{
  const FmnRow *top = starts->len > 0 ? g_ptr_array_index (table->rows, first) : NULL;

  if (starts->len > 1 && top->style == FMN_ROW_SHADED)
    keep_with_above (pieces, starts, 1);
  if (starts->len > FEW_ROWS)
    keep_with_above (pieces, starts, starts->len - 1);
}

GPtrArray *
fmn_table_layout_pieces (FmnTypesetter *type,
                         const FmnSummaryTable *table,
                         guint first,
                         guint end,
                         double width,
                         double highest,
                         FmnRowLength length,
                         GArray **rows)
{
  GPtrArray *pieces = fmn_pieces_new ();
  g_autoptr (FmnPiece) again = NULL;
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (FmnTableSetting) self = { 0 };

  g_return_val_if_fail (table != NULL && table->columns->len > 0, pieces);
  g_return_val_if_fail (first <= end && end <= table->rows->len, pieces);

  fmn_table_setting_init (&self, type, table, first, end, width, highest);
  again = head_piece (&self, TRUE);
  g_ptr_array_add (pieces, head_piece (&self, FALSE));
  for (guint r = first; r < end; r++)
    {
      const FmnRow *row = g_ptr_array_index (table->rows, r);

      g_array_append_val (starts, pieces->len);
      if (row->style == FMN_ROW_INTERVAL)
        add_interval_row (&self, pieces, row, again);
      else
        add_row (&self, pieces, row, length, again);
    }
  keep_together (table, pieces, first, starts);
  if (rows != NULL)
    *rows = g_steal_pointer (&starts);
  return pieces;
}
