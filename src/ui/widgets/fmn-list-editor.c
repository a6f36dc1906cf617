/* fmn-list-editor.c: a list inside an entry: its parts as rows that unfold, in order.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-list-editor.h"

#include "fmn-member-text.h"

struct _FmnListEditor
{
  GtkWidget parent_instance;

  const FmnListSpec *spec;
  FmnContext *context;
  GtkWidget *list;
  GPtrArray *items; /* owned by the list */
};

static void fmn_list_editor_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnListEditor,
                               fmn_list_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                      fmn_list_editor_field_editor_init))

static FmnListItem *
item_at (FmnListEditor *self, guint i)
{
  return g_ptr_array_index (self->items, i);
}

/* Exactly one complete part is in use: the one that says so, else the last. */
static void
settle_in_use (FmnListEditor *self)
{
  FmnListItem *last = NULL, *used = NULL;
  guint n_complete = 0;

  if (!self->spec->one_in_use)
    return;
  for (guint i = 0; i < self->items->len; i++)
    {
      FmnListItem *item = item_at (self, i);

      if (!fmn_list_item_is_complete (item))
        continue;
      n_complete++;
      last = item;
      if (json_object_get_boolean_member_with_default (fmn_list_item_get_object (item), "in-use",
                                                       FALSE))
        used = item;
    }
  if (used == NULL)
    used = last;
  for (guint i = 0; i < self->items->len; i++)
    {
      gboolean now = json_object_get_boolean_member_with_default (
          fmn_list_item_get_object (item_at (self, i)), "in-use", FALSE);

      if (now != (item_at (self, i) == used))
        fmn_list_item_set_in_use (item_at (self, i), item_at (self, i) == used);
      /* One way alone cannot be unmarked, and one that has no date yet cannot be counted by. */
      gtk_widget_set_sensitive (GTK_WIDGET (fmn_list_item_get_radio (item_at (self, i))),
                                n_complete > 1 && fmn_list_item_is_complete (item_at (self, i)));
    }
}

static void
report_edit (FmnListEditor *self)
{
  settle_in_use (self);
  fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static void
drop_item (FmnListEditor *self, FmnListItem *item)
{
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (item));
  g_ptr_array_remove (self->items, item);
  gtk_widget_set_visible (self->list, self->items->len > 0);
}

static void
on_remove_me (FmnListEditor *self, FmnListItem *item)
{
  gboolean complete = fmn_list_item_is_complete (item);

  drop_item (self, item);
  if (complete)
    report_edit (self);
}

static void
on_use_me (FmnListEditor *self, FmnListItem *item)
{
  for (guint i = 0; i < self->items->len; i++)
    fmn_list_item_set_in_use (item_at (self, i), item_at (self, i) == item);
  report_edit (self);
}

static FmnListItem *
append_item (FmnListEditor *self)
{
  GtkCheckButton *group = self->items->len > 0 ? fmn_list_item_get_radio (item_at (self, 0)) : NULL;
  FmnListItem *item = fmn_list_item_new (self->spec, self->context, group);

  g_ptr_array_add (self->items, item);
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (item));
  gtk_widget_set_visible (self->list, TRUE);
  g_signal_connect_object (item, "edited", G_CALLBACK (report_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "remove-me", G_CALLBACK (on_remove_me), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "use-me", G_CALLBACK (on_use_me), self, G_CONNECT_SWAPPED);
  return item;
}

static void
load_item (FmnListEditor *self, FmnListItem *item, JsonObject *object)
{
  g_autoptr (JsonObject) unpacked
      = self->spec->unpack != NULL ? self->spec->unpack (object) : json_object_ref (object);

  fmn_list_item_load (item, unpacked);
}

static JsonObject *
dup_packed (FmnListEditor *self, FmnListItem *item)
{
  JsonObject *object = fmn_list_item_get_object (item);

  return self->spec->pack != NULL ? self->spec->pack (object, self->context)
                                  : json_object_ref (object);
}

/* The rows that are there take the new parts, so that the focus stays where it is. */
static void
fmn_list_editor_set_value (FmnFieldEditor *editor, const char *value)
{
  FmnListEditor *self = FMN_LIST_EDITOR (editor);
  g_autoptr (JsonArray) array = fmn_json_text_to_array (value);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  while (self->items->len > n)
    drop_item (self, item_at (self, self->items->len - 1));
  for (guint i = 0; i < n; i++)
    {
      FmnListItem *item = i < self->items->len ? item_at (self, i) : append_item (self);

      load_item (self, item, json_array_get_object_element (array, i));
    }
  settle_in_use (self);
}

static char *
fmn_list_editor_dup_value (FmnFieldEditor *editor)
{
  FmnListEditor *self = FMN_LIST_EDITOR (editor);
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    if (fmn_list_item_is_complete (item_at (self, i)))
      json_array_add_object_element (array, dup_packed (self, item_at (self, i)));
  return fmn_json_text_from_array (array);
}

static void
fmn_list_editor_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_list_editor_set_value;
  iface->dup_value = fmn_list_editor_dup_value;
}

static void
fmn_list_editor_dispose (GObject *object)
{
  FmnListEditor *self = FMN_LIST_EDITOR (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_list_editor_parent_class)->dispose (object);
}

static void
fmn_list_editor_class_init (FmnListEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_list_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
fmn_list_editor_init (FmnListEditor *self)
{
  self->items = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_visible (self->list, FALSE);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

GtkWidget *
fmn_list_editor_new (const FmnListSpec *spec, FmnContext *context, const char *label)
{
  FmnListEditor *self;

  g_return_val_if_fail (spec != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_LIST_EDITOR, NULL);
  self->spec = spec;
  self->context = g_object_ref (context);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

void
fmn_list_editor_add (FmnListEditor *self, JsonObject *object)
{
  FmnListItem *item;

  g_return_if_fail (FMN_IS_LIST_EDITOR (self));
  g_return_if_fail (object != NULL);

  item = append_item (self);
  load_item (self, item, object);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (item), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (item), GTK_DIR_TAB_FORWARD);
  settle_in_use (self);
  if (fmn_list_item_is_complete (item))
    report_edit (self);
}

guint
fmn_list_editor_get_n_items (FmnListEditor *self)
{
  g_return_val_if_fail (FMN_IS_LIST_EDITOR (self), 0);

  return self->items->len;
}

FmnListItem *
fmn_list_editor_get_item (FmnListEditor *self, guint index)
{
  g_return_val_if_fail (FMN_IS_LIST_EDITOR (self), NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return item_at (self, index);
}
