/* fmn-question-sheet.c: the questions of a visit on paper, in their order, with room to write what was said.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-question-sheet.h"

#include "fmn-caption.h"
#include "fmn-ledger.h"
#include "fmn-piece.h"

#include <glib/gi18n-lib.h>

/* Points. Type is larger than on the summary: it is read at arm's length, in a conversation. */
#define MARGIN 51.0
#define NUMBER_WIDTH 26.0
#define BOX_SIDE 11.0
#define BOX_WIDTH 24.0
#define GAP 10.0  /* between two questions */
#define RULE 20.0 /* from one line to write on to the next: room for a hand in a hurry */
#define MOST_RULES 6
#define FLOWING_RULES 2 /* where a list takes several pages anyway */
#define RULE_GREY 0.72

/* Type is set smaller before a list goes on on a second page; the smallest is that of the summary. */
static const double text_scales[] = { 1.5, 1.25, 1.0 };

/* One question as it is set: its words, and how high they are. */
typedef struct
{
  PangoLayout *number;
  PangoLayout *words;
  double height;
} Block;

static void
clear_block (gpointer data)
{
  Block *block = data;

  g_clear_object (&block->number);
  g_clear_object (&block->words);
}

/* "4 March 2026, 10:40 · Dr Okafor · St Anne’s Hospital" */
static char *
dup_line (FmnEntry *visit)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  g_autofree char *day = date != NULL ? fmn_date_format (date) : NULL;
  const char *clock = fmn_entry_get_clock (visit);
  g_autofree char *when = day != NULL && clock != NULL
                              /* Translators: a date and a time of the day. */
                              ? g_strdup_printf (C_ ("visit date", "%s, %s"), day, clock)
                              : g_strdup (day);
  const char *parts[]
      = { when, fmn_entry_get_string (visit, "clinician"), fmn_entry_get_string (visit, "place") };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* What stands above the questions; on a further page the name of the visit alone. Returns where the questions begin. */
static double
add_head (
    FmnSheet *sheet, FmnTypesetter *type, FmnJournal *journal, FmnEntry *visit, gboolean first)
{
  g_autofree char *caption = fmn_entry_dup_caption (journal, visit);
  g_autofree char *line = dup_line (visit);
  const char *bring = fmn_entry_get_string (visit, "bring");
  double y = MARGIN;

  if (!first)
    return fmn_typesetter_add_paragraph (type, sheet, FMN_TYPE_OF_HEAD, caption, MARGIN, y) + GAP;
  y = fmn_typesetter_add_paragraph (type, sheet, FMN_TYPE_OF_TITLE, caption, MARGIN, y) + 3;
  if (*line != '\0')
    y = fmn_typesetter_add_paragraph (type, sheet, FMN_TYPE_OF_QUIET, line, MARGIN, y) + 3;
  if (bring != NULL && *bring != '\0')
    {
      /* Translators: what is taken along to a visit. */
      g_autofree char *text = g_strdup_printf (C_ ("question sheet", "To bring: %s"), bring);

      y = fmn_typesetter_add_paragraph (type, sheet, FMN_TYPE_OF_BODY, text, MARGIN, y);
    }
  return y + GAP;
}

static GArray *
set_blocks (FmnTypesetter *type, FmnJournal *journal, FmnEntry *visit, double width)
{
  g_autoptr (GPtrArray) questions = fmn_visit_dup_open_questions (journal, visit);
  GArray *blocks = g_array_new (FALSE, TRUE, sizeof (Block));

  g_array_set_clear_func (blocks, clear_block);
  for (guint i = 0; i < questions->len; i++)
    {
      FmnEntry *question = g_ptr_array_index (questions, i);
      g_autofree char *caption = NULL;
      g_autofree char *number = NULL;
      Block block = { 0 };

      if (fmn_entry_get_only_me (question))
        continue;
      caption = fmn_entry_dup_caption (journal, question);
      number = g_strdup_printf ("%u", blocks->len + 1);
      block.number = fmn_typesetter_set (type, FMN_TYPE_OF_STRONG, number, -1, FALSE);
      block.words = fmn_typesetter_set (type, FMN_TYPE_OF_QUESTION, caption, width, FALSE);
      block.height = MAX (fmn_layout_get_height (block.words), BOX_SIDE);
      g_array_append_val (blocks, block);
    }
  return blocks;
}

