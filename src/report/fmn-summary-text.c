/* fmn-summary-text.c: the summary as plain text, for a portal's message box or a reader of text.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMNS 72

/* Adds @text word by word; further lines are indented by @indent spaces. A long word stays whole. */
static void
add_wrapped (GString *out, const char *text, guint indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const char *line = strrchr (out->str, '\n');
  glong column = g_utf8_strlen (line != NULL ? line + 1 : out->str, -1);
  gboolean first = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      glong length = g_utf8_strlen (words[i], -1);

      if (length == 0)
        continue;
      if (!first && column + 1 + length > COLUMNS)
        {
          g_string_append_printf (out, "\n%*s", (int) indent, "");
          column = indent;
        }
      else if (!first)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      g_string_append (out, words[i]);
      column += length;
      first = FALSE;
    }
}

static void
add_lines (GString *out, const char *text, guint indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append_printf (out, "%*s", (int) indent, "");
      add_wrapped (out, lines[i], indent);
      g_string_append_c (out, '\n');
    }
}

static void
add_heading (GString *out, const char *heading)
{
  g_autofree char *upper = g_utf8_strup (heading, -1);

  g_string_append_printf (out, "\n%s\n", upper);
}

static char *
dup_flat (const FmnCell *cell)
{
  g_auto (GStrv) lines = g_strsplit (cell->text->str, "\n", -1);

  return g_strjoinv ("; ", lines);
}

/* "Began (dated by): "; of an interval, from which date to which. */
static void
add_label (GString *out, const FmnSummaryTable *table, const FmnRow *row, guint i)
{
  FmnColumn *column = g_ptr_array_index (table->columns, i);
  FmnColumn *next = i + 1 < table->columns->len ? g_ptr_array_index (table->columns, i + 1) : NULL;

  if (column->label == NULL || *column->label == '\0')
    return;
  if (row->style == FMN_ROW_INTERVAL && next != NULL)
    g_string_append_printf (out, C_ ("text", "%s to %s: "), column->label, next->label);
  else if (column->sub != NULL && *column->sub != '\0')
    g_string_append_printf (out, C_ ("text", "%s (%s): "), column->label, column->sub);
  else
    g_string_append_printf (out, C_ ("text", "%s: "), column->label);
}

/* A table whose columns have heads: a paragraph for each row, a line for each cell. */
static void
add_rows_as_paragraphs (GString *out, const FmnSummaryTable *table)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      FmnRow *row = g_ptr_array_index (table->rows, r);

      for (guint i = 0; i < table->columns->len; i++)
        {
          FmnColumn *column = g_ptr_array_index (table->columns, i);
          FmnCell *cell = g_ptr_array_index (row->cells, i);
          g_autofree char *text = dup_flat (cell);

          if (*text == '\0' || g_str_equal (text, "–"))
            continue;
          if (i == 0)
            {
              g_string_append_printf (out, column->strong ? "%s.\n" : "%s\n", text);
              continue;
            }
          g_string_append (out, "   ");
          add_label (out, table, row, i);
          add_wrapped (out, text, 5);
          g_string_append_c (out, '\n');
        }
    }
}

/* A list: a line for each row. */
static void
add_rows_as_lines (GString *out, const FmnSummaryTable *table)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      FmnRow *row = g_ptr_array_index (table->rows, r);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint i = 0; i < table->columns->len; i++)
        {
          g_autofree char *text = dup_flat (g_ptr_array_index (row->cells, i));

          if (*text != '\0')
            g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", text);
        }
      g_string_append (out, "- ");
      add_wrapped (out, line->str, 2);
      g_string_append_c (out, '\n');
    }
}

static void
add_section (GString *out, FmnSummary *self, FmnSections section)
{
  GPtrArray *tables = self->tables[fmn_section_to_index (section)];
  g_autofree char *note
      = fmn_summary_dup_left_out_note (section, self->left_out[fmn_section_to_index (section)]);
  const char *before = NULL;

  for (guint t = 0; t < tables->len; t++)
    {
      FmnSummaryTable *table = g_ptr_array_index (tables, t);

      if (t == 0 || !g_str_equal (table->heading, before))
        add_heading (out, table->heading);
      before = table->heading;
      if (table->with_head)
        add_rows_as_paragraphs (out, table);
      else
        add_rows_as_lines (out, table);
    }
  if (note != NULL)
    add_lines (out, note, 0);
}

static void
add_figures (GString *out, FmnSummary *self)
{
  if (self->figures->len == 0)
    return;
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->figures->len; i++)
    {
      FmnFigureText *figure = g_ptr_array_index (self->figures, i);

      g_string_append_printf (out, "%3s %s\n", figure->number, figure->label);
    }
  if (self->counts != NULL)
    add_lines (out, self->counts, 4);
  if (self->counts_note != NULL)
    add_lines (out, self->counts_note, 4);
  if (self->corrections != NULL)
    add_lines (out, self->corrections, 4);
}

static void
add_passages (GString *out, GPtrArray *passages, const char *heading)
{
  if (passages == NULL || passages->len == 0)
    return;
  add_heading (out, heading);
  for (guint i = 0; i < passages->len; i++)
    {
      FmnPassage *passage = g_ptr_array_index (passages, i);

      add_lines (out, passage->heading, 0);
      add_lines (out, passage->text, 2);
    }
}

static void
add_background (GString *out, FmnSummary *self)
{
  if (self->background->len > 0)
    add_heading (out, C_ ("heading", "Background"));
  for (guint i = 0; i < self->background->len; i++)
    {
      FmnPassage *passage = g_ptr_array_index (self->background, i);

      if (passage->heading != NULL)
        g_string_append_printf (out, C_ ("background", "%s: "), passage->heading);
      add_lines (out, passage->text, 0);
    }
}

static void
add_head (GString *out, FmnSummary *self)
{
  const char *lines[] = { self->title, self->subtitle, self->name, self->person, self->partner };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL && *lines[i] != '\0')
      add_lines (out, lines[i], 0);
}

char *
fmn_summary_to_text (FmnSummary *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (FMN_IS_SUMMARY (self), NULL);

  add_head (out, self);
  add_figures (out, self);
  add_section (out, self, FMN_SECTION_PREGNANCIES);
  add_section (out, self, FMN_SECTION_ANTIPHOSPHOLIPID);
  add_section (out, self, FMN_SECTION_TESTS);
  add_section (out, self, FMN_SECTION_PROCEDURES);
  add_section (out, self, FMN_SECTION_TREATMENTS);
  add_background (out, self);
  add_section (out, self, FMN_SECTION_AWAITED);
  if (self->questions->len > 0)
    add_heading (out, C_ ("heading", "Questions to raise"));
  for (guint i = 0; i < self->questions->len; i++)
    {
      g_string_append_printf (out, "%u. ", i + 1);
      add_wrapped (out, g_ptr_array_index (self->questions, i), 3);
      g_string_append_c (out, '\n');
    }
  add_passages (out, self->own_words, C_ ("heading", "In the patient’s own words"));
  add_passages (out, self->long_texts, C_ ("heading", "Longer texts in full"));
  add_section (out, self, FMN_SECTION_PAPERS);
  g_string_append_c (out, '\n');
  add_lines (out, self->statement, 0);
  add_lines (out, self->printed, 0);
  return g_strdup (out->str);
}
