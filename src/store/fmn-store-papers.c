/* fmn-store-papers.c: papers are read by streams, removed when nothing names them, and sealed as their entries are.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-papers-private.h"

#include "fmn-previous-copy-private.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-error-private.h"
#include "fmn-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".fmn"

char *
fmn_store_dup_paper_path (FmnStore *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);

  return g_build_filename (self->papers_path, name, NULL);
}

char *
fmn_store_dup_paper_id (const char *file_name)
{
  if (file_name[0] == '.' || !g_str_has_suffix (file_name, SUFFIX))
    return NULL;
  return g_strndup (file_name, strlen (file_name) - strlen (SUFFIX));
}

FmnPaperStream *
fmn_store_open_paper_file (FmnStore *self,
                           FmnVault *vault,
                           const char *path,
                           const char *id,
                           FmnAttachment *paper,
                           GError **error)
{
  return fmn_paper_stream_new (self->disk, vault, path, id, paper, error);
}

gboolean
fmn_paper_stream_exhaust (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (FMN_PAPER_CHUNK);
  gssize n;

  do
    n = g_input_stream_read (stream, buffer, FMN_PAPER_CHUNK, cancellable, error);
  while (n > 0);
  fmn_secret_wipe (buffer, FMN_PAPER_CHUNK);
  return n == 0;
}

/**
 * fmn_store_open_paper:
 * @self: a store
 * @paper: what an entry knows of it
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the paper; its end proves it
 */
GInputStream *
fmn_store_open_paper (FmnStore *self, FmnAttachment *paper, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *path = NULL;
  FmnPaperStream *stream;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (paper != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  locker = g_mutex_locker_new (&self->io);
  path = fmn_store_dup_paper_path (self, fmn_attachment_get_id (paper));
  stream = fmn_store_open_paper_file (self, self->vault, path, fmn_attachment_get_id (paper), paper,
                                      error);
  return stream != NULL ? G_INPUT_STREAM (stream) : NULL;
}

static GBytes *
set_too_large (GError **error)
{
  g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NO_SPACE,
                       _ ("This paper is too large to be shown here. A copy of it can be saved and "
                          "opened in another program."));
  return NULL;
}

/* Grows as the file turns out to be, never as its entry says. */
static GBytes *
read_whole (GInputStream *stream, gsize max, GCancellable *cancellable, GError **error)
{
  gsize capacity = FMN_PAPER_CHUNK;
  guint8 *data = g_malloc (capacity);
  gsize size = 0;
  gssize n;

  for (;;)
    {
      if (size == capacity)
        {
          guint8 *larger = g_malloc (capacity * 2);

          memcpy (larger, data, size);
          fmn_secret_wipe (data, capacity);
          g_free (data);
          data = larger;
          capacity *= 2;
        }
      n = g_input_stream_read (stream, data + size, capacity - size, cancellable, error);
      if (n <= 0)
        break;
      size += n;
      if (size > max)
        {
          set_too_large (error);
          n = -1;
          break;
        }
    }
  if (n == 0)
    return fmn_secret_bytes_new_take (data, capacity, 0, size);
  fmn_secret_wipe (data, capacity);
  g_free (data);
  return NULL;
}

/**
 * fmn_store_read_paper:
 * @self: a store
 * @paper: what an entry knows of it
 * @max: how long it may be
 * @cancellable: (nullable): stops it
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the whole paper, wiped when it is freed
 */
GBytes *
fmn_store_read_paper (
    FmnStore *self, FmnAttachment *paper, gsize max, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  guint64 size = 0;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  if (fmn_attachment_get_size (paper, &size) && size > max)
    return set_too_large (error);
  stream = fmn_store_open_paper (self, paper, error);
  return stream != NULL ? read_whole (stream, max, cancellable, error) : NULL;
}

gboolean
fmn_store_verify_paper (FmnStore *self, FmnAttachment *paper, GError **error)
{
  g_autoptr (GInputStream) stream = fmn_store_open_paper (self, paper, error);

  return stream != NULL && fmn_paper_stream_exhaust (stream, NULL, error);
}

static gboolean
pour_out (FmnStore *self, int fd, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  guint8 *buffer = g_malloc (FMN_PAPER_CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, FMN_PAPER_CHUNK, cancellable, error)) > 0)
    if (!fmn_file_write_fully (self->disk, fd, buffer, n))
      {
        fmn_store_error_set_errno (error, FMN_STORE_TASK_BACK_UP, errno);
        n = -1;
        break;
      }
  if (n == 0 && self->disk->fsync (self->disk, fd) != 0 && errno != EINVAL)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_BACK_UP, errno);
      n = -1;
    }
  fmn_secret_wipe (buffer, FMN_PAPER_CHUNK);
  g_free (buffer);
  return n == 0;
}

