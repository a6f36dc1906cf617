/* fmn-store-error-private.h: how the layers below and the disk become errors of the store.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store-error.h"

G_BEGIN_DECLS

/* What was being done when the disk refused: the sentence says what was kept. */
typedef enum
{
  FMN_STORE_TASK_READ,
  FMN_STORE_TASK_SAVE,
  FMN_STORE_TASK_LOCK,
  FMN_STORE_TASK_CREATE,
  FMN_STORE_TASK_ADD_PAPER,
  FMN_STORE_TASK_READ_PAPER,
  FMN_STORE_TASK_BACK_UP,
} FmnStoreTask;

/* @errnum: of a FmnDisk call. */
void fmn_store_error_set_errno (GError **error, FmnStoreTask task, int errnum);
/* From FMN_VAULT_ERROR or FMN_JOURNAL_ERROR on opening or parsing a file; any other becomes IO. */
void fmn_store_error_set_unreadable (GError **error, const GError *cause);
/* From FMN_VAULT_ERROR on opening or sealing a paper. */
void fmn_store_error_set_paper (GError **error, const GError *cause);
/* Sealing before a save. */
void fmn_store_error_set_unsealable (GError **error, const GError *cause);

G_END_DECLS
