/* fmn-figure-row.c: what is reckoned stays in sight beside a correction, so that neither is taken for the other.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-figure-row.h"

#include "fmn-caption.h"
#include "fmn-correction.h"
#include "fmn-number-entry.h"
#include "fmn-pregnancy.h"
#include "fmn-text-row.h"
#include "fmn-typed-row.h"
#include "fmn-wrap-box.h"

#include <glib/gi18n-lib.h>

#define MOST 99

struct _FmnFigureRow
{
  AdwExpanderRow parent_instance;

  FmnContext *context;
  FmnFigure figure;
  GtkLabel *number;
  GPtrArray *behind; /* rows, owned by the expander */
  char **ids;        /* what they are for */
  GtkWidget *correction_row;
  GtkWidget *note_row;
  GtkWidget *buttons_row;
  GtkWidget *as_reckoned;
};

G_DEFINE_FINAL_TYPE (FmnFigureRow, fmn_figure_row, ADW_TYPE_EXPANDER_ROW)

static FmnJournal *
get_journal (FmnFigureRow *self)
{
  return fmn_context_get_journal (self->context);
}

static FmnTypedEntry *
get_number_entry (FmnFigureRow *self)
{
  return fmn_typed_row_get_entry (FMN_TYPED_ROW (self->correction_row));
}

static char *
dup_title (FmnFigure figure)
{
  const char *label = fmn_figure_get_label (figure);
  g_autofree char *first = g_utf8_substring (label, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (label), NULL);
}

static GtkWidget *
make_behind_row (FmnFigureRow *self, FmnEntry *entry)
{
  FmnJournal *journal = get_journal (self);
  const gboolean is_pregnancy = fmn_entry_get_kind (entry) == FMN_KIND_PREGNANCY;
  g_autofree char *name = fmn_entry_dup_caption (journal, entry);
  g_autofree char *line = is_pregnancy ? fmn_pregnancy_dup_span (journal, entry)
                          : fmn_entry_get_date (entry) != NULL
                              ? fmn_date_format (fmn_entry_get_date (entry))
                              : NULL;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (line != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row),
                                  is_pregnancy ? "win.show-pregnancy" : "win.show-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", fmn_entry_get_id (entry));
  return row;
}

/* Rows can be added at the end alone, so what follows them is taken out and put back. */
static void
update_behind (FmnFigureRow *self, const char *const *ids)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (self);
  GtkWidget *const last[] = { self->correction_row, self->note_row, self->buttons_row };

  for (guint i = 0; i < self->behind->len; i++)
    adw_expander_row_remove (expander, g_ptr_array_index (self->behind, i));
  g_ptr_array_set_size (self->behind, 0);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    if (gtk_widget_get_parent (last[i]) != NULL)
      adw_expander_row_remove (expander, last[i]);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      FmnEntry *entry = fmn_journal_lookup (get_journal (self), ids[i]);
      GtkWidget *row = entry != NULL ? make_behind_row (self, entry) : NULL;

      if (row == NULL)
        continue;
      adw_expander_row_add_row (expander, row);
      g_ptr_array_add (self->behind, row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    adw_expander_row_add_row (expander, last[i]);
  g_strfreev (self->ids);
  self->ids = g_strdupv ((char **) ids);
}

void
fmn_figure_row_update (FmnFigureRow *self, FmnObstetricHistory *history)
{
  const FmnCorrection *correction;
  const char *const *ids;
  int n;
  g_autofree char *title = NULL;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *question = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (FMN_IS_FIGURE_ROW (self));
  g_return_if_fail (FMN_IS_OBSTETRIC_HISTORY (history));

  n = fmn_obstetric_history_get_figure (history, self->figure);
  ids = fmn_obstetric_history_get_behind (history, self->figure);
  correction = fmn_obstetric_history_get_correction (history, self->figure);
  question = fmn_obstetric_history_dup_question (history, self->figure);
  text = correction != NULL ? fmn_obstetric_history_dup_text (history, self->figure) : NULL;
  title = dup_title (self->figure);
  number = n >= 0 ? g_strdup_printf ("%d", n) : g_strdup (C_ ("figure", "not known"));
  gtk_label_set_label (self->number, number);
  /* Translators: what is counted and how often: "Losses before 10 weeks: 2". */
  name = g_strdup_printf (C_ ("figure", "%s: %s"), title, number);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), question != NULL ? question
                                                          : text != NULL   ? text
                                                                           : "");
  gtk_widget_set_visible (self->as_reckoned, correction != NULL);
  update_behind (self, ids);
  if (correction != NULL)
    {
      g_autofree char *corrected = g_strdup_printf ("%d", correction->number);

      fmn_field_editor_load (FMN_FIELD_EDITOR (self->correction_row), corrected);
      fmn_field_editor_load (FMN_FIELD_EDITOR (self->note_row), correction->note);
    }
}

