/* fmn-piece.h: a part of a page that is never split: boxes around an origin.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-typesetter.h"

G_BEGIN_DECLS

typedef struct _FmnPiece FmnPiece;

/**
 * FmnPiece:
 * @boxes: #FmnBox, their places from the piece's top left corner
 * @height: of the whole piece, in points
 * @gap: room above it, dropped at the top of a page
 * @keep: whether the next piece must stand on the same page
 * @head: (nullable): what stands above it again when it begins a page
 *
 * Reference-counted; not changed once it has been placed.
 */
struct _FmnPiece
{
  GPtrArray *boxes;
  double height;
  double gap;
  gboolean keep;
  FmnPiece *head;
};

FmnPiece *fmn_piece_new (void);
FmnPiece *fmn_piece_ref (FmnPiece *self);
void fmn_piece_unref (FmnPiece *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnPiece, fmn_piece_unref)
/* Takes @box. */
void fmn_piece_add (FmnPiece *self, FmnBox *box);
/* Sets @layout at @x, @y in the grey of @type and unrefs it; returns its height. */
double fmn_piece_add_text (FmnPiece *self, PangoLayout *layout, FmnType type, double x, double y);
/* The same with the links of @cell, which @layout was set from. */
double fmn_piece_add_cell (
    FmnPiece *self, const FmnCell *cell, PangoLayout *layout, FmnType type, double x, double y);
void fmn_piece_set_head (FmnPiece *self, FmnPiece *head);
/* Copies its boxes onto @sheet. */
void fmn_piece_place (const FmnPiece *self, FmnSheet *sheet, double x, double y);

/* An empty array of FmnPiece that owns its references. */
GPtrArray *fmn_pieces_new (void);
/* Moves all of @more behind @pieces and frees @more. */
void fmn_pieces_append (GPtrArray *pieces, GPtrArray *more);
/* Height of @n pieces from @from on, with their gaps but for the first one's. */
double fmn_pieces_get_height (GPtrArray *pieces, guint from, guint n);
/* Places @n pieces from @from on, one below the other; returns the height. */
double
fmn_pieces_place (GPtrArray *pieces, guint from, guint n, FmnSheet *sheet, double x, double y);

/* A heading with a hint beside it, or below where there is no room; kept with what follows, and a bookmark. */
FmnPiece *
fmn_heading_piece (FmnTypesetter *type, const char *heading, const char *hint, double width);
/* The heading for a page that goes on with a section. */
FmnPiece *fmn_continued_piece (FmnTypesetter *type, const char *heading, double width);
/* A paragraph as pieces of @lines lines or fewer, the first two and the last two never parted. */
GPtrArray *fmn_paragraph_pieces (
    FmnTypesetter *type, FmnType of, const FmnCell *cell, double x, double width, guint lines);
/* A quiet line: "3 more tests are in the full form." */
FmnPiece *fmn_note_piece (FmnTypesetter *type, const char *text, double width);

G_END_DECLS
