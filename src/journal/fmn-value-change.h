/* fmn-value-change.h: how fast a value changed between two samples, as plain arithmetic.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"

G_BEGIN_DECLS

/* Between two samples a hormone such as hCG is taken to change by the same factor in equal times, which is how studies describe it: "a linear increase in log hCG best
 * described the pattern of rise" (Barnhart and others, Obstet Gynecol 2004;104:50-5). A number, and nothing about what it means. */
typedef struct
{
  double percent;  /* change in 48 hours, in per cent of the first value; below 0 for a fall */
  double doubling; /* hours in which it doubled; NAN unless it rose */
  double halving;  /* hours in which it became half; NAN unless it fell */
} FmnValueChange;

/* FALSE, leaving @out untouched, unless both values and @hours are above 0. */
gboolean fmn_value_change_compute (double first, double second, double hours, FmnValueChange *out);

/* Hours from the sample of @first to that of @second: by the clock where both have an hour (*@exact is TRUE then), else in whole days. FALSE unless both are dated to the
 * day and @second is not from a day before. @exact may be NULL. */
gboolean fmn_entry_get_hours_to (FmnEntry *first, FmnEntry *second, double *hours, gboolean *exact);

G_END_DECLS
