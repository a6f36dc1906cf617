/* fmn-quick-paste.c: a column is known by its heading, or by what most of its cells can be read as.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-quick-paste.h"

#include "fmn-outcome.h"
#include "fmn-query.h"

/* More than this is no history of pregnancies. */
#define MOST_ROWS 60
#define MOST_CELLS 40
/* Where a column of the text goes, when it is none of the table's. */
#define NOWHERE (-1)
#define NUMBERING (-2)

static void
pasted_free (gpointer data)
{
  FmnQuickPasted *self = data;

  for (guint i = 0; i < FMN_N_QUICK_COLUMNS; i++)
    g_free (self->cells[i]);
  g_free (self);
}

gboolean
fmn_quick_paste_is_table (const char *text)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  return strpbrk (stripped, "\n\r\t") != NULL;
}

/* What parts cells: a tab where there is one, else what is more frequent. */
static char
find_separator (const char *text)
{
  guint semicolons = 0, commas = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\t')
        return '\t';
      semicolons += *p == ';';
      commas += *p == ',';
    }
  return semicolons >= commas && semicolons > 0 ? ';' : ',';
}

static void
end_cell (GPtrArray *row, GString *cell)
{
  char *text = g_strstrip (g_strdup (cell->str));

  for (char *p = text; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r' || *p == '\t')
      *p = ' ';
  if (row->len < MOST_CELLS)
    g_ptr_array_add (row, text);
  else
    g_free (text);
  g_string_truncate (cell, 0);
}

static void
end_row (GPtrArray *rows, GPtrArray **row)
{
  gboolean any = FALSE;

  for (guint i = 0; i < (*row)->len; i++)
    any = any || *(const char *) g_ptr_array_index (*row, i) != '\0';
  if (any && rows->len < MOST_ROWS + 1)
    g_ptr_array_add (rows, *row);
  else
    g_ptr_array_unref (*row);
  *row = g_ptr_array_new_with_free_func (g_free);
}

/* Quoting as in RFC 4180. */
static GPtrArray *
split (const char *text)
{
  const char separator = find_separator (text);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (quoted && *p == '"' && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (quoted)
        {
          if (*p == '"')
            quoted = FALSE;
          else
            g_string_append_c (cell, *p);
        }
      else if (*p == '"' && cell->len == 0)
        quoted = TRUE;
      else if (*p == separator)
        end_cell (row, cell);
      else if (*p == '\n' || *p == '\r')
        {
          end_cell (row, cell);
          end_row (rows, &row);
        }
      else
        g_string_append_c (cell, *p);
    }
  end_cell (row, cell);
  end_row (rows, &row);
  g_ptr_array_unref (row);
  return rows;
}

/* How people write it, that no table of terms has. Folded. */
static const struct
{
  const char *words;
  const char *outcome;
} short_forms[] = {
  { "mc", "loss" },
  { "m/c", "loss" },
  { "loss", "loss" },
  { "miscarried", "loss" },
  { "chemical", "biochemical" },
  { "cp", "biochemical" },
  { "biochemical", "biochemical" },
  { "mmc", "missed" },
  { "ectopic", "ectopic-unknown" },
  { "ectopic pregnancy", "ectopic-unknown" },
  { "ep", "ectopic-unknown" },
  { "molar", "mole" },
  { "molar pregnancy", "mole" },
  { "birth", "birth" },
  { "live birth", "birth" },
  { "born", "birth" },
  { "lb", "birth" },
  { "stillborn", "stillbirth" },
  { "sb", "stillbirth" },
  { "top", "termination" },
  { "abortion", "termination" },
  { "tfmr", "tfmr" },
  { "unknown", "unknown" },
  { "not known", "unknown" },
  { "?", "unknown" },
};

typedef struct
{
  const char *folded; /* what was written */
  const char *best;
  gsize length; /* of the phrase that it was known by */
  gboolean exact;
} Search;

static gboolean
is_word_edge (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* The whole text, or the longest phrase that stands in it as words of its own. */
static void
try_phrase (Search *search, const char *phrase, const char *outcome)
{
  g_autofree char *folded = fmn_fold (phrase);
  const char *found;
  gsize length;

  g_strstrip (folded);
  length = strlen (folded);
  if (length < 2 && strcmp (folded, search->folded) != 0)
    return;
  if (strcmp (folded, search->folded) == 0)
    {
      if (!search->exact)
        search->best = outcome;
      search->exact = TRUE;
      return;
    }
  found = strstr (search->folded, folded);
  if (search->exact || found == NULL || length <= search->length || length < 4
      || !is_word_edge (search->folded, found)
      || g_unichar_isalnum (g_utf8_get_char (found + length)))
    return;
  search->best = outcome;
  search->length = length;
}

const char *
fmn_quick_paste_find_outcome (const char *text, FmnWords *words, gboolean *exact)
{
  g_autofree char *folded = NULL;
  Search search = { 0 };
  guint n;
  const FmnOutcome *outcomes = fmn_outcome_get_all (&n);

  g_return_val_if_fail (text != NULL, NULL);

  folded = fmn_fold (text);
  g_strstrip (folded);
  search.folded = folded;
  for (guint i = 0; i < G_N_ELEMENTS (short_forms); i++)
    try_phrase (&search, short_forms[i].words, short_forms[i].outcome);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *plain = fmn_outcome_dup_plain (&outcomes[i], words);
      g_auto (GStrv) synonyms
          = g_strsplit (outcomes[i].synonyms != NULL ? outcomes[i].synonyms : "", "|", -1);

      try_phrase (&search, plain, outcomes[i].id);
      try_phrase (&search, fmn_outcome_get_clinical (&outcomes[i]), outcomes[i].id);
      try_phrase (&search, outcomes[i].clinical, outcomes[i].id);
      for (guint k = 0; synonyms[k] != NULL; k++)
        try_phrase (&search, synonyms[k], outcomes[i].id);
    }
  if (exact != NULL)
    *exact = search.exact;
  return search.best;
}

/* Words that stand over columns, in English; what the table itself calls them is known besides. */
static const struct
{
  const char *words;
  FmnQuickColumn column;
} headings[] = {
  { "weeks", FMN_QUICK_WEEKS },  { "week", FMN_QUICK_WEEKS },    { "gestation", FMN_QUICK_WEEKS },
  { "ga", FMN_QUICK_WEEKS },     { "how far", FMN_QUICK_WEEKS }, { "date", FMN_QUICK_WHEN },
  { "when", FMN_QUICK_WHEN },    { "year", FMN_QUICK_WHEN },     { "end", FMN_QUICK_WHEN },
  { "month", FMN_QUICK_WHEN },   { "outcome", FMN_QUICK_HOW },   { "how", FMN_QUICK_HOW },
  { "result", FMN_QUICK_HOW },   { "type", FMN_QUICK_HOW },      { "what happened", FMN_QUICK_HOW },
  { "ended", FMN_QUICK_HOW },    { "name", FMN_QUICK_NAME },     { "word", FMN_QUICK_NAME },
  { "baby", FMN_QUICK_NAME },    { "notes", FMN_QUICK_NAME },    { "note", FMN_QUICK_NAME },
  { "comment", FMN_QUICK_NAME }, { "comments", FMN_QUICK_NAME },
};

/* Whether a heading is about @column: its whole name, or one of its words. */
static int
find_heading (const char *text)
{
  g_autofree char *folded = fmn_fold (text);
  g_auto (GStrv) parts = NULL;

  g_strstrip (folded);
  for (int i = 0; i < FMN_N_QUICK_COLUMNS; i++)
    {
      g_autofree char *own = fmn_fold (fmn_quick_column_get_label (i));

      if (strcmp (folded, own) == 0)
        return i;
    }
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (folded, headings[i].words) == 0)
      return (int) headings[i].column;
  parts = g_strsplit_set (folded, " ,/()_-", -1);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_strv_contains ((const char *const *) parts, headings[i].words))
      return (int) headings[i].column;
  return -1;
}

