/* test-fmn-store-damage.c: files that are no journal are told apart, refused and left as they are.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-test"

#include "config.h"

#include "fmn-temporary-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Stands for everything that a person wrote: it may be in no message and in no log. */
#define CANARY "Canary of the fourth of May"

#define JOURNAL_ID "11111111-1111-4111-8111-111111111111"
#define HEAD "{\"format\":1,\"id\":\"" JOURNAL_ID "\",\"entries\":["
#define ENTRY(n, kind, rest)                                                                       \
  "{\"id\":\"" n n n n n n n n "-" n n n n "-4" n n n "-8" n n n "-" n n n n n n n n n n n n       \
  "\",\"kind\":\"" kind "\",\"title\":\"" CANARY "\",\"created\":\"2026-02-24T10:15:00Z\","        \
  "\"modified\":\"2026-02-24T10:15:00Z\"" rest "}"
#define ID(n) n n n n n n n n "-" n n n n "-4" n n n "-8" n n n "-" n n n n n n n n n n n n

typedef struct
{
  const char *name;
  const char *text;
  int length; /* -1: to the NUL */
  int code;   /* FmnStoreError; -1: it is a journal */
  int exit_code;
} Case;

/* Exit codes: DESIGN, "The command line": 3 wrong passphrase, 4 damaged, 5 newer format. */
static const Case cases[] = {
  { "whole", HEAD ENTRY ("2", "note", "") "]}", -1, -1, 0 },
  { "empty", "", -1, FMN_STORE_ERROR_DAMAGED, 4 },
  { "blank", "  \n\t ", -1, FMN_STORE_ERROR_DAMAGED, 4 },
  { "words", CANARY, -1, FMN_STORE_ERROR_DAMAGED, 4 },
  { "binary",
    "\x7f"
    "ELF\0\0\0\0\0",
    9, FMN_STORE_ERROR_DAMAGED, 4 },
  { "array", "[]", -1, FMN_STORE_ERROR_DAMAGED, 4 },
  { "null", "null", -1, FMN_STORE_ERROR_DAMAGED, 4 },
  { "no-format", "{\"id\":\"" JOURNAL_ID "\"}", -1, FMN_STORE_ERROR_DAMAGED, 4 },
  { "not-utf-8", HEAD ENTRY ("2", "note", ",\"notes\":\"\xff\xfe\"") "]}", -1,
    FMN_STORE_ERROR_DAMAGED, 4 },
  { "zeros-at-the-end", HEAD ENTRY ("2", "note", "") "]}\0\0\0\0", -1 - 4, FMN_STORE_ERROR_DAMAGED,
    4 },
  { "newer", "{\"format\":2,\"id\":\"" JOURNAL_ID "\",\"leaves\":\"" CANARY "\"}", -1,
    FMN_STORE_ERROR_NEWER, 5 },
  { "much-newer", "{\"format\":4000000000,\"id\":\"x\"}", -1, FMN_STORE_ERROR_NEWER, 5 },
  { "no-such-day", HEAD ENTRY ("2", "note", ",\"date\":\"2026-02-30\"") "]}", -1,
    FMN_STORE_ERROR_DAMAGED, 4 },
  { "no-such-month", HEAD ENTRY ("2", "note", ",\"date\":\"2026-13\"") "]}", -1,
    FMN_STORE_ERROR_DAMAGED, 4 },
  { "no-leap-year", HEAD ENTRY ("2", "note", ",\"date\":\"1900-02-29\"") "]}", -1,
    FMN_STORE_ERROR_DAMAGED, 4 },
  { "date-of-a-wrong-type", HEAD ENTRY ("2", "note", ",\"date\":20260224") "]}", -1,
    FMN_STORE_ERROR_DAMAGED, 4 },
  { "ids-twice", HEAD ENTRY ("2", "note", "") "," ENTRY ("2", "visit", "") "]}", -1,
    FMN_STORE_ERROR_DAMAGED, 4 },
  { "belongs-to-itself", HEAD ENTRY ("2", "pregnancy", ",\"pregnancy\":\"" ID ("2") "\"") "]}", -1,
    FMN_STORE_ERROR_DAMAGED, 4 },
  { "belongs-in-a-ring",
    HEAD ENTRY ("2", "pregnancy", ",\"pregnancy\":\"" ID ("3") "\"") "," ENTRY (
        "3", "pregnancy", ",\"pregnancy\":\"" ID ("4") "\"") "," ENTRY ("4",
                                                                        "pregnancy",
                                                                        ",\"pregnancy\":\"" ID (
                                                                            "2") "\"") "]}",
    -1, FMN_STORE_ERROR_DAMAGED, 4 },
  { "belongs-to-a-note",
    HEAD ENTRY ("2", "note", "") "," ENTRY ("3", "note", ",\"pregnancy\":\"" ID ("2") "\"") "]}",
    -1, FMN_STORE_ERROR_DAMAGED, 4 },
  { "belongs-to-nothing", HEAD ENTRY ("2", "note", ",\"pregnancy\":\"" ID ("9") "\"") "]}", -1, -1,
    0 },
  { "sealed", FMN_VAULT_MAGIC "and then what nobody reads", -1, FMN_STORE_ERROR_WRONG_PASSPHRASE,
    3 },
};

