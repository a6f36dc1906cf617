/* fmn-history-view.h: the whole history in figures, how they are counted, and treatments beside the pregnancies.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-figure-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_HISTORY_VIEW (fmn_history_view_get_type ())
G_DECLARE_FINAL_TYPE (FmnHistoryView, fmn_history_view, FMN, HISTORY_VIEW, AdwBin)

GtkWidget *fmn_history_view_new (FmnContext *context);
void fmn_history_view_update (FmnHistoryView *self);
/* The row of a figure, whether it is shown now or not. */
FmnFigureRow *fmn_history_view_get_row (FmnHistoryView *self, FmnFigure figure);

G_END_DECLS
