/* fmn-summary-papers.c: the papers that are kept, numbered, so that a copy can be asked for; and the numbers of one pregnancy.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-summary-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NAME 90

static FmnCell *
pages_cell (JsonObject *paper)
{
  int pages = (int) json_object_get_int_member_with_default (paper, "pages", 0);
  g_autofree char *text = NULL;

  if (pages > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d page", "%d pages", (gulong) pages),
                            pages);
  return fmn_cell_new_whole (FMN_RUN_QUIET, text);
}

static void
add_paper (FmnSummarySource *source,
           FmnSummaryTable *table,
           FmnEntry *entry,
           JsonObject *paper,
           guint number)
{
  FmnRow *row = fmn_summary_table_add_row (table, FMN_ROW_PLAIN);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *link = fmn_summary_dup_paper_link (number);
  g_autofree char *label = fmn_summary_source_dup_label (source, entry);
  g_autofree char *about
      = fmn_summary_source_clip (source, C_ ("column", "Belongs to"), label, LONGEST_NAME);
  g_autofree char *name = fmn_summary_source_clip (
      source, C_ ("column", "Paper"),
      json_object_get_string_member_with_default (paper, "name", NULL), LONGEST_NAME);
  g_autofree char *date = fmn_summary_format_date (fmn_entry_get_date (entry));

  row->name = g_intern_string (link);
  fmn_summary_table_set (table, row, "number", fmn_cell_new (FMN_RUN_BODY, digits));
  fmn_summary_table_set (
      table, row, "paper",
      fmn_cell_new (FMN_RUN_BODY, name != NULL ? name : C_ ("summary", "without a name")));
  fmn_summary_table_set (table, row, "about", fmn_cell_new (FMN_RUN_BODY, about));
  fmn_summary_table_set (table, row, "pages", pages_cell (paper));
  fmn_summary_table_set (table, row, "date", fmn_cell_new_whole (FMN_RUN_QUIET, date));
}

/* Calls @visit for each paper of what may be printed, the oldest entry first, numbered from 1. */
typedef void (*PaperFunc) (FmnEntry *entry, JsonObject *paper, guint number, gpointer data);

static void
foreach_paper (FmnSummarySource *source, PaperFunc visit, gpointer data)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (source->journal)), number = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (source->journal), i);
      JsonArray *papers = fmn_entry_get_array (entry, "papers");

      for (guint p = 0; papers != NULL && p < json_array_get_length (papers); p++)
        visit (entry, json_array_get_object_element (papers, p), ++number, data);
    }
}

typedef struct
{
  FmnSummarySource *source;
  FmnSummaryTable *table;
} Listing;

static void
list_paper (FmnEntry *entry, JsonObject *paper, guint number, gpointer data)
{
  Listing *listing = data;

  add_paper (listing->source, listing->table, entry, paper, number);
}

void
fmn_summary_make_papers (FmnSummary *self, FmnSummarySource *source)
{
  static const struct
  {
    const char *id, *label;
  } columns[] = {
    { "paper", NC_ ("column", "Paper") },
    { "about", NC_ ("column", "Belongs to") },
  };
  g_autoptr (FmnSummaryTable) table = NULL;
  Listing listing = { source, NULL };
  FmnColumn *column;

  if (!source->options->full)
    return;
  listing.table = table
      = fmn_summary_table_new (C_ ("heading", "List of papers"),
                               C_ ("summary", "kept by the patient; copies on request"), TRUE);
  column = fmn_summary_table_add_column (table, "number", "", NULL);
  column->strong = TRUE;
  column->stretch = 0;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    fmn_summary_table_add_column (table, columns[i].id,
                                  g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[i].label), NULL);
  column = fmn_summary_table_add_column (table, "pages", C_ ("column", "Pages"), NULL);
  column->keep = 1;
  column->stretch = 0;
  column = fmn_summary_table_add_column (table, "date", C_ ("column", "Date"), NULL);
  column->at_end = TRUE;
  column->stretch = 0;
  foreach_paper (source, list_paper, &listing);
  fmn_summary_table_drop_empty_columns (table);
  if (table->rows->len > 0)
    g_ptr_array_add (self->tables[fmn_section_to_index (FMN_SECTION_PAPERS)],
                     g_steal_pointer (&table));
}

/* Of a pregnancy */

char *
fmn_summary_dup_paper_link (guint number)
{
  return g_strdup_printf ("paper-%u", number);
}

typedef struct
{
  FmnEntry *pregnancy;
  GPtrArray *within;
  FmnCell *cell;
} Numbers;

static void
add_number (FmnEntry *entry, JsonObject *paper, guint number, gpointer data)
{
  Numbers *numbers = data;
  g_autofree char *digits = NULL;
  g_autofree char *link = NULL;

  if (entry != numbers->pregnancy && !g_ptr_array_find (numbers->within, entry, NULL))
    return;
  digits = g_strdup_printf ("%u", number);
  link = fmn_summary_dup_paper_link (number);
  fmn_cell_add (numbers->cell, FMN_RUN_BODY, numbers->cell->text->len > 0 ? ", " : NULL);
  fmn_cell_add_link (numbers->cell, FMN_RUN_BODY, digits, link);
}

/* "2, 5": the numbers in the list, each leading there. */
FmnCell *
fmn_summary_papers_cell (FmnSummarySource *source, FmnEntry *pregnancy)
{
  Numbers numbers = { .pregnancy = pregnancy,
                      .within = fmn_summary_source_get_within (source, pregnancy),
                      .cell = fmn_cell_new (FMN_RUN_BODY, NULL) };

  if (source->options->full && (source->options->sections & FMN_SECTION_PAPERS) != 0)
    foreach_paper (source, add_number, &numbers);
  return numbers.cell;
}