/* What a message to a person never says. */
static const char *const never[]
    = { "failed", "only", "early", "try again", "sorry", "normal", "at least", "!" };

typedef struct
{
  char *folder;
  char *path; /* of journal.fmn */
  FmnClock *clock;
  FmnStore *store;
} Fixture;

static GString *logged;

static GLogWriterOutput
collect_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  g_autofree char *line = g_log_writer_format_fields (level, fields, n_fields, FALSE);

  g_string_append (logged, line);
  return G_LOG_WRITER_HANDLED;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fmn_temporary_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "journal", "journal.fmn", NULL);
  fixture->clock = fmn_test_clock_new ();
  fixture->store = fmn_test_store_new (fixture->folder, fixture->clock, NULL);
  g_string_truncate (logged, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_null (strstr (logged->str, CANARY));
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
  g_free (fixture->path);
  fmn_temporary_folder_free (fixture->folder);
}

static void
put (Fixture *fixture, const char *text, gsize length)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (fixture->path, text, length, &error);
  g_assert_no_error (error);
}

static void
check_message (const GError *error)
{
  g_autofree char *lower = g_utf8_strdown (error->message, -1);

  g_assert_null (strstr (error->message, CANARY));
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (strstr (lower, never[i]) != NULL)
      g_error ("“%s” says “%s”", error->message, never[i]);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
check_refused (Fixture *fixture, int code, int exit_code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) create_error = NULL;
  g_autoptr (GError) save_error = NULL;
  g_autoptr (FmnJournal) journal = fmn_test_journal_new (fixture->clock, 1);
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (journal);

  g_assert_null (fmn_store_load (fixture->store, &error));
  g_assert_error (error, FMN_STORE_ERROR, code);
  g_assert_cmpint (fmn_store_error_to_exit_code (error), ==, exit_code);
  check_message (error);

  /* What could not be read is not overwritten, neither by a new journal nor by a save. */
  g_assert_false (fmn_store_create (fixture->store, snapshot, &create_error));
  g_assert_error (create_error, FMN_STORE_ERROR, FMN_STORE_ERROR_EXISTS);
  check_message (create_error);
  g_assert_false (fmn_store_save (fixture->store, snapshot, &save_error));
  g_assert_error (save_error, FMN_STORE_ERROR, FMN_STORE_ERROR_CHANGED);
  check_message (save_error);
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *c = data;
  const gsize length = c->length >= 0    ? (gsize) c->length
                       : c->length == -1 ? strlen (c->text)
                                         : strlen (c->text) + (gsize) (-1 - c->length);
  g_autofree char *after = NULL;
  gsize after_length = 0;

  put (fixture, c->text, length);
  if (c->code < 0)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FmnSnapshot) snapshot = fmn_store_load (fixture->store, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (fmn_snapshot_get_n_entries (snapshot), ==, 1);
    }
  else
    check_refused (fixture, c->code, c->exit_code);
  g_assert_cmpint (fmn_store_is_sealed (fixture->store), ==,
                   c->code == FMN_STORE_ERROR_WRONG_PASSPHRASE);
  g_file_get_contents (fixture->path, &after, &after_length, NULL);
  g_assert_cmpmem (after, after_length, c->text, length);
}

