/* fmn-key-job.c: what the keys' page asks for, done in a worker: a derivation takes a second, a large journal longer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-key-job.h"

#include "fmn-autosave.h"
#include "fmn-recovery-key.h"
#include "fmn-store-keys.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FmnKeyJobWhat what;
  FmnKeyChange change;
  FmnSnapshot *snapshot;
  FmnClock *clock;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  fmn_key_change_clear (&job->change);
  g_clear_pointer (&job->snapshot, fmn_snapshot_unref);
  g_clear_object (&job->clock);
  g_free (job);
}

static gboolean
on_change (FmnSealedVault *vault, gpointer data, GError **error)
{
  return fmn_key_change_apply (data, vault, error);
}

static gboolean
replace (FmnStore *store, Job *job, GError **error)
{
  FmnVault *before = fmn_store_get_vault (store);
  const FmnKeyPerson person = FMN_IS_SEALED_VAULT (before)
                                  ? fmn_sealed_vault_get_person (FMN_SEALED_VAULT (before))
                                  : FMN_KEY_SELF;
  g_autoptr (FmnSealedVault) vault = NULL;

  if (job->change.what == FMN_KEY_CHANGE_END_SHARING
      && !fmn_store_change_keys (store, on_change, &job->change, error))
    return FALSE;
  vault
      = fmn_key_change_new_vault (person, job->change.passphrase, job->change.recovery_key, error);

  return vault != NULL && fmn_store_replace_keys (store, vault, job->snapshot, error);
}

/* The lock screen opens the first journal that a passphrase fits. */
static gboolean
opens_this (FmnStore *store, Job *job)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (fmn_seal_strength_get_default ());
  g_autoptr (FmnStore) same
      = fmn_store_new (fmn_store_get_folder (store), FMN_VAULT (vault), job->clock);
  g_autoptr (FmnSnapshot) snapshot = NULL;

  fmn_sealed_vault_give_passphrase (vault,
                                    (const char *) fmn_secret_get_data (job->change.passphrase));
  snapshot = fmn_store_load (same, NULL);
  return snapshot != NULL;
}

static gboolean
make_another (FmnStore *store, Job *job, GError **error)
{
  g_autofree char *folder = fmn_store_dup_new_folder (error);
  g_autoptr (FmnSealedVault) vault = NULL;
  g_autoptr (FmnStore) another = NULL;

  if (folder == NULL)
    return FALSE;
  if (opens_this (store, job))
    {
      g_set_error_literal (error, FMN_STORE_ERROR, FMN_STORE_ERROR_EXISTS,
                           _ ("This passphrase opens the journal that is open. The other one needs "
                              "a passphrase of its own."));
      return FALSE;
    }
  vault = fmn_key_change_new_vault (FMN_KEY_SELF, job->change.passphrase, job->change.recovery_key,
                                    error);
  if (vault == NULL)
    return FALSE;
  another = fmn_store_new (folder, FMN_VAULT (vault), job->clock);
  return fmn_store_create (another, job->snapshot, error);
}

static void
do_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnStore *store = source;
  Job *job = data;
  GError *error = NULL;
  gboolean done;

  if (job->what == FMN_KEY_JOB_CHANGE)
    done = fmn_store_change_keys (store, on_change, &job->change, &error);
  else if (job->what == FMN_KEY_JOB_REPLACE)
    done = replace (store, job, &error);
  else
    done = make_another (store, job, &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
fmn_key_job_start (FmnContext *context,
                   FmnKeyJobWhat what,
                   FmnKeyChange *change,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  g_autoptr (FmnJournal) empty = NULL;
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (FMN_IS_CONTEXT (context) && fmn_context_get_autosave (context) != NULL);
  g_return_if_fail (change != NULL);

  job = g_new0 (Job, 1);
  job->what = what;
  job->change = *change;
  *change = (FmnKeyChange){ 0 };
  job->clock = g_object_ref (fmn_context_get_clock (context));
  if (what != FMN_KEY_JOB_CHANGE)
    job->change.recovery_key = fmn_recovery_key_new ();
  if (what == FMN_KEY_JOB_ANOTHER)
    empty = fmn_journal_new (job->clock);
  job->snapshot = fmn_journal_snapshot (empty != NULL ? empty : fmn_context_get_journal (context));

  task = g_task_new (fmn_autosave_get_store (fmn_context_get_autosave (context)), NULL, callback,
                     data);
  g_task_set_source_tag (task, fmn_key_job_start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, do_in_thread);
}

gboolean
fmn_key_job_finish (GAsyncResult *result, FmnSecret **recovery_key, GError **error)
{
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, fmn_key_job_start), FALSE);
  g_return_val_if_fail (recovery_key != NULL, FALSE);

  job = g_task_get_task_data (G_TASK (result));
  *recovery_key = NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *recovery_key = g_steal_pointer (&job->change.recovery_key);
  return TRUE;
}
