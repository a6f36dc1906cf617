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
  const char *from, *to; /* (nullable) */
  char *ahead;           /* the end of what repeats */
  gboolean goes_on;      /* some rule goes on behind it */
  GArray *repeats;       /* Repeat */
  GPtrArray *out;
  GHashTable *entries; /* id → FmnEntry */
} Schedule;

/* One time of a rule. */
typedef struct
{
  FmnEntry *entry; /* the journal keeps it */
  char *at;
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

static void
add_reminder (Schedule *self, FmnEntry *entry, const char *at, FmnTopic topic)
{
  g_autofree char *id = NULL;
  g_autofree char *caption = NULL;

  if (at == NULL || (self->from != NULL && strcmp (at, self->from) < 0)
      || (self->to != NULL && strcmp (at, self->to) > 0))
    return;
  id = make_id (self->journal, entry, at, topic);
  if (self->policy->says == FMN_SAYS_ALL && entry != NULL && !fmn_entry_get_only_me (entry))
    caption = fmn_entry_dup_caption (self->journal, entry);
  g_ptr_array_add (self->out, fmn_reminder_new_about (id, at, self->policy->says, topic, caption));
  g_hash_table_insert (self->entries, g_steal_pointer (&id), entry);
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
dup_local (const char *stamp)
{
  g_autoptr (GDateTime) utc = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, FMN_LOCAL_FORMAT) : NULL;
}

/* Since when a reminder stands: entering the past is quiet. */
static char *
dup_noted (FmnEntry *entry, JsonObject *reminder)
{
  const char *noted = json_object_get_string_member_with_default (reminder, "noted", NULL);

  return dup_local (noted != NULL ? noted : fmn_entry_get_created (entry));
}

static void
add_before_visit (Schedule *self, FmnEntry *visit, JsonObject *reminder)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  const char *clock = fmn_entry_get_clock (visit);
  g_autofree char *noted = dup_noted (visit, reminder);
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
  if (at != NULL && (noted == NULL || strcmp (at, noted) >= 0))
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
add_dated (Schedule *self, FmnEntry *entry, JsonObject *reminder)
{
  const char *rule = json_object_get_string_member_with_default (reminder, "rule", NULL);
  g_autofree char *first = g_strdup_printf (
      "%sT%s", json_object_get_string_member (reminder, "on"),
      json_object_get_string_member_with_default (reminder, "at", DEFAULT_CLOCK));
  g_autofree char *noted = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) times = NULL;
  gboolean more;

  if (!json_object_get_boolean_member_with_default (reminder, "kept", FALSE)
      && has_pregnancy_ended (self->journal, entry))
    return;
  noted = dup_noted (entry, reminder);
  last = dup_last_time (self, entry);
  times = fmn_occurrences_list (first, rule, noted, rule != NULL ? last : NULL, &more);
  for (guint i = 0; i < times->len; i++)
    if (rule == NULL)
      add_reminder (self, entry, g_ptr_array_index (times, i), topics[fmn_entry_get_kind (entry)]);
    else
      {
        Repeat repeat = { entry, g_strdup (g_ptr_array_index (times, i)) };

        g_array_append_val (self->repeats, repeat);
      }
  /* Else it ends with the treatment. */
  self->goes_on |= more && strcmp (last, self->ahead) == 0;
}

/* Steps of a referral that are not done, before the day until which they are to be. */
static void
add_steps (Schedule *self, FmnEntry *visit)
{
  g_autoptr (GArray) steps = fmn_visit_dup_referral (visit);
  g_autofree char *created = dup_local (fmn_entry_get_created (visit));

  for (guint i = 0; i < steps->len; i++)
    {
      const FmnReferralStep *step = &g_array_index (steps, FmnReferralStep, i);
      g_autofree char *at = NULL;

      if (step->is_done || !step->has_by || step->by.precision != FMN_PRECISION_DAY
          || step->remind_days < 0)
        continue;
      at = dup_moved (&step->by, step->remind_at, -24 * 60 * step->remind_days);
      if (at != NULL && (created == NULL || strcmp (at, created) >= 0))
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
  g_autofree char *modified = dup_local (fmn_entry_get_modified (visit));
  g_autofree char *at = NULL;

  if (!self->policy->after_visits || date == NULL || date->precision != FMN_PRECISION_DAY
      || fmn_entry_has (visit, "decided") || has_answer (self->journal, visit))
    return;
  at = clock != NULL ? dup_moved (
           date, clock, fmn_entry_get_int (visit, "length", DEFAULT_MINUTES) + REST_MINUTES)
                     : dup_moved (date, EVENING, 0);
  if (at != NULL && (modified == NULL || strcmp (at, modified) >= 0))
    add_reminder (self, visit, at, FMN_TOPIC_AFTER_VISIT);
}

static void
add_entry (Schedule *self, FmnEntry *entry)
{
  const FmnKind kind = fmn_entry_get_kind (entry);
  JsonArray *reminders = fmn_entry_get_array (entry, "reminders");

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

static int
compare_repeats (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Repeat *) a)->at, ((const Repeat *) b)->at);
}

static void
clear_repeat (gpointer repeat)
{
  g_free (((Repeat *) repeat)->at);
}

/* As many of the repeats as the service is to hold, and where more of them would come, a word before they end. */
static void
add_repeats (Schedule *self, const char *now)
{
  const char *end = self->goes_on ? self->ahead : NULL;
  guint ahead = 0;

  g_array_sort (self->repeats, compare_repeats);
  for (guint i = 0; i < self->repeats->len; i++)
    {
      const Repeat *repeat = &g_array_index (self->repeats, Repeat, i);

      ahead += strcmp (repeat->at, now) >= 0;
      if (ahead > FMN_SCHEDULE_TIMES_AHEAD)
        {
          end = repeat->at;
          break;
        }
      add_reminder (self, repeat->entry, repeat->at, topics[fmn_entry_get_kind (repeat->entry)]);
    }
  if (end != NULL)
    {
      g_autofree char *day = g_strndup (end, 10);
      g_autofree char *at = NULL;
      FmnDate date;

      if (fmn_date_parse_edtf (day, &date))
        at = dup_moved (&date, GO_ON_CLOCK, -24 * 60 * GO_ON_DAYS);
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
  g_autoptr (GArray) repeats = g_array_new (FALSE, FALSE, sizeof (Repeat));
  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify) fmn_reminder_unref);
  Schedule schedule = { journal, policy, from, to, ahead, FALSE, repeats, out, entries };

  g_array_set_clear_func (repeats, clear_repeat);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (journal)); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      add_entry (&schedule, entry);
    }
  add_repeats (&schedule, now);
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
fmn_schedule_map_entries (FmnJournal *journal)
{
  GHashTable *entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) all = NULL;
  FmnPolicy policy;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), entries);

  fmn_policy_init (&policy);
  all = compute (journal, &policy, NULL, NULL, entries);
  return entries;
}

FmnEntry *
fmn_schedule_find_entry (FmnJournal *journal, const char *id)
{
  g_autoptr (GHashTable) entries = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && id != NULL, NULL);

  entries = fmn_schedule_map_entries (journal);
  return g_hash_table_lookup (entries, id);
}
