/* test-fmn-store-sealed.c: the same folder under a passphrase: nothing on the disk tells anything.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-sealed-vault.h"
#include "fmn-store-rescue.h"
#include "fmn-temporary-folder.h"

#include <string.h>

/* In every entry of fmn_test_journal_new. */
#define CANARY "Page "
#define PASSPHRASE "forget me not"

typedef struct
{
  char *folder;
  char *path; /* the journal's folder */
  FmnClock *clock;
  FmnStore *store;
} Fixture;

static FmnStore *
make_store (Fixture *fixture, const char *passphrase, gboolean fresh)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  g_autoptr (GError) error = NULL;

  if (fresh)
    {
      fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
      fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, passphrase, &error);
      g_assert_no_error (error);
    }
  else
    fmn_sealed_vault_give_passphrase (vault, passphrase);
  return fmn_store_new (fixture->path, FMN_VAULT (vault), fixture->clock);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fmn_temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "journal", NULL);
  fixture->clock = fmn_test_clock_new ();
  fixture->store = make_store (fixture, PASSPHRASE, TRUE);
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

static void
test_opens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) other = make_store (fixture, PASSPHRASE, FALSE);

  g_assert_true (fmn_store_is_sealed (other));
  g_assert_cmpuint (fmn_test_store_count (other), ==, 3);
  g_assert_cmpuint (fmn_test_store_count (other), ==, 3);
}

/* The number of files in which @text was found; *@n_files counts those that were read. */
static guint
search (const char *path, const char *text, guint *n_files)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint found = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *contents = NULL;
      gsize length = 0;

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        found += search (child, text, n_files);
      else if (g_file_get_contents (child, &contents, &length, NULL))
        {
          ++*n_files;
          found += memmem (contents, length, text, strlen (text)) != NULL;
        }
    }
  return found;
}

static void
test_tells_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const tell[]
      = { CANARY, "note", "created", "2026-02", "{\"format\"", "entries" };
  guint n_files = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tell); i++)
    g_assert_cmpuint (search (fixture->folder, tell[i], &n_files), ==, 0);
  /* The journal, two copies and the lock, each time. */
  g_assert_cmpuint (n_files, ==, 4 * G_N_ELEMENTS (tell));
}

static void
test_wrong_passphrase (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnStore) other = make_store (fixture, "something else", FALSE);
  g_autoptr (FmnStore) plain = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) plain_error = NULL;

  g_assert_null (fmn_store_load (other, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE);
  g_assert_cmpint (fmn_store_error_to_exit_code (error), ==, 3);
  g_assert_null (fmn_store_load (plain, &plain_error));
  g_assert_error (plain_error, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->path, "journal.fmn", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (FmnStore) other = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autoptr (FmnPreviousCopy) copy = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (file, &contents, &length, NULL);
  contents[length / 2] ^= 4;
  g_file_set_contents (file, contents, (gssize) length, NULL);
  fmn_store_unlock (fixture->store);
  other = make_store (fixture, PASSPHRASE, FALSE);
  g_assert_null (fmn_store_load (other, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED);
  g_assert_cmpint (fmn_store_error_to_exit_code (error), ==, 4);
  g_clear_error (&error);

  /* And the copy beside it brings it back, with the same passphrase. */
  list = fmn_store_list_previous (other, &error);
  g_assert_no_error (error);
  copy = g_list_model_get_item (list, 0);
  fmn_store_restore_previous (other, fmn_previous_copy_get_name (copy), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fmn_test_store_count (other), ==, 2);
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnCheckReport) report = fmn_store_check (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_true (fmn_check_report_get_sound (report));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (report)), ==, 3);
}

/* A state that is on the disk already is not sealed anew, though sealing it would give other bytes. */
static void
test_same_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = fmn_store_load (fixture->store, &error);
  g_autoptr (GListModel) list = NULL;

  g_assert_no_error (error);
  fmn_store_save (fixture->store, snapshot, &error);
  g_assert_no_error (error);
  list = fmn_store_list_previous (fixture->store, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
}

