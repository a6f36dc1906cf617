/* fmn-quick-row.c: a line of the table of earlier pregnancies: when it ended, how far, how, and her word for it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-quick-row.h"

#include "fmn-choice-list.h"
#include "fmn-columns-layout.h"
#include "fmn-date-entry.h"
#include "fmn-quick-paste.h"
#include "fmn-weeks-entry.h"

#include <glib/gi18n-lib.h>

struct _FmnQuickRow
{
  AdwBin parent_instance;

  FmnJournal *journal;
  GtkWidget *number_label;
  GtkWidget *cells_box;
  GtkWidget *captions[FMN_N_QUICK_COLUMNS];
  GtkWidget *editors[FMN_N_QUICK_COLUMNS];
  GtkWidget *remove_button;
  GPtrArray *outcomes; /* ids as in the list; NULL first */
  char *outcome;
  char *written;       /* (nullable): how an ending was written that came from elsewhere */
  GtkWidget *question; /* about it */
  gboolean all_kinds;
  guint number;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnQuickRow, fmn_quick_row, ADW_TYPE_BIN)

enum
{
  EDITED,
  REMOVE_ME,
  NEXT,
  PASTE_HERE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const char *
fmn_quick_column_get_label (FmnQuickColumn column)
{
  switch (column)
    {
    case FMN_QUICK_WHEN:
      return _ ("When it ended");
    case FMN_QUICK_WEEKS:
      return _ ("Weeks, about");
    case FMN_QUICK_HOW:
      return _ ("How it ended");
    case FMN_QUICK_NAME:
      return _ ("Your word or name");
    case FMN_N_QUICK_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Translators: a cell of a table: the name of its column, the number of its row. */
static char *
dup_cell_label (FmnQuickRow *self, FmnQuickColumn column)
{
  return g_strdup_printf (_ ("%s, row %u"), fmn_quick_column_get_label (column), self->number);
}

/* The focus goes to the button inside the list, which has no name by itself. */
static void
name_outcome_button (FmnQuickRow *self)
{
  GtkWidget *drop_down = self->editors[FMN_QUICK_HOW];
  GtkWidget *button = gtk_widget_get_first_child (drop_down);
  GtkStringObject *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down));
  g_autofree char *cell = dup_cell_label (self, FMN_QUICK_HOW);
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s: %s", cell, item != NULL ? gtk_string_object_get_string (item) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, cell,
                                  -1);
  if (GTK_IS_BUTTON (button))
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static void
on_entry_edited (FmnQuickRow *self, GtkWidget *entry)
{
  for (int i = 0; i < FMN_N_QUICK_COLUMNS; i++)
    if (self->editors[i] == entry)
      g_signal_emit (self, signals[EDITED], 0, i);
}

/* What was not understood asks which it is; what was understood in part says what it was. */
static void
show_question (FmnQuickRow *self)
{
  g_autofree char *text = NULL;

  if (self->written != NULL && self->outcome == NULL)
    /* Translators: %s is what somebody wrote about how a pregnancy ended. */
    text = g_strdup_printf (_ ("“%s”: which of the list is it?"), self->written);
  else if (self->written != NULL)
    text = g_strdup_printf (_ ("Written: “%s”. Is this it?"), self->written);
  gtk_label_set_label (GTK_LABEL (self->question), text != NULL ? text : "");
  gtk_widget_set_visible (self->question, text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editors[FMN_QUICK_HOW]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

static void
set_written (FmnQuickRow *self, const char *written)
{
  g_free (self->written);
  self->written = g_strdup (written);
  show_question (self);
}

static void
on_outcome_selected (FmnQuickRow *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->editors[FMN_QUICK_HOW]));

  name_outcome_button (self);
  if (self->updating || position >= self->outcomes->len
      || g_strcmp0 (self->outcome, g_ptr_array_index (self->outcomes, position)) == 0)
    return;
  g_free (self->outcome);
  self->outcome = g_strdup (g_ptr_array_index (self->outcomes, position));
  set_written (self, NULL);
  g_signal_emit (self, signals[EDITED], 0, (int) FMN_QUICK_HOW);
}

static void
on_activate (FmnQuickRow *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

/* A table in the clipboard fills rows; so the text is looked at before it goes into the cell. */
static void
on_paste_clipboard (FmnQuickRow *self, GtkText *text)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  for (int i = 0; i < FMN_N_QUICK_COLUMNS; i++)
    if (i != FMN_QUICK_HOW
        && fmn_typed_entry_get_text_widget (FMN_TYPED_ENTRY (self->editors[i])) == text)
      g_signal_emit (self, signals[PASTE_HERE], 0, i);
}

static void
on_remove_clicked (FmnQuickRow *self)
{
  g_signal_emit (self, signals[REMOVE_ME], 0);
}

static void
show_outcome (FmnQuickRow *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->outcomes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->outcomes, i), self->outcome) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->editors[FMN_QUICK_HOW]), i);
  self->updating = FALSE;
}

