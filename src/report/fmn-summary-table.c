/* fmn-summary-table.c: a table of the summary as text: columns, rows and cells made of styled runs.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-table.h"

#include <string.h>

FmnCell *
fmn_cell_new (FmnRunStyle style, const char *text)
{
  FmnCell *self = g_new0 (FmnCell, 1);

  self->text = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (FmnRun));
  fmn_cell_add (self, style, text);
  return self;
}

void
fmn_cell_free (FmnCell *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->runs);
  g_free (self);
}

static void
add_run (FmnCell *self, FmnRunStyle style, const char *text, gboolean whole, const char *link)
{
  FmnRun run = { .start = self->text->len, .style = style, .whole = whole, .link = link };

  if (text == NULL || *text == '\0')
    return;
  g_string_append (self->text, text);
  run.end = self->text->len;
  g_array_append_val (self->runs, run);
}

void
fmn_cell_add (FmnCell *self, FmnRunStyle style, const char *text)
{
  g_return_if_fail (self != NULL);

  add_run (self, style, text, FALSE, NULL);
}

void
fmn_cell_add_whole (FmnCell *self, FmnRunStyle style, const char *text)
{
  g_return_if_fail (self != NULL);

  add_run (self, style, text, TRUE, NULL);
}

void
fmn_cell_add_link (FmnCell *self, FmnRunStyle style, const char *text, const char *link)
{
  g_return_if_fail (self != NULL && link != NULL);

  add_run (self, style, text, TRUE, g_intern_string (link));
}

void
fmn_cell_add_line (FmnCell *self, FmnRunStyle style, const char *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL || *text == '\0')
    return;
  if (self->text->len > 0)
    fmn_cell_add (self, style, "\n");
  fmn_cell_add (self, style, text);
}

FmnCell *
fmn_cell_new_whole (FmnRunStyle style, const char *text)
{
  FmnCell *self = fmn_cell_new (style, NULL);

  fmn_cell_add_whole (self, style, text);
  return self;
}

gboolean
fmn_cell_is_empty (const FmnCell *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->text->len == 0 && !self->has_weeks;
}

static void
append_part (FmnCell *self, const FmnCell *other, guint start, guint end)
{
  for (guint i = 0; i < other->runs->len; i++)
    {
      const FmnRun *run = &g_array_index (other->runs, FmnRun, i);
      guint from = MAX (run->start, start), to = MIN (run->end, end);

      if (from < to)
        {
          g_autofree char *part = g_strndup (other->text->str + from, to - from);

          add_run (self, run->style, part, run->whole, run->link);
        }
    }
}

void
fmn_cell_append (FmnCell *self, const FmnCell *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  append_part (self, other, 0, other->text->len);
}

FmnCell *
fmn_cell_sub (const FmnCell *self, guint start, guint end)
{
  FmnCell *sub;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (start <= end && end <= self->text->len, NULL);

  sub = fmn_cell_new (FMN_RUN_BODY, NULL);
  append_part (sub, self, start, end);
  return sub;
}

static void
column_free (gpointer data)
{
  FmnColumn *column = data;

  g_free (column->id);
  g_free (column->label);
  g_free (column->sub);
  g_free (column);
}

static void
row_free (gpointer data)
{
  FmnRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

FmnSummaryTable *
fmn_summary_table_new (const char *heading, const char *hint, gboolean with_head)
{
  FmnSummaryTable *self = g_new0 (FmnSummaryTable, 1);

  self->heading = g_strdup (heading);
  self->hint = g_strdup (hint);
  self->with_head = with_head;
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

void
fmn_summary_table_free (FmnSummaryTable *self)
{
  if (self == NULL)
    return;
  g_free (self->heading);
  g_free (self->hint);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

FmnColumn *
fmn_summary_table_add_column (FmnSummaryTable *self,
                              const char *id,
                              const char *label,
                              const char *sub)
{
  FmnColumn *column;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  g_return_val_if_fail (self->rows->len == 0, NULL);

  column = g_new0 (FmnColumn, 1);
  column->id = g_strdup (id);
  column->label = g_strdup (label);
  column->sub = g_strdup (sub);
  column->stretch = 1.0;
  g_ptr_array_add (self->columns, column);
  return column;
}

FmnRow *
fmn_summary_table_add_row (FmnSummaryTable *self, FmnRowStyle style)
{
  FmnRow *row;

  g_return_val_if_fail (self != NULL, NULL);

  row = g_new0 (FmnRow, 1);
  row->style = style;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_cell_free);
  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (row->cells, fmn_cell_new (FMN_RUN_BODY, NULL));
  g_ptr_array_add (self->rows, row);
  return row;
}

int
fmn_summary_table_find_column (const FmnSummaryTable *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, -1);

  for (guint i = 0; i < self->columns->len; i++)
    {
      FmnColumn *column = g_ptr_array_index (self->columns, i);

      if (strcmp (column->id, id) == 0)
        return (int) i;
    }
  return -1;
}

void
fmn_summary_table_set (FmnSummaryTable *self, FmnRow *row, const char *id, FmnCell *cell)
{
  int i = fmn_summary_table_find_column (self, id);

  g_return_if_fail (row != NULL && cell != NULL);

  if (i < 0)
    {
      fmn_cell_free (cell);
      return;
    }
  fmn_cell_free (g_ptr_array_index (row->cells, i));
  g_ptr_array_index (row->cells, i) = cell;
}

const char *
fmn_summary_table_get_text (const FmnSummaryTable *self, guint row, const char *id)
{
  int i = fmn_summary_table_find_column (self, id);
  FmnRow *found;
  FmnCell *cell;

  if (i < 0 || row >= self->rows->len)
    return "";
  found = g_ptr_array_index (self->rows, row);
  cell = g_ptr_array_index (found->cells, i);
  return cell->text->str;
}

static gboolean
column_holds_something (const FmnSummaryTable *self, guint i)
{
  for (guint r = 0; r < self->rows->len; r++)
    {
      FmnRow *row = g_ptr_array_index (self->rows, r);
      FmnCell *cell = g_ptr_array_index (row->cells, i);

      if (!fmn_cell_is_empty (cell) && strcmp (cell->text->str, "–") != 0)
        return TRUE;
    }
  return FALSE;
}

void
fmn_summary_table_drop_empty_columns (FmnSummaryTable *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->columns->len; i-- > 0;)
    {
      FmnColumn *column = g_ptr_array_index (self->columns, i);

      if (column->keep == 0 || column_holds_something (self, i))
        continue;
      for (guint r = 0; r < self->rows->len; r++)
        {
          FmnRow *row = g_ptr_array_index (self->rows, r);

          g_ptr_array_remove_index (row->cells, i);
        }
      g_ptr_array_remove_index (self->columns, i);
    }
}
