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
  PangoContext *fonts = picture_create_fonts (1);
  g_autoptr (FmnOverviewIndex) index
      = fmn_overview_index_new (journal, day ("2026-02-24"), NULL, FMN_OVERVIEW_MAX_ROWS);
  g_autoptr (FmnOverviewLayout) layout = NULL;
  FmnOverviewFrame frame;
  cairo_surface_t *surface;
  int width = row->narrow ? 360 : WIDTH;
  FmnPen pen;

  frame.from = day (row->from);
  frame.to = day (row->to);
  if (row->axis == FMN_AXIS_WEEKS)
    fmn_overview_get_weeks_extent (index, &frame.from, &frame.to);
  fmn_overview_frame_fill (&frame, fonts, width, row->narrow);
  fmn_overview_frame_adapt (&frame, index->rows, 0);
  frame.axis = row->axis;
  frame.rtl = row->rtl;
  layout = fmn_overview_layout_new_from_index (index, &frame);
  pen = picture_begin (fonts, width, fmn_overview_get_height (layout, fonts));
  fmn_overview_draw (&pen, layout, width, NULL, NULL);
  surface = picture_finish (&pen);
  picture_check (surface, row->name);
  cairo_surface_destroy (surface);
  g_object_unref (fonts);
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