static double
get_height (GArray *blocks, guint rules)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    height += g_array_index (blocks, Block, i).height + rules * RULE + (i > 0 ? GAP : 0);
  return height;
}

/* As many lines under each question as let all of them stand on one page; 0 where that cannot be. */
static guint
count_rules (GArray *blocks, double room)
{
  guint rules = MOST_RULES;

  while (rules > 0 && get_height (blocks, rules) > room)
    rules--;
  return rules;
}

static double
add_block (FmnSheet *sheet, const Block *block, guint rules, double y)
{
  const double left = MARGIN + NUMBER_WIDTH;
  const double right = sheet->width - MARGIN;

  g_ptr_array_add (sheet->boxes, fmn_box_new_text (block->number, MARGIN, y, 0));
  g_ptr_array_add (sheet->boxes, fmn_box_new_text (block->words, left, y, 0));
  g_ptr_array_add (sheet->boxes,
                   fmn_box_new_open (right - BOX_SIDE, y + 1, BOX_SIDE, BOX_SIDE, 0.3));
  y += block->height;
  for (guint i = 0; i < rules; i++)
    {
      y += RULE;
      g_ptr_array_add (sheet->boxes, fmn_box_new_line (left, y, right - left, 0, 0.5, RULE_GREY));
    }
  return y;
}

/* Sets all questions in type of @scale. FALSE when they do not fit on one page; then @sheets is left empty unless @flow lets them go on on further pages. */
static gboolean
set_sheets (GPtrArray *sheets,
            FmnTypesetter *type,
            FmnJournal *journal,
            FmnEntry *visit,
            const FmnSheet *paper,
            gboolean flow)
{
  g_autoptr (GArray) blocks
      = set_blocks (type, journal, visit, paper->width - 2 * MARGIN - NUMBER_WIDTH - BOX_WIDTH);
  FmnSheet *sheet = fmn_sheet_new (paper->width, paper->height);
  double y = add_head (sheet, type, journal, visit, TRUE);
  guint rules = count_rules (blocks, paper->height - MARGIN - y);

  if (rules == 0 && !flow)
    {
      fmn_sheet_free (sheet);
      return FALSE;
    }
  g_ptr_array_add (sheets, sheet);
  rules = rules > 0 ? rules : FLOWING_RULES;
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      if (i > 0 && y + block->height + rules * RULE > paper->height - MARGIN)
        {
          sheet = fmn_sheet_new (paper->width, paper->height);
          g_ptr_array_add (sheets, sheet);
          y = add_head (sheet, type, journal, visit, FALSE);
        }
      y = add_block (sheet, block, rules, y) + GAP;
    }
  return TRUE;
}

GPtrArray *
fmn_question_sheets_new (
    FmnJournal *journal, FmnEntry *visit, double width, double height, double scale, gboolean rtl)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_sheet_free);
  const FmnSheet paper = { .width = width, .height = height };
  gboolean done = FALSE;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (visit), sheets);
  g_return_val_if_fail (width > 4 * MARGIN && height > 4 * MARGIN, sheets);

  for (guint i = 0; i < G_N_ELEMENTS (text_scales) && !done; i++)
    {
      g_autoptr (FmnTypesetter) type = fmn_typesetter_new (text_scales[i] * scale, rtl);

      done = set_sheets (sheets, type, journal, visit, &paper, FALSE);
    }
  if (!done)
    {
      g_autoptr (FmnTypesetter) type = fmn_typesetter_new (text_scales[0] * scale, rtl);

      set_sheets (sheets, type, journal, visit, &paper, TRUE);
    }
  for (guint i = 0; rtl && i < sheets->len; i++)
    fmn_sheet_mirror (g_ptr_array_index (sheets, i));
  return sheets;
}
