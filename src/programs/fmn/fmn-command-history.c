/* fmn-command-history.c: the pregnancies, how they ended, and what is counted from them.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-commands.h"

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
  if (fmn_entry_get_weeks (ending, "weeks-by-measurement", &weeks))
    add_weeks (builder, "weeks-by-measurement", &weeks);
  json_builder_end_object (builder);
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
  json_builder_set_member_name (builder, "endings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < endings->len; i++)
    add_ending (builder, journal, endings->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_figures (JsonBuilder *builder, FmnObstetricHistory *history)
{
  json_builder_begin_object (builder);
  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    {
      int number = fmn_obstetric_history_get_figure (history, figure);
      const char *const *behind = fmn_obstetric_history_get_behind (history, figure);

      json_builder_set_member_name (builder, fmn_figure_to_id (figure));
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "number");
      if (number < 0)
        json_builder_add_null_value (builder);
      else
        json_builder_add_int_value (builder, number);
      json_builder_set_member_name (builder, "pregnancies");
      json_builder_begin_array (builder);
      for (guint i = 0; behind != NULL && behind[i] != NULL; i++)
        json_builder_add_string_value (builder, behind[i]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
print_json (FmnJournal *journal, GPtrArray *pregnancies, FmnObstetricHistory *history)
{
  FmnInfo *info = fmn_journal_get_info (journal);
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
  json_builder_set_member_name (builder, "viability-weeks");
  json_builder_add_int_value (builder, fmn_info_get_viability_weeks (info));
  fmn_command_add_text (builder, "loss-rule", fmn_info_get_loss_rule (info));
  json_builder_end_object (builder);
  fmn_command_print_json (builder);
}

static void
print_pregnancy (FmnJournal *journal, FmnEntry *pregnancy)
{
  g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
  g_autofree char *dating = fmn_pregnancy_dup_dating_line (journal, pregnancy);
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (journal, pregnancy);
  FmnGestation weeks;

  g_print ("%u. %s\n   %s\n", fmn_pregnancy_get_number (journal, pregnancy), name, dating);
  for (guint i = 0; i < endings->len; i++)
    {
      const char *id = fmn_entry_get_string (endings->pdata[i], "outcome");
      const FmnOutcome *outcome = id != NULL ? fmn_outcome_find (id) : NULL;
      g_autofree char *plain
          = outcome != NULL ? fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal))
                            : g_strdup (id != NULL ? id : C_ ("outcome", "ended"));

      if (outcome != NULL && g_ascii_strcasecmp (plain, fmn_outcome_get_clinical (outcome)) != 0)
        g_print ("   %s (%s)\n", plain, fmn_outcome_get_clinical (outcome));
      else
        g_print ("   %s\n", plain);
    }
  if (fmn_pregnancy_weeks_at_end (journal, pregnancy, &weeks))
    {
      g_autofree char *text = fmn_gestation_format (&weeks);

      g_print ("   %s\n", text);
    }
}

static void
print_text (FmnJournal *journal, GPtrArray *pregnancies, FmnObstetricHistory *history)
{
  FmnInfo *info = fmn_journal_get_info (journal);
  g_autofree char *gtpal = fmn_obstetric_history_format_gtpal (history);
  g_autofree char *gp = fmn_obstetric_history_format_gp (history);

  for (guint i = 0; i < pregnancies->len; i++)
    print_pregnancy (journal, pregnancies->pdata[i]);
  if (pregnancies->len > 0)
    g_print ("\n");
  g_print ("%s · %s\n", gtpal, gp);
  /* Translators: the first %d is a number of weeks, such as 24; %s the name of a rule, such as "ESHRE 2022". */
  g_print (_ ("Births counted from %d weeks; losses by %s.\n"), fmn_info_get_viability_weeks (info),
           fmn_obstetric_history_rule_label (fmn_info_get_loss_rule (info)));
  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    {
      int number = fmn_obstetric_history_get_figure (history, figure);

      if (number >= 0)
        g_print ("%4d  %s\n", number, fmn_figure_get_label (figure));
    }
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
