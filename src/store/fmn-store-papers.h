/* fmn-store-papers.h: papers of the journal: files of papers/, in and out by streams, sealed as the journal is.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-attachment.h"
#include "fmn-store.h"

G_BEGIN_DECLS

/* Bytes that are done. Called in the thread that does it. */
typedef void (*FmnPaperProgress) (guint64 done, gpointer data);

/* Takes the lock when it is not held. When it returns a paper, its file is durable and was read back; then an entry may name it. Needs little
 * memory whatever the length. FMN_STORE_ERROR; G_IO_ERROR_CANCELLED; nothing is left then. Any thread. (transfer full) */
FmnAttachment *fmn_store_add_paper (FmnStore *self,
                                    GInputStream *source,
                                    const char *name,
                                    gboolean only_me,
                                    FmnPaperProgress progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GError **error);
/* The same from a file, in a worker. @progress is called in the main thread, now and then. */
void fmn_store_add_paper_async (FmnStore *self,
                                GFile *file,
                                gboolean only_me,
                                FmnPaperProgress progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
/* The same from bytes: what was pasted. */
void fmn_store_add_paper_bytes_async (FmnStore *self,
                                      GBytes *bytes,
                                      const char *name,
                                      gboolean only_me,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
FmnAttachment *fmn_store_add_paper_finish (FmnStore *self, GAsyncResult *result, GError **error);

/* What reads the paper from its file; an error at its end when it is not the one that @paper describes. Any thread. (transfer full) */
GInputStream *fmn_store_open_paper (FmnStore *self, FmnAttachment *paper, GError **error);
/* All of it, wiped when it is freed; FMN_STORE_ERROR_NO_SPACE when it is longer than @max. Any thread. (transfer full) */
GBytes *fmn_store_read_paper (
    FmnStore *self, FmnAttachment *paper, gsize max, GCancellable *cancellable, GError **error);
void fmn_store_read_paper_async (FmnStore *self,
                                 FmnAttachment *paper,
                                 gsize max,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
GBytes *fmn_store_read_paper_finish (FmnStore *self, GAsyncResult *result, GError **error);
/* Reads it to its end and forgets it. */
gboolean fmn_store_verify_paper (FmnStore *self, FmnAttachment *paper, GError **error);
/* Into a file for the person's own use, mode 0600, replacing what is there; no part of it stays after an error. */
gboolean fmn_store_copy_paper (FmnStore *self,
                               FmnAttachment *paper,
                               const char *path,
                               GCancellable *cancellable,
                               GError **error);

/* Removes the files of papers that nothing names any more: not @snapshot (entries, earlier versions, trash), not a previous copy. Those
 * younger than @age seconds stay: an entry may be about to name them. How many, or -1 with an error. Takes the lock. Any thread. */
int fmn_store_clear_papers (FmnStore *self, FmnSnapshot *snapshot, gint64 age, GError **error);
/* Brings the papers' sealing in step with @snapshot: those of an "only me" entry for that person alone, the others for both, none unsealed in a
 * sealed journal and none sealed in one that is not, as far as their keys are known here or to @before (nullable), the vault that sealed
 * them. How many were changed, or -1. Takes the lock. Any thread. */
int
fmn_store_settle_papers (FmnStore *self, FmnSnapshot *snapshot, FmnVault *before, GError **error);

G_END_DECLS
