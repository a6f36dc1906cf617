/* fmn-text-row.c: paragraphs of text as a row of a card, under their title.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-text-row.h"

#include "fmn-text-area.h"

struct _FmnTextRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *area;
};

static void fmn_text_row_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnTextRow,
                               fmn_text_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                      fmn_text_row_field_editor_init))

static void
fmn_text_row_set_value (FmnFieldEditor *editor, const char *value)
{
  fmn_field_editor_load (FMN_FIELD_EDITOR (FMN_TEXT_ROW (editor)->area), value);
}

static char *
fmn_text_row_dup_value (FmnFieldEditor *editor)
{
  return fmn_field_editor_dup_value (FMN_FIELD_EDITOR (FMN_TEXT_ROW (editor)->area));
}

static void
fmn_text_row_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_text_row_set_value;
  iface->dup_value = fmn_text_row_dup_value;
}

static void
on_pressed (FmnTextRow *self)
{
  gtk_widget_grab_focus (self->area);
}

static gboolean
fmn_text_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static gboolean
fmn_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FMN_TEXT_ROW (widget)->area);
}

static void
fmn_text_row_class_init (FmnTextRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = fmn_text_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = fmn_text_row_grab_focus;
}

static void
fmn_text_row_init (FmnTextRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fmn-typed-row");
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
fmn_text_row_new (const char *title, int lines)
{
  FmnTextRow *self;
  GtkWidget *box, *label;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (FMN_TYPE_TEXT_ROW, "title", title, NULL);
  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "fmn-quiet");
  self->area = fmn_text_area_new (title, lines);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "fmn-field");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->area);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (self->area, "edited", G_CALLBACK (fmn_field_editor_edited), self);
  return GTK_WIDGET (self);
}

GtkWidget *
fmn_text_row_new_line (const char *title)
{
  GtkWidget *row = fmn_text_row_new (title, 1);

  fmn_text_area_set_single_line (FMN_TEXT_AREA (FMN_TEXT_ROW (row)->area), TRUE);
  return row;
}

void
fmn_text_row_set_placeholder (FmnTextRow *self, const char *placeholder)
{
  g_return_if_fail (FMN_IS_TEXT_ROW (self));

  fmn_text_area_set_placeholder (FMN_TEXT_AREA (self->area), placeholder);
}

GtkTextView *
fmn_text_row_get_view (FmnTextRow *self)
{
  g_return_val_if_fail (FMN_IS_TEXT_ROW (self), NULL);

  return fmn_text_area_get_view (FMN_TEXT_AREA (self->area));
}