static void
show_problem (FmnFigureRow *self, GError *error)
{
  if (error == NULL)
    return;
  g_warning ("A figure was not corrected: %s, %d", g_quark_to_string (error->domain), error->code);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), error->message);
}

static gboolean
save (FmnFigureRow *self)
{
  FmnTypedEntry *entry = get_number_entry (self);
  const char *number = fmn_typed_entry_peek_value (entry);
  g_autofree char *note = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (self->note_row));
  g_autoptr (GError) error = NULL;

  if (number == NULL)
    {
      /* What was typed stays, with the sentence about it. */
      fmn_typed_entry_reparse (entry);
      gtk_widget_grab_focus (GTK_WIDGET (entry));
      return FALSE;
    }
  fmn_journal_correct_figure (get_journal (self), self->figure, atoi (number), note, &error);
  show_problem (self, error);
  return error == NULL;
}

static void
on_save_clicked (FmnFigureRow *self)
{
  save (self);
}

static void
on_as_reckoned_clicked (FmnFigureRow *self)
{
  g_autoptr (GError) error = NULL;

  fmn_field_editor_load (FMN_FIELD_EDITOR (self->correction_row), NULL);
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->note_row), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (get_number_entry (self)));
  fmn_journal_uncorrect_figure (get_journal (self), self->figure, &error);
  show_problem (self, error);
}

static void
fmn_figure_row_dispose (GObject *object)
{
  FmnFigureRow *self = FMN_FIGURE_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->correction_row);
  g_clear_object (&self->note_row);
  g_clear_object (&self->buttons_row);
  g_clear_pointer (&self->behind, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_strfreev);
  G_OBJECT_CLASS (fmn_figure_row_parent_class)->dispose (object);
}

static void
fmn_figure_row_class_init (FmnFigureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_figure_row_dispose;
}

static GtkWidget *
make_buttons (FmnFigureRow *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = fmn_wrap_box_new (8, 8);
  GtkWidget *keep = gtk_button_new_with_label (C_ ("button", "Save correction"));

  self->as_reckoned = gtk_button_new_with_label (C_ ("button", "As reckoned again"));
  g_signal_connect_swapped (keep, "clicked", G_CALLBACK (on_save_clicked), self);
  g_signal_connect_swapped (self->as_reckoned, "clicked", G_CALLBACK (on_as_reckoned_clicked),
                            self);
  fmn_wrap_box_append (FMN_WRAP_BOX (box), keep);
  fmn_wrap_box_append (FMN_WRAP_BOX (box), self->as_reckoned);
  gtk_widget_add_css_class (box, "compact-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
fmn_figure_row_init (FmnFigureRow *self)
{
  self->behind = g_ptr_array_new ();
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->number));
  self->correction_row = g_object_ref_sink (fmn_typed_row_new (
      _ ("Corrected by hand to"), FMN_TYPED_ENTRY (fmn_number_entry_new_integer (0, MOST))));
  self->note_row = g_object_ref_sink (fmn_text_row_new_line (_ ("Why, in your words")));
  self->buttons_row = g_object_ref_sink (make_buttons (self));
}

GtkWidget *
fmn_figure_row_new (FmnContext *context, FmnFigure figure)
{
  FmnFigureRow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (figure < FMN_N_FIGURES, NULL);

  self = g_object_new (FMN_TYPE_FIGURE_ROW, NULL);
  self->context = g_object_ref (context);
  self->figure = figure;
  title = dup_title (figure);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  return GTK_WIDGET (self);
}

FmnFigure
fmn_figure_row_get_figure (FmnFigureRow *self)
{
  g_return_val_if_fail (FMN_IS_FIGURE_ROW (self), FMN_FIGURE_GRAVIDITY);

  return self->figure;
}

gboolean
fmn_figure_row_correct (FmnFigureRow *self, const char *number, const char *note)
{
  g_return_val_if_fail (FMN_IS_FIGURE_ROW (self), FALSE);

  fmn_field_editor_load (FMN_FIELD_EDITOR (self->correction_row), number);
  fmn_field_editor_load (FMN_FIELD_EDITOR (self->note_row), note);
  return save (self);
}
