/* test-fmn-autosave.c: what is changed is soon on the disk, and what cannot be saved is said.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-autosave.h"
#include "fmn-failing-disk.h"
#include "fmn-temporary-folder.h"

#include <errno.h>
#include <string.h>

typedef struct
{
  char *folder;
  FmnClock *clock;
  FmnFailingDisk disk;
  FmnStore *store;
  FmnJournal *journal;
  FmnAutosave *autosave;
  GString *states;
  FmnSaveState awaited;
  gboolean reached;
} Fixture;

static void
on_notify_state (FmnAutosave *autosave, GParamSpec *pspec, gpointer data)
{
  static const char letters[] = "CDSE";
  Fixture *fixture = data;
  FmnSaveState state = fmn_autosave_get_state (autosave);

  g_string_append_c (fixture->states, letters[state]);
  fixture->reached = fixture->reached || state == fixture->awaited;
  /* The sentence is there when, and no longer than, there is an error. */
  g_assert_cmpint (fmn_autosave_get_message (autosave) != NULL, ==, state == FMN_SAVE_STATE_ERROR);
  g_assert_cmpint (fmn_autosave_get_error (autosave) != NULL, ==, state == FMN_SAVE_STATE_ERROR);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fmn_temporary_folder_new ();
  fixture->clock = fmn_test_clock_new ();
  fmn_failing_disk_init (&fixture->disk);
  fixture->store = fmn_test_store_new (fixture->folder, fixture->clock, &fixture->disk.disk);
  fixture->journal = fmn_test_journal_new (fixture->clock, 1);
  snapshot = fmn_journal_snapshot (fixture->journal);
  fmn_store_create (fixture->store, snapshot, &error);
  g_assert_no_error (error);
  fixture->autosave = fmn_autosave_new (fixture->journal, fixture->store);
  g_object_set (fixture->autosave, "delay", 5, NULL);
  fixture->states = g_string_new (NULL);
  g_signal_connect (fixture->autosave, "notify::state", G_CALLBACK (on_notify_state), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fmn_test_settle (fixture->autosave);
  g_assert_finalize_object (fixture->autosave);
  g_assert_finalize_object (fixture->journal);
  fmn_test_settle (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
  g_string_free (fixture->states, TRUE);
  fmn_temporary_folder_free (fixture->folder);
}

static void
wait_for (Fixture *fixture, FmnSaveState state)
{
  fixture->awaited = state;
  fixture->reached = FALSE;
  fmn_test_wait (&fixture->reached);
}

static guint
count_saved (Fixture *fixture)
{
  g_autoptr (FmnStore) reader = fmn_test_store_new (fixture->folder, fixture->clock, NULL);

  return fmn_test_store_count (reader);
}

static guint
count_previous (Fixture *fixture)
{
  g_autoptr (GListModel) list = fmn_store_list_previous (fixture->store, NULL);

  return g_list_model_get_n_items (list);
}

static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (fmn_autosave_get_state (fixture->autosave), ==, FMN_SAVE_STATE_CLEAN);
  for (guint i = 2; i <= 5; i++)
    fmn_test_journal_add_note (fixture->journal, i);
  g_assert_cmpint (fmn_autosave_get_state (fixture->autosave), ==, FMN_SAVE_STATE_DIRTY);
  g_assert_cmpuint (count_saved (fixture), ==, 1);
  wait_for (fixture, FMN_SAVE_STATE_CLEAN);
  g_assert_cmpuint (count_saved (fixture), ==, 5);
  /* Four changes, one save. */
  g_assert_cmpuint (count_previous (fixture), ==, 1);
  g_assert_cmpstr (fixture->states->str, ==, "DSC");
}

static void
test_undo_is_saved (Fixture *fixture, gconstpointer data)
{
  fmn_test_journal_add_note (fixture->journal, 2);
  wait_for (fixture, FMN_SAVE_STATE_CLEAN);
  g_assert_true (fmn_journal_undo (fixture->journal));
  g_assert_cmpint (fmn_autosave_get_state (fixture->autosave), ==, FMN_SAVE_STATE_DIRTY);
  wait_for (fixture, FMN_SAVE_STATE_CLEAN);
  g_assert_cmpuint (count_saved (fixture), ==, 1);
}

