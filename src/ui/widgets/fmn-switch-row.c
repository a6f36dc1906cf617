/* fmn-switch-row.c: yes or not said, as a row with a switch.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-switch-row.h"

struct _FmnSwitchRow
{
  AdwActionRow parent_instance;

  GtkWidget *toggle;
  gboolean updating;
};

static void fmn_switch_row_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnSwitchRow,
                               fmn_switch_row,
                               ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                      fmn_switch_row_field_editor_init))

static void
fmn_switch_row_set_value (FmnFieldEditor *editor, const char *value)
{
  FmnSwitchRow *self = FMN_SWITCH_ROW (editor);

  self->updating = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->toggle), value != NULL);
  self->updating = FALSE;
}

static char *
fmn_switch_row_dup_value (FmnFieldEditor *editor)
{
  return fmn_switch_row_get_active (FMN_SWITCH_ROW (editor)) ? g_strdup ("true") : NULL;
}

static void
fmn_switch_row_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_switch_row_set_value;
  iface->dup_value = fmn_switch_row_dup_value;
}

static void
on_active_notify (FmnSwitchRow *self)
{
  if (!self->updating)
    fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static void
fmn_switch_row_class_init (FmnSwitchRowClass *klass)
{
}

static void
fmn_switch_row_init (FmnSwitchRow *self)
{
  self->toggle = gtk_switch_new ();
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->toggle);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (on_active_notify), self);
}

GtkWidget *
fmn_switch_row_new (const char *title, const char *subtitle)
{
  FmnSwitchRow *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (FMN_TYPE_SWITCH_ROW, "title", title, "subtitle",
                       subtitle != NULL ? subtitle : "", NULL);
  return GTK_WIDGET (self);
}

void
fmn_switch_row_add_label (FmnSwitchRow *self, GtkWidget *label, const char *name)
{
  g_return_if_fail (FMN_IS_SWITCH_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (label));
  g_return_if_fail (name != NULL);

  g_object_ref (self->toggle);
  adw_action_row_remove (ADW_ACTION_ROW (self), self->toggle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->toggle);
  g_object_unref (self->toggle);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->toggle),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

gboolean
fmn_switch_row_get_active (FmnSwitchRow *self)
{
  g_return_val_if_fail (FMN_IS_SWITCH_ROW (self), FALSE);

  return gtk_switch_get_active (GTK_SWITCH (self->toggle));
}

void
fmn_switch_row_set_active (FmnSwitchRow *self, gboolean active)
{
  g_return_if_fail (FMN_IS_SWITCH_ROW (self));

  gtk_switch_set_active (GTK_SWITCH (self->toggle), active);
}
