/* fmn-store-merge.h: a journal that was written elsewhere in the meantime, and papers that came with it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

G_BEGIN_DECLS

/* Reads the journal as it is on the disk now, and takes it for what the next save replaces: to be merged into that one. In a sealed journal
 * the slots and the other person's part of that file are what is written from now on. FMN_STORE_ERROR_CHANGED when it is not the journal
 * @id, which is then left alone. Any thread. (transfer full) */
FmnSnapshot *fmn_store_load_changed (FmnStore *self, const char *id, GError **error);
void fmn_store_load_changed_async (FmnStore *self,
                                   const char *id,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
FmnSnapshot *fmn_store_load_changed_finish (FmnStore *self, GAsyncResult *result, GError **error);

/* Copies into @self each paper that @snapshot names, that @self does not have or cannot read, and that @from can read; each is proven first. @missing: (out)
 * (optional): papers that neither has. How many came, or -1. Takes the lock of @self. Any thread. FMN_STORE_ERROR. */
int fmn_store_bring_papers (
    FmnStore *self, FmnStore *from, FmnSnapshot *snapshot, guint *missing, GError **error);

G_END_DECLS
