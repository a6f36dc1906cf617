/* fmn-appendix.c: draws the timeline, the weeks of each pregnancy and charts by the code that draws them on the screen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-appendix.h"

#include "fmn-overview-draw.h"
#include "fmn-series-draw.h"
#include "fmn-summary-private.h"
#include "fmn-test-series.h"
#include "fmn-week-draw.h"

#include <glib/gi18n-lib.h>

/* The drawings are meant for every day text of a screen; on paper of the usual size they are as much smaller as the print is. */
#define PAPER_SCALE 0.6
/* In the drawings' own units: below it they have no room for the lanes' names. */
#define NAMES_FROM 560
/* A day in the life of a drawing's range is never at its very edge. */
#define SHORTEST_DAYS 90.0
/* Of a plot, in the drawings' own units. */
#define CHART_HEIGHT 150.0
#define FEWEST_VALUES 3

typedef struct
{
  FmnTypesetter *type;
  FmnSummary *summary;
  FmnJournal *journal;
  PangoContext *fonts;
  FmnPiece *again;
  double width;   /* of the page, in points */
  double highest; /* a picture */
  double factor;  /* points for a unit of the drawings */
} Appendix;

static double
get_units (const Appendix *self)
{
  return self->width / self->factor;
}

static double
measure (const char *text, gpointer fonts)
{
  g_autoptr (PangoLayout) layout = fmn_pen_create_label (fonts, text, FALSE);

  return fmn_layout_get_width (layout);
}

/* A surface of @height units to be drawn on by the pen. */
static cairo_surface_t *
begin (const Appendix *self, double height, FmnPen *pen)
{
  cairo_rectangle_t extents = { 0, 0, get_units (self), height };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);

  *pen = (FmnPen){ cairo_create (surface), self->fonts, fmn_palette_get_for_paper () };
  return surface;
}

/* Takes @surface. */
static FmnPiece *
picture_piece (const Appendix *self, cairo_surface_t *surface, double height)
{
  FmnPiece *piece = fmn_piece_new ();
  double factor = MIN (self->factor, self->highest / height);

  fmn_piece_add (piece, fmn_box_new_picture (surface, 0, 0, get_units (self) * factor,
                                             height * factor, factor));
  cairo_surface_destroy (surface);
  piece->height = height * factor;
  piece->gap = fmn_typesetter_scale (self->type, 2);
  fmn_piece_set_head (piece, self->again);
  return piece;
}

/* Pregnancies, treatments, tests and visits; what she noted and asked is told in words elsewhere, or not. */
static FmnPiece *
overview_piece (const Appendix *self)
{
  const FmnOverviewChoice choice
      = { .hidden_kinds = 1 << FMN_KIND_NOTE | 1 << FMN_KIND_SYMPTOM | 1 << FMN_KIND_QUESTION };
  guint32 today = fmn_date_earliest (&self->summary->today);
  g_autoptr (FmnOverviewIndex) index
      = fmn_overview_index_new (self->journal, today, &choice, FMN_OVERVIEW_MAX_ROWS);
  g_autoptr (FmnOverviewLayout) layout = NULL;
  FmnOverviewFrame frame = { 0 };
  cairo_surface_t *surface;
  double height;
  FmnPen pen;

  fmn_overview_get_extent (self->journal, today, &frame.from, &frame.to);
  frame.to = MAX (frame.to, frame.from + SHORTEST_DAYS);
  fmn_overview_frame_fill (&frame, self->fonts, get_units (self), get_units (self) < NAMES_FROM);
  fmn_overview_frame_adapt (&frame, index->rows, 0);
  frame.lanes[FMN_LANE_NOTES] = 0;
  frame.rtl = fmn_typesetter_get_rtl (self->type);
  layout = fmn_overview_layout_new_from_index (index, &frame);
  height = fmn_overview_get_height (layout, self->fonts);
  surface = begin (self, height, &pen);
  fmn_overview_draw (&pen, layout, get_units (self), NULL, NULL);
  cairo_destroy (pen.cr);
  return picture_piece (self, surface, height);
}

static double
measure_lanes (const Appendix *self)
{
  double widest = measure (C_ ("lane", "Weeks, about"), self->fonts);

  for (int lane = 0; lane < FMN_N_WEEK_LANES; lane++)
    widest = MAX (widest, measure (fmn_week_lane_get_name ((FmnWeekLane) lane), self->fonts));
  return widest;
}

/* NULL when its weeks are not known well enough. */
static FmnPiece *
weeks_piece (const Appendix *self, FmnEntry *pregnancy)
{
  double names = get_units (self) >= NAMES_FROM ? measure_lanes (self) : 0;
  g_autoptr (FmnWeekLayout) layout
      = fmn_week_layout_can_show (self->journal, pregnancy) ? fmn_week_layout_new (
            self->journal, pregnancy, get_units (self), 1.0, names, measure, self->fonts)
                                                            : NULL;
  cairo_surface_t *surface;
  FmnPen pen;

  if (layout == NULL)
    return NULL;
  layout->mirrored = fmn_typesetter_get_rtl (self->type);
  surface = begin (self, layout->height, &pen);
  fmn_week_draw (&pen, layout, self->journal, pregnancy, -1);
  cairo_destroy (pen.cr);
  return picture_piece (self, surface, layout->height);
}

