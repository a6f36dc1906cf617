/* fmn-nice-scale.h: the figures beside an axis: round ones, evenly apart, that hold all values between them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ticks stand at @low, @low + @step, … @high. On a logarithmic scale all three are powers: 2 stands for 100. */
typedef struct
{
  double low, high, step;
} FmnNiceScale;

/* About @n ticks around @low to @high: "loose labels" of P. Heckbert, Nice Numbers for Graph Labels, in A. Glassner (ed.), Graphics Gems, 1990, pages 61 to 63. Steps are 1, 2 or 5
 * times a power of ten. A range without a length is widened around its value. */
void fmn_nice_scale_init (FmnNiceScale *self, double low, double high, guint n);
/* Whole powers of ten around @low to @high, which are above 0; every second one, and so on, where more than @n would stand. */
void fmn_nice_scale_init_decades (FmnNiceScale *self, double low, double high, guint n);
/* How many ticks it has. */
guint fmn_nice_scale_count (const FmnNiceScale *self);

G_END_DECLS
