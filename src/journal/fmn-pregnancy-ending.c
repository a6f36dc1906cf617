/* fmn-pregnancy-ending.c: records that a pregnancy ended, with what was planned in it, as one step that can be undone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-draft.h"
#include "fmn-journal-private.h"
#include "fmn-json-object.h"
#include "fmn-pregnancy.h"
#include "fmn-repeat.h"

#include <glib/gi18n-lib.h>

/* Weeks are counted up to this (fmn-dating.c). */
#define DAYS_END (46 * 7)

GPtrArray *
fmn_journal_dup_bound_visits (FmnJournal *self, FmnEntry *pregnancy, const FmnDate *date)
{
  GPtrArray *visits = g_ptr_array_new ();
  GPtrArray *bound;
  FmnDate today;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), visits);

  if (pregnancy == NULL)
    return visits;
  today = fmn_clock_get_today (self->clock);
  bound = fmn_journal_get_bound (self, fmn_entry_get_id (pregnancy));
  for (guint i = 0; bound != NULL && i < bound->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (bound, i);
      const FmnDate *when = fmn_entry_get_date (entry);

      /* A visit that has been is history and stays, whenever the pregnancy ended. */
      if (fmn_entry_get_kind (entry) == FMN_KIND_VISIT && !fmn_entry_get_boolean (entry, "ended")
          && when != NULL && fmn_date_earliest (when) >= fmn_date_earliest (&today)
          && (date == NULL || fmn_date_latest (when) > fmn_date_earliest (date)))
        g_ptr_array_add (visits, entry);
    }
  return visits;
}

/* On a day, not before one, and not to be kept anyway. */
static gboolean
ends_with_pregnancy (JsonObject *reminder)
{
  return json_object_has_member (reminder, "on")
         && !json_object_get_boolean_member_with_default (reminder, "kept", FALSE);
}

/* Whether it may speak on @today or later. A rule that plain words do not reach may. */
static gboolean
is_ahead (JsonObject *reminder, guint32 today)
{
  const char *on = fmn_json_object_get_text (reminder, "on");
  const char *rule = fmn_json_object_get_text (reminder, "rule");
  FmnRepeat repeat;
  FmnDate day;

  if (rule == NULL)
    return on != NULL && fmn_date_parse_edtf (on, &day) && fmn_date_latest (&day) >= today;
  return !fmn_repeat_from_rule (rule, &repeat) || !repeat.has_until
         || fmn_date_latest (&repeat.until) >= today;
}

static gboolean
has_ending_reminder (FmnEntry *entry, guint32 today)
{
  JsonArray *reminders = fmn_entry_get_array (entry, "reminders");
  const FmnDate *end = fmn_entry_get_end_date (entry);

  if (fmn_entry_get_kind (entry) == FMN_KIND_ENDING
      || (fmn_entry_get_kind (entry) == FMN_KIND_TREATMENT && end != NULL
          && fmn_date_latest (end) < today))
    return FALSE;
  for (guint i = 0; reminders != NULL && i < json_array_get_length (reminders); i++)
    {
      JsonObject *reminder = json_array_get_object_element (reminders, i);

      if (ends_with_pregnancy (reminder) && is_ahead (reminder, today))
        return TRUE;
    }
  return FALSE;
}

static void
add_reminding (FmnJournal *self, GPtrArray *plans, FmnEntry *pregnancy)
{
  GPtrArray *bound = fmn_journal_get_bound (self, fmn_entry_get_id (pregnancy));
  const guint32 today = fmn_clock_get_julian (self->clock);

  if (has_ending_reminder (pregnancy, today))
    g_ptr_array_add (plans, pregnancy);
  for (guint i = 0; bound != NULL && i < bound->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (bound, i);

      if (has_ending_reminder (entry, today) && !g_ptr_array_find (plans, entry, NULL))
        g_ptr_array_add (plans, entry);
    }
}

GPtrArray *
fmn_journal_dup_plans_of_ending (FmnJournal *self, FmnEntry *ending)
{
  FmnEntry *pregnancy;
  GPtrArray *plans;

  g_return_val_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (ending), NULL);

  pregnancy = fmn_journal_lookup (self, fmn_entry_get_pregnancy_id (ending));
  /* One of several that ended leaves the plans of the others as they are. */
  if (pregnancy != NULL && !fmn_pregnancy_would_have_ended (self, pregnancy, ending))
    pregnancy = NULL;
  plans = fmn_journal_dup_bound_visits (self, pregnancy, fmn_entry_get_date (ending));
  if (pregnancy != NULL)
    add_reminding (self, plans, pregnancy);
  return plans;
}

