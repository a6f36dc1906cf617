/* fmn-private-file.c: writes a file that its owner alone can read, whole or not at all.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-private-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
write_all (int fd, const guint8 *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/* Opens a new file beside @path that nobody else can read; its name is returned in @out. */
static int
open_beside (const char *path, char **out)
{
  g_autofree char *folder = g_path_get_dirname (path);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf (".%08x.part", g_random_int ());
      g_autofree char *beside = g_build_filename (folder, name, NULL);
      int fd = g_open (beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

      if (fd >= 0)
        *out = g_steal_pointer (&beside);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

gboolean
fmn_private_file_write (const char *path, const GByteArray *bytes)
{
  g_autofree char *beside = NULL;
  gboolean done;
  int fd, saved;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  fd = open_beside (path, &beside);
  if (fd < 0)
    return FALSE;
  done = write_all (fd, bytes->data, bytes->len) && fchmod (fd, 0600) == 0 && fsync (fd) == 0;
  saved = errno;
  if (close (fd) != 0 && done)
    {
      done = FALSE;
      saved = errno;
    }
  if (done && g_rename (beside, path) == 0)
    return TRUE;
  if (done)
    saved = errno;
  g_unlink (beside);
  errno = saved;
  return FALSE;
}

cairo_status_t
fmn_private_file_append (void *array, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (array, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}
