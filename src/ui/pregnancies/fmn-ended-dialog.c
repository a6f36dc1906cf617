/* fmn-ended-dialog.c: records that a pregnancy ended: about when, and how; both may stay open.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-ended-dialog.h"

#include "fmn-caption.h"
#include "fmn-choice-row.h"
#include "fmn-draft.h"
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
  GtkWidget *plans_box;
  GtkWidget *plans;
  GtkWidget *problem_label;

  GtkWidget *which_row; /* (nullable): none was named, and some have no end recorded */
  GtkWidget *fetus_row;
  GtkWidget *date_row;
  GtkWidget *outcome_row;
  FmnContext *context;
  FmnEntry *pregnancy; /* (nullable): none that was recorded */
  GHashTable *kept;    /* ids of what goes on all the same */
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

/* "visit with 2 reminders": what stops with it. */
static char *
dup_what_stops (FmnEntry *plan)
{
  const char *noun = fmn_kind_get_noun (fmn_entry_get_kind (plan));
  JsonArray *reminders = fmn_entry_get_array (plan, "reminders");
  guint n = reminders != NULL ? json_array_get_length (reminders) : 0;

  if (n == 0)
    return g_strdup (noun);
  /* Translators: %s: "visit", or another kind; how many reminders it has. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s with %u reminder", "%s with %u reminders", n), noun, n);
}

static char *
dup_plan_title (FmnEndedDialog *self, FmnEntry *plan)
{
  g_autofree char *caption = fmn_entry_dup_caption (get_journal (self), plan);
  g_autofree char *date = NULL;

  if (fmn_entry_get_kind (plan) != FMN_KIND_VISIT)
    return g_steal_pointer (&caption);
  date = fmn_date_format (fmn_entry_get_date (plan));
  return g_strdup_printf ("%s, %s", caption, date);
}

static GtkWidget *
new_plan_row (FmnEndedDialog *self, FmnEntry *plan)
{
  g_autofree char *title = dup_plan_title (self, plan);
  /* Translators: the name of a switch; %s is a visit with its date, or another entry. */
  g_autofree char *name = g_strdup_printf (_ ("Keep %s"), title);
  g_autofree char *stops = dup_what_stops (plan);
  GtkWidget *row = fmn_switch_row_new (title, stops);
  GtkWidget *keep = gtk_label_new (_ ("keep"));

  gtk_widget_add_css_class (keep, "caption");
  gtk_widget_add_css_class (keep, "fmn-quiet");
  fmn_switch_row_add_label (FMN_SWITCH_ROW (row), keep, name);
  g_object_set_data_full (G_OBJECT (row), "fmn-id", g_strdup (fmn_entry_get_id (plan)), g_free);
  fmn_field_editor_load (FMN_FIELD_EDITOR (row),
                         g_hash_table_contains (self->kept, fmn_entry_get_id (plan)) ? "true"
                                                                                     : NULL);
  g_signal_connect_swapped (row, "edited", G_CALLBACK (on_keep_edited), self);
  return row;
}

/* Which of several it is about; NULL for all. */
static const char *
get_fetus (FmnEndedDialog *self)
{
  return gtk_widget_get_visible (self->fetus_row)
             ? fmn_choice_row_get_id (FMN_CHOICE_ROW (self->fetus_row))
             : NULL;
}

/* The numbers of those whose end is not recorded yet. */
static guint
find_open_fetuses (FmnEndedDialog *self)
{
  g_autoptr (GPtrArray) endings = fmn_pregnancy_dup_endings (get_journal (self), self->pregnancy);
  guint open = 0;

  for (int i = 1; i <= fmn_entry_get_int (self->pregnancy, "fetuses", 1); i++)
    open |= 1u << i;
  for (guint i = 0; i < endings->len; i++)
    open &= ~(1u << fmn_entry_get_int (g_ptr_array_index (endings, i), "fetus", 0));
  return open;
}

