/* fmn-summary-table.h: a table of the summary as text; drawing, export and tests read the same.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_RUN_BODY,
  FMN_RUN_STRONG,
  FMN_RUN_QUIET,
} FmnRunStyle;

/* A stretch of a cell's text, in bytes from @start up to, not including, @end. */
typedef struct
{
  guint start;
  guint end;
  FmnRunStyle style;
  gboolean whole;   /* not broken between its words: a date, weeks and days */
  const char *link; /* interned; the name of a row or a picture that it leads to; NULL for none */
} FmnRun;

/* How a pregnancy ended, as a drawn shape; all of one size and one ink. */
typedef enum
{
  FMN_MARK_NONE,
  FMN_MARK_LOSS,    /* a diamond */
  FMN_MARK_BIRTH,   /* a disc */
  FMN_MARK_ECTOPIC, /* a triangle */
  FMN_MARK_OTHER,   /* a square */
  FMN_MARK_UNKNOWN, /* an open diamond with a dot */
} FmnOutcomeMark;

/**
 * FmnCell:
 * @text: UTF-8, lines parted by "\n"; never %NULL
 * @runs: #FmnRun, in order, covering all of @text
 * @has_weeks: whether a line of weeks is drawn above the text
 * @min_days, @max_days: gestational age in days at its end
 * @limit_weeks: the viability limit, marked on the line beside 10, 14 and 37 weeks
 * @about: whether it is approximate: drawn open
 * @mark: at its end
 */
typedef struct
{
  GString *text;
  GArray *runs;
  gboolean has_weeks;
  int min_days;
  int max_days;
  int limit_weeks;
  gboolean about;
  FmnOutcomeMark mark;
} FmnCell;

FmnCell *fmn_cell_new (FmnRunStyle style,
                       const char *text); /* @text may be NULL for an empty cell */
void fmn_cell_free (FmnCell *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnCell, fmn_cell_free)
/* Appends on the same line; nothing when @text is NULL or "". */
void fmn_cell_add (FmnCell *self, FmnRunStyle style, const char *text);
/* The same, kept on one line. */
void fmn_cell_add_whole (FmnCell *self, FmnRunStyle style, const char *text);
/* The same, leading to what is named @link. */
void fmn_cell_add_link (FmnCell *self, FmnRunStyle style, const char *text, const char *link);
/* Appends on a line of its own. */
void fmn_cell_add_line (FmnCell *self, FmnRunStyle style, const char *text);
/* A cell of one run that is kept on one line; @text may be NULL. */
FmnCell *fmn_cell_new_whole (FmnRunStyle style, const char *text);
/* Appends the runs of @other. */
void fmn_cell_append (FmnCell *self, const FmnCell *other);
gboolean fmn_cell_is_empty (const FmnCell *self);
/* The part from byte @start up to @end, without a line of weeks. */
FmnCell *fmn_cell_sub (const FmnCell *self, guint start, guint end);

typedef struct
{
  char *id; /* "began", "outcome", …; stable, for tests and for exporting */
  char *label;
  char *sub;         /* second, quiet line of the head; may be NULL */
  gboolean strong;   /* row numbers */
  gboolean at_end;   /* set against the far side of its column */
  gboolean to_write; /* left open to write in, behind a dashed line */
  int keep; /* when the page is too narrow, the smallest goes first into a line under the row; 0
               stays */
  double stretch; /* share of what is left over; 0 takes none */
  gboolean even;  /* as wide as the other even ones */
} FmnColumn;

typedef enum
{
  FMN_ROW_PLAIN,
  FMN_ROW_QUIET, /* of the past */
  FMN_ROW_SHADED,
  FMN_ROW_INTERVAL, /* a cell tells of the time between its column and the next */
} FmnRowStyle;

typedef struct
{
  FmnRowStyle style;
  const char *name; /* interned; that links lead to; NULL for none */
  GPtrArray *cells; /* FmnCell, as many as there are columns */
} FmnRow;

typedef struct
{
  char *heading;
  char *hint;         /* beside the heading; may be NULL */
  gboolean with_head; /* whether the columns' labels are printed */
  GPtrArray *columns; /* FmnColumn */
  GPtrArray *rows;    /* FmnRow */
} FmnSummaryTable;

FmnSummaryTable *fmn_summary_table_new (const char *heading, const char *hint, gboolean with_head);
void fmn_summary_table_free (FmnSummaryTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnSummaryTable, fmn_summary_table_free)

/* Borrowed until the next column is added; set its other members right away. */
FmnColumn *fmn_summary_table_add_column (FmnSummaryTable *self,
                                         const char *id,
                                         const char *label,
                                         const char *sub);
/* A row of empty cells to be set. Borrowed. */
FmnRow *fmn_summary_table_add_row (FmnSummaryTable *self, FmnRowStyle style);
/* Replaces the cell under the column @id; takes @cell. Does nothing but free it when there is no
 * such column. */
void fmn_summary_table_set (FmnSummaryTable *self, FmnRow *row, const char *id, FmnCell *cell);
/* -1 when there is none. */
int fmn_summary_table_find_column (const FmnSummaryTable *self, const char *id);
/* "" when there is no such row or column. */
const char *fmn_summary_table_get_text (const FmnSummaryTable *self, guint row, const char *id);
/* Takes out the columns whose cells hold nothing (or a dash), but for those with @keep 0. */
void fmn_summary_table_drop_empty_columns (FmnSummaryTable *self);

G_END_DECLS
