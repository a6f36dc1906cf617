/* fmn-disk.h: the calls through which the store touches the disk; a test makes any of them fail.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <sys/stat.h>
#include <time.h>

G_BEGIN_DECLS

typedef struct _FmnDisk FmnDisk;

/* Each is the system call of its name: -1 with errno, descriptors close-on-exec. A test embeds the
 * struct at the head of its own. Called in any thread. */
struct _FmnDisk
{
  int (*open) (FmnDisk *disk, const char *path, int flags, mode_t mode);
  gssize (*read) (FmnDisk *disk, int fd, void *buffer, gsize count);
  gssize (*write) (FmnDisk *disk, int fd, const void *buffer, gsize count);
  int (*fsync) (FmnDisk *disk, int fd);
  int (*close) (FmnDisk *disk, int fd);
  /* @replace FALSE: EEXIST when there is something at @to. */
  int (*rename) (FmnDisk *disk, const char *from, const char *to, gboolean replace);
  int (*link) (FmnDisk *disk, const char *from, const char *to);
  int (*unlink) (FmnDisk *disk, const char *path);
  int (*mkdir) (FmnDisk *disk, const char *path, mode_t mode);
  int (*stat) (FmnDisk *disk, const char *path, struct stat *out);
  int (*fstat) (FmnDisk *disk, int fd, struct stat *out);
  int (*chmod) (FmnDisk *disk, const char *path, mode_t mode);
  int (*futimens) (FmnDisk *disk, int fd, const struct timespec times[2]);
};

/* The real one. (transfer none) */
FmnDisk *fmn_disk_get_default (void);

G_END_DECLS
