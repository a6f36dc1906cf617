/* fmn-overview-layout.h: where everything of the drawn overview stands, worked out without drawing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"
#include "fmn-pen.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_LANE_PREGNANCIES,
  FMN_LANE_TREATMENTS,
  FMN_LANE_TESTS,
  FMN_LANE_VISITS,
  FMN_N_LANES,
} FmnLane;

#define FMN_OVERVIEW_MAX_ROWS 4

typedef enum
{
  FMN_MARK_BAR,    /* a pregnancy or a treatment */
  FMN_MARK_END,    /* how a pregnancy ended, at the end of its bar */
  FMN_MARK_TICK,   /* a test or scan */
  FMN_MARK_SQUARE, /* a visit or procedure */
} FmnMarkType;

/* One thing to draw. Pixels from the left and the top of the chart. */
typedef struct
{
  FmnMarkType type;
  FmnLane lane;
  FmnEntry *entry; /* borrowed from the journal: good until it changes */
  double x0, x1;   /* may lie outside the visible range; the drawing is clipped */
  double y;        /* middle */
  FmnEndShape shape;
  gboolean about;   /* a date of it is approximate */
  gboolean fades;   /* no end is recorded */
  gboolean goes_on; /* still taken */
  gboolean hollow;  /* planned */
  guint n;          /* how many entries stand at this pixel */
  char *name;       /* (nullable) label, first part */
  char *weeks;      /* (nullable) label, second part */
  double label_x;   /* left edge of the label; NAN when there is no room for it */
  gboolean label_inside;
} FmnMark;

typedef struct
{
  double x;
  char *label; /* (nullable) */
  double room; /* to the next line */
} FmnAxisLine;

/* Width in pixels of a label; @name in bold. Either may be NULL. */
typedef double (*FmnMeasureFunc) (const char *name, const char *weeks, gpointer data);

typedef struct
{
  double from, to;           /* GDate Julian days at the edges of the plot; to > from */
  double left, right;        /* the plot's edges in pixels */
  double top;                /* height of the axis labels */
  double lanes[FMN_N_LANES]; /* heights */
  guint rows;     /* in which treatments that overlap are stacked, up to FMN_OVERVIEW_MAX_ROWS */
  gboolean named; /* the lanes have names at their start */
  FmnMeasureFunc measure;
  gpointer measure_data;
} FmnOverviewFrame;

typedef struct
{
  FmnOverviewFrame frame;
  double lane_tops[FMN_N_LANES];
  double height; /* down to the end of the last lane */
  double today_x;
  GArray *marks; /* FmnMark */
  GArray *lines; /* FmnAxisLine, left to right */
} FmnOverviewLayout;

/* @today: Julian day. */
FmnOverviewLayout *
fmn_overview_layout_new (FmnJournal *journal, guint32 today, const FmnOverviewFrame *frame);
void fmn_overview_layout_free (FmnOverviewLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnOverviewLayout, fmn_overview_layout_free)

/* The first and the last day that the overview shows when it shows everything: whole years before, some weeks after @today or the last plan. */
void fmn_overview_get_extent (FmnJournal *journal, guint32 today, double *from, double *to);
/* Pixels at a day, which may have a part. */
double fmn_overview_layout_get_x (const FmnOverviewLayout *self, double julian);
/* The mark that stands for @entry, alone or with others at its pixel; NULL when it has none. */
const FmnMark *fmn_overview_layout_find (const FmnOverviewLayout *self, FmnEntry *entry);
/* The mark at a point, within a few pixels; NULL for none. */
const FmnMark *fmn_overview_layout_pick (const FmnOverviewLayout *self, double x, double y);

G_END_DECLS
