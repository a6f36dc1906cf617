/* fmn-readable-copy.c: copies for other programs, in $XDG_RUNTIME_DIR/forget-me-not/PID, overwritten before they are removed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-readable-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#define FOLDER "forget-me-not"
#define TMPFS_MAGIC 0x01021994
#define RAMFS_MAGIC 0x858458f6

static const struct
{
  const char *type;
  const char *extension;
} extensions[] = {
  { "application/pdf", "pdf" }, { "image/png", "png" },   { "image/jpeg", "jpg" },
  { "image/gif", "gif" },       { "image/webp", "webp" }, { "image/tiff", "tif" },
  { "image/bmp", "bmp" },       { "image/heic", "heic" }, { "image/avif", "avif" },
  { "text/plain", "txt" },      { "text/html", "html" },
};

static char *
dup_base (void)
{
  return g_build_filename (g_get_user_runtime_dir (), FOLDER, NULL);
}

gboolean
fmn_readable_copy_in_memory (void)
{
  struct statfs fs;

  if (g_getenv ("XDG_RUNTIME_DIR") == NULL || statfs (g_get_user_runtime_dir (), &fs) != 0)
    return FALSE;
  return fs.f_type == TMPFS_MAGIC || fs.f_type == RAMFS_MAGIC;
}

static gboolean
make_private_folder (const char *path)
{
  struct stat st;

  if (mkdir (path, 0700) != 0 && errno != EEXIST)
    return FALSE;
  /* Somebody else's folder, or a link to elsewhere, in our place. */
  if (lstat (path, &st) != 0 || !S_ISDIR (st.st_mode) || st.st_uid != getuid ())
    {
      errno = EPERM;
      return FALSE;
    }
  return chmod (path, 0700) == 0;
}

char *
fmn_readable_copy_dup_path (const char *media_type, GError **error)
{
  static guint n;
  g_autofree char *base = dup_base ();
  g_autofree char *own = g_strdup_printf ("%s/%d", base, (int) getpid ());
  const char *extension = "bin";

  g_return_val_if_fail (media_type != NULL, NULL);

  if (!make_private_folder (base) || !make_private_folder (own))
    {
      const int errnum = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errnum), g_strerror (errnum));
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    if (strcmp (extensions[i].type, media_type) == 0)
      extension = extensions[i].extension;
  return g_strdup_printf ("%s/%u.%s", own, ++n, extension);
}

/* A program that has the file open sees it go, too. */
static void
wipe_file (const char *path)
{
  static const guint8 zeros[64 * 1024];
  struct stat st;
  int fd = open (path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);

  if (fd >= 0 && fstat (fd, &st) == 0 && S_ISREG (st.st_mode))
    {
      for (off_t done = 0; done < st.st_size;)
        {
          gssize n = write (fd, zeros, MIN ((off_t) sizeof zeros, st.st_size - done));

          if (n <= 0)
            break;
          done += n;
        }
      fdatasync (fd);
    }
  if (fd >= 0)
    close (fd);
  unlink (path);
}

static guint
wipe_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = g_build_filename (path, name, NULL);

      wipe_file (full);
      n++;
    }
  rmdir (path);
  return n;
}

guint
fmn_readable_copy_wipe (void)
{
  g_autofree char *base = dup_base ();
  g_autoptr (GDir) dir = g_dir_open (base, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (base, name, NULL);
      const long pid = strtol (name, NULL, 10);

      /* Another journal may be open in another process. */
      if (pid > 0 && (pid == getpid () || (kill (pid, 0) != 0 && errno == ESRCH)))
        n += wipe_folder (path);
    }
  if (n > 0)
    g_debug ("%u readable copies were wiped", n);
  return n;
}
