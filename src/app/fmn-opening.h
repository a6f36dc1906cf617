/* fmn-opening.h: opens a journal's folder in a worker, so that GTK can start meanwhile and keys can be derived.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"
#include "fmn-store.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_OPENING_EXISTING, /* FMN_STORE_ERROR_NOT_FOUND when there is none */
  FMN_OPENING_NEW,      /* a journal without entries when there is none */
  FMN_OPENING_SAMPLE,   /* the fictional journal when there is none */
} FmnOpeningHow;

/* Becomes the writer of a folder and reads its journal and the knowledge that explains it. @folders: where to look; of several, the first that @secret opens.
 * @secret: a passphrase or a recovery key as text that ends with a zero byte, or NULL for a journal without; for a new one, the passphrase it gets.
 * @info: words and people of a new journal, or NULL. */
void fmn_opening_start (const char *const *folders,
                        FmnClock *clock,
                        FmnOpeningHow how,
                        FmnInfo *info,
                        FmnSecret *secret,
                        GAsyncReadyCallback callback,
                        gpointer data);
/* FMN_STORE_ERROR. *@store: the folder that was opened, locked (transfer full). *@recovery_key: of a journal that was made under a passphrase, else NULL
 * (transfer full). (transfer full) */
FmnJournal *fmn_opening_finish (GAsyncResult *result,
                                FmnStore **store,
                                FmnSecret **recovery_key,
                                GError **error);
/* The folder whose journal could not be opened, when that is why; NULL else. (transfer none) */
const char *fmn_opening_get_shut (GAsyncResult *result);

G_END_DECLS