static FmnPiece *
title_piece (const Appendix *self, const char *text, const char *name)
{
  FmnPiece *piece = fmn_piece_new ();

  piece->height = fmn_piece_add_text (
      piece, fmn_typesetter_set (self->type, FMN_TYPE_OF_STRONG, text, self->width, FALSE),
      FMN_TYPE_OF_STRONG, 0, 0);
  piece->gap = fmn_typesetter_scale (self->type, 7);
  piece->keep = TRUE;
  if (name != NULL)
    fmn_piece_add (piece, fmn_box_new_place (name, NULL, 0, 0));
  fmn_piece_set_head (piece, self->again);
  return piece;
}

static void
add_pregnancies (const Appendix *self, GPtrArray *pieces)
{
  for (guint i = 0; i < self->summary->appendix_titles->len; i++)
    {
      const FmnPassage *passage = g_ptr_array_index (self->summary->appendix_titles, i);
      FmnEntry *pregnancy = fmn_journal_lookup (self->journal, passage->text);
      g_autofree char *link = fmn_summary_dup_pregnancy_link (i + 1);
      FmnPiece *piece = pregnancy != NULL ? weeks_piece (self, pregnancy) : NULL;

      if (piece == NULL)
        continue;
      g_ptr_array_add (pieces, title_piece (self, passage->heading, link));
      g_ptr_array_add (pieces, piece);
    }
}

/* Charts */

/* Whether the test is read by its course through a pregnancy, each value many times the one before. */
static gboolean
is_by_week (const FmnTestSeries *series)
{
  return series->item != NULL && g_str_equal (fmn_catalogue_item_get_id (series->item), "hcg");
}

static void
add_chart (const Appendix *self, GPtrArray *pieces, const FmnTestSeries *series)
{
  gboolean by_week = is_by_week (series);
  const FmnSeriesChoice choice
      = { .tests = { series }, .axis = by_week ? FMN_SERIES_BY_WEEK : FMN_SERIES_BY_DATE };
  g_autoptr (FmnSeriesData) data = fmn_series_data_new (self->journal, &choice);
  const FmnSeriesFrame frame = { .width = get_units (self),
                                 .plot = CHART_HEIGHT,
                                 .scale = 1.0,
                                 .mirrored = fmn_typesetter_get_rtl (self->type),
                                 .names = TRUE,
                                 .logarithmic = { by_week },
                                 .measure = fmn_series_measure_label,
                                 .data = self->fonts };
  g_autoptr (FmnSeriesLayout) layout = NULL;
  g_autofree char *sentence = NULL;
  cairo_surface_t *surface;
  FmnPen pen;

  /* Fewer stand in the table and make no course. */
  if (data->values->len < FEWEST_VALUES)
    return;
  layout = fmn_series_layout_new (data, &frame);
  sentence = fmn_series_data_summarise (data);
  surface = begin (self, layout->height, &pen);
  fmn_series_draw (&pen, layout);
  cairo_destroy (pen.cr);
  g_ptr_array_add (pieces, title_piece (self, sentence, NULL));
  g_ptr_array_add (pieces, picture_piece (self, surface, layout->height));
}

static void
add_charts (const Appendix *self, GPtrArray *pieces)
{
  g_autoptr (GPtrArray) all = fmn_test_series_collect (self->journal, fmn_knowledge_get_default ());

  for (guint i = 0; i < all->len; i++)
    {
      const FmnTestSeries *series = g_ptr_array_index (all, i);

      if (series->entries->len >= FEWEST_VALUES)
        add_chart (self, pieces, series);
    }
}

GPtrArray *
fmn_appendix_pieces (FmnTypesetter *type, FmnSummary *summary, double width, double highest)
{
  GPtrArray *pieces = fmn_pieces_new ();
  Appendix self = { .type = type, .summary = summary, .width = width, .highest = highest };

  g_return_val_if_fail (type != NULL && FMN_IS_SUMMARY (summary), pieces);

  self.journal = summary->appendix;
  if (self.journal == NULL)
    return pieces;
  self.factor = fmn_typesetter_scale (type, PAPER_SCALE);
  self.fonts = fmn_typesetter_create_fonts (type);
  self.again = fmn_continued_piece (type, C_ ("heading", "Timeline and charts"), width);
  g_ptr_array_add (pieces,
                   fmn_heading_piece (type, C_ ("heading", "Timeline and charts"),
                                      C_ ("summary", "dates and weeks as in the tables"), width));
  g_ptr_array_add (pieces, overview_piece (&self));
  add_pregnancies (&self, pieces);
  add_charts (&self, pieces);
  fmn_piece_unref (self.again);
  g_object_unref (self.fonts);
  return pieces;
}