static gboolean
is_date (const char *text, const FmnDate *today)
{
  FmnDate date;

  return fmn_date_parse_typed (text, today, &date);
}

static gboolean
is_weeks (const char *text)
{
  FmnGestation weeks;

  return fmn_gestation_parse_typed (text, &weeks);
}

/* @map: for each column of the text the column of the table, or NOWHERE. Whether the first row is of headings. */
static gboolean
map_by_headings (GPtrArray *rows, const FmnDate *today, int map[MOST_CELLS])
{
  GPtrArray *first = g_ptr_array_index (rows, 0);
  gboolean taken[FMN_N_QUICK_COLUMNS] = { FALSE };
  guint known = 0;

  for (guint i = 0; i < first->len; i++)
    {
      const char *text = g_ptr_array_index (first, i);
      int column = find_heading (text);

      map[i] = NOWHERE;
      if (*text != '\0' && (is_date (text, today) || is_weeks (text)))
        return FALSE;
      if (column < 0 || taken[column])
        continue;
      taken[column] = TRUE;
      map[i] = column;
      known++;
    }
  return known >= 2 || (known == 1 && first->len == 1 && rows->len > 1);
}

/* The table's own numbers of its rows say nothing. */
static gboolean
is_numbering (GPtrArray *rows, guint place)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      const char *text = place < row->len ? g_ptr_array_index (row, place) : "";

      if (strncmp (text, number, strlen (number)) != 0
          || (text[strlen (number)] != '\0' && strcmp (text + strlen (number), ".") != 0))
        return FALSE;
    }
  return rows->len > 1;
}

