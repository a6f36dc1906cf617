/* fmn-tags-entry.c: tags as pills, with completion from those that are in use.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-tags-entry.h"

#include "fmn-tag-field.h"
#include "fmn-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _FmnTagsEntry
{
  AdwPreferencesRow parent_instance;

  GPtrArray *tags;
  GtkWidget *wrap_box;
  GtkWidget *field;
};

static void fmn_tags_entry_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnTagsEntry,
                               fmn_tags_entry,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                      fmn_tags_entry_field_editor_init))

static gboolean
has_tag (GPtrArray *tags, const char *tag)
{
  return g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL);
}

static void show_pills (FmnTagsEntry *self);

static void
remove_tag (FmnTagsEntry *self, guint index)
{
  g_ptr_array_remove_index (self->tags, index);
  show_pills (self);
  gtk_widget_grab_focus (self->field);
  fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static void
on_pill_clicked (FmnTagsEntry *self, GtkWidget *pill)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->tags, g_object_get_data (G_OBJECT (pill), "fmn-tag"),
                                        g_str_equal, &index))
    remove_tag (self, index);
}

static GtkWidget *
new_pill (FmnTagsEntry *self, const char *tag)
{
  GtkWidget *pill = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (tag);
  g_autofree char *name = g_strdup_printf (_ ("Remove the tag “%s”"), tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (pill), box);
  gtk_widget_add_css_class (pill, "tag");
  gtk_widget_set_tooltip_text (pill, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (pill), "fmn-tag", g_strdup (tag), g_free);
  g_signal_connect_swapped (pill, "clicked", G_CALLBACK (on_pill_clicked), self);
  return pill;
}

static void
show_pills (FmnTagsEntry *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->wrap_box);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->field)
        gtk_box_remove (GTK_BOX (self->wrap_box), child);
      child = next;
    }
  for (guint i = self->tags->len; i > 0; i--)
    gtk_box_prepend (GTK_BOX (self->wrap_box),
                     new_pill (self, g_ptr_array_index (self->tags, i - 1)));
}

static void
fmn_tags_entry_set_value (FmnFieldEditor *editor, const char *value)
{
  FmnTagsEntry *self = FMN_TAGS_ENTRY (editor);
  g_auto (GStrv) tags = g_strsplit (value != NULL ? value : "", "\n", -1);

  g_ptr_array_set_size (self->tags, 0);
  for (guint i = 0; tags[i] != NULL; i++)
    if (*tags[i] != '\0')
      g_ptr_array_add (self->tags, g_strdup (tags[i]));
  show_pills (self);
}

static char *
fmn_tags_entry_dup_value (FmnFieldEditor *editor)
{
  GPtrArray *tags = FMN_TAGS_ENTRY (editor)->tags;
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (char *) tags->pdata[i]);
  return g_string_free (lines, tags->len == 0);
}

static void
fmn_tags_entry_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_tags_entry_set_value;
  iface->dup_value = fmn_tags_entry_dup_value;
}

/* Makes what stands in the field a tag. FALSE when there was nothing. */
static gboolean
take_field (FmnTagsEntry *self)
{
  g_autofree char *text = g_strdup (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (self->field)));
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  gboolean any = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] == '\0' || has_tag (self->tags, parts[i]))
        continue;
      g_ptr_array_add (self->tags, g_strdup (parts[i]));
      any = TRUE;
    }
  if (*text != '\0')
    fmn_field_editor_load (FMN_FIELD_EDITOR (self->field), NULL);
  if (any)
    {
      show_pills (self);
      fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
    }
  return any;
}

static void
on_text_changed (FmnTagsEntry *self)
{
  if (strchr (fmn_typed_entry_get_text (FMN_TYPED_ENTRY (self->field)), ',') != NULL)
    take_field (self);
}

static gboolean
on_key_pressed (FmnTagsEntry *self, guint keyval)
{
  if (keyval != GDK_KEY_BackSpace || self->tags->len == 0
      || *fmn_typed_entry_get_text (FMN_TYPED_ENTRY (self->field)) != '\0')
    return GDK_EVENT_PROPAGATE;
  remove_tag (self, self->tags->len - 1);
  return GDK_EVENT_STOP;
}

static gboolean
fmn_tags_entry_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
fmn_tags_entry_finalize (GObject *object)
{
  g_ptr_array_unref (FMN_TAGS_ENTRY (object)->tags);
  G_OBJECT_CLASS (fmn_tags_entry_parent_class)->finalize (object);
}

static void
fmn_tags_entry_class_init (FmnTagsEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_tags_entry_finalize;
  GTK_WIDGET_CLASS (klass)->focus = fmn_tags_entry_focus;
}

static void
fmn_tags_entry_init (FmnTagsEntry *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fmn-typed-row");
}

static void
listen_to_field (FmnTagsEntry *self)
{
  GtkText *text = fmn_typed_entry_get_text_widget (FMN_TYPED_ENTRY (self->field));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (text, "changed", G_CALLBACK (on_text_changed), self);
  g_signal_connect_swapped (self->field, "activate", G_CALLBACK (take_field), self);
  g_signal_connect_swapped (self->field, "picked", G_CALLBACK (take_field), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take_field), self);
  gtk_widget_add_controller (GTK_WIDGET (text), focus);
}

GtkWidget *
fmn_tags_entry_new (const char *title, FmnContext *context)
{
  FmnTagsEntry *self;
  GtkWidget *box, *label;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_TAGS_ENTRY, "title", title, NULL);
  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "fmn-quiet");
  self->wrap_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->wrap_box, fmn_wrap_layout_new (6, 6));
  self->field = fmn_tag_field_new (fmn_context_get_journal (context), self->tags);
  gtk_widget_set_hexpand (self->field, TRUE);
  gtk_widget_set_size_request (self->field, 120, -1);
  fmn_typed_entry_set_label (FMN_TYPED_ENTRY (self->field), title);
  fmn_typed_entry_set_placeholder (FMN_TYPED_ENTRY (self->field), _ ("Add a tag"));
  gtk_box_append (GTK_BOX (self->wrap_box), self->field);
  listen_to_field (self);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (box, "fmn-field");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->wrap_box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

GtkText *
fmn_tags_entry_get_text_widget (FmnTagsEntry *self)
{
  g_return_val_if_fail (FMN_IS_TAGS_ENTRY (self), NULL);

  return fmn_typed_entry_get_text_widget (FMN_TYPED_ENTRY (self->field));
}
