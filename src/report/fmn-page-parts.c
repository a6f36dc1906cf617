/* fmn-page-parts.c: sets the head, the figures, the questions and the foot of a page.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-page-parts.h"

#include "fmn-column-widths.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HEAD_LEFT 0.6 /* share of the width that title and visit have */
#define FIGURE_SPACE 8.0
#define QUESTION_INDENT 13.0
#define QUESTION_GUTTER 16.5
/* Above this text size questions stand below each other. */
#define TWO_COLUMNS_UP_TO 1.25

/* Head */

static double
add_line (FmnPiece *piece,
          FmnTypesetter *type,
          FmnType of,
          const char *text,
          double x,
          double y,
          double width,
          gboolean at_end)
{
  if (text == NULL || *text == '\0')
    return 0;
  return fmn_piece_add_text (piece, fmn_typesetter_set (type, of, text, width, at_end), of, x, y);
}

FmnPiece *
fmn_head_piece (FmnTypesetter *type, FmnSummary *summary, double width)
{
  FmnPiece *piece = fmn_piece_new ();
  const char *name = fmn_summary_get_name (summary);
  const char *person = fmn_summary_get_person (summary);
  const char *partner = fmn_summary_get_partner (summary);
  gboolean alone = name == NULL && person == NULL && partner == NULL;
  double left = alone ? width : width * HEAD_LEFT;
  double x = left + fmn_typesetter_scale (type, 6), right = width - x;
  double y = 0, bottom = 0;

  y += add_line (piece, type, FMN_TYPE_OF_TITLE, fmn_summary_get_title (summary), 0, y, left,
                 FALSE);
  y += add_line (piece, type, FMN_TYPE_OF_SUBTITLE, fmn_summary_get_subtitle (summary), 0, y, left,
                 FALSE);
  if (!alone)
    {
      bottom += add_line (piece, type, FMN_TYPE_OF_NAME, name, x, bottom, right, TRUE);
      bottom += add_line (piece, type, FMN_TYPE_OF_PERSON, person, x, bottom, right, TRUE);
      bottom += add_line (piece, type, FMN_TYPE_OF_PERSON, partner, x, bottom, right, TRUE);
    }
  piece->height = MAX (y, bottom) + fmn_typesetter_scale (type, 5);
  fmn_piece_add (piece, fmn_box_new_line (0, piece->height, width, 0, 1.4, 0.0));
  piece->keep = TRUE;
  return piece;
}

/* Figures */

static const GArray *
get_label_lines (guint row, guint column, gpointer data)
{
  return g_ptr_array_index ((GPtrArray *) data, column);
}

/* Shares @width among the figures and the counts; FALSE when there is no room for all in one line.
 */
static gboolean
share_line (FmnTypesetter *type,
            GPtrArray *figures,
            FmnColumnWidth *columns,
            double last,
            double width,
            double space)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  double least = last;

  for (guint i = 0; i < figures->len; i++)
    {
      FmnFigureText *figure = g_ptr_array_index (figures, i);
      g_autoptr (FmnCell) label = fmn_cell_new (FMN_RUN_BODY, figure->label);
      GArray *own = g_array_new (FALSE, FALSE, sizeof (double));

      columns[i].word = fmn_typesetter_measure (type, FMN_TYPE_OF_CAPTION, label, own) + 0.2;
      columns[i].line = g_array_index (own, double, 0) + 0.2;
      columns[i].stretch = 1;
      least += columns[i].word + space;
      g_ptr_array_add (lines, own);
    }
  if (least > width)
    return FALSE;
  fmn_column_widths_share (columns, figures->len, width - last - space, space, 1, get_label_lines,
                           lines);
  return TRUE;
}

static double
add_figure (FmnPiece *piece,
            FmnTypesetter *type,
            const FmnFigureText *figure,
            double x,
            double y,
            double width)
{
  double height = add_line (piece, type, FMN_TYPE_OF_FIGURE, figure->number, x, y, width, FALSE);

  return height
         + add_line (piece, type, FMN_TYPE_OF_CAPTION, figure->label, x, y + height, width, FALSE);
}

/* G·T·P·A·L with the limit and the rule; its first line stands where the numbers stand. */
static double
add_counts (FmnPiece *piece,
            FmnTypesetter *type,
            FmnSummary *summary,
            double x,
            double y,
            double width,
            gboolean in_one_line)
{
  const char *counts = fmn_summary_get_counts (summary);
  g_autoptr (PangoLayout) number = fmn_typesetter_set (type, FMN_TYPE_OF_FIGURE, "0", -1, FALSE);
  g_auto (GStrv) lines = g_strsplit (fmn_summary_get_counts_note (summary), "\n", -1);
  g_autofree char *note = g_strjoinv (in_one_line ? " · " : "\n", lines);
  double top = y;

  if (counts != NULL)
    {
      PangoLayout *layout = fmn_typesetter_set (type, FMN_TYPE_OF_COUNTS, counts, width, FALSE);

      y += MAX (0, fmn_layout_get_baseline (number) - fmn_layout_get_baseline (layout));
      y += fmn_piece_add_text (piece, layout, FMN_TYPE_OF_COUNTS, x, y);
      y = MAX (y, top + fmn_layout_get_height (number));
    }
  y += add_line (piece, type, FMN_TYPE_OF_CAPTION, note, x, y, width, FALSE);
  return y - top;
}

