/* fmn-typesetter.h: the type of the printed page: sizes, weights and greys, set as Pango layouts.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-sheet.h"
#include "fmn-summary-table.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_TYPE_OF_TITLE,
  FMN_TYPE_OF_SUBTITLE,
  FMN_TYPE_OF_NAME,
  FMN_TYPE_OF_PERSON,
  FMN_TYPE_OF_HEAD,
  FMN_TYPE_OF_HINT,
  FMN_TYPE_OF_COLUMN,
  FMN_TYPE_OF_BODY,
  FMN_TYPE_OF_STRONG,
  FMN_TYPE_OF_QUIET,
  FMN_TYPE_OF_NUMBER,
  FMN_TYPE_OF_FIGURE,
  FMN_TYPE_OF_COUNTS,
  FMN_TYPE_OF_CAPTION,
  FMN_TYPE_OF_QUESTION,
  FMN_TYPE_OF_FOOT,
  FMN_N_TYPES,
} FmnType;

/* Not thread-safe. It remembers what it has set, so that one which sets nearly the same pages again is quick. */
typedef struct _FmnTypesetter FmnTypesetter;

/* @scale: 1.0 to 2.0. @rtl: whether the page is read from the right. */
FmnTypesetter *fmn_typesetter_new (double scale, gboolean rtl);
/* To be called before pages are set anew: what is not set again until the next call is forgotten by it. FALSE, and nothing
 * done, when these pages are of another size of type or direction. */
gboolean fmn_typesetter_begin_again (FmnTypesetter *self, double scale, gboolean rtl);
void fmn_typesetter_free (FmnTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnTypesetter, fmn_typesetter_free)

gboolean fmn_typesetter_get_rtl (FmnTypesetter *self);
/* @points of the design at this text size. */
double fmn_typesetter_scale (FmnTypesetter *self, double points);
double fmn_typesetter_get_grey (FmnType type);

/* Fonts of every day text for drawings, in the drawings' own units: 11 points at 96 to the inch. (transfer full) */
PangoContext *fmn_typesetter_create_fonts (FmnTypesetter *self);

/* @width in points, below 0 for one line as long as it takes. @at_end sets it against the far side.
 * (transfer full) */
PangoLayout *fmn_typesetter_set (
    FmnTypesetter *self, FmnType type, const char *text, double width, gboolean at_end);
/* The same with the runs of @cell, body runs in @type; not to be changed, since another piece may hold it too. */
PangoLayout *fmn_typesetter_set_cell (
    FmnTypesetter *self, FmnType type, const FmnCell *cell, double width, gboolean at_end);
/* The widest word of @cell in points; the width of each of its lines is added to @lines (double) when that is not NULL. */
double
fmn_typesetter_measure (FmnTypesetter *self, FmnType type, const FmnCell *cell, GArray *lines);
/* Puts @text on @sheet at @y, between margins of @margin points; returns where it ends. */
double fmn_typesetter_add_paragraph (
    FmnTypesetter *self, FmnSheet *sheet, FmnType type, const char *text, double margin, double y);
/* From the top of @layout to the baseline of its first line. */
double fmn_layout_get_baseline (PangoLayout *layout);
double fmn_layout_get_width (PangoLayout *layout);
double fmn_layout_get_height (PangoLayout *layout);

G_END_DECLS
