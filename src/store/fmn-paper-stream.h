/* fmn-paper-stream.h: a paper of the store as a stream that is opened chunk by chunk.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-attachment.h"
#include "fmn-disk.h"
#include "fmn-paper-seal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reading to its end proves the paper: an end that is not the end, or a paper that is not the one its entry describes, is FMN_STORE_ERROR_DAMAGED. */
#define FMN_TYPE_PAPER_STREAM (fmn_paper_stream_get_type ())
G_DECLARE_FINAL_TYPE (FmnPaperStream, fmn_paper_stream, FMN, PAPER_STREAM, GInputStream)

/* @paper: (nullable): what its entry knows of it. @vault is used here and not later. FMN_STORE_ERROR. (transfer full) */
FmnPaperStream *fmn_paper_stream_new (FmnDisk *disk,
                                      FmnVault *vault,
                                      const char *path,
                                      const char *id,
                                      FmnAttachment *paper,
                                      GError **error);
/* Of what was read; after the end. */
void fmn_paper_stream_get_digest (FmnPaperStream *self, guint8 out[FMN_VAULT_DIGEST_LENGTH]);
guint64 fmn_paper_stream_get_size (FmnPaperStream *self);

G_END_DECLS
