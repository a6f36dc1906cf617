/* fmn-schedule.c: when to speak, computed from a journal and nothing else.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-reminders"

#include "config.h"

#include "fmn-schedule.h"

#include "fmn-occurrences.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"
#include "fmn-referral.h"
#include "fmn-repeat.h"

#define DEFAULT_CLOCK "09:00"
#define DEFAULT_MINUTES 60 /* of a visit that does not say how long it takes */
#define REST_MINUTES 30    /* between the end of a visit and the word about it */
#define EVENING "18:00"    /* when a visit without a clock time is over */
#define GO_ON_DAYS 7       /* between the word that what repeats is about to end, and that end */
#define GO_ON_CLOCK "10:00"

typedef struct
{
  FmnJournal *journal;
  const FmnPolicy *policy;
  GTimeZone *zone;       /* the local one: to ask for it anew takes as long as all the rest */
  const char *from, *to; /* (nullable) */
  const char *now;
  char *ahead;        /* the end of what repeats */
  gboolean goes_on;   /* some rule goes on behind it */
  GPtrArray *repeats; /* Repeat that have a time yet */
  GPtrArray *out;
  GHashTable *entries; /* id → FmnEntry */
} Schedule;

/* A rule that stands at its next time. */
typedef struct
{
  FmnEntry *entry; /* the journal keeps it */
  FmnOccurrences *times;
  char *last; /* the last one that may be spoken of */
  FmnTopic topic;
  char *caption; /* (nullable) */
} Repeat;

static const FmnTopic topics[FMN_N_KINDS] = {
  [FMN_KIND_VISIT] = FMN_TOPIC_VISIT,         [FMN_KIND_TEST] = FMN_TOPIC_TEST,
  [FMN_KIND_SCAN] = FMN_TOPIC_TEST,           [FMN_KIND_TREATMENT] = FMN_TOPIC_TREATMENT,
  [FMN_KIND_PROCEDURE] = FMN_TOPIC_PROCEDURE, [FMN_KIND_QUESTION] = FMN_TOPIC_QUESTION,
};

/* An id is opaque to whoever has no key of the journal; its end is a mark by which the journal knows its own ids, and nobody else can tell
 * whether two of them are of one journal. */
#define ID_LENGTH 32
#define MARK_LENGTH 8

static char *
make_mark (FmnJournal *journal, const char *start)
{
  g_autofree char *text = g_strdup_printf ("%s mark %s", fmn_journal_get_id (journal), start);
  char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  digest[MARK_LENGTH] = '\0';
  return digest;
}

/* @entry: NULL for what speaks of none. */
static char *
make_id (FmnJournal *journal, FmnEntry *entry, const char *at, FmnTopic topic)
{
  g_autofree char *text = g_strdup_printf ("%s %s %s %s", fmn_journal_get_id (journal),
                                           entry != NULL ? fmn_entry_get_id (entry) : "", at,
                                           fmn_topic_to_id (topic));
  g_autofree char *start = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autofree char *mark = NULL;

  start[ID_LENGTH - MARK_LENGTH] = '\0';
  mark = make_mark (journal, start);
  return g_strconcat (start, mark, NULL);
}

gboolean
fmn_schedule_is_own (FmnJournal *journal, const char *id)
{
  g_autofree char *start = NULL;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (strlen (id) != ID_LENGTH)
    return FALSE;
  start = g_strndup (id, ID_LENGTH - MARK_LENGTH);
  mark = make_mark (journal, start);
  return strcmp (id + ID_LENGTH - MARK_LENGTH, mark) == 0;
}

/* Whether anybody asks for what is at @at (nullable). */
static gboolean
is_asked_for (const Schedule *self, const char *at)
{
  return at != NULL && (self->from == NULL || strcmp (at, self->from) >= 0)
         && (self->to == NULL || strcmp (at, self->to) <= 0);
}

/* What @entry (nullable) is called, where that may be said. */
static char *
dup_caption (Schedule *self, FmnEntry *entry)
{
  return self->policy->says == FMN_SAYS_ALL && entry != NULL && !fmn_entry_get_only_me (entry)
             ? fmn_entry_dup_caption (self->journal, entry)
             : NULL;
}

static void
put_reminder (Schedule *self, FmnEntry *entry, const char *at, FmnTopic topic, const char *caption)
{
  char *id = make_id (self->journal, entry, at, topic);

  g_ptr_array_add (self->out, fmn_reminder_new_about (id, at, self->policy->says, topic, caption));
  g_hash_table_insert (self->entries, id, entry);
}

static void
add_reminder (Schedule *self, FmnEntry *entry, const char *at, FmnTopic topic)
{
  g_autofree char *caption = NULL;

  if (!is_asked_for (self, at))
    return;
  caption = dup_caption (self, entry);
  put_reminder (self, entry, at, topic, caption);
}

