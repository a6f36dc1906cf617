/* fmn-item-view.c: what a test or treatment is and cannot say, its units, what guidelines say, what to ask. No verdict on any value.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-item-view.h"

#include "fmn-ask-button.h"
#include "fmn-entry-list.h"
#include "fmn-glossary-label.h"
#include "fmn-learn-sheet.h"
#include "fmn-link.h"
#include "fmn-offered-questions.h"
#include "fmn-reading-text.h"
#include "fmn-standing-rows.h"
#include "fmn-text-line.h"

#include <glib/gi18n-lib.h>

#define MAX_QUESTIONS 6

struct _FmnItemView
{
  AdwBin parent_instance;

  FmnContext *context;
  FmnCatalogueItem *item;
  GtkAdjustment *scroll;
  GtkLabel *category;
  FmnGlossaryLabel *title;
  GtkLabel *also;
  GtkBox *blocks; /* made anew for each item, as what stands below the questions is */
  GtkBox *more;
  AdwBin *offered;
  FmnAskButton *ask;
  FmnEntryList *entries;
  FmnEntryList *questions;
};

G_DEFINE_FINAL_TYPE (FmnItemView, fmn_item_view, ADW_TYPE_BIN)

static FmnKnowledge *
get_knowledge (FmnItemView *self)
{
  return fmn_context_get_knowledge (self->context);
}

static FmnWords *
get_words (FmnItemView *self)
{
  return fmn_journal_get_words (fmn_context_get_journal (self->context));
}

static void
append_heading (GtkBox *box, const char *text)
{
  GtkWidget *label = fmn_text_line_new (text, "heading");

  gtk_widget_add_css_class (label, "list-heading");
  gtk_box_append (box, label);
}

static void
append_text (FmnItemView *self, const char *heading, const char *text)
{
  GtkWidget *view;

  if (text == NULL)
    return;
  if (heading != NULL)
    append_heading (self->blocks, heading);
  view = fmn_reading_text_new (get_knowledge (self));
  fmn_reading_text_set_subject (FMN_READING_TEXT (view), fmn_catalogue_item_get_id (self->item));
  fmn_reading_text_set_text (FMN_READING_TEXT (view), (const char *const[]){ text, NULL },
                             get_words (self));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
      heading != NULL ? heading : fmn_catalogue_item_get_name (self->item), -1);
  gtk_box_append (self->blocks, view);
}

static void
append_units (FmnItemView *self)
{
  guint n;

  fmn_catalogue_item_get_units (self->item, &n);
  if (n == 0)
    return;
  append_heading (self->blocks, _ ("Units"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = fmn_catalogue_item_dup_unit_text (self->item, i);

      gtk_box_append (self->blocks, fmn_text_line_new (text, NULL));
    }
}

static void
append_sections (FmnItemView *self, GListModel *sections)
{
  append_heading (self->more, _ ("In the article"));
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (FmnArticleSection) section = g_list_model_get_item (sections, i);

      gtk_box_append (self->more, fmn_section_link_new (section, get_words (self)));
    }
}

/* "LOINC 3181-5 · 8065-5": the codes by which a laboratory or a pharmacy knows it. */
static void
append_codes (FmnItemView *self)
{
  const gboolean is_test = fmn_catalogue_item_is_test (self->item);
  const char *const *codes = is_test ? fmn_catalogue_item_get_loinc (self->item)
                                     : fmn_catalogue_item_get_atc (self->item);
  g_autofree char *joined = g_strjoinv (" · ", (char **) codes);
  g_autofree char *text = g_strdup_printf ("%s %s", is_test ? "LOINC" : "ATC", joined);

  if (codes[0] != NULL)
    gtk_box_append (self->more, fmn_text_line_new (text, "fmn-quiet"));
}

static void
append_sources (FmnItemView *self, GListModel *sources)
{
  append_heading (self->more, _ ("Sources"));
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (FmnSource) source = g_list_model_get_item (sources, i);
      g_autofree char *text
          = g_strdup_printf ("%s. %s", fmn_source_get_title (source), fmn_source_get_line (source));

      gtk_box_append (self->more, fmn_text_line_new (text, "fmn-quiet"));
    }
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
update_blocks (FmnItemView *self)
{
  g_autoptr (FmnExplanation) explanation
      = fmn_knowledge_explain_id (get_knowledge (self), fmn_catalogue_item_get_id (self->item));
  GtkWidget *guidance;

  clear (self->blocks);
  clear (self->more);
  append_text (self, NULL, fmn_catalogue_item_get_plain (self->item));
  append_text (self, _ ("What can move the result"),
               fmn_catalogue_item_get_note (self->item, FMN_ITEM_NOTE_TIMING));
  append_text (self, _ ("A second sample"),
               fmn_catalogue_item_get_note (self->item, FMN_ITEM_NOTE_REPEAT));
  append_text (self, _ ("From the sources"),
               fmn_catalogue_item_get_note (self->item, FMN_ITEM_NOTE_BACKGROUND));
  append_units (self);
  guidance = fmn_guidance_blocks_new (get_knowledge (self), explanation, get_words (self));
  gtk_widget_add_css_class (guidance, "list-heading");
  gtk_box_append (self->blocks, guidance);
  append_sections (self, fmn_explanation_get_sections (explanation));
  append_sources (self, fmn_explanation_get_sources (explanation));
  append_codes (self);
}

/* What can be asked of it; what was taken is among her questions then. */
static void
update_offered (FmnItemView *self)
{
  const char *id = fmn_catalogue_item_get_id (self->item);
  g_autoptr (FmnExplanation) explanation = fmn_knowledge_explain_id (get_knowledge (self), id);

  adw_bin_set_child (self->offered, fmn_offered_questions_new (
                                        self->context, fmn_explanation_get_questions (explanation),
                                        "item", id, MAX_QUESTIONS));
}

