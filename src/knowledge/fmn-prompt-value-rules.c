/* fmn-prompt-value-rules.c: rules that read a hormone's values within a pregnancy that goes on: one alone, a rise, a fall.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-prompt-private.h"
#include "fmn-value-change.h"

#include <math.h>

#define ITEM(array, i) (&g_array_index (array, FmnPromptItem, i))
#define HOURS_MIN 24
#define HOURS_MAX 96

/* A value in the item's first unit. */
typedef struct
{
  const FmnPromptItem *item;
  FmnEntry *pregnancy;
  double value;
} Sample;

/* Value of @test in the first unit of its item; FALSE for "< 5" and for a unit without a confirmed conversion. */
static gboolean
read_value (const FmnPromptItem *test, double *out)
{
  FmnValue *value = fmn_entry_get_value (test->entry);
  const FmnUnit *units;
  guint n_units;

  if (value == NULL || fmn_value_get_value_type (value) != FMN_VALUE_QUANTITY
      || fmn_value_get_comparator (value) != NULL)
    return FALSE;
  units = fmn_catalogue_item_get_units (test->item, &n_units);
  if (n_units == 0 || g_strcmp0 (fmn_value_get_unit (value), units[0].label) == 0)
    {
      *out = fmn_value_get_double (value);
      return TRUE;
    }
  return fmn_value_get_unit (value) != NULL
         && fmn_catalogue_item_convert (test->item, fmn_value_get_double (value),
                                        fmn_value_get_unit (value), units[0].label, out);
}

/* The pregnancy that goes on in which @test was taken, or NULL. */
static FmnEntry *
find_ongoing (const FmnPromptFacts *facts, const FmnPromptItem *test)
{
  FmnEntry *pregnancy
      = fmn_journal_lookup (facts->journal, fmn_entry_get_pregnancy_id (test->entry));
  FmnMoment moment;

  if (pregnancy == NULL)
    {
      fmn_journal_get_moment (facts->journal, test->entry, &moment);
      pregnancy = moment.type == FMN_MOMENT_DURING ? moment.pregnancy : NULL;
    }
  return pregnancy != NULL && !fmn_pregnancy_has_ended (facts->journal, pregnancy) ? pregnancy
                                                                                   : NULL;
}

/* Samples of the rule's tests in pregnancies that go on, oldest first; those that cannot be read as a number too, with NAN. */
static GArray *
read_samples (const FmnPromptRule *rule, const FmnPromptFacts *facts)
{
  GArray *samples = g_array_new (FALSE, FALSE, sizeof (Sample));

  for (guint i = 0; i < facts->tests->len; i++)
    {
      Sample sample = { .item = ITEM (facts->tests, i), .value = NAN };

      if (!fmn_prompt_lists (rule->tests, sample.item->id) || sample.item->first == 0)
        continue;
      sample.pregnancy = find_ongoing (facts, sample.item);
      if (sample.pregnancy == NULL)
        continue;
      read_value (sample.item, &sample.value);
      g_array_append_val (samples, sample);
    }
  return samples;
}

/* Hours from @a to @b, in whole days where an hour is not known; 0 when a day is not. */
static double
hours_between (const Sample *a, const Sample *b)
{
  double hours;

  return fmn_entry_get_hours_to (a->item->entry, b->item->entry, &hours, NULL) ? hours : 0;
}

/* The latest sample, and the nearest before it in the same pregnancy that is @min to @max hours older. */
static gboolean
find_pair (GArray *samples, double min, double max, const Sample **first, const Sample **second)
{
  if (samples->len < 2)
    return FALSE;
  *second = &g_array_index (samples, Sample, samples->len - 1);
  if (isnan ((*second)->value))
    return FALSE;
  for (guint i = samples->len - 1; i > 0; i--)
    {
      const Sample *earlier = &g_array_index (samples, Sample, i - 1);
      double hours = hours_between (earlier, *second);

      if (earlier->pregnancy != (*second)->pregnancy || isnan (earlier->value)
          || earlier->value <= 0 || hours < min || hours > max)
        continue;
      *first = earlier;
      return TRUE;
    }
  return FALSE;
}

/* Less than this part of the first value is a fall; from it on the change is read as a rise. */
static double
fall_line (const FmnPromptRule *rule, const Sample *first)
{
  return first->value * (100 - rule->percent) / 100;
}

