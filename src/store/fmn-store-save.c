/* fmn-store-save.c: saves in the order of their calls; of those that wait, the newest is done.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-private.h"

#include "fmn-store-error-private.h"

/* One state to be written and everyone who waits for it. */
typedef struct
{
  FmnSnapshot *snapshot;
  guint64 generation;
  GDateTime *now;
  GPtrArray *tasks; /* GTask */
} Batch;

struct _FmnStoreQueue
{
  Batch *running;
  Batch *waiting;
};

static void start_batch (FmnStore *self, Batch *batch);

static void
batch_free (Batch *batch)
{
  fmn_snapshot_unref (batch->snapshot);
  g_date_time_unref (batch->now);
  g_ptr_array_unref (batch->tasks);
  g_free (batch);
}

static guint64
next_generation (FmnStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->count);

  return ++self->generation;
}

static gboolean
save (FmnStore *self, FmnSnapshot *snapshot, guint64 generation, GDateTime *now, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->io);
  g_auto (FmnStoreContent) content = { NULL };

  /* Another thread has saved a newer state while this one waited. */
  if (generation < self->saved_generation)
    return TRUE;
  if (!fmn_store_lock_held (self, FALSE, error))
    return FALSE;
  fmn_store_content_init (&content, self->vault, snapshot);
  if (!fmn_store_write_journal (self, &content, now, FMN_STORE_WRITE_KNOWN, error))
    return FALSE;
  self->saved_generation = generation;
  return TRUE;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Batch *batch = data;
  GError *error = NULL;

  if (save (source, batch->snapshot, batch->generation, batch->now, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_batch_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnStore *self = FMN_STORE (source);
  Batch *batch = g_steal_pointer (&self->queue->running);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  /* The next one is on its way before anyone is told, so that who asks for a third finds the queue
   * as it is. */
  if (self->queue->waiting != NULL)
    start_batch (self, g_steal_pointer (&self->queue->waiting));
  for (guint i = 0; i < batch->tasks->len; i++)
    {
      if (done)
        g_task_return_boolean (batch->tasks->pdata[i], TRUE);
      else
        g_task_return_error (batch->tasks->pdata[i], g_error_copy (error));
    }
  batch_free (batch);
}

static void
start_batch (FmnStore *self, Batch *batch)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_batch_saved, NULL);

  g_task_set_source_tag (task, start_batch);
  g_task_set_task_data (task, batch, NULL);
  self->queue->running = batch;
  g_task_run_in_thread (task, save_in_thread);
}

void
fmn_store_queue_free (FmnStoreQueue *queue)
{
  /* A running batch holds the store, and a waiting one has a running one before it. */
  g_assert (queue->running == NULL && queue->waiting == NULL);
  g_free (queue);
}

/**
 * fmn_store_save:
 * @self: a store
 * @snapshot: the state to keep
 * @error: return location for an error in #FMN_STORE_ERROR
 *
 * Makes @snapshot the journal; what was the journal becomes a previous copy. When nothing differs,
 * nothing is written. A running save is waited for; one that still waits is overtaken. Any thread.
 *
 * Returns: %TRUE when @snapshot, or a state that was to be saved later, is durable
 */
gboolean
fmn_store_save (FmnStore *self, FmnSnapshot *snapshot, GError **error)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (snapshot != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  now = fmn_clock_dup_now (self->clock);
  return save (self, snapshot, next_generation (self), now, error);
}

/**
 * fmn_store_save_async:
 * @self: a store
 * @snapshot: the state to keep
 * @cancellable: (nullable): cancels the answer; the state is saved nevertheless
 * @callback: called in the thread-default main context
 * @data: for @callback
 *
 * fmn_store_save() in a worker. While one save runs, the newest of those that came since waits, for
 * all of them. Main thread.
 */
void
fmn_store_save_async (FmnStore *self,
                      FmnSnapshot *snapshot,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  GTask *task;
  Batch *batch;

  g_return_if_fail (FMN_IS_STORE (self));
  g_return_if_fail (snapshot != NULL);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fmn_store_save_async);
  if (self->queue == NULL)
    self->queue = g_new0 (FmnStoreQueue, 1);

  batch = g_steal_pointer (&self->queue->waiting);
  if (batch == NULL)
    {
      batch = g_new0 (Batch, 1);
      batch->tasks = g_ptr_array_new_with_free_func (g_object_unref);
    }
  g_clear_pointer (&batch->snapshot, fmn_snapshot_unref);
  g_clear_pointer (&batch->now, g_date_time_unref);
  batch->snapshot = fmn_snapshot_ref (snapshot);
  batch->now = fmn_clock_dup_now (self->clock);
  batch->generation = next_generation (self);
  g_ptr_array_add (batch->tasks, task);

  if (self->queue->running != NULL)
    self->queue->waiting = batch;
  else
    start_batch (self, batch);
}

gboolean
fmn_store_save_finish (FmnStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FMN_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
