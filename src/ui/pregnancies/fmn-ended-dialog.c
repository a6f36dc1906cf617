/* fmn-ended-dialog.c: records that a pregnancy ended: about when, and how; both may stay open.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-ended-dialog.h"

#include "fmn-caption.h"
#include "fmn-choice-row.h"
#include "fmn-outcome.h"
#include "fmn-pregnancy.h"
#include "fmn-switch-row.h"
#include "fmn-typed-row.h"

#include <glib/gi18n-lib.h>

struct _FmnEndedDialog
{
  AdwWindow parent_instance;

  GtkWidget *title_label;
  GtkWidget *name_label;
  GtkWidget *fields;
  GtkWidget *visits_box;
  GtkWidget *visits;
  GtkWidget *problem_label;

  GtkWidget *date_row;
  GtkWidget *outcome_row;
  FmnContext *context;
  FmnEntry *pregnancy; /* (nullable) */
  GHashTable *kept;    /* ids of visits */
};

G_DEFINE_FINAL_TYPE (FmnEndedDialog, fmn_ended_dialog, ADW_TYPE_WINDOW)

enum
{
  RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FmnJournal *
get_journal (FmnEndedDialog *self)
{
  return fmn_context_get_journal (self->context);
}

static void
on_keep_edited (FmnEndedDialog *self, FmnSwitchRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "fmn-id");

  if (fmn_switch_row_get_active (row))
    g_hash_table_add (self->kept, g_strdup (id));
  else
    g_hash_table_remove (self->kept, id);
}

static GtkWidget *
new_visit_row (FmnEndedDialog *self, FmnEntry *visit)
{
  g_autofree char *caption = fmn_entry_dup_caption (get_journal (self), visit);
  g_autofree char *date = fmn_date_format (fmn_entry_get_date (visit));
  g_autofree char *title = g_strdup_printf ("%s, %s", caption, date);
  /* Translators: the name of a switch; %s is a visit with its date. */
  g_autofree char *name = g_strdup_printf (_ ("Keep %s"), title);
  GtkWidget *row = fmn_switch_row_new (title, fmn_kind_get_noun (FMN_KIND_VISIT));
  GtkWidget *keep = gtk_label_new (_ ("keep"));

  gtk_widget_add_css_class (keep, "caption");
  gtk_widget_add_css_class (keep, "fmn-quiet");
  fmn_switch_row_add_label (FMN_SWITCH_ROW (row), keep, name);
  g_object_set_data_full (G_OBJECT (row), "fmn-id", g_strdup (fmn_entry_get_id (visit)), g_free);
  fmn_field_editor_load (FMN_FIELD_EDITOR (row),
                         g_hash_table_contains (self->kept, fmn_entry_get_id (visit)) ? "true"
                                                                                      : NULL);
  g_signal_connect_swapped (row, "edited", G_CALLBACK (on_keep_edited), self);
  return row;
}

static GPtrArray *
dup_visits (FmnEndedDialog *self)
{
  FmnDate date;
  gboolean has_date = fmn_date_entry_get_date (fmn_ended_dialog_get_date_entry (self), &date);

  return fmn_journal_dup_bound_visits (get_journal (self), self->pregnancy,
                                       has_date ? &date : NULL);
}

static void
show_visits (FmnEndedDialog *self)
{
  g_autoptr (GPtrArray) visits = dup_visits (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->visits)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->visits), child);
  for (guint i = 0; i < visits->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->visits),
                         new_visit_row (self, g_ptr_array_index (visits, i)));
  gtk_widget_set_visible (self->visits_box, visits->len > 0);
}

static void
show_problem (FmnEndedDialog *self, const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->problem_label), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->problem_label, sentence != NULL);
}

static void
on_save_clicked (FmnEndedDialog *self)
{
  fmn_ended_dialog_save (self);
}

static void
fmn_ended_dialog_dispose (GObject *object)
{
  FmnEndedDialog *self = FMN_ENDED_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FMN_TYPE_ENDED_DIALOG);
  g_clear_object (&self->context);
  g_clear_object (&self->pregnancy);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  G_OBJECT_CLASS (fmn_ended_dialog_parent_class)->dispose (object);
}

