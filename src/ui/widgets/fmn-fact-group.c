/* fmn-fact-group.c: rows of facts in a boxed list. They are read, not pressed.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-fact-group.h"

#include "fmn-glossary-label.h"
#include "fmn-text-line.h"

#define NAME_CHARS 11

GtkWidget *
fmn_fact_group_new (const char *label)
{
  GtkWidget *group;

  g_return_val_if_fail (label != NULL, NULL);

  group = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "valign",
                        GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (group, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return group;
}

void
fmn_fact_group_add (GtkWidget *group, const char *name, const char *value, const char *second)
{
  GtkWidget *line, *words, *title, *label;

  g_return_if_fail (GTK_IS_LIST_BOX (group));
  g_return_if_fail (name != NULL);

  if (value == NULL || *value == '\0')
    return;
  title = fmn_text_line_new (name, "fmn-quiet");
  g_object_set (title, "valign", GTK_ALIGN_CENTER, "width-chars", NAME_CHARS, "max-width-chars",
                NAME_CHARS, NULL);
  label = fmn_glossary_label_new (fmn_knowledge_get_default (), value);
  gtk_accessible_update_relation (
      GTK_ACCESSIBLE (fmn_glossary_label_get_label (FMN_GLOSSARY_LABEL (label))),
      GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_box_append (GTK_BOX (words), label);
  if (second != NULL && *second != '\0')
    gtk_box_append (GTK_BOX (words), fmn_text_line_new (second, "fmn-quiet"));
  g_object_set (words, "valign", GTK_ALIGN_CENTER, "hexpand", TRUE, NULL);

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_add_css_class (line, "fact-row");
  gtk_list_box_append (GTK_LIST_BOX (group),
                       g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable",
                                     FALSE, "focusable", FALSE, "child", line, NULL));
}

guint
fmn_fact_group_get_n_rows (GtkWidget *group)
{
  guint n = 0;

  g_return_val_if_fail (GTK_IS_LIST_BOX (group), 0);

  for (GtkWidget *row = gtk_widget_get_first_child (group); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}
