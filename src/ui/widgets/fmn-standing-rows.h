/* fmn-standing-rows.h: what guidelines say, one row each: the words, who says so and when, and the mark of its standing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card with a row for each of @guidance (FmnGuidance), headed by @heading and by when it was checked. What studies found has no mark.
 * (transfer floating) */
GtkWidget *fmn_standing_rows_new (FmnKnowledge *knowledge,
                                  const char *heading,
                                  GListModel *guidance,
                                  FmnWords *words);
/* The same for what guidelines say of @explanation, or that none was found for a test or treatment, and for what studies found, each only
 * where there is something to say, and below it that no clinician reviewed it. (transfer floating) */
GtkWidget *
fmn_guidance_blocks_new (FmnKnowledge *knowledge, FmnExplanation *explanation, FmnWords *words);
/* That no clinician reviewed it, and when it was checked. (transfer floating) */
GtkWidget *fmn_review_line_new (FmnKnowledge *knowledge);
/* "ESHRE, 2018 · RCOG, 2023": @sources of FmnSource in short, with their titles in the tooltip; NULL for none. (transfer floating) */
GtkWidget *fmn_source_line_new (GListModel *sources);

G_END_DECLS
