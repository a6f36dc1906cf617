/* fmn-prompt-result-rules.c: rules that read results: samples to repeat, taken in another state, or hard to compare.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-prompt-private.h"

#include <string.h>

/* Conception is two weeks after the effective last period, from which weeks are counted. */
#define CONCEPTION_DAYS 14

#define ITEM(array, i) (&g_array_index (array, FmnPromptItem, i))

/* Results of one test, oldest first. A partial date leaves open what was earlier: a rule asks when no reading of it would make the question idle. */
typedef struct
{
  const FmnPromptItem *first_positive;
  const FmnPromptItem *latest;
  const FmnPromptItem *latest_positive;
  gboolean undated;
} Series;

static Series
read_series (const FmnPromptFacts *facts, const char *id)
{
  Series series = { NULL };

  for (guint i = 0; i < facts->tests->len; i++)
    {
      const FmnPromptItem *item = ITEM (facts->tests, i);

      if (!g_str_equal (item->id, id))
        continue;
      if (item->first == 0)
        {
          series.undated = TRUE;
          continue;
        }
      series.latest = item;
      if (!item->positive)
        continue;
      series.latest_positive = item;
      if (series.first_positive == NULL)
        series.first_positive = item;
    }
  return series;
}

/* Whether a later sample may have been taken @days or more after @first. */
static gboolean
may_be_repeated (const FmnPromptFacts *facts, const FmnPromptItem *first, int days)
{
  for (guint i = 0; i < facts->tests->len; i++)
    {
      const FmnPromptItem *item = ITEM (facts->tests, i);

      if (g_str_equal (item->id, first->id) && item->last >= first->first + (guint32) days)
        return TRUE;
    }
  return FALSE;
}

/* Sydney 2006: a positive result counts when a sample 12 weeks (84 days) or more later is positive too. */
void
fmn_prompt_rule_repeat_due (const FmnPromptRule *rule,
                            const FmnPromptFacts *facts,
                            GPtrArray *found)
{
  for (guint i = 0; rule->tests[i] != NULL; i++)
    {
      Series series = read_series (facts, rule->tests[i]);
      const FmnPromptItem *first = series.first_positive;
      guint32 due;
      FmnPrompt *prompt;

      if (first == NULL || series.undated || !series.latest->positive)
        continue;
      due = first->last + (guint32) rule->days;
      if (facts->today < due || may_be_repeated (facts, first, rule->days))
        continue;
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (first->entry));
      fmn_prompt_add_item (prompt, facts, "test", first);
      fmn_prompt_add_date (prompt, "positive", fmn_entry_get_date (first->entry));
      fmn_prompt_add_day (prompt, "due", due);
      fmn_prompt_add_int (prompt, "days", (int) (facts->today - first->last));
      if (series.latest != first)
        fmn_prompt_add_entry (prompt, series.latest->entry);
      g_ptr_array_add (found, prompt);
    }
}

/* The same line, for two positive samples that lie closer together. */
void
fmn_prompt_rule_repeat_close (const FmnPromptRule *rule,
                              const FmnPromptFacts *facts,
                              GPtrArray *found)
{
  for (guint i = 0; rule->tests[i] != NULL; i++)
    {
      Series series = read_series (facts, rule->tests[i]);
      const FmnPromptItem *first = series.first_positive;
      const FmnPromptItem *second = series.latest_positive;
      FmnPrompt *prompt;

      if (first == NULL || second == first || series.undated
          || second->last - first->first >= (guint32) rule->days
          || may_be_repeated (facts, first, rule->days))
        continue;
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (second->entry));
      fmn_prompt_add_item (prompt, facts, "test", first);
      fmn_prompt_add_date (prompt, "first", fmn_entry_get_date (first->entry));
      fmn_prompt_add_date (prompt, "second", fmn_entry_get_date (second->entry));
      fmn_prompt_add_int (prompt, "days", (int) (second->first - first->first));
      fmn_prompt_add_entry (prompt, second->entry);
      g_ptr_array_add (found, prompt);
    }
}

static gboolean
lies_within (const FmnPromptItem *test, const FmnPromptItem *treatment)
{
  if (test->first == 0 || treatment->first == 0 || test->first < treatment->last)
    return FALSE;
  if (treatment->end_last != 0)
    return test->last <= treatment->end_first;
  return TRUE;
}

void
fmn_prompt_rule_test_during_treatment (const FmnPromptRule *rule,
                                       const FmnPromptFacts *facts,
                                       GPtrArray *found)
{
  for (guint i = 0; i < facts->tests->len; i++)
    {
      const FmnPromptItem *test = ITEM (facts->tests, i);

      for (guint j = 0; fmn_prompt_lists (rule->tests, test->id) && j < facts->treatments->len; j++)
        {
          const FmnPromptItem *treatment = ITEM (facts->treatments, j);
          FmnPrompt *prompt;

          if (!fmn_prompt_lists (rule->treatments, treatment->id) || !lies_within (test, treatment))
            continue;
          prompt = fmn_prompt_new (rule, fmn_entry_get_id (test->entry));
          fmn_prompt_add_item (prompt, facts, "test", test);
          fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (test->entry));
          fmn_prompt_add_item (prompt, facts, "treatment", treatment);
          fmn_prompt_add_date (prompt, "start", fmn_entry_get_date (treatment->entry));
          g_ptr_array_add (found, prompt);
          break;
        }
    }
}

