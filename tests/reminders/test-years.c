/* test-years.c: the service through years of restarts, suspends, changes of the clock and of the time zone, and of daylight saving, against an oracle
 * that looks at the C library's wall clock every minute. One year; ten with FMN_LONG in the environment.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-tests"

#include "config.h"

#include "test-notifier.h"

#include "fmn-draft.h"
#include "fmn-reminder-service.h"
#include "fmn-sidecar.h"

#include <glib/gstdio.h>
#include <time.h>

#define MINUTE 60
#define DAY 86400
#define START 1767225600 /* 2026-01-01 00:00 UTC */
#define QUIET_FROM "22:30"
#define QUIET_UNTIL "01:30"
#define GATHER_FROM 3 /* as the service gathers */

static const char *const zones[]
    = { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC" };

/* --- what is to be said, by counting days ------------------------------------------------------------------------------- */

typedef struct
{
  const char *on, *at, *rule;
  /* The same, for a calendar without rules: every so many days, on these days of the week (bit 0: Monday), on this day of the month. */
  int every;
  guint weekdays;
  int month_day;
} Plan;

static const Plan plans[] = {
  { "2026-01-02", "08:00", "FREQ=DAILY", 1, 0x7f, 0 },
  { "2026-01-02", "20:00", "FREQ=DAILY", 1, 0x7f, 0 },
  { "2026-01-03", "02:30", "FREQ=DAILY", 1, 0x7f,
    0 }, /* skipped in spring, and there twice in autumn */
  { "2026-01-05", "09:15", "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH", 1, 0x09, 0 },
  { "2026-01-04", "12:00", "FREQ=DAILY;INTERVAL=10", 10, 0x7f, 0 },
  { "2026-01-31", "10:00", "FREQ=MONTHLY", 1, 0x7f, 31 },
  { "2026-01-06", "23:59", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 1, 0x1f, 0 },
  { "2026-06-15", "11:00", NULL, 10000, 0x7f, 0 },
};

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Local times, in order. */
static GPtrArray *
list_expected (int years)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      const Plan *plan = &plans[i];
      int year, month, day;
      GDate date;

      g_assert_cmpint (sscanf (plan->on, "%d-%d-%d", &year, &month, &day), ==, 3);
      g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
      for (int n = 0; g_date_get_year (&date) < 2027 + years; n++, g_date_add_days (&date, 1))
        if (n % plan->every == 0
            && (plan->weekdays & 1u << (g_date_get_weekday (&date) - G_DATE_MONDAY)) != 0
            && (plan->month_day == 0 || g_date_get_day (&date) == plan->month_day))
          g_ptr_array_add (out, g_strdup_printf ("%04d-%02d-%02dT%s", g_date_get_year (&date),
                                                 g_date_get_month (&date), g_date_get_day (&date),
                                                 plan->at));
    }
  g_ptr_array_sort (out, compare_texts);
  return out;
}

/* --- what happens to the machine ---------------------------------------------------------------------------------------- */

typedef enum
{
  RESTART,
  SUSPEND,
  CLOCK,
  ZONE,
  WRITE,  /* the app is opened and writes the schedule */
  ABSENT, /* nobody shows notifications */
  N_KINDS,
} Kind;

typedef struct
{
  gint64 time; /* true seconds since 1970, on a minute */
  Kind kind;
  gboolean begins;
  int amount; /* of seconds, or which zone */
} Event;

/* One after another: what begins ends before the next begins. */
static GArray *
list_events (gint64 end)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260101);
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));
  gint64 time = START;

  while (time < end)
    {
      const Kind kind = (Kind) g_rand_int_range (random, 0, N_KINDS);
      const gint64 length = g_rand_int_range (random, 1, 3 * 1440) * MINUTE;
      Event event = { .kind = kind, .begins = TRUE };

      time += g_rand_int_range (random, 1, 8 * 1440) * MINUTE;
      event.time = time;
      if (kind == CLOCK)
        event.amount = g_rand_int_range (random, -2 * 1440, 2 * 1440) * MINUTE;
      else if (kind == ZONE)
        event.amount = g_rand_int_range (random, 0, G_N_ELEMENTS (zones));
      g_array_append_val (events, event);
      if (kind == ZONE || kind == WRITE)
        continue;
      time += length;
      event.time = time;
      event.begins = FALSE;
      event.amount = 0;
      g_array_append_val (events, event);
    }
  return events;
}

