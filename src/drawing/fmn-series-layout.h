/* fmn-series-layout.h: where everything on a chart of results stands, as data that can be tested without a display.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-series-data.h"

G_BEGIN_DECLS

/* Width of a label in small type. */
typedef double (*FmnSeriesMeasureFunc) (const char *text, gpointer data);

/* What a chart is fitted into. Lengths are pixels on a screen and points on paper. */
typedef struct
{
  double width;
  double plot; /* height of the plot itself; 0 for the usual one */
  double
      scale; /* how much larger than every day text is; on paper the size of a mark beside that on a screen */
  gboolean bare;     /* a small line in a list: nothing stands around it */
  gboolean mirrored; /* time goes from right to left */
  gboolean names;    /* the legend names the lines too; a window has buttons for that */
  gboolean logarithmic[FMN_SERIES_MAX_TESTS];
  FmnSeriesMeasureFunc measure; /* NULL when @bare */
  gpointer data;
} FmnSeriesFrame;

typedef struct
{
  guint value;     /* its number in the data */
  double x, y;     /* middle */
  double x0, x1;   /* of the days that it may mean; equal to @x for a day */
  gboolean figure; /* it is no exact number, and there is room to write it beside the mark */
} FmnSeriesPoint;

typedef struct
{
  double position; /* from the top for values, from the left for dates and weeks */
  char *label;
} FmnSeriesTick;

/* The laboratory's own range, as far as it was the same. */
typedef struct
{
  guint group;
  double x0, x1;
  double top, bottom; /* cut at the plot's edges */
  gboolean open_above, open_below;
} FmnSeriesBand;

/* By week: where a pregnancy ended. */
typedef struct
{
  guint group;
  double x;
  double label_x, label_y; /* @label_x is NAN without room */
  double align;
} FmnSeriesEnd;

typedef struct
{
  guint strip; /* its number in the data */
  double x0, x1, y;
  gboolean ends;     /* its end is in sight */
  double label_x;    /* NAN without room */
  double label_room; /* what is longer is cut */
  double label_end;  /* of a name that stands after it, before anything is mirrored */
  double align;
  gboolean label_inside;
} FmnSeriesBar;

typedef enum
{
  FMN_SERIES_KEY_LINE, /* a line and its mark, named */
  FMN_SERIES_KEY_PREGNANT,
  FMN_SERIES_KEY_NOT_PREGNANT,
  FMN_SERIES_KEY_NOT_KNOWN,
  FMN_SERIES_KEY_TREATED,
  FMN_SERIES_KEY_BELOW,
  FMN_SERIES_KEY_BAND,
} FmnSeriesKeyType;

typedef struct
{
  FmnSeriesKeyType type;
  guint group; /* of a line */
  double x, y; /* of its left edge, or of its right one when mirrored; middle */
} FmnSeriesKey;

typedef struct
{
  FmnSeriesData *data;
  FmnSeriesFrame frame;
  double height;
  double left, right, top, bottom;      /* of the plot */
  double row;                           /* height of a row of bars */
  GArray *points;                       /* FmnSeriesPoint */
  GArray *values[FMN_SERIES_MAX_TESTS]; /* FmnSeriesTick, lowest first */
  GArray *ticks;                        /* FmnSeriesTick, in order of time */
  GArray *bands;                        /* FmnSeriesBand */
  GArray *ends;                         /* FmnSeriesEnd */
  GArray *bars;                         /* FmnSeriesBar */
  GArray *keys;                         /* FmnSeriesKey */
  double tick_x[FMN_SERIES_MAX_TESTS];  /* where the figures of an axis end or begin */
  double tick_align[FMN_SERIES_MAX_TESTS];
  char *axis_names[FMN_SERIES_MAX_TESTS]; /* "TSH, mIU/L" */
  guint
      n_left_out; /* values that a logarithmic scale has no place for, beside those that the data left out */
} FmnSeriesLayout;

/* Keeps @data. (transfer full) */
FmnSeriesLayout *fmn_series_layout_new (FmnSeriesData *data, const FmnSeriesFrame *frame);
void fmn_series_layout_free (FmnSeriesLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSeriesLayout, fmn_series_layout_free)
/* The number of the point nearest to a place, within a finger's width; -1 for none. */
int fmn_series_layout_pick (const FmnSeriesLayout *self, double x, double y);
/* The number of the bar under a place; -1 for none. */
int fmn_series_layout_pick_bar (const FmnSeriesLayout *self, double x, double y);
const FmnSeriesValue *fmn_series_layout_get_value (const FmnSeriesLayout *self, guint point);
const FmnSeriesGroup *fmn_series_layout_get_group (const FmnSeriesLayout *self, guint point);
/* What a key of the legend says. */
const char *fmn_series_key_get_label (const FmnSeriesLayout *self, const FmnSeriesKey *key);

G_END_DECLS
