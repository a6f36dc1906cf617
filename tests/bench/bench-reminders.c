/* bench-reminders.c: how long the main loop is held by what reminds of daily medicines in a large journal, and how long their reckoning takes, in processor time.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-bench"

#include "config.h"

#include "fmn-agenda.h"
#include "fmn-codec.h"
#include "fmn-draft.h"
#include "fmn-schedule.h"
#include "fmn-sidecar.h"

#include "bench-time.h"

#include <glib/gstdio.h>

#define ROUNDS 7
#define DAYS_OF_A_MONTH 42 /* as the calendar shows them */

typedef struct
{
  FmnJournal *journal;
  FmnPolicy policy;
  char *path;
} Bench;

/* Taken daily from 1 February 2024 on, at an hour of its own. */
static void
add_medicine (Bench *self, guint n)
{
  g_autoptr (FmnDraft) draft
      = fmn_draft_new (FMN_KIND_TREATMENT, fmn_journal_get_clock (self->journal));
  g_autofree char *rule = g_strdup_printf ("[{\"on\":\"2024-02-01\",\"at\":\"%02u:00\",\"rule\":"
                                           "\"FREQ=DAILY\",\"noted\":\"2024-02-01T06:00:00Z\"}]",
                                           7 + n);
  g_autoptr (JsonNode) reminders = json_from_string (rule, NULL);
  g_autoptr (FmnEntry) entry = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GError) error = NULL;

  fmn_draft_set_string (draft, "date", "2024-02-01");
  fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (reminders)));
  entry = fmn_draft_build (draft, &error);
  g_assert_no_error (error);
  change = fmn_change_new_add (entry);
  fmn_journal_apply (self->journal, change, &error);
  g_assert_no_error (error);
}

/* What follows a change, on the main loop: until the worker has its share. */
static double
hand_over (Bench *self)
{
  g_autoptr (FmnSidecar) sidecar
      = fmn_sidecar_new (self->journal, self->path, &self->policy, FALSE);
  const double start = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);
  double took;

  fmn_sidecar_hasten (sidecar);
  took = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - start;
  fmn_sidecar_flush (sidecar);
  return took;
}

static double
reckon_and_write (Bench *self)
{
  const double start = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);

  g_assert_true (fmn_sidecar_update (self->path, self->journal, &self->policy, FALSE, NULL));
  return bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - start;
}

static double
show_month (Bench *self)
{
  const guint32 today = fmn_clock_get_julian (fmn_journal_get_clock (self->journal));
  const double start = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);
  g_autoptr (GPtrArray) items = fmn_agenda_new (self->journal, today, today + DAYS_OF_A_MONTH - 1);

  return bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - start;
}

static double
find_entry (Bench *self)
{
  g_autoptr (GPtrArray) reminders
      = fmn_schedule_compute (self->journal, &self->policy, "2026-02-24T09:00", NULL);
  FmnReminder *reminder = g_ptr_array_index (reminders, reminders->len / 2);
  const double start = bench_worked_ms (CLOCK_THREAD_CPUTIME_ID);

  g_assert_nonnull (fmn_schedule_find_entry (self->journal, fmn_reminder_get_id (reminder),
                                             fmn_reminder_get_at (reminder)));
  return bench_worked_ms (CLOCK_THREAD_CPUTIME_ID) - start;
}

static void
measure (Bench *self, guint medicines)
{
  static const struct
  {
    const char *name;
    double (*run) (Bench *self);
  } parts[] = {
    { "handing over to the worker", hand_over },
    { "the worker: reckoning and writing", reckon_and_write },
    { "a month of the calendar", show_month },
    { "opening one of its reminders", find_entry },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      double took[ROUNDS];

      for (guint round = 0; round < ROUNDS; round++)
        took[round] = parts[i].run (self);
      g_print ("%u entries, %u daily medicines, %s: %.2f ms\n",
               g_list_model_get_n_items (G_LIST_MODEL (self->journal)), medicines, parts[i].name,
               bench_median (took, ROUNDS));
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 24, 9, 0, 0);
  g_autoptr (FmnClock) clock = fmn_clock_new_fixed (now);
  g_autoptr (FmnSnapshot) snapshot = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;
  Bench self = { 0 };
  gsize size;

  if (argc != 2)
    g_error ("usage: bench-reminders FOLDER");
  file = g_build_filename (argv[1], "journal.fmn", NULL);
  if (!g_file_get_contents (file, &text, &size, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  snapshot = fmn_codec_parse (bytes, &error);
  if (snapshot == NULL)
    g_error ("%s", error->message);
  self.journal = fmn_journal_new_from_snapshot (snapshot, clock);
  self.path = g_build_filename (argv[1], "reminders.json", NULL);
  fmn_policy_init (&self.policy);
  for (guint n = 0; n < 12; n++)
    {
      add_medicine (&self, n);
      if (n + 1 == 3 || n + 1 == 12)
        measure (&self, n + 1);
    }
  g_unlink (self.path);
  g_object_unref (self.journal);
  g_free (self.path);
  return 0;
}
