/* fmn-backup.h: the whole journal with its papers as one file, sealed when the journal is.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

G_BEGIN_DECLS

/* Laid out in docs/FORMAT.md, "Backup". A backup holds the journal and its papers as they lie on the disk; previous copies stay behind. */
#define FMN_BACKUP_MAGIC                                                                           \
  "\x89"                                                                                           \
  "FMB\r\n\x1a\n"

/* Writes @path, which is replaced in one step when it is there, and reads it back. The journal is to be saved before. @n_papers: (out) (optional).
 * Any thread. FMN_STORE_ERROR. */
gboolean fmn_store_back_up (FmnStore *self, const char *path, guint *n_papers, GError **error);
void fmn_store_back_up_async (FmnStore *self,
                              const char *path,
                              GAsyncReadyCallback callback,
                              gpointer data);
gboolean fmn_store_back_up_finish (FmnStore *self, GAsyncResult *result, GError **error);

/* Lays the backup @path out as a journal's folder at @folder, which must not be there yet: to be looked at, and checked, like any other. Nothing is
 * left there after an error: FMN_STORE_ERROR_DAMAGED for a file that is not a backup or not whole, EXISTS. Any thread. */
gboolean fmn_backup_unpack (const char *path, const char *folder, GError **error);
/* Removes what fmn_backup_unpack made, and nothing else. */
void fmn_backup_remove_unpacked (const char *folder);

G_END_DECLS
