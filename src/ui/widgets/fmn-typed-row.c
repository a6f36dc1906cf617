/* fmn-typed-row.c: a typed entry as a row of a card, under its title.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-typed-row.h"

struct _FmnTypedRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *title_label;
  FmnTypedEntry *entry; /* owned by the row's child */
};

static void fmn_typed_row_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnTypedRow,
                               fmn_typed_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                      fmn_typed_row_field_editor_init))

static void
fmn_typed_row_set_value (FmnFieldEditor *editor, const char *value)
{
  fmn_field_editor_load (FMN_FIELD_EDITOR (FMN_TYPED_ROW (editor)->entry), value);
}

static char *
fmn_typed_row_dup_value (FmnFieldEditor *editor)
{
  return fmn_field_editor_dup_value (FMN_FIELD_EDITOR (FMN_TYPED_ROW (editor)->entry));
}

static void
fmn_typed_row_set_problem (FmnFieldEditor *editor, const char *sentence)
{
  fmn_field_editor_set_problem (FMN_FIELD_EDITOR (FMN_TYPED_ROW (editor)->entry), sentence);
}

static void
fmn_typed_row_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_typed_row_set_value;
  iface->dup_value = fmn_typed_row_dup_value;
  iface->set_problem = fmn_typed_row_set_problem;
}

static void
on_pressed (FmnTypedRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* The row is no stop of its own: the focus goes straight to what can be edited. */
static gboolean
fmn_typed_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static gboolean
fmn_typed_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FMN_TYPED_ROW (widget)->entry));
}

static void
fmn_typed_row_class_init (FmnTypedRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = fmn_typed_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = fmn_typed_row_grab_focus;
}

static void
fmn_typed_row_init (FmnTypedRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fmn-typed-row");
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
fmn_typed_row_new (const char *title, FmnTypedEntry *entry)
{
  FmnTypedRow *self;
  GtkWidget *box;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (FMN_IS_TYPED_ENTRY (entry), NULL);

  self = g_object_new (FMN_TYPE_TYPED_ROW, NULL);
  self->entry = entry;
  self->title_label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (self->title_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title_label), TRUE);
  gtk_widget_add_css_class (self->title_label, "caption");
  gtk_widget_add_css_class (self->title_label, "fmn-quiet");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "fmn-field");
  gtk_box_append (GTK_BOX (box), self->title_label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (entry));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  fmn_typed_row_set_title (self, title);
  g_signal_connect_swapped (entry, "edited", G_CALLBACK (fmn_field_editor_edited), self);
  return GTK_WIDGET (self);
}

FmnTypedEntry *
fmn_typed_row_get_entry (FmnTypedRow *self)
{
  g_return_val_if_fail (FMN_IS_TYPED_ROW (self), NULL);

  return self->entry;
}

void
fmn_typed_row_set_title (FmnTypedRow *self, const char *title)
{
  g_return_if_fail (FMN_IS_TYPED_ROW (self));
  g_return_if_fail (title != NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  fmn_typed_entry_set_label (self->entry, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
