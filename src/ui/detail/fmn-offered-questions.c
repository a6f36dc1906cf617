/* fmn-offered-questions.c: what can be asked of something, beside a button that puts it on the list of the next visit.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-offered-questions.h"

#include "fmn-detail-section.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

GHashTable *
fmn_journal_dup_asked (FmnJournal *journal)
{
  GHashTable *asked = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *questions;

  g_return_val_if_fail (FMN_IS_JOURNAL (journal), asked);

  questions = fmn_journal_get_of_kind (journal, FMN_KIND_QUESTION);
  for (guint i = 0; i < questions->len; i++)
    {
      const char *title = fmn_entry_get_title (g_ptr_array_index (questions, i));

      if (title != NULL)
        g_hash_table_add (asked, (char *) title);
    }
  return asked;
}

static GtkWidget *
create_row (const char *text, const char *origin, const char *id)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = fmn_text_line_new (text, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: read aloud; %s is a question. */
  g_autofree char *name = g_strdup_printf (_ ("Add to the list: %s"), text);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Add to the list for the next visit"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-question");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", text, origin, id);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

GtkWidget *
fmn_offered_questions_new (
    FmnContext *context, GListModel *questions, const char *origin, const char *id, guint max)
{
  g_autoptr (GHashTable) asked = NULL;
  GtkWidget *rows;
  GtkWidget *section = NULL;
  FmnWords *words;
  guint n = 0;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (questions), NULL);
  g_return_val_if_fail (origin != NULL && id != NULL, NULL);

  words = fmn_journal_get_words (fmn_context_get_journal (context));
  asked = fmn_journal_dup_asked (fmn_context_get_journal (context));
  rows = g_object_ref_sink (fmn_detail_rows_new ());
  for (guint i = 0; i < g_list_model_get_n_items (questions) && n < max; i++)
    {
      g_autoptr (FmnSuggestedQuestion) question = g_list_model_get_item (questions, i);
      g_autofree char *text = fmn_words_fill (words, fmn_suggested_question_get_text (question));

      if (g_hash_table_contains (asked, text))
        continue;
      fmn_detail_rows_append (rows, create_row (text, origin, id));
      n++;
    }
  if (n > 0)
    section = fmn_detail_section_new (_ ("Questions that can be taken along"), rows);
  g_object_unref (rows);
  return section;
}
