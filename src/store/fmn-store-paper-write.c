/* fmn-store-paper-write.c: a paper becomes a file of the journal: sealed, durable, read back, and then named.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-papers-private.h"

#include "fmn-store-error-private.h"
#include "fmn-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* One paper on its way in. */
typedef struct
{
  FmnStore *store;
  GInputStream *source;
  FmnPaperSeal *seal;
  int fd;
  guint8 *plain;
  guint8 *sealed;
  FmnPaperProgress progress;
  gpointer progress_data;
  FmnPaperFacts *facts;
} Way;

static void
way_clear (Way *way)
{
  if (way->fd >= 0)
    {
      int saved = errno;

      way->store->disk->close (way->store->disk, way->fd);
      errno = saved;
    }
  g_clear_pointer (&way->seal, fmn_paper_seal_free);
  if (way->plain != NULL)
    fmn_secret_wipe (way->plain, FMN_PAPER_CHUNK);
  g_clear_pointer (&way->plain, g_free);
  g_clear_pointer (&way->sealed, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Way, way_clear)

static void
set_source_error (GError **error, GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) || cause->domain == FMN_STORE_ERROR)
    {
      g_propagate_error (error, cause);
      return;
    }
  g_info ("a paper's source met %s %d", g_quark_to_string (cause->domain), cause->code);
  g_set_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IO,
               /* Translators: %s is what the system says of it. */
               _ ("The file could not be read to its end, so nothing was added. (%s)"),
               cause->message);
  g_error_free (cause);
}

static gboolean
set_write_error (GError **error)
{
  fmn_store_error_set_errno (error, FMN_STORE_TASK_ADD_PAPER, errno);
  return FALSE;
}

static gboolean
write_chunk (Way *way, const guint8 *data, gsize n)
{
  return fmn_file_write_fully (way->store->disk, way->fd, data, n);
}

/* What would be taken for sealed when it is read back must not lie there unsealed. */
static gboolean
may_be_kept (Way *way, gsize n, GError **error)
{
  gsize n_head = 0;

  fmn_paper_seal_get_head (way->seal, &n_head);
  if (n_head > 0 || !fmn_paper_is_sealed (way->plain, n, NULL))
    return TRUE;
  g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE,
                       _ ("This file is a sealed paper of a journal, and this journal is not "
                          "sealed. Open that journal and save a copy of the paper first."));
  return FALSE;
}

static gboolean
pour (Way *way, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  gsize n_head = 0;
  const guint8 *head = fmn_paper_seal_get_head (way->seal, &n_head);
  gsize n = 0;

  if (!write_chunk (way, head, n_head))
    return set_write_error (error);
  do
    {
      if (!g_input_stream_read_all (way->source, way->plain, FMN_PAPER_CHUNK, &n, cancellable,
                                    &cause))
        {
          set_source_error (error, cause);
          return FALSE;
        }
      if (fmn_paper_seal_get_size (way->seal) == 0)
        {
          if (!may_be_kept (way, n, error))
            return FALSE;
          way->facts->n_head = MIN (n, sizeof way->facts->head);
          memcpy (way->facts->head, way->plain, way->facts->n_head);
        }
      if (!write_chunk (way, way->sealed,
                        fmn_paper_seal_push (way->seal, way->plain, n, way->sealed)))
        return set_write_error (error);
      if (way->progress != NULL)
        way->progress (fmn_paper_seal_get_size (way->seal), way->progress_data);
    }
  while (n == FMN_PAPER_CHUNK);
  while ((n = fmn_paper_seal_push (way->seal, NULL, 0, way->sealed)) > 0)
    if (!write_chunk (way, way->sealed, n))
      return set_write_error (error);
  way->facts->size = fmn_paper_seal_get_size (way->seal);
  fmn_paper_seal_get_digest (way->seal, way->facts->digest);
  return TRUE;
}

/* Whether what lies there now opens, and is what was put in. */
static gboolean
read_back (FmnStore *self,
           const char *path,
           const char *id,
           gboolean io_held,
           const FmnPaperFacts *facts,
           GError **error)
{
  g_autoptr (FmnPaperStream) stream = NULL;
  guint8 digest[FMN_VAULT_DIGEST_LENGTH];
  g_autoptr (GError) cause = NULL;

  if (!io_held)
    g_mutex_lock (&self->io);
  stream = fmn_store_open_paper_file (self, self->vault, path, id, NULL, &cause);
  if (!io_held)
    g_mutex_unlock (&self->io);
  if (stream != NULL && fmn_paper_stream_exhaust (G_INPUT_STREAM (stream), NULL, &cause))
    {
      fmn_paper_stream_get_digest (stream, digest);
      if (memcmp (digest, facts->digest, sizeof digest) == 0
          && fmn_paper_stream_get_size (stream) == facts->size)
        return TRUE;
    }
  errno = EIO;
  return set_write_error (error);
}

