/* fmn-sample-state.c: the state in which a sample was taken; clotting tests are misread without it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-report"

#include "config.h"

#include "fmn-sample-state.h"

#include "fmn-caption.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

/* How long after its last day a blood thinner is still named. */
#define NAMED_AFTER_DAYS (12 * 7)
/* Medicines that disturb tests for lupus anticoagulant (Devreese 2020, ISTH guidance on lupus
 * anticoagulant), by catalogue id. */
static const char *const disturbing[] = { "lmwh", "heparin-unfractionated", NULL };

static JsonObject *
find_correction (GPtrArray *tests)
{
  for (guint i = 0; i < tests->len; i++)
    {
      JsonObject *state = fmn_entry_get_object (g_ptr_array_index (tests, i), "state");

      if (state != NULL)
        return state;
    }
  return NULL;
}

static const char *
get_text (JsonObject *state, const char *name)
{
  return state != NULL ? json_object_get_string_member_with_default (state, name, NULL) : NULL;
}

/* Weeks */

static char *
dup_after_text (FmnSummarySource *source, FmnEntry *test, const FmnMoment *moment)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (source->journal, moment->pregnancy);
  g_autofree char *name = fmn_summary_source_dup_pregnancy_name (source, moment->pregnancy);
  g_autofree char *weeks = NULL;
  FmnGestation since;

  /* A moment after is given between two days alone. */
  fmn_gestation_init_days (&since, (int) fmn_date_earliest (fmn_entry_get_date (test))
                                       - (int) fmn_date_earliest (fmn_entry_get_date (ending)));
  if (since.max_days > 0 && since.max_days < 7)
    /* Translators: a number of days, then the name of a pregnancy. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day after %s", "%d days after %s",
                                         (gulong) since.max_days),
                            since.max_days, name);
  weeks = fmn_gestation_format (&since);
  return g_strdup_printf (C_ ("summary", "%s after %s"), weeks, name);
}

char *
fmn_sample_state_dup_moment (FmnSummarySource *source, FmnEntry *test)
{
  g_autofree char *name = NULL;
  g_autofree char *weeks = NULL;
  FmnMoment moment;

  fmn_journal_get_moment (source->journal, test, &moment);
  if (moment.type == FMN_MOMENT_NONE)
    return NULL;
  if (moment.type == FMN_MOMENT_AFTER)
    return dup_after_text (source, test, &moment);
  name = fmn_summary_source_dup_pregnancy_name (source, moment.pregnancy);
  weeks = fmn_gestation_format (&moment.weeks);
  return g_strdup_printf (C_ ("summary", "%s in %s"), weeks, name);
}

static char *
dup_corrected (JsonObject *state)
{
  const char *pregnant = get_text (state, "pregnant"), *text = get_text (state, "weeks");
  FmnGestation weeks;

  if (g_strcmp0 (pregnant, "yes") == 0 && text != NULL && fmn_gestation_parse (text, &weeks))
    {
      g_autofree char *shown = fmn_gestation_format (&weeks);

      return g_strdup_printf (C_ ("summary", "pregnant, %s"), shown);
    }
  if (g_strcmp0 (pregnant, "yes") == 0)
    return g_strdup (C_ ("summary", "pregnant"));
  if (state != NULL && json_object_has_member (state, "after-loss-weeks"))
    {
      int n = (int) json_object_get_int_member (state, "after-loss-weeks");

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week after a loss",
                                           "%d weeks after a loss", (gulong) n),
                              n);
    }
  return g_strcmp0 (pregnant, "no") == 0 ? g_strdup (C_ ("summary", "not pregnant")) : NULL;
}

/* Whether the computed state says the same as what she entered, and more closely. */
static gboolean
agrees (FmnSummarySource *source, FmnEntry *test, JsonObject *state)
{
  const char *pregnant = get_text (state, "pregnant"), *text = get_text (state, "weeks");
  FmnMoment moment;
  FmnGestation weeks;

  fmn_journal_get_moment (source->journal, test, &moment);
  if (moment.type == FMN_MOMENT_NONE)
    return FALSE;
  if (moment.type == FMN_MOMENT_DURING)
    return g_strcmp0 (pregnant, "no") != 0 && !json_object_has_member (state, "after-loss-weeks")
           && (text == NULL
               || (fmn_gestation_parse (text, &weeks) && weeks.min_days <= moment.weeks.max_days
                   && weeks.max_days >= moment.weeks.min_days));
  return g_strcmp0 (pregnant, "yes") != 0
         && (!json_object_has_member (state, "after-loss-weeks")
             || json_object_get_int_member (state, "after-loss-weeks") == moment.after_weeks);
}

