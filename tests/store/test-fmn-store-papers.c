/* test-fmn-store-papers.c: papers come in by streams, are read back and proven, and go when nothing names them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-paper-seal.h"
#include "fmn-sealed-vault.h"
#include "fmn-temporary-folder.h"
#include "fmn-test-paper.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

#define MEGABYTE (1024 * 1024)
#define PASSPHRASE "forget me not"

typedef struct
{
  char *folder;
  FmnClock *clock;
  FmnStore *store;
  gboolean sealed;
} Fixture;

static FmnStore *
make_store (Fixture *fixture, gboolean sealed, gboolean fresh)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal", NULL);
  g_autoptr (FmnSealedVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  if (!sealed)
    return fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  vault = fmn_sealed_vault_new (FMN_SEAL_MINIMUM);
  if (fresh)
    {
      fmn_sealed_vault_generate (vault, FMN_KEY_SELF);
      fmn_sealed_vault_add_passphrase (vault, FMN_KEY_SELF, PASSPHRASE, &error);
      g_assert_no_error (error);
    }
  else
    fmn_sealed_vault_give_passphrase (vault, PASSPHRASE);
  return fmn_store_new (path, FMN_VAULT (vault), fixture->clock);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  fixture->sealed = GPOINTER_TO_INT (data);
  fixture->folder = fmn_temporary_folder_new ();
  fixture->clock = fmn_test_clock_new ();
  fixture->store = make_store (fixture, fixture->sealed, TRUE);
  journal = fmn_test_journal_new (fixture->clock, 1);
  snapshot = fmn_journal_snapshot (journal);
  fmn_store_create (fixture->store, snapshot, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fmn_test_settle (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
  fmn_temporary_folder_free (fixture->folder);
}

static guint
count_papers (Fixture *fixture)
{
  return fmn_test_count_files (fixture->folder, "journal/papers", ".fmn");
}

static char *
dup_path (Fixture *fixture, FmnAttachment *paper)
{
  g_autofree char *name = g_strconcat (fmn_attachment_get_id (paper), ".fmn", NULL);

  return g_build_filename (fixture->folder, "journal", "papers", name, NULL);
}

static void
assert_same (Fixture *fixture, FmnAttachment *paper, guint64 size)
{
  g_autoptr (GInputStream) expected = fmn_test_paper_stream_new (size, 0);
  g_autofree guint8 *data = g_malloc (size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fmn_store_read_paper (fixture->store, paper, size, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_input_stream_read_all (expected, data, size, NULL, NULL, NULL));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), data, size);
}

static void
test_add_and_read (Fixture *fixture, gconstpointer data)
{
  static const guint64 sizes[] = { 1, 100, 65535, 65536, 65537, 1000000, 5 * MEGABYTE };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (FmnAttachment) paper
          = fmn_test_paper_add (fixture->store, "her/Letter of March.txt", sizes[i], FALSE);
      g_autofree char *path = dup_path (fixture, paper);
      g_autoptr (GError) error = NULL;
      GStatBuf st = { 0 };
      guint64 size = 0;

      g_assert_cmpstr (fmn_attachment_get_name (paper), ==, "Letter of March.txt");
      g_assert_true (fmn_attachment_get_size (paper, &size));
      g_assert_cmpuint (size, ==, sizes[i]);
      g_assert_cmpuint (strlen (fmn_attachment_get_digest (paper)), ==, 64);
      g_assert_cmpstr (fmn_attachment_get_added (paper), ==, "2026-02-24T10:15:00Z");
      g_assert_cmpint (g_stat (path, &st), ==, 0);
      g_assert_cmpuint (st.st_mode & 07777, ==, 0600);
      assert_same (fixture, paper, sizes[i]);
      g_assert_true (fmn_store_verify_paper (fixture->store, paper, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (count_papers (fixture), ==, G_N_ELEMENTS (sizes));
}

/* By another program, later. */
static void
test_read_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnAttachment) shared = fmn_test_paper_add (fixture->store, "a", 70000, FALSE);
  g_autoptr (FmnAttachment) own = fmn_test_paper_add (fixture->store, "b", 70000, TRUE);
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = make_store (fixture, fixture->sealed, FALSE);
  snapshot = fmn_store_load (fixture->store, &error);
  g_assert_no_error (error);
  assert_same (fixture, shared, 70000);
  assert_same (fixture, own, 70000);
}

