/* fmn-moment.c: where an entry stands: in which week of a pregnancy, or how long after one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-journal-private.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

#define MAX_WEEKS_AFTER 26
/* A month leaves this much open, and the dating of the pregnancy a little; of a season or a year no week can be told. */
#define WIDEST_DAYS 42

static gboolean
try_during (FmnJournal *self, FmnEntry *pregnancy, const FmnDate *date, FmnMoment *out)
{
  if (pregnancy == NULL || !fmn_pregnancy_weeks_on (self, pregnancy, date, &out->weeks))
    return FALSE;
  out->type = FMN_MOMENT_DURING;
  out->pregnancy = pregnancy;
  return TRUE;
}

static gboolean
ended_with_loss (FmnEntry *ending)
{
  const char *id = fmn_entry_get_string (ending, "outcome");
  const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;

  return outcome != NULL && outcome->is_loss;
}

/* Counted from day to day alone: a month would invent the weeks. */
static gboolean
try_after (FmnJournal *self, FmnEntry *pregnancy, const FmnDate *date, FmnMoment *out)
{
  FmnEntry *ending;
  const FmnDate *end;
  int days;

  if (pregnancy == NULL || !fmn_pregnancy_has_ended (self, pregnancy))
    return FALSE;
  ending = fmn_pregnancy_get_ending (self, pregnancy);
  end = fmn_entry_get_date (ending);
  if (end == NULL || end->precision != FMN_PRECISION_DAY || date->precision != FMN_PRECISION_DAY)
    return FALSE;
  days = (int) fmn_date_earliest (date) - (int) fmn_date_latest (end);
  if (days <= 0 || days / 7 > MAX_WEEKS_AFTER)
    return FALSE;
  out->type = FMN_MOMENT_AFTER;
  out->pregnancy = pregnancy;
  out->after_weeks = days / 7;
  out->after_loss = ended_with_loss (ending);
  return TRUE;
}

void
fmn_journal_get_moment (FmnJournal *self, FmnEntry *entry, FmnMoment *out)
{
  GArray *reaches;
  const FmnDate *date;
  FmnEntry *own;

  g_return_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (entry) && out != NULL);

  *out = (FmnMoment){ 0 };
  date = fmn_entry_get_date (entry);
  own = fmn_journal_lookup (self, fmn_entry_get_pregnancy_id (entry));
  if (fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY)
    return;
  if (fmn_entry_get_kind (entry) == FMN_KIND_ENDING && own != NULL
      && fmn_entry_get_weeks (entry, "weeks-by-dates", &out->weeks))
    {
      out->type = FMN_MOMENT_DURING;
      out->pregnancy = own;
      return;
    }
  if (date == NULL)
    return;
  if (own != NULL)
    {
      if (!try_during (self, own, date, out))
        try_after (self, own, date, out);
      return;
    }
  if (try_during (self, fmn_journal_propose_pregnancy (self, date), date, out))
    return;
  reaches = fmn_journal_get_reaches (self);
  for (guint i = reaches->len; i > 0; i--)
    {
      const FmnPregnancyReach *reach = &g_array_index (reaches, FmnPregnancyReach, i - 1);

      if (reach->ended != 0 && fmn_date_earliest (date) > reach->ended
          && fmn_date_earliest (date) < reach->ended + (MAX_WEEKS_AFTER + 1) * 7
          && try_after (self, reach->pregnancy, date, out))
        return;
    }
}

FmnEntry *
fmn_journal_get_pregnancy_of (FmnJournal *self, FmnEntry *entry)
{
  FmnEntry *own;
  FmnMoment moment;

  g_return_val_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (entry), NULL);

  own = fmn_journal_lookup (self, fmn_entry_get_pregnancy_id (entry));
  if (own != NULL)
    return own;
  fmn_journal_get_moment (self, entry, &moment);
  return moment.pregnancy;
}

char *
fmn_moment_format (const FmnMoment *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->type == FMN_MOMENT_DURING)
    return self->weeks.max_days - self->weeks.min_days <= WIDEST_DAYS
               ? fmn_gestation_format (&self->weeks)
               : NULL;
  if (self->type == FMN_MOMENT_AFTER && self->after_weeks > 0)
    /* Translators: whole weeks since a pregnancy ended, as short as possible: "5w after". */
    return g_strdup_printf (C_ ("badge", "%dw after"), self->after_weeks);
  if (self->type == FMN_MOMENT_AFTER)
    return g_strdup (C_ ("badge", "days after"));
  return NULL;
}

char *
fmn_moment_format_long (FmnJournal *journal, const FmnMoment *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && self != NULL, NULL);

  if (self->type == FMN_MOMENT_NONE)
    return NULL;
  name = fmn_pregnancy_dup_name (journal, self->pregnancy);
  if (self->type == FMN_MOMENT_DURING)
    {
      g_autofree char *weeks = fmn_gestation_format_long (&self->weeks);

      /* Translators: first %s: weeks and days; second: the name of a pregnancy. */
      return g_strdup_printf (C_ ("badge", "%s in %s"), weeks, name);
    }
  if (self->after_weeks == 0)
    return g_strdup_printf (C_ ("badge", "less than a week after %s ended"), name);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week after %s ended",
                                       "%d weeks after %s ended", (gulong) self->after_weeks),
                          self->after_weeks, name);
}

gboolean
fmn_treatment_was_taken_on (FmnEntry *treatment, const FmnDate *date)
{
  const FmnDate *start = fmn_entry_get_date (treatment);
  const FmnDate *end = fmn_entry_get_end_date (treatment);

  if (start == NULL || fmn_date_earliest (start) > fmn_date_latest (date))
    return FALSE;
  if (end != NULL)
    return fmn_date_latest (end) >= fmn_date_earliest (date);
  return fmn_entry_get_boolean (treatment, "ongoing")
         || fmn_date_latest (start) >= fmn_date_earliest (date);
}

char *
fmn_journal_dup_medicines_on (FmnJournal *self, FmnEntry *entry)
{
  const FmnDate *date;
  const char *whose;
  g_autoptr (GString) out = g_string_new (NULL);
  GPtrArray *treatments;

  g_return_val_if_fail (FMN_IS_JOURNAL (self) && FMN_IS_ENTRY (entry), NULL);

  date = fmn_entry_get_date (entry);
  whose = fmn_entry_get_string (entry, "subject");
  treatments = fmn_journal_get_of_kind (self, FMN_KIND_TREATMENT);
  for (guint i = 0; date != NULL && i < treatments->len; i++)
    {
      FmnEntry *other = g_ptr_array_index (treatments, i);
      const char *subject = fmn_entry_get_string (other, "subject");
      g_autofree char *line = NULL;

      if (!fmn_treatment_was_taken_on (other, date)
          || g_strcmp0 (whose != NULL ? whose : "self", subject != NULL ? subject : "self") != 0)
        continue;
      line = fmn_entry_dup_treatment_line (self, other);
      if (out->len > 0)
        g_string_append (out, ", ");
      g_string_append (out, line);
    }
  return out->len > 0 ? g_strdup (out->str) : NULL;
}
