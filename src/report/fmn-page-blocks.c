/* fmn-page-blocks.c: sets every section of a summary for its paper and text size.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-page-blocks.h"

#include "fmn-appendix.h"
#include "fmn-page-parts.h"
#include "fmn-table-layout.h"

#include <glib/gi18n-lib.h>

#define MARGIN (10.0 / 25.4 * 72.0) /* 10 mm; most printers reach that far */
#define GUTTER 16.5
#define FOOT_GAP 7.0
/* Above this text size tests and treatments stand below each other. */
#define BESIDE_UP_TO 1.25
/* A row higher than this share of the page is folded. */
#define HIGHEST_ROW 0.45
#define HIGHEST_PICTURE 0.9
#define PARAGRAPH_LINES 6
/* No page holds more rows of the smallest type than this. */
#define MOST_ROWS 64

/* The rows that one page may have room for: of the pregnancies the latest, of lists the first. */
static void
set_table (FmnPageBlocks *self,
           FmnTableBlock *block,
           FmnSections section,
           double width,
           FmnRowLength length)
{
  GPtrArray *tables = fmn_summary_get_tables (self->summary, section);
  FmnSummaryTable *table = tables->len > 0 ? g_ptr_array_index (tables, 0) : NULL;
  guint first = 0, end;

  if (table == NULL || table->rows->len == 0)
    return;
  block->n_all = end = table->rows->len;
  if (!fmn_summary_get_options (self->summary)->full && end > MOST_ROWS)
    {
      if (section == FMN_SECTION_PREGNANCIES)
        first = end - MOST_ROWS;
      else
        end = MOST_ROWS;
    }
  block->pieces = fmn_table_layout_pieces (self->type, table, first, end, width,
                                           self->body * HIGHEST_ROW, length, &block->rows);
}

/* Tables that follow each other, each with its own columns. */
static void
set_tables (FmnPageBlocks *self, GPtrArray *pieces, FmnSections section)
{
  GPtrArray *tables = fmn_summary_get_tables (self->summary, section);

  for (guint i = 0; i < tables->len; i++)
    {
      FmnSummaryTable *table = g_ptr_array_index (tables, i);

      fmn_pieces_append (pieces, fmn_table_layout_pieces (self->type, table, 0, table->rows->len,
                                                          self->width, self->body * HIGHEST_ROW,
                                                          FMN_ROWS_WHOLE, NULL));
    }
}

/* Adds @cell in pieces of @lines lines, each with @again above it where it begins a page. */
static void
add_paragraph (FmnPageBlocks *self,
               GPtrArray *pieces,
               const FmnCell *cell,
               double width,
               guint lines,
               FmnPiece *again)
{
  guint from = pieces->len;

  fmn_pieces_append (pieces,
                     fmn_paragraph_pieces (self->type, FMN_TYPE_OF_BODY, cell, 0, width, lines));
  for (guint i = from; i < pieces->len; i++)
    fmn_piece_set_head (g_ptr_array_index (pieces, i), again);
}

/* One piece after another for each line that was written, so that a page may end between them. */
static void
add_paragraphs (FmnPageBlocks *self,
                GPtrArray *pieces,
                const char *text,
                double width,
                FmnPiece *again,
                double gap)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint from = pieces->len;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (FmnCell) cell = NULL;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      cell = fmn_cell_new (FMN_RUN_BODY, lines[i]);
      add_paragraph (self, pieces, cell, width, PARAGRAPH_LINES, again);
    }
  for (guint i = from + 1; i < pieces->len; i++)
    ((FmnPiece *) g_ptr_array_index (pieces, i))->gap = gap;
}

/* "Allergies: none known." */
static void
add_background (FmnCell *cell, const FmnPassage *passage)
{
  g_autofree char *label = NULL;
  g_autofree char *text = g_strdup (passage->text);

  if (passage->heading != NULL)
    /* Translators: what is told of a person's background, before what she wrote of it. */
    label = g_strdup_printf (C_ ("background", "%s: "), passage->heading);
  g_strdelimit (text, "\n\r\t", ' ');
  fmn_cell_add (cell, FMN_RUN_STRONG, label);
  fmn_cell_add (cell, FMN_RUN_BODY, g_strstrip (text));
}

/* In the full form a paragraph for each. On one page one paragraph of all that there is room for: piece n has the first n. */
static void
set_background (FmnPageBlocks *self)
{
  GPtrArray *passages = fmn_summary_get_background (self->summary);
  gboolean full = fmn_summary_get_options (self->summary)->full;
  g_autoptr (FmnCell) all = fmn_cell_new (FMN_RUN_BODY, NULL);
  g_autoptr (FmnPiece) again = NULL;

  if (passages->len == 0)
    return;
  again = fmn_continued_piece (self->type, C_ ("heading", "Background"), self->half);
  g_ptr_array_add (self->background,
                   fmn_heading_piece (self->type, C_ ("heading", "Background"), NULL, self->half));
  for (guint i = 0; i < passages->len; i++)
    {
      g_autoptr (FmnCell) one = fmn_cell_new (FMN_RUN_BODY, NULL);

      if (!full && i > 0)
        fmn_cell_add (all, FMN_RUN_BODY, "  ");
      add_background (full ? one : all, g_ptr_array_index (passages, i));
      if (full)
        add_paragraph (self, self->background, one, self->half, PARAGRAPH_LINES, again);
      else
        fmn_pieces_append (self->background, fmn_paragraph_pieces (self->type, FMN_TYPE_OF_BODY,
                                                                   all, 0, self->half, G_MAXUINT));
    }
}

