/* fmn-file.h: one file of the journal's folder: read whole, written whole, known again later.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-disk.h"
#include "fmn-vault.h"

G_BEGIN_DECLS

/* More than this is no journal of ours: docs/FORMAT.md allows 256 MiB of text, and sealing adds a
 * little. */
#define FMN_FILE_MAX_SIZE (320 * 1024 * 1024)
#define FMN_FILE_TEMPORARY_SUFFIX ".fmn-tmp"

/* What a file was when it was last read or written here. */
typedef struct
{
  gboolean known;   /* the digest is set */
  gboolean stamped; /* dev to changed are set, too */
  dev_t dev;
  ino_t ino;
  off_t size;
  struct timespec modified;
  struct timespec changed;
  guint8 digest[FMN_VAULT_DIGEST_LENGTH];
} FmnFileIdentity;

/* Whether @path is there and carries the sealed magic. */
gboolean fmn_file_is_sealed (FmnDisk *disk, const char *path);

/* All return FALSE or NULL with errno; EFBIG for what is larger than FMN_FILE_MAX_SIZE. */

/* @identity: (out) (optional). */
GBytes *fmn_file_read (FmnDisk *disk, const char *path, FmnFileIdentity *identity);
/* A new file at @path, mode 0600 whatever the umask, dated @modified (microseconds since 1970;
 * negative: now), durable, closed, and read back: EIO when what is read is not what was written.
 * Nothing is left there when it returns FALSE, if the disk still allows to remove it. */
gboolean fmn_file_write (FmnDisk *disk, const char *path, GBytes *bytes, gint64 modified);
/* Bytes read, fewer than @count at the end of the file alone; -1 with errno. */
gssize fmn_file_read_fully (FmnDisk *disk, int fd, guint8 *buffer, gsize count);
gboolean fmn_file_write_fully (FmnDisk *disk, int fd, const guint8 *buffer, gsize count);
/* So that names made or replaced in @folder outlive a loss of power. */
gboolean fmn_file_sync_folder (FmnDisk *disk, const char *folder);

/* Takes what @path is on the disk now as the identity of @bytes; without an answer from the disk,
 * the digest alone. */
void fmn_file_identity_take (FmnFileIdentity *self, FmnDisk *disk, const char *path, GBytes *bytes);
typedef enum
{
  FMN_FILE_SAME,
  FMN_FILE_OTHER,
  FMN_FILE_GONE,
  FMN_FILE_UNKNOWN, /* errno says why */
} FmnFileComparison;
/* Whether @path still is what @self says; looks into it when the dates alone have changed, and then
 * takes the new ones. */
FmnFileComparison
fmn_file_identity_compare (FmnFileIdentity *self, FmnDisk *disk, const char *path);

/* A name beside @path that no other save uses: ".journal.fmn.5f0c….fmn-tmp". */
char *fmn_file_dup_temporary (const char *path);
gboolean fmn_file_is_temporary (const char *name);

G_END_DECLS
