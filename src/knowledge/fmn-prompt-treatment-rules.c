/* fmn-prompt-treatment-rules.c: rules that read treatments: ended at a loss, still open, of thin evidence, and anti-D.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-prompt-private.h"

#define ITEM(array, i) (&g_array_index (array, FmnPromptItem, i))
#define LOSS(facts, i) (&g_array_index ((facts)->losses, FmnPromptLoss, i))

/* The most days that may lie between the days of two dates. */
static guint32
most_days_apart (guint32 first, guint32 last, guint32 other_first, guint32 other_last)
{
  guint32 before = last > other_first ? last - other_first : 0;
  guint32 after = other_last > first ? other_last - first : 0;

  return MAX (before, after);
}

void
fmn_prompt_rule_treatment_ended_at_loss (const FmnPromptRule *rule,
                                         const FmnPromptFacts *facts,
                                         GPtrArray *found)
{
  for (guint i = 0; i < facts->treatments->len; i++)
    {
      const FmnPromptItem *treatment = ITEM (facts->treatments, i);

      for (guint j = 0; treatment->end_first != 0 && j < facts->losses->len; j++)
        {
          const FmnPromptLoss *loss = LOSS (facts, j);
          guint32 days = most_days_apart (treatment->end_first, treatment->end_last, loss->first,
                                          loss->last);
          FmnPrompt *prompt;

          if (loss->first == 0 || days > (guint32) rule->days)
            continue;
          prompt = fmn_prompt_new (rule, fmn_entry_get_id (treatment->entry));
          fmn_prompt_add_item (prompt, facts, "treatment", treatment);
          fmn_prompt_add_date (prompt, "date", fmn_entry_get_end_date (treatment->entry));
          fmn_prompt_add_loss (prompt, facts, loss, "ended");
          fmn_prompt_add_int (prompt, "days", (int) days);
          g_ptr_array_add (found, prompt);
          break;
        }
    }
}

/* The last day of the pregnancy that ended last; FALSE while one goes on, or when none was. */
static gboolean
find_last_end (const FmnPromptFacts *facts, FmnEntry **pregnancy, guint32 *end)
{
  *end = 0;
  for (guint i = 0; i < facts->pregnancies->len; i++)
    {
      guint32 last;

      if (!fmn_pregnancy_get_last_day (facts->journal, g_ptr_array_index (facts->pregnancies, i),
                                       &last))
        return FALSE;
      if (last < *end || last > facts->today)
        continue;
      *end = last;
      *pregnancy = g_ptr_array_index (facts->pregnancies, i);
    }
  return *end != 0;
}

void
fmn_prompt_rule_treatment_open (const FmnPromptRule *rule,
                                const FmnPromptFacts *facts,
                                GPtrArray *found)
{
  FmnEntry *pregnancy = NULL;
  FmnEntry *ending;
  guint32 end;

  if (!find_last_end (facts, &pregnancy, &end) || facts->today <= end + (guint32) rule->days)
    return;
  ending = fmn_pregnancy_get_ending (facts->journal, pregnancy);
  for (guint i = 0; i < facts->treatments->len; i++)
    {
      const FmnPromptItem *treatment = ITEM (facts->treatments, i);
      g_autofree char *name = NULL;
      FmnPrompt *prompt;

      if (!fmn_prompt_lists (rule->treatments, treatment->id) || treatment->first == 0
          || treatment->end_first != 0)
        continue;
      name = fmn_pregnancy_dup_name (facts->journal, pregnancy);
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (treatment->entry));
      fmn_prompt_add_item (prompt, facts, "treatment", treatment);
      fmn_prompt_add_date (prompt, "start", fmn_entry_get_date (treatment->entry));
      fmn_prompt_add_text (prompt, "name", name);
      fmn_prompt_add_int (prompt, "days", (int) (facts->today - end));
      if (ending != NULL)
        fmn_prompt_add_entry (prompt, ending);
      g_ptr_array_add (found, prompt);
    }
}