/* Cut anywhere, a journal is damaged and never a smaller journal. */
static void
test_every_length (Fixture *fixture, gconstpointer data)
{
  static const char text[]
      = HEAD ENTRY ("2", "note", ",\"notes\":\"" CANARY " \\u00e9\",\"tags\":[\"a\",\"b\"]") "]}";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autoptr (GError) error = NULL;

      put (fixture, text, length);
      g_assert_null (fmn_store_load (fixture->store, &error));
      g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED);
    }
}

/* Refused before a parser goes down into it, and so at once. */
static void
test_nesting (Fixture *fixture, gconstpointer data)
{
  const gsize size = 50 * 1024 * 1024;
  const char *unit = data;
  const gsize unit_length = strlen (unit);
  GString *text = g_string_sized_new (size + unit_length);
  gint64 start;

  g_string_append (text, "{\"format\":1,\"id\":\"" JOURNAL_ID "\",\"entries\":");
  while (text->len < size)
    g_string_append_len (text, unit, unit_length);
  put (fixture, text->str, text->len);
  g_string_free (text, TRUE);
  start = g_get_monotonic_time ();
  check_refused (fixture, FMN_STORE_ERROR_DAMAGED, 4);
  g_test_message ("%.2f s", (g_get_monotonic_time () - start) / 1e6);
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  put (fixture, "", 0);
  g_assert_cmpint (truncate (fixture->path, (off_t) 400 * 1024 * 1024), ==, 0);
  check_refused (fixture, FMN_STORE_ERROR_DAMAGED, 4);
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  if (g_strcmp0 (data, "pipe") == 0)
    g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  else
    g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_null (fmn_store_load (fixture->store, &error));
  g_assert_error (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED);
  check_message (error);
}

/* A whole tour with the canary in the text: set_up and tear_down look into what was logged. */
static void
test_logs (Fixture *fixture, gconstpointer data)
{
  static const char text[] = HEAD ENTRY ("2", "note", "") "]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (FmnSnapshot) changed = NULL;
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (FmnCheckReport) report = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autoptr (FmnPreviousCopy) copy = NULL;

  put (fixture, text, strlen (text));
  fmn_store_lock (fixture->store, &error);
  g_assert_no_error (error);
  snapshot = fmn_store_load (fixture->store, &error);
  g_assert_no_error (error);
  journal = fmn_journal_new_from_snapshot (snapshot, fixture->clock);
  fmn_test_journal_add_note (journal, 5);
  changed = fmn_journal_snapshot (journal);
  fmn_store_save (fixture->store, changed, &error);
  g_assert_no_error (error);
  report = fmn_store_check (fixture->store, &error);
  g_assert_no_error (error);
  list = fmn_store_list_previous (fixture->store, &error);
  copy = g_list_model_get_item (list, 0);
  fmn_store_restore_previous (fixture->store, fmn_previous_copy_get_name (copy), &error);
  g_assert_no_error (error);
  /* Something was logged: otherwise this shows nothing. */
  g_assert_nonnull (strstr (logged->str, "saved"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  logged = g_string_new (NULL);
  g_log_set_writer_func (collect_log, NULL, NULL);
#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/damage/", cases[i].name, NULL);

      ADD (path, &cases[i], test_case);
    }
  ADD ("/store/damage/every-length", NULL, test_every_length);
  ADD ("/store/damage/nesting/arrays", "[", test_nesting);
  ADD ("/store/damage/nesting/objects", "{\"a\":", test_nesting);
  ADD ("/store/damage/nesting/behind-comments", "/*\"*/[", test_nesting);
  ADD ("/store/damage/too-large", NULL, test_too_large);
  ADD ("/store/damage/folder", "folder", test_no_file);
  ADD ("/store/damage/pipe", "pipe", test_no_file);
  ADD ("/store/damage/logs", NULL, test_logs);
#undef ADD
  return g_test_run ();
}