static void
fmn_ended_dialog_class_init (FmnEndedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fmn_ended_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, FMN_RESOURCE_BASE
                                               "/ui/pregnancies/fmn-ended-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FmnEndedDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, FmnEndedDialog, name_label);
  gtk_widget_class_bind_template_child (widget_class, FmnEndedDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, FmnEndedDialog, visits_box);
  gtk_widget_class_bind_template_child (widget_class, FmnEndedDialog, visits);
  gtk_widget_class_bind_template_child (widget_class, FmnEndedDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[RECORDED] = g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fmn_ended_dialog_init (FmnEndedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GtkWidget *
new_outcome_row (FmnEndedDialog *self)
{
  FmnWords *words = fmn_journal_get_words (get_journal (self));
  GtkWidget *row = fmn_choice_row_new (_ ("How it ended"), C_ ("choice", "Left open"));
  const char *const *common = fmn_outcome_get_common ();

  fmn_choice_row_begin (FMN_CHOICE_ROW (row));
  for (guint i = 0; common[i] != NULL; i++)
    {
      g_autofree char *label = fmn_outcome_dup_plain (fmn_outcome_find (common[i]), words);

      fmn_choice_row_add (FMN_CHOICE_ROW (row), common[i], label);
    }
  fmn_choice_row_end (FMN_CHOICE_ROW (row));
  return row;
}

FmnEndedDialog *
fmn_ended_dialog_new (FmnContext *context, FmnEntry *pregnancy)
{
  FmnEndedDialog *self;
  g_autofree char *title = NULL;
  FmnTypedEntry *date;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (pregnancy == NULL || FMN_IS_ENTRY (pregnancy), NULL);

  self = g_object_new (FMN_TYPE_ENDED_DIALOG, NULL);
  self->context = g_object_ref (context);
  if (pregnancy != NULL)
    self->pregnancy = g_object_ref (pregnancy);
  title = fmn_words_fill (fmn_journal_get_words (get_journal (self)),
                          pregnancy != NULL ? _ ("This {pregnancy} ended")
                                            : _ ("A {pregnancy} ended"));
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  if (pregnancy != NULL)
    {
      g_autofree char *name = fmn_pregnancy_dup_name (get_journal (self), pregnancy);

      gtk_label_set_label (GTK_LABEL (self->name_label), name);
      gtk_widget_set_visible (self->name_label, TRUE);
    }
  date = FMN_TYPED_ENTRY (fmn_date_entry_new (fmn_context_get_clock (context)));
  fmn_date_entry_set_offer_today (FMN_DATE_ENTRY (date), TRUE);
  self->date_row = fmn_typed_row_new (_ ("About when"), date);
  self->outcome_row = new_outcome_row (self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->fields), self->date_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->fields), self->outcome_row);
  g_signal_connect_swapped (self->date_row, "edited", G_CALLBACK (show_visits), self);
  /* No default widget: it would take Enter from the row that opens a list with it. */
  g_signal_connect_swapped (fmn_typed_entry_get_text_widget (date), "activate",
                            G_CALLBACK (on_save_clicked), self);
  show_visits (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (fmn_typed_entry_get_text_widget (date)));
  return self;
}

FmnDateEntry *
fmn_ended_dialog_get_date_entry (FmnEndedDialog *self)
{
  g_return_val_if_fail (FMN_IS_ENDED_DIALOG (self), NULL);

  return FMN_DATE_ENTRY (fmn_typed_row_get_entry (FMN_TYPED_ROW (self->date_row)));
}

void
fmn_ended_dialog_set_outcome (FmnEndedDialog *self, const char *outcome)
{
  g_return_if_fail (FMN_IS_ENDED_DIALOG (self));

  fmn_field_editor_load (FMN_FIELD_EDITOR (self->outcome_row), outcome);
}

guint
fmn_ended_dialog_get_n_visits (FmnEndedDialog *self)
{
  g_autoptr (GPtrArray) visits = NULL;

  g_return_val_if_fail (FMN_IS_ENDED_DIALOG (self), 0);

  visits = dup_visits (self);
  return visits->len;
}

void
fmn_ended_dialog_keep_visit (FmnEndedDialog *self, const char *visit_id, gboolean keep)
{
  g_return_if_fail (FMN_IS_ENDED_DIALOG (self));
  g_return_if_fail (visit_id != NULL);

  if (keep)
    g_hash_table_add (self->kept, g_strdup (visit_id));
  else
    g_hash_table_remove (self->kept, visit_id);
  show_visits (self);
}

gboolean
fmn_ended_dialog_save (FmnEndedDialog *self)
{
  FmnDateEntry *field;
  FmnDate date;
  gboolean has_date;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree const char **keep = NULL;

  g_return_val_if_fail (FMN_IS_ENDED_DIALOG (self), FALSE);

  field = fmn_ended_dialog_get_date_entry (self);
  if (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (field)))
    {
      fmn_typed_entry_reparse (FMN_TYPED_ENTRY (field)); /* shows the sentence at once */
      gtk_widget_grab_focus (GTK_WIDGET (field));
      return FALSE;
    }
  has_date = fmn_date_entry_get_date (field, &date);
  keep = (const char **) g_hash_table_get_keys_as_array (self->kept, NULL);
  id = fmn_journal_record_ending (get_journal (self), self->pregnancy, has_date ? &date : NULL,
                                  fmn_choice_row_get_id (FMN_CHOICE_ROW (self->outcome_row)), NULL,
                                  NULL, keep, &error);
  if (id == NULL)
    {
      g_warning ("An ending was not recorded: %s, %d", g_quark_to_string (error->domain),
                 error->code);
      show_problem (self, error->message);
      return FALSE;
    }
  g_signal_emit (self, signals[RECORDED], 0, id);
  gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}
