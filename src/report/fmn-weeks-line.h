/* fmn-weeks-line.h: the line of weeks in the pregnancy table: how long it lasted and how it ended.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-piece.h"

G_BEGIN_DECLS

/* In points at text size 1. */
#define FMN_WEEKS_LINE_SHORTEST 52.0
#define FMN_WEEKS_LINE_LONGEST 74.0

/* Adds the line for @cell at @x, @y, as wide as @width allows; returns the height that it takes. */
double fmn_weeks_line_add (
    FmnTypesetter *type, FmnPiece *piece, const FmnCell *cell, double x, double y, double width);

G_END_DECLS
