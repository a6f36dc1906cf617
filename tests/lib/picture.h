/* picture.h: holds a drawing against the picture that is kept of it. Fonts differ from machine to machine, so places are compared, not pixels.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

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

  cairo_surface_flush (surface);
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
