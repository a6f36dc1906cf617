/* fmn-store-paper-settle.c: papers are sealed as their entries and the journal are, after either changed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-papers-private.h"

#include "fmn-codec-parts.h"
#include "fmn-store-error-private.h"
#include "fmn-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

/* id → whether it is for one person alone: when each entry that names it is. */
static GHashTable *
collect_owned (FmnSnapshot *snapshot)
{
  GHashTable *owned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) private = fmn_snapshot_dup_private (snapshot);

  for (guint i = 0; i < fmn_snapshot_get_n_entries (snapshot); i++)
    {
      FmnEntry *entry = fmn_snapshot_get_entry (snapshot, i);
      g_autoptr (GPtrArray) papers = fmn_entry_dup_papers (entry);

      for (guint j = 0; j < papers->len; j++)
        {
          const char *id = fmn_attachment_get_id (papers->pdata[j]);
          gboolean own = g_hash_table_contains (private, fmn_entry_get_id (entry));
          gpointer before = NULL;

          if (g_hash_table_lookup_extended (owned, id, NULL, &before))
            own = own && GPOINTER_TO_INT (before);
          g_hash_table_insert (owned, g_strdup (id), GINT_TO_POINTER (own));
        }
    }
  return owned;
}

/* How many bytes there were of it, 0 when there is no such file; -1 with errno. */
static gssize
read_head (FmnStore *self, const char *path, guint8 head[FMN_PAPER_HEAD_SIZE])
{
  int fd = self->disk->open (self->disk, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW, 0);
  gssize n;

  if (fd < 0)
    return errno == ENOENT ? 0 : -1;
  n = fmn_file_read_fully (self->disk, fd, head, FMN_PAPER_HEAD_SIZE);
  {
    const int errsv = errno;

    self->disk->close (self->disk, fd);
    errno = errsv;
  }
  return n;
}

/* The file at @from, with another head when one is given, durable, at @to. */
static gboolean
copy_with_head (FmnStore *self, const char *from, const char *to, const guint8 *head)
{
  FmnDisk *disk = self->disk;
  g_autofree guint8 *buffer = g_malloc (FMN_PAPER_CHUNK);
  int in = disk->open (disk, from, O_RDONLY | O_NONBLOCK | O_NOFOLLOW, 0);
  int out = in >= 0 ? disk->open (disk, to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600) : -1;
  gssize n = out >= 0 ? fmn_file_read_fully (disk, in, buffer, FMN_PAPER_CHUNK) : -1;
  gboolean done = n >= (head != NULL ? FMN_PAPER_HEAD_SIZE : 0);

  if (done && head != NULL)
    memcpy (buffer, head, FMN_PAPER_HEAD_SIZE);
  while (done && n > 0)
    {
      done = fmn_file_write_fully (disk, out, buffer, n);
      n = done ? fmn_file_read_fully (disk, in, buffer, FMN_PAPER_CHUNK) : 0;
      done = done && n >= 0;
    }
  done = done && disk->fsync (disk, out) == 0;
  if (in >= 0)
    disk->close (disk, in);
  if (out >= 0)
    done = disk->close (disk, out) == 0 && done;
  return done;
}

/* What was written beside @path takes its place, once it opens. */
static gboolean
put_in_place (
    FmnStore *self, const char *temporary, const char *path, const char *id, GError **error)
{
  g_autoptr (FmnPaperStream) stream = NULL;

  g_mutex_lock (&self->io);
  stream = fmn_store_open_paper_file (self, self->vault, temporary, id, NULL, error);
  g_mutex_unlock (&self->io);
  if (stream == NULL || !fmn_paper_stream_exhaust (G_INPUT_STREAM (stream), NULL, error))
    return FALSE;
  if (self->disk->rename (self->disk, temporary, path, TRUE) == 0)
    return TRUE;
  fmn_store_error_set_errno (error, FMN_STORE_TASK_ADD_PAPER, errno);
  return FALSE;
}

typedef struct
{
  FmnStore *store;
  FmnVault *before; /* (nullable) */
  gboolean sealed;  /* the journal */
} Settling;

static gboolean
rewrap (Settling *settling, const char *id, gboolean own, guint8 *head)
{
  FmnStore *self = settling->store;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->io);

  return fmn_paper_rewrap (self->vault, self->vault, id, own, head, NULL)
         || (settling->before != NULL
             && fmn_paper_rewrap (settling->before, self->vault, id, own, head, NULL));
}

/* From sealed to not sealed, or the other way. */
static gboolean
turn (Settling *settling,
      const char *path,
      const char *temporary,
      const char *id,
      gboolean own,
      GError **error)
{
  FmnStore *self = settling->store;
  FmnVault *vault = settling->before != NULL ? settling->before : self->vault;
  FmnPaperFacts facts;
  g_autoptr (FmnPaperStream) stream = NULL;

  g_mutex_lock (&self->io);
  stream = fmn_store_open_paper_file (self, vault, path, id, NULL, error);
  g_mutex_unlock (&self->io);
  return stream != NULL
         && fmn_store_write_paper_file (self, temporary, id, own, FALSE, G_INPUT_STREAM (stream),
                                        NULL, NULL, &facts, NULL, error);
}

