/* test-queue.c: each reminder once, missed ones once, put-off ones later; and the neutral words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "test-notifier.h"

#include "fmn-draft.h"
#include "fmn-queue.h"
#include "fmn-reminder-service.h"
#include "fmn-schedule.h"
#include "fmn-sidecar.h"

#include <glib/gstdio.h>

static void
note_shown (TestNotifier *notifier, FmnReminder *reminder, guint n)
{
  g_string_append_printf (notifier->log, "+%s*%u ", fmn_reminder_get_id (reminder), n);
}

static void
note_withdrawn (TestNotifier *notifier, const char *id)
{
  g_string_append_printf (notifier->log, "-%s ", id);
}

typedef struct
{
  char *folder, *sidecar, *state;
  FmnClock *clock;
  TestNotifier *notifier;
  FmnPolicy policy;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 3, 1, 9, 0, 0);

  f->folder = g_dir_make_tmp ("fmn-reminders-XXXXXX", NULL);
  f->sidecar = g_build_filename (f->folder, "reminders.json", NULL);
  f->state = g_build_filename (f->folder, "said", NULL);
  f->clock = fmn_clock_new_fixed (now);
  f->notifier = g_object_new (TEST_TYPE_NOTIFIER, NULL);
  f->notifier->note_shown = note_shown;
  f->notifier->note_withdrawn = note_withdrawn;
  fmn_policy_init (&f->policy);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_unlink (f->sidecar);
  g_unlink (f->state);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0); /* and nothing else was left there */
  g_assert_finalize_object (f->notifier);
  g_assert_finalize_object (f->clock);
  g_free (f->folder);
  g_free (f->sidecar);
  g_free (f->state);
}

static void
set_time (Fixture *f, int month, int day, int hour, int minute)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, month, day, hour, minute, 0);

  fmn_clock_set (f->clock, now);
}

static void
write_schedule (Fixture *f, const char *const *ids_and_times)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; ids_and_times[i] != NULL; i += 2)
    g_ptr_array_add (list, fmn_reminder_new (ids_and_times[i], ids_and_times[i + 1]));
  g_assert_true (fmn_sidecar_write (f->sidecar, list, &f->policy, &error));
  g_assert_no_error (error);
}

static FmnReminderService *
start (Fixture *f)
{
  FmnReminderService *service
      = fmn_reminder_service_new (f->sidecar, f->state, FMN_NOTIFIER (f->notifier), f->clock);

  fmn_reminder_service_start (service);
  return service;
}

static void
assert_log (Fixture *f, const char *expected)
{
  g_assert_cmpstr (f->notifier->log->str, ==, expected);
  g_string_truncate (f->notifier->log, 0);
}

static void
test_once (Fixture *f, gconstpointer data)
{
  const char *const schedule[] = { "a", "2026-03-03T18:00", "b", "2026-03-04T08:40", NULL };
  FmnReminderService *service;

  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "");
  set_time (f, 3, 3, 17, 59);
  fmn_reminder_service_wake (service);
  assert_log (f, "");
  set_time (f, 3, 3, 18, 0);
  fmn_reminder_service_wake (service);
  assert_log (f, "+a*1 ");
  fmn_reminder_service_wake (service);
  assert_log (f, "");
  g_assert_finalize_object (service);
  /* A restart does not say it again, and says what was missed in between once. */
  set_time (f, 3, 4, 12, 0);
  service = start (f);
  assert_log (f, "+b*1 ");
  g_assert_finalize_object (service);
  service = start (f);
  assert_log (f, "");
  /* Nor does a clock that was set back. */
  set_time (f, 3, 3, 18, 0);
  fmn_reminder_service_wake (service);
  assert_log (f, "");
  g_assert_finalize_object (service);
}

