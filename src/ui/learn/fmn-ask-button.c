/* fmn-ask-button.c: a question in her own words, or one of those that are offered; nothing is added by itself.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-ask-button.h"

#include "fmn-ask-dialog.h"
#include "fmn-caption.h"
#include "fmn-offered-questions.h"
#include "fmn-pregnancy.h"
#include "fmn-suggested-question.h"
#include "fmn-undo-toast.h"
#include "fmn-waiting-text.h"

#include <glib/gi18n-lib.h>

#define WIDTH 340
#define MAX_HEIGHT 300

struct _FmnAskButton
{
  AdwBin parent_instance;

  FmnContext *context;
  char *member;
  char *id;
  GListModel *suggestions;
  GtkMenuButton *button;
  GtkEntry *entry;
  GtkWidget *add;
  GtkLabel *visit;
  GtkWidget *offer;
  GtkListBox *offered;
};

G_DEFINE_FINAL_TYPE (FmnAskButton, fmn_ask_button, ADW_TYPE_BIN)

static FmnJournal *
get_journal (FmnAskButton *self)
{
  return fmn_context_get_journal (self->context);
}

/* "4 March", with the year when it is another one. */
static char *
format_visit_date (FmnAskButton *self, FmnEntry *visit)
{
  const FmnDate *date = fmn_entry_get_date (visit);
  FmnDate today = fmn_clock_get_today (fmn_context_get_clock (self->context));
  g_autoptr (GDateTime) day = NULL;

  if (date->precision != FMN_PRECISION_DAY || date->year != today.year)
    return fmn_date_format (date);
  day = g_date_time_new_utc (date->year, date->month, date->day, 0, 0, 0);
  /* Translators: a date of this year, without the year; see g_date_time_format(). */
  return g_date_time_format (day, C_ ("visit date", "%-d %B"));
}

gboolean
fmn_ask_button_add (FmnAskButton *self, const char *text)
{
  FmnEntry *visit;
  g_autofree char *words = NULL;
  g_autofree char *said = NULL;

  g_return_val_if_fail (FMN_IS_ASK_BUTTON (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (self->id != NULL, FALSE);

  words = g_strstrip (g_strdup (text));
  if (*words == '\0' || !fmn_ask_add_question (self->context, words, self->member, self->id))
    return FALSE;
  visit = fmn_journal_get_next_visit (get_journal (self));
  if (visit != NULL)
    {
      g_autofree char *date = format_visit_date (self, visit);

      /* Translators: %s is the date of a visit: "Added to the list for 4 March". */
      said = g_strdup_printf (_ ("Added to the list for %s"), date);
    }
  fmn_undo_toast_show (GTK_WIDGET (self), said != NULL ? said : _ ("Added to your questions"));
  return TRUE;
}

static void
add_and_close (FmnAskButton *self, const char *text)
{
  if (!fmn_ask_button_add (self, text))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_menu_button_popdown (self->button);
}

static void
on_add (FmnAskButton *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  add_and_close (self, text);
}

static void
on_offered_activated (GtkListBox *box, GtkListBoxRow *row, FmnAskButton *self)
{
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (row), "fmn-text"));

  add_and_close (self, text);
}

static void
on_entry_changed (GtkEditable *entry, FmnAskButton *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  gtk_widget_set_sensitive (self->add, *words != '\0');
}

/* Losses before the viability weeks, of any band: what a question's "from two losses" speaks of. */
static int
count_losses (FmnAskButton *self)
{
  static const FmnFigure bands[]
      = { FMN_FIGURE_LOSSES_BEFORE_10, FMN_FIGURE_LOSSES_10_TO_13, FMN_FIGURE_LOSSES_14_UP,
          FMN_FIGURE_LOSSES_WEEKS_UNKNOWN, FMN_FIGURE_BIOCHEMICAL };
  g_autoptr (FmnObstetricHistory) history = fmn_journal_dup_obstetric_history (get_journal (self));
  int n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    n += MAX (0, fmn_obstetric_history_get_figure (history, bands[i]));
  return n;
}

static void
append_offer (FmnAskButton *self, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-add-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  /* Translators: read aloud; %s is a question. */
  g_autofree char *sentence = g_strdup_printf (_ ("Add to the list: %s"), text);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), image);
  gtk_widget_add_css_class (box, "compact-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "fmn-text", g_strdup (text), g_free);
  gtk_list_box_append (self->offered, row);
}

