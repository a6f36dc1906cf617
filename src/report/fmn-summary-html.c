/* fmn-summary-html.c: the summary as one page of HTML that needs nothing else, for a portal's message box or a screen reader.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

/* In the greys of the printed page; on the screen as wide as can be read. */
static const char style[]
    = "body{font-family:Cantarell,sans-serif;line-height:1.4;color:#111;background:#fff;"
      "max-width:70rem;margin:1rem auto;padding:0 1rem}"
      "table{border-collapse:collapse;width:100%;margin:0 0 1rem}"
      "caption{text-align:start;font-weight:bold;font-size:1.15rem;padding:.8rem 0 .3rem}"
      "th,td{text-align:start;vertical-align:top;padding:.25rem .6rem .25rem 0;"
      "border-bottom:1px solid #999}"
      "thead th{border-bottom:2px solid #111}"
      ".quiet{color:#444}"
      "dl.figures{display:flex;flex-wrap:wrap;gap:.6rem 1.6rem}"
      "dl.figures div{display:flex;flex-direction:column-reverse}"
      "dl.figures dd{margin:0;font-weight:bold;font-size:1.4rem}"
      "footer{border-top:1px solid #111;margin-top:1.5rem;padding:.5rem 0}";

/* Adds @text with its lines as lines. */
static void
add_text (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      g_string_append (out, i > 0 ? "<br>" : "");
      g_string_append (out, escaped);
    }
}

static void
add_element (GString *out, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "<%s>", name);
  add_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

/* The drawings of the appendix are of the printed form alone. */
static gboolean
has_place (FmnSummary *self, const char *name)
{
  for (guint i = 0; i < FMN_N_SECTIONS; i++)
    for (guint t = 0; t < self->tables[i]->len; t++)
      {
        const FmnSummaryTable *table = g_ptr_array_index (self->tables[i], t);

        for (guint r = 0; r < table->rows->len; r++)
          if (((const FmnRow *) g_ptr_array_index (table->rows, r))->name == name)
            return TRUE;
      }
  return FALSE;
}

static void
add_run (GString *out, FmnSummary *self, const FmnCell *cell, const FmnRun *run)
{
  g_autofree char *text = g_strndup (cell->text->str + run->start, run->end - run->start);
  gboolean leads = run->link != NULL && has_place (self, run->link);

  if (leads)
    g_string_append_printf (out, "<a href=\"#%s\">", run->link);
  if (run->style == FMN_RUN_STRONG)
    g_string_append (out, "<strong>");
  else if (run->style == FMN_RUN_QUIET)
    g_string_append (out, "<span class=\"quiet\">");
  add_text (out, text);
  if (run->style == FMN_RUN_STRONG)
    g_string_append (out, "</strong>");
  else if (run->style == FMN_RUN_QUIET)
    g_string_append (out, "</span>");
  if (leads)
    g_string_append (out, "</a>");
}

static void
add_cell (GString *out, FmnSummary *self, const FmnSummaryTable *table, const FmnRow *row, guint i)
{
  const FmnCell *cell = g_ptr_array_index (row->cells, i);
  const FmnColumn *column = g_ptr_array_index (table->columns, i);
  const FmnColumn *next
      = i + 1 < table->columns->len ? g_ptr_array_index (table->columns, i + 1) : NULL;

  g_string_append (out, i == 0 ? "<th scope=\"row\">" : "<td>");
  /* What lies between two columns names both. */
  if (row->style == FMN_ROW_INTERVAL && i > 0 && cell->text->len > 0 && next != NULL)
    {
      g_autofree char *between
          = g_strdup_printf (C_ ("text", "%s to %s: "), column->label, next->label);

      add_text (out, between);
    }
  for (guint r = 0; r < cell->runs->len; r++)
    add_run (out, self, cell, &g_array_index (cell->runs, FmnRun, r));
  g_string_append (out, i == 0 ? "</th>" : "</td>");
}