static void
test_gathered (Fixture *f, gconstpointer data)
{
  const char *const schedule[]
      = { "c", "2026-02-20T10:00", "a", "2026-02-18T10:00", "b", "2026-02-19T10:00", NULL };
  FmnReminderService *service;

  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "+a*3 "); /* oldest first, three in one */
  /* What is put off is put off for each that it stood for. */
  fmn_notifier_emit_action (FMN_NOTIFIER (f->notifier), "a", "later-60");
  assert_log (f, "-a ");
  set_time (f, 3, 1, 9, 59);
  fmn_reminder_service_wake (service);
  assert_log (f, "");
  set_time (f, 3, 1, 10, 0);
  fmn_reminder_service_wake (service);
  g_assert_true (g_str_has_prefix (f->notifier->log->str, "+"));
  g_assert_true (g_str_has_suffix (f->notifier->log->str, "*3 "));
  g_assert_finalize_object (service);
}

/* A shown one that goes with the schedule of another journal for a while is not said again when that comes back. */
static void
test_forgotten_for_a_while (Fixture *f, gconstpointer data)
{
  const char *const schedule[] = { "a", "2026-03-01T09:00", NULL };
  const char *const other[] = { "x", "2026-04-01T09:00", NULL };

  for (guint i = 0; i < 3; i++)
    {
      FmnReminderService *service;

      write_schedule (f, i == 1 ? other : schedule);
      service = start (f);
      assert_log (f, i == 0 ? "+a*1 " : "");
      g_assert_finalize_object (service);
    }
}

static void
test_quiet_hours (Fixture *f, gconstpointer data)
{
  const char *const schedule[]
      = { "a", "2026-03-01T22:30", "b", "2026-03-02T06:00", "c", "2026-03-02T08:00",
          "d", "2026-03-02T21:59", NULL };
  FmnReminderService *service;

  g_strlcpy (f->policy.quiet_from, "22:00", sizeof f->policy.quiet_from);
  g_strlcpy (f->policy.quiet_until, "08:00", sizeof f->policy.quiet_until);
  write_schedule (f, schedule);
  set_time (f, 3, 1, 22, 30);
  service = start (f);
  assert_log (f, "");
  set_time (f, 3, 2, 7, 59);
  fmn_reminder_service_wake (service);
  assert_log (f, "");
  g_assert_finalize_object (service);
  set_time (f, 3, 2, 8, 0);
  service = start (f);
  assert_log (f, "+a*3 ");
  set_time (f, 3, 2, 21, 59);
  fmn_reminder_service_wake (service);
  assert_log (f, "+d*1 ");
  /* What is put off into them waits for their end as well. */
  fmn_notifier_emit_action (FMN_NOTIFIER (f->notifier), "d", "later-10");
  assert_log (f, "-d ");
  set_time (f, 3, 2, 22, 9);
  fmn_reminder_service_wake (service);
  assert_log (f, "");
  set_time (f, 3, 3, 8, 0);
  fmn_reminder_service_wake (service);
  assert_log (f, "+d*1 ");
  g_assert_finalize_object (service);
}

/* Nothing is said in a pause, nor after it of what fell into it; what was shown when it began goes. */
static void
test_pause (Fixture *f, gconstpointer data)
{
  const char *const schedule[]
      = { "a", "2026-03-01T09:00", "b", "2026-03-02T09:00", "c", "2026-03-10T09:00", NULL };
  FmnReminderService *service;

  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "+a*1 ");
  g_assert_finalize_object (service);
  fmn_policy_pause (&f->policy, "2026-03-01T09:30", "2026-03-05T00:00");
  write_schedule (f, schedule);
  set_time (f, 3, 2, 9, 0);
  service = start (f);
  assert_log (f, "");
  g_assert_finalize_object (service);
  /* It is told once that the pause is over, and the service was off all the while. */
  set_time (f, 3, 6, 12, 0);
  service = start (f);
  assert_log (f, "");
  set_time (f, 3, 10, 9, 0);
  fmn_reminder_service_wake (service);
  assert_log (f, "+c*1 ");
  g_assert_finalize_object (service);
}

