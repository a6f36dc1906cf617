/* fmn-referral.c: the steps between a referral and its visit: what was done, what comes next, and until when.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-referral.h"

#include "fmn-draft.h"
#include "fmn-json-object.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_CLOCK "09:00"

static const FmnChoice choices[] = {
  { "referred", NC_ ("choice", "Referred") },     { "form", NC_ ("choice", "Form") },
  { "phone-call", NC_ ("choice", "Phone call") }, { "tests", NC_ ("choice", "Tests asked for") },
  { "other", NC_ ("choice", "Another step") },    { NULL },
};

const FmnChoice *
fmn_referral_get_choices (void)
{
  return choices;
}

static gboolean
read_date (JsonObject *object, const char *name, FmnDate *out)
{
  const char *text = fmn_json_object_get_text (object, name);

  return text != NULL && fmn_date_parse_edtf (text, out);
}

FmnReferralStep
fmn_referral_step_read (JsonObject *object)
{
  FmnReferralStep step = { .remind_days = -1 };

  g_return_val_if_fail (object != NULL, step);

  step.step = fmn_json_object_get_text (object, "step");
  step.note = fmn_json_object_get_text (object, "note");
  step.has_by = read_date (object, "by", &step.by);
  step.is_done = read_date (object, "done", &step.done);
  step.remind_days = (int) json_object_get_int_member_with_default (object, "remind-days", -1);
  step.remind_at = fmn_json_object_get_text (object, "remind-at");
  if (step.remind_at == NULL)
    step.remind_at = DEFAULT_CLOCK;
  return step;
}

GArray *
fmn_visit_dup_referral (FmnEntry *visit)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (FmnReferralStep));
  JsonArray *array;

  g_return_val_if_fail (FMN_IS_ENTRY (visit), steps);

  array = fmn_entry_get_array (visit, "referral");
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      FmnReferralStep step = fmn_referral_step_read (json_array_get_object_element (array, i));

      g_array_append_val (steps, step);
    }
  return steps;
}

const char *
fmn_referral_step_get_label (const FmnReferralStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (g_strcmp0 (self->step, "form") == 0)
    return self->is_done ? C_ ("referral", "Form sent") : C_ ("referral", "Form to send");
  for (const FmnChoice *choice = choices; choice->id != NULL; choice++)
    if (g_strcmp0 (choice->id, self->step) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "choice", choice->label);
  return self->step != NULL ? self->step : C_ ("choice", "Another step");
}

char *
fmn_referral_step_dup_when (const FmnReferralStep *self)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_done)
    return fmn_date_format_brief (&self->done);
  if (!self->has_by)
    return NULL;
  date = fmn_date_format_brief (&self->by);
  if (g_strcmp0 (self->step, "form") == 0)
    /* Translators: until when a clinic wants its form back; %s is a date. */
    return g_strdup_printf (C_ ("referral", "by %s"), date);
  return g_steal_pointer (&date);
}

