/* test-queue.c: each reminder once, missed ones once, put-off ones later; and the neutral words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "fmn-draft.h"
#include "fmn-queue.h"
#include "fmn-reminder-service.h"
#include "fmn-schedule.h"
#include "fmn-sidecar.h"

#include <glib/gstdio.h>

/* A notifier that notes what it was asked, and can be absent. */
#define TEST_TYPE_NOTIFIER (test_notifier_get_type ())
G_DECLARE_FINAL_TYPE (TestNotifier, test_notifier, TEST, NOTIFIER, FmnNotifier)
struct _TestNotifier
{
  FmnNotifier parent_instance;
  GString *log;
  gboolean absent;
};
G_DEFINE_FINAL_TYPE (TestNotifier, test_notifier, FMN_TYPE_NOTIFIER)

static gboolean
test_notifier_show (FmnNotifier *notifier, FmnReminder *reminder, guint n)
{
  TestNotifier *self = TEST_NOTIFIER (notifier);

  if (self->absent)
    return FALSE;
  g_string_append_printf (self->log, "+%s*%u ", fmn_reminder_get_id (reminder), n);
  return TRUE;
}

static void
test_notifier_withdraw (FmnNotifier *notifier, const char *id)
{
  g_string_append_printf (TEST_NOTIFIER (notifier)->log, "-%s ", id);
}

static void
test_notifier_finalize (GObject *object)
{
  g_string_free (TEST_NOTIFIER (object)->log, TRUE);
  G_OBJECT_CLASS (test_notifier_parent_class)->finalize (object);
}

static void
test_notifier_class_init (TestNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_notifier_finalize;
  FMN_NOTIFIER_CLASS (klass)->show = test_notifier_show;
  FMN_NOTIFIER_CLASS (klass)->withdraw = test_notifier_withdraw;
}

static void
test_notifier_init (TestNotifier *self)
{
  self->log = g_string_new (NULL);
}

typedef struct
{
  char *folder, *sidecar, *state;
  FmnClock *clock;
  TestNotifier *notifier;
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
    g_ptr_array_add (list,
                     fmn_reminder_new (ids_and_times[i], ids_and_times[i + 1], FMN_SAYS_NOTHING));
  g_assert_true (fmn_sidecar_write (f->sidecar, list, &error));
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

/* Without a daemon nothing is lost: it is said when one is there. */
static void
test_absent (Fixture *f, gconstpointer data)
{
  const char *const schedule[] = { "a", "2026-03-01T09:00", NULL };
  FmnReminderService *service;

  f->notifier->absent = TRUE;
  write_schedule (f, schedule);
  service = start (f);
  assert_log (f, "");
  f->notifier->absent = FALSE;
  fmn_reminder_service_wake (service);
  assert_log (f, "+a*1 ");
  g_assert_finalize_object (service);
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

      g_assert_true (g_file_set_contents (f->sidecar, texts[i], -1, NULL));
      g_assert_null (fmn_sidecar_read (f->sidecar, &error));
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

static void
test_schedule (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *date, *time, *reminders, *expected;
  } cases[] = {
    { "2026-03-04", "10:40", "[{\"days\":1,\"at\":\"18:00\"},{\"minutes\":120}]",
      "2026-03-03T18:00 2026-03-04T08:40 " },
    { "2026-03-04", NULL, "[{\"minutes\":0}]", "2026-03-04T09:00 " },
    { "2026-03-04", "10:40", "[{\"days\":0,\"at\":\"07:30\"}]", "2026-03-04T07:30 " },
    /* Over the spring change of Central Europe (29 March 2026) the wall clock counts: 24 hours before 10:00 is 10:00. */
    { "2026-03-29", "10:00", "[{\"minutes\":1440}]", "2026-03-28T10:00 " },
    { "2026-03", NULL, "[{\"minutes\":0}]", "" },
    { "2026-02-01", "10:00", "[{\"minutes\":0}]", "" }, /* already past when written down */
    { "2026-03-04", "10:40", NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_VISIT, f->clock);
      g_autoptr (JsonNode) node
          = cases[i].reminders != NULL ? json_from_string (cases[i].reminders, NULL) : NULL;
      g_autoptr (FmnJournal) journal = NULL;
      g_autoptr (GPtrArray) reminders = NULL;
      g_autoptr (GString) times = g_string_new (NULL);

      fmn_draft_set_string (draft, "date", cases[i].date);
      fmn_draft_set_string (draft, "time", cases[i].time);
      if (node != NULL)
        fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (node)));
      journal = make_journal (f, draft);
      reminders = fmn_schedule_compute (journal, FMN_SAYS_NOTHING, NULL, NULL);
      for (guint j = 0; j < reminders->len; j++)
        {
          FmnReminder *reminder = g_ptr_array_index (reminders, j);
          FmnEntry *entry = fmn_schedule_find_entry (journal, fmn_reminder_get_id (reminder));

          g_string_append_printf (times, "%s ", fmn_reminder_get_at (reminder));
          g_assert_cmpstr (fmn_entry_get_id (entry), ==, fmn_draft_get_id (draft));
        }
      g_assert_cmpstr (times->str, ==, cases[i].expected);
      fmn_draft_set_boolean (draft, "ended", TRUE);
    }
}

