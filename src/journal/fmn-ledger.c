/* fmn-ledger.c: the questions of a visit: their order, their states, and how they go on to another visit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-ledger.h"

#include "fmn-caption.h"
#include "fmn-draft.h"

#include <glib/gi18n-lib.h>

gboolean
fmn_question_is_asked (FmnEntry *question)
{
  const char *status;

  g_return_val_if_fail (FMN_IS_ENTRY (question), FALSE);

  status = fmn_entry_get_string (question, "status");
  return g_strcmp0 (status, "asked") == 0 || g_strcmp0 (status, "answered") == 0;
}

static GPtrArray *
dup_questions (FmnJournal *journal, FmnEntry *visit, gboolean asked)
{
  GPtrArray *questions = fmn_visit_dup_questions (journal, visit);

  for (guint i = questions->len; i > 0; i--)
    if (fmn_question_is_asked (g_ptr_array_index (questions, i - 1)) != asked)
      g_ptr_array_remove_index (questions, i - 1);
  return questions;
}

GPtrArray *
fmn_visit_dup_open_questions (FmnJournal *journal, FmnEntry *visit)
{
  return dup_questions (journal, visit, FALSE);
}

GPtrArray *
fmn_visit_dup_asked_questions (FmnJournal *journal, FmnEntry *visit)
{
  return dup_questions (journal, visit, TRUE);
}

GPtrArray *
fmn_journal_dup_loose_questions (FmnJournal *journal)
{
  GPtrArray *loose = g_ptr_array_new ();
  GPtrArray *questions;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), loose);

  questions = fmn_journal_get_of_kind (journal, FMN_KIND_QUESTION);
  for (guint i = 0; i < questions->len; i++)
    {
      FmnEntry *question = g_ptr_array_index (questions, i);

      if (!fmn_question_is_asked (question)
          && fmn_journal_lookup (journal, fmn_entry_get_string (question, "visit")) == NULL)
        g_ptr_array_add (loose, question);
    }
  return loose;
}

/* What both people marked stands before the rest, whatever its number. */
static gboolean
is_both_first (FmnJournal *journal, const char *id)
{
  FmnEntry *question = fmn_journal_lookup (journal, id);

  return question != NULL && fmn_question_is_marked_by_both (question);
}

gboolean
fmn_ledger_move (FmnJournal *journal, GPtrArray *ids, guint from, guint to)
{
  g_autoptr (FmnChange) change = NULL;
  g_autoptr (GPtrArray) order = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  if (from >= ids->len || to >= ids->len || from == to
      || is_both_first (journal, g_ptr_array_index (ids, from))
             != is_both_first (journal, g_ptr_array_index (ids, to)))
    return FALSE;
  change = fmn_change_new (C_ ("command", "change the order of questions"));
  order = g_ptr_array_copy (ids, NULL, NULL);
  g_ptr_array_set_free_func (order, NULL);
  g_ptr_array_insert (order, (int) to, g_ptr_array_steal_index (order, from));
  for (guint i = 0; i < order->len; i++)
    {
      FmnEntry *before = fmn_journal_lookup (journal, g_ptr_array_index (order, i));
      g_autoptr (FmnDraft) draft = NULL;
      g_autoptr (FmnEntry) after = NULL;

      if (before == NULL || fmn_entry_get_int (before, "order", -1) == (int) i)
        continue;
      draft = fmn_draft_new_from_entry (before);
      fmn_draft_set_int (draft, "order", (int) i);
      after = fmn_draft_build (draft, NULL);
      if (after != NULL)
        fmn_change_add (change, before, after);
    }
  return fmn_change_get_n (change) > 0 && fmn_journal_apply (journal, change, NULL);
}

/* Behind the last of the list; places may have gaps where one was taken off. */
static int
get_end (FmnJournal *journal, FmnEntry *visit)
{
  g_autoptr (GPtrArray) questions = fmn_visit_dup_questions (journal, visit);
  int end = 0;

  for (guint i = 0; i < questions->len; i++)
    end = MAX (end, fmn_entry_get_int (g_ptr_array_index (questions, i), "order", -1) + 1);
  return MIN (end, fmn_kind_find_field (FMN_KIND_QUESTION, "order")->max);
}

gboolean
fmn_ledger_add (FmnJournal *journal, FmnEntry *visit, const char *text)
{
  FmnClock *clock;
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) question = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autofree char *words = g_strstrip (g_strdup (text != NULL ? text : ""));
  FmnDate today;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);

  if (*words == '\0')
    return FALSE;
  clock = fmn_journal_get_clock (journal);
  today = fmn_clock_get_today (clock);
  draft = fmn_draft_new (FMN_KIND_QUESTION, clock);
  fmn_draft_set_string (draft, "title", words);
  fmn_draft_set_date (draft, "date", &today);
  fmn_draft_set_string (draft, "status", "to-ask");
  change = fmn_change_new (C_ ("command", "add question"));
  if (visit != NULL)
    {
      fmn_draft_set_string (draft, "visit", fmn_entry_get_id (visit));
      fmn_draft_set_int (draft, "order", get_end (journal, visit));
      /* A question refers to its visit, so the visit is there first. */
      if (fmn_journal_lookup (journal, fmn_entry_get_id (visit)) == NULL)
        fmn_change_add (change, NULL, visit);
    }
  question = fmn_draft_build (draft, NULL);
  if (question == NULL)
    return FALSE;
  fmn_change_add (change, NULL, question);
  return fmn_journal_apply (journal, change, NULL);
}

