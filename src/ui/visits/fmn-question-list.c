/* fmn-question-list.c: the rows of a list of questions, in an order that can be changed by drag and by keyboard.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-question-list.h"

#include "fmn-caption.h"
#include "fmn-draft.h"
#include "fmn-question-row.h"

#include <glib/gi18n-lib.h>

struct _FmnQuestionList
{
  AdwBin parent_instance;

  FmnContext *context;
  GtkListBox *box;
  GPtrArray *ids; /* of the rows, in their order */
  gboolean ordered;
};

G_DEFINE_FINAL_TYPE (FmnQuestionList, fmn_question_list, ADW_TYPE_BIN)

static FmnJournal *
get_journal (FmnQuestionList *self)
{
  return fmn_context_get_journal (self->context);
}

/* Numbers the questions anew with the one at @from standing at @to: one change, one step of undo. */
static void
move_question (FmnQuestionList *self, guint from, guint to)
{
  g_autoptr (FmnChange) change = fmn_change_new (C_ ("command", "change the order of questions"));
  g_autoptr (GPtrArray) ids
      = g_ptr_array_copy (self->ids, (GCopyFunc) (void (*) (void)) g_strdup, NULL);
  GtkListBoxRow *row;

  g_ptr_array_set_free_func (ids, g_free);
  if (from >= ids->len || to >= ids->len || from == to)
    return;
  g_ptr_array_insert (ids, (int) to, g_ptr_array_steal_index (ids, from));
  for (guint i = 0; i < ids->len; i++)
    {
      FmnEntry *before = fmn_journal_lookup (get_journal (self), g_ptr_array_index (ids, i));
      g_autoptr (FmnDraft) draft = NULL;
      g_autoptr (FmnEntry) after = NULL;

      if (before == NULL || fmn_entry_get_int (before, "order", -1) == (int) i)
        continue;
      draft = fmn_draft_new_from_entry (before);
      fmn_draft_set_int (draft, "order", (int) i);
      after = fmn_draft_build (draft, NULL);
      if (after != NULL)
        fmn_change_add (change, before, after);
    }
  if (fmn_change_get_n (change) == 0 || !fmn_journal_apply (get_journal (self), change, NULL))
    return;
  row = gtk_list_box_get_row_at_index (self->box, (int) to);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_row_moved (FmnQuestionRow *row, int places, FmnQuestionList *self)
{
  const int from = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (from + places >= 0)
    move_question (self, (guint) from, (guint) (from + places));
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, gpointer data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  /* The place within this list says nothing to another program. */
  return gdk_content_provider_new_typed (G_TYPE_INT,
                                         gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, FmnQuestionList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  move_question (self, (guint) g_value_get_int (value),
                 (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  return TRUE;
}

static GtkWidget *
make_row (FmnQuestionList *self)
{
  GtkWidget *row = fmn_question_row_new (self->context);

  g_signal_connect (row, "moved", G_CALLBACK (on_row_moved), self);
  if (self->ordered)
    {
      GtkDragSource *source = gtk_drag_source_new ();
      GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT, GDK_ACTION_MOVE);

      gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
      g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), NULL);
      g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
      gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
      gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
    }
  return row;
}

static gboolean
has_same_ids (FmnQuestionList *self, GPtrArray *questions)
{
  if (questions->len != self->ids->len)
    return FALSE;
  for (guint i = 0; i < questions->len; i++)
    if (strcmp (fmn_entry_get_id (g_ptr_array_index (questions, i)),
                g_ptr_array_index (self->ids, i))
        != 0)
      return FALSE;
  return TRUE;
}

void
fmn_question_list_set_questions (FmnQuestionList *self, GPtrArray *questions)
{
  g_return_if_fail (FMN_IS_QUESTION_LIST (self) && questions != NULL);

  if (!has_same_ids (self, questions))
    {
      GtkListBoxRow *extra;

      g_ptr_array_set_size (self->ids, 0);
      for (guint i = 0; i < questions->len; i++)
        {
          g_ptr_array_add (self->ids,
                           g_strdup (fmn_entry_get_id (g_ptr_array_index (questions, i))));
          if (gtk_list_box_get_row_at_index (self->box, (int) i) == NULL)
            gtk_list_box_append (self->box, make_row (self));
        }
      while ((extra = gtk_list_box_get_row_at_index (self->box, (int) questions->len)) != NULL)
        gtk_list_box_remove (self->box, GTK_WIDGET (extra));
    }
  for (guint i = 0; i < questions->len; i++)
    fmn_question_row_set_question (
        FMN_QUESTION_ROW (gtk_list_box_get_row_at_index (self->box, (int) i)),
        g_ptr_array_index (questions, i), self->ordered ? i + 1 : 0);
}

static void
fmn_question_list_dispose (GObject *object)
{
  FmnQuestionList *self = FMN_QUESTION_LIST (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_question_list_parent_class)->dispose (object);
}

static void
fmn_question_list_class_init (FmnQuestionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_question_list_dispose;
}

static void
fmn_question_list_init (FmnQuestionList *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
fmn_question_list_set_context (FmnQuestionList *self, FmnContext *context)
{
  g_return_if_fail (FMN_IS_QUESTION_LIST (self));

  g_set_object (&self->context, context);
}

void
fmn_question_list_set_ordered (FmnQuestionList *self, gboolean ordered)
{
  g_return_if_fail (FMN_IS_QUESTION_LIST (self));

  self->ordered = ordered;
}

gboolean
fmn_question_list_add (FmnContext *context, const char *visit, const char *text)
{
  FmnJournal *journal;
  FmnEntry *entry;
  g_autoptr (FmnDraft) draft = NULL;
  g_autoptr (FmnEntry) question = NULL;
  g_autoptr (FmnChange) change = NULL;
  g_autofree char *words = g_strstrip (g_strdup (text != NULL ? text : ""));
  FmnDate today;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), FALSE);

  if (*words == '\0')
    return FALSE;
  journal = fmn_context_get_journal (context);
  entry = fmn_journal_lookup (journal, visit);
  today = fmn_clock_get_today (fmn_context_get_clock (context));
  draft = fmn_draft_new (FMN_KIND_QUESTION, fmn_context_get_clock (context));
  fmn_draft_set_string (draft, "title", words);
  fmn_draft_set_date (draft, "date", &today);
  fmn_draft_set_string (draft, "status", "to-ask");
  if (entry != NULL)
    {
      g_autoptr (GPtrArray) others = fmn_visit_dup_questions (journal, entry);

      fmn_draft_set_string (draft, "visit", visit);
      fmn_draft_set_int (draft, "order", (int) others->len);
    }
  question = fmn_draft_build (draft, NULL);
  if (question == NULL)
    return FALSE;
  change = fmn_change_new_add (question);
  return fmn_journal_apply (journal, change, NULL);
}