FmnEntry *
fmn_journal_make_pregnancy (FmnJournal *self,
                            const FmnDate *date,
                            const FmnGestation *weeks,
                            const char *name,
                            GError **error)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new (FMN_KIND_PREGNANCY, self->clock);

  fmn_draft_set_string (draft, "title", name);
  /* Weeks that no pregnancy has stay with the ending alone, where they are asked about. */
  if (date != NULL && weeks != NULL && weeks->min_days < DAYS_END)
    {
      g_autoptr (GPtrArray) datings = g_ptr_array_new ();
      FmnDating dating
          = { .method = FMN_DATING_ABOUT_WEEKS, .date = *date, .weeks = *weeks, .in_use = TRUE };

      g_ptr_array_add (datings, &dating);
      fmn_draft_set_datings (draft, datings);
    }
  return fmn_draft_build (draft, error);
}

/* Says of each of its reminders that would end that it goes on. */
static void
keep_reminders (FmnDraft *draft, FmnEntry *entry)
{
  JsonArray *reminders = fmn_entry_get_array (entry, "reminders");
  g_autoptr (JsonArray) kept = json_array_new ();

  for (guint i = 0; reminders != NULL && i < json_array_get_length (reminders); i++)
    {
      JsonObject *reminder = fmn_json_object_copy (json_array_get_object_element (reminders, i));

      if (ends_with_pregnancy (reminder))
        json_object_set_boolean_member (reminder, "kept", TRUE);
      json_array_add_object_element (kept, reminder);
    }
  fmn_draft_set_array (draft, "reminders", g_steal_pointer (&kept));
}

/* What is kept goes on; a visit that is not no longer takes place. Other reminders need no change: they ask whether the pregnancy has ended. */
static gboolean
end_plans (
    FmnJournal *self, FmnChange *change, GPtrArray *plans, const char *const *keep, GError **error)
{
  for (guint i = 0; i < plans->len; i++)
    {
      FmnEntry *plan = g_ptr_array_index (plans, i);
      const gboolean kept = keep != NULL && g_strv_contains (keep, fmn_entry_get_id (plan));
      g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (plan);
      g_autoptr (FmnEntry) after = NULL;

      if (kept)
        keep_reminders (draft, plan);
      else if (fmn_entry_get_kind (plan) == FMN_KIND_VISIT)
        fmn_draft_set_boolean (draft, "ended", TRUE);
      after = fmn_draft_build (draft, error);
      if (after == NULL)
        return FALSE;
      if (!fmn_entry_same (plan, after))
        fmn_change_add (change, plan, after);
    }
  return TRUE;
}

char *
fmn_journal_record_ending_draft (
    FmnJournal *self, FmnDraft *ending, const char *name, const char *const *keep, GError **error)
{
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (FmnEntry) made = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  FmnGestation weeks;
  gboolean has_weeks;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (FMN_IS_DRAFT (ending) && fmn_draft_get_kind (ending) == FMN_KIND_ENDING,
                        NULL);

  change = fmn_change_new (C_ ("command", "record that a pregnancy ended"));
  after = fmn_draft_build (ending, error);
  if (after == NULL)
    return NULL;
  if (fmn_entry_get_pregnancy_id (after) == NULL)
    {
      has_weeks = fmn_entry_get_weeks (after, "weeks-by-dates", &weeks);
      made = fmn_journal_make_pregnancy (self, fmn_entry_get_date (after),
                                         has_weeks ? &weeks : NULL, name, error);
      if (made == NULL)
        return NULL;
      fmn_change_add (change, NULL, made);
      fmn_draft_set_string (ending, "pregnancy", fmn_entry_get_id (made));
      g_clear_object (&after);
      after = fmn_draft_build (ending, error);
      if (after == NULL)
        return NULL;
    }
  fmn_change_add (change, NULL, after);
  plans = fmn_journal_dup_plans_of_ending (self, after);
  if (!end_plans (self, change, plans, keep, error) || !fmn_journal_apply (self, change, error))
    return NULL;
  return g_strdup (fmn_entry_get_id (after));
}

char *
fmn_journal_record_ending (FmnJournal *self,
                           FmnEntry *pregnancy,
                           const FmnDate *date,
                           const char *outcome,
                           const FmnGestation *weeks,
                           const char *name,
                           const char *const *keep,
                           GError **error)
{
  g_autoptr (FmnDraft) draft = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  draft = fmn_draft_new (FMN_KIND_ENDING, self->clock);
  fmn_draft_set_string (draft, "pregnancy",
                        pregnancy != NULL ? fmn_entry_get_id (pregnancy) : NULL);
  fmn_draft_set_date (draft, "date", date);
  fmn_draft_set_string (draft, "outcome", outcome);
  fmn_draft_set_weeks (draft, "weeks-by-dates", weeks);
  return fmn_journal_record_ending_draft (self, draft, name, keep, error);
}
