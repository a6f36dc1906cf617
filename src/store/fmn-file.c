/* fmn-file.c: one file of the journal's folder: read whole, written whole, known again later.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

#define CHUNK (1024 * 1024)

static void
close_keeping_errno (FmnDisk *disk, int fd)
{
  int saved = errno;

  disk->close (disk, fd);
  errno = saved;
}

static void
unlink_keeping_errno (FmnDisk *disk, const char *path)
{
  int saved = errno;

  if (disk->unlink (disk, path) != 0)
    g_info ("a temporary file could not be removed: errno %d", errno);
  errno = saved;
}

gssize
fmn_file_read_fully (FmnDisk *disk, int fd, guint8 *buffer, gsize count)
{
  gsize done = 0;

  while (done < count)
    {
      gssize n = disk->read (disk, fd, buffer + done, MIN (count - done, CHUNK));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      done += n;
    }
  return done;
}

gboolean
fmn_file_write_fully (FmnDisk *disk, int fd, const guint8 *buffer, gsize count)
{
  gsize done = 0;

  while (done < count)
    {
      gssize n = disk->write (disk, fd, buffer + done, MIN (count - done, CHUNK));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if (n == 0)
        {
          errno = ENOSPC;
          return FALSE;
        }
      done += n;
    }
  return TRUE;
}

static void
take_stamps (FmnFileIdentity *self, const struct stat *st)
{
  self->stamped = TRUE;
  self->dev = st->st_dev;
  self->ino = st->st_ino;
  self->size = st->st_size;
  self->modified = st->st_mtim;
  self->changed = st->st_ctim;
}

static gboolean
same_time (const struct timespec *a, const struct timespec *b)
{
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

GBytes *
fmn_file_read (FmnDisk *disk, const char *path, FmnFileIdentity *identity)
{
  g_autofree guint8 *buffer = NULL;
  g_autoptr (GBytes) bytes = NULL;
  struct stat st = { 0 };
  gssize n = 0;
  int fd = disk->open (disk, path, O_RDONLY | O_NONBLOCK, 0);

  if (fd < 0)
    return NULL;
  if (disk->fstat (disk, fd, &st) != 0)
    goto out;
  if (!S_ISREG (st.st_mode))
    {
      errno = EINVAL;
      goto out;
    }
  if (st.st_size > FMN_FILE_MAX_SIZE)
    {
      errno = EFBIG;
      goto out;
    }
  buffer = g_malloc (st.st_size + 1);
  /* One byte more than there should be, to notice a file that grows while it is read. */
  n = fmn_file_read_fully (disk, fd, buffer, st.st_size + 1);
  if (n >= 0 && n != st.st_size)
    errno = EIO;
  if (n != st.st_size)
    goto out;
  bytes = g_bytes_new_take (g_steal_pointer (&buffer), n);
  if (identity != NULL)
    {
      memset (identity, 0, sizeof *identity);
      take_stamps (identity, &st);
      fmn_vault_digest (bytes, identity->digest);
      identity->known = TRUE;
    }
out:
  close_keeping_errno (disk, fd);
  return g_steal_pointer (&bytes);
}

/* From the disk where that can be had, not from the cache that the write itself filled. */
static gboolean
holds (FmnDisk *disk, const char *path, GBytes *bytes)
{
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  gsize size = 0;
  const guint8 *expected = g_bytes_get_data (bytes, &size);
  gsize done = 0;
  gboolean same = FALSE;
  int fd = disk->open (disk, path, O_RDONLY | O_NOFOLLOW, 0);

  if (fd < 0)
    return FALSE;
  posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
  for (;;)
    {
      gssize n = fmn_file_read_fully (disk, fd, buffer, CHUNK);

      if (n < 0)
        break;
      if ((gsize) n > size - done || memcmp (buffer, expected + done, n) != 0
          || (n < CHUNK && done + n != size))
        {
          errno = EIO;
          break;
        }
      done += n;
      if (n < CHUNK)
        {
          same = TRUE;
          break;
        }
    }
  close_keeping_errno (disk, fd);
  return same;
}

