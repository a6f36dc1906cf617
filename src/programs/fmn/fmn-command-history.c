/* fmn-command-history.c: the pregnancies, how they ended, and what is counted from them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

#include "fmn-datings.h"
#include "fmn-loss-rule.h"
#include "fmn-pregnancy.h"

#include <glib/gi18n-lib.h>

static void
add_weeks (JsonBuilder *builder, const char *name, const FmnGestation *weeks)
{
  g_autofree char *text = fmn_gestation_to_text (weeks);

  fmn_command_add_text (builder, name, text);
}

static void
add_ending (JsonBuilder *builder, FmnJournal *journal, FmnEntry *ending)
{
  const char *id = fmn_entry_get_string (ending, "outcome");
  const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;
  /* As they are in the file. */
  static const char *const members[] = { "managed",   "managed-detail", "complications", "genetics",
                                         "histology", "anti-d",         "birth-weight",  "living" };
  static const char *const weeks_members[] = { "weeks-by-dates", "weeks-by-measurement" };
  FmnGestation weeks;
  FmnDate when;

  json_builder_begin_object (builder);
  fmn_command_add_text (builder, "id", fmn_entry_get_id (ending));
  if (fmn_entry_get_when (ending, &when))
    {
      g_autofree char *date = fmn_date_to_edtf (&when);

      fmn_command_add_text (builder, "date", date);
    }
  if (fmn_entry_has (ending, "fetus"))
    {
      json_builder_set_member_name (builder, "fetus");
      json_builder_add_int_value (builder, fmn_entry_get_int (ending, "fetus", 0));
    }
  fmn_command_add_text (builder, "outcome", id);
  if (outcome != NULL)
    {
      g_autofree char *plain = fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal));

      fmn_command_add_text (builder, "term", fmn_outcome_get_clinical (outcome));
      fmn_command_add_text (builder, "words", plain);
    }
  if (fmn_ending_get_weeks (journal, ending, &weeks))
    add_weeks (builder, "weeks", &weeks);
  for (guint i = 0; i < G_N_ELEMENTS (weeks_members); i++)
    if (fmn_entry_get_weeks (ending, weeks_members[i], &weeks))
      add_weeks (builder, weeks_members[i], &weeks);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *node = json_object_get_member (fmn_entry_get_json (ending), members[i]);

      if (node == NULL)
        continue;
      json_builder_set_member_name (builder, members[i]);
      json_builder_add_value (builder, json_node_copy (node));
    }
  json_builder_end_object (builder);
}

static const char *
reason_to_id (FmnDatingReason reason)
{
  switch (reason)
    {
    case FMN_DATING_REASON_ALONE:
      return "alone";
    case FMN_DATING_REASON_USUAL:
      return "usual";
    case FMN_DATING_REASON_AGREED:
      return "agreed";
    case FMN_DATING_REASON_CHOSEN:
      return "chosen";
    case FMN_DATING_REASON_MUTE:
      return "mute";
    case FMN_DATING_REASON_NONE:
    default:
      return NULL;
    }
}

