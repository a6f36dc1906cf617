/* fuzz-backup.c: any bytes as a backup in one file: it is laid out whole as a folder, or nothing is left of it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-fuzz"
#include "config.h"

#include "fmn-fuzz.h"

#include "fmn-backup.h"

#include <glib/gstdio.h>
#include <string.h>

/* docs/FORMAT.md, "Backup", in bytes. */
#define START 16 /* magic and form */
#define NAME 80
#define HEAD (NAME + 8)
#define DIGEST 32

static const char *
get_folder (void)
{
  static char *folder;

  if (folder == NULL)
    folder = g_dir_make_tmp ("fmn-fuzz-XXXXXX", NULL);
  g_assert_nonnull (folder);
  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Gives each member the digest of what it holds now, so that bent bytes are not all refused at the first of them. */
static void
mend_digests (guint8 *data, gsize size)
{
  gsize at = START;

  while (size - at > HEAD + DIGEST)
    {
      g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
      gsize n_digest = DIGEST;
      guint64 length;

      memcpy (&length, data + at + NAME, sizeof length);
      length = GUINT64_FROM_LE (length);
      if (length > size - at - HEAD - DIGEST)
        return;
      g_checksum_update (checksum, data + at, (gssize) (HEAD + length));
      g_checksum_get_digest (checksum, data + at + HEAD + length, &n_digest);
      at += HEAD + length + DIGEST;
    }
}

static void
unpack (const guint8 *data, gsize size)
{
  g_autofree char *path = g_build_filename (get_folder (), "backup", NULL);
  g_autofree char *unpacked = g_build_filename (get_folder (), "unpacked", NULL);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_assert_true (g_file_set_contents_full (path, (const char *) data, (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  done = fmn_backup_unpack (path, unpacked, &error);
  g_assert_true (done == (error == NULL));
  g_assert_true (done == g_file_test (unpacked, G_FILE_TEST_IS_DIR));
  if (done)
    fmn_backup_remove_unpacked (unpacked);
  g_unlink (path);
  /* Nothing lies beside the place it was meant for, whatever names the file holds. */
  g_assert_cmpuint (count_files (get_folder ()), ==, 0);
  g_rmdir (get_folder ());
  g_mkdir (get_folder (), 0700);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree guint8 *mended = NULL;

  unpack (data, size);
  if (size <= START)
    return 0;
  mended = g_memdup2 (data, size);
  mend_digests (mended, size);
  unpack (mended, size);
  return 0;
}
