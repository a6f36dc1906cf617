/* test-fmn-store-fault.c: each call to the disk is refused in turn; old or new is whole each time.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-strike.h"
#include "fmn-temporary-folder.h"

#include <errno.h>

#define OLD 3
#define NEW 4

typedef enum
{
  DO_CREATE,
  DO_SAVE,
  DO_SAVE_COPYING, /* on a file system without hard links */
  DO_RESTORE,
} What;

typedef struct
{
  const char *name;
  What what;
  FmnStrike strike;
} Case;

static const Case cases[] = {
  { "create/once/eio", DO_CREATE, { FMN_FAILING_ONCE, EIO, FMN_STORE_ERROR_IO } },
  { "create/once/enospc", DO_CREATE, { FMN_FAILING_ONCE, ENOSPC, FMN_STORE_ERROR_NO_SPACE } },
  { "create/gone/eio", DO_CREATE, { FMN_FAILING_FROM_THERE, EIO, FMN_STORE_ERROR_IO } },
  { "create/short/enospc",
    DO_CREATE,
    { FMN_FAILING_SHORT_WRITE, ENOSPC, FMN_STORE_ERROR_NO_SPACE } },
  { "create/corrupt", DO_CREATE, { FMN_FAILING_CORRUPT, 0, FMN_STORE_ERROR_IO } },
  { "save/once/eio", DO_SAVE, { FMN_FAILING_ONCE, EIO, FMN_STORE_ERROR_IO } },
  { "save/once/enospc", DO_SAVE, { FMN_FAILING_ONCE, ENOSPC, FMN_STORE_ERROR_NO_SPACE } },
  { "save/once/edquot", DO_SAVE, { FMN_FAILING_ONCE, EDQUOT, FMN_STORE_ERROR_NO_SPACE } },
  { "save/once/erofs", DO_SAVE, { FMN_FAILING_ONCE, EROFS, FMN_STORE_ERROR_PERMISSION } },
  { "save/once/eacces", DO_SAVE, { FMN_FAILING_ONCE, EACCES, FMN_STORE_ERROR_PERMISSION } },
  { "save/once/enoent", DO_SAVE, { FMN_FAILING_ONCE, ENOENT, -1 } },
  { "save/once/eexist", DO_SAVE, { FMN_FAILING_ONCE, EEXIST, -1 } },
  { "save/once/eintr", DO_SAVE, { FMN_FAILING_ONCE, EINTR, -1 } },
  { "save/gone/eio", DO_SAVE, { FMN_FAILING_FROM_THERE, EIO, FMN_STORE_ERROR_IO } },
  { "save/gone/enospc", DO_SAVE, { FMN_FAILING_FROM_THERE, ENOSPC, FMN_STORE_ERROR_NO_SPACE } },
  { "save/gone/erofs", DO_SAVE, { FMN_FAILING_FROM_THERE, EROFS, FMN_STORE_ERROR_PERMISSION } },
  { "save/short/enospc", DO_SAVE, { FMN_FAILING_SHORT_WRITE, ENOSPC, FMN_STORE_ERROR_NO_SPACE } },
  { "save/corrupt", DO_SAVE, { FMN_FAILING_CORRUPT, 0, FMN_STORE_ERROR_IO } },
  { "save-copying/once/eio", DO_SAVE_COPYING, { FMN_FAILING_ONCE, EIO, FMN_STORE_ERROR_IO } },
  { "save-copying/short/enospc",
    DO_SAVE_COPYING,
    { FMN_FAILING_SHORT_WRITE, ENOSPC, FMN_STORE_ERROR_NO_SPACE } },
  { "save-copying/corrupt", DO_SAVE_COPYING, { FMN_FAILING_CORRUPT, 0, FMN_STORE_ERROR_IO } },
  { "restore/once/eio", DO_RESTORE, { FMN_FAILING_ONCE, EIO, FMN_STORE_ERROR_IO } },
  { "restore/gone/enospc",
    DO_RESTORE,
    { FMN_FAILING_FROM_THERE, ENOSPC, FMN_STORE_ERROR_NO_SPACE } },
};

/* Refuses hard links always, and passes the rest on. */
typedef struct
{
  FmnFailingDisk failing; /* first */
} LinklessDisk;

static int
refuse_link (FmnDisk *disk, const char *from, const char *to)
{
  errno = EPERM;
  return -1;
}

typedef struct
{
  const Case *c;
  char *folder;
  FmnClock *clock;
  LinklessDisk disk;
  FmnStore *store;
  char *previous; /* name of the copy to go back to */
  FmnSnapshot *old_state;
  FmnSnapshot *new_state;
} Run;

static FmnSnapshot *
make_state (FmnClock *clock, guint n)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (clock, n);

  return fmn_journal_snapshot (journal);
}

static char *
dup_name_of_previous (FmnStore *store)
{
  g_autoptr (GListModel) list = fmn_store_list_previous (store, NULL);
  g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (list, 0);

  return g_strdup (fmn_previous_copy_get_name (copy));
}

/* What is on the disk before the call that is watched: nothing, OLD entries, or OLD after NEW. */
static gpointer
run_begin (gconstpointer data)
{
  const Case *c = data;
  Run *run = g_new0 (Run, 1);
  g_autoptr (GError) error = NULL;

  run->c = c;
  run->folder = fmn_temporary_folder_new ();
  run->clock = fmn_test_clock_new ();
  run->old_state = make_state (run->clock, OLD);
  run->new_state = make_state (run->clock, NEW);
  fmn_failing_disk_init (&run->disk.failing);
  if (c->what == DO_SAVE_COPYING)
    run->disk.failing.disk.link = refuse_link;
  run->store = fmn_test_store_new (run->folder, run->clock, &run->disk.failing.disk);
  if (c->what == DO_CREATE)
    return run;
  if (c->what == DO_RESTORE)
    {
      fmn_store_create (run->store, run->new_state, &error);
      g_assert_no_error (error);
      fmn_test_clock_advance (run->clock, G_TIME_SPAN_MINUTE);
      fmn_store_save (run->store, run->old_state, &error);
    }
  else
    fmn_store_create (run->store, run->old_state, &error);
  g_assert_no_error (error);
  if (c->what == DO_RESTORE)
    run->previous = dup_name_of_previous (run->store);
  fmn_test_clock_advance (run->clock, G_TIME_SPAN_MINUTE);
  return run;
}

