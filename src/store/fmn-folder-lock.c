/* fmn-folder-lock.c: one writer in a journal's folder, by an open file description lock.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-folder-lock.h"

#include "fmn-store-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Long enough for a process id and the name of a machine. */
#define NOTE_SIZE 300

static void
set_in_use (GError **error, FmnDisk *disk, int fd)
{
  char note[NOTE_SIZE] = "";
  gssize n = disk->read (disk, fd, note, sizeof note - 1);
  g_auto (GStrv) lines = NULL;
  gint64 pid = 0;

  lines = g_strsplit (n > 0 ? note : "", "\n", 3);
  if (lines[0] != NULL)
    pid = g_ascii_strtoll (lines[0], NULL, 10);

  if (pid == getpid () && g_strcmp0 (lines[1], g_get_host_name ()) == 0)
    g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IN_USE,
                         _ ("This journal is already open in this program. Nothing was changed."));
  else if (pid > 0 && lines[1] != NULL && strcmp (lines[1], g_get_host_name ()) != 0)
    g_set_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IN_USE,
                 _ ("This journal is open on another machine, %s. Nothing was changed. Close it "
                    "there first."),
                 lines[1]);
  else if (pid > 0)
    g_set_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IN_USE,
                 _ ("This journal is open in another program (process %" G_GINT64_FORMAT
                    "). Nothing was changed. Close it there first."),
                 pid);
  else
    g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IN_USE,
                         _ ("This journal is open in another program. Nothing was changed. Close "
                            "it there first."));
}

/* For the sentence alone: the lock holds without it. */
static void
write_note (FmnDisk *disk, int fd)
{
  g_autofree char *note = g_strdup_printf ("%d\n%s\n", (int) getpid (), g_get_host_name ());

  if (ftruncate (fd, 0) != 0
      || disk->write (disk, fd, note, strlen (note)) != (gssize) strlen (note))
    g_info ("the lock carries no process id: errno %d", errno);
}

static gboolean
is_still_at (FmnDisk *disk, int fd, const char *path)
{
  struct stat here = { 0 };
  struct stat there = { 0 };

  return disk->fstat (disk, fd, &here) == 0 && disk->stat (disk, path, &there) == 0
         && here.st_dev == there.st_dev && here.st_ino == there.st_ino;
}

int
fmn_folder_lock_take (FmnDisk *disk, const char *path, GError **error)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  /* Another round when the file was taken away between opening and locking it. */
  for (int round = 0; round < 10; round++)
    {
      int fd = disk->open (disk, path, O_RDWR | O_CREAT | O_NOFOLLOW, 0600);

      if (fd < 0)
        {
          fmn_store_error_set_errno (error, FMN_STORE_TASK_LOCK, errno);
          return -1;
        }
      if (fcntl (fd, F_OFD_SETLK, &whole) == 0)
        {
          if (is_still_at (disk, fd, path))
            {
              disk->chmod (disk, path, 0600);
              write_note (disk, fd);
              return fd;
            }
        }
      else if (errno == EAGAIN || errno == EACCES)
        {
          set_in_use (error, disk, fd);
          disk->close (disk, fd);
          return -1;
        }
      else
        {
          /* A file system without locks. What another program writes is still noticed before it is
           * overwritten. */
          g_info ("no lock on this file system: errno %d", errno);
          return fd;
        }
      disk->close (disk, fd);
    }
  fmn_store_error_set_errno (error, FMN_STORE_TASK_LOCK, EIO);
  return -1;
}

void
fmn_folder_lock_release (FmnDisk *disk, int fd)
{
  if (ftruncate (fd, 0) != 0)
    g_debug ("the lock's note stays: errno %d", errno);
  disk->close (disk, fd);
}
