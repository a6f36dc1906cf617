/* fmn-prompt-loss-rules.c: rules that read how pregnancies ended: counts, later losses, and what is not recorded after them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-caption.h"
#include "fmn-prompt-private.h"

#include <string.h>

#define ITEM(array, i) (&g_array_index (array, FmnPromptItem, i))
#define LOSS(facts, i) (&g_array_index ((facts)->losses, FmnPromptLoss, i))

void
fmn_prompt_rule_losses_counted (const FmnPromptRule *rule,
                                const FmnPromptFacts *facts,
                                GPtrArray *found)
{
  FmnPrompt *prompt;

  if (facts->n_counted < (guint) rule->losses)
    return;
  prompt = fmn_prompt_new (rule, "");
  fmn_prompt_add_counted (prompt, facts);
  g_ptr_array_add (found, prompt);
}

/* Whether an ending itself holds what the tests would tell, as "genetics" does. */
static gboolean
has_field (const FmnPromptFacts *facts, char **fields)
{
  for (guint i = 0; i < facts->losses->len; i++)
    for (guint j = 0; fields[j] != NULL; j++)
      if (fmn_entry_get_string (LOSS (facts, i)->entry, fields[j]) != NULL)
        return TRUE;
  return FALSE;
}

void
fmn_prompt_rule_losses_without_tests (const FmnPromptRule *rule,
                                      const FmnPromptFacts *facts,
                                      GPtrArray *found)
{
  if (fmn_prompt_facts_has_any (facts->tests, rule->tests) || has_field (facts, rule->fields))
    return;
  fmn_prompt_rule_losses_counted (rule, facts, found);
}

static void
join (GString *names, const FmnPromptFacts *facts, char **ids)
{
  g_autofree char *more = fmn_prompt_facts_dup_names (facts, ids);

  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, more);
}

/* Each group is one kind of test, and any test of a group stands for it. */
void
fmn_prompt_rule_set_incomplete (const FmnPromptRule *rule,
                                const FmnPromptFacts *facts,
                                GPtrArray *found)
{
  g_autoptr (GString) recorded = g_string_new (NULL);
  g_autoptr (GString) missing = g_string_new (NULL);
  FmnPrompt *prompt;

  for (guint i = 0; i < rule->groups->len; i++)
    {
      char **group = g_ptr_array_index (rule->groups, i);
      gboolean has = FALSE;

      for (guint j = 0; group[j] != NULL; j++)
        {
          char *one[] = { group[j], NULL };

          if (!fmn_prompt_facts_has_any (facts->tests, one))
            continue;
          join (recorded, facts, one);
          has = TRUE;
        }
      if (!has)
        join (missing, facts, group);
    }
  if (facts->n_counted < (guint) rule->losses || recorded->len == 0 || missing->len == 0)
    return;
  prompt = fmn_prompt_new (rule, "");
  fmn_prompt_add_counted (prompt, facts);
  fmn_prompt_add_text (prompt, "recorded", recorded->str);
  fmn_prompt_add_text (prompt, "missing", missing->str);
  for (guint i = 0; i < facts->tests->len; i++)
    for (guint j = 0; j < rule->groups->len; j++)
      if (fmn_prompt_lists (g_ptr_array_index (rule->groups, j), ITEM (facts->tests, i)->id))
        fmn_prompt_add_entry (prompt, ITEM (facts->tests, i)->entry);
  g_ptr_array_add (found, prompt);
}

/* The second trimester begins at 13+0 (91 days) where the first ends at 12+6: ACOG practice bulletin 200. */
static gboolean
is_later (const FmnPromptLoss *loss, int days)
{
  if (loss->outcome->group == FMN_OUTCOME_GROUP_STILLBIRTH
      || g_str_equal (loss->outcome->id, "miscarriage-second"))
    return TRUE;
  return loss->outcome->group == FMN_OUTCOME_GROUP_MISCARRIAGE && loss->has_weeks
         && loss->weeks.min_days >= days;
}

void
fmn_prompt_rule_later_loss (const FmnPromptRule *rule,
                            const FmnPromptFacts *facts,
                            GPtrArray *found)
{
  const FmnPromptLoss *latest = NULL;
  FmnPrompt *prompt;

  for (guint i = 0; i < facts->losses->len; i++)
    if (is_later (LOSS (facts, i), rule->days) && LOSS (facts, i)->first != 0)
      latest = LOSS (facts, i);
  if (latest == NULL)
    return;
  prompt = fmn_prompt_new (rule, fmn_entry_get_id (latest->entry));
  fmn_prompt_add_loss (prompt, facts, latest, "date");
  g_ptr_array_add (found, prompt);
}

static const FmnPromptItem *
find_positive (const FmnPromptFacts *facts, char **ids)
{
  for (guint i = 0; i < facts->tests->len; i++)
    {
      const FmnPromptItem *test = ITEM (facts->tests, i);

      if (test->positive && test->first != 0 && fmn_prompt_lists (ids, test->id))
        return test;
    }
  return NULL;
}

