/* fmn-detail-section.c: the shapes that the blocks of a detail share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-detail-section.h"

#include "fmn-glossary-label.h"

GtkWidget *
fmn_detail_section_new (const char *heading, GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), child);
  return box;
}

GtkWidget *
fmn_detail_rows_new (void)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "detail-rows");
  return list;
}

void
fmn_detail_rows_append (GtkWidget *rows, GtkWidget *child)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable", FALSE,
                                 "focusable", FALSE, "child", child, NULL);

  g_return_if_fail (GTK_IS_LIST_BOX (rows));

  gtk_list_box_append (GTK_LIST_BOX (rows), row);
}

GtkWidget *
fmn_detail_text_new (const char *text)
{
  GtkWidget *label = fmn_glossary_label_new (fmn_knowledge_get_default (), text);

  gtk_label_set_selectable (fmn_glossary_label_get_label (FMN_GLOSSARY_LABEL (label)), TRUE);
  gtk_widget_add_css_class (label, "card");
  gtk_widget_add_css_class (label, "detail-text");
  return label;
}
