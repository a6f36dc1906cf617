/* fmn-beside.h: two children side by side where there is room for both, one under the other where there is not.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties, for templates: "start", "end", "from", "end-width" and "spacing", what fmn_beside_new () takes. */
#define FMN_TYPE_BESIDE (fmn_beside_get_type ())
G_DECLARE_FINAL_TYPE (FmnBeside, fmn_beside, FMN, BESIDE, GtkWidget)

/* @from: the width from which they stand side by side; @end_width: the width of the second one then, 0 for two equal halves, -1 for as wide as it likes to be. Both in
 * pixels at the everyday size of text, and larger with larger text. A child that is hidden takes no room. (transfer floating) */
GtkWidget *fmn_beside_new (GtkWidget *start, GtkWidget *end, int from, int end_width, int spacing);

G_END_DECLS
