/* test-overview-picture.c: the overview of the sample journal, as it is drawn, against pictures that were looked at.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-knowledge.h"
#include "fmn-overview-draw.h"

#include "../lib/load-journal.h"
#include "../lib/picture.h"
#include "overview-fixture.h"

#include <math.h>

#define WIDTH 680

static FmnJournal *
load_sample (void)
{
  FmnJournal *journal = load_journal (SAMPLE_JOURNAL, "2026-02-24T10:00:00Z");

  fmn_journal_set_namer (journal, fmn_knowledge_name, fmn_knowledge_get_default ());
  return journal;
}

typedef struct
{
  const char *name;
  FmnOverviewAxis axis;
  const char *from, *to;
  gboolean narrow, rtl;
} Row;

static void
test_picture (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (FmnJournal) journal = load_sample ();
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *fonts = pango_font_map_create_context (map);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans 11");
  g_autoptr (FmnOverviewIndex) index
      = fmn_overview_index_new (journal, day ("2026-02-24"), NULL, FMN_OVERVIEW_MAX_ROWS);
  g_autoptr (FmnOverviewLayout) layout = NULL;
  FmnPen pen = { NULL, fonts, fmn_palette_get_for_paper () };
  FmnOverviewFrame frame;
  cairo_surface_t *surface;
  int width = row->narrow ? 360 : WIDTH;

  pango_cairo_context_set_resolution (fonts, 96);
  pango_context_set_font_description (fonts, font);
  frame.from = day (row->from);
  frame.to = day (row->to);
  if (row->axis == FMN_AXIS_WEEKS)
    fmn_overview_get_weeks_extent (index, &frame.from, &frame.to);
  fmn_overview_frame_fill (&frame, fonts, width, row->narrow);
  fmn_overview_frame_adapt (&frame, index->rows, 0);
  frame.axis = row->axis;
  frame.rtl = row->rtl;
  layout = fmn_overview_layout_new_from_index (index, &frame);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width,
                                        (int) ceil (fmn_overview_get_height (layout, fonts)));
  pen.cr = cairo_create (surface);
  fmn_pen_set_tone (&pen, FMN_TONE_CARD, 1);
  cairo_paint (pen.cr);
  fmn_overview_draw (&pen, layout, width, NULL, NULL);
  picture_check (surface, row->name);
  cairo_destroy (pen.cr);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
  g_object_unref (fonts);
  g_object_unref (map);
}

int
main (int argc, char *argv[])
{
  static const Row rows[] = {
    { "overview-years", FMN_AXIS_YEARS, "2019-01-01", "2026-08-01", FALSE, FALSE },
    { "overview-months", FMN_AXIS_YEARS, "2025-08-01", "2026-04-15", FALSE, FALSE },
    { "overview-week", FMN_AXIS_YEARS, "2025-11-10", "2025-11-17", FALSE, FALSE },
    { "overview-weeks-of-pregnancy", FMN_AXIS_WEEKS, "2025-01-01", "2026-01-01", TRUE, FALSE },
    { "overview-from-the-right", FMN_AXIS_YEARS, "2019-01-01", "2026-08-01", FALSE, TRUE },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/drawing/overview-picture/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_picture);
    }
  return g_test_run ();
}
