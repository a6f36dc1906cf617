/* fmn-paper-stream.c: a paper of the store as a stream that is opened chunk by chunk.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-paper-stream.h"

#include "fmn-file.h"
#include "fmn-store-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _FmnPaperStream
{
  GInputStream parent_instance;

  FmnDisk *disk;
  int fd;
  FmnPaperOpen *open;
  FmnAttachment *paper; /* (nullable) */
  guint8 *sealed;       /* a chunk as it lies on the disk */
  gsize n_sealed;       /* of it read already: the head's rest */
  guint8 *plain;        /* a chunk of the paper; wiped */
  gsize n_plain;
  gsize at; /* in @plain */
  gboolean ended;
};

G_DEFINE_FINAL_TYPE (FmnPaperStream, fmn_paper_stream, G_TYPE_INPUT_STREAM)

static gboolean
set_other (GError **error)
{
  g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED,
                       _ ("This paper’s file is not the one that its entry describes: it was "
                          "changed or cut short. Nothing else was changed."));
  return FALSE;
}

/* At the end: whether it is the paper that the entry names. */
static gboolean
matches (FmnPaperStream *self, GError **error)
{
  guint8 digest[FMN_VAULT_DIGEST_LENGTH];
  g_autofree char *text = NULL;
  guint64 size = 0;

  if (self->paper == NULL)
    return TRUE;
  if (fmn_attachment_get_size (self->paper, &size) && size != fmn_paper_open_get_size (self->open))
    return set_other (error);
  if (fmn_attachment_get_digest (self->paper) == NULL)
    return TRUE;
  fmn_paper_open_get_digest (self->open, digest);
  text = fmn_vault_digest_dup_text (digest);
  return strcmp (text, fmn_attachment_get_digest (self->paper)) == 0 || set_other (error);
}

static void
take_vault_error (GError **error, GError *cause)
{
  fmn_store_error_set_paper (error, cause);
  g_error_free (cause);
}

/* The next chunk; *@n_plain stays 0 at the end of the paper. */
static gboolean
fill (FmnPaperStream *self, GError **error)
{
  const gsize chunk = fmn_paper_open_get_chunk (self->open);
  GError *cause = NULL;
  gssize n = 0;

  self->at = 0;
  self->n_plain = 0;
  while (self->n_plain == 0 && !self->ended)
    {
      n = fmn_file_read_fully (self->disk, self->fd, self->sealed + self->n_sealed,
                               chunk - self->n_sealed);
      if (n < 0)
        {
          fmn_store_error_set_errno (error, FMN_STORE_TASK_READ_PAPER, errno);
          return FALSE;
        }
      n += self->n_sealed;
      self->n_sealed = 0;
      if (!fmn_paper_open_pull (self->open, self->sealed, n, self->plain, &self->n_plain, &cause))
        {
          take_vault_error (error, cause);
          return FALSE;
        }
      self->ended = n == 0;
    }
  return !self->ended || matches (self, error);
}

static gssize
fmn_paper_stream_read (
    GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  FmnPaperStream *self = FMN_PAPER_STREAM (stream);
  gsize n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (self->at == self->n_plain && !self->ended && !fill (self, error))
    return -1;
  n = MIN (count, self->n_plain - self->at);
  if (n > 0)
    memcpy (buffer, self->plain + self->at, n);
  self->at += n;
  return n;
}

static gboolean
fmn_paper_stream_close (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  FmnPaperStream *self = FMN_PAPER_STREAM (stream);

  if (self->fd >= 0)
    self->disk->close (self->disk, self->fd);
  self->fd = -1;
  return TRUE;
}

static void
fmn_paper_stream_finalize (GObject *object)
{
  FmnPaperStream *self = FMN_PAPER_STREAM (object);

  if (self->fd >= 0)
    self->disk->close (self->disk, self->fd);
  g_clear_pointer (&self->open, fmn_paper_open_free);
  g_clear_pointer (&self->paper, fmn_attachment_unref);
  fmn_secret_wipe (self->sealed, FMN_PAPER_SEALED_CHUNK);
  fmn_secret_wipe (self->plain, FMN_PAPER_CHUNK);
  g_free (self->sealed);
  g_free (self->plain);
  G_OBJECT_CLASS (fmn_paper_stream_parent_class)->finalize (object);
}

static void
fmn_paper_stream_class_init (FmnPaperStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = fmn_paper_stream_read;
  G_INPUT_STREAM_CLASS (klass)->close_fn = fmn_paper_stream_close;
  G_OBJECT_CLASS (klass)->finalize = fmn_paper_stream_finalize;
}

static void
fmn_paper_stream_init (FmnPaperStream *self)
{
  self->fd = -1;
  self->sealed = g_malloc (FMN_PAPER_SEALED_CHUNK);
  self->plain = g_malloc (FMN_PAPER_CHUNK);
}

static int
open_regular (FmnDisk *disk, const char *path)
{
  int fd = disk->open (disk, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW, 0);
  struct stat st = { 0 };
  int errnum;

  if (fd < 0)
    return -1;
  if (disk->fstat (disk, fd, &st) == 0)
    {
      if (S_ISREG (st.st_mode))
        return fd;
      errno = EINVAL;
    }
  errnum = errno;
  disk->close (disk, fd);
  errno = errnum;
  return -1;
}

/**
 * fmn_paper_stream_new:
 * @disk: the calls to use; outlives the stream
 * @vault: gives the key
 * @path: of the paper's file
 * @id: of the paper
 * @paper: (nullable): what its entry knows of it
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the paper to read
 */
FmnPaperStream *
fmn_paper_stream_new (FmnDisk *disk,
                      FmnVault *vault,
                      const char *path,
                      const char *id,
                      FmnAttachment *paper,
                      GError **error)
{
  g_autoptr (FmnPaperStream) self = g_object_new (FMN_TYPE_PAPER_STREAM, NULL);
  GError *cause = NULL;
  gsize used = 0;
  gssize n;

  self->disk = disk;
  self->paper = paper != NULL ? fmn_attachment_ref (paper) : NULL;
  self->fd = open_regular (disk, path);
  n = self->fd >= 0 ? fmn_file_read_fully (disk, self->fd, self->sealed, FMN_PAPER_HEAD_SIZE) : -1;
  if (n < 0)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_READ_PAPER, errno);
      return NULL;
    }
  self->open = fmn_paper_open_new (vault, id, self->sealed, n, &used, &cause);
  if (self->open == NULL)
    {
      take_vault_error (error, cause);
      return NULL;
    }
  self->n_sealed = n - used;
  memmove (self->sealed, self->sealed + used, self->n_sealed);
  return g_steal_pointer (&self);
}

void
fmn_paper_stream_get_digest (FmnPaperStream *self, guint8 out[FMN_VAULT_DIGEST_LENGTH])
{
  g_return_if_fail (FMN_IS_PAPER_STREAM (self));

  fmn_paper_open_get_digest (self->open, out);
}

guint64
fmn_paper_stream_get_size (FmnPaperStream *self)
{
  g_return_val_if_fail (FMN_IS_PAPER_STREAM (self), 0);

  return fmn_paper_open_get_size (self->open);
}