/* What is half typed is there again and again, until it is said that it is on the screen; nothing of it can be read on the disk. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) draft = g_bytes_new_static (CANARY "half", strlen (CANARY "half"));
  g_autoptr (FmnStore) other = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = 0;

  g_assert_true (fmn_store_keep_draft (fixture->store, draft, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (search (fixture->path, CANARY, &n_files), ==, 0);
  g_assert_cmpuint (n_files, >, 2);
  other = make_store (fixture, PASSPHRASE, FALSE);
  g_assert_null (fmn_store_read_draft (other));
  fmn_test_store_count (other);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) again = fmn_store_read_draft (other);

      g_assert_true (again != NULL && g_bytes_equal (again, draft));
    }
  g_assert_true (fmn_store_keep_draft (fixture->store, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (fmn_store_read_draft (other));
}

static void
damage (const char *path, gsize from_end)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (from_end, <, length);
  contents[length - from_end] ^= 1;
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
}

/* What was written since the newest copy is read from the chunks before the damaged place; the rest comes from the copy; the other person loses nothing. */
static void
test_rescue (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "journal.fmn", NULL);
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 3000);
  g_autofree char *target = NULL;
  g_autoptr (FmnStore) other = NULL;
  g_autoptr (FmnStore) repaired = NULL;
  g_auto (FmnRescue) rescue = { NULL };
  g_autoptr (GError) error = NULL;
  guint n_papers = 9, missing = 9;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (FmnSnapshot) snapshot = NULL;

      if (i > 0)
        fmn_test_journal_add_note (journal, 3001);
      snapshot = fmn_journal_snapshot (journal);
      fmn_test_clock_advance (fixture->clock, G_TIME_SPAN_MINUTE);
      fmn_store_save (fixture->store, snapshot, &error);
      g_assert_no_error (error);
    }
  /* One chunk of 65,536 bytes and 17 from the end of a part that has some hundreds of them is damaged. */
  damage (path, 70000);
  other = make_store (fixture, PASSPHRASE, FALSE);
  g_assert_null (fmn_store_load (other, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_clear_object (&other);
  other = make_store (fixture, PASSPHRASE, FALSE);
  g_assert_true (fmn_store_rescue (other, &rescue, &error));
  g_assert_no_error (error);
  g_assert_false (rescue.whole);
  g_assert_cmpuint (rescue.n_read, >, 1000);
  g_assert_cmpuint (rescue.n_read, <, 3000);
  g_assert_cmpuint (rescue.n_copy, ==, 3000);
  g_assert_cmpuint (rescue.n_read + rescue.n_from_copy, ==,
                    fmn_snapshot_get_n_entries (rescue.snapshot));
  g_assert_cmpuint (fmn_snapshot_get_n_entries (rescue.snapshot), >=, 3000);

  target = fmn_store_dup_repaired_folder (other);
  g_assert_true (fmn_store_write_rescue (other, &rescue, target, &n_papers, &missing, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_papers + missing, ==, 0);
  g_assert_true (fmn_store_is_folder_sealed (target));
  g_free (fixture->path);
  fixture->path = g_strdup (target);
  repaired = make_store (fixture, PASSPHRASE, FALSE);
  g_assert_cmpuint (fmn_test_store_count (repaired), ==,
                    fmn_snapshot_get_n_entries (rescue.snapshot));
}

/* With the head damaged the newest copy alone is left, and the wrong passphrase opens not even that. */
static void
test_rescue_head (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "journal.fmn", NULL);
  g_autoptr (FmnStore) right = make_store (fixture, PASSPHRASE, FALSE);
  g_autoptr (FmnStore) wrong = make_store (fixture, "forget us not", FALSE);
  g_auto (FmnRescue) rescue = { NULL };
  g_auto (FmnRescue) none = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  damage (path, length - 30);
  g_assert_true (fmn_store_rescue (right, &rescue, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (rescue.n_read, ==, 0);
  g_assert_cmpuint (rescue.n_from_copy, ==, 2);
  g_assert_nonnull (rescue.copy);
  g_assert_false (fmn_store_rescue (wrong, &none, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/store/sealed/opens", test_opens);
  ADD ("/store/sealed/tells-nothing", test_tells_nothing);
  ADD ("/store/sealed/wrong-passphrase", test_wrong_passphrase);
  ADD ("/store/sealed/damaged", test_damaged);
  ADD ("/store/sealed/check", test_check);
  ADD ("/store/sealed/same-state", test_same_state);
  ADD ("/store/sealed/draft", test_draft);
  ADD ("/store/sealed/rescue", test_rescue);
  ADD ("/store/sealed/rescue-head", test_rescue_head);
#undef ADD
  return g_test_run ();
}
