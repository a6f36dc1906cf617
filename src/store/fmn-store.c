/* fmn-store.c: a journal in its folder: how it is made, and how it is read.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-codec-parts.h"
#include "fmn-folder-lock.h"
#include "fmn-plain-vault.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-error-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

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

static GBytes *
read_sealed (FmnStore *self, const char *path, FmnFileIdentity *identity, GError **error)
{
  GBytes *sealed = fmn_file_read (self->disk, path, identity);

  if (sealed == NULL && (errno == EFBIG || errno == EINVAL))
    g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED,
                         errno == EFBIG ? _ ("This file is too large to be a journal. It was "
                                             "left as it is.")
                                        : _ ("This is no file that can hold a journal. It was "
                                             "left as it is."));
  else if (sealed == NULL)
    fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
  return sealed;
}

FmnSnapshot *
fmn_store_read_file (FmnStore *self,
                     const char *path,
                     FmnStoreContent *content,
                     FmnFileIdentity *identity,
                     GError **error)
{
  g_autoptr (GBytes) sealed = read_sealed (self, path, identity, error);
  g_auto (FmnStoreContent) opened = { NULL };
  g_autoptr (GError) cause = NULL;
  FmnSnapshot *snapshot = NULL;

  if (sealed == NULL)
    return NULL;
  if (fmn_store_content_open (&opened, self->vault, sealed, &cause))
    snapshot = fmn_codec_parse_parts (opened.shared, opened.own, &cause);
  if (snapshot == NULL)
    fmn_store_error_set_unreadable (error, cause);
  else if (content != NULL)
    {
      content->shared = g_steal_pointer (&opened.shared);
      content->own = g_steal_pointer (&opened.own);
    }
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
      self->journal_path = fmn_store_dup_journal_path (self->folder);
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

FmnClock *
fmn_store_get_clock (FmnStore *self)
{
  g_return_val_if_fail (FMN_IS_STORE (self), NULL);

  return self->clock;
}

FmnVault *
fmn_store_dup_vault (FmnStore *self)
{
  g_return_val_if_fail (FMN_IS_STORE (self), NULL);

  if (!FMN_IS_SEALED_VAULT (self->vault))
    return fmn_plain_vault_new ();
  return FMN_VAULT (fmn_sealed_vault_copy (FMN_SEALED_VAULT (self->vault)));
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
 * asked for; when it is damaged or gone, the newest previous copy decides
 */
gboolean
fmn_store_is_sealed (FmnStore *self)
{
  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);

  return fmn_store_is_sealed_there (self->disk, self->journal_path, self->previous_path);
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
  g_auto (FmnStoreContent) content = { NULL };
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (snapshot != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  locker = g_mutex_locker_new (&self->io);
  if (!fmn_store_prepare_held (self, error))
    return FALSE;
  fmn_store_content_init (&content, self->vault, snapshot);
  now = fmn_clock_dup_now (self->clock);
  return fmn_store_write_journal (self, &content, now, FMN_STORE_WRITE_NEW, error);
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
  g_auto (FmnStoreContent) content = { NULL };
  FmnFileIdentity identity = { 0 };
  FmnSnapshot *snapshot;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  locker = g_mutex_locker_new (&self->io);
  snapshot = fmn_store_read_file (self, self->journal_path, &content, &identity, error);
  if (snapshot == NULL)
    return NULL;
  self->identity = identity;
  fmn_store_content_digest (&content, self->plain_digest);
  g_debug ("loaded %u entries from %" G_GSIZE_FORMAT " bytes",
           fmn_snapshot_get_n_entries (snapshot), g_bytes_get_size (content.shared));
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
