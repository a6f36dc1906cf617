/* fmn-disk.c: the real disk: each call is the system call of its name.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int
disk_open (FmnDisk *disk, const char *path, int flags, mode_t mode)
{
  return open (path, flags | O_CLOEXEC, mode);
}

static gssize
disk_read (FmnDisk *disk, int fd, void *buffer, gsize count)
{
  return read (fd, buffer, count);
}

static gssize
disk_write (FmnDisk *disk, int fd, const void *buffer, gsize count)
{
  return write (fd, buffer, count);
}

static int
disk_fsync (FmnDisk *disk, int fd)
{
  return fsync (fd);
}

static int
disk_close (FmnDisk *disk, int fd)
{
  return close (fd);
}

static int
disk_rename (FmnDisk *disk, const char *from, const char *to, gboolean replace)
{
  if (replace)
    return rename (from, to);
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;
  /* A file system that cannot refuse in the same step; the lock keeps other writers of ours away.
   */
  if (faccessat (AT_FDCWD, to, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
    {
      errno = EEXIST;
      return -1;
    }
  return rename (from, to);
}

static int
disk_link (FmnDisk *disk, const char *from, const char *to)
{
  return link (from, to);
}

static int
disk_unlink (FmnDisk *disk, const char *path)
{
  return unlink (path);
}

static int
disk_mkdir (FmnDisk *disk, const char *path, mode_t mode)
{
  return mkdir (path, mode);
}

static int
disk_stat (FmnDisk *disk, const char *path, struct stat *out)
{
  return stat (path, out);
}

static int
disk_fstat (FmnDisk *disk, int fd, struct stat *out)
{
  return fstat (fd, out);
}

static int
disk_chmod (FmnDisk *disk, const char *path, mode_t mode)
{
  return chmod (path, mode);
}

static int
disk_futimens (FmnDisk *disk, int fd, const struct timespec times[2])
{
  return futimens (fd, times);
}

/**
 * fmn_disk_get_default:
 *
 * Returns: (transfer none): the real disk
 */
FmnDisk *
fmn_disk_get_default (void)
{
  static FmnDisk disk = {
    .open = disk_open,
    .read = disk_read,
    .write = disk_write,
    .fsync = disk_fsync,
    .close = disk_close,
    .rename = disk_rename,
    .link = disk_link,
    .unlink = disk_unlink,
    .mkdir = disk_mkdir,
    .stat = disk_stat,
    .fstat = disk_fstat,
    .chmod = disk_chmod,
    .futimens = disk_futimens,
  };

  return &disk;
}
