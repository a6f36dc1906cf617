/* fmn-detail-meaning.c: puts an explanation into blocks. Every statement keeps its source beside it, and nothing here is advice.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-detail-meaning.h"

#include "fmn-detail-section.h"
#include "fmn-glossary-label.h"
#include "fmn-standing-chip.h"

#include <glib/gi18n-lib.h>

#define MAX_SECTIONS 3
#define MAX_QUESTIONS 3

static GtkWidget *
create_line (const char *text, gboolean quiet)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (quiet)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "fmn-quiet");
    }
  return label;
}

/* "Article, section 3: Antiphospholipid antibodies" */
static GtkWidget *
create_section_link (FmnArticleSection *section)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image
      = g_object_new (GTK_TYPE_IMAGE, "icon-name", "fm-book-symbolic", "valign", GTK_ALIGN_START,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (fmn_article_section_is_from_article (section))
    text = g_strdup_printf (_ ("Article, section %u: %s"), fmn_article_section_get_number (section),
                            fmn_article_section_get_title (section));
  else
    text = g_strdup (fmn_article_section_get_title (section));

  label = create_line (text, FALSE);
  gtk_widget_add_css_class (label, "link-text");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "entry-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.learn");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    fmn_article_section_get_id (section));
  return button;
}

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

  label = create_line (heading, FALSE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "fmn-quiet");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box),
                  fmn_glossary_label_new (fmn_context_get_knowledge (context), text));
}

static GtkWidget *
create_text (FmnContext *context, FmnExplanation *explanation)
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
  append_note (box, context, item, FMN_ITEM_NOTE_TIMING, _ ("What can move the result"));
  append_note (box, context, item, FMN_ITEM_NOTE_REPEAT, _ ("A second sample"));
  append_note (box, context, item, FMN_ITEM_NOTE_BACKGROUND, _ ("From the sources"));
  for (guint i = 0; i < MIN (MAX_SECTIONS, g_list_model_get_n_items (sections)); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      gtk_box_append (GTK_BOX (box), create_section_link (section));
    }
  return fmn_detail_section_new (_ ("What this means"), box);
}

static GtkWidget *
create_guidance_row (FmnContext *context, FmnGuidance *guidance)
{
  FmnKnowledge *knowledge = fmn_context_get_knowledge (context);
  FmnWords *words = fmn_journal_get_words (fmn_context_get_journal (context));
  FmnStanding standing = fmn_guidance_get_standing (guidance);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *text = fmn_words_fill (words, fmn_guidance_get_text (guidance));
  g_autofree char *who
      = g_strdup_printf (C_ ("guideline and its year", "%s, %d"), fmn_guidance_get_body (guidance),
                         fmn_guidance_get_year (guidance));
  FmnSource *source = fmn_guidance_get_source (guidance);
  GtkWidget *line = create_line (who, TRUE);

  gtk_widget_set_hexpand (line, TRUE);
  gtk_box_append (GTK_BOX (row), fmn_glossary_label_new (knowledge, text));
  gtk_box_append (GTK_BOX (head), line);
  if (standing != FMN_STANDING_EVIDENCE)
    gtk_box_append (GTK_BOX (head), fmn_standing_chip_new (knowledge, standing));
  gtk_box_append (GTK_BOX (row), head);
  if (source != NULL)
    gtk_widget_set_tooltip_text (line, fmn_source_get_title (source));
  return row;
}

static GtkWidget *
create_guidance (FmnContext *context, GListModel *guidance, const char *heading)
{
  GtkWidget *rows = fmn_detail_rows_new ();

  for (guint i = 0; i < g_list_model_get_n_items (guidance); i++)
    {
      g_autoptr (FmnGuidance) item = g_list_model_get_item (guidance, i);

      fmn_detail_rows_append (rows, create_guidance_row (context, item));
    }
  return fmn_detail_section_new (heading, rows);
}

