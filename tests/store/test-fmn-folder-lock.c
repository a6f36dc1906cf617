/* test-fmn-folder-lock.c: one writer at a time, and no obstacle left by a dead one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-temporary-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *program;

typedef struct
{
  char *folder;
  FmnClock *clock;
  FmnStore *store;
  FmnSnapshot *snapshot;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fmn_temporary_folder_new ();
  fixture->clock = fmn_test_clock_new ();
  fixture->store = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  journal = fmn_test_journal_new (fixture->clock, 2);
  fixture->snapshot = fmn_journal_snapshot (journal);
  fmn_store_create (fixture->store, fixture->snapshot, &error);
  g_assert_no_error (error);
  fmn_store_unlock (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fmn_snapshot_unref (fixture->snapshot);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
  fmn_temporary_folder_free (fixture->folder);
}

/* The other process: holds the lock until it is killed. */
static int
hold (const char *folder)
{
  g_autoptr (FmnClock) clock = fmn_test_clock_new ();
  g_autoptr (FmnStore) store = fmn_test_store_new (folder, clock, NULL);
  char byte = 0;

  if (!fmn_store_lock (store, NULL))
    return 1;
  if (write (STDOUT_FILENO, "h", 1) != 1)
    return 1;
  while (read (STDIN_FILENO, &byte, 1) > 0)
    continue;
  return 0;
}

static GPid
start_holder (Fixture *fixture, int *in)
{
  const char *argv[] = { program, "--hold", fixture->folder, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid = 0;
  int out = -1;
  char byte = 0;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                            in, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read (out, &byte, 1), ==, 1);
  close (out);
  return pid;
}

static void
check_in_use (Fixture *fixture, const char *expected)
{
  g_autoptr (FmnSnapshot) read_anyway = NULL;
  g_autoptr (GError) lock_error = NULL;
  g_autoptr (GError) save_error = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (fmn_store_lock (fixture->store, &lock_error));
  g_assert_error (lock_error, FMN_STORE_ERROR, FMN_STORE_ERROR_IN_USE);
  g_assert_cmpint (fmn_store_error_to_exit_code (lock_error), ==, 6);
  if (strstr (lock_error->message, expected) == NULL)
    g_error ("“%s” does not say “%s”", lock_error->message, expected);
  g_assert_false (fmn_store_save (fixture->store, fixture->snapshot, &save_error));
  g_assert_error (save_error, FMN_STORE_ERROR, FMN_STORE_ERROR_IN_USE);
  g_assert_false (fmn_store_is_locked (fixture->store));
  read_anyway = fmn_store_load (fixture->store, &error);
  g_assert_no_error (error);
}

static void
check_free (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fmn_store_lock (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (fmn_store_is_locked (fixture->store));
}

static void
test_other_process (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;
  int in = -1;
  int status = 0;
  GPid pid = start_holder (fixture, &in);

  expected = g_strdup_printf ("(process %d)", (int) pid);
  check_in_use (fixture, expected);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  close (in);
  check_free (fixture);
}

static void
test_same_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) other = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  g_autoptr (GError) error = NULL;

  fmn_store_lock (other, &error);
  g_assert_no_error (error);
  check_in_use (fixture, "already open in this program");
  /* A second time, as whoever holds it. */
  fmn_store_lock (other, &error);
  g_assert_no_error (error);
  g_clear_object (&other);
  check_free (fixture);
}

/* What a machine that lost its power leaves: a file, and nobody who holds it. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal", "lock", NULL);
  g_autofree char *leftover = g_build_filename (fixture->folder, "journal",
                                                ".journal.fmn.0123456789abcdef.fmn-tmp", NULL);
  g_autofree char *note = NULL;
  g_autofree char *own = g_strdup_printf ("%d\n", (int) getpid ());

  g_file_set_contents (path, "1\nelsewhere\n", -1, NULL);
  g_file_set_contents (leftover, "{\"format\":", -1, NULL);
  check_free (fixture);
  g_file_get_contents (path, &note, NULL, NULL);
  g_assert_true (g_str_has_prefix (note, own));
  g_assert_false (g_file_test (leftover, G_FILE_TEST_EXISTS));
}

/* Taken away while it is held: the next one makes a new file, and the holder's saves notice what was written meanwhile. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal", "lock", NULL);
  g_autoptr (FmnStore) other = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 5);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (FmnSnapshot) loaded = NULL;
  g_autoptr (GError) error = NULL;

  check_free (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  loaded = fmn_store_load (other, &error);
  g_assert_no_error (error);
  fmn_store_save (other, snapshot, &error);
  g_assert_no_error (error);
  fmn_test_journal_add_note (journal, 6);
  g_clear_pointer (&snapshot, fmn_snapshot_unref);
  snapshot = fmn_journal_snapshot (journal);
  g_assert_false (fmn_store_save (fixture->store, snapshot, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 3 && strcmp (argv[1], "--hold") == 0)
    return hold (argv[2]);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/store/lock/other-process", test_other_process);
  ADD ("/store/lock/same-process", test_same_process);
  ADD ("/store/lock/stale", test_stale);
  ADD ("/store/lock/removed", test_removed);
#undef ADD
  return g_test_run ();
}
