/* fmn-store-write.c: how one state of the journal takes the place of another: whole or not at all.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-previous-copy-private.h"
#include "fmn-store-error-private.h"
#include "fmn-thinning.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Far more than one second can see; a folder that answers EEXIST for ever ends the search. */
#define MAX_NTH 100000

static void
set_changed (GError **error)
{
  g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED,
                       _ ("The journal’s file was changed by another program since it was opened "
                          "here, so it was not "
                          "overwritten. Copy what you wrote since, then open the journal again."));
}

/* Whether @how allows to write over what is there; *@present says whether anything is. */
static gboolean
check_present (FmnStore *self, FmnStoreWrite how, gboolean *present, GError **error)
{
  FmnFileComparison comparison
      = fmn_file_identity_compare (&self->identity, self->disk, self->journal_path);

  *present = comparison != FMN_FILE_GONE;
  if (comparison == FMN_FILE_UNKNOWN)
    {
      fmn_store_error_set_errno (
          error, how == FMN_STORE_WRITE_NEW ? FMN_STORE_TASK_CREATE : FMN_STORE_TASK_SAVE, errno);
      return FALSE;
    }
  if (how == FMN_STORE_WRITE_NEW && *present)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_CREATE, EEXIST);
      return FALSE;
    }
  if (how == FMN_STORE_WRITE_KNOWN && comparison == FMN_FILE_OTHER)
    {
      set_changed (error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_without_links (int errnum)
{
  return errnum == EPERM || errnum == EOPNOTSUPP || errnum == ENOSYS || errnum == EMLINK
         || errnum == EXDEV;
}

/* The journal's bytes as a second file, for file systems without hard links. */
static int
copy_to (FmnStore *self, const char *to, gint64 modified)
{
  g_autofree char *temporary = fmn_file_dup_temporary (to);
  g_autoptr (GBytes) bytes = fmn_file_read (self->disk, self->journal_path, NULL);

  if (bytes == NULL || !fmn_file_write (self->disk, temporary, bytes, modified))
    return -1;
  if (self->disk->rename (self->disk, temporary, to, FALSE) != 0)
    {
      int saved = errno;

      self->disk->unlink (self->disk, temporary);
      errno = saved;
      return -1;
    }
  return 0;
}

/* Gives what is the journal now a second, dated name, under which it stays when the journal is
 * replaced. (transfer full); NULL with errno. */
static char *
keep_previous (FmnStore *self)
{
  struct stat st = { 0 };
  guint nth = 1;

  if (self->disk->stat (self->disk, self->journal_path, &st) != 0)
    return NULL;
  if (st.st_mtim.tv_sec == self->last_copy_seconds)
    nth = self->last_copy_nth + 1;
  for (; nth < MAX_NTH; nth++)
    {
      g_autofree char *name = fmn_previous_copy_dup_name (st.st_mtim.tv_sec, nth);
      g_autofree char *path = g_build_filename (self->previous_path, name, NULL);
      const gint64 modified = st.st_mtim.tv_sec * G_USEC_PER_SEC + st.st_mtim.tv_nsec / 1000;
      int result = self->disk->link (self->disk, self->journal_path, path);
      int errnum = 0;

      if (result != 0 && errno == ENOENT
          && fmn_store_make_folder (self, self->previous_path, &errnum))
        result = self->disk->link (self->disk, self->journal_path, path);
      if (result != 0 && is_without_links (errno))
        result = copy_to (self, path, modified);
      if (result != 0 && errno == EEXIST)
        continue;
      if (result != 0)
        return NULL;
      if (!fmn_file_sync_folder (self->disk, self->previous_path))
        {
          int saved = errno;

          self->disk->unlink (self->disk, path);
          errno = saved;
          return NULL;
        }
      self->last_copy_seconds = st.st_mtim.tv_sec;
      self->last_copy_nth = nth;
      return g_steal_pointer (&path);
    }
  errno = EEXIST;
  return NULL;
}

/* What cannot be removed now is removed after a later save. */
static void
thin_previous (FmnStore *self, GDateTime *now)
{
  g_autoptr (GPtrArray) copies = fmn_previous_copy_list (self->disk, self->previous_path);
  g_autoptr (GPtrArray) ours = g_ptr_array_new ();
  g_autofree GDateTime **times = NULL;
  g_autofree gboolean *keep = NULL;
  guint removed = 0;

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    if (fmn_previous_copy_is_ours (copies->pdata[i]))
      g_ptr_array_add (ours, copies->pdata[i]);
  times = g_new0 (GDateTime *, ours->len + 1);
  keep = g_new0 (gboolean, ours->len + 1);
  for (guint i = 0; i < ours->len; i++)
    times[i] = fmn_previous_copy_get_time (ours->pdata[i]);
  fmn_thinning_choose (times, ours->len, now, keep);
  for (guint i = 0; i < ours->len; i++)
    {
      g_autofree char *path = NULL;

      if (keep[i])
        continue;
      path = g_build_filename (self->previous_path, fmn_previous_copy_get_name (ours->pdata[i]),
                               NULL);
      if (self->disk->unlink (self->disk, path) == 0)
        removed++;
      else
        g_info ("a previous copy could not be removed: errno %d", errno);
    }
  if (removed > 0)
    g_debug ("thinned %u of %u previous copies", removed, ours->len);
}

/* A rename that was done but not known to be durable is made so, now or with the next save. */
static gboolean
sync_rename (FmnStore *self, GError **error)
{
  self->folder_unsynced = !fmn_file_sync_folder (self->disk, self->folder);
  if (self->folder_unsynced)
    fmn_store_error_set_errno (error, FMN_STORE_TASK_SAVE, errno);
  return !self->folder_unsynced;
}

/* From the new file, written and verified, to the journal. */
static gboolean
put_in_place (
    FmnStore *self, const char *temporary, gboolean present, FmnStoreWrite how, GError **error)
{
  const FmnStoreTask task
      = how == FMN_STORE_WRITE_NEW ? FMN_STORE_TASK_CREATE : FMN_STORE_TASK_SAVE;
  g_autofree char *kept = NULL;

  if (present)
    {
      kept = keep_previous (self);
      if (kept == NULL)
        {
          fmn_store_error_set_errno (error, task, errno == EEXIST ? EIO : errno);
          return FALSE;
        }
    }
  if (self->disk->rename (self->disk, temporary, self->journal_path, present) == 0)
    return TRUE;

  if (errno == EEXIST && how != FMN_STORE_WRITE_NEW)
    set_changed (error);
  else
    fmn_store_error_set_errno (error, task, errno);
  /* The journal still has its own name: the second one would be a copy of what is not previous. */
  if (kept != NULL && self->disk->unlink (self->disk, kept) != 0)
    g_info ("a copy could not be removed: errno %d", errno);
  return FALSE;
}

static gboolean
write_over (FmnStore *self,
            GBytes *sealed,
            const guint8 *digest,
            gboolean present,
            GDateTime *now,
            FmnStoreWrite how,
            GError **error)
{
  const gint64 modified
      = g_date_time_to_unix (now) * G_USEC_PER_SEC + g_date_time_get_microsecond (now);
  g_autofree char *temporary = fmn_file_dup_temporary (self->journal_path);

  if (!fmn_file_write (self->disk, temporary, sealed, modified))
    {
      fmn_store_error_set_errno (
          error, how == FMN_STORE_WRITE_NEW ? FMN_STORE_TASK_CREATE : FMN_STORE_TASK_SAVE, errno);
      return FALSE;
    }
  if (!put_in_place (self, temporary, present, how, error))
    {
      if (self->disk->unlink (self->disk, temporary) != 0)
        g_info ("a temporary file could not be removed: errno %d", errno);
      return FALSE;
    }
  fmn_file_identity_take (&self->identity, self->disk, self->journal_path, sealed);
  memmove (self->plain_digest, digest, sizeof self->plain_digest);
  if (!sync_rename (self, error))
    return FALSE;
  g_debug ("saved %" G_GSIZE_FORMAT " bytes", g_bytes_get_size (sealed));
  thin_previous (self, now);
  return TRUE;
}

gboolean
fmn_store_write_journal (FmnStore *self,
                         const FmnStoreContent *content,
                         GDateTime *now,
                         FmnStoreWrite how,
                         GError **error)
{
  guint8 digest[FMN_VAULT_DIGEST_LENGTH];
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) cause = NULL;
  gboolean present = FALSE;

  g_assert (self->lock_fd >= 0);

  if (!check_present (self, how, &present, error))
    return FALSE;
  fmn_store_content_digest (content, digest);
  if (how == FMN_STORE_WRITE_KNOWN && present
      && memcmp (digest, self->plain_digest, sizeof digest) == 0)
    return !self->folder_unsynced || sync_rename (self, error);

  sealed = fmn_store_content_seal (content, self->vault, &cause);
  if (sealed == NULL)
    {
      fmn_store_error_set_unsealable (error, cause);
      return FALSE;
    }
  return write_over (self, sealed, digest, present, now, how, error);
}

gboolean
fmn_store_write_sealed (FmnStore *self,
                        GBytes *sealed,
                        const guint8 digest[FMN_VAULT_DIGEST_LENGTH],
                        GDateTime *now,
                        FmnStoreWrite how,
                        GError **error)
{
  gboolean present = FALSE;

  g_assert (self->lock_fd >= 0);

  return check_present (self, how, &present, error)
         && write_over (self, sealed, digest, present, now, how, error);
}
