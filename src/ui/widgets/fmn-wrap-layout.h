/* fmn-wrap-layout.h: lays children out in lines that wrap, like words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FMN_TYPE_WRAP_LAYOUT (fmn_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (FmnWrapLayout, fmn_wrap_layout, FMN, WRAP_LAYOUT, GtkLayoutManager)

/* @spacing between children of a line, @line_spacing between lines, in pixels. A child that expands takes what is left of its line. */
GtkLayoutManager *fmn_wrap_layout_new (int spacing, int line_spacing);

G_END_DECLS
