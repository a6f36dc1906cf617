/* fmn-pen.c: lines, labels and the shapes that several drawings have in common.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-pen.h"

#include <math.h>

#define LABEL_SCALE 0.86
#define HATCH_STEP 7 /* pixels from one slanted line to the next */
#define RIM 2        /* around the mark of an end */

FmnEndShape
fmn_end_shape_of (const FmnOutcome *outcome)
{
  if (outcome == NULL || outcome->group == FMN_OUTCOME_GROUP_UNKNOWN)
    return FMN_END_UNKNOWN;
  if (outcome->group == FMN_OUTCOME_GROUP_BIRTH)
    return FMN_END_BIRTH;
  if (outcome->group == FMN_OUTCOME_GROUP_ECTOPIC)
    return FMN_END_ECTOPIC;
  return outcome->is_loss ? FMN_END_LOSS : FMN_END_OTHER;
}

void
fmn_pen_set_tone (const FmnPen *self, FmnTone tone, double alpha)
{
  const FmnRgba *color;

  g_return_if_fail (tone < FMN_N_TONES);

  color = &self->palette->tones[tone];
  cairo_set_source_rgba (self->cr, color->red, color->green, color->blue, color->alpha * alpha);
}

void
fmn_pen_draw_line (const FmnPen *self, double x0, double y0, double x1, double y1)
{
  fmn_pen_set_tone (self, FMN_TONE_TEXT, 0.09);
  cairo_set_line_width (self->cr, 1);
  cairo_move_to (self->cr, floor (x0) + 0.5, floor (y0) + 0.5);
  cairo_line_to (self->cr, floor (x1) + 0.5, floor (y1) + 0.5);
  cairo_stroke (self->cr);
}

PangoLayout *
fmn_pen_create_label (PangoContext *fonts, const char *text, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (fonts);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_layout_set_text (layout, text, -1);
  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SCALE));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

void
fmn_pen_draw_text (const FmnPen *self,
                   const char *text,
                   double x,
                   double middle,
                   double align,
                   gboolean bold,
                   FmnTone tone)
{
  g_autoptr (PangoLayout) label = fmn_pen_create_label (self->fonts, text, bold);
  int width, height;

  pango_layout_get_pixel_size (label, &width, &height);
  fmn_pen_set_tone (self, tone, 1);
  cairo_move_to (self->cr, x - width * align, middle - height / 2.0);
  pango_cairo_show_layout (self->cr, label);
}

void
fmn_pen_hatch (
    const FmnPen *self, double left, double top, double right, double bottom, double alpha)
{
  double height = bottom - top;

  if (left >= right)
    return;

  cairo_save (self->cr);
  cairo_rectangle (self->cr, left, top, right - left, height);
  cairo_clip (self->cr);
  fmn_pen_set_tone (self, FMN_TONE_TEXT, alpha);
  cairo_set_line_width (self->cr, 1);
  for (double x = left - height; x < right; x += HATCH_STEP)
    {
      cairo_move_to (self->cr, x, bottom);
      cairo_line_to (self->cr, x + height, top);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
trace_end (cairo_t *cr, FmnEndShape shape, double x, double y, double half)
{
  cairo_new_path (cr);
  switch (shape)
    {
    case FMN_END_BIRTH:
      cairo_arc (cr, x, y, half * 0.86, 0, 2 * M_PI);
      break;
    case FMN_END_ECTOPIC:
      cairo_move_to (cr, x, y - half);
      cairo_line_to (cr, x + half, y + half * 0.8);
      cairo_line_to (cr, x - half, y + half * 0.8);
      break;
    case FMN_END_OTHER:
      cairo_rectangle (cr, x - half * 0.8, y - half * 0.8, half * 1.6, half * 1.6);
      break;
    case FMN_END_LOSS:
    case FMN_END_UNKNOWN:
    default:
      cairo_move_to (cr, x, y - half);
      cairo_line_to (cr, x + half, y);
      cairo_line_to (cr, x, y + half);
      cairo_line_to (cr, x - half, y);
      break;
    }
  cairo_close_path (cr);
}

void
fmn_pen_draw_end (const FmnPen *self, FmnEndShape shape, double x, double y, double half)
{
  trace_end (self->cr, shape, x, y, half + RIM);
  fmn_pen_set_tone (self, FMN_TONE_CARD, 1);
  cairo_fill (self->cr);
  trace_end (self->cr, shape, x, y, half);
  fmn_pen_set_tone (self, FMN_TONE_ENDING, 1);
  if (shape == FMN_END_UNKNOWN)
    {
      cairo_set_line_width (self->cr, 1.5);
      cairo_stroke (self->cr);
      cairo_arc (self->cr, x, y, half / 4, 0, 2 * M_PI);
    }
  cairo_fill (self->cr);
}

void
fmn_trace_rounded (cairo_t *cr, double x0, double y0, double x1, double y1, double radius)
{
  radius = MIN (radius, MIN (x1 - x0, y1 - y0) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x1 - radius, y0 + radius, radius, -M_PI / 2, 0);
  cairo_arc (cr, x1 - radius, y1 - radius, radius, 0, M_PI / 2);
  cairo_arc (cr, x0 + radius, y1 - radius, radius, M_PI / 2, M_PI);
  cairo_arc (cr, x0 + radius, y0 + radius, radius, M_PI, 3 * M_PI / 2);
  cairo_close_path (cr);
}

void
fmn_trace_cross (cairo_t *cr, double x, double y, double reach, double arm)
{
  cairo_move_to (cr, x - arm, y - reach);
  cairo_line_to (cr, x + arm, y - reach);
  cairo_line_to (cr, x + arm, y - arm);
  cairo_line_to (cr, x + reach, y - arm);
  cairo_line_to (cr, x + reach, y + arm);
  cairo_line_to (cr, x + arm, y + arm);
  cairo_line_to (cr, x + arm, y + reach);
  cairo_line_to (cr, x - arm, y + reach);
  cairo_line_to (cr, x - arm, y + arm);
  cairo_line_to (cr, x - reach, y + arm);
  cairo_line_to (cr, x - reach, y - arm);
  cairo_line_to (cr, x - arm, y - arm);
  cairo_close_path (cr);
}
