/* fmn-test-view.h: one test: its values as a chart and as a table, and what the test is.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-chart-choices.h"
#include "fmn-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_TEST_VIEW (fmn_test_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnTestView, fmn_test_view, FMN, TEST_VIEW, AdwBin)

GtkWidget *fmn_test_view_new (FmnContext *context);
/* Fills everything from @series, which is one of @all (FmnTestSeries, kept); NULL shows nothing. */
void fmn_test_view_set_series (FmnTestView *self, GPtrArray *all, const FmnTestSeries *series);
const char *fmn_test_view_get_key (FmnTestView *self); /* (nullable) */
/* Whether the chart is what is shown; else the table. */
gboolean fmn_test_view_is_chart_shown (FmnTestView *self);
void fmn_test_view_show_table (FmnTestView *self, gboolean table);
FmnChartChoices *fmn_test_view_get_choices (FmnTestView *self);

G_END_DECLS