static FmnDraft *
make_draft (FmnEndedDialog *self)
{
  FmnDraft *draft = fmn_draft_new (FMN_KIND_ENDING, fmn_context_get_clock (self->context));
  const char *fetus = get_fetus (self);
  FmnDate date;

  if (self->pregnancy != NULL)
    fmn_draft_set_string (draft, "pregnancy", fmn_entry_get_id (self->pregnancy));
  if (fetus != NULL)
    fmn_draft_set_int (draft, "fetus", atoi (fetus));
  if (fmn_date_entry_get_date (fmn_ended_dialog_get_date_entry (self), &date))
    fmn_draft_set_date (draft, "date", &date);
  fmn_draft_set_string (draft, "outcome",
                        fmn_choice_row_get_id (FMN_CHOICE_ROW (self->outcome_row)));
  return draft;
}

/* Those that stop with the ending as it stands in the dialog. While another one goes on, so do they. */
static GPtrArray *
dup_plans (FmnEndedDialog *self)
{
  g_autoptr (FmnDraft) draft = make_draft (self);
  g_autoptr (FmnEntry) ending = fmn_draft_build (draft, NULL);

  return ending != NULL && self->pregnancy != NULL
             ? fmn_journal_dup_plans_of_ending (get_journal (self), ending)
             : g_ptr_array_new ();
}

static void
show_plans (FmnEndedDialog *self)
{
  g_autoptr (GPtrArray) plans = dup_plans (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->plans)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->plans), child);
  for (guint i = 0; i < plans->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->plans),
                         new_plan_row (self, g_ptr_array_index (plans, i)));
  gtk_widget_set_visible (self->plans_box, plans->len > 0);
}

/* Of more than one, each may have an end of its own. */
static void
show_fetuses (FmnEndedDialog *self)
{
  FmnChoiceRow *row = FMN_CHOICE_ROW (self->fetus_row);
  guint open = self->pregnancy != NULL ? find_open_fetuses (self) : 0;
  int n = self->pregnancy != NULL ? fmn_entry_get_int (self->pregnancy, "fetuses", 1) : 1;

  gtk_widget_set_visible (self->fetus_row, n > 1);
  fmn_choice_row_set_open (row, C_ ("choice", "All of them"));
  fmn_choice_row_begin (row);
  for (int i = 1; i <= n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);
      /* Translators: one of several babies, by its number. */
      g_autofree char *label = g_strdup_printf (C_ ("choice", "Number %d"), i);

      if ((open & 1u << i) != 0)
        fmn_choice_row_add (row, id, label);
    }
  fmn_choice_row_end (row);
  fmn_field_editor_load (FMN_FIELD_EDITOR (row), NULL);
}

/* What the dialog is about: the one that was named, or that was picked. */
static void
show_pregnancy (FmnEndedDialog *self)
{
  FmnJournal *journal = get_journal (self);
  gboolean named = self->pregnancy != NULL && self->which_row == NULL;
  g_autofree char *title
      = fmn_words_fill (fmn_journal_get_words (journal),
                        named ? _ ("This {pregnancy} ended") : _ ("A {pregnancy} ended"));

  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  if (named)
    {
      g_autofree char *name = fmn_pregnancy_dup_name (journal, self->pregnancy);

      gtk_label_set_label (GTK_LABEL (self->name_label), name);
    }
  gtk_widget_set_visible (self->name_label, named);
  show_fetuses (self);
  show_plans (self);
}

static void
on_which_edited (FmnEndedDialog *self)
{
  const char *id = fmn_choice_row_get_id (FMN_CHOICE_ROW (self->which_row));
  FmnEntry *pregnancy = id != NULL ? fmn_journal_lookup (get_journal (self), id) : NULL;

  g_set_object (&self->pregnancy, pregnancy);
  show_pregnancy (self);
}

