/* fmn-key-job.h: what the keys' page asks for, done in a worker: a derivation takes a second, a large journal longer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"
#include "fmn-key-change.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  FMN_KEY_JOB_CHANGE, /* @change, on the slots */
  /* With %FMN_KEY_CHANGE_END_SHARING as what @change is, that first. */
  FMN_KEY_JOB_REPLACE, /* everything under new keys and the passphrase of @change; also for a journal without */
  FMN_KEY_JOB_ANOTHER, /* one more journal, empty, under the passphrase of @change */
} FmnKeyJobWhat;

/* @change: what it holds is taken over. */
void fmn_key_job_start (FmnContext *context,
                        FmnKeyJobWhat what,
                        FmnKeyChange *change,
                        GAsyncReadyCallback callback,
                        gpointer data);
/* *@recovery_key: to be shown, or NULL (transfer full). FMN_STORE_ERROR, FMN_VAULT_ERROR. */
gboolean fmn_key_job_finish (GAsyncResult *result, FmnSecret **recovery_key, GError **error);

G_END_DECLS