gboolean
fmn_file_write (FmnDisk *disk, const char *path, GBytes *bytes, gint64 modified)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int fd = disk->open (disk, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  gboolean done;

  if (fd < 0)
    return FALSE;
  done = disk->chmod (disk, path, 0600) == 0 && fmn_file_write_fully (disk, fd, data, size);
  if (done && modified >= 0)
    {
      const struct timespec times[2] = {
        { .tv_sec = modified / G_USEC_PER_SEC, .tv_nsec = modified % G_USEC_PER_SEC * 1000 },
        { .tv_sec = modified / G_USEC_PER_SEC, .tv_nsec = modified % G_USEC_PER_SEC * 1000 },
      };

      /* The date alone is at stake: it is no reason to leave the text unsaved. */
      if (disk->futimens (disk, fd, times) != 0)
        g_info ("a file could not be dated: errno %d", errno);
    }
  done = done && disk->fsync (disk, fd) == 0;
  if (done)
    done = disk->close (disk, fd) == 0;
  else
    close_keeping_errno (disk, fd);
  done = done && holds (disk, path, bytes);
  if (!done)
    unlink_keeping_errno (disk, path);
  return done;
}

gboolean
fmn_file_sync_folder (FmnDisk *disk, const char *folder)
{
  int fd = disk->open (disk, folder, O_RDONLY | O_DIRECTORY, 0);
  gboolean done;

  if (fd < 0)
    return FALSE;
  /* EINVAL: a file system that has nothing to flush for a folder. */
  done = disk->fsync (disk, fd) == 0 || errno == EINVAL;
  close_keeping_errno (disk, fd);
  return done;
}

void
fmn_file_identity_take (FmnFileIdentity *self, FmnDisk *disk, const char *path, GBytes *bytes)
{
  struct stat st = { 0 };

  memset (self, 0, sizeof *self);
  fmn_vault_digest (bytes, self->digest);
  self->known = TRUE;
  if (disk->stat (disk, path, &st) == 0)
    take_stamps (self, &st);
}

FmnFileComparison
fmn_file_identity_compare (FmnFileIdentity *self, FmnDisk *disk, const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  FmnFileIdentity now = { 0 };
  struct stat st = { 0 };

  if (disk->stat (disk, path, &st) != 0)
    return errno == ENOENT ? FMN_FILE_GONE : FMN_FILE_UNKNOWN;
  if (!self->known)
    return FMN_FILE_OTHER;
  if (self->stamped && st.st_dev == self->dev && st.st_ino == self->ino && st.st_size == self->size
      && same_time (&st.st_mtim, &self->modified) && same_time (&st.st_ctim, &self->changed))
    return FMN_FILE_SAME;

  bytes = fmn_file_read (disk, path, &now);
  if (bytes == NULL)
    return errno == ENOENT ? FMN_FILE_GONE : FMN_FILE_UNKNOWN;
  if (memcmp (now.digest, self->digest, sizeof now.digest) != 0)
    return FMN_FILE_OTHER;
  *self = now;
  return FMN_FILE_SAME;
}

char *
fmn_file_dup_temporary (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.%08x%08x" FMN_FILE_TEMPORARY_SUFFIX, base,
                                           g_random_int (), g_random_int ());

  return g_build_filename (folder, name, NULL);
}

gboolean
fmn_file_is_temporary (const char *name)
{
  return name[0] == '.' && g_str_has_suffix (name, FMN_FILE_TEMPORARY_SUFFIX);
}

gboolean
fmn_file_is_sealed (FmnDisk *disk, const char *path)
{
  guint8 head[FMN_VAULT_MAGIC_LENGTH] = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  gssize n;
  int fd = disk->open (disk, path, O_RDONLY | O_NONBLOCK, 0);

  if (fd < 0)
    return FALSE;
  n = disk->read (disk, fd, head, sizeof head);
  disk->close (disk, fd);
  bytes = g_bytes_new (head, MAX (n, 0));
  return fmn_vault_is_sealed (bytes);
}
