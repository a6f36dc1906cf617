/* fmn-sheet.c: one laid-out page and the only code that draws it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-sheet.h"

#include <math.h>
#include <pango/pangocairo.h>

FmnSheet *
fmn_sheet_new (double width, double height)
{
  FmnSheet *self = g_new0 (FmnSheet, 1);

  self->width = width;
  self->height = height;
  self->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_box_free);
  return self;
}

void
fmn_sheet_free (FmnSheet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->boxes);
  g_free (self);
}

void
fmn_sheet_mirror (FmnSheet *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->boxes->len; i++)
    {
      FmnBox *box = g_ptr_array_index (self->boxes, i);

      box->x = self->width - box->x - box->width;
    }
}

static FmnBox *
box_new (FmnBoxType type, double x, double y, double width, double height, double grey)
{
  FmnBox *box = g_new0 (FmnBox, 1);

  box->type = type;
  box->x = x;
  box->y = y;
  box->width = width;
  box->height = height;
  box->grey = grey;
  return box;
}

FmnBox *
fmn_box_new_text (PangoLayout *layout, double x, double y, double grey)
{
  PangoRectangle logical;
  FmnBox *box;
  int width;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);

  pango_layout_get_extents (layout, NULL, &logical);
  width = pango_layout_get_width (layout);
  box = box_new (FMN_BOX_TEXT, x, y, (double) (width >= 0 ? width : logical.width) / PANGO_SCALE,
                 (double) logical.height / PANGO_SCALE, grey);
  box->layout = g_object_ref (layout);
  return box;
}

FmnBox *
fmn_box_new_line (double x, double y, double width, double height, double stroke, double grey)
{
  FmnBox *box = box_new (FMN_BOX_LINE, x, y, width, height, grey);

  box->stroke = stroke;
  return box;
}

FmnBox *
fmn_box_new_dash (double x, double y, double height, double grey)
{
  FmnBox *box = box_new (FMN_BOX_DASH, x, y, 0, height, grey);

  box->stroke = 0.5;
  return box;
}

FmnBox *
fmn_box_new_fill (double x, double y, double width, double height, double grey)
{
  return box_new (FMN_BOX_FILL, x, y, width, height, grey);
}

FmnBox *
fmn_box_new_open (double x, double y, double width, double height, double grey)
{
  FmnBox *box = box_new (FMN_BOX_OPEN, x, y, width, height, grey);

  box->stroke = 0.5;
  return box;
}

FmnBox *
fmn_box_new_mark (FmnOutcomeMark mark, double x, double y, double size)
{
  FmnBox *box = box_new (FMN_BOX_MARK, x - size / 2, y - size / 2, size, size, 0.0);

  box->mark = mark;
  return box;
}

FmnBox *
fmn_box_new_picture (
    cairo_surface_t *picture, double x, double y, double width, double height, double factor)
{
  FmnBox *box = box_new (FMN_BOX_PICTURE, x, y, width, height, 0.0);

  box->picture = cairo_surface_reference (picture);
  box->factor = factor;
  return box;
}

FmnBox *
fmn_box_new_place (const char *name, const char *bookmark, double x, double y)
{
  FmnBox *box = box_new (FMN_BOX_PLACE, x, y, 0, 0, 0.0);

  box->name = name != NULL ? g_intern_string (name) : NULL;
  box->bookmark = bookmark != NULL ? g_ref_string_new (bookmark) : NULL;
  return box;
}

FmnBox *
fmn_box_copy (const FmnBox *self)
{
  FmnBox *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  if (copy->layout != NULL)
    g_object_ref (copy->layout);
  if (copy->picture != NULL)
    cairo_surface_reference (copy->picture);
  if (copy->links != NULL)
    g_array_ref (copy->links);
  if (copy->bookmark != NULL)
    g_ref_string_acquire (copy->bookmark);
  return copy;
}

void
fmn_box_free (FmnBox *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->layout);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->bookmark, g_ref_string_release);
  g_free (self);
}

void
fmn_mark_draw (cairo_t *cr, FmnOutcomeMark mark, double x, double y, double size)
{
  double r = size / 2;

  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  switch (mark)
    {
    case FMN_MARK_NONE:
      break;
    case FMN_MARK_LOSS:
    case FMN_MARK_UNKNOWN:
      cairo_move_to (cr, 0, -r);
      cairo_line_to (cr, r, 0);
      cairo_line_to (cr, 0, r);
      cairo_line_to (cr, -r, 0);
      cairo_close_path (cr);
      break;
    case FMN_MARK_BIRTH:
      /* A disc of the diamond's height looks larger than it: 0.86 of it weighs the same to the eye.
       */
      cairo_arc (cr, 0, 0, r * 0.86, 0, 2 * G_PI);
      break;
    case FMN_MARK_ECTOPIC:
      cairo_move_to (cr, 0, -r * 0.9);
      cairo_line_to (cr, r * 0.95, r * 0.8);
      cairo_line_to (cr, -r * 0.95, r * 0.8);
      cairo_close_path (cr);
      break;
    case FMN_MARK_OTHER:
      cairo_rectangle (cr, -r * 0.76, -r * 0.76, r * 1.52, r * 1.52);
      break;
    default:
      g_assert_not_reached ();
    }
  if (mark == FMN_MARK_UNKNOWN)
    {
      cairo_set_line_width (cr, size * 0.1);
      cairo_stroke (cr);
      cairo_arc (cr, 0, 0, size * 0.12, 0, 2 * G_PI);
    }
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_picture (cairo_t *cr, const FmnBox *box)
{
  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  cairo_scale (cr, box->factor, box->factor);
  cairo_set_source_surface (cr, box->picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
draw_box (cairo_t *cr, const FmnBox *box)
{
  static const double dashes[] = { 2.0, 1.6 };
  double inset = box->stroke / 2;

  cairo_set_source_rgb (cr, box->grey, box->grey, box->grey);
  cairo_set_line_width (cr, box->stroke);
  cairo_set_dash (cr, dashes, box->type == FMN_BOX_DASH ? G_N_ELEMENTS (dashes) : 0, 0);
  switch (box->type)
    {
    case FMN_BOX_TEXT:
      cairo_move_to (cr, box->x, box->y);
      pango_cairo_show_layout (cr, box->layout);
      cairo_new_path (cr);
      break;
    case FMN_BOX_LINE:
    case FMN_BOX_DASH:
      cairo_move_to (cr, box->x, box->y);
      cairo_line_to (cr, box->x + box->width, box->y + box->height);
      cairo_stroke (cr);
      break;
    case FMN_BOX_FILL:
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      cairo_fill (cr);
      break;
    case FMN_BOX_OPEN:
      cairo_rectangle (cr, box->x + inset, box->y + inset, MAX (box->width - 2 * inset, 0.1),
                       MAX (box->height - 2 * inset, 0.1));
      cairo_stroke (cr);
      break;
    case FMN_BOX_MARK:
      fmn_mark_draw (cr, box->mark, box->x + box->width / 2, box->y + box->height / 2, box->width);
      break;
    case FMN_BOX_PICTURE:
      draw_picture (cr, box);
      break;
    case FMN_BOX_PLACE:
      break;
    default:
      g_assert_not_reached ();
    }
}

void
fmn_sheet_draw (const FmnSheet *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  cairo_save (cr);
  for (guint i = 0; i < self->boxes->len; i++)
    draw_box (cr, g_ptr_array_index (self->boxes, i));
  cairo_restore (cr);
}
