/* fmn-store.c: a journal's folder: where it is, who may write in it, how it is made and read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-folder-lock.h"
#include "fmn-store-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (FmnStore, fmn_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FOLDER,
  PROP_VAULT,
  PROP_CLOCK,
  PROP_DISK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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

/* Reads and opens. */
GBytes *
fmn_store_open_file (FmnStore *self, const char *path, FmnFileIdentity *identity, GError **error)
{
  g_autoptr (GBytes) sealed = fmn_file_read (self->disk, path, identity);
  g_autoptr (GError) cause = NULL;
  GBytes *plain;

  if (sealed == NULL && (errno == EFBIG || errno == EINVAL))
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED,
                           errno == EFBIG ? _ ("This file is too large to be a journal. It was "
                                               "left as it is.")
                                          : _ ("This is no file that can hold a journal. It was "
                                               "left as it is."));
      return NULL;
    }
  if (sealed == NULL)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
      return NULL;
    }
  plain = fmn_vault_open (self->vault, sealed, &cause);
  if (plain == NULL)
    fmn_store_error_set_unreadable (error, cause);
  return plain;
}

FmnSnapshot *
fmn_store_read_file (
    FmnStore *self, const char *path, GBytes **plain, FmnFileIdentity *identity, GError **error)
{
  g_autoptr (GBytes) bytes = fmn_store_open_file (self, path, identity, error);
  g_autoptr (GError) cause = NULL;
  FmnSnapshot *snapshot;

  if (bytes == NULL)
    return NULL;
  snapshot = fmn_codec_parse (bytes, &cause);
  if (snapshot == NULL)
    fmn_store_error_set_unreadable (error, cause);
  else if (plain != NULL)
    *plain = g_steal_pointer (&bytes);
  return snapshot;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  FmnSnapshot *snapshot = fmn_store_load (source, &error);

  if (snapshot == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, snapshot, (GDestroyNotify) fmn_snapshot_unref);
}