static void
set_passages (FmnPageBlocks *self, GPtrArray *pieces, GPtrArray *passages, const char *heading)
{
  g_autoptr (FmnPiece) again = NULL;

  if (passages->len == 0)
    return;
  again = fmn_continued_piece (self->type, heading, self->width);
  g_ptr_array_add (pieces, fmn_heading_piece (self->type, heading, NULL, self->width));
  for (guint i = 0; i < passages->len; i++)
    {
      FmnPassage *passage = g_ptr_array_index (passages, i);
      FmnPiece *title = fmn_piece_new ();

      title->height = fmn_piece_add_text (
          title,
          fmn_typesetter_set (self->type, FMN_TYPE_OF_STRONG, passage->heading, self->width, FALSE),
          FMN_TYPE_OF_STRONG, 0, 0);
      title->gap = i > 0 ? fmn_typesetter_scale (self->type, 5) : 0;
      title->keep = TRUE;
      fmn_piece_set_head (title, again);
      g_ptr_array_add (pieces, title);
      add_paragraphs (self, pieces, passage->text, self->width, again,
                      fmn_typesetter_scale (self->type, 1));
    }
}

FmnPageBlocks *
fmn_page_blocks_new (FmnSummary *summary, FmnTypesetter *type)
{
  FmnPageBlocks *self = g_new0 (FmnPageBlocks, 1);
  g_autoptr (FmnPiece) foot = NULL;

  self->type = type;
  self->summary = summary;
  fmn_paper_get_size (fmn_summary_get_options (summary)->paper, &self->page_width,
                      &self->page_height);
  self->margin = MARGIN;
  self->width = self->page_width - 2 * MARGIN;
  foot = fmn_foot_piece (type, summary, 1, 1, self->width);
  self->body = self->page_height - 2 * MARGIN - foot->height - FOOT_GAP;
  self->beside = fmn_typesetter_scale (type, 1) <= BESIDE_UP_TO;
  self->half = self->beside ? (self->width - fmn_typesetter_scale (type, GUTTER)) / 2 : self->width;
  self->head = fmn_head_piece (type, summary, self->width);
  self->figures = fmn_figures_piece (type, summary, self->width);
  set_table (self, &self->pregnancies, FMN_SECTION_PREGNANCIES, self->width, FMN_ROWS_WHOLE);
  self->antiphospholipid = fmn_pieces_new ();
  set_tables (self, self->antiphospholipid, FMN_SECTION_ANTIPHOSPHOLIPID);
  self->all_tests = fmn_pieces_new ();
  if (fmn_summary_get_options (summary)->full)
    set_tables (self, self->all_tests, FMN_SECTION_TESTS);
  else
    set_table (self, &self->tests, FMN_SECTION_TESTS, self->half, FMN_ROWS_WHOLE);
  set_table (self, &self->procedures, FMN_SECTION_PROCEDURES, self->half, FMN_ROWS_WHOLE);
  set_table (self, &self->treatments, FMN_SECTION_TREATMENTS, self->half, FMN_ROWS_WHOLE);
  self->background = fmn_pieces_new ();
  set_background (self);
  set_table (self, &self->awaited, FMN_SECTION_AWAITED, self->half, FMN_ROWS_WHOLE);
  set_table (self, &self->papers, FMN_SECTION_PAPERS, self->width, FMN_ROWS_WHOLE);
  self->own_words = fmn_pieces_new ();
  set_passages (self, self->own_words, fmn_summary_get_own_words (summary),
                C_ ("heading", "In the patient’s own words"));
  self->long_texts = fmn_pieces_new ();
  set_passages (self, self->long_texts, fmn_summary_get_long_texts (summary),
                C_ ("heading", "Longer texts in full"));
  self->appendix = fmn_appendix_pieces (type, summary, self->width, self->body * HIGHEST_PICTURE);
  return self;
}

static void
table_block_clear (FmnTableBlock *block)
{
  g_clear_pointer (&block->pieces, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_array_unref);
}

void
fmn_page_blocks_set_brief (FmnPageBlocks *self)
{
  g_return_if_fail (self != NULL && self->brief.pieces == NULL);

  set_table (self, &self->brief, FMN_SECTION_PREGNANCIES, self->width, FMN_ROWS_BRIEF);
}

void
fmn_page_blocks_free (FmnPageBlocks *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->head, fmn_piece_unref);
  g_clear_pointer (&self->figures, fmn_piece_unref);
  table_block_clear (&self->pregnancies);
  table_block_clear (&self->brief);
  table_block_clear (&self->tests);
  table_block_clear (&self->procedures);
  table_block_clear (&self->awaited);
  table_block_clear (&self->papers);
  table_block_clear (&self->treatments);
  g_ptr_array_unref (self->antiphospholipid);
  g_ptr_array_unref (self->all_tests);
  g_ptr_array_unref (self->background);
  g_ptr_array_unref (self->own_words);
  g_ptr_array_unref (self->long_texts);
  g_ptr_array_unref (self->appendix);
  g_free (self);
}

guint
fmn_table_block_get_n_rows (const FmnTableBlock *self)
{
  return self->rows != NULL ? self->rows->len : 0;
}

guint
fmn_table_block_get_start (const FmnTableBlock *self, guint row)
{
  g_return_val_if_fail (self->pieces != NULL && row <= self->rows->len, 0);

  return row < self->rows->len ? g_array_index (self->rows, guint, row) : self->pieces->len;
}
