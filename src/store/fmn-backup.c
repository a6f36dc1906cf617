/* fmn-backup.c: files of a journal one after the other in one file, each with its digest, and an end that cannot be cut off.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-backup.h"

#include "fmn-codec-parts.h"
#include "fmn-store-error-private.h"
#include "fmn-store-papers-private.h"
#include "fmn-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define FORM 1
#define MAGIC_LENGTH 8
#define NAME_SIZE 80 /* "papers/" and an id; zeros after it */
#define HEAD_SIZE (NAME_SIZE + 8)
#define CHUNK (64 * 1024)

/* Written and read in one order: magic, form, then members. */
typedef struct
{
  FmnDisk *disk;
  int fd;
  guint8 buffer[CHUNK];
} Pipe;

static gboolean
set_disk_error (GError **error)
{
  fmn_store_error_set_errno (error, FMN_STORE_TASK_BACK_UP, errno);
  return FALSE;
}

static gboolean
set_damaged (GError **error)
{
  g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED,
                       _ ("This file is not a whole backup of a journal: a part of it is missing "
                          "or was changed. Nothing was changed here."));
  return FALSE;
}

static void
put_number (guint8 *at, guint64 number)
{
  for (int i = 0; i < 8; i++)
    at[i] = (guint8) (number >> (8 * i));
}

static guint64
get_number (const guint8 *at)
{
  guint64 number = 0;

  for (int i = 0; i < 8; i++)
    number |= (guint64) at[i] << (8 * i);
  return number;
}

/* One file of the journal as a member: name, length, bytes, digest. FALSE with @error; *@there FALSE when there is no such file. */
static gboolean
write_member (Pipe *out, const char *name, const char *path, gboolean *there, GError **error)
{
  FmnDisk *disk = out->disk;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 head[HEAD_SIZE] = { 0 };
  guint8 digest[32];
  gsize n_digest = sizeof digest;
  struct stat st = { 0 };
  guint64 left;
  gboolean done = TRUE;
  int fd = disk->open (disk, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW, 0);

  *there = fd >= 0 || errno != ENOENT;
  if (fd < 0)
    return *there ? set_disk_error (error) : TRUE;
  if (disk->fstat (disk, fd, &st) != 0 || !S_ISREG (st.st_mode))
    {
      disk->close (disk, fd);
      errno = EIO;
      return set_disk_error (error);
    }
  g_strlcpy ((char *) head, name, NAME_SIZE);
  put_number (head + NAME_SIZE, (guint64) st.st_size);
  g_checksum_update (checksum, head, sizeof head);
  done = fmn_file_write_fully (disk, out->fd, head, sizeof head);
  for (left = (guint64) st.st_size; done && left > 0;)
    {
      const gsize wanted = (gsize) MIN (left, CHUNK);
      const gssize n = fmn_file_read_fully (disk, fd, out->buffer, wanted);

      if (n >= 0 && (gsize) n != wanted)
        errno = EIO;
      done = n == (gssize) wanted && fmn_file_write_fully (disk, out->fd, out->buffer, wanted);
      if (done)
        g_checksum_update (checksum, out->buffer, (gssize) wanted);
      left -= wanted;
    }
  disk->close (disk, fd);
  g_checksum_get_digest (checksum, digest, &n_digest);
  done = done && fmn_file_write_fully (disk, out->fd, digest, sizeof digest);
  return done || set_disk_error (error);
}

static gboolean
write_members (FmnStore *self,
               Pipe *out,
               const char *journal_path,
               GHashTable *papers,
               guint *n_papers,
               GError **error)
{
  GHashTableIter iter;
  gpointer id;
  guint8 head[MAGIC_LENGTH + 8] = FMN_BACKUP_MAGIC;
  guint8 end[HEAD_SIZE] = { 0 };
  gboolean there = FALSE;

  put_number (head + MAGIC_LENGTH, FORM);
  if (!fmn_file_write_fully (out->disk, out->fd, head, sizeof head))
    return set_disk_error (error);
  if (!write_member (out, FMN_STORE_JOURNAL, journal_path, &there, error))
    return FALSE;
  if (!there)
    {
      errno = ENOENT;
      return set_disk_error (error);
    }
  *n_papers = 0;
  g_hash_table_iter_init (&iter, papers);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *name = g_strdup_printf ("papers/%s.fmn", (char *) id);
      g_autofree char *path = fmn_store_dup_paper_path (self, id);

      if (!write_member (out, name, path, &there, error))
        return FALSE;
      *n_papers += there;
    }
  /* A member without a name ends it; its length says how many there were. */
  put_number (end + NAME_SIZE, (guint64) *n_papers + 1);
  return fmn_file_write_fully (out->disk, out->fd, end, sizeof end) || set_disk_error (error);
}