/**
 * fmn_store_copy_paper:
 * @self: a store
 * @paper: what an entry knows of it
 * @path: where the copy goes; replaced when it is there
 * @cancellable: (nullable): stops it
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * A readable copy outside of the journal. It is written beside @path first, so that a copy that is there stays until the new one is whole.
 *
 * Returns: %TRUE when the copy is whole
 */
gboolean
fmn_store_copy_paper (FmnStore *self,
                      FmnAttachment *paper,
                      const char *path,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *temporary = NULL;
  gboolean done;
  int fd;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (paper != NULL && path != NULL, FALSE);

  stream = fmn_store_open_paper (self, paper, error);
  if (stream == NULL)
    return FALSE;
  temporary = fmn_file_dup_temporary (path);
  fd = self->disk->open (self->disk, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_BACK_UP, errno);
      return FALSE;
    }
  done = pour_out (self, fd, stream, cancellable, error);
  self->disk->close (self->disk, fd);
  if (done && self->disk->rename (self->disk, temporary, path, TRUE) != 0)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_BACK_UP, errno);
      done = FALSE;
    }
  if (!done)
    self->disk->unlink (self->disk, temporary);
  return done;
}

/* File names in papers/ that are papers of ours. */
static GPtrArray *
list_papers (FmnStore *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (self->papers_path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *id = fmn_store_dup_paper_id (name);

      if (id != NULL)
        g_ptr_array_add (ids, id);
    }
  return ids;
}

/* Leaves in @candidates what no previous copy names. FALSE when one of them cannot be read now and may be later. */
static gboolean
spare_previous (FmnStore *self, GHashTable *candidates)
{
  g_autoptr (GPtrArray) copies = fmn_previous_copy_list (self->disk, self->previous_path);

  if (copies == NULL && errno != ENOENT)
    return FALSE;
  for (guint i = 0; copies != NULL && i < copies->len && g_hash_table_size (candidates) > 0; i++)
    {
      g_autofree char *path = g_build_filename (
          self->previous_path, fmn_previous_copy_get_name (copies->pdata[i]), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnSnapshot) snapshot = fmn_store_read_file (self, path, NULL, NULL, &error);
      g_autoptr (GHashTable) named = NULL;
      GHashTableIter iter;
      gpointer id;

      /* What is damaged can never be gone back to. */
      if (snapshot == NULL && !g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED))
        return FALSE;
      if (snapshot == NULL)
        continue;
      named = fmn_snapshot_dup_paper_ids (snapshot);
      g_hash_table_iter_init (&iter, candidates);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if (g_hash_table_contains (named, id))
          g_hash_table_iter_remove (&iter);
    }
  return TRUE;
}

static GHashTable *
find_unnamed (FmnStore *self, FmnSnapshot *snapshot, gint64 age)
{
  GHashTable *candidates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) named = fmn_snapshot_dup_paper_ids (snapshot);
  g_autoptr (GPtrArray) ids = list_papers (self);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = fmn_store_dup_paper_path (self, ids->pdata[i]);
      struct stat st = { 0 };

      if (!g_hash_table_contains (named, ids->pdata[i])
          && self->disk->stat (self->disk, path, &st) == 0 && st.st_mtim.tv_sec + age <= now)
        g_hash_table_add (candidates, g_strdup (ids->pdata[i]));
    }
  return candidates;
}

/**
 * fmn_store_clear_papers:
 * @self: a store
 * @snapshot: the journal as it is
 * @age: seconds; younger files stay
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: how many papers were removed; -1 with @error
 */
int
fmn_store_clear_papers (FmnStore *self, FmnSnapshot *snapshot, gint64 age, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GHashTable) candidates = NULL;
  GHashTableIter iter;
  gpointer id;
  int removed = 0;

  g_return_val_if_fail (FMN_IS_STORE (self), -1);
  g_return_val_if_fail (snapshot != NULL, -1);

  locker = g_mutex_locker_new (&self->io);
  if (!fmn_store_lock_held (self, FALSE, error))
    return -1;
  /* What the other person’s private entries name cannot be known here, and is not to be lost. */
  if (FMN_IS_SEALED_VAULT (self->vault)
      && fmn_sealed_vault_has_other_part (FMN_SEALED_VAULT (self->vault)))
    return 0;
  candidates = find_unnamed (self, snapshot, age);
  if (!spare_previous (self, candidates))
    return 0;
  g_hash_table_iter_init (&iter, candidates);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *path = fmn_store_dup_paper_path (self, id);

      if (self->disk->unlink (self->disk, path) == 0)
        removed++;
      else
        g_info ("a paper could not be removed: errno %d", errno);
    }
  if (removed > 0)
    {
      fmn_file_sync_folder (self->disk, self->papers_path);
      g_debug ("%d papers that nothing names were removed", removed);
    }
  return removed;
}
