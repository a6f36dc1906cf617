/* fmn-courses-view.c: a list of rows whose cells stand under each other, since a screen reader reads a row as one sentence.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-courses-view.h"

#include "fmn-pregnancy.h"
#include "fmn-text-line.h"
#include "fmn-text-scale.h"
#include "fmn-treatment-table.h"

#include <glib/gi18n-lib.h>

#define SPACING 14
#define CELL_WIDTH 112

struct _FmnCoursesView
{
  AdwBin parent_instance;

  GtkListBox *list;
  guint n_columns;
};

G_DEFINE_FINAL_TYPE (FmnCoursesView, fmn_courses_view, ADW_TYPE_BIN)

/* Every cell is as wide as every other, so that they stand under each other. */
static GtkWidget *
make_cell (FmnCoursesView *self, const char *text, const char *css)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE,
                      "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 1, "width-request",
                      (int) (CELL_WIDTH * fmn_text_scale_get (GTK_WIDGET (self))), NULL);

  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

static void
append_label (FmnCoursesView *self, GtkWidget *box, const char *text, const char *css)
{
  gtk_box_append (GTK_BOX (box), make_cell (self, text, css));
}

/* The name of a treatment leads to what there is to read about it. */
static void
append_treatment (FmnCoursesView *self, GtkWidget *box, FmnTreatmentTable *table, guint column)
{
  const char *id = fmn_treatment_table_get_treatment (table, column);
  GtkWidget *cell
      = make_cell (self, fmn_treatment_table_get_name (table, column), "caption-heading");
  GtkWidget *button;

  if (id == NULL)
    {
      gtk_box_append (GTK_BOX (box), cell);
      return;
    }
  gtk_widget_add_css_class (cell, "link-text");
  button = g_object_new (GTK_TYPE_BUTTON, "child", cell, "has-frame", FALSE, "valign",
                         GTK_ALIGN_START, "action-name", "win.learn", "tooltip-text",
                         _ ("All about this treatment"), NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_widget_add_css_class (button, "entry-link");
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
new_line (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_add_css_class (box, "compact-row");
  return box;
}

/* "Pregnancy loss, 9w 2d"; says when no end is recorded. */
static char *
dup_end (FmnJournal *journal, FmnEntry *pregnancy)
{
  FmnEntry *ending = fmn_pregnancy_get_ending (journal, pregnancy);
  const FmnOutcome *outcome
      = ending != NULL ? fmn_outcome_find (fmn_entry_get_string (ending, "outcome")) : NULL;
  g_autofree char *how
      = outcome != NULL ? fmn_outcome_dup_plain (outcome, fmn_journal_get_words (journal)) : NULL;
  FmnGestation weeks;
  g_autofree char *at = NULL;

  if (ending == NULL)
    return g_strdup (C_ ("pregnancy", "no end recorded"));
  if (fmn_pregnancy_weeks_at_end (journal, pregnancy, &weeks))
    at = fmn_text_line_hold (fmn_gestation_format (&weeks));
  if (how != NULL && at != NULL)
    return g_strdup_printf ("%s, %s", how, at);
  if (how != NULL || at != NULL)
    return g_strdup (how != NULL ? how : at);
  return g_strdup (C_ ("pregnancy", "ended, date not known"));
}

static void
append_heading (FmnCoursesView *self, FmnTreatmentTable *table)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = new_line ();

  append_label (self, box, C_ ("column", "Pregnancy"), "caption-heading");
  append_label (self, box, C_ ("column", "How it ended"), "caption-heading");
  for (guint i = 0; i < self->n_columns; i++)
    append_treatment (self, box, table, i);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static void
append_row (FmnCoursesView *self, FmnJournal *journal, FmnTreatmentTable *table, guint place)
{
  FmnEntry *pregnancy = fmn_treatment_table_get_pregnancy (table, place);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = new_line ();
  g_autofree char *name = fmn_pregnancy_dup_name (journal, pregnancy);
  g_autofree char *end = dup_end (journal, pregnancy);
  g_autoptr (GString) sentence = g_string_new (name);

  g_string_append_printf (sentence, ", %s", end);
  append_label (self, box, name, "heading");
  append_label (self, box, end, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *text = fmn_treatment_table_dup_text (table, place, i);

      append_label (self, box, text != NULL ? text : "–", text != NULL ? "numeric" : "fmn-quiet");
      if (text != NULL)
        g_string_append_printf (sentence, "; %s: %s", fmn_treatment_table_get_name (table, i),
                                text);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-pregnancy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", fmn_entry_get_id (pregnancy));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence->str, -1);
  gtk_list_box_append (self->list, row);
}

void
fmn_courses_view_update (FmnCoursesView *self, FmnJournal *journal)
{
  g_autoptr (FmnTreatmentTable) table = NULL;
  GtkWidget *row;

  g_return_if_fail (FMN_IS_COURSES_VIEW (self));
  g_return_if_fail (FMN_IS_JOURNAL (journal));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  table = fmn_treatment_table_new (journal);
  self->n_columns = fmn_treatment_table_get_n_columns (table);
  if (self->n_columns == 0)
    return;
  append_heading (self, table);
  for (guint i = 0; i < fmn_treatment_table_get_n_rows (table); i++)
    append_row (self, journal, table, i);
}

static void
fmn_courses_view_class_init (FmnCoursesViewClass *klass)
{
}

static void
fmn_courses_view_init (FmnCoursesView *self)
{
  GtkWidget *scroll;

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Treatments in each pregnancy"), -1);
  scroll = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, "child",
                         self->list, NULL);
  gtk_widget_add_css_class (scroll, "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "treatment-table");
  adw_bin_set_child (ADW_BIN (self), scroll);
}

GtkWidget *
fmn_courses_view_new (void)
{
  return g_object_new (FMN_TYPE_COURSES_VIEW, NULL);
}

guint
fmn_courses_view_get_n_columns (FmnCoursesView *self)
{
  g_return_val_if_fail (FMN_IS_COURSES_VIEW (self), 0);

  return self->n_columns;
}
