/* fmn-paper-row.h: a paper in a list, by its name alone, with what can be done with it; and one that is on its way.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-paper-adder.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Activating it opens the paper; nothing of it is shown before. Signal "remove" when the person asked for that. */
#define FMN_TYPE_PAPER_ROW (fmn_paper_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnPaperRow, fmn_paper_row, FMN, PAPER_ROW, AdwActionRow)

/* @can_remove: whether the entry can be changed. */
GtkWidget *fmn_paper_row_new (FmnContext *context, FmnAttachment *paper, gboolean can_remove);
FmnAttachment *fmn_paper_row_get_paper (FmnPaperRow *self);

/* A paper on its way: a bar, and a button that stops it. */
GtkWidget *fmn_paper_way_row_new (FmnPaperWay *way);

G_END_DECLS
