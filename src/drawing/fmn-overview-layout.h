/* fmn-overview-layout.h: where everything of the drawn overview stands, worked out without drawing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview-index.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_AXIS_YEARS, /* days of the calendar, a lane for each sort of entry */
  FMN_AXIS_WEEKS, /* days since week 0, a row for each pregnancy */
} FmnOverviewAxis;

/* Every kind has a shape of its own beside its colour. */
typedef enum
{
  FMN_MARK_BAR,    /* a pregnancy or a treatment */
  FMN_MARK_END,    /* how a pregnancy ended, at the end of its bar */
  FMN_MARK_TICK,   /* a test */
  FMN_MARK_FRAME,  /* a scan */
  FMN_MARK_SQUARE, /* a visit */
  FMN_MARK_CROSS,  /* a procedure */
  FMN_MARK_PAGE,   /* a note */
  FMN_MARK_DISC,   /* a symptom */
  FMN_MARK_SPEECH, /* a question */
} FmnMarkType;

/* One thing to draw. Pixels from the left and the top of the chart. */
typedef struct
{
  FmnMarkType type;
  FmnLane lane;
  FmnEntry *entry;     /* borrowed from the journal: good until it changes; of several the last */
  double x0, x1;       /* may lie outside the visible range; the drawing is clipped */
  double soft0, soft1; /* what it may touch, by its dates: outside @x0 and @x1, or equal to them */
  double sure0, sure1; /* a bar's part that is certain; @sure0 > @sure1 when none is */
  double y;            /* middle */
  double half;         /* of its height */
  FmnEndShape shape;
  gboolean about;   /* a date of it is approximate */
  gboolean fades;   /* no end is recorded */
  gboolean goes_on; /* still taken */
  gboolean hollow;  /* planned */
  gboolean due;     /* no entry: its test is due again then */
  guint n;          /* how many entries it stands for; more than one: a cluster with its count */
  guint first;      /* the first of them among the layout's members */
  FmnOverviewItem *item; /* (nullable) the index's, of a bar that stands alone */
  const char *name;      /* (nullable) label, first part; the index has it */
  const char *weeks;     /* (nullable) label, second part */
  double label_x;        /* left edge of the label; NAN when there is no room for it */
  double label_width;    /* once it was measured */
  gboolean label_inside;
} FmnMark;

typedef struct
{
  double x;
  char *label; /* (nullable) */
  double room; /* to the next line */
} FmnAxisLine;

/* A lane, or a pregnancy on the axis of weeks. */
typedef struct
{
  FmnLane lane;
  FmnEntry *pregnancy; /* (nullable) borrowed */
  double top, height;
  gboolean folded;
} FmnOverviewRow;

/* Width in pixels of a label; @name in bold. Either may be NULL. */
typedef double (*FmnMeasureFunc) (const char *name, const char *weeks, gpointer data);

typedef struct
{
  FmnOverviewAxis axis;
  double from, to;           /* days at the edges of the plot: Julian, or since week 0; to > from */
  double left, right;        /* the plot's edges in pixels, as if it were read from the left */
  double width;              /* of the whole; needed with @rtl alone */
  double top;                /* height of the axis labels */
  double lanes[FMN_N_LANES]; /* heights */
  guint rows;                /* in which treatments are stacked, up to FMN_OVERVIEW_MAX_ROWS */
  guint folded;              /* lanes, bits 1 << FmnLane, of which no more than a strip is shown */
  gboolean named;            /* the lanes have names at their start */
  gboolean rtl;              /* time goes from the right to the left */
  FmnMeasureFunc measure;
  gpointer measure_data;
} FmnOverviewFrame;

typedef struct
{
  FmnOverviewFrame frame;
  FmnOverviewIndex *index;
  double shift;   /* what is taken off a Julian day before it is placed */
  double height;  /* down to the end of the last row */
  double today_x; /* NAN on the axis of weeks */
  GArray *rows;   /* FmnOverviewRow */
  GArray *marks;  /* FmnMark */
  GArray *lines;  /* FmnAxisLine, in the order of time */
  char *years;    /* (nullable) in which the days lie, where the lines are nearer than years */
  double count_widths[8]; /* of a cluster by the digits of its count; 0 until measured */
  GPtrArray *members;     /* FmnEntry, borrowed: what the marks stand for, each after the other */
} FmnOverviewLayout;

/* @today: Julian day. Everything in the journal is there. */
FmnOverviewLayout *
fmn_overview_layout_new (FmnJournal *journal, guint32 today, const FmnOverviewFrame *frame);
/* What is seen between the frame's days; keeps @index. */
FmnOverviewLayout *fmn_overview_layout_new_from_index (FmnOverviewIndex *index,
                                                       const FmnOverviewFrame *frame);
void fmn_overview_layout_free (FmnOverviewLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnOverviewLayout, fmn_overview_layout_free)

/* The first and the last day that the overview shows when it shows everything: whole years before, some weeks after @today or the last plan. */
void fmn_overview_get_extent (FmnJournal *journal, guint32 today, double *from, double *to);
/* The same on the axis of weeks: to the end of the longest pregnancy. */
void fmn_overview_get_weeks_extent (FmnOverviewIndex *index, double *from, double *to);
/* Pixels at a day of the axis, which may have a part, and back. */
double fmn_overview_layout_get_x (const FmnOverviewLayout *self, double day);
double fmn_overview_layout_get_day (const FmnOverviewLayout *self, double x);
/* The mark that stands for @entry, alone or with others, or for the pregnancy into which it was folded; with @due, the one of when it is due
 * again. NULL when it has none. */
const FmnMark *
fmn_overview_layout_find (const FmnOverviewLayout *self, FmnEntry *entry, gboolean due);
/* The mark at a point, within a few pixels; NULL for none. */
const FmnMark *fmn_overview_layout_pick (const FmnOverviewLayout *self, double x, double y);
/* The row at a height, or NULL. */
const FmnOverviewRow *fmn_overview_layout_pick_row (const FmnOverviewLayout *self, double y);

G_END_DECLS
