/* fmn-store-paper-async.c: papers in and out in a worker, and what is told of it in the main thread.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-store"

#include "config.h"

#include "fmn-store-papers.h"

#include "fmn-store-error.h"

#include <glib/gi18n-lib.h>

/* Often enough for a bar that moves. */
#define PROGRESS_INTERVAL (100 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  GFile *file;
  GBytes *bytes;
  char *name;
  gboolean only_me;
  FmnPaperProgress progress;
  gpointer progress_data;
  gint64 last;
  FmnAttachment *paper; /* to read */
  gsize max;
} Job;

typedef struct
{
  GTask *task;
  guint64 done;
} Told;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->name, g_free);
  g_clear_pointer (&job->paper, fmn_attachment_unref);
  g_free (job);
}

static void
told_free (gpointer data)
{
  Told *told = data;

  g_object_unref (told->task);
  g_free (told);
}

static gboolean
tell (gpointer data)
{
  Told *told = data;
  Job *job = g_task_get_task_data (told->task);

  if (!g_task_get_completed (told->task))
    job->progress (told->done, job->progress_data);
  return G_SOURCE_REMOVE;
}

/* In the worker. */
static void
on_progress (guint64 done, gpointer data)
{
  GTask *task = data;
  Job *job = g_task_get_task_data (task);
  const gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Told *told;

  if (now - job->last < PROGRESS_INTERVAL)
    return;
  job->last = now;
  told = g_new0 (Told, 1);
  told->task = g_object_ref (task);
  told->done = done;
  source = g_idle_source_new ();
  g_source_set_callback (source, tell, told, told_free);
  g_source_attach (source, g_task_get_context (task));
}

static GInputStream *
open_source (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  GFileInputStream *stream;

  if (job->bytes != NULL)
    return g_memory_input_stream_new_from_bytes (job->bytes);
  stream = g_file_read (job->file, cancellable, &cause);
  if (stream != NULL)
    return G_INPUT_STREAM (stream);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND,
                 /* Translators: %s is what the system says of it. */
                 _ ("This file could not be opened, so nothing was added. (%s)"), cause->message);
  return NULL;
}

static void
add_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GInputStream) stream = NULL;
  GError *error = NULL;
  FmnAttachment *paper = NULL;

  stream = open_source (job, cancellable, &error);
  if (stream != NULL)
    paper = fmn_store_add_paper (source, stream, job->name, job->only_me,
                                 job->progress != NULL ? on_progress : NULL, task, cancellable,
                                 &error);
  if (paper == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, paper, (GDestroyNotify) fmn_attachment_unref);
}

static void
start_adding (FmnStore *self,
              Job *job,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, fmn_store_add_paper_async);
  g_task_set_task_data (task, job, job_free);
  /* Cancelled after the paper is there: then it is there. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, add_in_thread);
}

/**
 * fmn_store_add_paper_async:
 * @self: a store
 * @file: the person's own file, which is read and left as it is
 * @only_me: whether the paper is for the person alone who opened the journal
 * @progress: (nullable): told in the main thread how many bytes are done
 * @progress_data: for @progress; must live until @callback
 * @cancellable: (nullable): stops it
 * @callback: called in the thread-default main context
 * @data: for @callback
 *
 * fmn_store_add_paper() in a worker.
 */
void
fmn_store_add_paper_async (FmnStore *self,
                           GFile *file,
                           gboolean only_me,
                           FmnPaperProgress progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  Job *job;

  g_return_if_fail (FMN_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->file = g_object_ref (file);
  job->name = g_file_get_basename (file);
  job->only_me = only_me;
  job->progress = progress;
  job->progress_data = progress_data;
  start_adding (self, job, cancellable, callback, data);
}

void
fmn_store_add_paper_bytes_async (FmnStore *self,
                                 GBytes *bytes,
                                 const char *name,
                                 gboolean only_me,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  Job *job;

  g_return_if_fail (FMN_IS_STORE (self));
  g_return_if_fail (bytes != NULL && name != NULL);

  job = g_new0 (Job, 1);
  job->bytes = g_bytes_ref (bytes);
  job->name = g_strdup (name);
  job->only_me = only_me;
  start_adding (self, job, cancellable, callback, data);
}

FmnAttachment *
fmn_store_add_paper_finish (FmnStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_store_add_paper_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GBytes *bytes = fmn_store_read_paper (source, job->paper, job->max, cancellable, &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

void
fmn_store_read_paper_async (FmnStore *self,
                            FmnAttachment *paper,
                            gsize max,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (FMN_IS_STORE (self));
  g_return_if_fail (paper != NULL);

  job = g_new0 (Job, 1);
  job->paper = fmn_attachment_ref (paper);
  job->max = max;
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fmn_store_read_paper_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

GBytes *
fmn_store_read_paper_finish (FmnStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (FMN_IS_STORE (self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_store_read_paper_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
