/* fmn-folder-lock.h: one writer in a journal's folder, whatever became of the one before.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-disk.h"

G_BEGIN_DECLS

/* The descriptor that holds the lock of the file @path, which is made when it is missing; it
 * carries this process's id for a clear sentence. The lock belongs to the descriptor: it ends with
 * the process, and a file that a dead process left is no obstacle. -1 with FMN_STORE_ERROR. */
int fmn_folder_lock_take (FmnDisk *disk, const char *path, GError **error);
void fmn_folder_lock_release (FmnDisk *disk, int fd);

G_END_DECLS