static void
test_pause_for_good (Fixture *f, gconstpointer data)
{
  const char *const schedule[]
      = { "a", "2026-03-02T09:00", "b", "2036-03-02T09:00", "c", "2036-03-04T09:00", NULL };
  FmnReminderService *service;
  g_autoptr (GDateTime) late = g_date_time_new_local (2036, 3, 3, 9, 0, 0);

  fmn_policy_pause (&f->policy, "2026-03-01T08:30", FMN_PAUSE_FOR_GOOD);
  write_schedule (f, schedule);
  fmn_clock_set (f->clock, late);
  service = start (f);
  assert_log (f, "");
  g_assert_finalize_object (service);
  fmn_policy_resume (&f->policy, "2036-03-03T09:00");
  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "");
  late = (g_date_time_unref (late), g_date_time_new_local (2036, 3, 4, 9, 0, 0));
  fmn_clock_set (f->clock, late);
  fmn_reminder_service_wake (service);
  assert_log (f, "+c*1 ");
  g_assert_finalize_object (service);
}

static void
test_later (Fixture *f, gconstpointer data)
{
  const char *const schedule[] = { "a", "2026-03-01T09:00", NULL };
  FmnReminderService *service;

  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "+a*1 ");
  fmn_notifier_emit_action (FMN_NOTIFIER (f->notifier), "a", "later-10");
  assert_log (f, "-a ");
  g_assert_finalize_object (service);
  service = start (f);
  set_time (f, 3, 1, 9, 9);
  fmn_reminder_service_wake (service);
  assert_log (f, "");
  set_time (f, 3, 1, 9, 10);
  fmn_reminder_service_wake (service);
  assert_log (f, "+a*1 ");
  fmn_reminder_service_wake (service);
  assert_log (f, "");
  g_assert_finalize_object (service);
}

static void
on_open (FmnReminderService *service, const char *id, char **out)
{
  *out = g_strdup (id);
}

static void
test_open (Fixture *f, gconstpointer data)
{
  const char *const schedule[] = { "a", "2026-03-01T09:00", NULL };
  g_autofree char *opened = NULL;
  FmnReminderService *service;

  write_schedule (f, schedule);
  service = start (f);
  g_signal_connect (service, "open", G_CALLBACK (on_open), &opened);
  fmn_notifier_emit_action (FMN_NOTIFIER (f->notifier), "a", "open");
  g_assert_cmpstr (opened, ==, "a");
  g_assert_finalize_object (service);
}

/* Without a daemon nothing is lost, also over a restart of the service: it is said when one comes up. */
static void
test_absent (Fixture *f, gconstpointer data)
{
  const char *const schedule[] = { "a", "2026-03-01T09:00", NULL };
  FmnReminderService *service;

  f->notifier->absent = TRUE;
  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "");
  g_assert_finalize_object (service);
  service = start (f);
  assert_log (f, "");
  f->notifier->absent = FALSE;
  fmn_notifier_emit_ready (FMN_NOTIFIER (f->notifier));
  assert_log (f, "+a*1 ");
  fmn_notifier_emit_ready (FMN_NOTIFIER (f->notifier));
  assert_log (f, "");
  g_assert_finalize_object (service);
}

static gboolean
still_stands (TestNotifier *notifier, const char *handle)
{
  g_string_append_printf (notifier->log, "~%s ", handle);
  return TRUE;
}