/* Wall-clock arithmetic on the calendar, without a time zone: 10:00 stays 10:00 whatever the clocks
 * do in between. */
static char *
dup_moved (const FmnDate *date, const char *clock, int minutes)
{
  g_autoptr (GDateTime) start
      = g_date_time_new_utc (date->year, date->month, date->day, atoi (clock), atoi (clock + 3), 0);
  g_autoptr (GDateTime) time = start != NULL ? g_date_time_add_minutes (start, minutes) : NULL;

  return time != NULL ? g_date_time_format (time, FMN_LOCAL_FORMAT) : NULL;
}

/* The local time of a stamp of the file. */
static char *
dup_local (const Schedule *self, const char *stamp)
{
  g_autoptr (GDateTime) utc = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, self->zone) : NULL;

  return local != NULL ? g_date_time_format (local, FMN_LOCAL_FORMAT) : NULL;
}

/* Since when a reminder stands: entering the past is quiet. */
static char *
dup_noted (const Schedule *self, FmnEntry *entry, JsonObject *reminder)
{
  const char *noted = json_object_get_string_member_with_default (reminder, "noted", NULL);

  return dup_local (self, noted != NULL ? noted : fmn_entry_get_created (entry));
}

static void
add_before_visit (Schedule *self, FmnEntry *visit, JsonObject *reminder)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  const char *clock = fmn_entry_get_clock (visit);
  g_autofree char *noted = NULL;
  g_autofree char *at = NULL;

  if (fmn_entry_get_kind (visit) != FMN_KIND_VISIT || date == NULL
      || date->precision != FMN_PRECISION_DAY)
    return;
  if (json_object_has_member (reminder, "minutes"))
    at = dup_moved (date, clock != NULL ? clock : DEFAULT_CLOCK,
                    -(int) json_object_get_int_member (reminder, "minutes"));
  else
    at = dup_moved (date,
                    json_object_get_string_member_with_default (reminder, "at", DEFAULT_CLOCK),
                    -24 * 60 * (int) json_object_get_int_member_with_default (reminder, "days", 0));
  if (!is_asked_for (self, at))
    return;
  noted = dup_noted (self, visit, reminder);
  if (noted == NULL || strcmp (at, noted) >= 0)
    add_reminder (self, visit, at, FMN_TOPIC_VISIT);
}

/* Of the pregnancy that it belongs to nothing more is to be expected. What is said of an ending is about the time after it. */
static gboolean
has_pregnancy_ended (FmnJournal *journal, FmnEntry *entry)
{
  const char *id = fmn_entry_get_pregnancy_id (entry);
  FmnEntry *pregnancy = fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY ? entry
                        : id != NULL ? fmn_journal_lookup (journal, id)
                                     : NULL;

  return pregnancy != NULL && fmn_entry_get_kind (entry) != FMN_KIND_ENDING
         && fmn_pregnancy_has_ended (journal, pregnancy);
}

static char *
dup_last_time (Schedule *self, FmnEntry *entry)
{
  const FmnDate *end = fmn_entry_get_end_date (entry);
  g_autofree char *last = NULL;
  GDate day;

  if (fmn_entry_get_kind (entry) != FMN_KIND_TREATMENT || end == NULL)
    return g_strdup (self->ahead);
  g_date_clear (&day, 1);
  g_date_set_julian (&day, fmn_date_latest (end));
  last = g_strdup_printf ("%04d-%02d-%02dT23:59", g_date_get_year (&day), g_date_get_month (&day),
                          g_date_get_day (&day));
  return g_strdup (strcmp (last, self->ahead) < 0 ? last : self->ahead);
}

static void
repeat_free (gpointer data)
{
  Repeat *repeat = data;

  fmn_occurrences_free (repeat->times);
  g_free (repeat->last);
  g_free (repeat->caption);
  g_free (repeat);
}

/* Whether @repeat has a time yet. One that ends with its treatment does not go on. */
static gboolean
has_time (Schedule *self, Repeat *repeat)
{
  const char *at = fmn_occurrences_get (repeat->times);

  if (at != NULL && strcmp (at, repeat->last) <= 0)
    return TRUE;
  self->goes_on |= at != NULL && strcmp (repeat->last, self->ahead) == 0;
  return FALSE;
}

static void
add_repeat (Schedule *self, FmnEntry *entry, const char *first, const char *rule, const char *noted)
{
  Repeat *repeat = g_new0 (Repeat, 1);
  const char *begin = self->from;

  /* From now on they are counted, also when they are asked for from a later time on. */
  if (begin != NULL && strcmp (self->now, begin) < 0)
    begin = self->now;
  if (begin == NULL || (noted != NULL && strcmp (noted, begin) > 0))
    begin = noted;
  repeat->entry = entry;
  repeat->times = fmn_occurrences_new (first, rule, begin);
  repeat->last = dup_last_time (self, entry);
  repeat->topic = topics[fmn_entry_get_kind (entry)];
  repeat->caption = dup_caption (self, entry);
  if (has_time (self, repeat))
    g_ptr_array_add (self->repeats, repeat);
  else
    repeat_free (repeat);
}

