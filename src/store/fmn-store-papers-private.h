/* fmn-store-papers-private.h: what the files about papers share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-paper-stream.h"
#include "fmn-store-papers.h"

G_BEGIN_DECLS

/* (transfer full) */
char *fmn_store_dup_paper_path (FmnStore *self, const char *id);
/* With self->io held or not needed: @vault is asked for a key in here. @paper: (nullable). */
FmnPaperStream *fmn_store_open_paper_file (FmnStore *self,
                                           FmnVault *vault,
                                           const char *path,
                                           const char *id,
                                           FmnAttachment *paper,
                                           GError **error);
/* Reads @stream to its end. */
gboolean fmn_paper_stream_exhaust (GInputStream *stream, GCancellable *cancellable, GError **error);

typedef struct
{
  guint64 size;
  guint8 digest[FMN_VAULT_DIGEST_LENGTH];
  guint8 head[32]; /* of the paper */
  gsize n_head;
} FmnPaperFacts;

/* Seals @source as the paper @id into a new file at @path, durable and read back; nothing stays there after an error. Takes self->io for
 * moments. @io_held: it is held already. */
gboolean fmn_store_write_paper_file (FmnStore *self,
                                     const char *path,
                                     const char *id,
                                     gboolean own,
                                     gboolean io_held,
                                     GInputStream *source,
                                     FmnPaperProgress progress,
                                     gpointer progress_data,
                                     FmnPaperFacts *facts,
                                     GCancellable *cancellable,
                                     GError **error);
gboolean fmn_store_bring_other_papers (FmnStore *self, FmnStore *from, GError **error);
/* "ID.fmn" → ID; NULL for any other name. (transfer full) */
char *fmn_store_dup_paper_id (const char *file_name);

G_END_DECLS
