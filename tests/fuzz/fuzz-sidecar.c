/* fuzz-sidecar.c: any bytes as the file of reminders, and as what the service remembers of them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-fuzz"
#include "config.h"

#include "fmn-fuzz.h"

#include "fmn-queue.h"
#include "fmn-sidecar.h"

#include <glib/gstdio.h>
#include <unistd.h>

static const char *
get_path (void)
{
  static char *path;

  if (path == NULL)
    {
      g_autoptr (GError) error = NULL;
      int fd = g_file_open_tmp ("fmn-fuzz-XXXXXX.json", &path, &error);

      g_assert_no_error (error);
      close (fd);
    }
  return path;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (FmnQueue) queue = fmn_queue_new ();
  g_autoptr (GError) error = NULL;
  FmnPolicy policy;

  g_assert_true (g_file_set_contents_full (get_path (), (const char *) data, (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  reminders = fmn_sidecar_read (get_path (), &policy, &error);
  g_assert_true ((reminders == NULL) == (error != NULL));
  fmn_queue_load (queue, get_path ());
  if (reminders != NULL)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
      g_autoptr (GPtrArray) due = NULL;

      fmn_queue_set_schedule (queue, reminders, &policy);
      due = fmn_queue_get_due (queue, 1771923600, zone); /* 2026-02-24 09:00 */
      g_assert_cmpuint (due->len, <=, reminders->len);
      g_assert_cmpint (fmn_queue_get_next (queue, 1771923600, zone), >, 1771923600);
    }
  g_unlink (get_path ());
  return 0;
}
