/* fmn-result-table.h: the values of one test as a table, newest first.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_RESULT_DATE,
  FMN_RESULT_VALUE,
  FMN_RESULT_RANGE,
  FMN_RESULT_WEEK,
  FMN_RESULT_LAB,
  FMN_RESULT_STATE,
  FMN_N_RESULT_COLUMNS,
} FmnResultColumn;

/* A scrolled GtkColumnView; a row opens its entry. (transfer floating) */
GtkWidget *fmn_result_table_new (void);
/* @tests: FmnEntry, oldest first. */
void fmn_result_table_set_tests (GtkWidget *table, FmnJournal *journal, GPtrArray *tests);
/* What a cell says; "" for nothing. (transfer full) */
char *fmn_result_table_dup_cell (FmnJournal *journal, FmnEntry *test, FmnResultColumn column);

G_END_DECLS
