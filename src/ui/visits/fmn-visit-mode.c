/* fmn-visit-mode.c: the questions of a visit in large type, to tick and to answer while one sits there.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-visit-mode.h"

#include "fmn-after-visit.h"
#include "fmn-autosave.h"
#include "fmn-caption.h"
#include "fmn-ledger.h"
#include "fmn-question-list.h"
#include "fmn-text-undo.h"

#include <glib/gi18n-lib.h>

struct _FmnVisitMode
{
  AdwWindow parent_instance;

  FmnContext *context;
  char *id;
  FmnQuestionList *questions;
  GtkEntry *add;
  FmnAfterVisit *after;
};

G_DEFINE_FINAL_TYPE (FmnVisitMode, fmn_visit_mode, ADW_TYPE_WINDOW)

static FmnEntry *
get_visit (FmnVisitMode *self)
{
  return fmn_journal_lookup (fmn_context_get_journal (self->context), self->id);
}

static void
update (FmnVisitMode *self)
{
  FmnEntry *visit = get_visit (self);
  g_autoptr (GPtrArray) questions = NULL;

  if (visit == NULL)
    return;
  questions = fmn_visit_dup_questions (fmn_context_get_journal (self->context), visit);
  fmn_question_list_set_questions (self->questions, questions);
  gtk_widget_set_visible (GTK_WIDGET (self->questions), questions->len > 0);
  fmn_after_visit_set_visit (self->after, visit);
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnVisitMode *self)
{
  update (self);
}

/* A tick is followed by what was said. */
static void
on_asked (FmnQuestionList *list, const char *id, FmnVisitMode *self)
{
  fmn_question_list_focus_answer (list, id);
}

static void
on_add_activate (GtkEntry *entry, FmnVisitMode *self)
{
  FmnEntry *visit = get_visit (self);

  if (visit != NULL
      && fmn_ledger_add (fmn_context_get_journal (self->context), visit,
                         gtk_editable_get_text (GTK_EDITABLE (entry))))
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
on_undo_key (gpointer widget, FmnUndoDirection direction)
{
  FmnJournal *journal = fmn_context_get_journal (FMN_VISIT_MODE (widget)->context);

  if (direction == FMN_UNDO)
    fmn_journal_undo (journal);
  else
    fmn_journal_redo (journal);
}

static gboolean
fmn_visit_mode_close_request (GtkWindow *window)
{
  FmnAutosave *autosave = fmn_context_get_autosave (FMN_VISIT_MODE (window)->context);

  /* How it went shows in the autosave's own state, which the main window's notice follows. */
  if (autosave != NULL)
    fmn_autosave_flush_async (autosave, NULL, NULL, NULL);
  return GTK_WINDOW_CLASS (fmn_visit_mode_parent_class)->close_request (window);
}

static void
fmn_visit_mode_dispose (GObject *object)
{
  FmnVisitMode *self = FMN_VISIT_MODE (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (fmn_visit_mode_parent_class)->dispose (object);
}

static void
fmn_visit_mode_class_init (FmnVisitModeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_visit_mode_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fmn_visit_mode_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
fmn_visit_mode_init (FmnVisitMode *self)
{
}

static GtkWidget *
make_header (FmnVisitMode *self, const char *caption)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *done = gtk_button_new_with_label (_ ("Done"));

  gtk_widget_add_css_class (header, "flat");
  gtk_widget_add_css_class (done, "suggested-action");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (caption, NULL));
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (gtk_window_close), self);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), done);
  return header;
}

static GtkWidget *
make_add (FmnVisitMode *self)
{
  self->add = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->add, _ ("Add a question…"));
  gtk_entry_set_icon_from_icon_name (self->add, GTK_ENTRY_ICON_PRIMARY, "list-add-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a question"), -1);
  gtk_widget_set_margin_top (GTK_WIDGET (self->add), 8);
  g_signal_connect (self->add, "activate", G_CALLBACK (on_add_activate), self);
  return GTK_WIDGET (self->add);
}

static void
build (FmnVisitMode *self, const char *caption)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->questions = FMN_QUESTION_LIST (
      fmn_question_list_new (self->context, FMN_QUESTION_AT_VISIT, _ ("Questions")));
  g_signal_connect (self->questions, "asked", G_CALLBACK (on_asked), self);
  self->after = FMN_AFTER_VISIT (fmn_after_visit_new (self->context));
  fmn_after_visit_set_words_alone (self->after, TRUE);
  gtk_widget_add_css_class (box, "page-side");
  gtk_widget_add_css_class (box, "visit-mode");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->questions));
  gtk_box_append (GTK_BOX (box), make_add (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->after));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (outer), make_header (self, caption));
  gtk_box_append (GTK_BOX (outer), scroll);
  adw_window_set_content (ADW_WINDOW (self), outer);
}

GtkWindow *
fmn_visit_mode_new (FmnContext *context, FmnEntry *visit)
{
  FmnVisitMode *self;
  g_autofree char *caption = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FMN_IS_ENTRY (visit), NULL);

  /* A window's title is seen by everybody who sees the screen's list of windows. */
  self = g_object_new (FMN_TYPE_VISIT_MODE, "title", C_ ("window title", "Journal"),
                       "default-width", 1000, "default-height", 800, NULL);
  self->context = g_object_ref (context);
  self->id = g_strdup (fmn_entry_get_id (visit));
  caption = fmn_entry_dup_caption (fmn_context_get_journal (context), visit);
  build (self, caption);
  fmn_text_undo_install (GTK_WINDOW (self), on_undo_key);
  fmn_journal_end_merge (fmn_context_get_journal (context));
  update (self);
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_journal_changed), self, 0);
  gtk_window_maximize (GTK_WINDOW (self));
  /* The first tick is under the space bar from the start. */
  fmn_question_list_focus_first (self->questions);
  return GTK_WINDOW (self);
}
