/* fmn-partner-copy.h: the journal for the other person's machine: one sealed file in which nothing is that is for one alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

G_BEGIN_DECLS

/* Writes @path, in the form of a backup: what is shared, and the papers that it names, under the other person's passphrase alone; of what that person marked "only me"
 * here, the sealed part. Coming back, it opens with the keys of this journal. Any thread. FMN_STORE_ERROR, with PERMISSION for a journal without passphrases and for
 * one in which the other person has none. @n_papers: (out) (optional) */
gboolean
fmn_store_write_partner_copy (FmnStore *self, const char *path, guint *n_papers, GError **error);
void fmn_store_write_partner_copy_async (FmnStore *self,
                                         const char *path,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
gboolean fmn_store_write_partner_copy_finish (FmnStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
