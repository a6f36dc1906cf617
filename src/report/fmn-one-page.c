/* fmn-one-page.c: the one-page form: what matters most is placed, the rest is left out and said so.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-page-blocks.h"
#include "fmn-page-parts.h"

#include <glib/gi18n-lib.h>

#define TIGHT_SPACING 11.5
#define WIDE_SPACING 19.0

/* How much of each section is on the page. */
typedef struct
{
  guint pregnancies; /* the latest ones */
  guint antiphospholipid;
  guint tests;
  guint procedures;
  guint treatments;
  guint background;
  guint awaited;
  guint questions;
  guint lines;
  guint own_words;
} Plan;

typedef struct
{
  FmnPageBlocks *blocks;
  const FmnTableBlock *pregnancies; /* whole rows or brief ones */
  Plan all;                         /* how much there is */
  Plan plan;
  GString *left_out; /* names of sections that are left out as a whole */
} Fitting;

static guint
min_lines (Fitting *self)
{
  return MIN (self->plan.lines, 2);
}

static double
spacing_of (Fitting *self)
{
  return fmn_typesetter_scale (self->blocks->type, TIGHT_SPACING);
}

/* Notes */

/* Below a section of which a part is shown. A section that is left out as a whole is named at the
 * end. */
static void
add_note (Fitting *self, GPtrArray *pieces, FmnSections section, guint left_out, double width)
{
  g_autofree char *text = NULL;

  if (left_out == 0)
    return;
  if (pieces->len > 0)
    {
      text = fmn_summary_dup_left_out_note (section, left_out);
      g_ptr_array_add (pieces, fmn_note_piece (self->blocks->type, text, width));
      return;
    }
  text = fmn_summary_dup_left_out_name (section, left_out);
  g_string_append_printf (self->left_out, "%s%s", self->left_out->len > 0 ? ", " : "", text);
}

/* What was left out as a whole by the sections made so far. */
static GPtrArray *
left_out_pieces (Fitting *self)
{
  GPtrArray *pieces = fmn_pieces_new ();
  g_autofree char *text = NULL;

  if (self->left_out->len == 0)
    return pieces;
  /* Translators: %s is a list such as "4 pregnancies, 11 tests, the background". */
  text = g_strdup_printf (C_ ("summary", "In the full form: %s."), self->left_out->str);
  g_ptr_array_add (pieces, fmn_note_piece (self->blocks->type, text, self->blocks->width));
  ((FmnPiece *) g_ptr_array_index (pieces, 0))->gap = fmn_typesetter_scale (self->blocks->type, 6);
  g_string_truncate (self->left_out, 0);
  return pieces;
}

static void
take (GPtrArray *pieces, GPtrArray *from, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    g_ptr_array_add (pieces, fmn_piece_ref (g_ptr_array_index (from, i)));
}

/* The sections as pieces */

/* Rows from @first up to @end under the table's head, and what is left out. */
static GPtrArray *
table_pieces (Fitting *self,
              const FmnTableBlock *block,
              FmnSections section,
              guint first,
              guint end,
              guint left_out,
              double width)
{
  GPtrArray *pieces = fmn_pieces_new ();

  if (end > first)
    {
      take (pieces, block->pieces, 0, 1);
      take (pieces, block->pieces, fmn_table_block_get_start (block, first),
            fmn_table_block_get_start (block, end));
    }
  add_note (self, pieces, section, left_out, width);
  return pieces;
}

static GPtrArray *
pregnancy_pieces (Fitting *self)
{
  const guint set = fmn_table_block_get_n_rows (self->pregnancies), shown = self->plan.pregnancies;
  const guint left_out = self->all.pregnancies - shown;
  const gboolean brief = self->pregnancies == &self->blocks->brief && shown > 0;
  GPtrArray *pieces = table_pieces (self, self->pregnancies, FMN_SECTION_PREGNANCIES, set - shown,
                                    set, brief ? 0 : left_out, self->blocks->width);
  g_autofree char *note = brief ? fmn_summary_dup_brief_note (left_out) : NULL;

  if (brief)
    g_ptr_array_add (pieces, fmn_note_piece (self->blocks->type, note, self->blocks->width));
  return pieces;
}

static GPtrArray *
antiphospholipid_pieces (Fitting *self)
{
  FmnSections section = FMN_SECTION_ANTIPHOSPHOLIPID;
  guint earlier = fmn_summary_get_n_left_out (self->blocks->summary, section), left_out = earlier;
  GPtrArray *pieces = fmn_pieces_new ();
  GPtrArray *tables = fmn_summary_get_tables (self->blocks->summary, section);

  if (self->plan.antiphospholipid > 0)
    take (pieces, self->blocks->antiphospholipid, 0, self->blocks->antiphospholipid->len);
  else if (tables->len > 0)
    {
      FmnSummaryTable *table = g_ptr_array_index (tables, 0);

      /* Two columns are of the test itself; one more may be open for a repeat. */
      left_out += table->columns->len - 2
                  - (fmn_summary_table_find_column (table, "repeat") >= 0 ? 1 : 0);
    }
  add_note (self, pieces, section, left_out, self->blocks->width);
  return pieces;
}