static void
add_outcome (FmnQuickRow *self, GtkStringList *labels, const char *id)
{
  g_autofree char *label
      = fmn_outcome_dup_plain (fmn_outcome_find (id), fmn_journal_get_words (self->journal));

  g_ptr_array_add (self->outcomes, g_strdup (id));
  gtk_string_list_append (labels, label);
}

static void
fmn_quick_row_finalize (GObject *object)
{
  FmnQuickRow *self = FMN_QUICK_ROW (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->outcomes, g_ptr_array_unref);
  g_free (self->outcome);
  g_free (self->written);
  G_OBJECT_CLASS (fmn_quick_row_parent_class)->finalize (object);
}

static guint
new_signal (FmnQuickRowClass *klass, const char *name, GType argument)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, argument != G_TYPE_NONE ? 1 : 0, argument);
}

static void
fmn_quick_row_class_init (FmnQuickRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_quick_row_finalize;
  signals[EDITED] = new_signal (klass, "edited", G_TYPE_INT);
  signals[REMOVE_ME] = new_signal (klass, "remove-me", G_TYPE_NONE);
  signals[NEXT] = new_signal (klass, "next", G_TYPE_NONE);
  signals[PASTE_HERE] = new_signal (klass, "paste-here", G_TYPE_INT);
}

static void
fmn_quick_row_init (FmnQuickRow *self)
{
  self->outcomes = g_ptr_array_new_with_free_func (g_free);
}

static void
add_cell (FmnQuickRow *self, FmnQuickColumn column)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->captions[column] = gtk_label_new (fmn_quick_column_get_label (column));
  gtk_label_set_xalign (GTK_LABEL (self->captions[column]), 0);
  gtk_widget_add_css_class (self->captions[column], "caption");
  gtk_widget_add_css_class (self->captions[column], "fmn-quiet");
  gtk_widget_set_visible (self->captions[column], FALSE);
  gtk_box_append (GTK_BOX (cell), self->captions[column]);
  gtk_box_append (GTK_BOX (cell), self->editors[column]);
  gtk_box_append (GTK_BOX (self->cells_box), cell);
}

static void
add_typed_cell (FmnQuickRow *self, FmnQuickColumn column, GtkWidget *entry, int chars)
{
  GtkText *text = fmn_typed_entry_get_text_widget (FMN_TYPED_ENTRY (entry));

  self->editors[column] = entry;
  fmn_typed_entry_set_framed (FMN_TYPED_ENTRY (entry), TRUE);
  g_object_set (text, "width-request", chars * 8, NULL);
  g_signal_connect_swapped (entry, "edited", G_CALLBACK (on_entry_edited), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (text, "paste-clipboard", G_CALLBACK (on_paste_clipboard), self);
  add_cell (self, column);
}

static void
build (FmnQuickRow *self, FmnContext *context)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *remove_box;

  gtk_widget_add_css_class (line, "fmn-quick-row");
  self->number_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number_label, "heading");
  gtk_widget_add_css_class (self->number_label, "fmn-quiet");
  gtk_widget_set_valign (self->number_label, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (self->number_label), 2);
  self->cells_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->cells_box, fmn_quick_row_create_layout ());
  gtk_widget_set_hexpand (self->cells_box, TRUE);
  self->remove_button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_START);
  /* Tab goes by the middles of what stands beside each other; so all of it is of one height. */
  remove_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (remove_box), self->remove_button);
  g_signal_connect_swapped (self->remove_button, "clicked", G_CALLBACK (on_remove_clicked), self);

  add_typed_cell (self, FMN_QUICK_WHEN, fmn_date_entry_new (fmn_context_get_clock (context)), 15);
  add_typed_cell (self, FMN_QUICK_WEEKS, fmn_weeks_entry_new (), 8);
  self->editors[FMN_QUICK_HOW] = gtk_drop_down_new (NULL, NULL);
  fmn_choice_list_install (self->editors[FMN_QUICK_HOW]);
  g_signal_connect_swapped (self->editors[FMN_QUICK_HOW], "notify::selected",
                            G_CALLBACK (on_outcome_selected), self);
  add_cell (self, FMN_QUICK_HOW);
  self->question
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "max-width-chars", 1, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->question, "caption");
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->editors[FMN_QUICK_HOW])), self->question);
  add_typed_cell (self, FMN_QUICK_NAME, fmn_typed_entry_new (), 12);
  fmn_typed_entry_set_placeholder (FMN_TYPED_ENTRY (self->editors[FMN_QUICK_WHEN]),
                                   _ ("about when"));
  fmn_typed_entry_set_placeholder (FMN_TYPED_ENTRY (self->editors[FMN_QUICK_WEEKS]), _ ("weeks"));
  fmn_typed_entry_set_placeholder (FMN_TYPED_ENTRY (self->editors[FMN_QUICK_NAME]),
                                   _ ("name, if any"));
  gtk_box_append (GTK_BOX (line), self->number_label);
  gtk_box_append (GTK_BOX (line), self->cells_box);
  gtk_box_append (GTK_BOX (line), remove_box);
  adw_bin_set_child (ADW_BIN (self), line);
}

