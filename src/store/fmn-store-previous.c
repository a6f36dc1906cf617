/* fmn-store-previous.c: looking into previous copies and going back to one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-previous-copy-private.h"
#include "fmn-store-error-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The path of the copy @name, which must not lead anywhere else. */
static char *
dup_path (FmnStore *self, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (self->previous_path, name, NULL);
  struct stat st = { 0 };

  if (name[0] != '.' && strchr (name, '/') == NULL && g_str_has_suffix (name, ".fmn"))
    {
      if (self->disk->stat (self->disk, path, &st) == 0)
        return g_steal_pointer (&path);
      if (errno != ENOENT)
        {
          fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
          return NULL;
        }
    }
  g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND,
                       _ ("There is no previous copy of that name. Nothing was changed. Choose "
                          "one from the list of previous copies."));
  return NULL;
}

/**
 * fmn_store_list_previous:
 * @self: a store
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): #FmnPreviousCopy, newest first; empty when there are none
 */
GListModel *
fmn_store_list_previous (FmnStore *self, GError **error)
{
  g_autoptr (GListStore) list = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  list = g_list_store_new (FMN_TYPE_PREVIOUS_COPY);
  copies = fmn_previous_copy_list (self->disk, self->previous_path);
  if (copies == NULL && errno != ENOENT)
    {
      fmn_store_error_set_errno (error, FMN_STORE_TASK_READ, errno);
      return NULL;
    }
  if (copies != NULL)
    g_list_store_splice (list, 0, 0, copies->pdata, copies->len);
  return G_LIST_MODEL (g_steal_pointer (&list));
}

/**
 * fmn_store_load_previous:
 * @self: a store
 * @name: of a #FmnPreviousCopy
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Reads a copy to look at. What a later save may replace stays what it was. Any thread.
 *
 * Returns: (transfer full) (nullable): the journal as it was
 */
FmnSnapshot *
fmn_store_load_previous (FmnStore *self, const char *name, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  locker = g_mutex_locker_new (&self->io);
  path = dup_path (self, name, error);
  return path != NULL ? fmn_store_read_file (self, path, NULL, NULL, error) : NULL;
}

/* Parted anew: a copy from before there were parts has none. */
static gboolean
put_back (FmnStore *self, FmnSnapshot *snapshot, GError **error)
{
  g_auto (FmnStoreContent) content = { NULL };
  g_autoptr (GDateTime) now = fmn_clock_dup_now (self->clock);

  fmn_store_content_init (&content, self->vault, snapshot);
  return fmn_store_write_journal (self, &content, now, FMN_STORE_WRITE_ANYHOW, error);
}

/**
 * fmn_store_restore_previous:
 * @self: a store
 * @name: of a #FmnPreviousCopy
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Makes that copy the journal again, once it has been read whole. What was the journal, readable or
 * not, becomes a previous copy. Takes the lock. Any thread; whoever shows the journal loads it anew
 * afterwards.
 *
 * Returns: %TRUE when the restored journal is durable
 */
gboolean
fmn_store_restore_previous (FmnStore *self, const char *name, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  locker = g_mutex_locker_new (&self->io);
  if (!fmn_store_lock_held (self, FALSE, error))
    return FALSE;
  path = dup_path (self, name, error);
  if (path == NULL)
    return FALSE;
  snapshot = fmn_store_read_file (self, path, NULL, NULL, error);
  if (snapshot == NULL)
    return FALSE;
  return put_back (self, snapshot, error);
}

/**
 * fmn_store_put_back:
 * @self: a store
 * @snapshot: the journal as it is to be: of a backup, of what was left of a damaged one
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Makes @snapshot the journal. What was the journal, readable or not, becomes a previous copy. Takes the lock. Any thread; whoever shows the journal
 * loads it anew afterwards.
 *
 * Returns: %TRUE when it is durable
 */
gboolean
fmn_store_put_back (FmnStore *self, FmnSnapshot *snapshot, GError **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (snapshot != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  locker = g_mutex_locker_new (&self->io);
  return fmn_store_lock_held (self, FALSE, error) && put_back (self, snapshot, error);
}

gboolean
fmn_store_has_previous (const char *folder)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  path = g_build_filename (folder, "previous", NULL);
  copies = fmn_previous_copy_list (fmn_disk_get_default (), path);
  return copies != NULL && copies->len > 0;
}