static void
set_zone (const char *zone)
{
  g_setenv ("TZ", zone, TRUE);
  tzset ();
}

/* --- the oracle --------------------------------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *expected;
  guint said; /* how many of them, from the first on */
  GString *log;
  gint64 offset; /* of the clock, from the true time */
  gboolean off, asleep, absent;
} Oracle;

/* What the clock on the wall shows now is compared with what stands in the calendar: nothing else. */
static void
look_at_wall (Oracle *self, gint64 time)
{
  const time_t shown = (time_t) (time + self->offset);
  const char *clock;
  struct tm wall;
  char now[32];
  guint due = 0;

  localtime_r (&shown, &wall);
  strftime (now, sizeof now, "%Y-%m-%dT%H:%M", &wall);
  clock = now + 11;
  if (strcmp (clock, QUIET_FROM) >= 0 || strcmp (clock, QUIET_UNTIL) < 0)
    return;
  while (self->said + due < self->expected->len
         && strcmp (g_ptr_array_index (self->expected, self->said + due), now) <= 0)
    due++;
  for (guint i = 0; i < due; i += due >= GATHER_FROM ? due : 1)
    g_string_append_printf (self->log, "%" G_GINT64_FORMAT " %s %u\n", time,
                            (char *) g_ptr_array_index (self->expected, self->said + i),
                            due >= GATHER_FROM ? due : 1);
  self->said += due;
}

static void
happen_to_oracle (Oracle *self, const Event *event)
{
  if (event->kind == RESTART)
    self->off = event->begins;
  else if (event->kind == SUSPEND)
    self->asleep = event->begins;
  else if (event->kind == ABSENT)
    self->absent = event->begins;
  else if (event->kind == CLOCK)
    self->offset = event->amount;
  else if (event->kind == ZONE)
    set_zone (zones[event->amount]);
}

static char *
foretell (GPtrArray *expected, GArray *events, gint64 end)
{
  Oracle self = { .expected = expected, .log = g_string_new (NULL) };
  guint next = 0;

  set_zone (zones[0]);
  for (gint64 time = START; time < end; time += MINUTE)
    {
      for (; next < events->len && g_array_index (events, Event, next).time == time; next++)
        happen_to_oracle (&self, &g_array_index (events, Event, next));
      if (!self.off && !self.asleep && !self.absent)
        look_at_wall (&self, time);
    }
  return g_string_free (self.log, FALSE);
}

/* --- the service -------------------------------------------------------------------------------------------------------- */

static void
note_shown (TestNotifier *notifier, FmnReminder *reminder, guint n)
{
  g_string_append_printf (notifier->log, "%" G_GINT64_FORMAT " %s %u\n", notifier->time,
                          fmn_reminder_get_at (reminder), n);
}

typedef struct
{
  char *folder, *sidecar, *state;
  FmnClock *clock;
  FmnJournal *journal;
  FmnPolicy policy;
  TestNotifier *notifier;
  FmnReminderService *service; /* NULL while it is off */
  gint64 time, offset;
  gboolean asleep;
} Machine;

static void
set_time (Machine *self, gint64 time)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (time + self->offset);

  self->time = time;
  self->notifier->time = time;
  fmn_clock_set (self->clock, now);
}

static void
start (Machine *self)
{
  self->service = fmn_reminder_service_new (self->sidecar, self->state,
                                            FMN_NOTIFIER (self->notifier), self->clock);
  fmn_reminder_service_start (self->service);
}

static void
stop (Machine *self)
{
  g_assert_finalize_object (g_steal_pointer (&self->service));
}

static void
write_schedule (Machine *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fmn_sidecar_update (self->sidecar, self->journal, &self->policy, FALSE, &error));
  g_assert_no_error (error);
}

/* What wakes the real service: its start, the timer that a set clock cancels or a resume finds run out, a new zone, a daemon that came up. */
static void
happen (Machine *self, const Event *event)
{
  if (event->kind == CLOCK)
    self->offset = event->amount;
  if (event->kind == ZONE)
    set_zone (zones[event->amount]);
  set_time (self, event->time);
  if (event->kind == SUSPEND)
    self->asleep = event->begins;
  if (event->kind == ABSENT)
    self->notifier->absent = event->begins;
  if (event->kind == WRITE)
    write_schedule (self);
  if (self->service != NULL && (event->kind == WRITE || event->kind == RESTART))
    stop (self);
  if (event->kind == WRITE || (event->kind == RESTART && !event->begins))
    start (self);
  else if (event->kind == ABSENT && !event->begins)
    fmn_notifier_emit_ready (FMN_NOTIFIER (self->notifier));
  else if (self->service != NULL && !self->asleep)
    fmn_reminder_service_wake (self->service);
}