GtkLayoutManager *
fmn_quick_row_create_layout (void)
{
  static const int parts[] = { 10, 6, 10, 9, 0 };

  return fmn_columns_layout_new (parts, 9);
}

FmnQuickRow *
fmn_quick_row_new (FmnContext *context)
{
  FmnQuickRow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_QUICK_ROW, NULL);
  self->journal = g_object_ref (fmn_context_get_journal (context));
  build (self, context);
  fmn_quick_row_set_all_kinds (self, FALSE);
  return self;
}

void
fmn_quick_row_set_number (FmnQuickRow *self, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *remove = g_strdup_printf (_ ("Remove row %u"), number);

  g_return_if_fail (FMN_IS_QUICK_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->number_label), text);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  self->number = number;
  for (guint i = 0; i < FMN_N_QUICK_COLUMNS; i++)
    if (i != FMN_QUICK_HOW)
      {
        g_autofree char *label = dup_cell_label (self, i);

        fmn_typed_entry_set_label (FMN_TYPED_ENTRY (self->editors[i]), label);
      }
  name_outcome_button (self);
}

void
fmn_quick_row_set_narrow (FmnQuickRow *self, gboolean narrow)
{
  g_return_if_fail (FMN_IS_QUICK_ROW (self));

  fmn_columns_layout_set_stacked (
      FMN_COLUMNS_LAYOUT (gtk_widget_get_layout_manager (self->cells_box)), narrow);
  for (guint i = 0; i < FMN_N_QUICK_COLUMNS; i++)
    gtk_widget_set_visible (self->captions[i], narrow);
}

void
fmn_quick_row_set_all_kinds (FmnQuickRow *self, gboolean all)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *const *common = fmn_outcome_get_common ();
  guint n;
  const FmnOutcome *outcomes = fmn_outcome_get_all (&n);

  g_return_if_fail (FMN_IS_QUICK_ROW (self));

  self->all_kinds = all;
  g_ptr_array_set_size (self->outcomes, 0);
  g_ptr_array_add (self->outcomes, NULL);
  gtk_string_list_append (labels, _ ("how it ended"));
  if (all)
    for (guint i = 0; i < n; i++)
      add_outcome (self, labels, outcomes[i].id);
  else
    for (guint i = 0; common[i] != NULL; i++)
      add_outcome (self, labels, common[i]);
  self->updating = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->editors[FMN_QUICK_HOW]), G_LIST_MODEL (labels));
  self->updating = FALSE;
  show_outcome (self);
}

char *
fmn_quick_row_dup_value (FmnQuickRow *self, FmnQuickColumn column)
{
  g_return_val_if_fail (FMN_IS_QUICK_ROW (self), NULL);
  g_return_val_if_fail (column < FMN_N_QUICK_COLUMNS, NULL);

  if (column == FMN_QUICK_HOW)
    return g_strdup (self->outcome);
  return fmn_field_editor_dup_value (FMN_FIELD_EDITOR (self->editors[column]));
}

void
fmn_quick_row_set_value (FmnQuickRow *self, FmnQuickColumn column, const char *value)
{
  g_return_if_fail (FMN_IS_QUICK_ROW (self));
  g_return_if_fail (column < FMN_N_QUICK_COLUMNS);

  if (column == FMN_QUICK_HOW)
    {
      g_free (self->outcome);
      self->outcome = g_strdup (value);
      if (value != NULL && !self->all_kinds && !g_strv_contains (fmn_outcome_get_common (), value))
        fmn_quick_row_set_all_kinds (self, TRUE);
      set_written (self, NULL);
      show_outcome (self);
    }
  else
    fmn_field_editor_load (FMN_FIELD_EDITOR (self->editors[column]), value);
}

