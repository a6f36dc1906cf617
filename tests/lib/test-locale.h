/* test-locale.h: a locale for a test, built by localedef when the machine does not have it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

/* Builds @name ("de_DE") in the build folder, where the next run finds it. */
static inline gboolean
test_locale_build (const char *name)
{
  const char *build = g_getenv ("G_TEST_BUILDDIR");
  g_autofree char *folder
      = g_build_filename (build != NULL ? build : g_get_user_cache_dir (), "locales", NULL);
  g_autofree char *place = g_strdup_printf ("%s/%s.UTF-8", folder, name);
  g_autofree char *making = g_strdup_printf ("%s.%d", place, (int) getpid ());
  const char *argv[] = { "localedef", "-i", name, "-f", "UTF-8", making, NULL };
  const GSpawnFlags flags
      = G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL;

  if (!g_file_test (place, G_FILE_TEST_IS_DIR))
    {
      if (g_mkdir_with_parents (folder, 0700) != 0
          || !g_spawn_sync (NULL, (char **) argv, NULL, flags, NULL, NULL, NULL, NULL, NULL, NULL))
        return FALSE;
      /* Another test may have been quicker; then its locale is as good. */
      if (rename (making, place) != 0 && !g_file_test (place, G_FILE_TEST_IS_DIR))
        return FALSE;
    }
  return g_setenv ("LOCPATH", folder, TRUE);
}

/* Sets the locale @name ("de_DE"); when there is no way to have it, skips the test and returns
 * FALSE. */
static inline gboolean
test_locale_use (const char *name)
{
  g_autofree char *full = g_strconcat (name, ".UTF-8", NULL);
  g_autofree char *reason = NULL;

  /* The C library remembers what it did not find in a folder: ours is asked when it is there, not before. */
  g_unsetenv ("LOCPATH");
  if (setlocale (LC_ALL, full) != NULL)
    return TRUE;
  if (test_locale_build (name) && setlocale (LC_ALL, full) != NULL)
    return TRUE;
  setlocale (LC_ALL, "C.UTF-8");
  reason = g_strdup_printf ("no locale %s here, and localedef could not build it", full);
  g_test_skip (reason);
  return FALSE;
}

static inline void
test_locale_reset (void)
{
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
}
