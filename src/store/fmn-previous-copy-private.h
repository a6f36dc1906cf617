/* fmn-previous-copy-private.h: making, naming and ordering of previous copies, for the store.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-disk.h"
#include "fmn-previous-copy.h"

G_BEGIN_DECLS

/* "2026-02-24T091233Z.fmn"; from the second of one second on "2026-02-24T091233Z-2.fmn". @seconds
 * since 1970. */
char *fmn_previous_copy_dup_name (gint64 seconds, guint nth);
/* FALSE when @name is none of ours, which is then never removed. */
gboolean fmn_previous_copy_parse_name (const char *name, gint64 *seconds, guint *nth);

/* Every file "….fmn" in the folder @path, newest first; one of a foreign name is dated by its file.
 * NULL with errno; (transfer full); FmnPreviousCopy. */
GPtrArray *fmn_previous_copy_list (FmnDisk *disk, const char *path);
/* Whether thinning may remove it. */
gboolean fmn_previous_copy_is_ours (FmnPreviousCopy *self);

G_END_DECLS