static guint
count_readable (
    GPtrArray *rows, guint place, FmnQuickColumn column, const FmnDate *today, FmnWords *words)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);
      const char *text = place < row->len ? g_ptr_array_index (row, place) : "";

      if (*text == '\0')
        continue;
      if (column == FMN_QUICK_WHEN)
        n += is_date (text, today);
      else if (column == FMN_QUICK_WEEKS)
        n += is_weeks (text);
      else
        n += fmn_quick_paste_find_outcome (text, words, NULL) != NULL;
    }
  return n;
}

/* Each column of the table takes the one that it can read most of; what is left over is the name. */
static void
map_by_content (GPtrArray *rows, const FmnDate *today, FmnWords *words, int map[MOST_CELLS])
{
  static const FmnQuickColumn order[] = { FMN_QUICK_WEEKS, FMN_QUICK_WHEN, FMN_QUICK_HOW };
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n = MAX (n, ((GPtrArray *) g_ptr_array_index (rows, i))->len);
  for (guint i = 0; i < MOST_CELLS; i++)
    map[i] = NOWHERE;
  for (guint i = 0; i < n; i++)
    if (is_numbering (rows, i))
      map[i] = NUMBERING;
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      guint best = 0, place = 0;

      for (guint i = 0; i < n; i++)
        {
          guint readable = map[i] == NOWHERE ? count_readable (rows, i, order[k], today, words) : 0;

          if (readable > best)
            {
              best = readable;
              place = i;
            }
        }
      if (best > 0)
        map[place] = (int) order[k];
    }
}

static void
put (FmnQuickPasted *out, FmnQuickColumn column, const char *text)
{
  char *both;

  if (*text == '\0')
    return;
  if (out->cells[column] == NULL)
    {
      out->cells[column] = g_strdup (text);
      return;
    }
  both = g_strdup_printf ("%s, %s", out->cells[column], text);
  g_free (out->cells[column]);
  out->cells[column] = both;
}

GPtrArray *
fmn_quick_paste_parse (const char *text, const FmnDate *today, FmnWords *words)
{
  GPtrArray *result = g_ptr_array_new_with_free_func (pasted_free);
  g_autoptr (GPtrArray) rows = NULL;
  int map[MOST_CELLS];
  gboolean has_headings;

  g_return_val_if_fail (text != NULL, result);

  rows = split (text);
  if (rows->len == 0)
    return result;
  for (guint i = 0; i < MOST_CELLS; i++)
    map[i] = NOWHERE;
  has_headings = map_by_headings (rows, today, map);
  if (!has_headings)
    map_by_content (rows, today, words, map);
  for (guint i = has_headings ? 1 : 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);
      FmnQuickPasted *pasted = g_new0 (FmnQuickPasted, 1);

      for (guint k = 0; k < row->len; k++)
        if (map[k] != NUMBERING)
          put (pasted, map[k] != NOWHERE ? (FmnQuickColumn) map[k] : FMN_QUICK_NAME,
               g_ptr_array_index (row, k));
      g_ptr_array_add (result, pasted);
    }
  return result;
}