static void
add_table_head (GString *out, const FmnSummaryTable *table)
{
  g_string_append (out, "<thead><tr>");
  for (guint i = 0; i < table->columns->len; i++)
    {
      const FmnColumn *column = g_ptr_array_index (table->columns, i);

      g_string_append (out, "<th scope=\"col\">");
      /* A head is never empty for those who hear it. */
      add_text (out, *column->label != '\0' ? column->label : C_ ("column", "No."));
      if (column->sub != NULL && *column->sub != '\0')
        {
          g_string_append (out, "<br><span class=\"quiet\">");
          add_text (out, column->sub);
          g_string_append (out, "</span>");
        }
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr></thead>\n");
}

static void
add_table (GString *out, FmnSummary *self, const FmnSummaryTable *table)
{
  g_string_append (out, "<table>\n<caption>");
  add_text (out, table->heading);
  g_string_append (out, "</caption>\n");
  add_table_head (out, table);
  g_string_append (out, "<tbody>\n");
  for (guint r = 0; r < table->rows->len; r++)
    {
      const FmnRow *row = g_ptr_array_index (table->rows, r);

      if (row->name != NULL)
        g_string_append_printf (out, "<tr id=\"%s\">", row->name);
      else
        g_string_append (out, "<tr>");
      for (guint i = 0; i < row->cells->len; i++)
        add_cell (out, self, table, row, i);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>\n</table>\n");
}

static void
add_section (GString *out, FmnSummary *self, FmnSections section)
{
  guint index = fmn_section_to_index (section);
  g_autofree char *note = fmn_summary_dup_left_out_note (section, self->left_out[index]);

  for (guint t = 0; t < self->tables[index]->len; t++)
    {
      const FmnSummaryTable *table = g_ptr_array_index (self->tables[index], t);

      if (table->rows->len > 0)
        add_table (out, self, table);
    }
  add_element (out, "p", note);
}

static void
add_figures (GString *out, FmnSummary *self)
{
  if (self->figures->len == 0)
    return;
  g_string_append (out, "<dl class=\"figures\">\n");
  for (guint i = 0; i < self->figures->len; i++)
    {
      const FmnFigureText *figure = g_ptr_array_index (self->figures, i);

      g_string_append (out, "<div><dt>");
      add_text (out, figure->label);
      g_string_append (out, "</dt><dd>");
      add_text (out, figure->number);
      g_string_append (out, "</dd></div>\n");
    }
  g_string_append (out, "</dl>\n");
  add_element (out, "p", self->counts);
  add_element (out, "p", self->counts_note);
  add_element (out, "p", self->corrections);
}

static void
add_background (GString *out, FmnSummary *self)
{
  if (self->background->len == 0)
    return;
  add_element (out, "h2", C_ ("heading", "Background"));
  for (guint i = 0; i < self->background->len; i++)
    {
      const FmnPassage *passage = g_ptr_array_index (self->background, i);

      g_string_append (out, "<p>");
      if (passage->heading != NULL)
        {
          g_autofree char *label = g_strdup_printf (C_ ("background", "%s: "), passage->heading);

          g_string_append (out, "<strong>");
          add_text (out, label);
          g_string_append (out, "</strong>");
        }
      add_text (out, passage->text);
      g_string_append (out, "</p>\n");
    }
}

static void
add_questions (GString *out, FmnSummary *self)
{
  if (self->questions->len == 0)
    return;
  add_element (out, "h2", C_ ("heading", "Questions to raise"));
  g_string_append (out, "<ol>\n");
  for (guint i = 0; i < self->questions->len; i++)
    add_element (out, "li", g_ptr_array_index (self->questions, i));
  g_string_append (out, "</ol>\n");
}

static void
add_passages (GString *out, GPtrArray *passages, const char *heading)
{
  if (passages->len == 0)
    return;
  add_element (out, "h2", heading);
  for (guint i = 0; i < passages->len; i++)
    {
      const FmnPassage *passage = g_ptr_array_index (passages, i);

      add_element (out, "h3", passage->heading);
      add_element (out, "p", passage->text);
    }
}

static void
add_head (GString *out, FmnSummary *self)
{
  g_string_append (out, "<header>\n");
  add_element (out, "h1", self->title);
  add_element (out, "p", self->subtitle);
  add_element (out, "p", self->name);
  add_element (out, "p", self->person);
  add_element (out, "p", self->partner);
  g_string_append (out, "</header>\n");
}

char *
fmn_summary_to_html (FmnSummary *self)
{
  g_autoptr (GString) out = g_string_new ("<!DOCTYPE html>\n");

  g_return_val_if_fail (FMN_IS_SUMMARY (self), NULL);

  g_string_append_printf (out, "<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                          /* Translators: the code of your language, as in "en", "de" or "pt-BR". */
                          C_ ("code of the language", "en"),
                          self->options->right_to_left ? "rtl" : "ltr");
  g_string_append (out,
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  add_element (out, "title", C_ ("document", "Summary"));
  g_string_append_printf (out, "<style>%s</style>\n</head>\n<body>\n", style);
  add_head (out, self);
  g_string_append (out, "<main>\n");
  add_figures (out, self);
  add_section (out, self, FMN_SECTION_PREGNANCIES);
  add_section (out, self, FMN_SECTION_ANTIPHOSPHOLIPID);
  add_section (out, self, FMN_SECTION_TESTS);
  add_section (out, self, FMN_SECTION_PROCEDURES);
  add_section (out, self, FMN_SECTION_TREATMENTS);
  add_background (out, self);
  add_section (out, self, FMN_SECTION_AWAITED);
  add_questions (out, self);
  add_passages (out, self->own_words, C_ ("heading", "In the patient’s own words"));
  add_passages (out, self->long_texts, C_ ("heading", "Longer texts in full"));
  add_section (out, self, FMN_SECTION_PAPERS);
  g_string_append (out, "</main>\n<footer>\n");
  add_element (out, "p", self->statement);
  add_element (out, "p", self->printed);
  g_string_append (out, "</footer>\n</body>\n</html>\n");
  return g_strdup (out->str);
}
