/* bench-chart.c: how long it takes to open a chart of 2,000 values: to read them, to lay them out, to draw them; in processor time.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-bench"

#include "config.h"

#include "fmn-codec.h"
#include "fmn-series-draw.h"

#include "bench-time.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 21
#define WIDTH 900

typedef struct
{
  double read[ROUNDS], lay_out[ROUNDS], draw[ROUNDS], all[ROUNDS];
} Times;

static void
print_times (const char *name, double *values)
{
  qsort (values, ROUNDS, sizeof (double), bench_compare);
  printf ("%-24s median %7.2f ms   worst %7.2f ms\n", name, values[ROUNDS / 2], values[ROUNDS - 1]);
}

static void
run (FmnJournal *journal, const FmnTestSeries *series, FmnSeriesAxis axis, Times *times, guint i)
{
  const FmnSeriesChoice choice = { { series }, axis, .newest = FMN_SERIES_N_STYLES };
  PangoContext *fonts = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  const FmnSeriesFrame frame
      = { .width = WIDTH, .scale = 1, .measure = fmn_series_measure_label, .data = fonts };
  const double start = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (FmnSeriesData) data = fmn_series_data_new (journal, &choice);
  const double was_read = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (FmnSeriesLayout) layout = fmn_series_layout_new (data, &frame);
  const double laid_out = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, (int) layout->height);
  const FmnPen pen = { cairo_create (surface), fonts, fmn_palette_get_for_paper () };

  fmn_series_draw (&pen, layout);
  cairo_destroy (pen.cr);
  cairo_surface_destroy (surface);
  g_object_unref (fonts);
  times->read[i] = was_read - start;
  times->lay_out[i] = laid_out - was_read;
  times->draw[i] = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID) - laid_out;
  times->all[i] = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID) - start;
}

static FmnJournal *
load (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (FmnClock) clock = fmn_clock_new ();
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  snapshot = fmn_codec_parse (bytes, &error);
  if (snapshot == NULL)
    g_error ("%s", error->message);
  return fmn_journal_new_from_snapshot (snapshot, clock);
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const FmnTestSeries *longest;

  if (argc != 2)
    g_error ("usage: bench-chart FOLDER");
  path = g_build_filename (argv[1], "journal.fmn", NULL);
  journal = load (path);
  fmn_journal_set_namer (journal, fmn_knowledge_name, fmn_knowledge_get_default ());
  all = fmn_test_series_collect (journal, fmn_knowledge_get_default ());
  longest = g_ptr_array_index (all, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const FmnTestSeries *series = g_ptr_array_index (all, i);

      if (series->entries->len > longest->entries->len)
        longest = series;
    }
  printf ("entries %u, values of the test %u\n", g_list_model_get_n_items (G_LIST_MODEL (journal)),
          longest->entries->len);
  for (FmnSeriesAxis axis = FMN_SERIES_BY_DATE; axis <= FMN_SERIES_BY_WEEK; axis++)
    {
      Times times;

      for (guint i = 0; i < ROUNDS; i++)
        run (journal, longest, axis, &times, i);
      printf ("%s\n", axis == FMN_SERIES_BY_DATE ? "by date" : "by week");
      print_times ("  read", times.read);
      print_times ("  lay out", times.lay_out);
      print_times ("  draw", times.draw);
      print_times ("  open", times.all);
    }
  return 0;
}
