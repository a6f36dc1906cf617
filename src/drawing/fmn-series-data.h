/* fmn-series-data.h: the values of one test, or of two laid over each other, read for a chart and for the table that says the same.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-sampling.h"
#include "fmn-test-series.h"

G_BEGIN_DECLS

#define FMN_SERIES_MAX_TESTS 2

typedef enum
{
  FMN_SERIES_BY_DATE,
  FMN_SERIES_BY_WEEK, /* weeks of pregnancy: pregnancies lie over one another */
} FmnSeriesAxis;

/* What she chose to see. Everything is borrowed for the time of a call. */
typedef struct
{
  const FmnTestSeries *tests[FMN_SERIES_MAX_TESTS]; /* the second may be NULL */
  FmnSeriesAxis axis;
  GHashTable *hidden; /* (nullable) ids of pregnancies that are left out by week */
  guint
      newest; /* by week: how many pregnancies are not left out, from the newest back; 0 for all */
  gboolean bare; /* numbers alone, for a small line in a list: no state, nothing under the axis */
} FmnSeriesChoice;

typedef enum
{
  FMN_POINT_EXACT,
  FMN_POINT_BELOW, /* "< 5": the value lies somewhere under the mark */
  FMN_POINT_ABOVE,
} FmnPointType;

/* A value that can stand on a chart. */
typedef struct
{
  FmnEntry *entry; /* kept by the data */
  guint test;      /* 0, or 1 for the second */
  guint group;     /* the line that it belongs to */
  FmnPointType type;
  double number;      /* in the test's unit on this chart */
  gboolean converted; /* it was written in another unit */
  double low, high;   /* the laboratory's own range in the same unit; NAN where it names none */
  double first, last; /* days as GDate counts them, or weeks; equal where the day is known */
  gboolean joined;    /* a line leads to it from the value before */
  gboolean after;     /* by week: taken after the pregnancy ended */
  FmnSampling sampling;
} FmnSeriesValue;

/* A line: of one test by date; by week of one test in one pregnancy. */
typedef struct
{
  guint test;
  FmnEntry *pregnancy; /* NULL by date; kept by the data */
  char *name;  /* as the legend has it: "Juniper"; "TSH"; with two tests by week "TSH, Juniper" */
  guint style; /* shape, colour and kind of line: fmn_series_style_get */
  guint n_values;
  gboolean shown;
  double end;     /* by week: the week in which it ended; NAN while no end is recorded */
  char *end_name; /* "Juniper ended 9w 2d" */
} FmnSeriesGroup;

/* Values that were written in another unit than the chart's, and by what they were converted. */
typedef struct
{
  guint test;
  const char *from, *to; /* labels of units */
  double factor;         /* of the catalogue: 1 @base is so many @other */
  const char *base, *other;
  guint n;
} FmnSeriesConversion;

typedef enum
{
  FMN_SERIES_STRIP_PREGNANCY,
  FMN_SERIES_STRIP_TREATMENT,
} FmnSeriesStripType;

/* What was at the time, under the axis. */
typedef struct
{
  FmnSeriesStripType type;
  FmnEntry *entry;  /* kept by the data */
  FmnEntry *ending; /* (nullable) the last of a pregnancy that has ended */
  char *label;
  guint row;
  double from, to;               /* days or weeks, as the axis */
  gboolean about_from, about_to; /* not known to the day */
  gboolean goes_on;
} FmnSeriesStrip;

typedef struct
{
  FmnSeriesAxis axis;
  guint n_tests;
  char *names[FMN_SERIES_MAX_TESTS];
  char *units[FMN_SERIES_MAX_TESTS]; /* (nullable) */
  GArray *values;                    /* FmnSeriesValue: line by line, each from the oldest */
  GArray *groups;                    /* FmnSeriesGroup */
  GArray *conversions;               /* FmnSeriesConversion */
  GArray *strips;                    /* FmnSeriesStrip */
  guint n_rows;                      /* of strips */
  guint n_left_out;        /* without a date or a number, or in a unit that nothing converts */
  guint n_elsewhere;       /* by week: of no pregnancy, or of one whose weeks are not known */
  guint n_strips_left_out; /* treatments for which there is no row */
  guint ref_count;
  GPtrArray *kept; /* FmnEntry */
  FmnJournal *journal;
} FmnSeriesData;

/* Reads @choice. It does not follow the journal's changes. (transfer full) */
FmnSeriesData *fmn_series_data_new (FmnJournal *journal, const FmnSeriesChoice *choice);
FmnSeriesData *fmn_series_data_ref (FmnSeriesData *self);
void fmn_series_data_unref (FmnSeriesData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSeriesData, fmn_series_data_unref)

/* The value in the chart's unit, as it is read: "38 400 IU/L", "< 5 IU/L". (transfer full) */
char *fmn_series_data_format_value (const FmnSeriesData *self, const FmnSeriesValue *value);
/* Everything there is to say of a point: "4 November 2025: 38 400 IU/L, 7 weeks 5 days in Juniper · taking aspirin". (transfer full) */
char *fmn_series_data_describe (const FmnSeriesData *self, guint i);
/* Of a bar under the axis: "Juniper, 11 September to 15 November 2025", "Aspirin 75 mg, from 11 September 2025". (transfer full) */
char *fmn_series_data_describe_strip (const FmnSeriesData *self, guint i);
/* "2 values were written in ng/mL and are drawn in nmol/L: 1 nmol/L is 0.3145 ng/mL." (transfer full) */
char *fmn_series_conversion_format (const FmnSeriesConversion *self);
/* One sentence of the whole: "TSH, 5 values from 10 August 2020 to 20 December 2025". (transfer full) */
char *fmn_series_data_summarise (const FmnSeriesData *self);

G_END_DECLS
