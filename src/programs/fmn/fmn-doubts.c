/* fmn-doubts.c: questions about what is odd in entries, in text and in JSON.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-doubts.h"

#include "fmn-doubt.h"
#include "fmn-pregnancy.h"

#include <string.h>

#define SHORT_ID 8

/* Calls @say for each question of the journal. What lies between two entries is asked about on both sides; here it is said on the first. */
static void
for_each (FmnJournal *journal,
          void (*say) (FmnEntry *entry, FmnDoubt *doubt, gpointer data),
          gpointer data)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (journal));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);
      g_autoptr (GPtrArray) doubts = fmn_journal_dup_doubts (journal, entry);

      for (guint k = 0; k < doubts->len; k++)
        {
          FmnDoubt *doubt = g_ptr_array_index (doubts, k);
          const char *id = fmn_entry_get_id (entry);
          const char *other = doubt->other != NULL ? doubt->other : "";
          gboolean first = strcmp (id, other) < 0;
          g_autofree char *key
              = g_strdup_printf ("%d %s %s", doubt->type, first ? id : other, first ? other : id);

          if (doubt->other == NULL || g_hash_table_add (said, g_steal_pointer (&key)))
            say (entry, doubt, data);
        }
    }
}

/* Calls @say for each figure whose correction, or whose answer, the entries do not bear out any more. */
static void
for_each_figure (FmnJournal *journal,
                 void (*say) (FmnFigure figure, const char *question, gpointer data),
                 gpointer data)
{
  g_autoptr (FmnObstetricHistory) history = fmn_journal_dup_obstetric_history (journal);

  for (FmnFigure figure = 0; figure < FMN_N_FIGURES; figure++)
    {
      g_autofree char *question = fmn_obstetric_history_dup_question (history, figure);

      if (question != NULL)
        say (figure, question, data);
    }
}

void
fmn_doubts_print (FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GPtrArray) doubts = fmn_journal_dup_doubts (journal, entry);

  for (guint i = 0; i < doubts->len; i++)
    g_printerr ("fmn: %s\n", ((FmnDoubt *) g_ptr_array_index (doubts, i))->question);
}

static void
add_doubt (FmnEntry *entry, FmnDoubt *doubt, gpointer data)
{
  JsonBuilder *builder = data;

  json_builder_begin_object (builder);
  fmn_command_add_text (builder, "about", fmn_doubt_type_to_id (doubt->type));
  fmn_command_add_text (builder, "entry", fmn_entry_get_id (entry));
  fmn_command_add_text (builder, "member", doubt->member);
  if (doubt->place >= 0)
    {
      json_builder_set_member_name (builder, "place");
      json_builder_add_int_value (builder, doubt->place);
    }
  fmn_command_add_text (builder, "other", doubt->other);
  fmn_command_add_text (builder, "question", doubt->question);
  json_builder_end_object (builder);
}

static void
add_figure (FmnFigure figure, const char *question, gpointer data)
{
  JsonBuilder *builder = data;

  json_builder_begin_object (builder);
  fmn_command_add_text (builder, "about", "figure");
  fmn_command_add_text (builder, "figure", fmn_figure_to_id (figure));
  fmn_command_add_text (builder, "question", question);
  json_builder_end_object (builder);
}

void
fmn_doubts_add_json (JsonBuilder *builder, FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GPtrArray) doubts = entry != NULL ? fmn_journal_dup_doubts (journal, entry) : NULL;

  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; doubts != NULL && i < doubts->len; i++)
    add_doubt (entry, g_ptr_array_index (doubts, i), builder);
  if (doubts == NULL)
    {
      for_each (journal, add_doubt, builder);
      for_each_figure (journal, add_figure, builder);
    }
  json_builder_end_array (builder);
}

static void
print_doubt (FmnEntry *entry, FmnDoubt *doubt, gpointer data)
{
  g_print ("%.*s  %s\n", SHORT_ID, fmn_entry_get_id (entry), doubt->question);
}

static void
print_figure (FmnFigure figure, const char *question, gpointer data)
{
  g_print ("%s  %s\n", fmn_figure_to_id (figure), question);
}

void
fmn_doubts_print_all (FmnJournal *journal)
{
  for_each (journal, print_doubt, NULL);
  for_each_figure (journal, print_figure, NULL);
}