/* 200 MB in, through the digest and the seal, read back, and out again to a file. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  const guint64 size = 200 * MEGABYTE;
  g_autofree char *path = g_build_filename (fixture->folder, "copy.bin", NULL);
  g_autoptr (FmnAttachment) first = fmn_test_paper_add (fixture->store, "small", MEGABYTE, FALSE);
  g_autoptr (FmnAttachment) paper = NULL;
  g_autoptr (GError) error = NULL;
  struct rusage before, after;
  GStatBuf st = { 0 };

  getrusage (RUSAGE_SELF, &before);
  paper = fmn_test_paper_add (fixture->store, "large", size, FALSE);
  g_assert_true (fmn_store_copy_paper (fixture->store, paper, path, NULL, &error));
  g_assert_no_error (error);
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpint (g_stat (path, &st), ==, 0);
  g_assert_cmpuint (st.st_size, ==, size);
  g_assert_cmpuint (st.st_mode & 07777, ==, 0600);
  g_test_message ("peak memory grew by %ld KiB", after.ru_maxrss - before.ru_maxrss);
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 8 * 1024);
  g_assert_null (fmn_store_read_paper (fixture->store, paper, MEGABYTE, NULL, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NO_SPACE);
}

/* The kind of a paper is what its bytes say, whatever it is called. */
static void
test_types (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    const char *type;
  } cases[] = {
    { "letter.pdf", "%PDF-1.7\n", "application/pdf" },
    { "scan", "\x89PNG\r\n\x1a\n....", "image/png" },
    { "scan.pdf", "\xff\xd8\xff\xe0....", "image/jpeg" },
    { "letter.pdf", "\x7f\x01\x02\x03\x04", "application/octet-stream" },
    { "photo.png", "words, whatever it is called", "text/plain" },
    { "IMG_1.HEIC",
      "\x01\x01\x01\x18"
      "ftypheic....",
      "image/heic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GInputStream) stream
          = g_memory_input_stream_new_from_data (cases[i].bytes, strlen (cases[i].bytes), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnAttachment) paper = fmn_store_add_paper (fixture->store, stream, cases[i].name,
                                                             FALSE, NULL, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (fmn_attachment_get_media_type (paper), ==, cases[i].type);
    }
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GInputStream) empty = fmn_test_paper_stream_new (0, 0);
  g_autoptr (GInputStream) broken = fmn_test_paper_stream_new (500000, 200000);
  g_autoptr (GInputStream) stopped = fmn_test_paper_stream_new (500000, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (fmn_store_add_paper (fixture->store, empty, "a", FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (
      fmn_store_add_paper (fixture->store, broken, "a", FALSE, NULL, NULL, NULL, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_IO);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (
      fmn_store_add_paper (fixture->store, stopped, "a", FALSE, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_papers (fixture), ==, 0);
  g_assert_cmpuint (fmn_test_count_files (fixture->folder, "journal/papers", ".fmn-tmp"), ==, 0);
}

static void
assert_unreadable (Fixture *fixture, FmnAttachment *paper, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fmn_store_read_paper (fixture->store, paper, MEGABYTE, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, FMN_STORE_ERROR, code);
  g_assert_false (fmn_store_verify_paper (fixture->store, paper, NULL));
}

/* Cut short at any length, one byte changed, another paper's file, none. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnAttachment) paper = fmn_test_paper_add (fixture->store, "a", 200000, FALSE);
  g_autoptr (FmnAttachment) other = fmn_test_paper_add (fixture->store, "b", 200000, FALSE);
  g_autofree char *path = dup_path (fixture, paper);
  g_autofree char *other_path = dup_path (fixture, other);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &file, &size, NULL));
  for (gsize n = 0; n < size; n += 7919)
    {
      g_assert_true (g_file_set_contents (path, file, n, NULL));
      assert_unreadable (fixture, paper, FMN_STORE_ERROR_DAMAGED);
    }
  file[size / 2] ^= 1;
  g_assert_true (g_file_set_contents (path, file, size, NULL));
  assert_unreadable (fixture, paper, FMN_STORE_ERROR_DAMAGED);
  g_assert_false (fmn_store_copy_paper (fixture->store, paper, copy, NULL, &error));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_unreadable (fixture, paper, FMN_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (g_rename (other_path, path), ==, 0);
  if (fixture->sealed)
    assert_unreadable (fixture, paper, FMN_STORE_ERROR_DAMAGED);
}

static FmnSnapshot *
snapshot_with (Fixture *fixture, FmnAttachment *paper, gboolean only_me)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  g_autoptr (FmnJournal) journal = NULL;

  if (paper != NULL)
    g_ptr_array_add (papers, paper);
  journal = fmn_test_journal_with_papers (fixture->clock, papers, only_me);
  return fmn_journal_snapshot (journal);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnAttachment) kept = fmn_test_paper_add (fixture->store, "kept", 100, FALSE);
  g_autoptr (FmnAttachment) gone = fmn_test_paper_add (fixture->store, "gone", 100, FALSE);
  g_autoptr (FmnSnapshot) with_gone = snapshot_with (fixture, gone, FALSE);
  g_autoptr (FmnSnapshot) with_kept = snapshot_with (fixture, kept, FALSE);
  g_autofree char *previous = g_build_filename (fixture->folder, "journal", "previous", NULL);
  g_autoptr (GListModel) copies = NULL;
  g_autoptr (GError) error = NULL;

  fmn_store_save (fixture->store, with_gone, &error);
  g_assert_no_error (error);
  fmn_test_clock_advance (fixture->clock, G_TIME_SPAN_MINUTE);
  fmn_store_save (fixture->store, with_kept, &error);
  g_assert_no_error (error);
  /* Young: an entry may be about to name it. */
  g_assert_cmpint (fmn_store_clear_papers (fixture->store, with_kept, 3600, &error), ==, 0);
  /* A previous copy still names it. */
  g_assert_cmpint (fmn_store_clear_papers (fixture->store, with_kept, 0, &error), ==, 0);
  copies = fmn_store_list_previous (fixture->store, &error);
  for (guint i = 0; i < g_list_model_get_n_items (copies); i++)
    {
      g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (copies, i);
      g_autofree char *path = g_build_filename (previous, fmn_previous_copy_get_name (copy), NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (fmn_store_clear_papers (fixture->store, with_kept, 0, &error), ==, 1);
  g_assert_no_error (error);
  assert_unreadable (fixture, gone, FMN_STORE_ERROR_NOT_FOUND);
  assert_same (fixture, kept, 100);
}

/* An entry in the trash and an earlier version still name their papers. */
static void
test_clear_spares (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnAttachment) paper = fmn_test_paper_add (fixture->store, "a", 100, FALSE);
  g_autoptr (GPtrArray) papers = g_ptr_array_new ();
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (FmnSnapshot) trashed = NULL;
  g_autoptr (FmnSnapshot) emptied = NULL;
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (papers, paper);
  journal = fmn_test_journal_with_papers (fixture->clock, papers, FALSE);
  entry = g_list_model_get_item (G_LIST_MODEL (journal), 0);
  change = fmn_change_new_remove (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
  trashed = fmn_journal_snapshot (journal);
  g_assert_cmpint (fmn_store_clear_papers (fixture->store, trashed, 0, &error), ==, 0);
  g_assert_cmpuint (fmn_journal_purge_trash (journal, TRUE), ==, 1);
  emptied = fmn_journal_snapshot (journal);
  g_assert_cmpint (fmn_store_clear_papers (fixture->store, emptied, 0, &error), ==, 1);
  g_assert_cmpuint (count_papers (fixture), ==, 0);
}

static gboolean
is_sealed_for_own (Fixture *fixture, FmnAttachment *paper, gboolean *own)
{
  g_autofree char *path = dup_path (fixture, paper);
  g_autofree char *file = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &file, &size, NULL));
  *own = FALSE;
  return fmn_paper_is_sealed ((guint8 *) file, size, own);
}

/* An entry becomes "only me", and is shared again. */
static void
test_settle_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnAttachment) paper = fmn_test_paper_add (fixture->store, "a", 300000, FALSE);
  g_autoptr (FmnSnapshot) own = snapshot_with (fixture, paper, TRUE);
  g_autoptr (FmnSnapshot) shared = snapshot_with (fixture, paper, FALSE);
  g_autoptr (GError) error = NULL;
  gboolean is_own = FALSE;

  g_assert_cmpint (fmn_store_settle_papers (fixture->store, shared, NULL, &error), ==, 0);
  g_assert_cmpint (fmn_store_settle_papers (fixture->store, own, NULL, &error), ==,
                   fixture->sealed ? 1 : 0);
  g_assert_no_error (error);
  g_assert_cmpint (is_sealed_for_own (fixture, paper, &is_own), ==, fixture->sealed);
  g_assert_cmpint (is_own, ==, fixture->sealed);
  assert_same (fixture, paper, 300000);
  g_assert_cmpint (fmn_store_settle_papers (fixture->store, shared, NULL, &error), ==,
                   fixture->sealed ? 1 : 0);
  is_sealed_for_own (fixture, paper, &is_own);
  g_assert_false (is_own);
  assert_same (fixture, paper, 300000);
}

/* A journal gets a passphrase, other keys, and none again. */
static void
test_settle_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FmnAttachment) paper = fmn_test_paper_add (fixture->store, "a", 300000, FALSE);
  g_autoptr (FmnSnapshot) snapshot = snapshot_with (fixture, paper, FALSE);
  g_autoptr (FmnVault) before = g_object_ref (fmn_store_get_vault (fixture->store));
  g_autoptr (GError) error = NULL;
  gboolean is_own = FALSE;

  g_clear_object (&fixture->store);
  fixture->store = make_store (fixture, TRUE, TRUE);
  g_assert_cmpint (fmn_store_settle_papers (fixture->store, snapshot, before, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_true (is_sealed_for_own (fixture, paper, &is_own));
  assert_same (fixture, paper, 300000);

  g_set_object (&before, fmn_store_get_vault (fixture->store));
  g_clear_object (&fixture->store);
  fixture->store = make_store (fixture, FALSE, FALSE);
  g_assert_cmpint (fmn_store_settle_papers (fixture->store, snapshot, before, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_false (is_sealed_for_own (fixture, paper, &is_own));
  assert_same (fixture, paper, 300000);
  g_assert_cmpuint (count_papers (fixture), ==, 1);
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  FmnAttachment **paper = data;

  *paper = fmn_store_add_paper_finish (FMN_STORE (source), result, &error);
  g_assert_no_error (error);
}

static void
on_progress (guint64 done, gpointer data)
{
  guint64 *last = data;

  g_assert_cmpuint (done, >=, *last);
  *last = done;
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "mine.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("words", 5);
  g_autoptr (FmnAttachment) paper = NULL;
  g_autoptr (FmnAttachment) pasted = NULL;
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;
  guint64 last = 0;

  g_assert_true (g_file_set_contents (path, "my words", -1, NULL));
  fmn_store_add_paper_async (fixture->store, file, FALSE, on_progress, &last, NULL, on_added,
                             &paper);
  fmn_store_add_paper_bytes_async (fixture->store, bytes, "Pasted", FALSE, NULL, on_added, &pasted);
  while (paper == NULL || pasted == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fmn_attachment_get_name (paper), ==, "mine.txt");
  g_assert_cmpstr (fmn_attachment_get_media_type (paper), ==, "text/plain");
  read = fmn_store_read_paper (fixture->store, paper, 100, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (read, NULL), g_bytes_get_size (read), "my words", 8);
  /* Her own file is hers. */
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "add-and-read", test_add_and_read },
    { "read-elsewhere", test_read_elsewhere },
    { "large", test_large },
    { "types", test_types },
    { "refused", test_refused },
    { "damaged", test_damaged },
    { "clear", test_clear },
    { "clear-spares", test_clear_spares },
    { "settle-own", test_settle_own },
    { "settle-keys", test_settle_keys },
    { "async", test_async },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (int sealed = 0; sealed <= 1; sealed++)
    for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
      {
        g_autofree char *path
            = g_strconcat ("/store/papers/", sealed ? "sealed/" : "plain/", tests[i].name, NULL);

        g_test_add (path, Fixture, GINT_TO_POINTER (sealed), set_up, tests[i].func, tear_down);
      }
  return g_test_run ();
}