static gint64
get_next (Machine *self)
{
  gint64 next;

  if (self->service == NULL || self->asleep)
    return G_MAXINT64;
  next = fmn_reminder_service_get_next (self->service);
  g_assert_cmpint (next, >, self->time + self->offset); /* it never sleeps for nothing */
  return next == G_MAXINT64 ? next : next - self->offset;
}

static void
live (Machine *self, GArray *events, gint64 end)
{
  guint i = 0;

  write_schedule (self);
  start (self);
  while (TRUE)
    {
      const gint64 next = get_next (self);
      const gint64 event = i < events->len ? g_array_index (events, Event, i).time : G_MAXINT64;

      if (MIN (next, event) >= end)
        break;
      if (event <= next)
        happen (self, &g_array_index (events, Event, i++));
      else
        {
          set_time (self, next);
          fmn_reminder_service_wake (self->service);
        }
    }
  if (self->service != NULL)
    stop (self);
}

static void
add_plans (Machine *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_TREATMENT, self->clock);
      g_autofree char *rule = plans[i].rule != NULL
                                  ? g_strdup_printf (",\"rule\":\"%s\"", plans[i].rule)
                                  : g_strdup ("");
      g_autofree char *text
          = g_strdup_printf ("[{\"on\":\"%s\",\"at\":\"%s\"%s}]", plans[i].on, plans[i].at, rule);
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (FmnEntry) entry = NULL;
      g_autoptr (FmnChange) change = NULL;

      fmn_draft_set_array (draft, "reminders", json_array_ref (json_node_get_array (node)));
      entry = fmn_draft_build (draft, NULL);
      change = fmn_change_new_add (entry);
      g_assert_true (fmn_journal_apply (self->journal, change, NULL));
    }
}

static void
test_years (void)
{
  const int years = g_strcmp0 (g_getenv ("FMN_LONG"), "1") == 0 ? 10 : 1;
  const gint64 end = START + (gint64) years * 365 * DAY;
  g_autoptr (GPtrArray) expected = list_expected (years);
  g_autoptr (GArray) events = list_events (end);
  g_autofree char *told = foretell (expected, events, end);
  g_autoptr (GDateTime) now = NULL;
  Machine self = { 0 };

  set_zone (zones[0]);
  now = g_date_time_new_from_unix_local (START);
  self.folder = g_dir_make_tmp ("fmn-years-XXXXXX", NULL);
  self.sidecar = g_build_filename (self.folder, "reminders.json", NULL);
  self.state = g_build_filename (self.folder, "said", NULL);
  self.clock = fmn_clock_new_fixed (now);
  self.journal = fmn_journal_new (self.clock);
  self.notifier = g_object_new (TEST_TYPE_NOTIFIER, NULL);
  self.notifier->note_shown = note_shown;
  fmn_policy_init (&self.policy);
  g_strlcpy (self.policy.quiet_from, QUIET_FROM, sizeof self.policy.quiet_from);
  g_strlcpy (self.policy.quiet_until, QUIET_UNTIL, sizeof self.policy.quiet_until);
  add_plans (&self);
  set_time (&self, START);
  live (&self, events, end);

  {
    g_auto (GStrv) wanted = g_strsplit (told, "\n", -1);
    g_auto (GStrv) got = g_strsplit (self.notifier->log->str, "\n", -1);

    g_assert_cmpuint (g_strv_length (wanted), >, 1200 * (guint) years); /* there was much to say */
    for (guint i = 0; wanted[i] != NULL && got[i] != NULL; i++)
      g_assert_cmpstr (got[i], ==, wanted[i]);
    g_assert_cmpuint (g_strv_length (got), ==, g_strv_length (wanted));
  }
  g_unlink (self.sidecar);
  g_unlink (self.state);
  g_assert_cmpint (g_rmdir (self.folder), ==, 0);
  g_assert_finalize_object (self.notifier);
  g_assert_finalize_object (self.journal);
  g_assert_finalize_object (self.clock);
  g_free (self.folder);
  g_free (self.sidecar);
  g_free (self.state);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/reminders/years", test_years);

  return g_test_run ();
}