/* Not a word of the journal reaches the sidecar or the words of a notification, whatever stands in the visit. */
static void
test_neutral (Fixture *f, gconstpointer data)
{
  static const char canary[] = "Canary";
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_VISIT, f->clock);
  g_autoptr (JsonNode) node = json_from_string ("[{\"minutes\":60}]", NULL);
  g_autoptr (FmnJournal) journal = NULL;
  g_autofree char *text = NULL;
  FmnSidecar *sidecar;

  for (const FmnField *field = fmn_kind_get_fields (FMN_KIND_VISIT); field->name != NULL; field++)
    if (field->type == FMN_FIELD_LINE || field->type == FMN_FIELD_TEXT)
      fmn_draft_set_string (draft, field->name, canary);
  fmn_draft_set_string (draft, "title", canary);
  fmn_draft_set_string (draft, "notes", canary);
  fmn_draft_set_string (draft, "date", "2026-03-04");
  fmn_draft_set_string (draft, "time", "10:40");
  fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (node)));
  journal = make_journal (f, draft);
  sidecar = fmn_sidecar_new (journal, f->sidecar, FMN_SAYS_KIND, FALSE);
  fmn_sidecar_flush (sidecar);
  g_assert_finalize_object (sidecar);
  g_assert_true (g_file_get_contents (f->sidecar, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "2026-03-04T09:40"));
  g_assert_null (strstr (text, canary));
  g_assert_null (strstr (text, fmn_draft_get_id (draft)));
  {
    g_autoptr (GPtrArray) reminders = fmn_sidecar_read (f->sidecar, NULL);
    GStatBuf info;

    g_assert_cmpint (g_stat (f->sidecar, &info), ==, 0);
    g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    for (FmnSays says = FMN_SAYS_NOTHING; says <= FMN_SAYS_KIND; says++)
      {
        g_autoptr (FmnReminder) reminder = fmn_reminder_new (
            fmn_reminder_get_id (g_ptr_array_index (reminders, 0)), "2026-03-04T09:40", says);
        g_autofree char *title = fmn_reminder_dup_title (reminder);
        g_autofree char *body = fmn_reminder_dup_body (reminder, 1);

        g_assert_cmpstr (title, ==, "A note from your journal");
        g_assert_cmpstr (body, ==, says == FMN_SAYS_KIND ? "A visit is coming up." : "");
      }
  }
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

  g_assert_true (fmn_sidecar_update (f->sidecar, journal, FMN_SAYS_NOTHING, others, &error));
  g_assert_no_error (error);
  reminders = fmn_sidecar_read (f->sidecar, NULL);
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
    g_autoptr (GPtrArray) reminders = fmn_sidecar_read (f->sidecar, NULL);
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
  ADD ("later", test_later);
  ADD ("open", test_open);
  ADD ("absent", test_absent);
  ADD ("reason-gone", test_reason_gone);
  ADD ("broken-sidecar", test_broken_sidecar);
  ADD ("schedule", test_schedule);
  ADD ("neutral", test_neutral);
  ADD ("two-journals", test_two_journals);
#undef ADD

  return g_test_run ();
}