static void
test_error (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sentence = NULL;

  fmn_failing_disk_arm (&fixture->disk, FMN_FAILING_KIND, 0, ENOSPC);
  fixture->disk.kind = "write";
  fmn_test_journal_add_note (fixture->journal, 2);
  wait_for (fixture, FMN_SAVE_STATE_ERROR);
  g_assert_error (fmn_autosave_get_error (fixture->autosave), FMN_STORE_ERROR,
                  FMN_STORE_ERROR_NO_SPACE);
  sentence = g_strdup (fmn_autosave_get_message (fixture->autosave));
  g_assert_nonnull (strstr (sentence, "disk is full"));
  g_assert_nonnull (strstr (sentence, "in memory"));
  g_assert_cmpuint (count_saved (fixture), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->journal)), ==, 2);

  /* Nobody touches anything: it is saved as soon as it can be. */
  fmn_failing_disk_disarm (&fixture->disk);
  wait_for (fixture, FMN_SAVE_STATE_CLEAN);
  g_assert_cmpuint (count_saved (fixture), ==, 2);
  g_assert_cmpstr (fixture->states->str, ==, "DSEC");
}

static void
test_changed_underneath (Fixture *fixture, gconstpointer data)
{
  static const char other[] = "{\"format\":1,\"id\":\"11111111-1111-4111-8111-111111111111\"}";
  g_autofree char *path = g_build_filename (fixture->folder, "journal", "journal.fmn", NULL);
  g_autofree char *found = NULL;

  g_file_set_contents (path, other, -1, NULL);
  fmn_test_journal_add_note (fixture->journal, 2);
  wait_for (fixture, FMN_SAVE_STATE_ERROR);
  g_assert_error (fmn_autosave_get_error (fixture->autosave), FMN_STORE_ERROR,
                  FMN_STORE_ERROR_CHANGED);
  g_file_get_contents (path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, other);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->journal)), ==, 2);
}

static void
on_merged (FmnAutosave *autosave, const char *sentence, char **said)
{
  g_assert_null (*said);
  *said = g_strdup (sentence);
}

/* The same journal, written by another program: both are kept. */
static void
test_merged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal", "journal.fmn", NULL);
  g_autoptr (FmnSnapshot) before = fmn_journal_snapshot (fixture->journal);
  g_autoptr (FmnJournal) theirs = fmn_journal_new_from_snapshot (before, fixture->clock);
  g_autoptr (FmnSnapshot) after = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *said = NULL;

  fmn_test_journal_add_note (theirs, 7);
  after = fmn_journal_snapshot (theirs);
  text = fmn_codec_serialise (after);
  g_file_set_contents (path, g_bytes_get_data (text, NULL), g_bytes_get_size (text), NULL);
  g_signal_connect (fixture->autosave, "merged", G_CALLBACK (on_merged), &said);
  fmn_test_journal_add_note (fixture->journal, 2);
  wait_for (fixture, FMN_SAVE_STATE_CLEAN);
  g_assert_cmpstr (said, ==, "1 entry came from the other copy.");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->journal)), ==, 3);
  g_assert_cmpuint (count_saved (fixture), ==, 3);
}

static void
on_flushed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fmn_autosave_flush_finish (FMN_AUTOSAVE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
on_not_flushed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fmn_autosave_flush_finish (FMN_AUTOSAVE (source), result, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION);
  *(gboolean *) data = TRUE;
}

