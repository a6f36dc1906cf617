/* test-sidecar.c: the schedule's file and its worker: what stands there in the end is what the journal says, whenever it is changed, flushed or closed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-codec.h"
#include "fmn-draft.h"
#include "fmn-schedule.h"
#include "fmn-sidecar.h"

#include <glib/gstdio.h>

#define CANARY "Kanarienvogel"

typedef struct
{
  char *folder, *path, *expected;
  FmnClock *clock;
  FmnJournal *journal;
  FmnPolicy policy;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 3, 1, 9, 0, 0);

  f->folder = g_dir_make_tmp ("fmn-sidecar-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "reminders.json", NULL);
  f->expected = g_build_filename (f->folder, "expected.json", NULL);
  f->clock = fmn_clock_new_fixed (now);
  f->journal = fmn_journal_new (f->clock);
  fmn_policy_init (&f->policy);
}

/* Until every task has told what came of it and let go. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  settle ();
  g_assert_finalize_object (f->journal);
  g_assert_finalize_object (f->clock);
  g_unlink (f->path);
  g_unlink (f->expected);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0); /* nothing half written was left there */
  g_free (f->folder);
  g_free (f->path);
  g_free (f->expected);
}

static FmnEntry *
add_medicine (Fixture *f, const char *clock)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_TREATMENT, f->clock);
  g_autofree char *text
      = g_strdup_printf ("[{\"on\":\"2026-03-01\",\"at\":\"%s\",\"rule\":\"FREQ=DAILY\"}]", clock);
  g_autoptr (JsonNode) reminders = json_from_string (text, NULL);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;

  fmn_draft_set_string (draft, "title", CANARY);
  fmn_draft_set_string (draft, "date", "2026-03-01");
  fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (reminders)));
  entry = fmn_draft_build (draft, NULL);
  change = fmn_change_new_add (entry);
  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
  return fmn_journal_lookup (f->journal, fmn_entry_get_id (entry));
}

static void
remove_entry (Fixture *f, FmnEntry *entry)
{
  g_autoptr (FmnChange) change = fmn_change_new_remove (entry);

  g_assert_true (fmn_journal_apply (f->journal, change, NULL));
}

static char *
dup_file (const char *path)
{
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : g_strdup ("");
}

/* Whether the file is as it is when it is written here and now. */
static gboolean
is_in_step (Fixture *f)
{
  g_autofree char *written = dup_file (f->path);
  g_autofree char *expected = NULL;

  g_assert_true (fmn_sidecar_update (f->expected, f->journal, &f->policy, FALSE, NULL));
  expected = dup_file (f->expected);
  return strcmp (written, expected) == 0;
}

static gboolean
on_give_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_step (Fixture *f)
{
  gboolean gave_up = FALSE;
  guint guard = g_timeout_add_seconds (60, on_give_up, &gave_up);

  while (!is_in_step (f) && !gave_up)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gave_up);
  g_source_remove (guard);
}

/* Changes before a worker begins, while it is at it, and after: the last one is what stands there. */
static void
test_burst (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnSidecar) sidecar = fmn_sidecar_new (f->journal, f->path, &f->policy, FALSE);
  g_autoptr (GString) clock = g_string_new (NULL);
  g_autofree char *written = NULL;

  wait_for_step (f);
  for (guint i = 0; i < 20; i++)
    {
      FmnEntry *entry;

      g_string_printf (clock, "%02u:%02u", i, i);
      entry = add_medicine (f, clock->str);
      if (i % 3 == 0)
        fmn_sidecar_hasten (sidecar);
      if (i % 4 == 0)
        remove_entry (f, entry);
      g_main_context_iteration (NULL, FALSE);
    }
  wait_for_step (f);
  written = dup_file (f->path);
  g_assert_null (strstr (written, CANARY));
}

/* How much may be said goes to the worker as well. */
static void
test_policy (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnSidecar) sidecar = fmn_sidecar_new (f->journal, f->path, &f->policy, FALSE);
  g_autofree char *written = NULL;

  add_medicine (f, "08:00");
  fmn_sidecar_hasten (sidecar);
  f->policy.says = FMN_SAYS_ALL;
  fmn_sidecar_set_policy (sidecar, &f->policy);
  fmn_sidecar_hasten (sidecar);
  wait_for_step (f);
  written = dup_file (f->path);
  g_assert_nonnull (strstr (written, CANARY));
}

