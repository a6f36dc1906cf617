/* test-fmn-store-previous.c: going back, files changed underneath, and a look through the folder.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-temporary-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <utime.h>

#define PAPER_THERE "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
#define PAPER_MISSING "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb"
#define PAPER_UNNAMED "cccccccc-cccc-4ccc-8ccc-cccccccccccc"

typedef struct
{
  char *folder;
  char *path; /* of journal.fmn */
  FmnClock *clock;
  FmnStore *store;
} Fixture;

/* Three states: of 1, 2 and 3 entries. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fmn_temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "journal", "journal.fmn", NULL);
  fixture->clock = fmn_test_clock_new ();
  fixture->store = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  for (guint n = 1; n <= 3; n++)
    fmn_test_store_save_notes (fixture->store, fixture->clock, n);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
  g_free (fixture->path);
  fmn_temporary_folder_free (fixture->folder);
}

static guint
count_entries (Fixture *fixture)
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

static char *
dup_oldest (Fixture *fixture)
{
  g_autoptr (GListModel) list = fmn_store_list_previous (fixture->store, NULL);
  g_autoptr (FmnPreviousCopy) copy
      = g_list_model_get_item (list, g_list_model_get_n_items (list) - 1);

  return g_strdup (fmn_previous_copy_get_name (copy));
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *oldest = dup_oldest (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_previous (fixture), ==, 2);
  fmn_store_restore_previous (fixture->store, oldest, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  /* The state that was left is a copy now, and the one gone back to is still one. */
  g_assert_cmpuint (count_previous (fixture), ==, 3);
  /* And saving goes on from there. */
  fmn_test_store_save_notes (fixture->store, fixture->clock, 5);
  g_assert_cmpuint (count_entries (fixture), ==, 5);
}

/* What restoring is for: the journal itself can no longer be read. */
static void
test_restore_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) store = NULL;
  g_autofree char *oldest = dup_oldest (fixture);
  g_autoptr (GError) error = NULL;

  fmn_store_unlock (fixture->store);
  g_file_set_contents (fixture->path, "{\"for", -1, NULL);
  store = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  g_assert_null (fmn_store_load (store, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  fmn_store_restore_previous (store, oldest, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  /* Even the damaged file is kept. */
  g_assert_cmpuint (count_previous (fixture), ==, 3);
}

static void
test_restore_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) store = NULL;
  g_autofree char *oldest = dup_oldest (fixture);
  g_autoptr (GError) error = NULL;

  fmn_store_unlock (fixture->store);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  store = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  fmn_store_restore_previous (store, oldest, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_restore_refuses (Fixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "", "none.fmn", "../journal.fmn", "..", "/etc/passwd", ".hidden.fmn" };
  g_autofree char *broken
      = g_build_filename (fixture->folder, "journal", "previous", "broken.fmn", NULL);
  g_autoptr (GError) damaged = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (fmn_store_restore_previous (fixture->store, names[i], &error));
      g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND);
    }
  g_file_set_contents (broken, "[", -1, NULL);
  g_assert_false (fmn_store_restore_previous (fixture->store, "broken.fmn", &damaged));
  g_assert_error (damaged, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (count_entries (fixture), ==, 3);
}

/* Names that are not ours are listed and never removed. */
static void
test_foreign_copy (Fixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "before the move.fmn", "2026-02-24T101500Z-1.fmn", "2026-02-24T101500Z-02.fmn",
          "2026-02-30T101500Z.fmn", "2020-01-01T000000.fmn" };
  g_autofree char *text = NULL;
  const struct utimbuf long_ago = { 1000000000, 1000000000 };

  g_file_get_contents (fixture->path, &text, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path
          = g_build_filename (fixture->folder, "journal", "previous", names[i], NULL);

      g_file_set_contents (path, text, -1, NULL);
      g_assert_cmpint (utime (path, &long_ago), ==, 0);
    }
  for (guint i = 0; i < 3; i++)
    {
      fmn_test_clock_advance (fixture->clock, 400 * G_TIME_SPAN_DAY);
      fmn_test_store_save_notes (fixture->store, fixture->clock, 10 + i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnSnapshot) snapshot = fmn_store_load_previous (fixture->store, names[i], &error);

      g_assert_no_error (error);
    }
}