static void
test_flush_async (Fixture *fixture, gconstpointer data)
{
  gboolean done = FALSE;

  /* Nothing to save. */
  fmn_autosave_flush_async (fixture->autosave, NULL, on_flushed, &done);
  fmn_test_wait (&done);
  g_assert_cmpuint (count_previous (fixture), ==, 0);

  g_object_set (fixture->autosave, "delay", 60000, NULL);
  fmn_test_journal_add_note (fixture->journal, 2);
  done = FALSE;
  fmn_autosave_flush_async (fixture->autosave, NULL, on_flushed, &done);
  fmn_test_wait (&done);
  g_assert_cmpuint (count_saved (fixture), ==, 2);

  fmn_failing_disk_arm (&fixture->disk, FMN_FAILING_KIND, 0, EROFS);
  fixture->disk.kind = "open";
  fmn_test_journal_add_note (fixture->journal, 3);
  done = FALSE;
  fmn_autosave_flush_async (fixture->autosave, NULL, on_not_flushed, &done);
  fmn_test_wait (&done);
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_object_set (fixture->autosave, "delay", 60000, NULL);
  g_assert_true (fmn_autosave_flush (fixture->autosave, &error));
  fmn_test_journal_add_note (fixture->journal, 2);
  g_assert_true (fmn_autosave_flush (fixture->autosave, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_saved (fixture), ==, 2);
  g_assert_cmpint (fmn_autosave_get_state (fixture->autosave), ==, FMN_SAVE_STATE_CLEAN);

  fmn_failing_disk_arm (&fixture->disk, FMN_FAILING_KIND, 0, EIO);
  fixture->disk.kind = "fsync";
  fmn_test_journal_add_note (fixture->journal, 3);
  g_assert_false (fmn_autosave_flush (fixture->autosave, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IO);
  g_assert_cmpint (fmn_autosave_get_state (fixture->autosave), ==, FMN_SAVE_STATE_ERROR);
}

/* The program is closed while a worker saves: the later state is what is there in the end. */
static void
test_flush_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  for (guint i = 2; i <= 4; i++)
    {
      fmn_test_journal_add_note (fixture->journal, i);
      fmn_autosave_flush_async (fixture->autosave, NULL, on_flushed, &done);
    }
  fmn_test_journal_add_note (fixture->journal, 5);
  g_assert_true (fmn_autosave_flush (fixture->autosave, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_saved (fixture), ==, 5);
  /* Those that wait are overtaken, not written over it. */
  done = FALSE;
  fmn_test_wait (&done);
  while (fmn_autosave_get_state (fixture->autosave) != FMN_SAVE_STATE_CLEAN)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_saved (fixture), ==, 5);
}

typedef struct
{
  guint n_done;
  guint n;
  gboolean all;
} Count;

static void
on_one_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Count *count = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (fmn_store_save_finish (FMN_STORE (source), result, &error));
  g_assert_no_error (error);
  count->all = ++count->n_done == count->n;
}

/* Of ten states that come while one is being written, the newest alone is written, and all ten are told. */
static void
test_coalesce (Fixture *fixture, gconstpointer data)
{
  Count count = { .n = 11 };

  /* On its own, without autosave between. */
  g_object_set (fixture->autosave, "delay", 60000, NULL);
  for (guint i = 2; i < 2 + count.n; i++)
    {
      g_autoptr (FmnSnapshot) snapshot = NULL;

      fmn_test_journal_add_note (fixture->journal, i);
      snapshot = fmn_journal_snapshot (fixture->journal);
      fmn_store_save_async (fixture->store, snapshot, NULL, on_one_saved, &count);
    }
  fmn_test_wait (&count.all);
  g_assert_cmpuint (count_saved (fixture), ==, 12);
  g_assert_cmpuint (count_previous (fixture), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/store/autosave/saves", test_saves);
  ADD ("/store/autosave/undo", test_undo_is_saved);
  ADD ("/store/autosave/error", test_error);
  ADD ("/store/autosave/changed-underneath", test_changed_underneath);
  ADD ("/store/autosave/merged", test_merged);
  ADD ("/store/autosave/flush-async", test_flush_async);
  ADD ("/store/autosave/flush", test_flush);
  ADD ("/store/autosave/flush-while-saving", test_flush_while_saving);
  ADD ("/store/autosave/coalesce", test_coalesce);
#undef ADD
  return g_test_run ();
}
