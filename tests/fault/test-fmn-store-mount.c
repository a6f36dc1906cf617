/* test-fmn-store-mount.c: a disk that is really full, and a folder that is really read-only.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-temporary-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#define FEW 3
#define MANY 60

/* Why nothing can be mounted here, or NULL. */
static const char *no_mounts;

typedef struct
{
  char *folder;
  FmnClock *clock;
  FmnStore *store;
  FmnSnapshot *few;
  FmnSnapshot *many;
} Fixture;

static FmnSnapshot *
make_state (FmnClock *clock, guint n)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (clock, n);

  return fmn_journal_snapshot (journal);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (no_mounts != NULL)
    return;
  fixture->folder = fmn_temporary_folder_new ();
  g_assert_cmpint (mount ("none", fixture->folder, "tmpfs", 0, data), ==, 0);
  fixture->clock = fmn_test_clock_new ();
  fixture->store = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  fixture->few = make_state (fixture->clock, FEW);
  fixture->many = make_state (fixture->clock, MANY);
  fmn_store_create (fixture->store, fixture->few, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->folder == NULL)
    return;
  fmn_snapshot_unref (fixture->few);
  fmn_snapshot_unref (fixture->many);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
  g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
  fmn_temporary_folder_free (fixture->folder);
}

static void
check_refused (Fixture *fixture, FmnStoreError code)
{
  g_autoptr (FmnStore) reader = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  g_autoptr (FmnSnapshot) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_error = NULL;

  g_assert_false (fmn_store_save (fixture->store, fixture->many, &error));
  g_assert_error (error, FMN_STORE_ERROR, (int) code);
  g_assert_cmpuint (fmn_test_count_files (fixture->folder, "journal", ".fmn-tmp"), ==, 0);
  found = fmn_store_load (reader, &read_error);
  g_assert_no_error (read_error);
  g_assert_cmpuint (fmn_snapshot_get_n_entries (found), ==, FEW);
}

static void
check_goes_on (Fixture *fixture)
{
  g_autoptr (FmnSnapshot) found = NULL;
  g_autoptr (GError) error = NULL;

  fmn_store_save (fixture->store, fixture->many, &error);
  g_assert_no_error (error);
  found = fmn_store_load (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fmn_snapshot_get_n_entries (found), ==, MANY);
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  static const char block[4096] = "full";
  g_autofree char *path = NULL;
  int fd;

  if (no_mounts != NULL)
    {
      g_test_skip (no_mounts);
      return;
    }
  path = g_build_filename (fixture->folder, "filler", NULL);
  fd = g_open (path, O_WRONLY | O_CREAT, 0600);
  while (write (fd, block, sizeof block) > 0)
    continue;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
  check_refused (fixture, FMN_STORE_ERROR_NO_SPACE);
  g_assert_cmpint (g_unlink (path), ==, 0);
  check_goes_on (fixture);
}

/* Space for bytes, and none for names. */
static void
test_no_names (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  if (no_mounts != NULL)
    {
      g_test_skip (no_mounts);
      return;
    }
  for (;; n++)
    {
      g_autofree char *path = g_strdup_printf ("%s/filler-%u", fixture->folder, n);
      int fd = g_open (path, O_WRONLY | O_CREAT, 0600);

      if (fd < 0)
        break;
      close (fd);
    }
  g_assert_cmpint (errno, ==, ENOSPC);
  check_refused (fixture, FMN_STORE_ERROR_NO_SPACE);
  while (n-- > 0)
    {
      g_autofree char *path = g_strdup_printf ("%s/filler-%u", fixture->folder, n);

      g_unlink (path);
    }
  check_goes_on (fixture);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) create_error = NULL;
  g_autofree char *elsewhere = NULL;

  if (no_mounts != NULL)
    {
      g_test_skip (no_mounts);
      return;
    }
  /* The lock's open file would keep the mount writable. */
  fmn_store_unlock (fixture->store);
  g_assert_cmpint (mount ("none", fixture->folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  check_refused (fixture, FMN_STORE_ERROR_PERMISSION);
  other = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  g_assert_false (fmn_store_lock (other, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION);
  g_clear_object (&other);
  elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  other = fmn_test_store_new (elsewhere, fixture->clock, NULL);
  g_assert_false (fmn_store_create (other, fixture->few, &create_error));
  g_assert_error (create_error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION);
  g_assert_cmpint (mount ("none", fixture->folder, NULL, MS_REMOUNT, NULL), ==, 0);
  check_goes_on (fixture);
}

/* Another account's folder that may be read: permission bits bite for everyone but root. */
static void
test_other_account (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { ".", "previous", "papers", "journal.fmn", "lock" };

  if (no_mounts != NULL)
    {
      g_test_skip (no_mounts);
      return;
    }
  fmn_store_unlock (fixture->store);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "journal", names[i], NULL);

      g_assert_cmpint (g_chmod (path, 0755), ==, 0);
    }
  g_assert_cmpint (seteuid (65534), ==, 0);
  check_refused (fixture, FMN_STORE_ERROR_PERMISSION);
  g_assert_cmpint (seteuid (0), ==, 0);
  check_goes_on (fixture);
}

/* In a namespace of its own, so that nothing of this is seen outside and all of it ends with the
 * process. */
static void
enter_namespace (void)
{
  if (geteuid () != 0)
    no_mounts = "mounting needs root";
  else if (unshare (CLONE_NEWNS) != 0)
    no_mounts = "no mount namespace can be made here";
  else if (mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0)
    no_mounts = "mounts cannot be kept private here";
}

int
main (int argc, char **argv)
{
  enter_namespace ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, options, func) g_test_add (path, Fixture, options, set_up, func, tear_down)
  ADD ("/fault/mount/full", "size=128k,mode=700", test_full);
  ADD ("/fault/mount/no-names", "size=1m,nr_inodes=20,mode=700", test_no_names);
  ADD ("/fault/mount/read-only", "size=1m,mode=700", test_read_only);
  ADD ("/fault/mount/other-account", "size=1m,mode=700", test_other_account);
#undef ADD
  return g_test_run ();
}
