/* fmn-question-mark.c: the signs of those who marked a question, on the button that marks it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-question-mark.h"

#include "fmn-caption.h"
#include "fmn-ledger.h"
#include "fmn-voice.h"

#include <glib/gi18n-lib.h>

static const char *const people[] = { "self", "partner" };

struct _FmnQuestionMark
{
  AdwBin parent_instance;

  FmnContext *context;
  char *id;
  GtkToggleButton *button;
  GtkWidget *voices[G_N_ELEMENTS (people)];
  GtkWidget *none; /* the sign of a question that nobody marked */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnQuestionMark, fmn_question_mark, ADW_TYPE_BIN)

static void
on_toggled (GtkToggleButton *button, FmnQuestionMark *self)
{
  FmnJournal *journal;
  FmnEntry *question;

  if (self->updating)
    return;
  journal = fmn_context_get_journal (self->context);
  question = fmn_journal_lookup (journal, self->id);
  if (question != NULL)
    fmn_ledger_set_marked (journal, question, fmn_journal_get_writer (journal),
                           gtk_toggle_button_get_active (button));
}

static void
fmn_question_mark_dispose (GObject *object)
{
  FmnQuestionMark *self = FMN_QUESTION_MARK (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (fmn_question_mark_parent_class)->dispose (object);
}

static void
fmn_question_mark_class_init (FmnQuestionMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_question_mark_dispose;
}

static void
fmn_question_mark_init (FmnQuestionMark *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->none = g_object_new (GTK_TYPE_IMAGE, "icon-name", "fm-voices-symbolic", "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->none, "fmn-quiet");
  gtk_box_append (GTK_BOX (box), self->none);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      self->voices[i] = fmn_voice_new ();
      gtk_widget_add_css_class (self->voices[i], "small");
      gtk_box_append (GTK_BOX (box), self->voices[i]);
    }
  self->button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  g_signal_connect (self->button, "toggled", G_CALLBACK (on_toggled), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
fmn_question_mark_new (void)
{
  return g_object_new (FMN_TYPE_QUESTION_MARK, NULL);
}

/* "Matters to Mara", "Matters to Mara and to Jonas"; what pressing the button would say when nobody marked it. */
static char *
dup_sentence (FmnInfo *info, FmnEntry *question)
{
  g_autofree char *one = fmn_info_dup_person_label (info, "self");
  g_autofree char *other = fmn_info_dup_person_label (info, "partner");

  if (fmn_question_is_marked_by_both (question))
    return g_strdup_printf (C_ ("question", "Matters to %s and to %s: listed first"), one, other);
  if (fmn_question_is_marked_by (question, "self"))
    return g_strdup_printf (C_ ("question", "Matters to %s"), one);
  if (fmn_question_is_marked_by (question, "partner"))
    return g_strdup_printf (C_ ("question", "Matters to %s"), other);
  return g_strdup (C_ ("question", "Mark as one that matters to me"));
}

void
fmn_question_mark_set_question (FmnQuestionMark *self, FmnContext *context, FmnEntry *question)
{
  FmnJournal *journal;
  FmnInfo *info;
  g_autofree char *sentence = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *spoken = NULL;
  gboolean any = FALSE;

  g_return_if_fail (FMN_IS_QUESTION_MARK (self) && FMN_IS_CONTEXT (context));
  g_return_if_fail (FMN_IS_ENTRY (question));

  g_set_object (&self->context, context);
  g_free (self->id);
  self->id = g_strdup (fmn_entry_get_id (question));
  journal = fmn_context_get_journal (context);
  info = fmn_journal_get_info (journal);
  gtk_widget_set_visible (GTK_WIDGET (self), fmn_info_has_partner (info));
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const gboolean marked = fmn_question_is_marked_by (question, people[i]);

      fmn_voice_set_person (FMN_VOICE (self->voices[i]), info, people[i]);
      gtk_widget_set_visible (self->voices[i], marked);
      any = any || marked;
    }
  gtk_widget_set_visible (self->none, !any);
  self->updating = TRUE;
  gtk_toggle_button_set_active (
      self->button, fmn_question_is_marked_by (question, fmn_journal_get_writer (journal)));
  self->updating = FALSE;
  sentence = dup_sentence (info, question);
  caption = fmn_entry_dup_caption (journal, question);
  /* Translators: names a button: to whom a question matters, and the question. */
  spoken = g_strdup_printf (C_ ("question", "%s: %s"), sentence, caption);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}
