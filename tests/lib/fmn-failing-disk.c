/* fmn-failing-disk.c: the real disk until a call that a test has chosen.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-failing-disk.h"

#include <errno.h>
#include <string.h>

#define REAL (fmn_disk_get_default ())
#define SELF(disk) ((FmnFailingDisk *) (disk))

static gboolean
strikes (FmnDisk *disk, const char *kind)
{
  FmnFailingDisk *self = SELF (disk);
  guint n = g_atomic_int_add (&self->n_calls, 1) + 1;
  gboolean hit = FALSE;

  switch (self->mode)
    {
    case FMN_FAILING_ONCE:
    case FMN_FAILING_SHORT_WRITE:
    case FMN_FAILING_CORRUPT:
      hit = n == self->fail_at;
      break;
    case FMN_FAILING_FROM_THERE:
      hit = self->fail_at > 0 && n >= self->fail_at;
      break;
    case FMN_FAILING_KIND:
      hit = g_strcmp0 (kind, self->kind) == 0;
      break;
    default:
      g_assert_not_reached ();
    }
  if (!hit || (self->mode == FMN_FAILING_CORRUPT && strcmp (kind, "write") != 0))
    return FALSE;
  self->struck = TRUE;
  self->last = kind;
  errno = self->errnum;
  return TRUE;
}

static int
failing_open (FmnDisk *disk, const char *path, int flags, mode_t mode)
{
  return strikes (disk, "open") ? -1 : REAL->open (REAL, path, flags, mode);
}

static gssize
failing_read (FmnDisk *disk, int fd, void *buffer, gsize count)
{
  return strikes (disk, "read") ? -1 : REAL->read (REAL, fd, buffer, count);
}

static gssize
failing_write (FmnDisk *disk, int fd, const void *buffer, gsize count)
{
  FmnFailingDisk *self = SELF (disk);

  if (self->write_is_due)
    {
      self->write_is_due = FALSE;
      errno = self->errnum;
      return -1;
    }
  if (!strikes (disk, "write"))
    return REAL->write (REAL, fd, buffer, count);
  if (self->mode == FMN_FAILING_SHORT_WRITE && count > 1)
    {
      self->write_is_due = TRUE;
      return REAL->write (REAL, fd, buffer, count / 2);
    }
  if (self->mode == FMN_FAILING_CORRUPT)
    {
      g_autofree char *copy = g_memdup2 (buffer, count);

      copy[count / 2] ^= 1;
      return REAL->write (REAL, fd, copy, count);
    }
  return -1;
}

static int
failing_fsync (FmnDisk *disk, int fd)
{
  return strikes (disk, "fsync") ? -1 : REAL->fsync (REAL, fd);
}

static int
failing_close (FmnDisk *disk, int fd)
{
  const gboolean struck = strikes (disk, "close");
  const int errnum = errno;
  const int result = REAL->close (REAL, fd);

  /* As on Linux: the descriptor is gone whatever the answer. */
  if (!struck)
    return result;
  errno = errnum;
  return -1;
}

static int
failing_rename (FmnDisk *disk, const char *from, const char *to, gboolean replace)
{
  return strikes (disk, "rename") ? -1 : REAL->rename (REAL, from, to, replace);
}

static int
failing_link (FmnDisk *disk, const char *from, const char *to)
{
  return strikes (disk, "link") ? -1 : REAL->link (REAL, from, to);
}

static int
failing_unlink (FmnDisk *disk, const char *path)
{
  return strikes (disk, "unlink") ? -1 : REAL->unlink (REAL, path);
}

static int
failing_mkdir (FmnDisk *disk, const char *path, mode_t mode)
{
  return strikes (disk, "mkdir") ? -1 : REAL->mkdir (REAL, path, mode);
}

static int
failing_stat (FmnDisk *disk, const char *path, struct stat *out)
{
  return strikes (disk, "stat") ? -1 : REAL->stat (REAL, path, out);
}

static int
failing_fstat (FmnDisk *disk, int fd, struct stat *out)
{
  return strikes (disk, "fstat") ? -1 : REAL->fstat (REAL, fd, out);
}

static int
failing_chmod (FmnDisk *disk, const char *path, mode_t mode)
{
  return strikes (disk, "chmod") ? -1 : REAL->chmod (REAL, path, mode);
}

static int
failing_futimens (FmnDisk *disk, int fd, const struct timespec times[2])
{
  return strikes (disk, "futimens") ? -1 : REAL->futimens (REAL, fd, times);
}

void
fmn_failing_disk_init (FmnFailingDisk *self)
{
  *self = (FmnFailingDisk){ .disk = {
                                .open = failing_open,
                                .read = failing_read,
                                .write = failing_write,
                                .fsync = failing_fsync,
                                .close = failing_close,
                                .rename = failing_rename,
                                .link = failing_link,
                                .unlink = failing_unlink,
                                .mkdir = failing_mkdir,
                                .stat = failing_stat,
                                .fstat = failing_fstat,
                                .chmod = failing_chmod,
                                .futimens = failing_futimens,
                            } };
}

void
fmn_failing_disk_arm (FmnFailingDisk *self, FmnFailing mode, guint fail_at, int errnum)
{
  self->mode = mode;
  self->fail_at = fail_at;
  self->errnum = errnum;
  self->n_calls = 0;
  self->struck = FALSE;
  self->write_is_due = FALSE;
  self->last = NULL;
}

void
fmn_failing_disk_disarm (FmnFailingDisk *self)
{
  fmn_failing_disk_arm (self, FMN_FAILING_ONCE, 0, 0);
}
