/* fmn-prompts.c: the table of rules, their data, and the list that they make of a journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-knowledge"

#include "config.h"

#include "fmn-prompt-private.h"

/* The names that data/knowledge/prompts.json may use. */
static const struct
{
  const char *name;
  FmnPromptFunc run;
} functions[] = {
  { "repeat-due", fmn_prompt_rule_repeat_due },
  { "repeat-close", fmn_prompt_rule_repeat_close },
  { "test-during-treatment", fmn_prompt_rule_test_during_treatment },
  { "test-in-pregnancy", fmn_prompt_rule_test_in_pregnancy },
  { "test-old", fmn_prompt_rule_test_old },
  { "tissue-unbalanced", fmn_prompt_rule_tissue_unbalanced },
  { "tests-without-standard", fmn_prompt_rule_tests_without_standard },
  { "laboratories-differ", fmn_prompt_rule_laboratories_differ },
  { "units-differ", fmn_prompt_rule_units_differ },
  { "blood-group-negative", fmn_prompt_rule_blood_group_negative },
  { "set-incomplete", fmn_prompt_rule_set_incomplete },
  { "losses-without-tests", fmn_prompt_rule_losses_without_tests },
  { "losses-counted", fmn_prompt_rule_losses_counted },
  { "later-loss", fmn_prompt_rule_later_loss },
  { "loss-with-positive", fmn_prompt_rule_loss_with_positive },
  { "symptom-after-loss", fmn_prompt_rule_symptom_after_loss },
  { "urgent-sign", fmn_prompt_rule_urgent_sign },
  { "treatment-ended-at-loss", fmn_prompt_rule_treatment_ended_at_loss },
  { "treatment-open", fmn_prompt_rule_treatment_open },
  { "treatment-recorded", fmn_prompt_rule_treatment_recorded },
  { "value-alone", fmn_prompt_rule_value_alone },
  { "value-rise", fmn_prompt_rule_value_rise },
  { "value-fall", fmn_prompt_rule_value_fall },
};

static FmnPromptFunc
find_function (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (g_strcmp0 (functions[i].name, name) == 0)
      return functions[i].run;
  g_error ("prompts: there is no rule “%s”", name);
}

static void
free_rule (gpointer data)
{
  FmnPromptRule *rule = data;

  g_free (rule->id);
  g_free (rule->title);
  g_free (rule->text);
  g_free (rule->reason);
  g_free (rule->section);
  g_object_unref (rule->sources);
  g_strfreev (rule->tests);
  g_strfreev (rule->needed);
  g_strfreev (rule->treatments);
  g_strfreev (rule->categories);
  g_strfreev (rule->fields);
  g_strfreev (rule->words);
  g_ptr_array_unref (rule->groups);
  g_array_unref (rule->bands);
  g_free (rule);
}

static int
read_int (JsonObject *object, const char *member)
{
  return (int) json_object_get_int_member_with_default (object, member, 0);
}

static GPtrArray *
read_groups (JsonObject *object)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  JsonArray *array = json_object_has_member (object, "groups")
                         ? json_object_get_array_member (object, "groups")
                         : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonArray *group = json_array_get_array_element (array, i);
      guint n = json_array_get_length (group);
      char **ids = g_new0 (char *, n + 1);

      for (guint j = 0; j < n; j++)
        ids[j] = g_strdup (json_array_get_string_element (group, j));
      g_ptr_array_add (groups, ids);
    }
  return groups;
}

static GArray *
read_bands (JsonObject *object)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (FmnPromptBand));
  JsonArray *array = json_object_has_member (object, "bands")
                         ? json_object_get_array_member (object, "bands")
                         : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *element = json_array_get_object_element (array, i);
      FmnPromptBand band = { read_int (element, "below"), read_int (element, "rise") };

      g_array_append_val (bands, band);
    }
  return bands;
}

static FmnPromptRule *
read_rule (FmnKnowledge *knowledge, JsonObject *object)
{
  FmnPromptRule *rule = g_new0 (FmnPromptRule, 1);

  rule->id = g_strdup (json_object_get_string_member (object, "id"));
  rule->run = find_function (json_object_get_string_member (object, "rule"));
  rule->notice = g_strcmp0 (json_object_get_string_member (object, "kind"), "notice") == 0;
  rule->title = fmn_knowledge_read_text (object, "title");
  rule->text = fmn_knowledge_read_text (object, "text");
  rule->reason = fmn_knowledge_read_text (object, "reason");
  rule->section = g_strdup (json_object_get_string_member (object, "section"));
  rule->sources = fmn_knowledge_read_sources (knowledge, object, "sources");
  rule->tests = fmn_knowledge_read_ids (object, "tests");
  rule->needed = fmn_knowledge_read_ids (object, "needed");
  rule->treatments = fmn_knowledge_read_ids (object, "treatments");
  rule->categories = fmn_knowledge_read_ids (object, "categories");
  rule->fields = fmn_knowledge_read_ids (object, "fields");
  rule->words = fmn_knowledge_read_words (object, "words");
  rule->groups = read_groups (object);
  rule->bands = read_bands (object);
  rule->days = read_int (object, "days");
  rule->hours = read_int (object, "hours");
  rule->losses = read_int (object, "losses");
  rule->percent = read_int (object, "percent");
  rule->low = read_int (object, "low");
  rule->high = read_int (object, "high");
  return rule;
}