void
fmn_quick_row_type (FmnQuickRow *self, FmnQuickColumn column, const char *text)
{
  const char *outcome;
  gboolean exact;
  FmnTypedEntry *entry;
  GtkText *field;

  g_return_if_fail (FMN_IS_QUICK_ROW (self));
  g_return_if_fail (column < FMN_N_QUICK_COLUMNS && text != NULL);

  if (column == FMN_QUICK_HOW)
    {
      outcome = fmn_quick_paste_find_outcome (text, fmn_journal_get_words (self->journal), &exact);
      fmn_quick_row_set_value (self, FMN_QUICK_HOW, outcome);
      if (outcome == NULL || !exact)
        set_written (self, text);
      return;
    }
  entry = FMN_TYPED_ENTRY (self->editors[column]);
  /* The table takes it back as a whole; so it does not stand in the field's own history. */
  field = fmn_typed_entry_get_text_widget (entry);
  g_object_set (field, "enable-undo", FALSE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (field), text);
  g_object_set (field, "enable-undo", TRUE, NULL);
  fmn_typed_entry_reparse (entry); /* shows the sentence at once */
}

/* Words that were not understood begin with this mark, which nobody can type. */
#define WRITTEN '\001'

char *
fmn_quick_row_save (FmnQuickRow *self, FmnQuickColumn column)
{
  const char *written = NULL;
  char *value;

  g_return_val_if_fail (FMN_IS_QUICK_ROW (self), NULL);
  g_return_val_if_fail (column < FMN_N_QUICK_COLUMNS, NULL);

  if (column == FMN_QUICK_HOW)
    written = self->written;
  else if (fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (self->editors[column])))
    written = fmn_typed_entry_get_text (FMN_TYPED_ENTRY (self->editors[column]));
  if (written != NULL)
    return g_strdup_printf ("%c%s", WRITTEN, written);
  value = fmn_quick_row_dup_value (self, column);
  return value != NULL ? value : g_strdup ("");
}

void
fmn_quick_row_restore (FmnQuickRow *self, FmnQuickColumn column, const char *saved)
{
  g_autofree char *now = NULL;

  g_return_if_fail (FMN_IS_QUICK_ROW (self));
  g_return_if_fail (saved != NULL);

  /* A cell that stays as it is keeps its cursor. */
  now = fmn_quick_row_save (self, column);
  if (strcmp (now, saved) == 0)
    return;
  fmn_quick_row_set_value (self, column, *saved == '\0' || *saved == WRITTEN ? NULL : saved);
  if (*saved == WRITTEN)
    fmn_quick_row_type (self, column, saved + 1);
}

const char *
fmn_quick_row_get_question (FmnQuickRow *self)
{
  g_return_val_if_fail (FMN_IS_QUICK_ROW (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->question));
}

gboolean
fmn_quick_row_has_focus (FmnQuickRow *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (FMN_IS_QUICK_ROW (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

gboolean
fmn_quick_row_is_refused (FmnQuickRow *self)
{
  g_return_val_if_fail (FMN_IS_QUICK_ROW (self), FALSE);

  return (self->written != NULL && self->outcome == NULL)
         || fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (self->editors[FMN_QUICK_WHEN]))
         || fmn_typed_entry_is_refused (FMN_TYPED_ENTRY (self->editors[FMN_QUICK_WEEKS]));
}

gboolean
fmn_quick_row_is_empty (FmnQuickRow *self)
{
  g_return_val_if_fail (FMN_IS_QUICK_ROW (self), TRUE);

  for (guint i = 0; i < FMN_N_QUICK_COLUMNS; i++)
    {
      g_autofree char *value = fmn_quick_row_dup_value (self, i);

      if (value != NULL)
        return FALSE;
    }
  return !fmn_quick_row_is_refused (self);
}

void
fmn_quick_row_fill (FmnQuickRow *self, FmnPastPregnancy *out)
{
  g_return_if_fail (FMN_IS_QUICK_ROW (self));
  g_return_if_fail (out != NULL);

  *out = (FmnPastPregnancy){
    .outcome = self->outcome,
    .name = fmn_typed_entry_peek_value (FMN_TYPED_ENTRY (self->editors[FMN_QUICK_NAME])),
  };
  out->has_date
      = fmn_date_entry_get_date (FMN_DATE_ENTRY (self->editors[FMN_QUICK_WHEN]), &out->date);
  out->has_weeks
      = fmn_weeks_entry_get_weeks (FMN_WEEKS_ENTRY (self->editors[FMN_QUICK_WEEKS]), &out->weeks);
}

FmnTypedEntry *
fmn_quick_row_get_entry (FmnQuickRow *self, FmnQuickColumn column)
{
  g_return_val_if_fail (FMN_IS_QUICK_ROW (self), NULL);
  g_return_val_if_fail (column < FMN_N_QUICK_COLUMNS, NULL);

  return column == FMN_QUICK_HOW ? NULL : FMN_TYPED_ENTRY (self->editors[column]);
}
