/* picture.h: draws for a test, and holds what was drawn against the picture that is kept of it. Fonts differ from machine to machine, so places are compared, not pixels.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-pen.h"

#include <cairo.h>
#include <glib.h>
#include <glib/gstdio.h>

#include <math.h>

/* A square of so many pixels counts by its mean colour. */
#define PICTURE_BLOCK 10
/* How far the mean of a square may be off, of 255: a letter of another font is less, a line or a mark that is elsewhere is more. */
#define PICTURE_BLOCK_LIMIT 56
/* And how far all squares together. */
#define PICTURE_LIMIT 3.0

/* The program's type. @scale: how much larger than every day text is. (transfer full) */
static inline PangoContext *
picture_create_fonts (double scale)
{
  PangoContext *fonts = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans 11");

  pango_cairo_context_set_resolution (fonts, 96 * scale);
  pango_context_set_font_description (fonts, font);
  pango_font_description_free (font);
  return fonts;
}

/* A pen on an empty card for paper. @fonts is borrowed until the picture is finished. */
static inline FmnPen
picture_begin (PangoContext *fonts, double width, double height)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) ceil (height));
  FmnPen pen = { cairo_create (surface), fonts, fmn_palette_get_for_paper () };

  fmn_pen_set_tone (&pen, FMN_TONE_CARD, 1);
  cairo_paint (pen.cr);
  cairo_surface_destroy (surface);
  return pen;
}

/* What was drawn. (transfer full) */
static inline cairo_surface_t *
picture_finish (FmnPen *pen)
{
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (pen->cr));

  g_clear_pointer (&pen->cr, cairo_destroy);
  cairo_surface_flush (surface);
  return surface;
}

static inline double
picture_block_mean (cairo_surface_t *surface, int left, int top, int channel)
{
  const int stride = cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  const int right = MIN (left + PICTURE_BLOCK, cairo_image_surface_get_width (surface));
  const int bottom = MIN (top + PICTURE_BLOCK, cairo_image_surface_get_height (surface));
  double sum = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += data[y * stride + x * 4 + channel];
  return sum / ((right - left) * (bottom - top));
}

/* Both are of one size. How far they are from one another; *@worst is that of the worst square. */
static inline double
picture_distance (cairo_surface_t *a, cairo_surface_t *b, double *worst)
{
  double sum = 0;
  guint n = 0;

  *worst = 0;
  for (int top = 0; top < cairo_image_surface_get_height (a); top += PICTURE_BLOCK)
    for (int left = 0; left < cairo_image_surface_get_width (a); left += PICTURE_BLOCK)
      for (int channel = 0; channel < 3; channel++)
        {
          const double off = fabs (picture_block_mean (a, left, top, channel)
                                   - picture_block_mean (b, left, top, channel));

          *worst = MAX (*worst, off);
          sum += off;
          n++;
        }
  return sum / n;
}

/* @name: of the picture below tests/pictures, without ".png". FMN_PICTURES names a folder into which pictures are written instead, to look at them and to keep them. */
static inline void
picture_check (cairo_surface_t *surface, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path
      = g_build_filename (g_getenv ("FMN_SOURCE_DIR"), "tests", "pictures", file, NULL);
  cairo_surface_t *kept;
  double worst, distance;

  if (g_getenv ("FMN_PICTURES") != NULL)
    {
      g_autofree char *out = g_build_filename (g_getenv ("FMN_PICTURES"), file, NULL);

      g_assert_cmpint (cairo_surface_write_to_png (surface, out), ==, CAIRO_STATUS_SUCCESS);
      return;
    }
  kept = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (kept), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (kept), ==,
                   cairo_image_surface_get_width (surface));
  g_assert_cmpint (
      ABS (cairo_image_surface_get_height (kept) - cairo_image_surface_get_height (surface)), <=,
      2);
  distance = picture_distance (surface, kept, &worst);
  g_test_message ("%s: %.2f on the whole, %.0f in the worst square", name, distance, worst);
  g_assert_cmpfloat (distance, <=, PICTURE_LIMIT);
  g_assert_cmpfloat (worst, <=, PICTURE_BLOCK_LIMIT);
  cairo_surface_destroy (kept);
}