static void
update (FmnItemView *self)
{
  const char *const *synonyms = fmn_catalogue_item_get_synonyms (self->item);
  g_autofree char *names = g_strjoinv (", ", (char **) synonyms);
  /* Translators: other names of a word: "Also: LA, LAC". */
  g_autofree char *also = g_strdup_printf (_ ("Also: %s"), names);

  gtk_label_set_label (self->category, fmn_catalogue_item_get_category_label (self->item));
  fmn_glossary_label_set_subject (self->title, fmn_catalogue_item_get_id (self->item));
  fmn_glossary_label_set_text (self->title, fmn_catalogue_item_get_name (self->item));
  gtk_label_set_label (self->also, also);
  gtk_widget_set_visible (GTK_WIDGET (self->also), synonyms[0] != NULL);
  update_blocks (self);
}

/* Whether the question was asked on this page, or from one of her @entries of it. */
static gboolean
is_from_here (FmnItemView *self, FmnEntry *question, GPtrArray *entries)
{
  JsonObject *from = fmn_entry_get_object (question, "from");
  const char *entry
      = from != NULL ? json_object_get_string_member_with_default (from, "entry", NULL) : NULL;

  if (from == NULL)
    return FALSE;
  if (g_strcmp0 (json_object_get_string_member_with_default (from, "item", NULL),
                 fmn_catalogue_item_get_id (self->item))
      == 0)
    return TRUE;
  for (guint i = 0; entry != NULL && i < entries->len; i++)
    if (g_str_equal (fmn_entry_get_id (g_ptr_array_index (entries, i)), entry))
      return TRUE;
  return FALSE;
}

void
fmn_item_view_update_entries (FmnItemView *self)
{
  FmnJournal *journal;
  GPtrArray *all;
  const char *id;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  g_return_if_fail (FMN_IS_ITEM_VIEW (self));

  if (self->item == NULL)
    return;
  journal = fmn_context_get_journal (self->context);
  id = fmn_catalogue_item_get_id (self->item);
  entries = fmn_knowledge_dup_item_entries (get_knowledge (self), journal, self->item);
  questions = g_ptr_array_new ();
  all = fmn_journal_get_of_kind (journal, FMN_KIND_QUESTION);
  for (guint i = all->len; i > 0; i--)
    if (is_from_here (self, g_ptr_array_index (all, i - 1), entries))
      g_ptr_array_add (questions, g_ptr_array_index (all, i - 1));
  fmn_entry_list_set_entries (self->entries, journal, id, entries);
  fmn_entry_list_set_entries (self->questions, journal, id, questions);
  update_offered (self);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnItemView *self)
{
  /* Her words stand in the text. */
  if (fmn_change_get_info_after (change) != NULL && self->item != NULL)
    update (self);
}

static void
fmn_item_view_dispose (GObject *object)
{
  FmnItemView *self = FMN_ITEM_VIEW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (fmn_item_view_parent_class)->dispose (object);
}

static void
fmn_item_view_class_init (FmnItemViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_item_view_dispose;
}

static void
fmn_item_view_init (FmnItemView *self)
{
}

static GtkWidget *
make_reader (FmnItemView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->category = GTK_LABEL (fmn_text_line_new ("", "fmn-quiet"));
  self->title
      = FMN_GLOSSARY_LABEL (fmn_glossary_label_new_heading (get_knowledge (self), "title-1"));
  self->also = GTK_LABEL (fmn_text_line_new ("", "fmn-quiet"));
  self->blocks = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_top (GTK_WIDGET (self->blocks), 10);
  self->offered = ADW_BIN (adw_bin_new ());
  gtk_widget_set_margin_top (GTK_WIDGET (self->offered), 14);
  self->ask = FMN_ASK_BUTTON (fmn_ask_button_new (self->context));
  gtk_widget_set_margin_top (GTK_WIDGET (self->ask), 14);
  self->more = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->more), 14);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->category));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->also));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->blocks));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->offered));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ask));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  return box;
}

static GtkWidget *
make_side (FmnItemView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->entries = FMN_ENTRY_LIST (fmn_entry_list_new (_ ("Your entries of it"), TRUE));
  fmn_entry_list_set_empty_text (self->entries, _ ("None of your entries is of this."));
  self->questions = FMN_ENTRY_LIST (fmn_entry_list_new (_ ("Your questions from here"), TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entries));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->questions));
  return box;
}

GtkWidget *
fmn_item_view_new (FmnContext *context)
{
  FmnItemView *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_ITEM_VIEW, NULL);
  self->context = g_object_ref (context);
  adw_bin_set_child (ADW_BIN (self),
                     fmn_learn_reader_new (make_reader (self), make_side (self), &self->scroll));
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  return GTK_WIDGET (self);
}

void
fmn_item_view_set_item (FmnItemView *self, FmnCatalogueItem *item)
{
  g_return_if_fail (FMN_IS_ITEM_VIEW (self));
  g_return_if_fail (FMN_IS_CATALOGUE_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
  fmn_ask_button_set_origin (self->ask, "item", fmn_catalogue_item_get_id (item));
  update (self);
  fmn_item_view_update_entries (self);
  gtk_adjustment_set_value (self->scroll, 0);
}

GtkAdjustment *
fmn_item_view_get_scroll (FmnItemView *self)
{
  g_return_val_if_fail (FMN_IS_ITEM_VIEW (self), NULL);

  return self->scroll;
}
