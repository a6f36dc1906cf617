/* fmn-journal-history.c: hands what the journal holds of each pregnancy to the arithmetic of the obstetric history.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-journal-private.h"
#include "fmn-pregnancy.h"

static guint
fill_endings (FmnJournal *self, FmnEntry *pregnancy, GArray *out)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (self, pregnancy);

  for (guint i = 0; i < endings->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (endings, i);
      const FmnDate *date = fmn_entry_get_date (entry);
      const char *living = fmn_entry_get_string (entry, "living");
      FmnEndingFacts facts = { .outcome = fmn_entry_get_string (entry, "outcome") };

      facts.has_weeks = fmn_entry_get_weeks (entry, "weeks-by-dates", &facts.weeks)
                        || fmn_pregnancy_weeks_on (self, pregnancy, date, &facts.weeks);
      facts.julian = date != NULL ? fmn_date_latest (date) : 0;
      facts.living = g_strcmp0 (living, "yes") == 0 ? 1 : g_strcmp0 (living, "no") == 0 ? 0 : -1;
      g_array_append_val (out, facts);
    }
  return endings->len;
}

FmnObstetricHistory *
fmn_journal_dup_obstetric_history (FmnJournal *self)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GArray) endings = g_array_new (FALSE, TRUE, sizeof (FmnEndingFacts));
  g_autofree FmnPregnancyFacts *facts = NULL;
  FmnHistoryRules rules = { 0 };
  guint first = 0;

  g_return_val_if_fail (FMN_IS_JOURNAL (self), NULL);

  list = fmn_journal_dup_pregnancies (self);
  facts = g_new0 (FmnPregnancyFacts, list->len + 1);
  for (guint i = 0; i < list->len; i++)
    {
      FmnEntry *pregnancy = g_ptr_array_index (list, i);

      facts[i].id = fmn_entry_get_id (pregnancy);
      facts[i].n_endings = fill_endings (self, pregnancy, endings);
      facts[i].fetuses = (guint) fmn_entry_get_int (pregnancy, "fetuses", 0);
      facts[i].ongoing = !fmn_pregnancy_has_ended (self, pregnancy);
    }
  for (guint i = 0; i < list->len; first += facts[i].n_endings, i++)
    facts[i].endings
        = facts[i].n_endings > 0 ? &g_array_index (endings, FmnEndingFacts, first) : NULL;
  rules.viability_weeks = fmn_info_get_viability_weeks (self->info);
  rules.loss_rule = fmn_info_get_loss_rule (self->info);
  rules.living_children = fmn_info_get_living_children (self->info);
  return fmn_obstetric_history_new (facts, list->len, &rules);
}