/* What a process showed that is no more: its buttons are live again, it goes with its reason, and what was put away stays away. */
static void
test_restart (Fixture *f, gconstpointer data)
{
  const char *const schedule[]
      = { "a", "2026-02-26T09:00", "b", "2026-02-27T09:00", "c", "2026-03-01T09:00",
          "d", "2026-03-01T10:00", "e", "2026-03-01T10:00", NULL };
  const char *const rest[] = { "c", "2026-03-01T09:00", "d", "2026-03-01T10:00", NULL };
  FmnReminderService *service;

  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "+a*3 ");
  set_time (f, 3, 1, 10, 0);
  fmn_reminder_service_wake (service);
  assert_log (f, "+d*1 +e*1 ");
  fmn_notifier_emit_closed (FMN_NOTIFIER (f->notifier), "e");
  g_assert_finalize_object (service);
  /* Another daemon has none of it. */
  service = start (f);
  assert_log (f, "");
  g_assert_finalize_object (service);

  g_unlink (f->state);
  f->notifier->note_taken_back = still_stands;
  set_time (f, 3, 1, 9, 0);
  service = start (f);
  assert_log (f, "+a*3 ");
  g_assert_finalize_object (service);
  service = start (f);
  assert_log (f, "~screen/a +a*3 ");
  g_assert_finalize_object (service);
  write_schedule (f, rest);
  service = start (f);
  assert_log (f, "~screen/a +c*1 ");
  fmn_notifier_emit_action (FMN_NOTIFIER (f->notifier), "c", "later-10");
  assert_log (f, "-c ");
  g_assert_finalize_object (service);
  set_time (f, 3, 1, 9, 10);
  service = start (f);
  assert_log (f, "+c*1 ");
  g_assert_finalize_object (service);
  fmn_policy_pause (&f->policy, "2026-03-01T09:10", "2026-03-05T00:00");
  write_schedule (f, rest);
  service = start (f);
  assert_log (f, "~screen/c ");
  g_assert_finalize_object (service);
  service = start (f);
  assert_log (f, "");
  g_assert_finalize_object (service);
}

/* The daemon is asked to take it back and then takes nothing new. */
static gboolean
goes_in_between (TestNotifier *notifier, const char *handle)
{
  still_stands (notifier, handle);
  notifier->absent = TRUE;
  return TRUE;
}

/* What was taken back to be shown anew, and found nobody to show it, is said when somebody comes up, once, and also after one more restart. */
static void
test_restart_without_answer (Fixture *f, gconstpointer data)
{
  const char *const schedule[] = { "a", "2026-03-01T09:00", "b", "2026-03-02T09:00", NULL };

  write_schedule (f, schedule);
  f->notifier->note_taken_back = goes_in_between;
  for (guint restarts = 0; restarts < 2; restarts++)
    {
      FmnReminderService *service;

      g_unlink (f->state);
      f->notifier->absent = FALSE;
      service = start (f);
      assert_log (f, "+a*1 ");
      g_assert_finalize_object (service);
      service = start (f);
      assert_log (f, "~screen/a ");
      if (restarts > 0)
        {
          g_assert_finalize_object (service);
          service = start (f);
          assert_log (f, "");
        }
      f->notifier->absent = FALSE;
      fmn_notifier_emit_ready (FMN_NOTIFIER (f->notifier));
      assert_log (f, "+a*1 ");
      fmn_notifier_emit_ready (FMN_NOTIFIER (f->notifier));
      assert_log (f, "");
      g_assert_finalize_object (service);
    }
}

static gboolean
on_give_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* The real file watch: the reason goes, the notification goes; a broken file changes nothing. */
static void
test_reason_gone (Fixture *f, gconstpointer data)
{
  const char *const schedule[] = { "a", "2026-03-01T09:00", "b", "2026-03-02T09:00", NULL };
  const char *const rest[] = { "b", "2026-03-02T09:00", NULL };
  FmnReminderService *service;
  gboolean gave_up = FALSE;
  guint guard;

  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "+a*1 ");
  guard = g_timeout_add_seconds (20, on_give_up, &gave_up);
  write_schedule (f, rest);
  while (f->notifier->log->len == 0 && !gave_up)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gave_up);
  g_source_remove (guard);
  assert_log (f, "-a ");
  g_assert_finalize_object (service);
}

