/* fmn-nice-scale.c: Heckbert's method for even scales, decades for logarithmic ones.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-drawing"

#include "config.h"

#include "fmn-nice-scale.h"

#include <math.h>

/* What arithmetic in doubles leaves of a step that should be whole. */
#define TINY 1e-9

static double
find_nice (double length, gboolean round)
{
  const double power = pow (10, floor (log10 (length) + TINY));
  const double part = length / power;

  if (round)
    return (part < 1.5 ? 1 : part < 3 ? 2 : part < 7 ? 5 : 10) * power;
  return (part <= 1 + TINY ? 1 : part <= 2 + TINY ? 2 : part <= 5 + TINY ? 5 : 10) * power;
}

void
fmn_nice_scale_init (FmnNiceScale *self, double low, double high, guint n)
{
  g_return_if_fail (self != NULL && n > 1);
  g_return_if_fail (low <= high);

  if (high - low <= fabs (low) * TINY)
    {
      const double room = low != 0 ? fabs (low) / 2 : 1;

      low -= room;
      high += room;
    }
  self->step = find_nice (find_nice (high - low, FALSE) / (n - 1), TRUE);
  self->low = floor (low / self->step + TINY) * self->step;
  self->high = ceil (high / self->step - TINY) * self->step;
}

void
fmn_nice_scale_init_decades (FmnNiceScale *self, double low, double high, guint n)
{
  g_return_if_fail (self != NULL && n > 1);
  g_return_if_fail (low > 0 && low <= high);

  self->low = floor (log10 (low) + TINY);
  self->high = MAX (ceil (log10 (high) - TINY), self->low + 1);
  self->step = ceil ((self->high - self->low) / (n - 1));
  self->high = self->low + ceil ((self->high - self->low) / self->step) * self->step;
}

guint
fmn_nice_scale_count (const FmnNiceScale *self)
{
  g_return_val_if_fail (self != NULL && self->step > 0, 0);

  return (guint) lround ((self->high - self->low) / self->step) + 1;
}
