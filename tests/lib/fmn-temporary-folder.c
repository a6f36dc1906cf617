/* fmn-temporary-folder.c: a folder of its own for each test, and journals to put into it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-temporary-folder.h"

#include "fmn-draft.h"
#include "fmn-plain-vault.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

char *
fmn_temporary_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("fmn-test-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_unlink (path);
      return;
    }
  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_rmdir (path);
}

void
fmn_temporary_folder_free (char *path)
{
  remove_tree (path);
  g_free (path);
}

FmnClock *
fmn_test_clock_new (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 24, 10, 15, 0);

  return fmn_clock_new_fixed (now);
}

void
fmn_test_clock_advance (FmnClock *clock, GTimeSpan by)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (clock);
  g_autoptr (GDateTime) then = g_date_time_add (now, by);

  fmn_clock_set (clock, then);
}

void
fmn_test_journal_add_note (FmnJournal *journal, guint i)
{
  g_autofree char *text = g_strdup_printf (
      "{\"id\":\"00000000-0000-4000-8000-%012u\",\"kind\":\"note\",\"date\":\"20%02u-03-14\","
      "\"title\":\"Page %u\",\"created\":\"2026-02-24T10:15:00Z\",\"modified\":\"2026-02-24T10:15:"
      "00Z\"}",
      i, i % 26, i);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (text, &error);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;

  g_assert_no_error (error);
  entry = fmn_entry_new_from_json (json_node_get_object (node), &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (journal, change, &error);
  g_assert_no_error (error);
}

FmnJournal *
fmn_test_journal_new (FmnClock *clock, guint n)
{
  FmnJournal *journal = fmn_journal_new (clock);

  for (guint i = 1; i <= n; i++)
    fmn_test_journal_add_note (journal, i);
  return journal;
}

FmnStore *
fmn_test_store_new (const char *folder, FmnClock *clock, FmnDisk *disk)
{
  g_autofree char *path = g_build_filename (folder, "journal", NULL);
  g_autoptr (FmnVault) vault = fmn_plain_vault_new ();

  return fmn_store_new_with_disk (path, vault, clock,
                                  disk != NULL ? disk : fmn_disk_get_default ());
}

void
fmn_test_store_save_notes (FmnStore *store, FmnClock *clock, guint n)
{
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (clock, n);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);
  g_autoptr (GError) error = NULL;

  fmn_test_clock_advance (clock, G_TIME_SPAN_MINUTE);
  if (fmn_store_exists (store))
    fmn_store_save (store, snapshot, &error);
  else
    fmn_store_create (store, snapshot, &error);
  g_assert_no_error (error);
}

guint
fmn_test_store_count (FmnStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = fmn_store_load (store, &error);

  g_assert_no_error (error);
  return fmn_snapshot_get_n_entries (snapshot);
}

guint
fmn_test_count_files (const char *folder, const char *sub, const char *suffix)
{
  g_autofree char *path = g_build_filename (folder, sub, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, suffix);
  return n;
}

static gboolean
on_too_long (gpointer data)
{
  g_error ("what was waited for did not come within 30 seconds");
  return G_SOURCE_REMOVE;
}

void
fmn_test_wait (gboolean *done)
{
  guint source = g_timeout_add_seconds (30, on_too_long, NULL);

  while (!*done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

void
fmn_test_settle (gpointer object)
{
  const gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;

  while (g_atomic_int_get (&G_OBJECT (object)->ref_count) > 1)
    {
      if (g_get_monotonic_time () > end)
        on_too_long (NULL);
      if (!g_main_context_iteration (NULL, FALSE))
        g_thread_yield ();
    }
}
