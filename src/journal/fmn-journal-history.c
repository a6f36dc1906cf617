/* fmn-journal-history.c: hands what the journal holds of each pregnancy to the arithmetic of the obstetric history.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-journal"

#include "config.h"

#include "fmn-correction.h"
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

      facts.has_weeks = fmn_ending_get_weeks (self, entry, &facts.weeks);
      facts.julian = date != NULL ? fmn_date_latest (date) : 0;
      facts.living = g_strcmp0 (living, "yes") == 0 ? 1 : g_strcmp0 (living, "no") == 0 ? 0 : -1;
      g_array_append_val (out, facts);
    }
  return endings->len;
}

/* Ids of the embryo transfers that no pregnancy followed. One that belongs to a pregnancy was followed by it. */
static GPtrArray *
find_transfers_without (FmnJournal *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (self->entries, i);

      if (fmn_entry_get_kind (entry) == FMN_KIND_PROCEDURE
          && g_strcmp0 (fmn_entry_get_string (entry, "procedure"), "embryo-transfer") == 0
          && g_strcmp0 (fmn_entry_get_string (entry, "result"), "no-pregnancy") == 0
          && fmn_journal_lookup (self, fmn_entry_get_pregnancy_id (entry)) == NULL)
        g_ptr_array_add (ids, (gpointer) fmn_entry_get_id (entry));
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
fill_corrections (FmnInfo *info, FmnCorrection corrections[FMN_N_FIGURES])
{
  for (int i = 0; i < FMN_N_FIGURES; i++)
    if (!fmn_info_get_correction (info, (FmnFigure) i, &corrections[i]))
      corrections[i] = (FmnCorrection){ .number = -1 };
}

FmnObstetricHistory *
fmn_journal_dup_obstetric_history (FmnJournal *self)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) transfers = NULL;
  g_autoptr (GArray) endings = g_array_new (FALSE, TRUE, sizeof (FmnEndingFacts));
  g_autofree FmnPregnancyFacts *facts = NULL;
  FmnCorrection corrections[FMN_N_FIGURES];
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
  transfers = find_transfers_without (self);
  fill_corrections (self->info, corrections);
  rules.viability_weeks = fmn_info_get_viability_weeks (self->info);
  rules.loss_rule = fmn_info_get_loss_rule (self->info);
  rules.living_children = fmn_info_get_living_children (self->info);
  rules.leave_out_biochemical = fmn_info_get_leave_out_biochemical (self->info);
  rules.transfers = (const char *const *) transfers->pdata;
  rules.corrections = corrections;
  return fmn_obstetric_history_new (facts, list->len, &rules);
}
