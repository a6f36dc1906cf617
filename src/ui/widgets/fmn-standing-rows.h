/* fmn-standing-rows.h: what guidelines say, one row each: the words, who says so and when, and the mark of its standing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card with a row for each of @guidance (FmnGuidance), headed by when it was checked. (transfer floating) */
GtkWidget *fmn_standing_rows_new (FmnKnowledge *knowledge, GListModel *guidance, FmnWords *words);
/* "ESHRE, 2018 · RCOG, 2023": @sources of FmnSource in short, with their titles in the tooltip; NULL for none. (transfer floating) */
GtkWidget *fmn_source_line_new (GListModel *sources);

G_END_DECLS
