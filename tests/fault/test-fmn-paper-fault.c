/* test-fmn-paper-fault.c: each call to the disk is refused in turn while a paper comes in; it is whole or it is not there.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-sealed-vault.h"
#include "fmn-strike.h"
#include "fmn-temporary-folder.h"
#include "fmn-test-paper.h"

#include <errno.h>

#define SIZE 150000

typedef enum
{
  DO_ADD,
  DO_COPY,   /* a readable copy outside */
  DO_SETTLE, /* seals it for one person alone */
} What;

typedef struct
{
  const char *name;
  What what;
  gboolean sealed;
  FmnStrike strike;
} Case;

static const Case cases[] = {
  { "add/plain/eio", DO_ADD, FALSE, { FMN_FAILING_ONCE, EIO, -1 } },
  { "add/plain/enospc", DO_ADD, FALSE, { FMN_FAILING_ONCE, ENOSPC, -1 } },
  { "add/plain/gone", DO_ADD, FALSE, { FMN_FAILING_FROM_THERE, EIO, -1 } },
  { "add/plain/short", DO_ADD, FALSE, { FMN_FAILING_SHORT_WRITE, ENOSPC, -1 } },
  { "add/plain/corrupt", DO_ADD, FALSE, { FMN_FAILING_CORRUPT, 0, FMN_STORE_ERROR_IO } },
  { "add/plain/eintr", DO_ADD, FALSE, { FMN_FAILING_ONCE, EINTR, -1 } },
  { "add/sealed/eio", DO_ADD, TRUE, { FMN_FAILING_ONCE, EIO, -1 } },
  { "add/sealed/erofs", DO_ADD, TRUE, { FMN_FAILING_ONCE, EROFS, -1 } },
  { "add/sealed/gone", DO_ADD, TRUE, { FMN_FAILING_FROM_THERE, ENOSPC, -1 } },
  { "add/sealed/short", DO_ADD, TRUE, { FMN_FAILING_SHORT_WRITE, ENOSPC, -1 } },
  { "add/sealed/corrupt", DO_ADD, TRUE, { FMN_FAILING_CORRUPT, 0, FMN_STORE_ERROR_IO } },
  { "copy/eio", DO_COPY, TRUE, { FMN_FAILING_ONCE, EIO, -1 } },
  { "copy/short", DO_COPY, TRUE, { FMN_FAILING_SHORT_WRITE, ENOSPC, -1 } },
  { "settle/eio", DO_SETTLE, TRUE, { FMN_FAILING_ONCE, EIO, -1 } },
  { "settle/gone", DO_SETTLE, TRUE, { FMN_FAILING_FROM_THERE, EIO, -1 } },
  { "settle/short", DO_SETTLE, TRUE, { FMN_FAILING_SHORT_WRITE, ENOSPC, -1 } },
  { "settle/corrupt", DO_SETTLE, TRUE, { FMN_FAILING_CORRUPT, 0, -1 } },
};

typedef struct
{
  const Case *c;
  char *folder;
  char *copy;
  FmnClock *clock;
  FmnFailingDisk disk;
  FmnStore *store;
  FmnAttachment *paper; /* there before */
  FmnAttachment *added;
  FmnSnapshot *state; /* the paper's entry is marked as for herself */
} Run;

static FmnSnapshot *
make_state (Run *run, gboolean only_me)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  g_autoptr (FmnJournal) journal = NULL;

  if (run->paper != NULL)
    g_ptr_array_add (papers, run->paper);
  journal = fmn_test_journal_with_papers (run->clock, papers, only_me);
  return fmn_journal_snapshot (journal);
}

static gpointer
run_begin (gconstpointer data)
{
  const Case *c = data;
  Run *run = g_new0 (Run, 1);
  g_autofree char *path = NULL;
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (FmnSnapshot) state = NULL;
  g_autoptr (GError) error = NULL;

  run->c = c;
  run->folder = fmn_temporary_folder_new ();
  run->copy = g_build_filename (run->folder, "copy", NULL);
  run->clock = fmn_test_clock_new ();
  fmn_failing_disk_init (&run->disk);
  path = g_build_filename (run->folder, "journal", NULL);
  fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
  fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, "forget me not", &error);
  g_assert_no_error (error);
  run->store = c->sealed
                   ? fmn_store_new_with_disk (path, FMN_VAULT (vault), run->clock, &run->disk.disk)
                   : fmn_test_store_new (run->folder, run->clock, &run->disk.disk);
  state = make_state (run, FALSE);
  fmn_store_create (run->store, state, &error);
  g_assert_no_error (error);
  run->paper = fmn_test_paper_add (run->store, "there", SIZE, FALSE);
  run->state = make_state (run, TRUE);
  return run;
}

static FmnFailingDisk *
run_get_disk (gpointer data)
{
  Run *run = data;

  return &run->disk;
}

static gboolean
run_act (gpointer data, GError **error)
{
  Run *run = data;
  g_autoptr (GInputStream) stream = fmn_test_paper_stream_new (SIZE, 0);

  switch (run->c->what)
    {
    case DO_ADD:
      g_clear_pointer (&run->added, fmn_attachment_unref);
      run->added = fmn_store_add_paper (run->store, stream, "new", FALSE, NULL, NULL, NULL, error);
      return run->added != NULL;
    case DO_COPY:
      return fmn_store_copy_paper (run->store, run->paper, run->copy, NULL, error);
    case DO_SETTLE:
      return fmn_store_settle_papers (run->store, run->state, NULL, error) >= 0;
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
  fmn_snapshot_unref (run->state);
  fmn_attachment_unref (run->paper);
  g_clear_pointer (&run->added, fmn_attachment_unref);
  fmn_temporary_folder_free (run->folder);
  g_free (run->copy);
  g_free (run);
}

/* What was there is there, what was said to be there is, and nothing by halves. */
static void
run_check (gpointer data, gboolean done, const GError *refusal, const char *struck)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;
  const guint n = fmn_test_count_files (run->folder, "journal/papers", ".fmn");

  g_assert_true (fmn_store_verify_paper (run->store, run->paper, &error));
  g_assert_no_error (error);
  if (run->c->what == DO_ADD && done)
    {
      g_assert_true (fmn_store_verify_paper (run->store, run->added, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n, ==, 2);
    }
  else if (run->c->strike.mode != FMN_FAILING_FROM_THERE && g_strcmp0 (struck, "unlink") != 0)
    g_assert_cmpuint (n, ==, 1);
  if (run->c->what == DO_COPY)
    g_assert_cmpint (g_file_test (run->copy, G_FILE_TEST_EXISTS), ==, done);
  /* A disk that has gone takes the tidying with it; the next writer tidies. */
  if (run->c->strike.mode == FMN_FAILING_FROM_THERE)
    {
      fmn_store_unlock (run->store);
      g_assert_true (fmn_store_lock (run->store, NULL));
    }
  if (g_strcmp0 (struck, "unlink") != 0)
    g_assert_cmpuint (fmn_test_count_files (run->folder, "journal/papers", ".fmn-tmp"), ==, 0);
  if (done && run->c->what == DO_ADD)
    g_assert_false (g_strcmp0 (struck, "fsync") == 0 || g_strcmp0 (struck, "rename") == 0);
  if (!done)
    {
      g_assert_true (run_act (run, &error));
      g_assert_no_error (error);
    }
}

static void
test_every_position (gconstpointer data)
{
  static const FmnStruck struck = { run_begin, run_get_disk, run_act, run_check, run_end };
  const Case *c = data;

  fmn_strike_every_position (&c->strike, &struck, c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fault/paper/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_every_position);
    }
  return g_test_run ();
}
