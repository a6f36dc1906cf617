/* test-week-picture.c: the weeks of a pregnancy of the sample journal, as they are drawn, against pictures that were looked at.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-knowledge.h"
#include "fmn-week-draw.h"

#include "../lib/load-journal.h"
#include "../lib/picture.h"

#define WIDTH 680
#define NAMES 120
#define JUNIPER "5a3b1e00-0001-4000-8000-000000000004"

static double
measure (const char *text, gpointer data)
{
  g_autoptr (PangoLayout) label = fmn_pen_create_label (data, text, FALSE);
  int width;

  pango_layout_get_pixel_size (label, &width, NULL);
  return width;
}

typedef struct
{
  const char *name;
  gboolean mirrored;
} Row;

static void
test_picture (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (FmnJournal) journal = load_journal (SAMPLE_JOURNAL, "2026-02-24T10:00:00Z");
  FmnEntry *pregnancy = fmn_journal_lookup (journal, JUNIPER);
  PangoContext *fonts = picture_create_fonts (1);
  g_autoptr (FmnWeekLayout) layout = NULL;
  cairo_surface_t *surface;
  FmnPen pen;

  fmn_journal_set_namer (journal, fmn_knowledge_name, fmn_knowledge_get_default ());
  layout = fmn_week_layout_new (journal, pregnancy, WIDTH, 1.0, NAMES, measure, fonts);
  g_assert_nonnull (layout);
  layout->mirrored = row->mirrored;
  pen = picture_begin (fonts, WIDTH, layout->height);
  fmn_week_draw (&pen, layout, journal, pregnancy, -1);
  surface = picture_finish (&pen);
  picture_check (surface, row->name);
  cairo_surface_destroy (surface);
  g_object_unref (fonts);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const FmnWeekMark *mark = &g_array_index (layout->marks, FmnWeekMark, i);
      const double x = (mark->x0 + mark->x1) / 2;

      const int picked = fmn_week_layout_pick (layout, row->mirrored ? WIDTH - x : x, mark->y);

      /* What lies there too may be picked instead. */
      g_assert_cmpint (picked, >=, 0);
      g_assert_cmpfloat (g_array_index (layout->marks, FmnWeekMark, picked).x0, <=, x);
      g_assert_cmpfloat (g_array_index (layout->marks, FmnWeekMark, picked).x1, >=, x);
    }
}

int
main (int argc, char *argv[])
{
  static const Row rows[] = {
    { "weeks-of-juniper", FALSE },
    { "weeks-of-juniper-from-the-right", TRUE },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/drawing/week-picture/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_picture);
    }
  return g_test_run ();
}