/* @block's first @n rows below @pieces, in half the width. */
static void
add_table (
    Fitting *self, GPtrArray *pieces, const FmnTableBlock *block, FmnSections section, guint n)
{
  guint left_out = fmn_summary_get_n_left_out (self->blocks->summary, section) + block->n_all - n;

  fmn_pieces_append (pieces,
                     table_pieces (self, block, section, 0, n, left_out, self->blocks->half));
}

static void
add_background (Fitting *self, GPtrArray *pieces)
{
  g_autoptr (GPtrArray) background = fmn_pieces_new ();

  if (self->plan.background > 0)
    {
      take (background, self->blocks->background, 0, 1);
      take (background, self->blocks->background, self->plan.background, self->plan.background + 1);
    }
  add_note (self, background, FMN_SECTION_BACKGROUND, self->all.background - self->plan.background,
            self->blocks->half);
  take (pieces, background, 0, background->len);
}

/* What was found. */
static GPtrArray *
left_pieces (Fitting *self)
{
  GPtrArray *pieces = fmn_pieces_new ();

  add_table (self, pieces, &self->blocks->tests, FMN_SECTION_TESTS, self->plan.tests);
  add_table (self, pieces, &self->blocks->procedures, FMN_SECTION_PROCEDURES,
             self->plan.procedures);
  return pieces;
}

/* What is done, what is known of her, and what is to come. */
static GPtrArray *
right_pieces (Fitting *self)
{
  GPtrArray *pieces = fmn_pieces_new ();

  add_table (self, pieces, &self->blocks->treatments, FMN_SECTION_TREATMENTS,
             self->plan.treatments);
  add_background (self, pieces);
  add_table (self, pieces, &self->blocks->awaited, FMN_SECTION_AWAITED, self->plan.awaited);
  return pieces;
}

static GPtrArray *
own_word_pieces (Fitting *self)
{
  GPtrArray *pieces = fmn_pieces_new ();

  if (self->plan.own_words > 0)
    take (pieces, self->blocks->own_words, 0, 1 + self->plan.own_words);
  add_note (self, pieces, FMN_SECTION_OWN_WORDS, self->all.own_words - self->plan.own_words,
            self->blocks->width);
  return pieces;
}

static GPtrArray *
question_pieces (Fitting *self, double spacing)
{
  GPtrArray *pieces
      = fmn_question_pieces (self->blocks->type, fmn_summary_get_questions (self->blocks->summary),
                             self->plan.questions, min_lines (self), spacing, self->blocks->width);

  add_note (self, pieces, FMN_SECTION_QUESTIONS, self->all.questions - self->plan.questions,
            self->blocks->width);
  return pieces;
}

/* Fitting */

static double
height_below (GPtrArray *pieces)
{
  FmnPiece *first = pieces->len > 0 ? g_ptr_array_index (pieces, 0) : NULL;

  return first != NULL ? first->gap + fmn_pieces_get_height (pieces, 0, pieces->len) : 0;
}

static double
take_height (GPtrArray *pieces)
{
  double height = height_below (pieces);

  g_ptr_array_unref (pieces);
  return height;
}

static double
get_height (Fitting *self)
{
  FmnPageBlocks *blocks = self->blocks;
  double height = blocks->head->height, left, right;

  if (blocks->figures != NULL)
    height += blocks->figures->gap + blocks->figures->height;
  height += take_height (pregnancy_pieces (self));
  height += take_height (antiphospholipid_pieces (self));
  left = take_height (left_pieces (self));
  right = take_height (right_pieces (self));
  height += blocks->beside ? MAX (left, right) : left + right;
  height += take_height (question_pieces (self, spacing_of (self)));
  height += take_height (own_word_pieces (self));
  return height + take_height (left_out_pieces (self));
}

/* Raises @amount one by one up to @limit while the page holds it. */
static void
grow (Fitting *self, guint *amount, guint limit)
{
  while (*amount < limit)
    {
      (*amount)++;
      if (get_height (self) > self->blocks->body)
        {
          (*amount)--;
          return;
        }
    }
}