/* Twelve states of one day, and the next three days later: thinning happens on the disk, too. */
static void
test_thinned (Fixture *fixture, gconstpointer data)
{
  for (guint n = 4; n <= 12; n++)
    fmn_test_store_save_notes (fixture->store, fixture->clock, n);
  g_assert_cmpuint (count_previous (fixture), ==, 11);
  fmn_test_clock_advance (fixture->clock, 3 * G_TIME_SPAN_DAY);
  /* The newest five stay, and the newest of the day is one of them. */
  fmn_test_store_save_notes (fixture->store, fixture->clock, 13);
  g_assert_cmpuint (count_previous (fixture), ==, 5);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  static const char other[] = "{\"format\":1,\"id\":\"11111111-1111-4111-8111-111111111111\"}";
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 4);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_file_set_contents (fixture->path, other, -1, NULL);
  g_assert_false (fmn_store_save (fixture->store, snapshot, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED);
  g_file_get_contents (fixture->path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, other);
  g_assert_cmpuint (fmn_test_count_files (fixture->folder, "journal", ".fmn-tmp"), ==, 0);
  g_assert_cmpuint (count_previous (fixture), ==, 2);
}

static void
test_changed_in_disguise (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 4);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;
  struct stat st = { 0 };
  FILE *file;

  /* The same file, the same length, one letter another, its date set back. */
  g_assert_cmpint (g_stat (fixture->path, &st), ==, 0);
  file = g_fopen (fixture->path, "r+");
  fseek (file, 40, SEEK_SET);
  fputc ('#', file);
  fclose (file);
  {
    const struct timespec times[2] = { st.st_atim, st.st_mtim };

    g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
  }
  g_assert_false (fmn_store_save (fixture->store, snapshot, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED);
}

/* A synchronising program that puts the same bytes there again has changed nothing. */
static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  g_file_get_contents (fixture->path, &text, &length, NULL);
  g_file_set_contents (fixture->path, text, length, NULL);
  fmn_test_store_save_notes (fixture->store, fixture->clock, 4);
  g_assert_cmpuint (count_entries (fixture), ==, 4);
}

