/* fmn-figure-row.h: one figure of the history: its number, the pregnancies behind it, and her own correction with a note.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-obstetric-history.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FMN_TYPE_FIGURE_ROW (fmn_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (FmnFigureRow, fmn_figure_row, FMN, FIGURE_ROW, AdwExpanderRow)

GtkWidget *fmn_figure_row_new (FmnContext *context, FmnFigure figure);
FmnFigure fmn_figure_row_get_figure (FmnFigureRow *self);
/* Shows what @history says; what is being typed into the correction stays. */
void fmn_figure_row_update (FmnFigureRow *self, FmnObstetricHistory *history);
/* As typed by hand and saved. FALSE when @number is no number. */
gboolean fmn_figure_row_correct (FmnFigureRow *self, const char *number, const char *note);

G_END_DECLS