/* Whether @test was surely taken from the conception of @pregnancy to @days after its end. */
static gboolean
falls_into (const FmnPromptFacts *facts, FmnEntry *pregnancy, const FmnPromptItem *test, int days)
{
  FmnDating room;
  const FmnDating *dating = fmn_pregnancy_get_dating (facts->journal, pregnancy, &room);
  guint32 min, max, last;

  if (dating == NULL || test->first == 0 || !fmn_dating_get_start (dating, &min, &max, NULL)
      || test->first < max + CONCEPTION_DAYS)
    return FALSE;
  if (fmn_pregnancy_get_last_day (facts->journal, pregnancy, &last))
    return test->last <= last + (guint32) days;
  return fmn_pregnancy_weeks_on (facts->journal, pregnancy, fmn_entry_get_date (test->entry),
                                 &(FmnGestation){ 0 });
}

/* The ALIFE2 trial took no protein S test in pregnancy or in the 6 weeks (42 days) after it. */
void
fmn_prompt_rule_test_in_pregnancy (const FmnPromptRule *rule,
                                   const FmnPromptFacts *facts,
                                   GPtrArray *found)
{
  for (guint i = 0; i < facts->tests->len; i++)
    {
      const FmnPromptItem *test = ITEM (facts->tests, i);

      for (guint j = 0; fmn_prompt_lists (rule->tests, test->id) && j < facts->pregnancies->len;
           j++)
        {
          FmnEntry *pregnancy = g_ptr_array_index (facts->pregnancies, j);
          g_autofree char *name = NULL;
          FmnPrompt *prompt;

          if (!falls_into (facts, pregnancy, test, rule->days))
            continue;
          name = fmn_pregnancy_dup_name (facts->journal, pregnancy);
          prompt = fmn_prompt_new (rule, fmn_entry_get_id (test->entry));
          fmn_prompt_add_item (prompt, facts, "test", test);
          fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (test->entry));
          fmn_prompt_add_text (prompt, "name", name);
          g_ptr_array_add (found, prompt);
          break;
        }
    }
}

void
fmn_prompt_rule_test_old (const FmnPromptRule *rule, const FmnPromptFacts *facts, GPtrArray *found)
{
  for (guint i = 0; rule->tests[i] != NULL; i++)
    {
      Series series = read_series (facts, rule->tests[i]);
      FmnPrompt *prompt;

      if (series.latest == NULL || series.undated
          || facts->today <= series.latest->last + (guint32) rule->days)
        continue;
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (series.latest->entry));
      fmn_prompt_add_item (prompt, facts, "test", series.latest);
      fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (series.latest->entry));
      fmn_prompt_add_int (prompt, "days", (int) (facts->today - series.latest->last));
      g_ptr_array_add (found, prompt);
    }
}

/* The marks in the data are those of ISCN for a derivative chromosome, a deletion, a duplication and added material: material is missing or doubled. */
static gboolean
has_mark (const FmnPromptRule *rule, const FmnPromptItem *test)
{
  FmnValue *value = fmn_entry_get_value (test->entry);
  const char *text = value != NULL ? fmn_value_get_text (value) : NULL;
  g_autofree char *folded = text != NULL ? g_utf8_strdown (text, -1) : NULL;

  for (guint i = 0; folded != NULL && rule->words[i] != NULL; i++)
    if (strstr (folded, rule->words[i]) != NULL)
      return TRUE;
  return FALSE;
}

void
fmn_prompt_rule_tissue_unbalanced (const FmnPromptRule *rule,
                                   const FmnPromptFacts *facts,
                                   GPtrArray *found)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) missing = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; rule->needed[i] != NULL; i++)
    if (!fmn_prompt_facts_has_any (facts->tests, (char *[]){ rule->needed[i], NULL }))
      g_strv_builder_add (builder, rule->needed[i]);
  missing = g_strv_builder_end (builder);
  if (missing[0] == NULL)
    return;
  names = fmn_prompt_facts_dup_names (facts, missing);
  for (guint i = 0; i < facts->tests->len; i++)
    {
      const FmnPromptItem *test = ITEM (facts->tests, i);
      g_autofree char *value = NULL;
      FmnPrompt *prompt;

      if (!fmn_prompt_lists (rule->tests, test->id) || !has_mark (rule, test) || test->first == 0)
        continue;
      value = fmn_value_format (fmn_entry_get_value (test->entry));
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (test->entry));
      fmn_prompt_add_item (prompt, facts, "test", test);
      fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (test->entry));
      fmn_prompt_add_text (prompt, "value", value);
      fmn_prompt_add_text (prompt, "missing", names);
      g_ptr_array_add (found, prompt);
    }
}

void
fmn_prompt_rule_tests_without_standard (const FmnPromptRule *rule,
                                        const FmnPromptFacts *facts,
                                        GPtrArray *found)
{
  const FmnPromptItem *latest = NULL;
  FmnPrompt *prompt;

  for (guint i = 0; i < facts->tests->len; i++)
    {
      const FmnPromptItem *test = ITEM (facts->tests, i);

      if (test->item != NULL && test->first != 0
          && fmn_prompt_lists (rule->categories, fmn_catalogue_item_get_category (test->item)))
        latest = test;
    }
  if (latest == NULL || fmn_prompt_facts_has_any (facts->tests, rule->needed))
    return;
  prompt = fmn_prompt_new (rule, "");
  fmn_prompt_add_item (prompt, facts, "test", latest);
  fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (latest->entry));
  g_ptr_array_add (found, prompt);
}
