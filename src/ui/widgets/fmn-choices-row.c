/* fmn-choices-row.c: any of a few choices, each with a box to tick.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-choices-row.h"

#include "fmn-wrap-layout.h"

struct _FmnChoicesRow
{
  AdwPreferencesRow parent_instance;

  const FmnField *field;
  GtkWidget *checks_box;
  GPtrArray *checks; /* as the choices; owned by the box */
  GPtrArray *unknown;
  gboolean updating;
};

static void fmn_choices_row_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnChoicesRow,
                               fmn_choices_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                      fmn_choices_row_field_editor_init))

static void
fmn_choices_row_set_value (FmnFieldEditor *editor, const char *value)
{
  FmnChoicesRow *self = FMN_CHOICES_ROW (editor);
  g_auto (GStrv) ids = g_strsplit (value != NULL ? value : "", "\n", -1);

  self->updating = TRUE;
  g_ptr_array_set_size (self->unknown, 0);
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (
        g_ptr_array_index (self->checks, i),
        g_strv_contains ((const char *const *) ids, self->field->choices[i].id));
  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0' && fmn_field_get_choice_label (self->field, ids[i]) == NULL)
      g_ptr_array_add (self->unknown, g_strdup (ids[i]));
  self->updating = FALSE;
}

static char *
fmn_choices_row_dup_value (FmnFieldEditor *editor)
{
  FmnChoicesRow *self = FMN_CHOICES_ROW (editor);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (ids, (gpointer) self->field->choices[i].id);
  for (guint i = 0; i < self->unknown->len; i++)
    g_ptr_array_add (ids, g_ptr_array_index (self->unknown, i));
  if (ids->len == 0)
    return NULL;
  g_ptr_array_add (ids, NULL);
  return g_strjoinv ("\n", (char **) ids->pdata);
}

static void
fmn_choices_row_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_choices_row_set_value;
  iface->dup_value = fmn_choices_row_dup_value;
}

static void
on_toggled (FmnChoicesRow *self)
{
  if (!self->updating)
    fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static gboolean
fmn_choices_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
fmn_choices_row_finalize (GObject *object)
{
  FmnChoicesRow *self = FMN_CHOICES_ROW (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->unknown);
  G_OBJECT_CLASS (fmn_choices_row_parent_class)->finalize (object);
}

static void
fmn_choices_row_class_init (FmnChoicesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_choices_row_finalize;
  GTK_WIDGET_CLASS (klass)->focus = fmn_choices_row_focus;
}

static void
fmn_choices_row_init (FmnChoicesRow *self)
{
  self->checks = g_ptr_array_new ();
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
fmn_choices_row_new (const FmnField *field)
{
  FmnChoicesRow *self;
  GtkWidget *box, *title;
  const char *label;

  g_return_val_if_fail (field != NULL && field->choices != NULL, NULL);

  label = fmn_field_get_label (field);
  self = g_object_new (FMN_TYPE_CHOICES_ROW, "title", label, NULL);
  self->field = field;
  title = gtk_label_new (label);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "fmn-quiet");
  self->checks_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->checks_box, fmn_wrap_layout_new (12, 3));
  for (const FmnChoice *choice = field->choices; choice->id != NULL; choice++)
    {
      GtkWidget *check
          = gtk_check_button_new_with_label (fmn_field_get_choice_label (field, choice->id));

      g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled), self);
      g_ptr_array_add (self->checks, check);
      gtk_box_append (GTK_BOX (self->checks_box), check);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (box, "fmn-field");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->checks_box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

GtkCheckButton *
fmn_choices_row_get_check (FmnChoicesRow *self, const char *id)
{
  g_return_val_if_fail (FMN_IS_CHOICES_ROW (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (strcmp (self->field->choices[i].id, id) == 0)
      return g_ptr_array_index (self->checks, i);
  return NULL;
}
