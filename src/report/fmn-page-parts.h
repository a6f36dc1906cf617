/* fmn-page-parts.h: what of a page is no table: its head, the figures, questions, the foot.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-piece.h"
#include "fmn-summary.h"

G_BEGIN_DECLS

/* Title, visit and people, with a rule below. */
FmnPiece *fmn_head_piece (FmnTypesetter *type, FmnSummary *summary, double width);
/* The figures side by side, in as many lines as they need, or NULL when there are none. */
FmnPiece *fmn_figures_piece (FmnTypesetter *type, FmnSummary *summary, double width);

/* @n questions from the first on, each with @lines lines to write on, @spacing apart, and a free place when one is left over. Headed. */
GPtrArray *fmn_question_pieces (
    FmnTypesetter *type, GPtrArray *questions, guint n, guint lines, double spacing, double width);

/* The foot of page @page of @of. Its height is the same on every page. */
FmnPiece *
fmn_foot_piece (FmnTypesetter *type, FmnSummary *summary, guint page, guint of, double width);

G_END_DECLS