static FmnFailingDisk *
run_get_disk (gpointer data)
{
  Run *run = data;

  return &run->disk.failing;
}

static gboolean
run_act (gpointer data, GError **error)
{
  Run *run = data;

  switch (run->c->what)
    {
    case DO_CREATE:
      return fmn_store_create (run->store, run->new_state, error);
    case DO_SAVE:
    case DO_SAVE_COPYING:
      return fmn_store_save (run->store, run->new_state, error);
    case DO_RESTORE:
      return fmn_store_restore_previous (run->store, run->previous, error);
    default:
      g_assert_not_reached ();
    }
}

static void
run_end (gpointer data)
{
  Run *run = data;

  g_assert_finalize_object (run->store);
  g_assert_finalize_object (run->clock);
  fmn_snapshot_unref (run->old_state);
  fmn_snapshot_unref (run->new_state);
  fmn_temporary_folder_free (run->folder);
  g_free (run->previous);
  g_free (run);
}

/* As a program started afterwards finds it: the number of entries, 0 when there is no journal. */
static guint
read_back (Run *run, gboolean expect_journal)
{
  g_autoptr (FmnStore) reader = fmn_test_store_new (run->folder, run->clock, NULL);
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  if (!expect_journal && !fmn_store_exists (reader))
    return 0;
  snapshot = fmn_store_load (reader, &error);
  g_assert_no_error (error);
  return fmn_snapshot_get_n_entries (snapshot);
}

static guint
count_leftovers (Run *run)
{
  return fmn_test_count_files (run->folder, "journal", ".fmn-tmp")
         + fmn_test_count_files (run->folder, "journal/previous", ".fmn-tmp");
}

/* Nothing in previous/ may be half a journal. */
static void
check_previous_whole (Run *run)
{
  g_autoptr (FmnStore) reader = fmn_test_store_new (run->folder, run->clock, NULL);
  g_autoptr (GListModel) list = fmn_store_list_previous (reader, NULL);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (list, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnSnapshot) snapshot
          = fmn_store_load_previous (reader, fmn_previous_copy_get_name (copy), &error);

      g_assert_no_error (error);
    }
}

/* A disk that has gone takes even the tidying with it: then the next writer tidies. */
static void
check_tidy (Run *run, const char *struck)
{
  g_autoptr (GError) error = NULL;

  if (run->c->strike.mode == FMN_FAILING_FROM_THERE)
    {
      fmn_store_unlock (run->store);
      if (!fmn_store_exists (run->store))
        return;
      fmn_store_lock (run->store, &error);
      g_assert_no_error (error);
    }
  else if (g_strcmp0 (struck, "unlink") == 0)
    return;
  g_assert_cmpuint (count_leftovers (run), ==, 0);
}

static void
run_check (gpointer data, gboolean done, const GError *refusal, const char *struck)
{
  Run *run = data;
  const gboolean creates = run->c->what == DO_CREATE;
  const guint found = read_back (run, !creates);

  /* What is not known to be durable is not said to be. */
  if (g_strcmp0 (struck, "fsync") == 0 || g_strcmp0 (struck, "rename") == 0)
    g_assert_false (done);
  if (done)
    g_assert_cmpuint (found, ==, NEW);
  else
    g_assert_true (found == NEW || found == (creates ? 0 : OLD));
  check_previous_whole (run);
  check_tidy (run, struck);
  /* What could not be saved is still in memory, and the next attempt goes well. */
  if (!done && !(creates && found == NEW))
    {
      g_autoptr (GError) error = NULL;

      run_act (run, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (read_back (run, TRUE), ==, NEW);
      g_assert_cmpuint (count_leftovers (run), ==, 0);
    }
}

static void
test_every_position (gconstpointer data)
{
  static const FmnStruck struck = { run_begin, run_get_disk, run_act, run_check, run_end };
  const Case *c = data;

  fmn_strike_every_position (&c->strike, &struck, c);
}

/* Reading changes nothing, whatever the disk answers. */
static void
test_load (void)
{
  const Case c = { "load", DO_SAVE, { FMN_FAILING_ONCE, EIO, FMN_STORE_ERROR_IO } };
  guint n_refused = 0;
  gboolean reached = TRUE;

  for (guint at = 1; reached; at++)
    {
      Run *run = run_begin (&c);
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnSnapshot) snapshot = NULL;

      fmn_failing_disk_arm (&run->disk.failing, c.strike.mode, at, c.strike.errnum);
      snapshot = fmn_store_load (run->store, &error);
      reached = run->disk.failing.n_calls >= at;
      if (snapshot == NULL)
        {
          g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IO);
          n_refused++;
        }
      else
        g_assert_cmpuint (fmn_snapshot_get_n_entries (snapshot), ==, OLD);
      fmn_failing_disk_disarm (&run->disk.failing);
      g_assert_cmpuint (read_back (run, TRUE), ==, OLD);
      run_end (run);
    }
  g_assert_cmpuint (n_refused, >, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fault/store/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_every_position);
    }
  g_test_add_func ("/fault/store/load", test_load);
  return g_test_run ();
}