static void
add_dated (Schedule *self, FmnEntry *entry, JsonObject *reminder)
{
  const char *rule = json_object_get_string_member_with_default (reminder, "rule", NULL);
  g_autofree char *first = g_strdup_printf (
      "%sT%s", json_object_get_string_member (reminder, "on"),
      json_object_get_string_member_with_default (reminder, "at", DEFAULT_CLOCK));
  g_autofree char *noted = NULL;

  if (!json_object_get_boolean_member_with_default (reminder, "kept", FALSE)
      && has_pregnancy_ended (self->journal, entry))
    return;
  noted = dup_noted (self, entry, reminder);
  if (rule != NULL)
    add_repeat (self, entry, first, rule, noted);
  else if (noted == NULL || strcmp (first, noted) >= 0)
    add_reminder (self, entry, first, topics[fmn_entry_get_kind (entry)]);
}

/* Steps of a referral that are not done, before the day until which they are to be. */
static void
add_steps (Schedule *self, FmnEntry *visit)
{
  g_autoptr (GArray) steps = fmn_visit_dup_referral (visit);

  for (guint i = 0; i < steps->len; i++)
    {
      const FmnReferralStep *step = &g_array_index (steps, FmnReferralStep, i);
      g_autofree char *created = NULL;
      g_autofree char *at = NULL;

      if (step->is_done || !step->has_by || step->by.precision != FMN_PRECISION_DAY
          || step->remind_days < 0)
        continue;
      at = dup_moved (&step->by, step->remind_at, -24 * 60 * step->remind_days);
      if (!is_asked_for (self, at))
        continue;
      created = dup_local (self, fmn_entry_get_created (visit));
      if (created == NULL || strcmp (at, created) >= 0)
        add_reminder (self, visit, at, FMN_TOPIC_STEP);
    }
}

static gboolean
has_answer (FmnJournal *journal, FmnEntry *visit)
{
  GPtrArray *bound = fmn_journal_get_bound (journal, fmn_entry_get_id (visit));

  for (guint i = 0; bound != NULL && i < bound->len; i++)
    if (fmn_entry_has (g_ptr_array_index (bound, i), "answer"))
      return TRUE;
  return FALSE;
}

/* One word after a visit, until something of it is written down, or she has been at it since. */
static void
add_after_visit (Schedule *self, FmnEntry *visit)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  const char *clock = fmn_entry_get_clock (visit);
  g_autofree char *modified = NULL;
  g_autofree char *at = NULL;

  if (!self->policy->after_visits || date == NULL || date->precision != FMN_PRECISION_DAY)
    return;
  at = clock != NULL ? dup_moved (
           date, clock, fmn_entry_get_int (visit, "length", DEFAULT_MINUTES) + REST_MINUTES)
                     : dup_moved (date, EVENING, 0);
  if (!is_asked_for (self, at) || fmn_entry_has (visit, "decided")
      || has_answer (self->journal, visit))
    return;
  modified = dup_local (self, fmn_entry_get_modified (visit));
  if (modified == NULL || strcmp (at, modified) >= 0)
    add_reminder (self, visit, at, FMN_TOPIC_AFTER_VISIT);
}

static void
add_entry (Schedule *self, FmnEntry *entry)
{
  const FmnKind kind = fmn_entry_get_kind (entry);
  JsonArray *reminders = fmn_entry_get_reminders (entry);

  if (reminders == NULL && kind != FMN_KIND_VISIT)
    return;
  if ((kind == FMN_KIND_VISIT && fmn_entry_get_boolean (entry, "ended"))
      || (kind == FMN_KIND_QUESTION
          && g_strcmp0 (fmn_entry_get_string (entry, "status"), "answered") == 0))
    return;
  for (guint i = 0; reminders != NULL && i < json_array_get_length (reminders); i++)
    {
      JsonObject *reminder = json_array_get_object_element (reminders, i);

      if (json_object_has_member (reminder, "on"))
        add_dated (self, entry, reminder);
      else
        add_before_visit (self, entry, reminder);
    }
  if (kind == FMN_KIND_VISIT)
    {
      add_steps (self, entry);
      add_after_visit (self, entry);
    }
}

int
fmn_schedule_compare (gconstpointer a, gconstpointer b)
{
  FmnReminder *first = *(FmnReminder *const *) a, *second = *(FmnReminder *const *) b;
  int order = strcmp (fmn_reminder_get_at (first), fmn_reminder_get_at (second));

  return order != 0 ? order : strcmp (fmn_reminder_get_id (first), fmn_reminder_get_id (second));
}

