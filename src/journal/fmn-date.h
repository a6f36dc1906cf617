/* fmn-date.h: a date known to the day, the month, the season or the year; an unknown day is never invented.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_PRECISION_YEAR,
  FMN_PRECISION_SEASON,
  FMN_PRECISION_MONTH,
  FMN_PRECISION_DAY,
} FmnPrecision;

/**
 * FmnDate:
 * @year: 1800 to 2200
 * @month: 1 to 12 for month and day precision; 21 to 24 (spring, summer, autumn, winter) for
 *   season precision; 0 for year precision
 * @day: 1 to 31 for day precision, else 0
 * @about: whether the person said "about"
 *
 * A small value, copied freely. Every function here takes a valid date or %NULL where it says so.
 * Seasons are northern; winter of a year runs from its 1 December to the last day of February after.
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
  guint8 precision; /* FmnPrecision */
  guint8 about;     /* gboolean */
} FmnDate;

#define FMN_TYPE_DATE (fmn_date_get_type ())
GType fmn_date_get_type (void) G_GNUC_CONST;

FmnDate *fmn_date_copy (const FmnDate *self);
void fmn_date_free (FmnDate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnDate, fmn_date_free)

/* Constructors fill @out and return FALSE, leaving @out untouched, when the date does not exist. */
gboolean fmn_date_init_day (FmnDate *out, int year, int month, int day);
gboolean fmn_date_init_month (FmnDate *out, int year, int month);
gboolean fmn_date_init_season (FmnDate *out, int year, int season);
gboolean fmn_date_init_year (FmnDate *out, int year);
/* @julian as GDate counts days (1 = 1 January of the year 1). */
gboolean fmn_date_init_julian (FmnDate *out, guint32 julian);

/* EDTF text, the file's form: "2021", "2021-21", "2021-03", "2021-03-14", each with an optional "~". */
gboolean fmn_date_parse_edtf (const char *text, FmnDate *out);
char *fmn_date_to_edtf (const FmnDate *self);

/* What a person types, by the current locale and in English: "2021", "March 2021", "about May 2019", "c. 2018", "spring 2020",
 * "14/3/2021" (day or month first by the locale), "14 March 2021", "14 Mar", "3/2021", "2021-03-14", "today", "yesterday".
 * @today gives the year that is left out and "today"; may be NULL. */
gboolean fmn_date_parse_typed (const char *text, const FmnDate *today, FmnDate *out);

/* What is shown, in the locale's order: "14 March 2021", "about May 2019", "spring 2020", "winter 2020–21", "2021". Never more precise than the date. */
char *fmn_date_format (const FmnDate *self);
/* The same with the short name of the month, for tables: "14 Mar 2021", "about May 2019". */
char *fmn_date_format_brief (const FmnDate *self);
/* A short form for lists that stand under a heading with the year and month: "14 Mar", "Mar", "spring", "2021", with "~" before it for about. */
char *fmn_date_format_short (const FmnDate *self);
/* The heading it stands under in a list: "March 2021", "Spring 2020", "2021". */
char *fmn_date_format_heading (const FmnDate *self);

/* The first and the last day that it may mean, as GDate Julian days. "about" does not widen the range. */
guint32 fmn_date_earliest (const FmnDate *self);
guint32 fmn_date_latest (const FmnDate *self);
/* Days between the first and last day it may mean, plus one: 1 for a day. */
guint fmn_date_span (const FmnDate *self);

/* A total order: by the first possible day, then coarser before finer, then about after exact. NULL sorts before everything. */
int fmn_date_compare (const FmnDate *a, const FmnDate *b);
gboolean fmn_date_equal (const FmnDate *a, const FmnDate *b);
/* Whether @self may be the day @julian. */
gboolean fmn_date_contains (const FmnDate *self, guint32 julian);

G_END_DECLS