/* Applies @draft as a change of @question; what is written under one @key is one step of undo. */
static gboolean
apply (FmnJournal *journal, FmnEntry *question, FmnDraft *draft, const char *key)
{
  g_autoptr (FmnEntry) after = fmn_draft_build (draft, NULL);
  g_autoptr (FmnChange) change = NULL;

  if (after == NULL || fmn_entry_same (question, after))
    return FALSE;
  change = fmn_change_new_edit (question, after);
  if (key != NULL)
    {
      g_autofree char *merge_key = g_strconcat (fmn_entry_get_id (question), "/", key, NULL);

      fmn_change_set_merge_key (change, merge_key);
    }
  return fmn_journal_apply (journal, change, NULL);
}

gboolean
fmn_ledger_set_asked (FmnJournal *journal, FmnEntry *question, gboolean asked)
{
  g_autoptr (FmnDraft) draft = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (question), FALSE);

  draft = fmn_draft_new_from_entry (question);
  fmn_draft_set_string (draft, "status",
                        !asked                               ? "to-ask"
                        : fmn_entry_has (question, "answer") ? "answered"
                                                             : "asked");
  return apply (journal, question, draft, NULL);
}

gboolean
fmn_ledger_set_answer (FmnJournal *journal, FmnEntry *question, const char *answer)
{
  g_autoptr (FmnDraft) draft = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (question), FALSE);

  draft = fmn_draft_new_from_entry (question);
  fmn_draft_set_string (draft, "answer", answer);
  fmn_draft_set_string (draft, "status", answer != NULL && *answer != '\0' ? "answered" : "asked");
  return apply (journal, question, draft, "answer");
}

gboolean
fmn_ledger_set_answered_by (FmnJournal *journal, FmnEntry *question, const char *who)
{
  g_autoptr (FmnDraft) draft = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (question), FALSE);

  draft = fmn_draft_new_from_entry (question);
  fmn_draft_set_string (draft, "answered-by", who);
  return apply (journal, question, draft, "answered-by");
}

FmnEntry *
fmn_ledger_find_following (FmnJournal *journal, const char *visit)
{
  GPtrArray *visits;
  guint32 today;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);

  today = fmn_clock_get_julian (fmn_journal_get_clock (journal));
  visits = fmn_journal_get_of_kind (journal, FMN_KIND_VISIT);
  for (guint i = 0; i < visits->len; i++)
    {
      FmnEntry *other = g_ptr_array_index (visits, i);
      const FmnDate *date = fmn_entry_get_date (other);

      if (date != NULL && fmn_date_latest (date) >= today && !fmn_entry_get_boolean (other, "ended")
          && g_strcmp0 (fmn_entry_get_id (other), visit) != 0)
        return other;
    }
  return NULL;
}

gboolean
fmn_ledger_carry_all (FmnJournal *journal, GPtrArray *questions, FmnEntry *visit)
{
  g_autoptr (FmnChange) change = fmn_change_new (C_ ("command", "carry questions on"));
  int end;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (questions != NULL && FMN_IS_ENTRY (visit), FALSE);

  end = get_end (journal, visit);
  for (guint i = 0; i < questions->len; i++)
    {
      FmnEntry *question = g_ptr_array_index (questions, i);
      const char *from = fmn_entry_get_visit_id (question);
      g_autoptr (FmnDraft) draft = NULL;
      g_autoptr (FmnEntry) after = NULL;

      if (g_strcmp0 (from, fmn_entry_get_id (visit)) == 0)
        continue;
      draft = fmn_draft_new_from_entry (question);
      fmn_draft_set_string (draft, "visit", fmn_entry_get_id (visit));
      fmn_draft_set_int (draft, "order", end++);
      fmn_draft_set_string (draft, "status", from != NULL ? "carried" : "to-ask");
      after = fmn_draft_build (draft, NULL);
      if (after != NULL)
        fmn_change_add (change, question, after);
    }
  return fmn_change_get_n (change) > 0 && fmn_journal_apply (journal, change, NULL);
}

gboolean
fmn_ledger_carry (FmnJournal *journal, FmnEntry *question, FmnEntry *visit)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();

  g_ptr_array_add (questions, question);
  return fmn_ledger_carry_all (journal, questions, visit);
}

gboolean
fmn_ledger_take_off (FmnJournal *journal, FmnEntry *question)
{
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (question), FALSE);

  draft = fmn_draft_new_from_entry (question);
  fmn_draft_unset (draft, "visit");
  fmn_draft_unset (draft, "order");
  after = fmn_draft_build (draft, NULL);
  if (after == NULL || fmn_entry_same (question, after))
    return FALSE;
  change = fmn_change_new (C_ ("command", "take question off the list"));
  fmn_change_add (change, question, after);
  return fmn_journal_apply (journal, change, NULL);
}

gboolean
fmn_ledger_set_marked (FmnJournal *journal, FmnEntry *question, const char *person, gboolean marked)
{
  static const char *const people[] = { "self", "partner" };
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) after = NULL;
  g_autoptr (FmnChange) change = NULL;
  const char *marks[G_N_ELEMENTS (people) + 1] = { NULL };
  guint n = 0;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (question), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (g_str_equal (people[i], person) ? marked : fmn_question_is_marked_by (question, people[i]))
      marks[n++] = people[i];
  draft = fmn_draft_new_from_entry (question);
  fmn_draft_set_strv (draft, "marked-by", marks);
  after = fmn_draft_build (draft, NULL);
  if (after == NULL || fmn_entry_same (question, after))
    return FALSE;
  change = fmn_change_new_edit (question, after);
  return fmn_journal_apply (journal, change, NULL);
}
