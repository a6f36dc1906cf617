/* fmn-section-view.c: the article's section retold, then what the evidence and the guidelines say, each with its sources.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-section-view.h"

#include "fmn-ask-button.h"
#include "fmn-claim-box.h"
#include "fmn-entry-list.h"
#include "fmn-glossary-label.h"
#include "fmn-learn-sheet.h"
#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

struct _FmnSectionView
{
  AdwBin parent_instance;

  FmnContext *context;
  FmnSectionIndex *index;
  FmnArticleSection *section;
  GtkAdjustment *scroll;
  GtkLabel *number;
  FmnGlossaryLabel *title;
  FmnReadingText *text;
  GtkLabel *origin;
  GtkWidget *blocks; /* claims and guidance, made anew for each section */
  FmnAskButton *ask;
  GtkWidget *previous;
  GtkWidget *next;
  FmnEntryList *entries;
  FmnEntryList *questions;
};

enum
{
  SIGNAL_GO_TO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnSectionView, fmn_section_view, ADW_TYPE_BIN)

static FmnKnowledge *
get_knowledge (FmnSectionView *self)
{
  return fmn_context_get_knowledge (self->context);
}

static FmnWords *
get_words (FmnSectionView *self)
{
  return fmn_journal_get_words (fmn_context_get_journal (self->context));
}

static void
append_heading (FmnSectionView *self, const char *text)
{
  GtkWidget *label = fmn_text_line_new (text, "heading");

  gtk_widget_add_css_class (label, "list-heading");
  gtk_box_append (GTK_BOX (self->blocks), label);
}

static void
append_claims (FmnSectionView *self)
{
  GListModel *claims = fmn_article_section_get_claims (self->section);

  if (g_list_model_get_n_items (claims) == 0)
    return;
  append_heading (self, fmn_article_section_is_from_article (self->section)
                            ? _ ("What the evidence says")
                            : _ ("What other sources say"));
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (FmnClaim) claim = g_list_model_get_item (claims, i);

      gtk_box_append (GTK_BOX (self->blocks),
                      fmn_claim_box_new (get_knowledge (self), claim, get_words (self)));
    }
}

static void
update_blocks (FmnSectionView *self)
{
  g_autoptr (FmnExplanation) explanation
      = fmn_knowledge_explain_id (get_knowledge (self), fmn_article_section_get_id (self->section));
  GtkWidget *child, *guidance;

  while ((child = gtk_widget_get_first_child (self->blocks)) != NULL)
    gtk_box_remove (GTK_BOX (self->blocks), child);
  append_claims (self);
  guidance = fmn_guidance_blocks_new (get_knowledge (self), explanation, get_words (self));
  gtk_widget_add_css_class (guidance, "list-heading");
  gtk_box_append (GTK_BOX (self->blocks), guidance);
  fmn_ask_button_set_suggestions (self->ask, fmn_explanation_get_questions (explanation));
}

/* Where it was read: the article by its title, or the section's own sources. */
static void
update_origin (FmnSectionView *self)
{
  FmnSource *article = fmn_knowledge_get_article_source (get_knowledge (self));
  GListModel *sources = fmn_article_section_get_sources (self->section);
  g_autoptr (GString) text = g_string_new (NULL);

  if (fmn_article_section_is_from_article (self->section))
    /* Translators: %s is the title of the article. */
    g_string_append_printf (text, _ ("Retold in other words from the article “%s”."),
                            fmn_source_get_title (article));
  else
    for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
      {
        g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);

        g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", fmn_source_get_line (source));
      }
  gtk_label_set_label (self->origin, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), text->len > 0);
}

static void
update_way_on (FmnSectionView *self, GtkWidget *button, int step, const char *format)
{
  FmnArticleSection *section = fmn_section_view_get_neighbour (self, step);

  gtk_widget_set_visible (button, section != NULL);
  if (section != NULL)
    {
      g_autofree char *title
          = fmn_words_fill (get_words (self), fmn_article_section_get_title (section));
      g_autofree char *text = g_strdup_printf (format, title);

      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
    }
}

static void
update (FmnSectionView *self)
{
  g_autofree char *title
      = fmn_words_fill (get_words (self), fmn_article_section_get_title (self->section));
  g_autofree char *number
      = fmn_article_section_is_from_article (self->section)
            ? g_strdup_printf (_ ("Section %u"), fmn_article_section_get_number (self->section))
            : g_strdup (_ ("Beside the article"));

  gtk_label_set_label (self->number, number);
  fmn_glossary_label_set_text (self->title, title);
  fmn_reading_text_set_text (self->text, fmn_article_section_get_paragraphs (self->section),
                             get_words (self));
  update_origin (self);
  update_blocks (self);
  /* Translators: %s is the title of a section. */
  update_way_on (self, self->previous, -1, _ ("Before: %s"));
  /* Translators: %s is the title of a section. */
  update_way_on (self, self->next, 1, _ ("Next: %s"));
}

