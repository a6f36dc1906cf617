/* test-series-picture.c: charts of the sample journal against the pictures that are kept of them, in colour and in grey.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-series-draw.h"

#include "../lib/picture.h"
#include "series-fixture.h"

typedef struct
{
  const char *path;
  const char *name; /* of the picture */
  const char *first, *second;
  FmnSeriesAxis axis;
  gboolean logarithmic;
  double width, scale;
  gboolean mirrored;
} Case;

static const Case cases[] = {
  { "/drawing/picture/by-date", "chart-by-date", "tsh", NULL, FMN_SERIES_BY_DATE, FALSE, 640, 1 },
  { "/drawing/picture/by-week", "chart-by-week", "hcg", NULL, FMN_SERIES_BY_WEEK, TRUE, 640, 1 },
  { "/drawing/picture/two", "chart-two", "tsh", "progesterone", FMN_SERIES_BY_DATE, FALSE, 640, 1 },
  { "/drawing/picture/narrow", "chart-narrow", "hcg", NULL, FMN_SERIES_BY_WEEK, TRUE, 340, 1 },
  { "/drawing/picture/large", "chart-large", "acl-igg", NULL, FMN_SERIES_BY_DATE, FALSE, 640, 2 },
  { "/drawing/picture/mirrored", "chart-mirrored", "tsh", NULL, FMN_SERIES_BY_DATE, FALSE, 640, 1,
    TRUE },
};

static cairo_surface_t *
draw (Fixture *fixture, const Case *each, gboolean ringed)
{
  g_autoptr (FmnSeriesData) data
      = read_series (fixture, each->first, each->second, each->axis, NULL);
  PangoContext *fonts = picture_create_fonts (each->scale);
  const FmnSeriesFrame frame = { .width = each->width,
                                 .scale = each->scale,
                                 .mirrored = each->mirrored,
                                 .names = TRUE,
                                 .logarithmic = { each->logarithmic },
                                 .measure = fmn_series_measure_label,
                                 .data = fonts };
  g_autoptr (FmnSeriesLayout) layout = fmn_series_layout_new (data, &frame);
  FmnPen pen = picture_begin (fonts, frame.width, layout->height);

  fmn_series_draw (&pen, layout);
  if (ringed)
    fmn_series_draw_ring (&pen, layout, 1);
  g_object_unref (fonts);
  return picture_finish (&pen);
}

static void
test_picture (Fixture *fixture, gconstpointer data)
{
  const Case *each = data;
  cairo_surface_t *surface = draw (fixture, each, FALSE);

  picture_check (surface, each->name);
  cairo_surface_destroy (surface);
}

/* The comparison can tell: a ring around one value more is seen. */
static void
test_differs (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *without = draw (fixture, &cases[0], FALSE);
  cairo_surface_t *with = draw (fixture, &cases[0], TRUE);
  double worst;

  picture_distance (without, with, &worst);
  g_assert_cmpfloat (worst, >, PICTURE_BLOCK_LIMIT);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add (cases[i].path, Fixture, &cases[i], set_up, test_picture, tear_down);
  g_test_add ("/drawing/picture/differs", Fixture, NULL, set_up, test_differs, tear_down);
  return g_test_run ();
}
