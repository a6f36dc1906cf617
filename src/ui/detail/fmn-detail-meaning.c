/* fmn-detail-meaning.c: puts an explanation into blocks. Every statement keeps its source beside it, and nothing here is advice.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-detail-meaning.h"

#include "fmn-detail-section.h"
#include "fmn-glossary-label.h"
#include "fmn-link.h"
#include "fmn-offered-questions.h"
#include "fmn-outcome.h"
#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

#define MAX_SECTIONS 3
#define MAX_QUESTIONS 3

static void
append_note (GtkWidget *box,
             FmnContext *context,
             FmnCatalogueItem *item,
             FmnItemNote note,
             const char *heading)
{
  const char *text = item != NULL ? fmn_catalogue_item_get_note (item, note) : NULL;
  GtkWidget *label;

  if (text == NULL)
    return;

  label = fmn_text_line_new (heading, "caption-heading");
  gtk_widget_add_css_class (label, "fmn-quiet");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box),
                  fmn_glossary_label_new (fmn_context_get_knowledge (context), text));
}

/* An ending is told in her words; in letters and on papers stands the clinician's term. */
static void
append_clinical (GtkWidget *box, FmnContext *context, FmnEntry *entry)
{
  const FmnOutcome *outcome = fmn_entry_get_kind (entry) == FMN_KIND_ENDING
                                  ? fmn_outcome_find (fmn_entry_get_string (entry, "outcome"))
                                  : NULL;
  g_autofree char *text = NULL;

  if (outcome == NULL)
    return;
  /* Translators: %s is the clinician's term for how a pregnancy ended. */
  text = g_strdup_printf (_ ("What clinics call it: %s"), fmn_outcome_get_clinical (outcome));
  gtk_box_append (GTK_BOX (box),
                  fmn_glossary_label_new (fmn_context_get_knowledge (context), text));
}

static GtkWidget *
create_text (FmnContext *context, FmnEntry *entry, FmnExplanation *explanation)
{
  FmnWords *words = fmn_journal_get_words (fmn_context_get_journal (context));
  GListModel *sections = fmn_explanation_get_sections (explanation);
  FmnCatalogueItem *item = fmn_explanation_get_item (explanation);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *text = fmn_words_fill (words, fmn_explanation_get_text (explanation));

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "detail-text");
  gtk_box_append (GTK_BOX (box),
                  fmn_glossary_label_new (fmn_context_get_knowledge (context), text));
  append_clinical (box, context, entry);
  append_note (box, context, item, FMN_ITEM_NOTE_TIMING, _ ("What can move the result"));
  append_note (box, context, item, FMN_ITEM_NOTE_REPEAT, _ ("A second sample"));
  append_note (box, context, item, FMN_ITEM_NOTE_BACKGROUND, _ ("From the sources"));
  for (guint i = 0; i < MIN (MAX_SECTIONS, g_list_model_get_n_items (sections)); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      gtk_box_append (GTK_BOX (box), fmn_section_link_new (section, words));
    }
  if (item != NULL)
    gtk_box_append (GTK_BOX (box), fmn_item_link_new (item));
  return fmn_detail_section_new (_ ("What this means"), box);
}

GtkWidget *
fmn_detail_meaning_new (FmnContext *context, FmnEntry *entry)
{
  g_autoptr (FmnExplanation) explanation = NULL;
  GtkWidget *box, *questions, *ask;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  explanation = fmn_knowledge_explain (fmn_context_get_knowledge (context), entry);
  if (explanation == NULL)
    return NULL;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  gtk_box_append (GTK_BOX (box), create_text (context, entry, explanation));
  gtk_box_append (GTK_BOX (box), fmn_guidance_blocks_new (
                                     fmn_context_get_knowledge (context), explanation,
                                     fmn_journal_get_words (fmn_context_get_journal (context))));
  questions = fmn_offered_questions_new (context, fmn_explanation_get_questions (explanation),
                                         "entry", fmn_entry_get_id (entry), MAX_QUESTIONS);
  if (questions != NULL)
    gtk_box_append (GTK_BOX (box), questions);

  ask = gtk_button_new_with_label (_ ("Question about this…"));
  gtk_widget_set_halign (ask, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (ask), "win.ask");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (ask), "(ss)", "entry",
                                    fmn_entry_get_id (entry));
  gtk_box_append (GTK_BOX (box), ask);
  return box;
}
