/* fmn-result-sheet.h: what a chart shows, in rows and columns of words: for the table, the clipboard and a file.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-series-data.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_RESULT_DATE,
  FMN_RESULT_TEST, /* with two tests alone */
  FMN_RESULT_VALUE,
  FMN_RESULT_CONVERTED, /* where one was written in another unit */
  FMN_RESULT_CHANGE,    /* of a test that is followed by its trend */
  FMN_RESULT_APART,     /* of a test whose positive result is repeated */
  FMN_RESULT_RANGE,
  FMN_RESULT_WEEK,
  FMN_RESULT_STATE,
  FMN_RESULT_LAB,
  FMN_N_RESULT_COLUMNS,
} FmnResultColumn;

/* Immutable: every result of the tests, the newest first, those too that a chart has no place for. */
typedef struct _FmnResultSheet FmnResultSheet;

/* @second: (nullable). @data: of a chart of both; kept. (transfer full) */
FmnResultSheet *fmn_result_sheet_new (FmnJournal *journal,
                                      const FmnTestSeries *first,
                                      const FmnTestSeries *second,
                                      FmnSeriesData *data);
void fmn_result_sheet_free (FmnResultSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FmnResultSheet, fmn_result_sheet_free)

/* FmnEntry, newest first. (transfer none) */
GPtrArray *fmn_result_sheet_get_entries (FmnResultSheet *self);
gboolean fmn_result_sheet_has_column (FmnResultSheet *self, FmnResultColumn column);
const char *fmn_result_column_get_title (FmnResultColumn column);
/* What a cell says; "" for nothing. (transfer full) */
char *fmn_result_sheet_dup_cell (FmnResultSheet *self, FmnEntry *test, FmnResultColumn column);
/* With the titles as its first row: columns apart by tabs, for the clipboard. (transfer full) */
char *fmn_result_sheet_dup_text (FmnResultSheet *self);
/* The same by RFC 4180. (transfer full) */
char *fmn_result_sheet_dup_csv (FmnResultSheet *self);

G_END_DECLS