static void
update_offers (FmnAskButton *self)
{
  g_autoptr (GHashTable) asked = fmn_journal_dup_asked (get_journal (self));
  const int losses = count_losses (self);
  const guint n = self->suggestions != NULL ? g_list_model_get_n_items (self->suggestions) : 0;
  GtkWidget *row;
  guint shown = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->offered))) != NULL)
    gtk_list_box_remove (self->offered, row);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FmnSuggestedQuestion) question = g_list_model_get_item (self->suggestions, i);
      g_autofree char *text = fmn_words_fill (fmn_journal_get_words (get_journal (self)),
                                              fmn_suggested_question_get_text (question));
      int min = 0, max = 0;

      fmn_suggested_question_get_losses (question, &min, &max);
      if (losses < min || (max > 0 && losses > max) || g_hash_table_contains (asked, text))
        continue;
      append_offer (self, text);
      shown++;
    }
  gtk_widget_set_visible (self->offer, shown > 0);
}

static void
on_popover_show (GtkWidget *popover, FmnAskButton *self)
{
  FmnEntry *visit = fmn_journal_get_next_visit (get_journal (self));

  if (visit != NULL)
    {
      g_autofree char *date = format_visit_date (self, visit);
      g_autofree char *caption = fmn_entry_dup_caption (get_journal (self), visit);
      /* Translators: which visit a question is for: "For Recurrent loss clinic, 4 March". */
      g_autofree char *text = g_strdup_printf (_ ("For %s, %s"), caption, date);

      gtk_label_set_label (self->visit, text);
    }
  else
    gtk_label_set_label (self->visit, _ ("No visit is planned. The question waits on its own."));
  update_offers (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
fmn_ask_button_dispose (GObject *object)
{
  FmnAskButton *self = FMN_ASK_BUTTON (object);

  g_clear_object (&self->context);
  g_clear_object (&self->suggestions);
  g_clear_pointer (&self->member, g_free);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (fmn_ask_button_parent_class)->dispose (object);
}

static void
fmn_ask_button_class_init (FmnAskButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_ask_button_dispose;
}

static GtkWidget *
make_quiet_label (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "max-width-chars", 40, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "fmn-quiet");
  return label;
}

static GtkWidget *
make_offer (FmnAskButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->offered = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->offered), "boxed-list");
  gtk_widget_set_margin_start (GTK_WIDGET (self->offered), 2);
  gtk_widget_set_margin_end (GTK_WIDGET (self->offered), 2);
  gtk_widget_set_margin_top (GTK_WIDGET (self->offered), 2);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->offered), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offered), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Questions that others take along"), -1);
  g_signal_connect (self->offered, "row-activated", G_CALLBACK (on_offered_activated), self);
  g_object_set (scroll, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "max-content-height", MAX_HEIGHT, "child", self->offered, NULL);
  gtk_box_append (GTK_BOX (box), make_quiet_label (_ ("Questions that others take along")));
  gtk_box_append (GTK_BOX (box), scroll);
  return box;
}

static GtkWidget *
make_popover (FmnAskButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, _ ("Your question"));
  fmn_waiting_text_mark (GTK_EDITABLE (self->entry), "question");
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Your question"), -1);
  g_signal_connect (self->entry, "changed", G_CALLBACK (on_entry_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_add), self);
  self->add = gtk_button_new_with_label (C_ ("button", "Add"));
  gtk_widget_set_sensitive (self->add, FALSE);
  gtk_widget_add_css_class (self->add, "suggested-action");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add), self);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (line), self->add);

  self->visit = GTK_LABEL (make_quiet_label (""));
  self->offer = make_offer (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->visit));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->offer);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_add_css_class (box, "popover-page");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect (popover, "show", G_CALLBACK (on_popover_show), self);
  return popover;
}

static void
fmn_ask_button_init (FmnAskButton *self)
{
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic",
                                     "label", C_ ("button", "Question about this"), NULL);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  gtk_menu_button_set_popover (self->button, make_popover (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("button", "Question about this"), -1);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
fmn_ask_button_new (FmnContext *context)
{
  FmnAskButton *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_ASK_BUTTON, NULL);
  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
fmn_ask_button_set_origin (FmnAskButton *self, const char *member, const char *id)
{
  g_return_if_fail (FMN_IS_ASK_BUTTON (self));
  g_return_if_fail (member != NULL && id != NULL);

  g_free (self->member);
  self->member = g_strdup (member);
  g_free (self->id);
  self->id = g_strdup (id);
  fmn_waiting_text_set_place (GTK_EDITABLE (self->entry), id);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

void
fmn_ask_button_set_suggestions (FmnAskButton *self, GListModel *questions)
{
  g_return_if_fail (FMN_IS_ASK_BUTTON (self));
  g_return_if_fail (questions == NULL || G_IS_LIST_MODEL (questions));

  g_set_object (&self->suggestions, questions);
}
