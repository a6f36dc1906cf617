/* test-fmn-store.c: a journal is made, read, saved and found again, by its owner alone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-temporary-folder.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
  FmnClock *clock;
  FmnStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fmn_temporary_folder_new ();
  fixture->clock = fmn_test_clock_new ();
  fixture->store = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fmn_test_settle (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
  fmn_temporary_folder_free (fixture->folder);
}

static void
create (Fixture *fixture, guint n)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, n);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;

  fmn_store_create (fixture->store, snapshot, &error);
  g_assert_no_error (error);
}

static void
save (FmnStore *store, FmnClock *clock, guint n)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (clock, n);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;

  fmn_store_save (store, snapshot, &error);
  g_assert_no_error (error);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) other = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 3);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (FmnSnapshot) read = NULL;
  g_autoptr (GBytes) before = fmn_codec_serialise (snapshot);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (fmn_store_exists (fixture->store));
  fmn_store_create (fixture->store, snapshot, &error);
  g_assert_no_error (error);
  g_assert_true (fmn_store_exists (fixture->store));
  g_assert_true (fmn_store_is_locked (fixture->store));
  g_assert_false (fmn_store_is_sealed (fixture->store));

  /* Reading needs no lock. */
  read = fmn_store_load (other, &error);
  g_assert_no_error (error);
  after = fmn_codec_serialise (read);
  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                   g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_cmpstr (fmn_snapshot_get_id (read), ==, fmn_journal_get_id (journal));
}

static void
test_create_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 1);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) sample_error = NULL;

  create (fixture, 5);
  g_assert_false (fmn_store_create (fixture->store, snapshot, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_EXISTS);
  g_assert_false (fmn_store_create_sample (fixture->store, &sample_error));
  g_assert_error (sample_error, FMN_STORE_ERROR, FMN_STORE_ERROR_EXISTS);
  g_assert_cmpuint (fmn_test_store_count (fixture->store), ==, 5);
}

static void
test_not_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal", NULL);
  g_autoptr (GError) load_error = NULL;
  g_autoptr (GError) lock_error = NULL;

  g_assert_null (fmn_store_load (fixture->store, &load_error));
  g_assert_error (load_error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND);

  /* A folder that is no journal's is left alone, modes and all. */
  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  g_assert_false (fmn_store_lock (fixture->store, &lock_error));
  g_assert_error (lock_error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND);
  g_assert_cmpuint (fmn_test_count_files (path, ".", ""), ==, 0);
}

static mode_t
mode_of (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal", name, NULL);
  struct stat st = { 0 };

  g_assert_cmpint (stat (path, &st), ==, 0);
  return st.st_mode & 07777;
}

static void
check_modes (Fixture *fixture)
{
  g_autoptr (GListModel) list = fmn_store_list_previous (fixture->store, NULL);
  g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (list, 0);
  g_autofree char *name = g_build_filename ("previous", fmn_previous_copy_get_name (copy), NULL);

  g_assert_cmpuint (mode_of (fixture, "."), ==, 0700);
  g_assert_cmpuint (mode_of (fixture, "previous"), ==, 0700);
  g_assert_cmpuint (mode_of (fixture, "papers"), ==, 0700);
  g_assert_cmpuint (mode_of (fixture, "journal.fmn"), ==, 0600);
  g_assert_cmpuint (mode_of (fixture, "lock"), ==, 0600);
  g_assert_cmpuint (mode_of (fixture, name), ==, 0600);
}

static void
test_modes (Fixture *fixture, gconstpointer data)
{
  const mode_t umasks[] = { 0, 022, 0777 };
  const mode_t before = umask (GPOINTER_TO_UINT (data) < 3 ? umasks[GPOINTER_TO_UINT (data)] : 0);
  g_autofree char *journal = g_build_filename (fixture->folder, "journal", "journal.fmn", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "journal", NULL);
  g_autoptr (GError) error = NULL;

  create (fixture, 1);
  save (fixture->store, fixture->clock, 2);
  check_modes (fixture);

  /* What was opened up since is closed again by whoever writes next. */
  fmn_store_unlock (fixture->store);
  g_assert_cmpint (g_chmod (journal, 0644), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  fmn_store_lock (fixture->store, &error);
  g_assert_no_error (error);
  check_modes (fixture);
  umask (before);
}

static void
test_default_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) sample_error = NULL;
  g_autofree char *expected
      = g_build_filename (g_get_user_data_dir (), "forget-me-not", "journal", NULL);
  g_autofree char *expected_sample
      = g_build_filename (g_get_user_data_dir (), "forget-me-not", "sample", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *sample = NULL;

  g_setenv ("FMN_TESTING", "1", TRUE);
  g_assert_null (fmn_store_dup_default_folder (&error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION);
  g_assert_null (fmn_store_dup_sample_folder (&sample_error));
  g_assert_error (sample_error, FMN_STORE_ERROR, FMN_STORE_ERROR_PERMISSION);

  /* The test framework's own data folder. */
  g_unsetenv ("FMN_TESTING");
  folder = fmn_store_dup_default_folder (NULL);
  sample = fmn_store_dup_sample_folder (NULL);
  g_setenv ("FMN_TESTING", "1", TRUE);
  g_assert_cmpstr (folder, ==, expected);
  g_assert_cmpstr (sample, ==, expected_sample);
}

static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (FmnJournal) journal = NULL;

  fmn_store_create_sample (fixture->store, &error);
  g_assert_no_error (error);
  snapshot = fmn_store_load (fixture->store, &error);
  g_assert_no_error (error);
  journal = fmn_journal_new_from_snapshot (snapshot, fixture->clock);
  g_assert_true (fmn_journal_get_sample (journal));
  /* Every kind is there to look at. */
  for (int kind = FMN_KIND_PREGNANCY; kind <= FMN_KIND_NOTE; kind++)
    g_assert_cmpuint (fmn_journal_count_kind (journal, kind), >, 0);
}

