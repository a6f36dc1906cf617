/* fmn-table-setting.c: measures a table's cells and finds the widths of its columns.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-table-setting.h"

#include "fmn-weeks-line.h"

#define COLUMN_GAP 6.0
#define ROW_PAD 2.1
/* A word may take this share of the table before it is broken. */
#define WIDEST_WORD 0.3

FmnColumn *
fmn_table_setting_get_column (FmnTableSetting *self, guint i)
{
  return g_ptr_array_index (self->table->columns, i);
}

double
fmn_table_setting_get_x (FmnTableSetting *self, guint i)
{
  double x = 0;

  for (guint c = 0; c < i; c++)
    if (!self->columns[c].folded)
      x += self->columns[c].width + self->gap;
  return x;
}

FmnType
fmn_table_setting_get_type_of (const FmnColumn *column)
{
  return column->strong ? FMN_TYPE_OF_NUMBER : FMN_TYPE_OF_BODY;
}

FmnCell *
fmn_table_setting_dup_head (const FmnColumn *column)
{
  FmnCell *cell = fmn_cell_new (FMN_RUN_BODY, column->label);

  fmn_cell_add_line (cell, FMN_RUN_QUIET, column->sub);
  return cell;
}

/* Takes the widest word and line of @cell, and keeps all its lines for the sharing. */
static void
take_measure (FmnTableSetting *self, guint i, FmnType type, const FmnCell *cell)
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
  FmnTableSetting *self = data;

  return g_ptr_array_index (self->lines, row * self->table->columns->len + column);
}

static void
measure_columns (FmnTableSetting *self)
{
  guint n = self->table->columns->len;
  g_autoptr (FmnCell) empty = fmn_cell_new (FMN_RUN_BODY, NULL);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnCell) head
          = fmn_table_setting_dup_head (fmn_table_setting_get_column (self, i));

      take_measure (self, i, FMN_TYPE_OF_COLUMN, self->table->with_head ? head : empty);
    }
  for (guint r = self->first; r < self->end; r++)
    {
      FmnRow *row = g_ptr_array_index (self->table->rows, r);

      /* An interval is written across two columns. */
      for (guint i = 0; i < n; i++)
        take_measure (
            self, i, fmn_table_setting_get_type_of (fmn_table_setting_get_column (self, i)),
            row->style == FMN_ROW_INTERVAL && i > 0 ? empty : g_ptr_array_index (row->cells, i));
    }
  for (guint i = 0; i < n; i++)
    {
      FmnColumnWidth *out = &self->columns[i];

      out->keep = fmn_table_setting_get_column (self, i)->keep;
      out->stretch = fmn_table_setting_get_column (self, i)->stretch;
      out->even = fmn_table_setting_get_column (self, i)->even;
      out->word = MIN (out->word + 0.2, self->width * WIDEST_WORD);
      out->line = MAX (out->line, out->word);
    }
  fmn_column_widths_share (self->columns, n, self->width, self->gap, self->end - self->first + 1,
                           get_lines, self);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

void
fmn_table_setting_init (FmnTableSetting *self,
                        FmnTypesetter *type,
                        const FmnSummaryTable *table,
                        guint first,
                        guint end,
                        double width,
                        double highest)
{
  g_return_if_fail (self != NULL && type != NULL && table != NULL);

  *self = (FmnTableSetting){
    .type = type, .table = table, .first = first, .end = end, .width = width, .highest = highest
  };
  self->gap = fmn_typesetter_scale (type, COLUMN_GAP);
  self->pad = fmn_typesetter_scale (type, ROW_PAD);
  self->columns = g_new0 (FmnColumnWidth, table->columns->len);
  for (guint i = 0; i < table->columns->len; i++)
    {
      FmnType of = fmn_table_setting_get_type_of (g_ptr_array_index (table->columns, i));
      g_autoptr (PangoLayout) layout = fmn_typesetter_set (type, of, "0", -1, FALSE);

      self->baselines[of] = fmn_layout_get_baseline (layout);
    }
  measure_columns (self);
}

void
fmn_table_setting_clear (FmnTableSetting *self)
{
  g_clear_pointer (&self->columns, g_free);
}
