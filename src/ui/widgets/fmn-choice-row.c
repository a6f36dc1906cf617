/* fmn-choice-row.c: one of a list, picked from a menu; the first line leaves it open.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-choice-row.h"

#include "fmn-choice-list.h"

typedef struct
{
  GtkStringList *labels;
  GPtrArray *ids; /* as the labels; NULL for the open line */
  GPtrArray *new_ids;
  GtkStringList *new_labels;
  char *open;
  char *value;
  gboolean updating;
} FmnChoiceRowPrivate;

static void fmn_choice_row_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_TYPE_WITH_CODE (FmnChoiceRow,
                         fmn_choice_row,
                         ADW_TYPE_COMBO_ROW,
                         G_ADD_PRIVATE (FmnChoiceRow)
                             G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                    fmn_choice_row_field_editor_init))

#define PRIV(self) ((FmnChoiceRowPrivate *) fmn_choice_row_get_instance_private (self))

static gboolean
find_id (FmnChoiceRow *self, const char *id, guint *position)
{
  GPtrArray *ids = PRIV (self)->ids;

  for (guint i = 0; i < ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (ids, i), id) == 0)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static void
show_value (FmnChoiceRow *self)
{
  FmnChoiceRowPrivate *priv = PRIV (self);
  guint position = GTK_INVALID_LIST_POSITION;
  g_autofree char *name = NULL;
  GtkStringObject *shown;

  priv->updating = TRUE;
  if (!find_id (self, priv->value, &position) && priv->value != NULL)
    {
      /* A choice of a later version is shown as it is written, and kept. */
      g_ptr_array_add (priv->ids, g_strdup (priv->value));
      gtk_string_list_append (priv->labels, priv->value);
      position = priv->ids->len - 1;
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
  priv->updating = FALSE;
  shown = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  name = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                          shown != NULL ? gtk_string_object_get_string (shown) : "");
  /* The row's own label is its title alone, and would be read a second time. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_selected_notify (FmnChoiceRow *self)
{
  FmnChoiceRowPrivate *priv = PRIV (self);
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  const char *id;

  if (priv->updating || position >= priv->ids->len)
    return;
  id = g_ptr_array_index (priv->ids, position);
  if (g_strcmp0 (id, priv->value) == 0)
    return;
  g_free (priv->value);
  priv->value = g_strdup (id);
  show_value (self);
  if (FMN_CHOICE_ROW_GET_CLASS (self)->chosen != NULL)
    FMN_CHOICE_ROW_GET_CLASS (self)->chosen (self);
  fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static void
fmn_choice_row_set_value (FmnFieldEditor *editor, const char *value)
{
  FmnChoiceRow *self = FMN_CHOICE_ROW (editor);

  g_free (PRIV (self)->value);
  PRIV (self)->value = g_strdup (value);
  show_value (self);
}

static char *
fmn_choice_row_dup_value (FmnFieldEditor *editor)
{
  return g_strdup (PRIV (FMN_CHOICE_ROW (editor))->value);
}

static void
fmn_choice_row_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_choice_row_set_value;
  iface->dup_value = fmn_choice_row_dup_value;
}

static void
fmn_choice_row_finalize (GObject *object)
{
  FmnChoiceRowPrivate *priv = PRIV (FMN_CHOICE_ROW (object));

  g_clear_object (&priv->labels);
  g_clear_object (&priv->new_labels);
  g_clear_pointer (&priv->ids, g_ptr_array_unref);
  g_clear_pointer (&priv->new_ids, g_ptr_array_unref);
  g_free (priv->open);
  g_free (priv->value);
  G_OBJECT_CLASS (fmn_choice_row_parent_class)->finalize (object);
}

static void
fmn_choice_row_class_init (FmnChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_choice_row_finalize;
}

static void
fmn_choice_row_init (FmnChoiceRow *self)
{
  FmnChoiceRowPrivate *priv = PRIV (self);

  priv->labels = gtk_string_list_new (NULL);
  priv->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fmn-choice-row");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  fmn_choice_list_install (GTK_WIDGET (self));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  g_signal_connect_swapped (self, "notify::selected", G_CALLBACK (on_selected_notify), self);
}

GtkWidget *
fmn_choice_row_new (const char *title, const char *open)
{
  FmnChoiceRow *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (FMN_TYPE_CHOICE_ROW, "title", title, NULL);
  fmn_choice_row_set_open (self, open);
  return GTK_WIDGET (self);
}

void
fmn_choice_row_set_open (FmnChoiceRow *self, const char *open)
{
  g_return_if_fail (FMN_IS_CHOICE_ROW (self));

  g_free (PRIV (self)->open);
  PRIV (self)->open = g_strdup (open);
}

void
fmn_choice_row_begin (FmnChoiceRow *self)
{
  FmnChoiceRowPrivate *priv;

  g_return_if_fail (FMN_IS_CHOICE_ROW (self));

  priv = PRIV (self);
  g_clear_pointer (&priv->new_ids, g_ptr_array_unref);
  g_clear_object (&priv->new_labels);
  priv->new_ids = g_ptr_array_new_with_free_func (g_free);
  priv->new_labels = gtk_string_list_new (NULL);
  if (priv->open != NULL)
    fmn_choice_row_add (self, NULL, priv->open);
}

void
fmn_choice_row_add (FmnChoiceRow *self, const char *id, const char *label)
{
  g_return_if_fail (FMN_IS_CHOICE_ROW (self));
  g_return_if_fail (PRIV (self)->new_ids != NULL);
  g_return_if_fail (label != NULL);

  g_ptr_array_add (PRIV (self)->new_ids, g_strdup (id));
  gtk_string_list_append (PRIV (self)->new_labels, label);
}

static gboolean
is_same_list (FmnChoiceRowPrivate *priv)
{
  guint n = priv->new_ids->len;

  if (priv->ids->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (g_ptr_array_index (priv->ids, i), g_ptr_array_index (priv->new_ids, i)) != 0
        || strcmp (gtk_string_list_get_string (priv->labels, i),
                   gtk_string_list_get_string (priv->new_labels, i))
               != 0)
      return FALSE;
  return TRUE;
}

void
fmn_choice_row_end (FmnChoiceRow *self)
{
  FmnChoiceRowPrivate *priv;

  g_return_if_fail (FMN_IS_CHOICE_ROW (self));
  g_return_if_fail (PRIV (self)->new_ids != NULL);

  priv = PRIV (self);
  if (is_same_list (priv))
    {
      g_clear_pointer (&priv->new_ids, g_ptr_array_unref);
      g_clear_object (&priv->new_labels);
      return;
    }
  priv->updating = TRUE;
  g_ptr_array_unref (priv->ids);
  priv->ids = g_steal_pointer (&priv->new_ids);
  g_set_object (&priv->labels, priv->new_labels);
  g_clear_object (&priv->new_labels);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (priv->labels));
  priv->updating = FALSE;
  show_value (self);
}

const char *
fmn_choice_row_get_id (FmnChoiceRow *self)
{
  g_return_val_if_fail (FMN_IS_CHOICE_ROW (self), NULL);

  return PRIV (self)->value;
}