static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GListModel) list_again = NULL;

  create (fixture, 1);
  for (guint n = 2; n <= 6; n++)
    {
      fmn_test_clock_advance (fixture->clock, G_TIME_SPAN_MINUTE);
      save (fixture->store, fixture->clock, n);
      g_assert_cmpuint (fmn_test_store_count (fixture->store), ==, n);
    }
  list = fmn_store_list_previous (fixture->store, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (list, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnSnapshot) snapshot
          = fmn_store_load_previous (fixture->store, fmn_previous_copy_get_name (copy), &error);
      g_autofree char *stamp = NULL;
      g_autofree char *expected = g_strdup_printf ("2026-02-24T10%02u00Z.fmn", 15 + 4 - i);

      g_assert_no_error (error);
      g_assert_cmpuint (fmn_snapshot_get_n_entries (snapshot), ==, 5 - i);
      /* A copy carries the time at which its state was saved, not when it was replaced. */
      g_assert_cmpstr (fmn_previous_copy_get_name (copy), ==, expected);
      stamp = g_date_time_format (fmn_previous_copy_get_time (copy), "%Y-%m-%dT%H%M%SZ.fmn");
      g_assert_cmpstr (stamp, ==, expected);
      g_assert_cmpuint (fmn_previous_copy_get_size (copy), >, 0);
    }
  g_assert_cmpuint (fmn_test_count_files (fixture->folder, "journal", ".fmn-tmp"), ==, 0);
}

/* Saving what is saved writes nothing, so that nothing is pushed out of the previous copies. */
static void
test_same_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 4);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = NULL;

  fmn_store_create (fixture->store, snapshot, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      fmn_store_save (fixture->store, snapshot, &error);
      g_assert_no_error (error);
    }
  list = fmn_store_list_previous (fixture->store, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

/* Everything in the file that this version does not know is there after a save. */
static void
test_unknown_survives (Fixture *fixture, gconstpointer data)
{
  static const char text[]
      = "{\"format\":1,\"id\":\"11111111-1111-4111-8111-111111111111\",\"horoscope\":[1,{\"a\":"
        "null}],\"entries\":[{\"id\":\"22222222-2222-4222-8222-222222222222\",\"kind\":\"dream\","
        "\"created\":\"2026-02-24T10:15:00Z\",\"modified\":\"2026-02-24T10:15:00Z\",\"depth\":7.5,"
        "\"of\":{\"what\":[true,\"water\"]}},{\"id\":\"33333333-3333-4333-8333-333333333333\","
        "\"kind\":\"note\",\"created\":\"2026-02-24T10:15:00Z\",\"modified\":\"2026-02-24T10:15:00Z"
        "\",\"mood-ring\":\"green\"}]}";
  g_autofree char *path = g_build_filename (fixture->folder, "journal", "journal.fmn", NULL);
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (FmnSnapshot) changed = NULL;
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *written = NULL;
  static const char *const kept[]
      = { "\"horoscope\":[1,{\"a\":null}]",     "\"kind\":\"dream\"",      "\"depth\":7.5",
          "\"of\":{\"what\":[true,\"water\"]}", "\"mood-ring\":\"green\"", "Page 9" };

  create (fixture, 1);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  snapshot = fmn_store_load (fixture->store, &error);
  g_assert_no_error (error);
  journal = fmn_journal_new_from_snapshot (snapshot, fixture->clock);
  fmn_test_journal_add_note (journal, 9);
  changed = fmn_journal_snapshot (journal);
  fmn_store_save (fixture->store, changed, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &written, NULL, &error);
  g_assert_no_error (error);
  node = json_from_string (written, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (written, kept[i]) == NULL)
      g_error ("lost in the round trip: %s", kept[i]);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = fmn_store_load_finish (FMN_STORE (source), result, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (fmn_snapshot_get_n_entries (snapshot), ==, 7);
  *(gboolean *) data = TRUE;
}

static void
on_not_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fmn_store_load_finish (FMN_STORE (source), result, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND);
  *(gboolean *) data = TRUE;
}

static void
test_load_async (Fixture *fixture, gconstpointer data)
{
  gboolean done = FALSE;

  fmn_store_load_async (fixture->store, NULL, on_not_loaded, &done);
  fmn_test_wait (&done);
  create (fixture, 7);
  done = FALSE;
  fmn_store_load_async (fixture->store, NULL, on_loaded, &done);
  fmn_test_wait (&done);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)
  ADD ("/store/round-trip", NULL, test_round_trip);
  ADD ("/store/create-refuses", NULL, test_create_refuses);
  ADD ("/store/not-found", NULL, test_not_found);
  ADD ("/store/modes/umask-0", GUINT_TO_POINTER (0), test_modes);
  ADD ("/store/modes/umask-022", GUINT_TO_POINTER (1), test_modes);
  ADD ("/store/modes/umask-0777", GUINT_TO_POINTER (2), test_modes);
  g_test_add_func ("/store/default-folder", test_default_folder);
  ADD ("/store/sample", NULL, test_sample);
  ADD ("/store/saves", NULL, test_saves);
  ADD ("/store/same-state", NULL, test_same_state);
  ADD ("/store/unknown-survives", NULL, test_unknown_survives);
  ADD ("/store/load-async", NULL, test_load_async);
#undef ADD
  return g_test_run ();
}
