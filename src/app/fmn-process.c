/* fmn-process.c: replaces this process by a new one of the same program, which has nothing of it in its memory.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-process.h"

#include <errno.h>
#include <gio/gio.h>
#include <linux/close_range.h>
#include <unistd.h>

void
fmn_process_start_anew (const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *path = g_file_read_link ("/proc/self/exe", NULL);
  g_auto (GStrv) argv = NULL;

  /* A program that was replaced by an update since it was started is still there under this name. */
  if (path == NULL || access (path, X_OK) != 0)
    {
      g_free (path);
      path = g_strdup ("/proc/self/exe");
    }
  g_strv_builder_add (builder, path);
  g_strv_builder_addv (builder, (const char **) arguments);
  argv = g_strv_builder_end (builder);

  g_settings_sync ();
  /* Every library marks its files so; one that forgot must not hand over the way to a paper. */
  close_range (3, ~0u, CLOSE_RANGE_CLOEXEC);
  execv (path, argv);
  g_critical ("the program could not be started anew: errno %d", errno);
  _exit (EXIT_FAILURE);
}
