/* test-fmn-vault.c: a protected process leaves no core file and cannot be read by its neighbours.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-vault.h"

#include <sys/prctl.h>
#include <sys/resource.h>

static void
test_protected (void)
{
  if (g_test_subprocess ())
    {
      struct rlimit limit = { 1, 1 };

      g_unsetenv ("FMN_DUMPABLE");
      g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 1);
      g_assert_true (fmn_vault_protect_process ());
      g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
      g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
      g_assert_cmpuint (limit.rlim_cur, ==, 0);
      g_assert_cmpuint (limit.rlim_max, ==, 0);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_left_for_debuggers (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("FMN_DUMPABLE", "1", TRUE);
      g_setenv ("FMN_TESTING", "1", TRUE);
      g_assert_false (fmn_vault_protect_process ());
      g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 1);
      /* What a person might have in the environment has no say outside tests. */
      g_unsetenv ("FMN_TESTING");
      g_assert_true (fmn_vault_protect_process ());
      g_assert_cmpint (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0), ==, 0);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/vault/process/protected", test_protected);
  g_test_add_func ("/vault/process/left-for-debuggers", test_left_for_debuggers);
  return g_test_run ();
}
