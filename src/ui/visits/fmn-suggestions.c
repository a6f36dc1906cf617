/* fmn-suggestions.c: questions that could be taken to a visit: those on no list yet, and what comes up from the journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-suggestions.h"

#include "fmn-caption.h"
#include "fmn-ledger.h"
#include "fmn-prompt-card.h"
#include "fmn-undo-toast.h"

#include <glib/gi18n-lib.h>

/* All that comes up is in a window of its own; here it must not push aside what she wrote herself. */
#define MAX_ROWS 6

struct _FmnSuggestions
{
  AdwBin parent_instance;

  FmnContext *context;
  char *visit;
  GtkListBox *list;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (FmnSuggestions, fmn_suggestions, ADW_TYPE_BIN)

static FmnEntry *
get_visit (FmnSuggestions *self)
{
  return self->visit != NULL
             ? fmn_journal_lookup (fmn_context_get_journal (self->context), self->visit)
             : NULL;
}

/* The row of the button goes with the change, so the words are said first over what stays. */
static void
on_take_loose_clicked (GtkButton *button, FmnSuggestions *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  FmnEntry *question
      = fmn_journal_lookup (journal, g_object_get_data (G_OBJECT (button), "fmn-id"));
  FmnEntry *visit = get_visit (self);

  if (question != NULL && visit != NULL && fmn_ledger_carry (journal, question, visit))
    fmn_undo_toast_show (GTK_WIDGET (self), _ ("Added to the list"));
}

static void
on_take_clicked (GtkButton *button, FmnSuggestions *self)
{
  g_autoptr (FmnPrompt) prompt = g_object_ref (g_object_get_data (G_OBJECT (button), "fmn-prompt"));
  FmnEntry *visit = get_visit (self);
  g_autoptr (GError) error = NULL;

  if (visit == NULL)
    return;
  if (fmn_prompt_take (prompt, fmn_context_get_journal (self->context), visit, &error))
    fmn_undo_toast_show (GTK_WIDGET (self), _ ("Added to the list"));
  else
    g_warning ("question not added: %d", error->code);
}

static void
on_put_off_clicked (GtkButton *button, FmnSuggestions *self)
{
  g_autoptr (FmnPrompt) prompt = g_object_ref (g_object_get_data (G_OBJECT (button), "fmn-prompt"));

  fmn_prompt_put_off (self->context, prompt, GTK_WIDGET (self));
}

static GtkWidget *
make_label (const char *text, gboolean quiet)
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

static GtkWidget *
make_button (const char *icon, const char *tooltip, const char *question)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strdup_printf (C_ ("accessible", "%s: %s"), tooltip, question);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/* Appends a row with the question and why it is here; returns the box to which its buttons go. */
static GtkBox *
append_row (FmnSuggestions *self, const char *question, const char *reason)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (words), make_label (question, FALSE));
  gtk_box_append (GTK_BOX (words), make_label (reason, TRUE));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "question-line");
  gtk_box_append (GTK_BOX (line), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  -1);
  gtk_list_box_append (self->list, row);
  self->n_rows++;
  return GTK_BOX (line);
}

static void
append_loose (FmnSuggestions *self, FmnEntry *question)
{
  g_autofree char *caption
      = fmn_entry_dup_caption (fmn_context_get_journal (self->context), question);
  GtkBox *line = append_row (self, caption, _ ("written down, and on no visit’s list yet"));
  GtkWidget *take = make_button ("list-add-symbolic", _ ("Add to this visit"), caption);

  g_object_set_data_full (G_OBJECT (take), "fmn-id", g_strdup (fmn_entry_get_id (question)),
                          g_free);
  g_signal_connect (take, "clicked", G_CALLBACK (on_take_loose_clicked), self);
  gtk_box_append (line, take);
}

static void
append_prompt (FmnSuggestions *self, FmnPrompt *prompt)
{
  const char *text = fmn_prompt_get_text (prompt);
  GtkBox *line = append_row (self, text, fmn_prompt_get_reason (prompt));
  GtkWidget *take = make_button ("list-add-symbolic", _ ("Add to this visit"), text);
  GtkWidget *put_off = make_button ("window-close-symbolic", _ ("Not now"), text);

  g_object_set_data_full (G_OBJECT (take), "fmn-prompt", g_object_ref (prompt), g_object_unref);
  g_object_set_data_full (G_OBJECT (put_off), "fmn-prompt", g_object_ref (prompt), g_object_unref);
  g_signal_connect (take, "clicked", G_CALLBACK (on_take_clicked), self);
  g_signal_connect (put_off, "clicked", G_CALLBACK (on_put_off_clicked), self);
  gtk_box_append (line, take);
  gtk_box_append (line, put_off);
}

static void
fill (FmnSuggestions *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  g_autoptr (GPtrArray) loose = fmn_journal_dup_loose_questions (journal);
  g_autoptr (GListModel) prompts = fmn_prompts_dup_shown (self->context);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->n_rows = 0;
  if (get_visit (self) != NULL)
    {
      for (guint i = 0; i < loose->len && self->n_rows < MAX_ROWS; i++)
        append_loose (self, g_ptr_array_index (loose, i));
      for (guint i = 0; i < g_list_model_get_n_items (prompts) && self->n_rows < MAX_ROWS; i++)
        {
          g_autoptr (FmnPrompt) prompt = g_list_model_get_item (prompts, i);

          if (!fmn_prompt_is_notice (prompt))
            append_prompt (self, prompt);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0);
}

static void
fmn_suggestions_dispose (GObject *object)
{
  FmnSuggestions *self = FMN_SUGGESTIONS (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->visit, g_free);
  G_OBJECT_CLASS (fmn_suggestions_parent_class)->dispose (object);
}

static void
fmn_suggestions_class_init (FmnSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_suggestions_dispose;
}

static void
fmn_suggestions_init (FmnSuggestions *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = make_label (_ ("To think about asking"), FALSE);
  GtkWidget *hint = make_label (_ ("Nothing is added by itself."), TRUE);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "list-heading-above");
  gtk_widget_add_css_class (hint, "list-hint");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), hint);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("To think about asking"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fmn_suggestions_new (FmnContext *context)
{
  FmnSuggestions *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_SUGGESTIONS, NULL);
  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
fmn_suggestions_set_visit (FmnSuggestions *self, const char *visit)
{
  g_return_if_fail (FMN_IS_SUGGESTIONS (self));

  g_free (self->visit);
  self->visit = g_strdup (visit);
  fill (self);
}

guint
fmn_suggestions_get_n_rows (FmnSuggestions *self)
{
  g_return_val_if_fail (FMN_IS_SUGGESTIONS (self), 0);

  return self->n_rows;
}
