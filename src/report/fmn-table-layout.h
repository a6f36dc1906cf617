/* fmn-table-layout.h: a table of the summary as pieces: its head once, then a piece for every row.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-piece.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_ROWS_WHOLE,
  FMN_ROWS_BRIEF, /* what finds no room in the columns is left out */
} FmnRowLength;

/**
 * fmn_table_layout_pieces:
 * @type: the typesetter
 * @table: a table
 * @first, @end: the rows to set, from @first up to, not including, @end
 * @width: of the table in points
 * @highest: a row higher than this has its longest cells folded into lines under it
 * @length: whether there are lines under the rows
 * @rows: (out) (optional): for each row that is set the index of its first piece, guint; free with
 * g_array_unref()
 *
 * The first piece is the heading with the columns' labels. Every piece of a row carries the head
 * that is repeated when a page begins with it.
 *
 * Returns: (transfer full): #FmnPiece
 */
GPtrArray *fmn_table_layout_pieces (FmnTypesetter *type,
                                    const FmnSummaryTable *table,
                                    guint first,
                                    guint end,
                                    double width,
                                    double highest,
                                    FmnRowLength length,
                                    GArray **rows);

G_END_DECLS
