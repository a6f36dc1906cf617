/* fmn-widget-palette.h: the colours of a drawing as the style has them now.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @palette from the style of @widget; where the style has no such colour, with that of its text. */
void fmn_widget_palette_fill (GtkWidget *widget, FmnPalette *palette);

G_END_DECLS