FmnArticleSection *
fmn_section_view_get_neighbour (FmnSectionView *self, int step)
{
  GListModel *sections;
  int place;

  g_return_val_if_fail (FMN_IS_SECTION_VIEW (self), NULL);

  if (self->section == NULL)
    return NULL;
  sections = fmn_knowledge_get_sections (get_knowledge (self));
  place = (int) fmn_article_section_get_number (self->section) - 1 + step;
  if (place < 0 || place >= (int) g_list_model_get_n_items (sections))
    return NULL;
  {
    /* The knowledge keeps it. */
    g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, (guint) place);

    return section;
  }
}

static void
go_to_neighbour (FmnSectionView *self, int step)
{
  FmnArticleSection *section = fmn_section_view_get_neighbour (self, step);

  if (section != NULL)
    g_signal_emit (self, signals[SIGNAL_GO_TO], 0, fmn_article_section_get_id (section));
}

static void
on_previous_clicked (GtkButton *button, FmnSectionView *self)
{
  go_to_neighbour (self, -1);
}

static void
on_next_clicked (GtkButton *button, FmnSectionView *self)
{
  go_to_neighbour (self, 1);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnSectionView *self)
{
  /* Her words stand in the text. */
  if (fmn_change_get_info_after (change) != NULL && self->section != NULL)
    update (self);
}

static void
fmn_section_view_dispose (GObject *object)
{
  FmnSectionView *self = FMN_SECTION_VIEW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->index);
  g_clear_object (&self->section);
  G_OBJECT_CLASS (fmn_section_view_parent_class)->dispose (object);
}

static void
fmn_section_view_class_init (FmnSectionViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_section_view_dispose;

  signals[SIGNAL_GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fmn_section_view_init (FmnSectionView *self)
{
}

static GtkWidget *
make_way_on (FmnSectionView *self, GCallback callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static void
append (GtkWidget *box, gpointer child)
{
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (child));
}

static GtkWidget *
make_reader (FmnSectionView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkLabel *title;

  self->number = GTK_LABEL (fmn_text_line_new ("", "fmn-quiet"));
  self->title
      = FMN_GLOSSARY_LABEL (fmn_glossary_label_new_heading (get_knowledge (self), "title-1"));
  title = fmn_glossary_label_get_label (self->title);
  self->text = FMN_READING_TEXT (fmn_reading_text_new (get_knowledge (self)));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  gtk_widget_set_margin_top (GTK_WIDGET (self->text), 10);
  self->origin = GTK_LABEL (fmn_text_line_new ("", "fmn-quiet"));
  self->blocks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->ask = FMN_ASK_BUTTON (fmn_ask_button_new (self->context));
  gtk_widget_set_margin_top (GTK_WIDGET (self->ask), 8);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->ask), 14);
  self->previous = make_way_on (self, G_CALLBACK (on_previous_clicked));
  self->next = make_way_on (self, G_CALLBACK (on_next_clicked));

  append (box, self->number);
  append (box, self->title);
  append (box, self->text);
  append (box, self->origin);
  append (box, self->blocks);
  append (box, self->ask);
  append (box, self->next);
  append (box, self->previous);
  return box;
}

static GtkWidget *
make_side (FmnSectionView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->entries = FMN_ENTRY_LIST (fmn_entry_list_new (_ ("Your entries on this"), TRUE));
  fmn_entry_list_set_empty_text (self->entries, _ ("None of your entries belong to this section."));
  self->questions = FMN_ENTRY_LIST (fmn_entry_list_new (_ ("Your questions from here"), TRUE));
  append (box, self->entries);
  append (box, self->questions);
  return box;
}

GtkWidget *
fmn_section_view_new (FmnContext *context, FmnSectionIndex *index)
{
  FmnSectionView *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_SECTION_INDEX (index), NULL);

  self = g_object_new (FMN_TYPE_SECTION_VIEW, NULL);
  self->context = g_object_ref (context);
  self->index = g_object_ref (index);
  adw_bin_set_child (ADW_BIN (self),
                     fmn_learn_reader_new (make_reader (self), make_side (self), &self->scroll));
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  return GTK_WIDGET (self);
}

void
fmn_section_view_set_section (FmnSectionView *self, FmnArticleSection *section)
{
  g_return_if_fail (FMN_IS_SECTION_VIEW (self));
  g_return_if_fail (FMN_IS_ARTICLE_SECTION (section));

  if (!g_set_object (&self->section, section))
    return;
  fmn_ask_button_set_origin (self->ask, "section", fmn_article_section_get_id (section));
  update (self);
  fmn_section_view_update_entries (self);
  gtk_adjustment_set_value (self->scroll, 0);
}

void
fmn_section_view_update_entries (FmnSectionView *self)
{
  FmnJournal *journal;
  const char *id;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  g_return_if_fail (FMN_IS_SECTION_VIEW (self));

  if (self->section == NULL)
    return;
  journal = fmn_context_get_journal (self->context);
  id = fmn_article_section_get_id (self->section);
  entries = fmn_section_index_dup_entries (self->index, id);
  questions = fmn_section_index_dup_questions (self->index, id);
  fmn_entry_list_set_entries (self->entries, journal, id, entries);
  fmn_entry_list_set_entries (self->questions, journal, id, questions);
}

GtkAdjustment *
fmn_section_view_get_scroll (FmnSectionView *self)
{
  g_return_val_if_fail (FMN_IS_SECTION_VIEW (self), NULL);

  return self->scroll;
}