static double
counts_width (FmnTypesetter *type, FmnSummary *summary)
{
  const char *counts = fmn_summary_get_counts (summary);
  g_autoptr (PangoLayout) first
      = fmn_typesetter_set (type, FMN_TYPE_OF_COUNTS, counts != NULL ? counts : "", -1, FALSE);
  g_autoptr (PangoLayout) note = fmn_typesetter_set (
      type, FMN_TYPE_OF_CAPTION, fmn_summary_get_counts_note (summary), -1, FALSE);

  return fmax (fmn_layout_get_width (first), fmn_layout_get_width (note)) + 0.5;
}

/* Figures @from up to @to side by side at @y with lines between them; returns the height. */
static double
add_figures (FmnPiece *piece,
             FmnTypesetter *type,
             GPtrArray *figures,
             guint from,
             guint to,
             const FmnColumnWidth *columns,
             double y)
{
  double space = fmn_typesetter_scale (type, FIGURE_SPACE), x = 0, height = 0;

  for (guint i = from; i < to; i++)
    {
      height = fmax (
          height, add_figure (piece, type, g_ptr_array_index (figures, i), x, y, columns[i].width));
      x += columns[i].width + space;
    }
  return height;
}

static void
add_separators (FmnPiece *piece,
                FmnTypesetter *type,
                guint from,
                guint to,
                const FmnColumnWidth *columns,
                double y,
                double height)
{
  double space = fmn_typesetter_scale (type, FIGURE_SPACE), x = 0;

  for (guint i = from; i < to; i++)
    {
      x += columns[i].width + space;
      fmn_piece_add (piece, fmn_box_new_line (x - space / 2, y, 0, height, 0.4, 0.7));
    }
}

FmnPiece *
fmn_figures_piece (FmnTypesetter *type, FmnSummary *summary, double width)
{
  GPtrArray *figures = fmn_summary_get_figures (summary);
  double space = fmn_typesetter_scale (type, FIGURE_SPACE);
  double pad = fmn_typesetter_scale (type, 3.5), y = 0, height;
  double last;
  g_autofree FmnColumnWidth *columns = g_new0 (FmnColumnWidth, figures->len + 1);
  FmnPiece *piece;

  /* Without figures there is nothing that could be said of them. */
  if (figures->len == 0)
    return NULL;
  last = MIN (counts_width (type, summary), width);
  piece = fmn_piece_new ();
  piece->gap = fmn_typesetter_scale (type, 6);
  piece->keep = TRUE;
  if (share_line (type, figures, columns, last, width, space))
    {
      height = add_figures (piece, type, figures, 0, figures->len, columns, y);
      height = fmax (height, add_counts (piece, type, summary, width - last, y, last, FALSE));
      add_separators (piece, type, 0, figures->len, columns, y, height);
      y += height + pad;
    }
  else
    {
      double least = 0;
      guint across;

      /* As many across as there is room for, and the counts below. */
      for (guint i = 0; i < figures->len; i++)
        least = MAX (least, columns[i].word);
      across = MAX (1, (guint) floor ((width + space) / (least + space)));
      for (guint i = 0; i < figures->len; i++)
        columns[i].width = (width + space) / across - space;
      for (guint from = 0; from < figures->len; from += across)
        {
          guint to = MIN (figures->len, from + across);

          height = add_figures (piece, type, figures, from, to, columns, y);
          add_separators (piece, type, from, to - 1, columns, y, height);
          y += height + pad;
        }
      y += add_counts (piece, type, summary, 0, y, width, TRUE) + pad;
    }
  if (fmn_summary_get_corrections (summary) != NULL)
    y += add_line (piece, type, FMN_TYPE_OF_CAPTION, fmn_summary_get_corrections (summary), 0, y,
                   width, FALSE)
         + pad;
  piece->height = y;
  fmn_piece_add (piece, fmn_box_new_line (0, y, width, 0, 0.5, 0.0));
  return piece;
}

/* Questions */

static double
add_question (FmnPiece *piece,
              FmnTypesetter *type,
              guint number,
              const char *question,
              double x,
              double width,
              double text_height,
              guint lines,
              double spacing)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  double indent = fmn_typesetter_scale (type, QUESTION_INDENT);
  PangoLayout *figure = fmn_typesetter_set (type, FMN_TYPE_OF_NUMBER, digits, indent, FALSE);
  double baseline = fmn_layout_get_baseline (figure);

  fmn_piece_add_text (piece, figure, FMN_TYPE_OF_NUMBER, x, 0);
  if (question != NULL)
    {
      PangoLayout *text
          = fmn_typesetter_set (type, FMN_TYPE_OF_QUESTION, question, width - indent, FALSE);

      fmn_piece_add_text (piece, text, FMN_TYPE_OF_QUESTION, x + indent,
                          MAX (0, baseline - fmn_layout_get_baseline (text)));
    }
  for (guint i = 0; i < lines; i++)
    fmn_piece_add (piece, fmn_box_new_line (x + indent, text_height + spacing * (i + 1),
                                            width - indent, 0, 0.4, 0.7));
  return text_height + spacing * lines;
}

