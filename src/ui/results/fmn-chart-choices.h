/* fmn-chart-choices.h: what is chosen of a chart of results: the axis, the scale, a second test, the pregnancies.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-series-data.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "changed": something else is chosen. */
#define FMN_TYPE_CHART_CHOICES (fmn_chart_choices_get_type ())
G_DECLARE_FINAL_TYPE (FmnChartChoices, fmn_chart_choices, FMN, CHART_CHOICES, AdwBin)

GtkWidget *fmn_chart_choices_new (void);
/* @all: FmnTestSeries, kept; @series is one of them. @anew: choices begin as they are usual for @series; else they stay as far as they can. */
void fmn_chart_choices_set_series (FmnChartChoices *self,
                                   FmnJournal *journal,
                                   GPtrArray *all,
                                   const FmnTestSeries *series,
                                   gboolean anew);
/* Reads what is chosen into data for a chart. (transfer full) */
FmnSeriesData *fmn_chart_choices_read (FmnChartChoices *self);
/* The second test, or NULL. */
const FmnTestSeries *fmn_chart_choices_get_second (FmnChartChoices *self);
gboolean fmn_chart_choices_get_logarithmic (FmnChartChoices *self, guint test);
gboolean fmn_chart_choices_get_table (FmnChartChoices *self);
void fmn_chart_choices_set_table (FmnChartChoices *self, gboolean table);
void fmn_chart_choices_set_axis (FmnChartChoices *self, FmnSeriesAxis axis);

G_END_DECLS
