/* test-nice-scale.c: the figures beside an axis, against published examples.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"
#include "config.h"

#include "fmn-nice-scale.h"

/* P. Heckbert, Nice Numbers for Graph Labels, in Graphics Gems (1990), with five ticks as in its program: 105 to 543 is plotted from 100 to 600 with a tick every 100; 2.04 to 2.16
 * from 2.00 to 2.20 with a spacing of 0.05. -0.085 to 0.173 with ten ticks is the example of a well-known program after it (qianfan-Zhao/nice_number): -0.1 to 0.2 by 0.05. */
static void
test_published (void)
{
  static const struct
  {
    double low, high;
    guint n;
    double first, last, step;
    guint count;
  } rows[] = {
    { 105, 543, 5, 100, 600, 100, 6 },
    { 2.04, 2.16, 5, 2.0, 2.2, 0.05, 5 },
    { -0.085, 0.173, 10, -0.1, 0.2, 0.05, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnNiceScale scale;

      fmn_nice_scale_init (&scale, rows[i].low, rows[i].high, rows[i].n);
      g_assert_cmpfloat_with_epsilon (scale.low, rows[i].first, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.high, rows[i].last, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.step, rows[i].step, 1e-9);
      g_assert_cmpuint (fmn_nice_scale_count (&scale), ==, rows[i].count);
    }
}

/* Whatever the values: they lie on the scale, less than a step from its ends, and the step is 1, 2 or 5 times a power of ten. */
static void
test_every_range (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const double low = g_test_rand_double_range (-5000, 5000);
      const double high = low + g_test_rand_double_range (0.001, 9000);
      FmnNiceScale scale;
      double step;

      fmn_nice_scale_init (&scale, low, high, 5);
      g_assert_cmpfloat (scale.low, <=, low + 1e-6);
      g_assert_cmpfloat (scale.high, >=, high - 1e-6);
      g_assert_cmpfloat (low - scale.low, <, scale.step + 1e-6);
      g_assert_cmpfloat (scale.high - high, <, scale.step + 1e-6);
      g_assert_cmpuint (fmn_nice_scale_count (&scale), >=, 2);
      g_assert_cmpuint (fmn_nice_scale_count (&scale), <=, 11);
      for (step = scale.step; step < 0.999;)
        step *= 10;
      while (step > 9.999)
        step /= 10;
      g_assert_true (ABS (step - 1) < 1e-6 || ABS (step - 2) < 1e-6 || ABS (step - 5) < 1e-6);
    }
}

static void
test_one_value (void)
{
  FmnNiceScale scale;

  fmn_nice_scale_init (&scale, 0, 0, 5);
  g_assert_cmpfloat (scale.low, <, 0);
  g_assert_cmpfloat (scale.high, >, 0);
  fmn_nice_scale_init (&scale, 42, 42, 5);
  g_assert_cmpfloat (scale.low, <, 42);
  g_assert_cmpfloat (scale.high, >, 42);
}

/* A decade is a power of ten: 5 to 61 000 takes 1 to 100 000. */
static void
test_decades (void)
{
  static const struct
  {
    double low, high;
    guint n;
    double first, last, step;
  } rows[] = {
    { 5, 61000, 8, 0, 5, 1 }, { 1, 1000, 8, 0, 3, 1 },     { 10, 10, 8, 1, 2, 1 },
    { 0.02, 3, 8, -2, 1, 1 }, { 99.9, 100.1, 8, 1, 3, 1 }, { 1, 1e12, 8, 0, 12, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FmnNiceScale scale;

      fmn_nice_scale_init_decades (&scale, rows[i].low, rows[i].high, rows[i].n);
      g_assert_cmpfloat_with_epsilon (scale.low, rows[i].first, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.high, rows[i].last, 1e-9);
      g_assert_cmpfloat_with_epsilon (scale.step, rows[i].step, 1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/drawing/nice-scale/published", test_published);
  g_test_add_func ("/drawing/nice-scale/every-range", test_every_range);
  g_test_add_func ("/drawing/nice-scale/one-value", test_one_value);
  g_test_add_func ("/drawing/nice-scale/decades", test_decades);
  return g_test_run ();
}
