/* fmn-column.h: a column whose wish for width is fixed, so that panes fold by the window's size and never by what stands in them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties: "child"; "natural-width" in pixels: what it asks for when there is room (its child's
 * minimum when that is more). */
#define FMN_TYPE_COLUMN (fmn_column_get_type ())
G_DECLARE_FINAL_TYPE (FmnColumn, fmn_column, FMN, COLUMN, GtkWidget)

G_END_DECLS