/* One question for each treatment, about its latest entry. */
void
fmn_prompt_rule_treatment_recorded (const FmnPromptRule *rule,
                                    const FmnPromptFacts *facts,
                                    GPtrArray *found)
{
  for (guint i = 0; rule->treatments[i] != NULL; i++)
    {
      const FmnPromptItem *latest = NULL;
      FmnPrompt *prompt;

      for (guint j = 0; j < facts->treatments->len; j++)
        if (g_str_equal (ITEM (facts->treatments, j)->id, rule->treatments[i])
            && ITEM (facts->treatments, j)->first != 0)
          latest = ITEM (facts->treatments, j);
      if (latest == NULL)
        continue;
      prompt = fmn_prompt_new (rule, rule->treatments[i]);
      fmn_prompt_add_item (prompt, facts, "treatment", latest);
      fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (latest->entry));
      g_ptr_array_add (found, prompt);
    }
}

/* Whether a report says RhD negative: "A RhD negative", "0 Rh neg.", "AB−", "Rh(D): neg". */
static gboolean
says_negative (const char *text)
{
  static GRegex *regex = NULL;
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      regex
          = g_regex_new ("(?:\\brh(?:esus)?\\s*(?:\\(?d\\)?)?(?:\\s+factor)?|\\bd|\\b(?:ab|[abo0]))"
                         "\\s*[:,]?\\s*(?:neg|[-\xe2\x88\x92\xe2\x80\x93](?!\\w))",
                         G_REGEX_CASELESS, 0, NULL);
      g_once_init_leave (&ready, 1);
    }
  return text != NULL && g_regex_match (regex, text, 0, NULL);
}

static const FmnPromptItem *
find_blood_group (const FmnPromptRule *rule, const FmnPromptFacts *facts)
{
  const FmnPromptItem *latest = NULL;

  for (guint i = 0; i < facts->tests->len; i++)
    if (fmn_prompt_lists (rule->tests, ITEM (facts->tests, i)->id)
        && fmn_entry_get_value (ITEM (facts->tests, i)->entry) != NULL
        && ITEM (facts->tests, i)->first != 0)
      latest = ITEM (facts->tests, i);
  if (latest == NULL || !says_negative (fmn_value_get_text (fmn_entry_get_value (latest->entry))))
    return NULL;
  return latest;
}

/* Whether it may have been given from the day of the loss to @days after it, or she says that it was given or not needed. */
static gboolean
is_settled (const FmnPromptRule *rule, const FmnPromptFacts *facts, const FmnPromptLoss *loss)
{
  const char *said = fmn_entry_get_string (loss->entry, "anti-d");

  if (g_strcmp0 (said, "given") == 0 || g_strcmp0 (said, "not-needed") == 0)
    return TRUE;
  for (guint i = 0; i < facts->treatments->len; i++)
    {
      const FmnPromptItem *treatment = ITEM (facts->treatments, i);

      if (fmn_prompt_lists (rule->treatments, treatment->id)
          && (treatment->first == 0
              || (treatment->last >= loss->first
                  && treatment->first <= loss->last + (guint32) rule->days)))
        return TRUE;
    }
  return FALSE;
}

void
fmn_prompt_rule_blood_group_negative (const FmnPromptRule *rule,
                                      const FmnPromptFacts *facts,
                                      GPtrArray *found)
{
  const FmnPromptItem *test = find_blood_group (rule, facts);

  for (guint i = facts->losses->len; test != NULL && i > 0; i--)
    {
      const FmnPromptLoss *loss = LOSS (facts, i - 1);
      g_autofree char *value = NULL;
      FmnPrompt *prompt;

      if (loss->first == 0 || is_settled (rule, facts, loss))
        continue;
      value = fmn_value_format (fmn_entry_get_value (test->entry));
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (loss->entry));
      fmn_prompt_add_loss (prompt, facts, loss, "ended");
      fmn_prompt_add_item (prompt, facts, "test", test);
      fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (test->entry));
      fmn_prompt_add_text (prompt, "value", value);
      g_ptr_array_add (found, prompt);
      return;
    }
}