/* Every dating, and how many days more than the one in use it would give. */
static void
add_datings (JsonBuilder *builder, FmnEntry *pregnancy)
{
  GPtrArray *datings = fmn_entry_get_datings (pregnancy);
  g_autoptr (GArray) facts = fmn_datings_compare (datings);
  g_autofree char *sentence = fmn_datings_dup_sentence (datings);

  fmn_command_add_text (builder, "dating-sentence", sentence);
  fmn_command_add_text (builder, "dating-reason", reason_to_id (fmn_datings_get_reason (datings)));
  json_builder_set_member_name (builder, "datings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < facts->len; i++)
    {
      const FmnDatingFact *fact = &g_array_index (facts, FmnDatingFact, i);
      g_autofree char *date = fmn_date_to_edtf (&fact->dating->date);
      FmnDate due;

      json_builder_begin_object (builder);
      fmn_command_add_text (builder, "method", fmn_dating_method_to_id (fact->dating->method));
      fmn_command_add_text (builder, "date", date);
      json_builder_set_member_name (builder, "in-use");
      json_builder_add_boolean_value (builder, fact->in_use);
      if (fmn_dating_get_due_date (fact->dating, &due))
        {
          g_autofree char *text = fmn_date_to_edtf (&due);

          fmn_command_add_text (builder, "due", text);
        }
      if (fact->comparable)
        {
          json_builder_set_member_name (builder, "days-more-min");
          json_builder_add_int_value (builder, fact->min_more);
          json_builder_set_member_name (builder, "days-more-max");
          json_builder_add_int_value (builder, fact->max_more);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_pregnancy (JsonBuilder *builder, FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
  g_autofree char *dating = fmn_pregnancy_dup_dating_line (journal, pregnancy);
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  FmnGestation weeks;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, fmn_pregnancy_get_number (journal, pregnancy));
  fmn_command_add_text (builder, "id", fmn_entry_get_id (pregnancy));
  fmn_command_add_text (builder, "name", name);
  fmn_command_add_text (builder, "dating", dating);
  json_builder_set_member_name (builder, "ended");
  json_builder_add_boolean_value (builder, fmn_pregnancy_has_ended (journal, pregnancy));
  if (fmn_pregnancy_weeks_at_end (journal, pregnancy, &weeks))
    add_weeks (builder, "weeks-at-end", &weeks);
  if (fmn_entry_has (pregnancy, "fetuses"))
    {
      json_builder_set_member_name (builder, "fetuses");
      json_builder_add_int_value (builder, fmn_entry_get_int (pregnancy, "fetuses", 1));
    }
  add_datings (builder, pregnancy);
  json_builder_set_member_name (builder, "endings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < endings->len; i++)
    add_ending (builder, journal, endings->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* -1 stands for what is not known. */
static void
add_number (JsonBuilder *builder, const char *name, int number)
{
  json_builder_set_member_name (builder, name);
  if (number < 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, number);
}

static void
add_correction (JsonBuilder *builder, FmnObstetricHistory *history, FmnFigure figure)
{
  const FmnCorrection *correction = fmn_obstetric_history_get_correction (history, figure);

  if (correction == NULL)
    return;
  json_builder_set_member_name (builder, "correction");
  json_builder_begin_object (builder);
  add_number (builder, "reckoned-then", correction->reckoned);
  fmn_command_add_text (builder, "note", correction->note);
  fmn_command_add_text (builder, "noted", correction->noted);
  json_builder_end_object (builder);
}

static void
add_figures (JsonBuilder *builder, FmnObstetricHistory *history)
{
  json_builder_begin_object (builder);
  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    {
      const char *const *behind = fmn_obstetric_history_get_behind (history, figure);
      g_autofree char *text = fmn_obstetric_history_dup_text (history, figure);
      g_autofree char *question = fmn_obstetric_history_dup_question (history, figure);

      json_builder_set_member_name (builder, fmn_figure_to_id (figure));
      json_builder_begin_object (builder);
      add_number (builder, "number", fmn_obstetric_history_get_figure (history, figure));
      add_number (builder, "reckoned", fmn_obstetric_history_get_reckoned (history, figure));
      fmn_command_add_text (builder, "label", fmn_figure_get_label (figure));
      fmn_command_add_text (builder, "text", text);
      fmn_command_add_text (builder, "question", question);
      add_correction (builder, history, figure);
      json_builder_set_member_name (
          builder, figure == FMN_FIGURE_TRANSFERS_WITHOUT ? "transfers" : "pregnancies");
      json_builder_begin_array (builder);
      for (guint i = 0; behind != NULL && behind[i] != NULL; i++)
        json_builder_add_string_value (builder, behind[i]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_rules (JsonBuilder *builder, FmnInfo *info, FmnObstetricHistory *history)
{
  const FmnLossRule *rule = fmn_loss_rule_find (fmn_info_get_loss_rule (info));
  int secondary = fmn_obstetric_history_get_secondary (history);

  json_builder_set_member_name (builder, "viability-weeks");
  json_builder_add_int_value (builder, fmn_info_get_viability_weeks (info));
  fmn_command_add_text (builder, "loss-rule", fmn_info_get_loss_rule (info));
  fmn_command_add_text (builder, "loss-rule-name",
                        fmn_obstetric_history_rule_label (fmn_info_get_loss_rule (info)));
  fmn_command_add_text (builder, "loss-rule-source", rule->source);
  json_builder_set_member_name (builder, "leave-out-biochemical");
  json_builder_add_boolean_value (builder, fmn_info_get_leave_out_biochemical (info));
  json_builder_set_member_name (builder, "secondary");
  if (secondary < 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_boolean_value (builder, secondary == 1);
}

static void
print_json (FmnJournal *journal, GPtrArray *pregnancies, FmnObstetricHistory *history)
{
  JsonBuilder *builder = json_builder_new ();
  g_autofree char *gtpal = fmn_obstetric_history_format_gtpal (history);
  g_autofree char *gp = fmn_obstetric_history_format_gp (history);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "pregnancies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pregnancies->len; i++)
    add_pregnancy (builder, journal, pregnancies->pdata[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "figures");
  add_figures (builder, history);
  fmn_command_add_text (builder, "gtpal", gtpal);
  fmn_command_add_text (builder, "gp", gp);
  add_rules (builder, fmn_journal_get_info (journal), history);
  json_builder_end_object (builder);
  fmn_command_print_json (builder);
}

/* "   2: Born living (Live birth)", and under it the weeks. */
static void
print_ending (FmnJournal *journal, FmnEntry *pregnancy, FmnEntry *ending)
{
  const char *id = fmn_entry_get_string (ending, "outcome");
  const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;
  int fetus = fmn_entry_get_int (ending, "fetus", 0);
  g_autofree char *plain = outcome != NULL
                               ? fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal))
                               : g_strdup (id != NULL ? id : C_ ("outcome", "ended"));
  FmnGestation weeks;

  g_print ("   ");
  if (fetus > 0 && fmn_entry_get_int (pregnancy, "fetuses", 1) > 1)
    g_print ("%d: ", fetus);
  if (outcome != NULL && g_ascii_strcasecmp (plain, fmn_outcome_get_clinical (outcome)) != 0)
    g_print ("%s (%s)\n", plain, fmn_outcome_get_clinical (outcome));
  else
    g_print ("%s\n", plain);
  if (fmn_ending_get_weeks (journal, ending, &weeks))
    {
      g_autofree char *text = fmn_gestation_format (&weeks);

      g_print ("   %s\n", text);
    }
}

static void
print_pregnancy (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
  g_autofree char *dating = fmn_pregnancy_dup_dating_line (journal, pregnancy);
  g_autofree char *sentence = fmn_datings_dup_sentence (fmn_entry_get_datings (pregnancy));
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);

  g_print ("%u. %s\n   %s\n", fmn_pregnancy_get_number (journal, pregnancy), name, dating);
  if (sentence != NULL && fmn_entry_get_datings (pregnancy)->len > 1)
    g_print ("   %s\n", sentence);
  for (guint i = 0; i < endings->len; i++)
    print_ending (journal, pregnancy, endings->pdata[i]);
}

/* "1, 3": the numbers of the pregnancies behind a figure; "" for none. */
static char *
dup_behind (FmnJournal *journal, FmnObstetricHistory *history, FmnFigure figure)
{
  const char *const *behind = fmn_obstetric_history_get_behind (history, figure);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; behind != NULL && behind[i] != NULL; i++)
    {
      FmnEntry *pregnancy = fmn_journal_lookup (journal, behind[i]);
      guint number = pregnancy != NULL ? fmn_pregnancy_get_number (journal, pregnancy) : 0;

      if (number > 0)
        g_string_append_printf (out, "%s%u", out->len > 0 ? ", " : "", number);
    }
  return g_strdup (out->str);
}

static void
print_figure (FmnJournal *journal, FmnObstetricHistory *history, FmnFigure figure)
{
  int number = fmn_obstetric_history_get_figure (history, figure);
  g_autofree char *behind = dup_behind (journal, history, figure);
  g_autofree char *question = fmn_obstetric_history_dup_question (history, figure);

  if (number < 0)
    return;
  g_print ("%4d  %s", number, fmn_figure_get_label (figure));
  if (*behind != '\0')
    /* Translators: %s are the numbers of pregnancies in the list above: "1, 3". */
    g_print (C_ ("history", " (of %s)"), behind);
  g_print ("\n");
  if (fmn_obstetric_history_get_correction (history, figure) != NULL)
    {
      g_autofree char *text = fmn_obstetric_history_dup_text (history, figure);

      g_print ("      %s\n", text);
    }
  if (question != NULL)
    g_print ("      %s\n", question);
}

static void
print_rules (FmnInfo *info, FmnObstetricHistory *history)
{
  int secondary = fmn_obstetric_history_get_secondary (history);

  /* Translators: the first %d is a number of weeks, such as 24; %s the name of a rule, such as "ESHRE 2022". */
  g_print (_ ("Births counted from %d weeks; losses by %s.\n"), fmn_info_get_viability_weeks (info),
           fmn_obstetric_history_rule_label (fmn_info_get_loss_rule (info)));
  if (fmn_info_get_leave_out_biochemical (info))
    g_print ("%s\n", _ ("Biochemical losses are not in G and A."));
  if (secondary >= 0)
    g_print ("%s\n", secondary == 1 ? _ ("The last loss was after a birth (secondary).")
                                    : _ ("There was no birth before the losses (primary)."));
}

static void
print_text (FmnJournal *journal, GPtrArray *pregnancies, FmnObstetricHistory *history)
{
  g_autofree char *gtpal = fmn_obstetric_history_format_gtpal (history);
  g_autofree char *gp = fmn_obstetric_history_format_gp (history);

  for (guint i = 0; i < pregnancies->len; i++)
    print_pregnancy (journal, pregnancies->pdata[i]);
  if (pregnancies->len > 0)
    g_print ("\n");
  g_print ("%s · %s\n", gtpal, gp);
  print_rules (fmn_journal_get_info (journal), history);
  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    print_figure (journal, history, figure);
}

FMN_COMMAND (history)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Answer in JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) words = fmn_command_parse (self, session, argv, entries, 0, 0, error);
  g_autoptr (GPtrArray) pregnancies = NULL;
  g_autoptr (FmnObstetricHistory) history = NULL;

  if (words == NULL || !fmn_session_open (session, error))
    return FALSE;
  pregnancies = fmn_journal_dup_pregnancies (session->journal);
  history = fmn_journal_dup_obstetric_history (session->journal);
  if (json)
    print_json (session->journal, pregnancies, history);
  else
    print_text (session->journal, pregnancies, history);
  return TRUE;
}