/* Nothing is there to be overwritten: what is in memory is all there is. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 4);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  fmn_store_save (fixture->store, snapshot, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 4);
}

static void
put (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal", name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static FmnCheckItem *
find_item (FmnCheckReport *report, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      g_autoptr (FmnCheckItem) item = g_list_model_get_item (G_LIST_MODEL (report), i);

      if (g_strcmp0 (fmn_check_item_get_name (item), name) == 0)
        return item;
    }
  g_error ("%s is not in the report", name);
}

static void
test_check_sound (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnCheckReport) report = fmn_store_check (fixture->store, &error);
  g_autofree char *summary = NULL;
  FmnCheckItem *item;

  g_assert_no_error (error);
  g_assert_true (fmn_check_report_get_sound (report));
  g_assert_null (fmn_check_report_get_journal_error (report));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report)), ==, 3);
  item = find_item (report, "journal.fmn");
  g_assert_cmpint (fmn_check_item_get_what (item), ==, FMN_CHECK_JOURNAL);
  g_assert_true (fmn_check_item_get_readable (item));
  g_assert_cmpuint (fmn_check_item_get_n_entries (item), ==, 3);
  g_assert_cmpuint (fmn_check_item_get_size (item), >, 0);
  g_assert_null (fmn_check_item_get_message (item));
  summary = fmn_check_report_dup_summary (report);
  g_assert_cmpstr (summary, ==, "The journal is whole, and so are 2 previous copies.");
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  static const char text[]
      = "{\"format\":1,\"id\":\"11111111-1111-4111-8111-111111111111\",\"entries\":[{\"id\":"
        "\"22222222-2222-4222-8222-222222222222\",\"kind\":\"note\",\"created\":\"2026-02-24T10:15:"
        "00Z\",\"modified\":\"2026-02-24T10:15:00Z\",\"papers\":["
        "{\"id\":\"" PAPER_THERE "\",\"name\":\"a\",\"media-type\":\"image/png\",\"size\":9,"
        "\"added\":\"2026-02-24T10:15:00Z\"},{\"id\":\"" PAPER_MISSING
        "\",\"name\":\"b\",\"media-type\":\"image/png\",\"size\":1,\"added\":\"2026-02-24T10:15:00Z"
        "\"}]}]}";
  static const struct
  {
    const char *name;
    FmnCheckWhat what;
    gboolean readable;
    gboolean says;
  } expected[] = {
    { "journal.fmn", FMN_CHECK_JOURNAL, TRUE, FALSE },
    { "previous/2026-02-24T101600Z.fmn", FMN_CHECK_PREVIOUS, TRUE, FALSE },
    { "previous/cut.fmn", FMN_CHECK_PREVIOUS, FALSE, TRUE },
    { "papers/" PAPER_THERE ".fmn", FMN_CHECK_PAPER, TRUE, FALSE },
    { "papers/" PAPER_MISSING ".fmn", FMN_CHECK_PAPER, FALSE, TRUE },
    { "papers/" PAPER_UNNAMED ".fmn", FMN_CHECK_PAPER, TRUE, TRUE },
    { ".journal.fmn.0011223344556677.fmn-tmp", FMN_CHECK_LEFTOVER, FALSE, TRUE },
    { "shopping.txt", FMN_CHECK_UNKNOWN, FALSE, TRUE },
    { "papers/thumbs.db", FMN_CHECK_UNKNOWN, FALSE, TRUE },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnCheckReport) report = NULL;
  g_autofree char *summary = NULL;

  put (fixture, "journal.fmn", text);
  put (fixture, "previous/cut.fmn", "{\"form");
  put (fixture, "papers/" PAPER_THERE ".fmn", "a picture");
  put (fixture, "papers/" PAPER_UNNAMED ".fmn", "another");
  put (fixture, ".journal.fmn.0011223344556677.fmn-tmp", "{");
  put (fixture, "shopping.txt", "milk");
  put (fixture, "papers/thumbs.db", "x");
  report = fmn_store_check (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_false (fmn_check_report_get_sound (report));
  g_assert_null (fmn_check_report_get_journal_error (report));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      FmnCheckItem *item = find_item (report, expected[i].name);

      g_assert_cmpint (fmn_check_item_get_what (item), ==, (int) expected[i].what);
      g_assert_cmpint (fmn_check_item_get_readable (item), ==, expected[i].readable);
      g_assert_cmpint (fmn_check_item_get_message (item) != NULL, ==, expected[i].says);
    }
  /* Those, and the second dated copy. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report)), ==,
                    G_N_ELEMENTS (expected) + 1);
  summary = fmn_check_report_dup_summary (report);
  g_assert_cmpstr (summary, ==,
                   "The journal is whole. Some of the files beside it cannot be read.");
  /* A look changes nothing. */
  g_assert_cmpuint (fmn_test_count_files (fixture->folder, "journal", ".fmn-tmp"), ==, 1);
}

static void
test_check_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnCheckReport) report = NULL;
  g_autofree char *summary = NULL;

  put (fixture, "journal.fmn", "{");
  report = fmn_store_check (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_false (fmn_check_report_get_sound (report));
  g_assert_error (fmn_check_report_get_journal_error (report), FMN_STORE_ERROR,
                  FMN_STORE_ERROR_DAMAGED);
  summary = fmn_check_report_dup_summary (report);
  g_assert_cmpstr (summary, ==,
                   "The journal cannot be read. 2 previous copies can be read and restored.");
}

static void
test_check_nothing (void)
{
  g_autoptr (FmnClock) clock = fmn_test_clock_new ();
  char *folder = fmn_temporary_folder_new ();
  g_autoptr (FmnStore) store = fmn_test_store_new (folder, clock, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (fmn_store_check (store, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND);
  fmn_temporary_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/store/previous/restore", test_restore);
  ADD ("/store/previous/restore-damaged", test_restore_damaged);
  ADD ("/store/previous/restore-missing", test_restore_missing);
  ADD ("/store/previous/restore-refuses", test_restore_refuses);
  ADD ("/store/previous/foreign", test_foreign_copy);
  ADD ("/store/previous/thinned", test_thinned);
  ADD ("/store/changed/other", test_changed);
  ADD ("/store/changed/in-disguise", test_changed_in_disguise);
  ADD ("/store/changed/same-bytes", test_same_bytes);
  ADD ("/store/changed/removed", test_removed);
  ADD ("/store/check/sound", test_check_sound);
  ADD ("/store/check/everything", test_check);
  ADD ("/store/check/damaged", test_check_damaged);
  g_test_add_func ("/store/check/nothing", test_check_nothing);
#undef ADD
  return g_test_run ();
}