/* Flushed with a worker under way, or with one that has not begun: the newest stands there at once, and no older one comes after it. */
static void
test_flush (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnSidecar) sidecar = fmn_sidecar_new (f->journal, f->path, &f->policy, FALSE);
  g_autoptr (GString) clock = g_string_new (NULL);

  fmn_sidecar_flush (sidecar);
  g_assert_true (is_in_step (f));
  for (guint i = 0; i < 20; i++)
    {
      g_string_printf (clock, "%02u:30", i);
      add_medicine (f, clock->str);
      fmn_sidecar_hasten (sidecar);
      if (i % 2 == 0)
        add_medicine (f, "21:45");
      if (i % 3 == 0)
        settle ();
      fmn_sidecar_flush (sidecar);
      g_assert_true (is_in_step (f));
    }
  settle ();
  g_assert_true (is_in_step (f));
  /* Nothing has changed: what stands there is left alone. */
  g_unlink (f->path);
  fmn_sidecar_flush (sidecar);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

/* Its keeper goes while a worker is at it: the next one has the file to itself. */
static void
test_dropped (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) clock = g_string_new (NULL);
  g_autoptr (FmnSidecar) next = NULL;

  for (guint i = 0; i < 10; i++)
    {
      FmnSidecar *sidecar = fmn_sidecar_new (f->journal, f->path, &f->policy, FALSE);

      g_string_printf (clock, "%02u:30", i);
      add_medicine (f, clock->str);
      fmn_sidecar_hasten (sidecar);
      g_assert_finalize_object (sidecar);
    }
  add_medicine (f, "22:00");
  next = fmn_sidecar_new (f->journal, f->path, &f->policy, FALSE);
  fmn_sidecar_flush (next);
  g_assert_true (is_in_step (f));
  add_medicine (f, "22:30");
  wait_for_step (f);
}

/* The sample journal never reminds of anything. */
static void
test_sample (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, strlen (data));
  g_autoptr (FmnSnapshot) snapshot = fmn_codec_parse (bytes, NULL);
  g_autoptr (FmnJournal) sample = fmn_journal_new_from_snapshot (snapshot, f->clock);
  g_autoptr (FmnSidecar) sidecar = fmn_sidecar_new (sample, f->path, &f->policy, FALSE);

  g_assert_true (fmn_journal_get_sample (sample));
  fmn_sidecar_hasten (sidecar);
  fmn_sidecar_flush (sidecar);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

static void
on_found (GObject *journal, GAsyncResult *result, gpointer data)
{
  FmnEntry **found = data;

  *found = fmn_schedule_find_entry_finish (result);
}

/* By its id alone, and by its id and time; what has gone is not found. */
static void
test_find (Fixture *f, gconstpointer data)
{
  FmnEntry *medicine = add_medicine (f, "08:00");
  FmnEntry *other = add_medicine (f, "08:00");
  g_autoptr (GPtrArray) reminders = fmn_schedule_compute (f->journal, &f->policy, NULL, NULL);
  guint seen = 0;

  for (guint i = 0; i < 12; i++)
    {
      FmnReminder *reminder = g_ptr_array_index (reminders, i);
      const char *id = fmn_reminder_get_id (reminder);
      FmnEntry *found = NULL;

      fmn_schedule_find_entry_async (f->journal, id, on_found, &found);
      while (found == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (found == medicine || found == other);
      seen |= found == medicine ? 1 : 2;
      g_assert_true (found
                     == fmn_schedule_find_entry (f->journal, id, fmn_reminder_get_at (reminder)));
      g_assert_null (fmn_schedule_find_entry (f->journal, id, "2026-03-20T08:01"));
      g_object_unref (found);
    }
  g_assert_cmpuint (seen, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/sidecar/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("burst", test_burst);
  ADD ("policy", test_policy);
  ADD ("flush", test_flush);
  ADD ("dropped", test_dropped);
  ADD ("find", test_find);
#undef ADD
  g_test_add ("/sidecar/sample", Fixture,
              "{\"format\":1,\"id\":\"2c8f7c5e-9d1a-4c9b-8d57-5f1d7f0c1b11\",\"sample\":true,"
              "\"people\":[{\"id\":\"self\",\"role\":\"self\"}],\"words\":{},\"settings\":{},"
              "\"entries\":[],\"trash\":[]}",
              set_up, test_sample, tear_down);

  return g_test_run ();
}
