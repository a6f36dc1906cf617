/* fmn-week-layout.h: where everything of a pregnancy's week scale stands, worked out without drawing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-pregnancy.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_WEEK_LANE_PREGNANCY,
  FMN_WEEK_LANE_TREATMENTS,
  FMN_WEEK_LANE_SCANS,
  FMN_WEEK_LANE_TESTS,
  FMN_WEEK_LANE_VISITS,
  FMN_N_WEEK_LANES,
} FmnWeekLane;

/* Something that was recorded. Pixels from the left and the top. */
typedef struct
{
  FmnWeekLane lane;
  FmnEntry *entry;
  double x0, x1; /* equal for a day; apart for a treatment and for a date that is no day */
  double y;      /* middle */
  gboolean goes_on;
  char *label;             /* (nullable) */
  double label_x, label_y; /* label_x is NAN when there is no room */
  gboolean label_inside;
} FmnWeekMark;

typedef struct
{
  double x;
  int weeks;      /* of pregnancy; after its end the weeks since */
  gboolean after; /* since the end */
  gboolean named; /* there is room for its number */
} FmnWeekTick;

typedef struct
{
  double x;
  char *label;
} FmnWeekDate;

/* Width in pixels of a label in small type. */
typedef double (*FmnWeekMeasureFunc) (const char *text, gpointer data);

typedef struct
{
  guint32 start;  /* first day of week 0, as GDate counts days; the middle of what it may be */
  guint32 end;    /* the last day; where no end is recorded, that of the last entry */
  guint32 last;   /* at the right edge */
  gboolean about; /* start or end is not known to the day */
  gboolean ended;
  gboolean mirrored; /* set by who draws: from the right; the places here stay as they are */
  double width, height;
  double left, right; /* edges of the weeks */
  double top;         /* height of the numbers and dates */
  double end_x;
  double tops[FMN_N_WEEK_LANES + 1];
  /* A lane without marks is left out; the pregnancy's own is always there. */
  gboolean shown[FMN_N_WEEK_LANES];
  double row;    /* height of one row of treatments */
  GArray *ticks; /* FmnWeekTick */
  GArray *dates; /* FmnWeekDate */
  GArray *marks; /* FmnWeekMark, by date */
} FmnWeekLayout;

/* Whether the weeks of @pregnancy are known well enough to draw a scale of them: to within two weeks. */
gboolean fmn_week_layout_can_show (FmnJournal *journal, FmnEntry *pregnancy);
/* NULL when they are not. @scale: how much larger than every day text is. @names: width of the lanes' names, 0 to leave them out. */
FmnWeekLayout *fmn_week_layout_new (FmnJournal *journal,
                                    FmnEntry *pregnancy,
                                    double width,
                                    double scale,
                                    double names,
                                    FmnWeekMeasureFunc measure,
                                    gpointer data);
void fmn_week_layout_free (FmnWeekLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnWeekLayout, fmn_week_layout_free)
/* The number of the mark under a point, or -1. */
int fmn_week_layout_pick (const FmnWeekLayout *self, double x, double y);
/* How many marks a lane has. */
guint fmn_week_layout_count (const FmnWeekLayout *self, FmnWeekLane lane);

G_END_DECLS