char *
fmn_referral_step_dup_line (const FmnReferralStep *self)
{
  g_autoptr (GString) out = NULL;
  g_autofree char *when = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (fmn_referral_step_get_label (self));
  when = fmn_referral_step_dup_when (self);
  if (when != NULL)
    g_string_append_printf (out, ", %s", when);
  if (self->note != NULL && *self->note != '\0')
    g_string_append_printf (out, ", %s", self->note);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

gboolean
fmn_visit_has_open_referral (FmnEntry *visit, guint32 today)
{
  const FmnDate *date;
  JsonArray *array;

  g_return_val_if_fail (FMN_IS_ENTRY (visit), FALSE);

  date = fmn_entry_get_date (visit);
  array = fmn_entry_get_array (visit, "referral");
  return fmn_entry_get_kind (visit) == FMN_KIND_VISIT && array != NULL
         && json_array_get_length (array) > 0 && !fmn_entry_get_boolean (visit, "ended")
         && (date == NULL || fmn_date_latest (date) >= today);
}

int
fmn_visit_find_next_step (FmnEntry *visit)
{
  g_autoptr (GArray) steps = fmn_visit_dup_referral (visit);

  for (guint i = 0; i < steps->len; i++)
    if (!g_array_index (steps, FmnReferralStep, i).is_done)
      return (int) i;
  return -1;
}

FmnEntry *
fmn_journal_find_next_step (FmnJournal *journal, FmnReferralStep *out)
{
  FmnEntry *found = NULL;
  GPtrArray *visits;
  guint32 today;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (out != NULL, NULL);

  today = fmn_clock_get_julian (fmn_journal_get_clock (journal));
  visits = fmn_journal_get_of_kind (journal, FMN_KIND_VISIT);
  for (guint i = 0; i < visits->len; i++)
    {
      FmnEntry *visit = g_ptr_array_index (visits, i);
      g_autoptr (GArray) steps = fmn_visit_dup_referral (visit);

      if (!fmn_visit_has_open_referral (visit, today))
        continue;
      for (guint j = 0; j < steps->len; j++)
        {
          const FmnReferralStep *step = &g_array_index (steps, FmnReferralStep, j);

          if (step->is_done || !step->has_by
              || (found != NULL && fmn_date_compare (&step->by, &out->by) >= 0))
            continue;
          found = visit;
          *out = *step;
        }
    }
  return found;
}

/* The steps of @visit as they can be changed, and the object of step @index in them. */
static JsonArray *
copy_steps (FmnEntry *visit, guint index, JsonObject **step)
{
  JsonNode *node = json_object_get_member (fmn_entry_get_json (visit), "referral");
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) copy = NULL;
  JsonArray *array;

  if (node == NULL || index >= json_array_get_length (json_node_get_array (node)))
    return NULL;
  /* json_node_copy () shares what is below. */
  text = json_to_string (node, FALSE);
  copy = json_from_string (text, NULL);
  array = json_node_dup_array (copy);
  *step = json_array_get_object_element (array, index);
  return array;
}

static gboolean
apply_steps (
    FmnJournal *journal, FmnEntry *visit, JsonArray *steps, const char *words, GError **error)
{
  g_autoptr (FmnDraft) draft = fmn_draft_new_from_entry (visit);
  g_autoptr (FmnChange) change = fmn_change_new (words);
  g_autoptr (FmnEntry) after = NULL;

  fmn_draft_set_array (draft, "referral", steps);
  after = fmn_draft_build (draft, error);
  if (after == NULL)
    return FALSE;
  fmn_change_add (change, visit, after);
  return fmn_journal_apply (journal, change, error);
}

static gboolean
set_no_step (GError **error)
{
  g_set_error_literal (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_FOUND,
                       _ ("The referral has changed since, and this step is not in it."));
  return FALSE;
}

gboolean
fmn_visit_set_step_done (
    FmnJournal *journal, FmnEntry *visit, guint index, const FmnDate *done, GError **error)
{
  JsonObject *step = NULL;
  JsonArray *steps;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (FMN_IS_ENTRY (visit), FALSE);

  steps = copy_steps (visit, index, &step);
  if (steps == NULL)
    return set_no_step (error);
  json_object_remove_member (step, "done");
  if (done != NULL)
    {
      g_autofree char *text = fmn_date_to_edtf (done);

      json_object_set_string_member (step, "done", text);
    }
  return apply_steps (journal, visit, steps, C_ ("command", "change referral"), error);
}

gboolean
fmn_visit_set_step_reminder (
    FmnJournal *journal, FmnEntry *visit, guint index, int days, const char *at, GError **error)
{
  JsonObject *step = NULL;
  JsonArray *steps;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), FALSE);
  g_return_val_if_fail (FMN_IS_ENTRY (visit), FALSE);

  steps = copy_steps (visit, index, &step);
  if (steps == NULL)
    return set_no_step (error);
  json_object_remove_member (step, "remind-days");
  json_object_remove_member (step, "remind-at");
  if (days >= 0)
    {
      json_object_set_int_member (step, "remind-days", days);
      json_object_set_string_member (step, "remind-at", at != NULL ? at : DEFAULT_CLOCK);
    }
  return apply_steps (journal, visit, steps, C_ ("command", "change reminder"), error);
}
