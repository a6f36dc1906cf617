/* fmn-question-list.c: the rows of a list of questions, in an order that can be changed by drag and by keyboard.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-question-list.h"

#include "fmn-ledger.h"
#include "fmn-question-row.h"

struct _FmnQuestionList
{
  AdwBin parent_instance;

  FmnContext *context;
  GtkListBox *box;
  GPtrArray *ids; /* of the rows, in their order */
  FmnQuestionStage stage;
};

enum
{
  SIGNAL_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FmnQuestionList, fmn_question_list, ADW_TYPE_BIN)

static void
move_question (FmnQuestionList *self, guint from, guint to)
{
  GtkListBoxRow *row;

  if (!fmn_ledger_move (fmn_context_get_journal (self->context), self->ids, from, to))
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

static void
on_row_asked (FmnQuestionRow *row, const char *id, FmnQuestionList *self)
{
  g_signal_emit (self, signals[SIGNAL_ASKED], 0, id);
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
  GtkWidget *row = fmn_question_row_new (self->context, self->stage);

  g_signal_connect (row, "moved", G_CALLBACK (on_row_moved), self);
  g_signal_connect (row, "asked", G_CALLBACK (on_row_asked), self);
  if (self->stage == FMN_QUESTION_TO_ASK)
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
        g_ptr_array_index (questions, i), i + 1);
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
  signals[SIGNAL_ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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

GtkWidget *
fmn_question_list_new (FmnContext *context, FmnQuestionStage stage, const char *label)
{
  FmnQuestionList *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (FMN_TYPE_QUESTION_LIST, NULL);
  self->context = g_object_ref (context);
  self->stage = stage;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

/* The row of the question @id; NULL when it is not on this list. */
static GtkListBoxRow *
find_row (FmnQuestionList *self, const char *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), id) == 0)
      return gtk_list_box_get_row_at_index (self->box, (int) i);
  return NULL;
}

gboolean
fmn_question_list_focus_answer (FmnQuestionList *self, const char *id)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (FMN_IS_QUESTION_LIST (self), FALSE);

  row = find_row (self, id);
  if (row == NULL)
    return FALSE;
  fmn_question_row_focus_answer (FMN_QUESTION_ROW (row));
  return TRUE;
}

void
fmn_question_list_focus_first (FmnQuestionList *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (FMN_IS_QUESTION_LIST (self));

  row = gtk_list_box_get_row_at_index (self->box, 0);
  if (row != NULL)
    fmn_question_row_focus_tick (FMN_QUESTION_ROW (row));
}