/* From nothing: what a visit cannot do without, then what makes it whole, then what is good to have. */
static void
fill (Fitting *self)
{
  Plan *plan = &self->plan, most = self->all;
  const Plan *all = &most;

  /* Rows that were not set are left out without trying. */
  most.pregnancies = fmn_table_block_get_n_rows (self->pregnancies);
  most.tests = fmn_table_block_get_n_rows (&self->blocks->tests);
  most.procedures = fmn_table_block_get_n_rows (&self->blocks->procedures);
  most.treatments = fmn_table_block_get_n_rows (&self->blocks->treatments);
  most.awaited = fmn_table_block_get_n_rows (&self->blocks->awaited);
  *plan = (Plan){ .lines = 1 };
  grow (self, &plan->pregnancies, MIN (all->pregnancies, 6));
  grow (self, &plan->antiphospholipid, all->antiphospholipid);
  grow (self, &plan->treatments, MIN (all->treatments, 3));
  grow (self, &plan->questions, MIN (all->questions, 2));
  grow (self, &plan->pregnancies, MIN (all->pregnancies, 12));
  grow (self, &plan->treatments, MIN (all->treatments, 5));
  grow (self, &plan->questions, MIN (all->questions, 4));
  grow (self, &plan->tests, MIN (all->tests, 8));
  grow (self, &plan->pregnancies, all->pregnancies);
  grow (self, &plan->questions, MIN (all->questions, 8));
  grow (self, &plan->treatments, all->treatments);
  grow (self, &plan->procedures, MIN (all->procedures, 4));
  grow (self, &plan->background, all->background);
  grow (self, &plan->awaited, all->awaited);
  grow (self, &plan->lines, 2);
  grow (self, &plan->tests, all->tests);
  grow (self, &plan->procedures, all->procedures);
  grow (self, &plan->questions, all->questions);
  grow (self, &plan->own_words, all->own_words);
}

/* Where not all whole rows fit, or the key tests no more, the columns of more pregnancies are better than more of each. */
static void
fit (Fitting *self)
{
  Plan whole;

  self->pregnancies = &self->blocks->pregnancies;
  fill (self);
  whole = self->plan;
  if (whole.pregnancies == self->all.pregnancies
      && whole.antiphospholipid == self->all.antiphospholipid)
    return;
  fmn_page_blocks_set_brief (self->blocks);
  self->pregnancies = &self->blocks->brief;
  fill (self);
  if (self->plan.pregnancies > whole.pregnancies
      || self->plan.antiphospholipid > whole.antiphospholipid)
    return;
  self->pregnancies = &self->blocks->pregnancies;
  self->plan = whole;
}

static double
place (GPtrArray *pieces, FmnSheet *sheet, double x, double y)
{
  double height = height_below (pieces);
  FmnPiece *first = pieces->len > 0 ? g_ptr_array_index (pieces, 0) : NULL;

  if (first != NULL)
    fmn_pieces_place (pieces, 0, pieces->len, sheet, x, y + first->gap);
  g_ptr_array_unref (pieces);
  return height;
}

/* What is left of the page becomes room to write. */
static double
widen_spacing (Fitting *self)
{
  guint across = self->blocks->beside ? 2 : 1;
  guint lines = (self->plan.questions + across - 1) / across * min_lines (self);
  double spacing = spacing_of (self);
  double rest = self->blocks->body - get_height (self);

  if (lines == 0 || rest <= 0)
    return spacing;
  return MIN (spacing + rest / lines, fmn_typesetter_scale (self->blocks->type, WIDE_SPACING));
}

void
fmn_one_page_set (FmnPageBlocks *blocks, FmnSheet *sheet)
{
  Fitting self = { .blocks = blocks };
  double x = blocks->margin, y = blocks->margin, left, right, spacing;

  g_return_if_fail (blocks != NULL && sheet != NULL);

  self.left_out = g_string_new (NULL);
  self.all.pregnancies = blocks->pregnancies.n_all;
  self.all.antiphospholipid = blocks->antiphospholipid->len > 0 ? 1 : 0;
  self.all.tests = blocks->tests.n_all;
  self.all.procedures = blocks->procedures.n_all;
  self.all.treatments = blocks->treatments.n_all;
  self.all.awaited = blocks->awaited.n_all;
  self.all.background = blocks->background->len > 0 ? blocks->background->len - 1 : 0;
  self.all.questions = fmn_summary_get_questions (blocks->summary)->len;
  self.all.own_words = blocks->own_words->len > 0 ? blocks->own_words->len - 1 : 0;
  fit (&self);
  spacing = widen_spacing (&self);

  fmn_piece_place (blocks->head, sheet, x, y);
  y += blocks->head->height;
  if (blocks->figures != NULL)
    {
      fmn_piece_place (blocks->figures, sheet, x, y + blocks->figures->gap);
      y += blocks->figures->gap + blocks->figures->height;
    }
  y += place (pregnancy_pieces (&self), sheet, x, y);
  y += place (antiphospholipid_pieces (&self), sheet, x, y);
  left = place (left_pieces (&self), sheet, x, y);
  if (blocks->beside)
    {
      right = place (right_pieces (&self), sheet, x + blocks->width - blocks->half, y);
      y += MAX (left, right);
    }
  else
    y += left + place (right_pieces (&self), sheet, x, y + left);
  y += place (question_pieces (&self, spacing), sheet, x, y);
  y += place (own_word_pieces (&self), sheet, x, y);
  place (left_out_pieces (&self), sheet, x, y);
  g_string_free (self.left_out, TRUE);
}
