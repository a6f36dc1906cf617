/* fmn-overview-index.h: what the overview may show, gathered once from a journal and ordered by day, so that a view looks at what it shows alone.
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
  FMN_LANE_TESTS,  /* tests and scans */
  FMN_LANE_VISITS, /* visits and procedures */
  FMN_LANE_NOTES,  /* notes, symptoms and questions */
  FMN_N_LANES,
} FmnLane;

/* Treatments taken at the same time stand in rows of their own, up to so many. */
#define FMN_OVERVIEW_MAX_ROWS 8

/* A test that is to be taken again. */
typedef struct
{
  FmnEntry *test; /* the result that asks for it; borrowed from the journal */
  double day;     /* from which on */
} FmnOverviewDue;

/* What is left out. A pregnancy that is hidden takes with it what belongs to it; one that is folded has it as lines in its bar. */
typedef struct
{
  guint hidden_kinds;             /* bits 1 << FmnKind */
  GHashTable *hidden_pregnancies; /* (nullable) a set of ids */
  GHashTable *folded_pregnancies; /* (nullable) a set of ids */
  GArray *due;                    /* (nullable) FmnOverviewDue, what is shown beside the entries */
} FmnOverviewChoice;

/* Days are GDate Julian days, with parts; the end of a day is the next day's number. */
typedef struct
{
  FmnEntry *entry;           /* borrowed from the journal: good until it changes */
  double start, end;         /* where it is drawn; equal for what happened on a day */
  double from, to;           /* the first and the last that its dates may mean */
  double sure_from, sure_to; /* between these it was in any case */
  guint nth, of;             /* of the entries of its track that share its day */
  guint8 kind;               /* FmnKind */
  guint8 about : 1;          /* one of its dates is no day, or "about" */
  guint8 fades : 1;          /* no end is recorded */
  guint8 goes_on : 1;        /* still taken */
  guint8 planned : 1;
  guint8 due : 1;     /* no entry, but when its entry, a test, is due again */
  guint8 folded : 1;  /* a pregnancy, with what belongs to it */
  GArray *inside;     /* (nullable) double: the days of what was folded into it */
  char *name, *weeks; /* (nullable) what it is called, once that was asked for */
  /* Of its label with weeks and without, once that was asked for: an index is for one type. */
  double widths[2];
  PangoLayout *labels[2];
} FmnOverviewItem;

/* Items in the order of @start. */
typedef struct
{
  FmnLane lane;
  guint row;     /* among the rows of its lane */
  GArray *items; /* FmnOverviewItem */
  GArray *reach; /* double: the farthest "to" up to each item */
  GArray *ahead; /* double: the nearest "from" of each item and those after it */
} FmnOverviewTrack;

/* An end of a pregnancy. */
typedef struct
{
  FmnEntry *pregnancy, *ending;
  double day;
  FmnEndShape shape;
  guint nth; /* among the ends of its pregnancy on this day */
} FmnOverviewEnd;

typedef struct
{
  int ref_count;
  FmnJournal *journal;
  guint32 today;
  guint rows; /* of treatments */
  GPtrArray
      *tracks; /* FmnOverviewTrack: pregnancies, each row of treatments, tests, visits, notes */
  GHashTable *ends;   /* FmnEntry, a pregnancy → GArray of FmnOverviewEnd */
  GHashTable *folded; /* FmnEntry → the pregnancy, FmnEntry, into which it was folded */
  GHashTable *counts; /* number → PangoLayout, since a view of many years shows hundreds */
} FmnOverviewIndex;

/* @today: Julian day. @choice: (nullable). @most_rows: 1 to FMN_OVERVIEW_MAX_ROWS. */
FmnOverviewIndex *fmn_overview_index_new (FmnJournal *journal,
                                          guint32 today,
                                          const FmnOverviewChoice *choice,
                                          guint most_rows);
FmnOverviewIndex *fmn_overview_index_ref (FmnOverviewIndex *self);
void fmn_overview_index_unref (FmnOverviewIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnOverviewIndex, fmn_overview_index_unref)

FmnLane fmn_kind_get_lane (FmnKind kind);
/* The items of @track that may be seen between two days are among those from @first to before @last. */
void fmn_overview_track_find (
    const FmnOverviewTrack *track, double from, double to, guint *first, guint *last);
/* Gives a bar its name and, for a pregnancy, how far it came. */
void fmn_overview_index_name (FmnOverviewIndex *self, FmnOverviewItem *item);
/* The count of a cluster in small bold type. (transfer none) */
PangoLayout *fmn_overview_index_get_count (FmnOverviewIndex *self, PangoContext *fonts, guint n);
/* The item of an entry, of an ending or of what was folded that of its pregnancy; NULL when it is not shown. */
const FmnOverviewItem *
fmn_overview_index_find (FmnOverviewIndex *self, FmnEntry *entry, const FmnOverviewTrack **track);

G_END_DECLS
