/* fmn-editor-questions.c: a question is a row of its own under the field, so that it can be read at any size and stands with any kind of field.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-editor-questions.h"

#include "fmn-doubt.h"

#define KEY "fmn-question"

static GtkWidget *
make_label (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon
      = g_object_new (GTK_TYPE_IMAGE, "icon-name", "fm-question-symbolic", "valign",
                      GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (icon, "kind-question");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (box, "field-question");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* Under @editor, whatever holds it. */
static GtkWidget *
place_under (GtkWidget *editor)
{
  GtkWidget *parent = gtk_widget_get_parent (editor);
  GtkWidget *box = make_label ();
  GtkWidget *row;

  if (GTK_IS_LIST_BOX (parent))
    {
      row = gtk_list_box_row_new ();
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      gtk_list_box_insert (GTK_LIST_BOX (parent), row,
                           gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (editor)) + 1);
      return row;
    }
  gtk_widget_insert_after (box, parent, editor);
  return box;
}

static GtkLabel *
get_label (GtkWidget *question)
{
  GtkWidget *box = GTK_IS_LIST_BOX_ROW (question)
                       ? gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (question))
                       : question;

  return GTK_LABEL (gtk_widget_get_last_child (box));
}

/* NULL takes the question away. */
static void
show (GtkWidget *editor, const char *text)
{
  GtkWidget *question = g_object_get_data (G_OBJECT (editor), KEY);

  if (question == NULL && text != NULL)
    {
      question = place_under (editor);
      g_object_set_data (G_OBJECT (editor), KEY, question);
    }
  if (question == NULL)
    return;
  if (text != NULL)
    gtk_label_set_label (get_label (question), text);
  gtk_widget_set_visible (question, text != NULL);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* What is asked about one member, a sentence after the other. A dating says by itself what is odd in it. */
static char *
dup_questions (GPtrArray *doubts, const char *member, guint *n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    {
      const FmnDoubt *doubt = g_ptr_array_index (doubts, i);

      if (g_strcmp0 (doubt->member, member) != 0 || doubt->type == FMN_DOUBT_DATING)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", doubt->question);
      (*n)++;
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

guint
fmn_editor_questions_show (GPtrArray *sections, FmnJournal *journal, FmnEntry *entry)
{
  g_autoptr (GPtrArray) doubts = NULL;
  guint n = 0;

  g_return_val_if_fail (sections != NULL, 0);
  g_return_val_if_fail (FMN_IS_JOURNAL (journal) && FMN_IS_ENTRY (entry), 0);

  doubts = fmn_journal_dup_doubts (journal, entry);
  for (guint i = 0; i < sections->len; i++)
    {
      FmnEditorSection *section = g_ptr_array_index (sections, i);
      const char *const *names = fmn_editor_section_get_names (section);

      for (guint k = 0; names[k] != NULL; k++)
        {
          GtkWidget *editor = fmn_editor_section_get_editor (section, names[k]);
          g_autofree char *text = NULL;

          if (editor == NULL || gtk_widget_get_parent (editor) == NULL)
            continue;
          text = dup_questions (doubts, names[k], &n);
          show (editor, text);
        }
    }
  return n;
}
