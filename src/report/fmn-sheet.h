/* fmn-sheet.h: one laid-out page as boxes (text, lines, fills, marks) with their places in points.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary-table.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_BOX_TEXT, /* @layout at the top left corner */
  FMN_BOX_LINE, /* from the top left to the bottom right corner; level or upright */
  FMN_BOX_DASH, /* the same, dashed */
  FMN_BOX_FILL,
  FMN_BOX_OPEN,    /* an outline within the corners */
  FMN_BOX_MARK,    /* @mark, filling the corners */
  FMN_BOX_PICTURE, /* @picture */
  FMN_BOX_PLACE,   /* nothing to see: what a link or a bookmark leads to */
} FmnBoxType;

/* A stretch of text that leads elsewhere, from the top left corner of its box. */
typedef struct
{
  double x, y, width, height;
  const char *name; /* interned; of a place */
} FmnLink;

typedef struct
{
  FmnBoxType type;
  double x, y, width, height;
  double grey;         /* 0 black to 1 white */
  double stroke;       /* width of a line, in points */
  PangoLayout *layout; /* of text; its extents are width and height */
  GArray *links;       /* of text, FmnLink; NULL for none */
  FmnOutcomeMark mark;
  cairo_surface_t *picture; /* what was drawn, in units of its own */
  double factor;            /* points for each of them */
  const char *name;         /* of a place that links lead to, interned; or NULL */
  char *bookmark;           /* a GRefString: the place's name in the list of bookmarks; or NULL */
} FmnBox;

typedef struct
{
  double width, height;
  GPtrArray *boxes; /* FmnBox */
} FmnSheet;

FmnSheet *fmn_sheet_new (double width, double height);
void fmn_sheet_free (FmnSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSheet, fmn_sheet_free)
/* Turns the page round for a script that is written from the right: every box keeps its size. */
void fmn_sheet_mirror (FmnSheet *self);
/* Draws it in points from the paper's top left corner. */
void fmn_sheet_draw (const FmnSheet *self, cairo_t *cr);

FmnBox *
fmn_box_new_text (PangoLayout *layout, double x, double y, double grey); /* takes a reference */
FmnBox *
fmn_box_new_line (double x, double y, double width, double height, double stroke, double grey);
FmnBox *fmn_box_new_dash (double x, double y, double height, double grey);
FmnBox *fmn_box_new_fill (double x, double y, double width, double height, double grey);
FmnBox *fmn_box_new_open (double x, double y, double width, double height, double grey);
/* @size: the side of the square that holds it, the same for every mark. @x, @y: its middle. */
FmnBox *fmn_box_new_mark (FmnOutcomeMark mark, double x, double y, double size);
/* @picture: (transfer none) */
FmnBox *fmn_box_new_picture (
    cairo_surface_t *picture, double x, double y, double width, double height, double factor);
/* @name: that links lead to, or NULL. @bookmark: in the list of bookmarks, or NULL. */
FmnBox *fmn_box_new_place (const char *name, const char *bookmark, double x, double y);
FmnBox *fmn_box_copy (const FmnBox *self);
void fmn_box_free (FmnBox *self);

/* Draws a mark that fills the square of side @size around @x, @y; also used for those inside a line
 * of text. */
void fmn_mark_draw (cairo_t *cr, FmnOutcomeMark mark, double x, double y, double size);

G_END_DECLS