/* 1 when the paper was changed, 0 when it is as it should be or cannot be helped here, -1 with an error of the disk. */
static int
settle (Settling *settling, const char *id, gboolean own, GError **error)
{
  FmnStore *self = settling->store;
  g_autofree char *path = fmn_store_dup_paper_path (self, id);
  g_autofree char *temporary = NULL;
  guint8 head[FMN_PAPER_HEAD_SIZE];
  gboolean is_own = FALSE;
  gboolean done;
  const gssize n = read_head (self, path, head);
  const gboolean is_sealed = n > 0 && fmn_paper_is_sealed (head, n, &is_own);

  /* Not to be taken for a paper that needs nothing: its former keys would be thrown away. */
  if (n < 0)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
      return -1;
    }
  if (n == 0 || (is_sealed && n < FMN_PAPER_HEAD_SIZE) || (!is_sealed && !settling->sealed)
      || (is_sealed && settling->sealed && is_own == own && settling->before == NULL)
      || (is_sealed && !settling->sealed && settling->before == NULL))
    return 0;
  if (is_sealed && settling->sealed && !rewrap (settling, id, own, head))
    return 0;
  temporary = fmn_file_dup_temporary (path);
  if (is_sealed && settling->sealed)
    {
      done = copy_with_head (self, path, temporary, head);
      if (!done)
        fmn_store_error_set_errno (error, FMN_STORE_TASK_ADD_PAPER, errno);
    }
  else
    done = turn (settling, path, temporary, id, own, error);
  done = done && put_in_place (self, temporary, path, id, error);
  if (!done)
    self->disk->unlink (self->disk, temporary);
  return done ? 1 : -1;
}

/**
 * fmn_store_settle_papers:
 * @self: a store
 * @snapshot: the journal as it is, saved
 * @before: (nullable): the vault that sealed the papers, when it is another one; not used elsewhere meanwhile
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Each paper is replaced in one step, so that this can be cut short anywhere and done again.
 *
 * Returns: how many were changed; -1 with @error
 */
int
fmn_store_settle_papers (FmnStore *self, FmnSnapshot *snapshot, FmnVault *before, GError **error)
{
  g_autoptr (GHashTable) owned = NULL;
  g_autoptr (FmnSecret) key = NULL;
  g_autoptr (GDir) dir = NULL;
  Settling settling = { .store = self, .before = before };
  const char *name;
  int changed = 0;

  g_return_val_if_fail (FMN_IS_STORE (self), -1);
  g_return_val_if_fail (snapshot != NULL, -1);

  g_mutex_lock (&self->io);
  settling.sealed = fmn_vault_get_paper_key (self->vault, 0, &key, NULL) && key != NULL;
  if (!fmn_store_lock_held (self, FALSE, error))
    {
      g_mutex_unlock (&self->io);
      return -1;
    }
  g_mutex_unlock (&self->io);
  owned = collect_owned (snapshot);
  errno = 0;
  dir = g_dir_open (self->papers_path, 0, NULL);
  if (dir == NULL && errno != ENOENT)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
      return -1;
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *id = fmn_store_dup_paper_id (name);
      gpointer own = NULL;
      int result;

      if (id == NULL)
        continue;
      /* What only the trash or an earlier version names keeps for whom it is; what was never sealed is for the one who seals it. */
      if (!g_hash_table_lookup_extended (owned, id, NULL, &own))
        {
          guint8 head[FMN_PAPER_HEAD_SIZE];
          g_autofree char *path = fmn_store_dup_paper_path (self, id);
          gssize n = read_head (self, path, head);
          gboolean is_own = TRUE;

          if (n > 0)
            fmn_paper_is_sealed (head, n, &is_own);
          own = GINT_TO_POINTER (is_own);
        }
      result = settle (&settling, id, GPOINTER_TO_INT (own), error);
      if (result < 0)
        return -1;
      changed += result;
    }
  if (changed > 0 && !fmn_file_sync_folder (self->disk, self->papers_path))
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_SAVE, errno);
      return -1;
    }
  return changed;
}

/**
 * fmn_store_bring_other_papers:
 * @self: where the papers are to be, in a journal with the same keys
 * @from: where they are
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Copies, as it lies, each paper that is not there yet: what the other person keeps, and what the trash or an earlier version names.
 *
 * Returns: %FALSE when the disk refused
 */
gboolean
fmn_store_bring_other_papers (FmnStore *self, FmnStore *from, GError **error)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_return_val_if_fail (FMN_IS_STORE (self) && FMN_IS_STORE (from), FALSE);

  dir = g_dir_open (from->papers_path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *id = fmn_store_dup_paper_id (name);
      g_autofree char *path = id != NULL ? fmn_store_dup_paper_path (self, id) : NULL;
      g_autofree char *source = id != NULL ? fmn_store_dup_paper_path (from, id) : NULL;
      g_autofree char *temporary = NULL;
      struct stat st = { 0 };

      if (id == NULL || self->disk->stat (self->disk, path, &st) == 0)
        continue;
      temporary = fmn_file_dup_temporary (path);
      if (!copy_with_head (self, source, temporary, NULL)
          || self->disk->rename (self->disk, temporary, path, TRUE) != 0)
        {
          fmn_store_error_set_errno (error, FMN_STORE_TASK_ADD_PAPER, errno);
          self->disk->unlink (self->disk, temporary);
          return FALSE;
        }
    }
  return dir == NULL || fmn_file_sync_folder (self->disk, self->papers_path);
}
