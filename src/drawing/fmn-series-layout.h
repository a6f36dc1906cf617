/* fmn-series-layout.h: where the values of one test stand on a chart, as data that can be tested without a display.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_POINT_EXACT,
  FMN_POINT_BELOW, /* "< 5": the value lies somewhere under the mark */
  FMN_POINT_ABOVE,
} FmnPointType;

typedef struct
{
  FmnEntry *entry; /* borrowed */
  FmnPointType type;
  gboolean apart; /* of another pregnancy than the one before: no line joins them */
  double x, y;    /* middle, in pixels from the left and the top */
} FmnSeriesPoint;

typedef struct
{
  double position; /* pixels: from the top for values, from the left for dates */
  char *label;
} FmnSeriesTick;

typedef struct
{
  double width, height;
  double left, right, top, bottom; /* of the plot */
  gboolean logarithmic;            /* each line is ten times the one below */
  gboolean has_band;               /* the laboratory's own range, of the newest value */
  double band_top, band_bottom;    /* cut at the plot's edges; an open end runs to the edge */
  gboolean band_open_above, band_open_below;
  GArray *points; /* FmnSeriesPoint, left to right */
  GArray *values; /* FmnSeriesTick, lowest first */
  GArray *dates;  /* FmnSeriesTick, left to right */
  guint
      left_out; /* values that cannot stand on it: without a date or a number, or in another unit */
} FmnSeriesLayout;

/* @tests: oldest first. A chart speaks one unit, that of the newest value. @left: room for the figures beside it. */
FmnSeriesLayout *fmn_series_layout_new (
    GPtrArray *tests, gboolean logarithmic, double width, double height, double left);
void fmn_series_layout_free (FmnSeriesLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSeriesLayout, fmn_series_layout_free)
/* The point nearest to a place, within a finger's width; -1 for none. */
int fmn_series_layout_pick (const FmnSeriesLayout *self, double x, double y);

G_END_DECLS