static GtkWidget *
create_checked (FmnKnowledge *knowledge)
{
  g_autofree char *month = fmn_knowledge_format_checked (knowledge);
  /* Translators: when the sources were looked at last: "Checked in November 2026." */
  g_autofree char *checked = g_strdup_printf (_ ("Checked in %s."), month);
  g_autofree char *text = g_strdup_printf ("%s %s", checked, fmn_knowledge_get_notice (knowledge));

  return create_line (text, TRUE);
}

static void
append_guidance (GtkWidget *box, FmnContext *context, FmnExplanation *explanation)
{
  FmnKnowledge *knowledge = fmn_context_get_knowledge (context);
  GListModel *guidance = fmn_explanation_get_guidance (explanation);
  GListModel *evidence = fmn_explanation_get_evidence (explanation);

  if (g_list_model_get_n_items (guidance) > 0)
    gtk_box_append (GTK_BOX (box), create_guidance (context, guidance, _ ("What guidelines say")));
  else if (fmn_explanation_get_item (explanation) != NULL)
    gtk_box_append (GTK_BOX (box), create_line (fmn_knowledge_get_no_guidance (knowledge), TRUE));
  if (g_list_model_get_n_items (evidence) > 0)
    gtk_box_append (GTK_BOX (box), create_guidance (context, evidence, _ ("What studies found")));
  gtk_box_append (GTK_BOX (box), create_checked (knowledge));
}

/* The questions that the journal holds already: there is nothing to add to them. Titles are the entries' own. */
static GHashTable *
collect_asked (FmnJournal *journal)
{
  GHashTable *asked = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *questions = fmn_journal_get_of_kind (journal, FMN_KIND_QUESTION);

  for (guint i = 0; i < questions->len; i++)
    {
      const char *title = fmn_entry_get_title (g_ptr_array_index (questions, i));

      if (title != NULL)
        g_hash_table_add (asked, (char *) title);
    }
  return asked;
}

static GtkWidget *
create_question_row (FmnEntry *entry, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = create_line (text, FALSE);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Add to the list: %s"), text);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Add to the list for the next visit"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-question");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", text, "entry",
                                    fmn_entry_get_id (entry));
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
append_questions (GtkWidget *box, FmnContext *context, FmnEntry *entry, GListModel *questions)
{
  g_autoptr (GHashTable) asked = collect_asked (fmn_context_get_journal (context));
  GtkWidget *rows = fmn_detail_rows_new ();
  guint n = 0;

  g_object_ref_sink (rows);
  for (guint i = 0; i < g_list_model_get_n_items (questions) && n < MAX_QUESTIONS; i++)
    {
      g_autoptr (FmnSuggestedQuestion) question = g_list_model_get_item (questions, i);
      const char *text = fmn_suggested_question_get_text (question);

      if (g_hash_table_contains (asked, text))
        continue;
      fmn_detail_rows_append (rows, create_question_row (entry, text));
      n++;
    }
  if (n > 0)
    gtk_box_append (GTK_BOX (box),
                    fmn_detail_section_new (_ ("Questions that can be taken along"), rows));
  g_object_unref (rows);
}

GtkWidget *
fmn_detail_meaning_new (FmnContext *context, FmnEntry *entry)
{
  g_autoptr (FmnExplanation) explanation = NULL;
  GtkWidget *box;
  GtkWidget *ask;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (entry), NULL);

  explanation = fmn_knowledge_explain (fmn_context_get_knowledge (context), entry);
  if (explanation == NULL)
    return NULL;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  gtk_box_append (GTK_BOX (box), create_text (context, explanation));
  append_guidance (box, context, explanation);
  append_questions (box, context, entry, fmn_explanation_get_questions (explanation));

  ask = gtk_button_new_with_label (_ ("Question about this…"));
  gtk_widget_set_halign (ask, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (ask), "win.ask");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (ask), "(ss)", "entry",
                                    fmn_entry_get_id (entry));
  gtk_box_append (GTK_BOX (box), ask);
  return box;
}