/* Medicines */

static void
add_name (GString *out, const char *name)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", name);
}

static gboolean
is_her_own (FmnEntry *treatment)
{
  return g_strcmp0 (fmn_entry_get_string (treatment, "subject"), "partner") != 0;
}

/* "Enoxaparin stopped 5 weeks before" */
static void
add_stopped (FmnSummarySource *source, GString *out, FmnEntry *treatment, const FmnDate *date)
{
  const FmnDate *end = fmn_entry_get_end_date (treatment);
  const char *id = fmn_entry_get_string (treatment, "treatment");
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  int days;

  if (end == NULL || id == NULL || !g_strv_contains (disturbing, id))
    return;
  days = (int) fmn_date_earliest (date) - (int) fmn_date_latest (end);
  if (days <= 0 || days > NAMED_AFTER_DAYS)
    return;
  name = fmn_entry_dup_caption (source->journal, treatment);
  text = days < 14
             ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s stopped %d day before",
                                             "%s stopped %d days before", (gulong) days),
                                name, days)
             : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s stopped %d week before",
                                             "%s stopped %d weeks before", (gulong) (days / 7)),
                                name, days / 7);
  add_name (out, text);
}

static char *
dup_medicines (FmnSummarySource *source, const FmnDate *date)
{
  GPtrArray *treatments = fmn_summary_source_get_entries (source, FMN_KIND_TREATMENT);
  g_autoptr (GString) out = g_string_new (NULL);

  if (date == NULL)
    return NULL;
  for (guint i = 0; i < treatments->len; i++)
    {
      FmnEntry *treatment = g_ptr_array_index (treatments, i);

      if (is_her_own (treatment) && fmn_treatment_was_taken_on (treatment, date))
        {
          g_autofree char *name = fmn_entry_dup_caption (source->journal, treatment);

          add_name (out, name);
        }
    }
  for (guint i = 0; i < treatments->len; i++)
    if (is_her_own (g_ptr_array_index (treatments, i)))
      add_stopped (source, out, g_ptr_array_index (treatments, i), date);
  return out->len > 0 ? g_strdup (out->str) : NULL;
}

FmnCell *
fmn_sample_state_cell (FmnSummarySource *source, GPtrArray *tests)
{
  FmnEntry *first = g_ptr_array_index (tests, 0);
  JsonObject *state = find_correction (tests);
  g_autofree char *moment = NULL;
  g_autofree char *medicines = NULL;
  FmnCell *cell;

  if (state != NULL && !agrees (source, first, state))
    moment = dup_corrected (state);
  if (moment == NULL)
    moment = fmn_sample_state_dup_moment (source, first);
  medicines = get_text (state, "medicines") != NULL
                  ? fmn_summary_source_clip (source, C_ ("summary", "On the day of the sample"),
                                             get_text (state, "medicines"), 90)
                  : dup_medicines (source, fmn_entry_get_date (first));
  cell = fmn_cell_new (FMN_RUN_QUIET, moment);
  fmn_cell_add_line (cell, FMN_RUN_QUIET, medicines);
  if (cell->text->len == 0)
    fmn_cell_add (cell, FMN_RUN_QUIET, "–");
  return cell;
}