/* Those without an end, the newest first; what is kept out of lists is kept out of this one. NULL when there is none. */
static GtkWidget *
new_which_row (FmnEndedDialog *self)
{
  FmnJournal *journal = get_journal (self);
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (journal);
  GtkWidget *row = fmn_choice_row_new (_ ("Which one"), NULL);

  fmn_choice_row_begin (FMN_CHOICE_ROW (row));
  for (guint i = pregnancies->len; i > 0; i--)
    {
      FmnEntry *pregnancy = g_ptr_array_index (pregnancies, i - 1);
      g_autofree char *name = NULL;

      if (fmn_pregnancy_has_ended (journal, pregnancy)
          || fmn_entry_get_boolean (pregnancy, "hidden"))
        continue;
      name = fmn_pregnancy_dup_name (journal, pregnancy);
      fmn_choice_row_add (FMN_CHOICE_ROW (row), fmn_entry_get_id (pregnancy), name);
      if (self->pregnancy == NULL)
        self->pregnancy = g_object_ref (pregnancy);
    }
  fmn_choice_row_add (FMN_CHOICE_ROW (row), NULL,
                      C_ ("choice", "Another one, not recorded here yet"));
  fmn_choice_row_end (FMN_CHOICE_ROW (row));
  if (self->pregnancy != NULL)
    {
      fmn_field_editor_load (FMN_FIELD_EDITOR (row), fmn_entry_get_id (self->pregnancy));
      g_signal_connect_swapped (row, "edited", G_CALLBACK (on_which_edited), self);
      return row;
    }
  g_object_unref (g_object_ref_sink (row));
  return NULL;
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
  gtk_widget_class_bind_template_child (widget_class, FmnEndedDialog, plans_box);
  gtk_widget_class_bind_template_child (widget_class, FmnEndedDialog, plans);
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
  AdwPreferencesGroup *fields;
  FmnTypedEntry *date;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (pregnancy == NULL || FMN_IS_ENTRY (pregnancy), NULL);

  self = g_object_new (FMN_TYPE_ENDED_DIALOG, NULL);
  self->context = g_object_ref (context);
  if (pregnancy != NULL)
    self->pregnancy = g_object_ref (pregnancy);
  else
    self->which_row = new_which_row (self);
  self->fetus_row = fmn_choice_row_new (_ ("Which of them"), NULL);
  date = FMN_TYPED_ENTRY (fmn_date_entry_new (fmn_context_get_clock (context)));
  fmn_date_entry_set_offer_today (FMN_DATE_ENTRY (date), TRUE);
  self->date_row = fmn_typed_row_new (_ ("About when"), date);
  self->outcome_row = new_outcome_row (self);
  fields = ADW_PREFERENCES_GROUP (self->fields);
  if (self->which_row != NULL)
    adw_preferences_group_add (fields, self->which_row);
  adw_preferences_group_add (fields, self->fetus_row);
  adw_preferences_group_add (fields, self->date_row);
  adw_preferences_group_add (fields, self->outcome_row);
  g_signal_connect_swapped (self->fetus_row, "edited", G_CALLBACK (show_plans), self);
  g_signal_connect_swapped (self->date_row, "edited", G_CALLBACK (show_plans), self);
  /* No default widget: it would take Enter from the row that opens a list with it. */
  g_signal_connect_swapped (date, "activate", G_CALLBACK (on_save_clicked), self);
  show_pregnancy (self);
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
fmn_ended_dialog_get_n_plans (FmnEndedDialog *self)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (FMN_IS_ENDED_DIALOG (self), 0);

  plans = dup_plans (self);
  return plans->len;
}

void
fmn_ended_dialog_keep_plan (FmnEndedDialog *self, const char *id, gboolean keep)
{
  g_return_if_fail (FMN_IS_ENDED_DIALOG (self));
  g_return_if_fail (id != NULL);

  if (keep)
    g_hash_table_add (self->kept, g_strdup (id));
  else
    g_hash_table_remove (self->kept, id);
  show_plans (self);
}

void
fmn_ended_dialog_set_pregnancy (FmnEndedDialog *self, const char *id)
{
  g_return_if_fail (FMN_IS_ENDED_DIALOG (self));
  g_return_if_fail (self->which_row != NULL);

  fmn_field_editor_load (FMN_FIELD_EDITOR (self->which_row), id);
  on_which_edited (self);
}

void
fmn_ended_dialog_set_fetus (FmnEndedDialog *self, int fetus)
{
  g_autofree char *id = fetus > 0 ? g_strdup_printf ("%d", fetus) : NULL;

  g_return_if_fail (FMN_IS_ENDED_DIALOG (self));

  fmn_field_editor_load (FMN_FIELD_EDITOR (self->fetus_row), id);
  show_plans (self);
}

gboolean
fmn_ended_dialog_save (FmnEndedDialog *self)
{
  FmnDateEntry *field;
  g_autoptr (FmnDraft) draft = NULL;
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
  draft = make_draft (self);
  keep = (const char **) g_hash_table_get_keys_as_array (self->kept, NULL);
  id = fmn_journal_record_ending_draft (get_journal (self), draft, NULL, keep, &error);
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
