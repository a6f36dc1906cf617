/* fmn-value-change.c: exponential change between two values, and the hours between two samples.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-value-change.h"

#include <math.h>
#include <stdio.h>

/* The interval for which studies of hCG give the change. */
#define HOURS 48.0

gboolean
fmn_value_change_compute (double first, double second, double hours, FmnValueChange *out)
{
  double ratio;

  g_return_val_if_fail (out != NULL, FALSE);

  /* Written so that NAN is refused too. */
  if (!(first > 0 && second > 0 && hours > 0))
    return FALSE;
  ratio = second / first;
  out->percent = (pow (ratio, HOURS / hours) - 1) * 100;
  out->doubling = ratio > 1 ? hours * M_LN2 / log (ratio) : NAN;
  out->halving = ratio < 1 ? hours * M_LN2 / -log (ratio) : NAN;
  return TRUE;
}

gboolean
fmn_entry_get_hours_to (FmnEntry *first, FmnEntry *second, double *hours, gboolean *exact)
{
  const FmnDate *from, *to;
  const char *from_clock, *to_clock;
  int hour, minute, later_hour, later_minute;
  double days;
  gboolean timed;

  g_return_val_if_fail (FMN_IS_ENTRY (first) && FMN_IS_ENTRY (second), FALSE);
  g_return_val_if_fail (hours != NULL, FALSE);

  from = fmn_entry_get_date (first);
  to = fmn_entry_get_date (second);
  if (from == NULL || to == NULL || from->precision != FMN_PRECISION_DAY
      || to->precision != FMN_PRECISION_DAY || fmn_date_earliest (to) < fmn_date_earliest (from))
    return FALSE;
  days = (double) fmn_date_earliest (to) - (double) fmn_date_earliest (from);
  from_clock = fmn_entry_get_clock (first);
  to_clock = fmn_entry_get_clock (second);
  timed = from_clock != NULL && to_clock != NULL
          && sscanf (from_clock, "%d:%d", &hour, &minute) == 2
          && sscanf (to_clock, "%d:%d", &later_hour, &later_minute) == 2;
  *hours = days * 24;
  if (timed)
    *hours += (later_hour - hour) + (later_minute - minute) / 60.0;
  if (exact != NULL)
    *exact = timed;
  return TRUE;
}
