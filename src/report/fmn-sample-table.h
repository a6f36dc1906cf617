/* fmn-sample-table.h: results by sample: dates as columns, a row for each test with its unit and the laboratory's range.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-summary-source.h"

G_BEGIN_DECLS

/* Results of one date are one sample. Borrowed from the source's journal. */
typedef struct
{
  const FmnDate *date; /* NULL for not known */
  GPtrArray *tests;    /* FmnEntry */
} FmnSample;

/* Whether a test belongs to the table. */
typedef gboolean (*FmnSampleFilter) (FmnEntry *test);

/* Samples of the years that the options ask for, oldest first; (transfer full), FmnSample. */
GPtrArray *fmn_samples_find (FmnSummarySource *source, FmnSampleFilter filter);
/* By what results belong to one row: one test of one person. (transfer full) */
char *fmn_sample_dup_key (FmnEntry *test);
/* The @nth result of the row @key, from 0, or NULL. */
FmnEntry *fmn_sample_find (const FmnSample *self, const char *key, guint nth);
gboolean fmn_samples_have_copies (GPtrArray *samples);
/* How many samples stand beside each other: larger text leaves room for fewer. */
guint fmn_samples_get_across (const FmnSummaryOptions *options);

/* Columns "test", "unit" and "sample-N" for the samples @from up to @to. */
void
fmn_sample_table_add_columns (FmnSummaryTable *table, GPtrArray *samples, guint from, guint to);
/* In which state each sample was taken. */
FmnRow *fmn_sample_table_add_state (
    FmnSummarySource *source, FmnSummaryTable *table, GPtrArray *samples, guint from, guint to);
/* A row of results; nothing when these samples have none, unless @always. */
void fmn_sample_table_add_results (FmnSummarySource *source,
                                   FmnSummaryTable *table,
                                   GPtrArray *samples,
                                   guint from,
                                   guint to,
                                   const char *key,
                                   const char *label,
                                   gboolean always);

G_END_DECLS
