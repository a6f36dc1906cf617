/* fmn-page-blocks.h: every section set for a paper and a text size, before it is placed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-piece.h"
#include "fmn-summary.h"

G_BEGIN_DECLS

/* A table: the first piece is its head, the pieces of row r begin at rows[r]. */
typedef struct
{
  GPtrArray *pieces;
  GArray *rows;
  guint n_all; /* rows that there are; in the one-page form not all of them are set */
} FmnTableBlock;

typedef struct
{
  FmnTypesetter *type;
  FmnSummary *summary;
  double page_width, page_height;
  double margin;
  double width;    /* between the margins */
  double body;     /* height between the top margin and the foot */
  gboolean beside; /* tests and treatments stand beside each other */
  double half;     /* their width */
  FmnPiece *head;
  FmnPiece *figures;         /* or NULL */
  FmnTableBlock pregnancies; /* without pieces when there are none; so all below */
  FmnTableBlock brief;       /* pregnancies with no more than the columns hold; when asked for */
  GPtrArray *antiphospholipid;
  GPtrArray *all_tests; /* of the full form, by sample */
  FmnTableBlock tests;  /* of one page, the latest of each */
  FmnTableBlock procedures;
  FmnTableBlock treatments;
  GPtrArray
      *background; /* the heading, then pieces; on one page piece n instead of those before it */
  FmnTableBlock awaited;
  FmnTableBlock papers;
  GPtrArray *own_words;
  GPtrArray *long_texts;
  GPtrArray *appendix;
} FmnPageBlocks;

FmnPageBlocks *fmn_page_blocks_new (FmnSummary *summary, FmnTypesetter *type);
void fmn_page_blocks_free (FmnPageBlocks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnPageBlocks, fmn_page_blocks_free)

guint fmn_table_block_get_n_rows (const FmnTableBlock *self);
/* Index of the first piece of row @row; of the piece after the last row when @row is the number of rows. */
guint fmn_table_block_get_start (const FmnTableBlock *self, guint row);

/* Sets the brief pregnancies. */
void fmn_page_blocks_set_brief (FmnPageBlocks *self);

/* Puts all on one page by rule: what does not fit is left out and said so. */
void fmn_one_page_set (FmnPageBlocks *self, FmnSheet *sheet);
/* Puts all on as many pages as it takes, without their feet. */
void fmn_full_pages_set (FmnPageBlocks *self, GPtrArray *sheets);

G_END_DECLS
