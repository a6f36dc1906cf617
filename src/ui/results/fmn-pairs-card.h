/* fmn-pairs-card.h: what lies between two samples of a test, in plain numbers.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-sample-pair.h"
#include "fmn-test-series.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card, hidden while a test has no pairs. (transfer floating) */
GtkWidget *fmn_pairs_card_new (void);
/* The newest pair comes first. */
void fmn_pairs_card_set_series (GtkWidget *card, FmnJournal *journal, const FmnTestSeries *series);

/* "+91 % in 48 hours, on average · doubled in 51 hours"; for a test that is repeated "15 weeks and 2 days apart". @trend: as the test is looked at. (transfer full) */
char *fmn_sample_pair_format (const FmnSamplePair *self, gboolean trend);

G_END_DECLS
