/* bench-summary.c: the summary of 12 pregnancies and 500 tests as a PDF and as the page of the preview, beside Pango and cairo alone with the same text.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "fmn-summary-pages.h"
#include "fmn-summary-pdf.h"
#include "summary-fixture.h"

#include "bench-time.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 9
#define PREGNANCIES 12
#define TESTS 500
/* Of the preview: an A4 page in a window of the usual size, drawn twice as large and made smaller. */
#define PREVIEW_WIDTH 1144
#define PREVIEW_HEIGHT 1618

static cairo_status_t
count_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) data += length;
  return CAIRO_STATUS_SUCCESS;
}

/* What no program that prints so much text can do without: the same words in one column, page by page. */
static void
print_plainly (FmnSummaryPages *pages)
{
  gsize length = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &length, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < fmn_summary_pages_get_n_pages (pages); i++)
    {
      g_autofree char *text = fmn_summary_pages_dup_text (pages, i);
      g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);

      pango_layout_set_width (layout, 539 * PANGO_SCALE);
      pango_layout_set_text (layout, text, -1);
      pango_cairo_show_layout (cr, layout);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (length, >, 0);
}

static double
time_pdf (FmnJournal *journal, const FmnSummaryOptions *options)
{
  double started = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (FmnSummary) summary = fmn_summary_new (journal, options);
  g_autoptr (GByteArray) bytes = fmn_summary_draw_pdf (summary, NULL);

  g_assert_nonnull (bytes);
  return bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID) - started;
}

/* From a choice that was changed to the page that shows it. @shown are the pages that were shown before, or NULL for the first. */
static double
time_preview (FmnJournal *journal, const FmnSummaryOptions *options, FmnSummaryPages **shown)
{
  double started = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (FmnSummary) summary = fmn_summary_new (journal, options);
  FmnSummaryPages *pages = fmn_summary_pages_new_after (summary, *shown);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PREVIEW_WIDTH, PREVIEW_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double width, height;

  fmn_summary_pages_get_size (pages, &width, &height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PREVIEW_WIDTH / width, PREVIEW_WIDTH / width);
  fmn_summary_pages_draw (pages, cr, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_set_object (shown, pages);
  g_object_unref (pages);
  return bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID) - started;
}

/* Each round changes a choice that is seen on the pages. */
static void
choose (FmnSummaryOptions *options, int round)
{
  options->sections ^= FMN_SECTION_QUESTIONS;
  if (round % 2 == 0)
    options->sections ^= FMN_SECTION_PROCEDURES;
}

static void
measure (FmnJournal *journal, gboolean full)
{
  g_autoptr (FmnSummaryOptions) options = fmn_summary_options_new ();
  g_autoptr (FmnSummary) summary = NULL;
  g_autoptr (FmnSummaryPages) pages = NULL;
  g_autoptr (FmnSummaryPages) shown = NULL;
  double plain[ROUNDS], pdf[ROUNDS], first_look[ROUNDS], preview[ROUNDS], base;

  options->full = full;
  summary = fmn_summary_new (journal, options);
  pages = fmn_summary_pages_new (summary);
  /* In turn, so that what else the machine does falls on all alike; the first round fills the caches. */
  for (int i = -1; i < ROUNDS; i++)
    {
      double started = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID), first, second, third, fourth;

      print_plainly (pages);
      first = bench_worked_ms (CLOCK_PROCESS_CPUTIME_ID) - started;
      second = time_pdf (journal, options);
      g_clear_object (&shown);
      third = time_preview (journal, options, &shown);
      choose (options, i);
      fourth = time_preview (journal, options, &shown);
      if (i < 0)
        continue;
      plain[i] = first;
      pdf[i] = second;
      first_look[i] = third;
      preview[i] = fourth;
    }
  base = bench_median (plain, ROUNDS);
  printf ("%s, %u pages: the same words plainly %.1f ms; PDF %.1f ms, %.2f of it; first preview "
          "%.1f ms, "
          "%.2f of it; after a choice %.1f ms, %.2f of it\n",
          full ? "full" : "one page", fmn_summary_pages_get_n_pages (pages), base,
          bench_median (pdf, ROUNDS), bench_median (pdf, ROUNDS) / base,
          bench_median (first_look, ROUNDS), bench_median (first_look, ROUNDS) / base,
          bench_median (preview, ROUNDS), bench_median (preview, ROUNDS) / base);
}

/* As a history of some years has them: the same tests again and again, many from one sample. */
static void
add_tests (FmnJournal *journal)
{
  static const char *const ids[] = { "tsh",
                                     "tpo-ab",
                                     "ft4",
                                     "acl-igg",
                                     "acl-igm",
                                     "ab2gp1-igg",
                                     "ab2gp1-igm",
                                     "lupus-anticoagulant",
                                     "hcg",
                                     "progesterone",
                                     "prolactin",
                                     "hba1c",
                                     "homocysteine",
                                     "protein-s",
                                     "protein-c",
                                     "antithrombin",
                                     "ana",
                                     "amh",
                                     "nk-blood-percent",
                                     "ferritin" };

  for (guint i = 0; i < TESTS; i++)
    {
      guint sample = i / G_N_ELEMENTS (ids);
      g_autofree char *date = g_strdup_printf ("date=%u-%02u-%02u", 2012 + sample / 2,
                                               1 + sample % 12, 1 + sample % 28);
      g_autofree char *test = g_strdup_printf ("test=%s", ids[i % G_N_ELEMENTS (ids)]);
      g_autofree char *value = g_strdup_printf (
          "value={\"type\":\"quantity\",\"number\":\"%u\",\"unit\":\"U/mL\"}", i);

      fixture_add (journal, FMN_KIND_TEST, date, test, value, "range={\"high\":\"400\"}", NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (FmnJournal) journal = fixture_stress_new (PREGNANCIES, 0);

  add_tests (journal);

  measure (journal, FALSE);
  measure (journal, TRUE);
  return 0;
}
