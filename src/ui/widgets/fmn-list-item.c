/* fmn-list-item.c: one part of a list inside an entry (a dating, a step, a reflection) as a row that unfolds.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-list-item.h"

#include "fmn-field-row.h"
#include "fmn-member-text.h"

#include <glib/gi18n-lib.h>

struct _FmnListItem
{
  AdwExpanderRow parent_instance;

  const FmnListSpec *spec;
  FmnContext *context;
  GPtrArray *rows; /* as the fields; owned by the expander */
  GtkWidget *radio;
  GtkWidget *remove_button;
  JsonObject *object;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FmnListItem, fmn_list_item, ADW_TYPE_EXPANDER_ROW)

enum
{
  EDITED,
  REMOVE_ME,
  USE_ME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_title (FmnListItem *self)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *title = self->spec->describe (self->object, self->context, &subtitle);
  g_autofree char *remove = g_strdup_printf (_ ("Remove “%s”"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : "");
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  if (self->radio != NULL)
    {
      g_autofree char *use = g_strdup_printf (_ ("Count by “%s”"), title);

      gtk_widget_set_tooltip_text (self->radio, use);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->radio), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      use, -1);
    }
}

static void
show_object (FmnListItem *self)
{
  const FmnField *fields = self->spec->fields;

  self->updating = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *text = fmn_member_dup_text (&fields[i], self->object);

      fmn_field_editor_load (g_ptr_array_index (self->rows, i), text);
    }
  if (self->radio != NULL)
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (self->radio),
        json_object_get_boolean_member_with_default (self->object, "in-use", FALSE));
  self->updating = FALSE;
  if (self->spec->adapt != NULL)
    self->spec->adapt (self, self->object);
  show_title (self);
}

static void
on_row_edited (FmnListItem *self, FmnFieldEditor *row)
{
  g_autofree char *json = fmn_json_text_from_object (self->object);
  g_autofree char *text = fmn_field_editor_dup_value (row);
  JsonObject *changed = fmn_json_text_to_object (json);
  guint i;

  if (changed == NULL)
    changed = json_object_new ();
  if (!g_ptr_array_find (self->rows, row, &i))
    g_assert_not_reached ();
  fmn_member_set_text (&self->spec->fields[i], changed, text);
  json_object_unref (self->object);
  self->object = changed;
  if (self->spec->adapt != NULL)
    self->spec->adapt (self, self->object);
  show_title (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_remove_clicked (FmnListItem *self)
{
  g_signal_emit (self, signals[REMOVE_ME], 0);
}

static void
on_radio_toggled (FmnListItem *self)
{
  if (!self->updating && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->radio)))
    g_signal_emit (self, signals[USE_ME], 0);
}

static void
fmn_list_item_finalize (GObject *object)
{
  FmnListItem *self = FMN_LIST_ITEM (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->object, json_object_unref);
  G_OBJECT_CLASS (fmn_list_item_parent_class)->finalize (object);
}

static guint
new_signal (FmnListItemClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
fmn_list_item_class_init (FmnListItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_list_item_finalize;
  signals[EDITED] = new_signal (klass, "edited");
  signals[REMOVE_ME] = new_signal (klass, "remove-me");
  signals[USE_ME] = new_signal (klass, "use-me");
}

static void
fmn_list_item_init (FmnListItem *self)
{
  self->rows = g_ptr_array_new ();
  self->object = json_object_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->remove_button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_CENTER);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->remove_button);
  g_signal_connect_swapped (self->remove_button, "clicked", G_CALLBACK (on_remove_clicked), self);
}

FmnListItem *
fmn_list_item_new (const FmnListSpec *spec, FmnContext *context, GtkCheckButton *group)
{
  FmnListItem *self;

  g_return_val_if_fail (spec != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_LIST_ITEM, NULL);
  self->spec = spec;
  self->context = g_object_ref (context);
  if (spec->one_in_use)
    {
      self->radio = gtk_check_button_new ();
      gtk_check_button_set_group (GTK_CHECK_BUTTON (self->radio), group);
      gtk_widget_set_valign (self->radio, GTK_ALIGN_CENTER);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->radio);
      g_signal_connect_swapped (self->radio, "toggled", G_CALLBACK (on_radio_toggled), self);
    }
  for (const FmnField *field = spec->fields; field->name != NULL; field++)
    {
      GtkWidget *row = fmn_field_row_new (field, context);

      g_ptr_array_add (self->rows, row);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_signal_connect_swapped (row, "edited", G_CALLBACK (on_row_edited), self);
    }
  return self;
}

void
fmn_list_item_load (FmnListItem *self, JsonObject *object)
{
  g_return_if_fail (FMN_IS_LIST_ITEM (self));
  g_return_if_fail (object != NULL);

  json_object_ref (object);
  json_object_unref (self->object);
  self->object = object;
  show_object (self);
}

JsonObject *
fmn_list_item_get_object (FmnListItem *self)
{
  g_return_val_if_fail (FMN_IS_LIST_ITEM (self), NULL);

  return self->object;
}

gboolean
fmn_list_item_is_complete (FmnListItem *self)
{
  g_return_val_if_fail (FMN_IS_LIST_ITEM (self), FALSE);

  return self->spec->is_complete == NULL || self->spec->is_complete (self->object);
}

void
fmn_list_item_set_in_use (FmnListItem *self, gboolean in_use)
{
  static const FmnField field = { .name = "in-use", .type = FMN_FIELD_BOOLEAN };
  g_autofree char *json = NULL;
  JsonObject *changed;

  g_return_if_fail (FMN_IS_LIST_ITEM (self));

  json = fmn_json_text_from_object (self->object);
  changed = fmn_json_text_to_object (json);
  if (changed == NULL)
    changed = json_object_new ();
  fmn_member_set_text (&field, changed, in_use ? "true" : NULL);
  json_object_unref (self->object);
  self->object = changed;
  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->radio), in_use);
  self->updating = FALSE;
  show_title (self);
}

GtkCheckButton *
fmn_list_item_get_radio (FmnListItem *self)
{
  g_return_val_if_fail (FMN_IS_LIST_ITEM (self), NULL);

  return self->radio != NULL ? GTK_CHECK_BUTTON (self->radio) : NULL;
}

GtkWidget *
fmn_list_item_get_row (FmnListItem *self, const char *name)
{
  g_return_val_if_fail (FMN_IS_LIST_ITEM (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (strcmp (self->spec->fields[i].name, name) == 0)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}
