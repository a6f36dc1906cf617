/* fmn-text-scale.h: how much larger than everyday the text is, for sizes that have to grow with it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* 1 for everyday text and for smaller one; 2 for text of twice the size. */
double fmn_text_scale_get (GtkWidget *widget);

G_END_DECLS
