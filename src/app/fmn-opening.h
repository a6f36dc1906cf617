/* fmn-opening.h: opens a journal's folder in a worker, so that GTK can start meanwhile.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_OPENING_EXISTING, /* FMN_STORE_ERROR_NOT_FOUND when there is none */
  FMN_OPENING_NEW,      /* a journal without entries when there is none */
  FMN_OPENING_SAMPLE,   /* the fictional journal when there is none */
} FmnOpeningHow;

/* Becomes the folder's writer and reads its journal and the knowledge that explains it. @info: words and people of a new journal, or NULL.
 * @store must not be used until the callback ran. */
void fmn_opening_start (FmnStore *store,
                        FmnClock *clock,
                        FmnOpeningHow how,
                        FmnInfo *info,
                        GAsyncReadyCallback callback,
                        gpointer data);
/* FMN_STORE_ERROR. (transfer full) */
FmnJournal *fmn_opening_finish (GAsyncResult *result, GError **error);

G_END_DECLS