void
fmn_knowledge_load_prompts (FmnKnowledge *self, JsonObject *root)
{
  JsonArray *array = json_object_get_array_member (root, "prompts");

  self->prompt_rules = g_ptr_array_new_with_free_func (free_rule);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (self->prompt_rules,
                     read_rule (self, json_array_get_object_element (array, i)));
}

FmnArticleSection *
fmn_knowledge_get_prompt_section (FmnKnowledge *self, const char *prompt_id)
{
  for (guint i = 0; prompt_id != NULL && i < self->prompt_rules->len; i++)
    {
      const FmnPromptRule *rule = g_ptr_array_index (self->prompt_rules, i);

      if (g_str_equal (rule->id, prompt_id))
        return fmn_knowledge_get_section (self, rule->section);
    }
  return NULL;
}

/* Notices first; then by date, the newest first, and never by how grave anything is. Equal ones keep the order of the data. */
static int
compare (gconstpointer a, gconstpointer b)
{
  FmnPrompt *prompt_a = *(FmnPrompt *const *) a;
  FmnPrompt *prompt_b = *(FmnPrompt *const *) b;
  gboolean notice_a = fmn_prompt_is_notice (prompt_a);

  if (notice_a != fmn_prompt_is_notice (prompt_b))
    return notice_a ? -1 : 1;
  return fmn_date_compare (fmn_prompt_get_date (prompt_b), fmn_prompt_get_date (prompt_a));
}

/* g_ptr_array_sort keeps no order of equals; an insertion does, and there are few. */
static void
sort (GPtrArray *prompts)
{
  for (guint i = 1; i < prompts->len; i++)
    for (guint j = i; j > 0 && compare (&prompts->pdata[j - 1], &prompts->pdata[j]) > 0; j--)
      {
        gpointer other = prompts->pdata[j];

        prompts->pdata[j] = prompts->pdata[j - 1];
        prompts->pdata[j - 1] = other;
      }
}

GListModel *
fmn_knowledge_find_prompts (FmnKnowledge *self, FmnJournal *journal, const FmnDate *today)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  FmnPromptFacts facts;
  GListStore *list;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self) && FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (today != NULL && today->precision == FMN_PRECISION_DAY, NULL);

  fmn_prompt_facts_init (&facts, self, journal, today);
  for (guint i = 0; i < self->prompt_rules->len; i++)
    {
      const FmnPromptRule *rule = g_ptr_array_index (self->prompt_rules, i);

      rule->run (rule, &facts, found);
    }
  fmn_prompt_facts_clear (&facts);
  sort (found);
  list = g_list_store_new (FMN_TYPE_PROMPT);
  for (guint i = 0; i < found->len; i++)
    {
      fmn_prompt_fill (g_ptr_array_index (found, i), fmn_journal_get_words (journal));
      g_list_store_append (list, g_ptr_array_index (found, i));
    }
  return G_LIST_MODEL (list);
}

/* Marks of the questions that came from prompts: "p-thyroid-old\nabout". */
static GHashTable *
read_taken (FmnJournal *journal)
{
  GHashTable *taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *model = G_LIST_MODEL (journal);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (model, i);
      JsonObject *from = fmn_entry_get_kind (entry) == FMN_KIND_QUESTION
                             ? fmn_entry_get_object (entry, "from")
                             : NULL;
      const char *prompt
          = from != NULL ? json_object_get_string_member_with_default (from, "prompt", NULL) : NULL;

      if (prompt != NULL)
        g_hash_table_add (
            taken,
            g_strconcat (prompt, "\n",
                         json_object_get_string_member_with_default (from, "about", ""), NULL));
    }
  return taken;
}

GListModel *
fmn_knowledge_list_prompts (FmnKnowledge *self, FmnJournal *journal, GDateTime *now)
{
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GHashTable) taken = NULL;
  FmnInfo *info;
  FmnDate today;
  GListStore *list;

  g_return_val_if_fail (FMN_IS_KNOWLEDGE (self) && FMN_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  list = g_list_store_new (FMN_TYPE_PROMPT);
  info = fmn_journal_get_info (journal);
  if (fmn_prompts_are_quiet (info, now)
      || !fmn_date_init_day (&today, g_date_time_get_year (now), g_date_time_get_month (now),
                             g_date_time_get_day_of_month (now)))
    return G_LIST_MODEL (list);
  all = fmn_knowledge_find_prompts (self, journal, &today);
  taken = read_taken (journal);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (FmnPrompt) prompt = g_list_model_get_item (all, i);
      const char *id = fmn_prompt_get_id (prompt);
      const char *about = fmn_prompt_get_about (prompt);
      g_autofree char *mark = g_strconcat (id, "\n", about, NULL);

      if (!g_hash_table_contains (taken, mark) && !fmn_info_has_dismissed (info, id, about, &today))
        g_list_store_append (list, prompt);
    }
  return G_LIST_MODEL (list);
}
