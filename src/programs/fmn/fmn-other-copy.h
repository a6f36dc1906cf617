/* fmn-other-copy.h: another copy of a journal, to look at: a folder, a single file, or a backup.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-session.h"

G_BEGIN_DECLS

/* What is there is read and never changed; what has to be laid out first lies beside the session's own folder, and goes with the struct. */
typedef struct
{
  FmnStore *store;
  FmnSnapshot *snapshot;
  char *laid_out; /* (nullable) */
} FmnOtherCopy;

/* @session: with its store. The other copy opens with the same passphrase. FMN_STORE_ERROR. */
gboolean
fmn_other_copy_open (FmnOtherCopy *self, FmnSession *session, const char *path, GError **error);
void fmn_other_copy_clear (FmnOtherCopy *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnOtherCopy, fmn_other_copy_clear)

G_END_DECLS