/* Nothing but zeros behind the name. */
static gboolean
is_padded (const guint8 *head)
{
  for (gsize i = strlen ((const char *) head); i < NAME_SIZE; i++)
    if (head[i] != 0)
      return FALSE;
  return TRUE;
}

/* Goes through a backup from its start; with @folder, lays it out there. */
static gboolean
read_member (Pipe *in, const char *folder, gboolean *end, guint64 *count, GError **error)
{
  FmnDisk *disk = in->disk;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 head[HEAD_SIZE];
  guint8 kept[32], digest[32];
  gsize n_digest = sizeof digest;
  g_autofree char *path = NULL;
  guint64 left;
  gboolean done = TRUE;
  int fd = -1;

  if (fmn_file_read_fully (disk, in->fd, head, sizeof head) != sizeof head
      || head[NAME_SIZE - 1] != '\0' || !is_padded (head))
    return set_damaged (error);
  g_checksum_update (checksum, head, sizeof head);
  left = get_number (head + NAME_SIZE);
  *end = head[0] == '\0';
  if (*end)
    return (left == *count && fmn_file_read_fully (disk, in->fd, kept, 1) == 0)
           || set_damaged (error);
  if (folder != NULL)
    {
      const char *name = (const char *) head;
      const char *id = g_str_has_prefix (name, "papers/") ? name + strlen ("papers/") : NULL;

      /* Nothing but what this program writes, and nowhere but there. */
      if (strcmp (name, FMN_STORE_JOURNAL) != 0
          && (id == NULL || *id == '.' || strchr (id, '/') != NULL
              || !g_str_has_suffix (id, ".fmn")))
        return set_damaged (error);
      path = g_build_filename (folder, name, NULL);
      fd = disk->open (disk, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
      if (fd < 0)
        return errno == EEXIST ? set_damaged (error) : set_disk_error (error);
    }
  while (done && left > 0)
    {
      const gsize wanted = (gsize) MIN (left, CHUNK);

      if (fmn_file_read_fully (disk, in->fd, in->buffer, wanted) != (gssize) wanted)
        break;
      g_checksum_update (checksum, in->buffer, (gssize) wanted);
      done = fd < 0 || fmn_file_write_fully (disk, fd, in->buffer, wanted);
      left -= wanted;
    }
  if (fd >= 0)
    {
      done = done && disk->fsync (disk, fd) == 0;
      done = disk->close (disk, fd) == 0 && done;
    }
  if (!done)
    return set_disk_error (error);
  g_checksum_get_digest (checksum, digest, &n_digest);
  ++*count;
  return (left == 0 && fmn_file_read_fully (disk, in->fd, kept, sizeof kept) == sizeof kept
          && memcmp (kept, digest, sizeof digest) == 0)
         || set_damaged (error);
}

static gboolean
read_all (FmnDisk *disk, const char *path, const char *folder, GError **error)
{
  g_autofree Pipe *in = g_new0 (Pipe, 1);
  guint8 head[MAGIC_LENGTH + 8];
  guint64 count = 0;
  gboolean end = FALSE;
  gboolean done = TRUE;

  in->disk = disk;
  in->fd = disk->open (disk, path, O_RDONLY | O_NONBLOCK, 0);
  if (in->fd < 0)
    return set_disk_error (error);
  if (fmn_file_read_fully (disk, in->fd, head, sizeof head) != sizeof head
      || memcmp (head, FMN_BACKUP_MAGIC, MAGIC_LENGTH) != 0)
    done = set_damaged (error);
  else if (get_number (head + MAGIC_LENGTH) > FORM)
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NEWER,
                           _ ("This backup was written by a later version of the program, which "
                              "can read it. Nothing was changed here."));
      done = FALSE;
    }
  while (done && !end)
    done = read_member (in, folder, &end, &count, error);
  disk->close (disk, in->fd);
  return done;
}