static double
question_height (FmnTypesetter *type, const char *question, double width)
{
  double indent = fmn_typesetter_scale (type, QUESTION_INDENT);
  g_autoptr (PangoLayout) text
      = fmn_typesetter_set (type, FMN_TYPE_OF_QUESTION, question, width - indent, FALSE);
  g_autoptr (PangoLayout) figure = fmn_typesetter_set (type, FMN_TYPE_OF_NUMBER, "0", -1, FALSE);

  return fmax (fmn_layout_get_height (text)
                   + MAX (0, fmn_layout_get_baseline (figure) - fmn_layout_get_baseline (text)),
               fmn_layout_get_height (figure));
}

GPtrArray *
fmn_question_pieces (
    FmnTypesetter *type, GPtrArray *questions, guint n, guint lines, double spacing, double width)
{
  GPtrArray *pieces = fmn_pieces_new ();
  double gutter = fmn_typesetter_scale (type, QUESTION_GUTTER);
  guint across = fmn_typesetter_scale (type, 1) > TWO_COLUMNS_UP_TO ? 1 : 2;
  double each = (width - gutter * (across - 1)) / across;
  FmnPiece *again;

  if (n == 0)
    return pieces;
  again = fmn_continued_piece (type, C_ ("heading", "Questions to raise"), width);
  g_ptr_array_add (pieces,
                   fmn_heading_piece (type, C_ ("heading", "Questions to raise"), NULL, width));
  for (guint first = 0; first < n; first += across)
    {
      FmnPiece *piece = fmn_piece_new ();
      double text_height = 0;

      for (guint i = first; i < MIN (n, first + across); i++)
        text_height
            = fmax (text_height, question_height (type, g_ptr_array_index (questions, i), each));
      /* A place that is left over takes a question that comes up later. */
      for (guint i = first; i < first + across; i++)
        piece->height
            = add_question (piece, type, i + 1, i < n ? g_ptr_array_index (questions, i) : NULL,
                            (each + gutter) * (i - first), each, text_height, lines, spacing);
      piece->gap = first > 0 ? fmn_typesetter_scale (type, 6) : 0;
      fmn_piece_set_head (piece, again);
      g_ptr_array_add (pieces, piece);
    }
  fmn_piece_unref (again);
  return pieces;
}

/* Foot */

FmnPiece *
fmn_foot_piece (FmnTypesetter *type, FmnSummary *summary, guint page, guint of, double width)
{
  g_autofree char *number = g_strdup_printf (C_ ("summary", "Page %u of %u"), page, of);
  /* Measured with the longest number, so that the foot is as high on every page. */
  g_autofree char *longest = g_strdup_printf (C_ ("summary", "Page %u of %u"), 999u, 999u);
  PangoLayout *statement
      = fmn_typesetter_set (type, FMN_TYPE_OF_FOOT, fmn_summary_get_statement (summary), -1, FALSE);
  PangoLayout *printed
      = fmn_typesetter_set (type, FMN_TYPE_OF_FOOT, fmn_summary_get_printed (summary), -1, FALSE);
  g_autoptr (PangoLayout) place = fmn_typesetter_set (type, FMN_TYPE_OF_FOOT, longest, -1, FALSE);
  double pad = fmn_typesetter_scale (type, 3), gap = fmn_typesetter_scale (type, 10), y = pad;
  double first = fmn_layout_get_width (statement) + 0.5,
         second = fmn_layout_get_width (printed) + 0.5;
  double third = fmn_layout_get_width (place) + 0.5;
  FmnPiece *piece = fmn_piece_new ();

  fmn_piece_add (piece, fmn_box_new_line (0, 0, width, 0, 0.5, 0.0));
  if (first + second + third + 2 * gap > width)
    {
      /* The statement on lines of its own. */
      pango_layout_set_width (statement, (int) (width * PANGO_SCALE));
      y += fmn_piece_add_text (piece, statement, FMN_TYPE_OF_FOOT, 0, y);
      pango_layout_set_width (printed, (int) ((width - third - gap) * PANGO_SCALE));
      piece->height = y + fmn_piece_add_text (piece, printed, FMN_TYPE_OF_FOOT, 0, y);
    }
  else
    {
      double middle = first + (width - first - third - second) / 2;

      pango_layout_set_width (statement, (int) (first * PANGO_SCALE));
      pango_layout_set_width (printed, (int) (second * PANGO_SCALE));
      piece->height = y + fmn_piece_add_text (piece, statement, FMN_TYPE_OF_FOOT, 0, y);
      fmn_piece_add_text (piece, printed, FMN_TYPE_OF_FOOT, middle, y);
    }
  add_line (piece, type, FMN_TYPE_OF_FOOT, number, width - third, y, third, TRUE);
  return piece;
}