static FmnPrompt *
make_pair_prompt (const FmnPromptRule *rule,
                  const FmnPromptFacts *facts,
                  const Sample *first,
                  const Sample *second)
{
  FmnPrompt *prompt = fmn_prompt_new (rule, fmn_entry_get_id (second->item->entry));
  g_autofree char *before = fmn_value_format (fmn_entry_get_value (first->item->entry));
  g_autofree char *after = fmn_value_format (fmn_entry_get_value (second->item->entry));

  fmn_prompt_add_item (prompt, facts, "test", first->item);
  fmn_prompt_add_text (prompt, "first", before);
  fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (first->item->entry));
  fmn_prompt_add_entry (prompt, second->item->entry);
  fmn_prompt_add_text (prompt, "second", after);
  fmn_prompt_add_date (prompt, "later", fmn_entry_get_date (second->item->entry));
  fmn_prompt_add_int (prompt, "hours", (int) (hours_between (first, second) + 0.5));
  return prompt;
}

void
fmn_prompt_rule_value_alone (const FmnPromptRule *rule,
                             const FmnPromptFacts *facts,
                             GPtrArray *found)
{
  g_autoptr (GArray) samples = read_samples (rule, facts);

  for (guint i = 0; i < samples->len; i++)
    {
      const Sample *sample = &g_array_index (samples, Sample, i);
      guint n = 0;
      FmnPrompt *prompt;
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      for (guint j = 0; j < samples->len; j++)
        n += g_array_index (samples, Sample, j).pregnancy == sample->pregnancy;
      if (n != 1 || isnan (sample->value) || sample->value < rule->low
          || sample->value > rule->high)
        continue;
      name = fmn_pregnancy_dup_name (facts->journal, sample->pregnancy);
      value = fmn_value_format (fmn_entry_get_value (sample->item->entry));
      prompt = fmn_prompt_new (rule, fmn_entry_get_id (sample->item->entry));
      fmn_prompt_add_item (prompt, facts, "test", sample->item);
      fmn_prompt_add_text (prompt, "value", value);
      fmn_prompt_add_date (prompt, "date", fmn_entry_get_date (sample->item->entry));
      fmn_prompt_add_text (prompt, "name", name);
      g_ptr_array_add (found, prompt);
    }
}

/* Barnhart 2016: the slowest rise in 48 hours of 99 of 100 pregnancies in the womb, by the first value: 49, 40 and 33 per cent. */
static int
find_minimum (const FmnPromptRule *rule, double first)
{
  for (guint i = 0; i < rule->bands->len; i++)
    {
      const FmnPromptBand *band = &g_array_index (rule->bands, FmnPromptBand, i);

      if (band->below == 0 || first < band->below)
        return band->rise;
    }
  return 0;
}

void
fmn_prompt_rule_value_rise (const FmnPromptRule *rule,
                            const FmnPromptFacts *facts,
                            GPtrArray *found)
{
  g_autoptr (GArray) samples = read_samples (rule, facts);
  const Sample *first, *second;
  FmnValueChange change;
  int minimum;
  FmnPrompt *prompt;

  if (!find_pair (samples, HOURS_MIN, HOURS_MAX, &first, &second)
      || second->value < fall_line (rule, first)
      || !fmn_value_change_compute (first->value, second->value, hours_between (first, second),
                                    &change))
    return;
  minimum = find_minimum (rule, first->value);
  /* Half of the last digit that is shown: a rise of 49.0 is no less than 49. */
  if (change.percent > minimum - 0.05)
    return;
  prompt = make_pair_prompt (rule, facts, first, second);
  fmn_prompt_add_number (prompt, "rise", change.percent);
  fmn_prompt_add_int (prompt, "minimum", minimum);
  g_ptr_array_add (found, prompt);
}

void
fmn_prompt_rule_value_fall (const FmnPromptRule *rule,
                            const FmnPromptFacts *facts,
                            GPtrArray *found)
{
  g_autoptr (GArray) samples = read_samples (rule, facts);
  const Sample *first, *second;
  FmnPrompt *prompt;

  if (!find_pair (samples, 0, rule->hours, &first, &second)
      || second->value >= fall_line (rule, first))
    return;
  prompt = make_pair_prompt (rule, facts, first, second);
  fmn_prompt_add_number (prompt, "fall", (1 - second->value / first->value) * 100);
  g_ptr_array_add (found, prompt);
}
