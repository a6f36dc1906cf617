/* fmn-store-folder.c: where a journal's folder is, who may write in it, who may see into it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-folder-lock.h"
#include "fmn-other-copy.h"
#include "fmn-previous-copy-private.h"
#include "fmn-store-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static char *
dup_folder (const char *name, GError **error)
{
  if (g_strcmp0 (g_getenv ("FMN_TESTING"), "1") == 0)
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION,
                           _ ("A test names a folder of its own. Nothing was opened."));
      return NULL;
    }
  return g_build_filename (g_get_user_data_dir (), "forget-me-not", name, NULL);
}

static void
make_private (FmnStore *self, const char *path, mode_t mode)
{
  struct stat st = { 0 };

  if (self->disk->stat (self->disk, path, &st) == 0 && (st.st_mode & 07777) != mode
      && self->disk->chmod (self->disk, path, mode) != 0)
    g_info ("a mode could not be set: errno %d", errno);
}

/* What a save that was cut short left behind: never part of any state of the journal. */
static void
clear_leftovers (FmnStore *self, const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *full = NULL;

      if (!fmn_file_is_temporary (name))
        continue;
      full = g_build_filename (path, name, NULL);
      if (self->disk->unlink (self->disk, full) == 0)
        g_info ("a leftover of a save was removed");
      else
        g_info ("a leftover of a save could not be removed: errno %d", errno);
    }
}

/* mkdir -p, each new folder for its owner alone. FALSE with *@errnum. */
gboolean
fmn_store_make_folder (FmnStore *self, const char *path, int *errnum)
{
  struct stat st = { 0 };

  if (self->disk->mkdir (self->disk, path, 0700) == 0)
    {
      g_autofree char *parent = g_path_get_dirname (path);

      /* mkdir obeys the umask, and this folder does not. */
      if (self->disk->chmod (self->disk, path, 0700) != 0
          || !fmn_file_sync_folder (self->disk, parent))
        {
          *errnum = errno;
          return FALSE;
        }
      return TRUE;
    }
  *errnum = errno;
  if (errno == ENOENT)
    {
      g_autofree char *parent = g_path_get_dirname (path);

      return strcmp (parent, path) != 0 && fmn_store_make_folder (self, parent, errnum)
             && fmn_store_make_folder (self, path, errnum);
    }
  /* Where a folder exists, some systems answer that the disk is read-only before they answer that.
   */
  if (self->disk->stat (self->disk, path, &st) == 0 && S_ISDIR (st.st_mode))
    return TRUE;
  if (*errnum == EEXIST)
    *errnum = ENOTDIR;
  return FALSE;
}

gboolean
fmn_store_lock_held (FmnStore *self, gboolean creating, GError **error)
{
  struct stat st = { 0 };
  int errnum = 0;

  if (self->lock_fd >= 0)
    return TRUE;
  /* A folder that is no journal's is not to be filled with our files because its name was mistyped.
   * One that has lost its journal still has its previous copies. */
  if (!creating && self->disk->stat (self->disk, self->journal_path, &st) != 0
      && self->disk->stat (self->disk, self->previous_path, &st) != 0)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_LOCK, errno);
      return FALSE;
    }
  self->lock_fd = fmn_folder_lock_take (self->disk, self->lock_path, error);
  if (self->lock_fd < 0)
    return FALSE;
  if (!fmn_store_make_folder (self, self->previous_path, &errnum)
      || !fmn_store_make_folder (self, self->papers_path, &errnum))
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_LOCK, errnum);
      fmn_folder_lock_release (self->disk, self->lock_fd);
      self->lock_fd = -1;
      return FALSE;
    }
  make_private (self, self->folder, 0700);
  make_private (self, self->previous_path, 0700);
  make_private (self, self->papers_path, 0700);
  make_private (self, self->journal_path, 0600);
  clear_leftovers (self, self->folder);
  clear_leftovers (self, self->previous_path);
  clear_leftovers (self, self->papers_path);
  return TRUE;
}

gboolean
fmn_store_prepare_held (FmnStore *self, GError **error)
{
  int errnum = 0;

  if (fmn_store_make_folder (self, self->folder, &errnum))
    return fmn_store_lock_held (self, TRUE, error);
  fmn_store_error_set_errno (error, FMN_STORE_TASK_CREATE, errnum);
  return FALSE;
}

gboolean
fmn_store_prepare (FmnStore *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  locker = g_mutex_locker_new (&self->io);
  return fmn_store_prepare_held (self, error);
}

