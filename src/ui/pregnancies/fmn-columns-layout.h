/* fmn-columns-layout.h: columns whose widths are parts of the whole, so that lines of a table stand under each other.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FMN_TYPE_COLUMNS_LAYOUT (fmn_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (FmnColumnsLayout, fmn_columns_layout, FMN, COLUMNS_LAYOUT, GtkLayoutManager)

/* @parts: for each child in order, its part of the width, ending with 0; must outlive the layout. A size group would do the same but for cells
 * whose height depends on their width. */
GtkLayoutManager *fmn_columns_layout_new (const int *parts, int spacing);
/* One child under the other. */
void fmn_columns_layout_set_stacked (FmnColumnsLayout *self, gboolean stacked);

G_END_DECLS