/* Of several at one time, the one that was added first. */
static Repeat *
find_next_repeat (Schedule *self, guint *place)
{
  Repeat *next = NULL;

  for (guint i = 0; i < self->repeats->len; i++)
    {
      Repeat *repeat = g_ptr_array_index (self->repeats, i);

      if (next != NULL
          && strcmp (fmn_occurrences_get (repeat->times), fmn_occurrences_get (next->times)) >= 0)
        continue;
      next = repeat;
      *place = i;
    }
  return next;
}

/* Local times that are so many days from that of @at; NULL when it is none. */
static char *
dup_days_from (const char *at, const char *clock, int days)
{
  g_autofree char *day = g_strndup (at, 10);
  FmnDate date;

  return fmn_date_parse_edtf (day, &date) ? dup_moved (&date, clock, 24 * 60 * days) : NULL;
}

/* As many of the repeats as the service is to hold, and where more of them would come, a word before they end. */
static void
add_repeats (Schedule *self)
{
  /* Nothing behind it tells of a time up to @to, not even of the word before an end. */
  g_autofree char *limit
      = self->to != NULL ? dup_days_from (self->to, "23:59", GO_ON_DAYS + 1) : NULL;
  g_autofree char *end = NULL;
  guint ahead = 0, place;
  Repeat *next;

  while ((next = find_next_repeat (self, &place)) != NULL)
    {
      const char *at = fmn_occurrences_get (next->times);

      if (limit != NULL && strcmp (at, limit) > 0)
        return;
      ahead += strcmp (at, self->now) >= 0;
      if (ahead > FMN_SCHEDULE_TIMES_AHEAD)
        {
          end = g_strdup (at);
          break;
        }
      if (is_asked_for (self, at))
        put_reminder (self, next->entry, at, next->topic, next->caption);
      fmn_occurrences_next (next->times);
      if (!has_time (self, next))
        g_ptr_array_remove_index (self->repeats, place);
    }
  if (end == NULL && self->goes_on)
    end = g_strdup (self->ahead);
  if (end != NULL)
    {
      g_autofree char *at = dup_days_from (end, GO_ON_CLOCK, -GO_ON_DAYS);

      add_reminder (self, NULL, at, FMN_TOPIC_GO_ON);
    }
}

/* Two reminders of one entry at one time are one. */
static void
drop_doubles (GPtrArray *sorted)
{
  for (guint i = sorted->len; i > 1; i--)
    if (strcmp (fmn_reminder_get_id (g_ptr_array_index (sorted, i - 1)),
                fmn_reminder_get_id (g_ptr_array_index (sorted, i - 2)))
        == 0)
      g_ptr_array_remove_index (sorted, i - 1);
}

static GPtrArray *
compute (FmnJournal *journal,
         const FmnPolicy *policy,
         const char *from,
         const char *to,
         GHashTable *entries)
{
  g_autoptr (GDateTime) time = fmn_clock_dup_now (fmn_journal_get_clock (journal));
  g_autoptr (GDateTime) end = g_date_time_add_days (time, FMN_SCHEDULE_DAYS_AHEAD);
  g_autofree char *now = g_date_time_format (time, FMN_LOCAL_FORMAT);
  g_autofree char *ahead = g_date_time_format (end, FMN_LOCAL_FORMAT);
  g_autoptr (GPtrArray) repeats = g_ptr_array_new_with_free_func (repeat_free);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  Schedule schedule = { .journal = journal,
                        .policy = policy,
                        .zone = zone,
                        .from = from,
                        .to = to,
                        .now = now,
                        .ahead = ahead,
                        .repeats = repeats,
                        .out = out,
                        .entries = entries };

  for (FmnKind kind = 0; kind < FMN_N_KINDS; kind++)
    {
      GPtrArray *entries_of_kind = fmn_journal_get_of_kind (journal, kind);

      for (guint i = 0; i < entries_of_kind->len; i++)
        add_entry (&schedule, g_ptr_array_index (entries_of_kind, i));
    }
  add_repeats (&schedule);
  g_ptr_array_sort (out, fmn_schedule_compare);
  drop_doubles (out);
  return out;
}

GPtrArray *
fmn_schedule_compute (FmnJournal *journal,
                      const FmnPolicy *policy,
                      const char *from,
                      const char *to)
{
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && policy != NULL,
                        g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref));

  return compute (journal, policy, from, to, entries);
}

GHashTable *
fmn_schedule_map_entries (FmnJournal *journal, const char *from, const char *to)
{
  GHashTable *entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) reminders = NULL;
  FmnPolicy policy;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), entries);

  fmn_policy_init (&policy);
  reminders = compute (journal, &policy, from, to, entries);
  return entries;
}
