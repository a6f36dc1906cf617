/* bench-time.h: what the benchmarks measure by: the clock, the processor's time, and the middle of several goes.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <stdlib.h>
#include <time.h>

/* By the clock on the wall, in milliseconds. */
static inline double
bench_now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

/* What @clock, CLOCK_PROCESS_CPUTIME_ID or CLOCK_THREAD_CPUTIME_ID, has worked, in milliseconds: what else the machine does is no part of it. */
static inline double
bench_worked_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* For doubles, smallest first. */
static inline int
bench_compare (gconstpointer a, gconstpointer b)
{
  const double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* Sorts @values. */
static inline double
bench_median (double *values, gsize n)
{
  qsort (values, n, sizeof (double), bench_compare);
  return values[n / 2];
}
