/* fmn-prompt-answer.c: what she does with a prompt: takes it to a visit, puts it away, or asks to be left alone. Each can be undone.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-draft.h"
#include "fmn-prompt-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* When a quiet evening is over. */
#define MORNING_HOUR 6

/* Where the question comes from: the entry that brought it up, and the prompt's own mark. */
static JsonObject *
make_origin (FmnPrompt *self)
{
  JsonObject *from = json_object_new ();
  g_autoptr (FmnEntry) first = g_list_model_get_item (fmn_prompt_get_entries (self), 0);

  if (first != NULL)
    json_object_set_string_member (from, "entry", fmn_entry_get_id (first));
  else
    json_object_set_string_member (from, "section", fmn_prompt_get_section (self));
  json_object_set_string_member (from, "prompt", fmn_prompt_get_id (self));
  if (*fmn_prompt_get_about (self) != '\0')
    json_object_set_string_member (from, "about", fmn_prompt_get_about (self));
  return from;
}

static int
next_order (FmnJournal *journal, FmnEntry *visit)
{
  g_autoptr (GPtrArray) others = fmn_visit_dup_questions (journal, visit);
  int order = 0;

  for (guint i = 0; i < others->len; i++)
    order = MAX (order, fmn_entry_get_int (g_ptr_array_index (others, i), "order", 0) + 1);
  return order;
}

gboolean
fmn_prompt_take (FmnPrompt *self, FmnJournal *journal, FmnEntry *visit, GError **error)
{
  FmnClock *clock;
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) question = NULL;
  g_autoptr (FmnChange) change = NULL;
  FmnDate today;

  g_return_val_if_fail (FMN_IS_PROMPT (self) && FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (visit == NULL || FMN_IS_ENTRY (visit), FALSE);

  clock = fmn_journal_get_clock (journal);
  today = fmn_clock_get_today (clock);
  draft = fmn_draft_new (FMN_KIND_QUESTION, clock);
  fmn_draft_set_string (draft, "title", fmn_prompt_get_text (self));
  fmn_draft_set_string (draft, "notes", fmn_prompt_get_reason (self));
  fmn_draft_set_date (draft, "date", &today);
  fmn_draft_set_string (draft, "status", "to-ask");
  fmn_draft_set_object (draft, "from", make_origin (self));
  if (visit != NULL)
    {
      fmn_draft_set_string (draft, "visit", fmn_entry_get_id (visit));
      fmn_draft_set_int (draft, "order", next_order (journal, visit));
    }
  question = fmn_draft_build (draft, error);
  if (question == NULL)
    return FALSE;
  change = fmn_change_new_add (question);
  return fmn_journal_apply (journal, change, error);
}

static gboolean
apply_info (FmnJournal *journal, const char *description, FmnInfo *after, GError **error)
{
  g_autoptr (FmnChange) change = fmn_change_new (description);

  fmn_change_set_info (change, fmn_journal_get_info (journal), after);
  return fmn_journal_apply (journal, change, error);
}

gboolean
fmn_prompt_dismiss (FmnPrompt *self, FmnJournal *journal, const FmnDate *until, GError **error)
{
  g_autoptr (FmnInfo) after = NULL;

  g_return_val_if_fail (FMN_IS_PROMPT (self) && FMN_IS_JOURNAL (journal), FALSE);

  after = fmn_info_with_dismissed (fmn_journal_get_info (journal), fmn_prompt_get_id (self),
                                   fmn_prompt_get_about (self), until);
  /* Translators: fits after "Undo ". */
  return apply_info (journal, C_ ("change", "put away suggestion"), after, error);
}

gboolean
fmn_prompts_leave_alone (FmnJournal *journal, GDateTime *until, const char *from, GError **error)
{
  g_autoptr (FmnInfo) after = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *stamp = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);

  utc = until != NULL ? g_date_time_to_utc (until) : NULL;
  stamp = utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  after = fmn_info_with_quiet (fmn_journal_get_info (journal), stamp, from);
  /* Translators: fits after "Undo ". */
  return apply_info (journal, C_ ("change", "change when suggestions are shown"), after, error);
}

/* Whether @now lies between the hour @from of a day and the next morning. */
static gboolean
is_quiet_evening (const char *from, GDateTime *now)
{
  int hour, minute, clock;

  if (from == NULL || sscanf (from, "%d:%d", &hour, &minute) != 2)
    return FALSE;
  clock = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
  return clock >= hour * 60 + minute
         || (clock < MORNING_HOUR * 60 && hour * 60 + minute >= MORNING_HOUR * 60);
}

gboolean
fmn_prompts_are_quiet (FmnInfo *info, GDateTime *now)
{
  const char *until;
  g_autoptr (GDateTime) end = NULL;

  g_return_val_if_fail (info != NULL && now != NULL, FALSE);

  until = fmn_info_get_quiet_until (info);
  end = until != NULL ? g_date_time_new_from_iso8601 (until, NULL) : NULL;
  return (end != NULL && g_date_time_compare (now, end) < 0)
         || is_quiet_evening (fmn_info_get_quiet_from (info), now);
}