static void
fmn_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FmnStore *self = FMN_STORE (object);

  switch (id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_VAULT:
      g_value_set_object (value, self->vault);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_DISK:
      g_value_set_pointer (value, self->disk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_store_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FmnStore *self = FMN_STORE (object);

  switch (id)
    {
    case PROP_FOLDER:
      self->folder = g_canonicalize_filename (g_value_get_string (value), NULL);
      self->journal_path = g_build_filename (self->folder, "journal.fmn", NULL);
      self->previous_path = g_build_filename (self->folder, "previous", NULL);
      self->papers_path = g_build_filename (self->folder, "papers", NULL);
      self->lock_path = g_build_filename (self->folder, "lock", NULL);
      break;
    case PROP_VAULT:
      self->vault = g_value_dup_object (value);
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_DISK:
      self->disk = g_value_get_pointer (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fmn_store_finalize (GObject *object)
{
  FmnStore *self = FMN_STORE (object);

  if (self->lock_fd >= 0)
    fmn_folder_lock_release (self->disk, self->lock_fd);
  g_clear_pointer (&self->queue, fmn_store_queue_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->journal_path, g_free);
  g_clear_pointer (&self->previous_path, g_free);
  g_clear_pointer (&self->papers_path, g_free);
  g_clear_pointer (&self->lock_path, g_free);
  g_clear_object (&self->vault);
  g_clear_object (&self->clock);
  g_mutex_clear (&self->io);
  g_mutex_clear (&self->count);
  G_OBJECT_CLASS (fmn_store_parent_class)->finalize (object);
}

static void
fmn_store_class_init (FmnStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fmn_store_get_property;
  object_class->set_property = fmn_store_set_property;
  object_class->finalize = fmn_store_finalize;
  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, flags);
  properties[PROP_VAULT] = g_param_spec_object ("vault", NULL, NULL, FMN_TYPE_VAULT, flags);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, FMN_TYPE_CLOCK, flags);
  properties[PROP_DISK] = g_param_spec_pointer ("disk", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fmn_store_init (FmnStore *self)
{
  g_mutex_init (&self->io);
  g_mutex_init (&self->count);
  self->lock_fd = -1;
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

/**
 * fmn_store_new:
 * @folder: the journal's folder, which need not exist
 * @vault: what turns the journal into bytes on the disk, for this store alone
 * @clock: dates the files
 *
 * Returns: (transfer full): a store that has touched nothing yet
 */
FmnStore *
fmn_store_new (const char *folder, FmnVault *vault, FmnClock *clock)
{
  return fmn_store_new_with_disk (folder, vault, clock, fmn_disk_get_default ());
}

/**
 * fmn_store_new_with_disk:
 * @folder: the journal's folder
 * @vault: what turns the journal into bytes on the disk
 * @clock: dates the files
 * @disk: the calls to use; outlives the store
 *
 * Returns: (transfer full): a store that has touched nothing yet
 */
FmnStore *
fmn_store_new_with_disk (const char *folder, FmnVault *vault, FmnClock *clock, FmnDisk *disk)
{
  g_return_val_if_fail (folder != NULL && *folder != '\0', NULL);
  g_return_val_if_fail (FMN_IS_VAULT (vault), NULL);
  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (disk != NULL, NULL);

  return g_object_new (FMN_TYPE_STORE, "folder", folder, "vault", vault, "clock", clock, "disk",
                       disk, NULL);
}

const char *
fmn_store_get_folder (FmnStore *self)
{
  g_return_val_if_fail (FMN_IS_STORE (self), NULL);

  return self->folder;
}

FmnVault *
fmn_store_get_vault (FmnStore *self)
{
  g_return_val_if_fail (FMN_IS_STORE (self), NULL);

  return self->vault;
}

/**
 * fmn_store_exists:
 * @self: a store
 *
 * Returns: %TRUE when the folder holds a journal, whether or not it can be read
 */
gboolean
fmn_store_exists (FmnStore *self)
{
  struct stat st = { 0 };

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);

  return self->disk->stat (self->disk, self->journal_path, &st) == 0;
}

/**
 * fmn_store_is_sealed:
 * @self: a store
 *
 * Returns: %TRUE when the journal's file carries the sealed magic, so that a passphrase is to be
 * asked for
 */
gboolean
fmn_store_is_sealed (FmnStore *self)
{
  guint8 head[FMN_VAULT_MAGIC_LENGTH] = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  gssize n;
  int fd;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);

  fd = self->disk->open (self->disk, self->journal_path, O_RDONLY | O_NONBLOCK, 0);
  if (fd < 0)
    return FALSE;
  n = self->disk->read (self->disk, fd, head, sizeof head);
  self->disk->close (self->disk, fd);
  bytes = g_bytes_new (head, MAX (n, 0));
  return fmn_vault_is_sealed (bytes);
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

/**
 * fmn_store_create:
 * @self: a store
 * @snapshot: the new journal
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Makes the folder with all that belongs in it, takes the lock and writes @snapshot. Any thread.
 *
 * Returns: %TRUE when the journal is durable
 */
gboolean
fmn_store_create (FmnStore *self, FmnSnapshot *snapshot, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GDateTime) now = NULL;
  int errnum = 0;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (snapshot != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  locker = g_mutex_locker_new (&self->io);
  if (!fmn_store_make_folder (self, self->folder, &errnum))
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_CREATE, errnum);
      return FALSE;
    }
  if (!fmn_store_lock_held (self, TRUE, error))
    return FALSE;
  plain = fmn_codec_serialise (snapshot);
  now = fmn_clock_dup_now (self->clock);
  return fmn_store_write_journal (self, plain, now, FMN_STORE_WRITE_NEW, error);
}

/**
 * fmn_store_load:
 * @self: a store
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Reads the journal. What was read is what a later save may replace. Any thread; needs no lock.
 *
 * Returns: (transfer full) (nullable): the journal
 */
FmnSnapshot *
fmn_store_load (FmnStore *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GBytes) plain = NULL;
  FmnFileIdentity identity = { 0 };
  FmnSnapshot *snapshot;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  locker = g_mutex_locker_new (&self->io);
  snapshot = fmn_store_read_file (self, self->journal_path, &plain, &identity, error);
  if (snapshot == NULL)
    return NULL;
  self->identity = identity;
  fmn_vault_digest (plain, self->plain_digest);
  g_debug ("loaded %u entries from %" G_GSIZE_FORMAT " bytes",
           fmn_snapshot_get_n_entries (snapshot), g_bytes_get_size (plain));
  return snapshot;
}

/**
 * fmn_store_load_async:
 * @self: a store
 * @cancellable: (nullable): cancels the answer; reading changes nothing
 * @callback: called in the thread-default main context
 * @data: for @callback
 *
 * fmn_store_load() in a worker.
 */
void
fmn_store_load_async (FmnStore *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FMN_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fmn_store_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

FmnSnapshot *
fmn_store_load_finish (FmnStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
