/* fmn-prompt-facts.c: what the rules read of a journal, gathered once: her tests, treatments, losses and what she noted.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-prompt-private.h"

static void
fill_days (const FmnDate *date, guint32 *first, guint32 *last)
{
  if (date == NULL)
    return;
  *first = fmn_date_earliest (date);
  *last = fmn_date_latest (date);
}

/* A partner's result says nothing of her own tests; tests that are the partner's by their kind are listed whoever they are filed under. */
static gboolean
is_hers (FmnEntry *entry, FmnCatalogueItem *item)
{
  if (g_strcmp0 (fmn_entry_get_string (entry, "subject"), "partner") != 0)
    return TRUE;
  return item != NULL && g_str_equal (fmn_catalogue_item_get_category (item), "partner");
}

static void
add_item (FmnPromptFacts *self, FmnEntry *entry)
{
  FmnCatalogueItem *item = fmn_knowledge_find_entry_item (self->knowledge, entry);
  FmnPromptItem row = { .entry = entry, .item = item, .id = "" };
  FmnKind kind = fmn_entry_get_kind (entry);
  gboolean is_treatment
      = kind == FMN_KIND_TREATMENT || (item != NULL && !fmn_catalogue_item_is_test (item));

  if ((kind == FMN_KIND_PROCEDURE && item == NULL) || !is_hers (entry, item))
    return;
  if (item != NULL)
    row.id = fmn_catalogue_item_get_id (item);
  fill_days (fmn_entry_get_date (entry), &row.first, &row.last);
  fill_days (fmn_entry_get_end_date (entry), &row.end_first, &row.end_last);
  row.positive = fmn_entry_is_positive (entry);
  g_array_append_val (is_treatment ? self->treatments : self->tests, row);
}

/* "weeks-by-measurement" tells how far a pregnancy had come; the weeks by dates go on after its heart has stopped. */
static gboolean
find_weeks (FmnJournal *journal, FmnEntry *ending, FmnEntry *pregnancy, FmnGestation *out)
{
  return fmn_entry_get_weeks (ending, "weeks-by-measurement", out)
         || fmn_entry_get_weeks (ending, "weeks-by-dates", out)
         || (pregnancy != NULL
             && fmn_pregnancy_weeks_on (journal, pregnancy, fmn_entry_get_date (ending), out));
}

static void
add_ending (FmnPromptFacts *self, FmnEntry *ending)
{
  const FmnOutcome *outcome = fmn_outcome_find (fmn_entry_get_string (ending, "outcome"));
  FmnPromptLoss row = { .entry = ending, .outcome = outcome };

  if (outcome == NULL || !outcome->is_loss)
    return;
  row.pregnancy = fmn_journal_lookup (self->journal, fmn_entry_get_pregnancy_id (ending));
  fill_days (fmn_entry_get_date (ending), &row.first, &row.last);
  row.has_weeks = find_weeks (self->journal, ending, row.pregnancy, &row.weeks);
  g_array_append_val (self->losses, row);
}

static void
count_losses (FmnPromptFacts *self)
{
  g_autoptr (FmnObstetricHistory) history = fmn_journal_dup_obstetric_history (self->journal);
  const char *const *behind = fmn_obstetric_history_get_behind (history, FMN_FIGURE_LOSSES_BY_RULE);
  int figure = fmn_obstetric_history_get_figure (history, FMN_FIGURE_LOSSES_BY_RULE);

  self->n_counted = figure > 0 ? (guint) figure : 0;
  self->rule_label = fmn_obstetric_history_rule_label (
      fmn_info_get_loss_rule (fmn_journal_get_info (self->journal)));
  for (guint i = 0; i < self->losses->len; i++)
    {
      FmnPromptLoss *loss = &g_array_index (self->losses, FmnPromptLoss, i);

      if (loss->pregnancy != NULL && g_strv_contains (behind, fmn_entry_get_id (loss->pregnancy)))
        g_ptr_array_add (self->counted, loss);
    }
}

void
fmn_prompt_facts_init (FmnPromptFacts *self,
                       FmnKnowledge *knowledge,
                       FmnJournal *journal,
                       const FmnDate *today)
{
  GListModel *model = G_LIST_MODEL (journal);

  *self = (FmnPromptFacts){
    .knowledge = knowledge,
    .journal = journal,
    .today = fmn_date_earliest (today),
    .tests = g_array_new (FALSE, FALSE, sizeof (FmnPromptItem)),
    .treatments = g_array_new (FALSE, FALSE, sizeof (FmnPromptItem)),
    .losses = g_array_new (FALSE, FALSE, sizeof (FmnPromptLoss)),
    .said = g_ptr_array_new (),
    .pregnancies = fmn_journal_dup_pregnancies (journal),
    .counted = g_ptr_array_new (),
  };
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      /* The journal keeps its entries; nothing changes it while the rules read. */
      g_autoptr (FmnEntry) entry = g_list_model_get_item (model, i);

      switch (fmn_entry_get_kind (entry))
        {
        case FMN_KIND_TEST:
        case FMN_KIND_TREATMENT:
        case FMN_KIND_PROCEDURE:
          add_item (self, entry);
          break;
        case FMN_KIND_ENDING:
          add_ending (self, entry);
          break;
        case FMN_KIND_SYMPTOM:
        case FMN_KIND_NOTE:
          g_ptr_array_add (self->said, entry);
          break;
        default:
          break;
        }
    }
  count_losses (self);
}

void
fmn_prompt_facts_clear (FmnPromptFacts *self)
{
  g_array_unref (self->tests);
  g_array_unref (self->treatments);
  g_array_unref (self->losses);
  g_ptr_array_unref (self->said);
  g_ptr_array_unref (self->pregnancies);
  g_ptr_array_unref (self->counted);
}

gboolean
fmn_prompt_lists (char **ids, const char *id)
{
  return g_strv_contains ((const char *const *) ids, id);
}

gboolean
fmn_prompt_facts_has_any (GArray *items, char **ids)
{
  for (guint i = 0; i < items->len; i++)
    if (fmn_prompt_lists (ids, g_array_index (items, FmnPromptItem, i).id))
      return TRUE;
  return FALSE;
}

char *
fmn_prompt_item_dup_name (const FmnPromptFacts *facts, const FmnPromptItem *item)
{
  if (item->item != NULL)
    return g_strdup (fmn_catalogue_item_get_name (item->item));
  return fmn_entry_dup_caption (facts->journal, item->entry);
}

char *
fmn_prompt_facts_dup_names (const FmnPromptFacts *facts, char **ids)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      FmnCatalogueItem *item = fmn_knowledge_get_item (facts->knowledge, ids[i]);

      if (item == NULL)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, fmn_catalogue_item_get_name (item));
    }
  return g_string_free (names, FALSE);
}