/* Sydney 2006: a loss at or beyond the 10th week (70 days) that nothing else explains. */
void
fmn_prompt_rule_loss_with_positive (const FmnPromptRule *rule,
                                    const FmnPromptFacts *facts,
                                    GPtrArray *found)
{
  const FmnPromptItem *test = find_positive (facts, rule->tests);

  for (guint i = facts->losses->len; test != NULL && i > 0; i--)
    {
      const FmnPromptLoss *loss = LOSS (facts, i - 1);
      g_autofree char *weeks = NULL;
      FmnPrompt *prompt;

      if (!loss->has_weeks || loss->weeks.min_days < rule->days || loss->first == 0
          || loss->outcome->group == FMN_OUTCOME_GROUP_TERMINATION)
        continue;
      weeks = fmn_gestation_format (&loss->weeks);
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (loss->entry));
      fmn_prompt_add_loss (prompt, facts, loss, "ended");
      fmn_prompt_add_text (prompt, "weeks", weeks);
      fmn_prompt_add_item (prompt, facts, "test", test);
      fmn_prompt_add_date (prompt, "positive", fmn_entry_get_date (test->entry));
      g_ptr_array_add (found, prompt);
      return;
    }
}

/* Whether @entry carries one of the words as a tag, or, a symptom, as its name: never by a look into what she wrote. */
static gboolean
is_called (FmnEntry *entry, char **words)
{
  const char *const *tags = fmn_entry_get_tags (entry);
  g_autofree char *title = NULL;

  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *tag = fmn_knowledge_fold (tags[i]);

      if (fmn_prompt_lists (words, tag))
        return TRUE;
    }
  if (fmn_entry_get_kind (entry) != FMN_KIND_SYMPTOM || fmn_entry_get_title (entry) == NULL)
    return FALSE;
  title = fmn_knowledge_fold (fmn_entry_get_title (entry));
  return fmn_prompt_lists (words, title);
}

/* The pregnancy that goes on in which @entry was noted, or NULL. */
static FmnEntry *
find_ongoing (const FmnPromptFacts *facts, FmnEntry *entry)
{
  FmnMoment moment;

  fmn_journal_get_moment (facts->journal, entry, &moment);
  if (moment.type != FMN_MOMENT_DURING
      || fmn_pregnancy_has_ended (facts->journal, moment.pregnancy))
    return NULL;
  return moment.pregnancy;
}

void
fmn_prompt_rule_symptom_after_loss (const FmnPromptRule *rule,
                                    const FmnPromptFacts *facts,
                                    GPtrArray *found)
{
  for (guint i = facts->said->len; i > 0; i--)
    {
      FmnEntry *entry = g_ptr_array_index (facts->said, i - 1);
      FmnEntry *pregnancy = is_called (entry, rule->words) ? find_ongoing (facts, entry) : NULL;
      g_autofree char *name = NULL;
      FmnPrompt *prompt;

      if (pregnancy == NULL || facts->n_counted < (guint) rule->losses
          || fmn_entry_get_date (entry) == NULL)
        continue;
      name = fmn_pregnancy_dup_name (facts->journal, pregnancy);
      /* About the pregnancy: one question, however many days of bleeding were noted in it. */
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (pregnancy));
      fmn_prompt_add_entry (prompt, entry);
      fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (entry));
      fmn_prompt_add_text (prompt, "name", name);
      fmn_prompt_add_counted (prompt, facts);
      g_ptr_array_add (found, prompt);
      return;
    }
}

/* An entry of years ago is no reason to call for help today: one that is @days old or less, or that is of a pregnancy that goes on. A sign that counts from
 * some week on (@low, in days) counts in such a pregnancy alone. */
static gboolean
is_urgent_now (const FmnPromptRule *rule, const FmnPromptFacts *facts, FmnEntry *entry)
{
  FmnMoment moment;

  if (find_ongoing (facts, entry) != NULL)
    {
      fmn_journal_get_moment (facts->journal, entry, &moment);
      return rule->low == 0 || moment.weeks.min_days >= rule->low;
    }
  return rule->low == 0
         && fmn_date_latest (fmn_entry_get_date (entry)) + (guint32) rule->days >= facts->today;
}

void
fmn_prompt_rule_urgent_sign (const FmnPromptRule *rule,
                             const FmnPromptFacts *facts,
                             GPtrArray *found)
{
  for (guint i = 0; i < facts->said->len; i++)
    {
      FmnEntry *entry = g_ptr_array_index (facts->said, i);
      const FmnDate *date = fmn_entry_get_date (entry);
      g_autofree char *caption = NULL;
      g_autofree char *weeks = NULL;
      FmnPrompt *prompt;
      FmnMoment moment;

      if (date == NULL || !is_called (entry, rule->words) || !is_urgent_now (rule, facts, entry))
        continue;
      fmn_journal_get_moment (facts->journal, entry, &moment);
      if (moment.type == FMN_MOMENT_DURING)
        weeks = fmn_gestation_format (&moment.weeks);
      caption = fmn_entry_dup_caption (facts->journal, entry);
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (entry));
      fmn_prompt_add_entry (prompt, entry);
      fmn_prompt_add_text (prompt, "entry", caption);
      fmn_prompt_add_date (prompt, "date", date);
      if (weeks != NULL)
        fmn_prompt_add_text (prompt, "weeks", weeks);
      g_ptr_array_add (found, prompt);
    }
}