static FmnPaperSeal *
make_seal (FmnStore *self, const char *id, gboolean own, gboolean io_held, GError **error)
{
  g_autoptr (GError) cause = NULL;
  FmnPaperSeal *seal;

  if (!io_held)
    g_mutex_lock (&self->io);
  seal = fmn_paper_seal_new (self->vault, id, own, &cause);
  if (!io_held)
    g_mutex_unlock (&self->io);
  if (seal == NULL)
    fmn_store_error_set_paper (error, cause);
  return seal;
}

static gboolean
write_file (Way *way, const char *path, GCancellable *cancellable, GError **error)
{
  FmnDisk *disk = way->store->disk;
  int fd;

  if (disk->chmod (disk, path, 0600) != 0)
    return set_write_error (error);
  if (!pour (way, cancellable, error))
    return FALSE;
  if (way->facts->size == 0)
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND,
                           _ ("There is nothing in this file, so nothing was added."));
      return FALSE;
    }
  if (disk->fsync (disk, way->fd) != 0)
    return set_write_error (error);
  fd = way->fd;
  way->fd = -1;
  return disk->close (disk, fd) == 0 || set_write_error (error);
}

gboolean
fmn_store_write_paper_file (FmnStore *self,
                            const char *path,
                            const char *id,
                            gboolean own,
                            gboolean io_held,
                            GInputStream *source,
                            FmnPaperProgress progress,
                            gpointer progress_data,
                            FmnPaperFacts *facts,
                            GCancellable *cancellable,
                            GError **error)
{
  g_auto (Way) way = { .store = self,
                       .source = source,
                       .fd = -1,
                       .progress = progress,
                       .progress_data = progress_data,
                       .facts = facts };

  memset (facts, 0, sizeof *facts);
  way.seal = make_seal (self, id, own, io_held, error);
  if (way.seal == NULL)
    return FALSE;
  way.plain = g_malloc (FMN_PAPER_CHUNK);
  way.sealed = g_malloc (FMN_PAPER_SEALED_CHUNK);
  way.fd = self->disk->open (self->disk, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (way.fd < 0)
    return set_write_error (error);
  if (write_file (&way, path, cancellable, error)
      && read_back (self, path, id, io_held, facts, error))
    return TRUE;
  if (self->disk->unlink (self->disk, path) != 0)
    g_info ("a temporary file could not be removed: errno %d", errno);
  return FALSE;
}

/* The lock, and papers/ where somebody removed it. */
static gboolean
prepare (FmnStore *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->io);
  int errnum = 0;

  if (!fmn_store_lock_held (self, FALSE, error))
    return FALSE;
  if (fmn_store_make_folder (self, self->papers_path, &errnum))
    return TRUE;
  errno = errnum;
  return set_write_error (error);
}

static char *
guess_type (const char *name, const FmnPaperFacts *facts)
{
  const char *sniffed = fmn_attachment_sniff (facts->head, facts->n_head);
  g_autofree char *type = NULL;
  char *media_type;

  if (sniffed != NULL)
    return g_strdup (sniffed);
  type = g_content_type_guess (name, facts->head, facts->n_head, NULL);
  media_type = g_content_type_get_mime_type (type);
  /* The name promises what the bytes do not keep. */
  if (media_type == NULL || g_str_equal (media_type, "application/pdf")
      || (g_str_has_prefix (media_type, "image/") && !g_str_has_prefix (media_type, "image/svg")))
    {
      g_free (media_type);
      return g_strdup ("application/octet-stream");
    }
  return media_type;
}

/**
 * fmn_store_add_paper:
 * @self: a store
 * @source: the paper, read to its end
 * @name: what it is called
 * @only_me: whether it is for the person alone who opened the journal
 * @progress: (nullable): told of each chunk
 * @progress_data: for @progress
 * @cancellable: (nullable): stops it; nothing is left then
 * @error: return location for an error in #FMN_STORE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the paper, durable, for an entry to name
 */
FmnAttachment *
fmn_store_add_paper (FmnStore *self,
                     GInputStream *source,
                     const char *name,
                     gboolean only_me,
                     FmnPaperProgress progress,
                     gpointer progress_data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *path = NULL;
  g_autofree char *temporary = NULL;
  g_autofree char *type = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *added = NULL;
  FmnPaperFacts facts = { 0 };

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (source), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  path = fmn_store_dup_paper_path (self, id);
  temporary = fmn_file_dup_temporary (path);
  if (!prepare (self, error)
      || !fmn_store_write_paper_file (self, temporary, id, only_me, FALSE, source, progress,
                                      progress_data, &facts, cancellable, error))
    return NULL;
  if (self->disk->rename (self->disk, temporary, path, FALSE) != 0)
    {
      set_write_error (error);
      self->disk->unlink (self->disk, temporary);
      return NULL;
    }
  if (!fmn_file_sync_folder (self->disk, self->papers_path))
    {
      set_write_error (error);
      self->disk->unlink (self->disk, path);
      return NULL;
    }
  type = guess_type (name, &facts);
  digest = fmn_vault_digest_dup_text (facts.digest);
  added = fmn_clock_dup_stamp (self->clock);
  g_debug ("a paper of %" G_GUINT64_FORMAT " bytes was added", facts.size);
  return fmn_attachment_new (id, name, type, facts.size, digest, added);
}