static gboolean
write_backup (FmnStore *self,
              const char *temporary,
              const char *journal_path,
              GHashTable *papers,
              guint *n,
              GError **error)
{
  FmnDisk *disk = self->disk;
  g_autofree Pipe *out = g_new0 (Pipe, 1);
  gboolean done;

  out->disk = disk;
  out->fd = disk->open (disk, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (out->fd < 0)
    return set_disk_error (error);
  done = write_members (self, out, journal_path, papers, n, error);
  if (done && disk->fsync (disk, out->fd) != 0)
    done = set_disk_error (error);
  if (disk->close (disk, out->fd) != 0 && done)
    done = set_disk_error (error);
  return done;
}

gboolean
fmn_store_write_backup (FmnStore *self,
                        const char *path,
                        const char *journal_path,
                        GHashTable *papers,
                        guint *n_papers,
                        GError **error)
{
  g_autofree char *temporary = fmn_file_dup_temporary (path);
  g_autofree char *folder = g_path_get_dirname (path);
  guint n = 0;
  gboolean done = write_backup (self, temporary, journal_path, papers, &n, error)
                  && read_all (self->disk, temporary, NULL, error);

  if (done
      && (self->disk->rename (self->disk, temporary, path, TRUE) != 0
          || !fmn_file_sync_folder (self->disk, folder)))
    done = set_disk_error (error);
  if (!done)
    self->disk->unlink (self->disk, temporary);
  if (done && n_papers != NULL)
    *n_papers = n;
  return done;
}

/**
 * fmn_store_back_up:
 * @self: a store
 * @path: the backup's file, outside of the journal's folder
 * @n_papers: (out) (optional): how many papers are in it
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: %TRUE when the backup is durable and was read back
 */
gboolean
fmn_store_back_up (FmnStore *self, const char *path, guint *n_papers, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GHashTable) papers = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  locker = g_mutex_locker_new (&self->io);
  /* What cannot be read is no backup of anything. */
  snapshot = fmn_store_read_file (self, self->journal_path, NULL, NULL, error);
  if (snapshot == NULL)
    return FALSE;
  papers = fmn_snapshot_dup_paper_ids (snapshot);
  return fmn_store_write_backup (self, path, self->journal_path, papers, n_papers, error);
}

static void
back_up_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (fmn_store_back_up (source, data, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
fmn_store_back_up_async (FmnStore *self,
                         const char *path,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FMN_IS_STORE (self));
  g_return_if_fail (path != NULL);

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, fmn_store_back_up_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, back_up_in_thread);
}

gboolean
fmn_store_back_up_finish (FmnStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_store_back_up_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * fmn_backup_unpack:
 * @path: a backup
 * @folder: where it is laid out; must not be there
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: %TRUE when all of it is there
 */
gboolean
fmn_backup_unpack (const char *path, const char *folder, GError **error)
{
  FmnDisk *disk = fmn_disk_get_default ();
  g_autofree char *papers = NULL;

  g_return_val_if_fail (path != NULL && folder != NULL, FALSE);

  papers = g_build_filename (folder, "papers", NULL);
  if (disk->mkdir (disk, folder, 0700) != 0)
    return set_disk_error (error);
  if (disk->mkdir (disk, papers, 0700) != 0)
    set_disk_error (error);
  else if (read_all (disk, path, folder, error))
    return TRUE;
  fmn_backup_remove_unpacked (folder);
  return FALSE;
}

void
fmn_backup_remove_unpacked (const char *folder)
{
  static const char *const parts[] = { "papers", "previous", "" };
  FmnDisk *disk = fmn_disk_get_default ();

  g_return_if_fail (folder != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (folder, parts[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".fmn") || strcmp (name, "lock") == 0)
          {
            g_autofree char *file = g_build_filename (path, name, NULL);

            disk->unlink (disk, file);
          }
      if (rmdir (path) != 0 && errno != ENOENT)
        g_info ("a folder could not be removed: errno %d", errno);
    }
}