static void
test_broken_sidecar (Fixture *f, gconstpointer data)
{
  static const char *const texts[] = { "", "{", "[]", "{\"reminders\":1}", "{\"format\":1}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      FmnPolicy policy;

      g_assert_true (g_file_set_contents (f->sidecar, texts[i], -1, NULL));
      g_assert_null (fmn_sidecar_read (f->sidecar, &policy, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static FmnJournal *
make_journal (Fixture *f, FmnDraft *draft)
{
  FmnJournal *journal = fmn_journal_new (f->clock);
  g_autoptr (FmnEntry) entry = fmn_draft_build (draft, NULL);
  g_autoptr (FmnChange) change = fmn_change_new_add (entry);

  g_assert_true (fmn_journal_apply (journal, change, NULL));
  return journal;
}

static FmnJournal *
make_journal_with_reminder (Fixture *f, const char *clock)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_VISIT, f->clock);
  g_autoptr (JsonNode) node = json_from_string ("[{\"minutes\":0}]", NULL);

  fmn_draft_set_string (draft, "date", "2026-03-04");
  fmn_draft_set_string (draft, "time", clock);
  fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (node)));
  return make_journal (f, draft);
}

static void
write_sidecar (Fixture *f, FmnJournal *journal, gboolean others, const char *expected)
{
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (GString) times = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  FmnPolicy policy;

  f->policy.after_visits = FALSE;
  g_assert_true (fmn_sidecar_update (f->sidecar, journal, &f->policy, others, &error));
  g_assert_no_error (error);
  reminders = fmn_sidecar_read (f->sidecar, &policy, NULL);
  for (guint i = 0; i < reminders->len; i++)
    g_string_append_printf (times, "%.2s ",
                            strchr (fmn_reminder_get_at (reminders->pdata[i]), 'T') + 1);
  g_assert_cmpstr (times->str, ==, expected);
}

/* The journal that is shown to somebody in the room does not silence the one that is not, whose reminders have nothing about them that tells them apart. */
static void
test_two_journals (Fixture *f, gconstpointer data)
{
  g_autoptr (FmnJournal) real = make_journal_with_reminder (f, "15:00");
  g_autoptr (FmnJournal) shown = make_journal_with_reminder (f, "11:00");
  g_autoptr (FmnEntry) visit = g_list_model_get_item (G_LIST_MODEL (real), 0);
  g_autoptr (FmnChange) change = fmn_change_new_remove (visit);
  g_autofree char *text = NULL;

  write_sidecar (f, real, TRUE, "15 ");
  write_sidecar (f, shown, TRUE, "11 15 ");
  write_sidecar (f, shown, TRUE, "11 15 ");
  g_assert_true (g_file_get_contents (f->sidecar, &text, NULL, NULL));
  g_assert_null (strstr (text, fmn_journal_get_id (real)));
  g_assert_null (strstr (text, fmn_journal_get_id (shown)));

  {
    FmnPolicy policy;
    g_autoptr (GPtrArray) reminders = fmn_sidecar_read (f->sidecar, &policy, NULL);
    const char *first = fmn_reminder_get_id (reminders->pdata[0]);
    const char *second = fmn_reminder_get_id (reminders->pdata[1]);

    g_assert_cmpuint (strlen (first), ==, strlen (second));
    g_assert_true (fmn_schedule_is_own (shown, first) && fmn_schedule_is_own (real, second));
    g_assert_false (fmn_schedule_is_own (real, first) || fmn_schedule_is_own (shown, second));
  }

  /* What was taken out of a journal goes with its next writing, and with nobody else's. */
  g_assert_true (fmn_journal_apply (real, change, NULL));
  write_sidecar (f, shown, TRUE, "11 15 ");
  write_sidecar (f, real, TRUE, "11 ");
  /* A journal that is the only one leaves nothing behind of one that is gone. */
  write_sidecar (f, real, FALSE, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/reminders/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("once", test_once);
  ADD ("gathered", test_gathered);
  ADD ("forgotten-for-a-while", test_forgotten_for_a_while);
  ADD ("quiet-hours", test_quiet_hours);
  ADD ("pause", test_pause);
  ADD ("pause-for-good", test_pause_for_good);
  ADD ("later", test_later);
  ADD ("open", test_open);
  ADD ("absent", test_absent);
  ADD ("restart", test_restart);
  ADD ("restart-without-answer", test_restart_without_answer);
  ADD ("reason-gone", test_reason_gone);
  ADD ("broken-sidecar", test_broken_sidecar);
  ADD ("two-journals", test_two_journals);
#undef ADD

  return g_test_run ();
}
