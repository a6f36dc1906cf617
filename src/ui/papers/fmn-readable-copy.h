/* fmn-readable-copy.h: copies of papers that other programs can read, for as long as the journal is open and no longer.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A new path for a copy of @media_type, in a folder of this process that its owner alone can open, below XDG_RUNTIME_DIR. The name says nothing
 * of the paper. NULL with G_IO_ERROR. (transfer full) */
char *fmn_readable_copy_dup_path (const char *media_type, GError **error);
/* Whether copies lie in memory, and never on a disk. */
gboolean fmn_readable_copy_in_memory (void);
/* Overwrites and removes the copies of this process, and of processes that ended without doing so. At the start, at a lock, at the end. How many. */
guint fmn_readable_copy_wipe (void);

G_END_DECLS
