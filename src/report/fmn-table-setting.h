/* fmn-table-setting.h: a table while it is set: what its columns hold, and how wide they become.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-column-widths.h"
#include "fmn-typesetter.h"

G_BEGIN_DECLS

typedef struct
{
  FmnTypesetter *type;
  const FmnSummaryTable *table;
  guint first, end; /* the rows that are set */
  double width;
  double highest;                /* a row higher than this is folded */
  double gap;                    /* between columns */
  double pad;                    /* above and below a row's text */
  double baselines[FMN_N_TYPES]; /* of the types that cells are set in */
  FmnColumnWidth *columns;
  GPtrArray *lines; /* GArray of double for every cell, the heads first; while widths are shared */
} FmnTableSetting;

/* Measures the cells of rows @first up to @end and shares the width. */
void fmn_table_setting_init (FmnTableSetting *self,
                             FmnTypesetter *type,
                             const FmnSummaryTable *table,
                             guint first,
                             guint end,
                             double width,
                             double highest);
void fmn_table_setting_clear (FmnTableSetting *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnTableSetting, fmn_table_setting_clear)

FmnColumn *fmn_table_setting_get_column (FmnTableSetting *self, guint i);
double fmn_table_setting_get_x (FmnTableSetting *self, guint i);
/* The type that a column's cells are set in. */
FmnType fmn_table_setting_get_type_of (const FmnColumn *column);
/* The label with its second line. (transfer full) */
FmnCell *fmn_table_setting_dup_head (const FmnColumn *column);

G_END_DECLS