/**
 * fmn_store_dup_default_folder:
 * @error: return location for #FMN_STORE_ERROR_PERMISSION
 *
 * Returns: (transfer full) (nullable): where a person's own journal is kept; %NULL under
 * FMN_TESTING=1
 */
char *
fmn_store_dup_default_folder (GError **error)
{
  return dup_folder ("journal", error);
}

/**
 * fmn_store_dup_sample_folder:
 * @error: return location for #FMN_STORE_ERROR_PERMISSION
 *
 * Returns: (transfer full) (nullable): where the sample journal is kept; %NULL under FMN_TESTING=1
 */
char *
fmn_store_dup_sample_folder (GError **error)
{
  return dup_folder ("sample", error);
}

char *
fmn_store_dup_journal_path (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return g_build_filename (folder, FMN_STORE_JOURNAL, NULL);
}

gboolean
fmn_store_is_folder_journal (const char *folder)
{
  g_autofree char *path = fmn_store_dup_journal_path (folder);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A file that is gone, or whose first bytes are damaged, does not say whether it was sealed; the copies beside it do. */
gboolean
fmn_store_is_sealed_there (FmnDisk *disk, const char *journal_path, const char *previous_path)
{
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *newest = NULL;
  guint8 first = 0;
  int fd;

  if (fmn_file_is_sealed (disk, journal_path))
    return TRUE;
  fd = disk->open (disk, journal_path, O_RDONLY | O_NONBLOCK, 0);
  if (fd >= 0)
    {
      fmn_file_read_fully (disk, fd, &first, 1);
      disk->close (disk, fd);
    }
  if (first == '{')
    return FALSE;
  copies = fmn_previous_copy_list (disk, previous_path);
  if (copies == NULL || copies->len == 0)
    return FALSE;
  newest = g_build_filename (previous_path, fmn_previous_copy_get_name (copies->pdata[0]), NULL);
  return fmn_file_is_sealed (disk, newest);
}

gboolean
fmn_store_is_folder_sealed (const char *folder)
{
  g_autofree char *path = fmn_store_dup_journal_path (folder);
  g_autofree char *previous = g_build_filename (folder, "previous", NULL);

  return fmn_store_is_sealed_there (fmn_disk_get_default (), path, previous);
}

/**
 * fmn_store_list_sealed_folders:
 *
 * Looks for every journal that a passphrase may open, wherever the program itself makes them.
 *
 * Returns: (transfer full): their folders, the default one first
 */
char **
fmn_store_list_sealed_folders (void)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autofree char *first = fmn_store_dup_default_folder (NULL);
  g_autofree char *sample = fmn_store_dup_sample_folder (NULL);
  g_autofree char *parent = first != NULL ? g_path_get_dirname (first) : NULL;
  g_autoptr (GDir) dir = parent != NULL ? g_dir_open (parent, 0, NULL) : NULL;
  const char *name;

  if (first != NULL && fmn_store_is_folder_sealed (first))
    g_strv_builder_add (found, first);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (parent, name, NULL);

      if (strcmp (folder, first) != 0 && strcmp (folder, sample) != 0
          && !fmn_other_copy_is_laid_out (folder) && fmn_store_is_folder_sealed (folder))
        g_strv_builder_add (found, folder);
    }
  return g_strv_builder_end (found);
}

gboolean
fmn_store_has_others (FmnStore *self)
{
  g_auto (GStrv) folders = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);

  folders = fmn_store_list_sealed_folders ();
  for (guint i = 0; folders[i] != NULL; i++)
    if (strcmp (folders[i], self->folder) != 0)
      return TRUE;
  return FALSE;
}

char *
fmn_store_dup_new_folder (GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("journal-%.8s", uuid);

  return dup_folder (name, error);
}

/**
 * fmn_store_lock:
 * @self: a store
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Becomes the folder's single writer until fmn_store_unlock() or the end of @self. Sets modes right
 * and clears away what a save that was cut short left. Holding the lock already is fine.
 *
 * Returns: %TRUE when this store may write
 */
gboolean
fmn_store_lock (FmnStore *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  locker = g_mutex_locker_new (&self->io);
  return fmn_store_lock_held (self, FALSE, error);
}

/**
 * fmn_store_unlock:
 * @self: a store
 *
 * Lets others write. A running save is waited for.
 */
void
fmn_store_unlock (FmnStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (FMN_IS_STORE (self));

  locker = g_mutex_locker_new (&self->io);
  if (self->lock_fd >= 0)
    fmn_folder_lock_release (self->disk, self->lock_fd);
  self->lock_fd = -1;
}

gboolean
fmn_store_is_locked (FmnStore *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);

  locker = g_mutex_locker_new (&self->io);
  return self->lock_fd >= 0;
}
