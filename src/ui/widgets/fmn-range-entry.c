/* fmn-range-entry.c: the laboratory's own range: from, to, or in its words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-range-entry.h"

#include "fmn-member-text.h"
#include "fmn-number-entry.h"

#include <glib/gi18n-lib.h>

static const FmnField parts[] = {
  { .name = "low", .type = FMN_FIELD_DECIMAL, .label = NC_ ("field", "Range from") },
  { .name = "high", .type = FMN_FIELD_DECIMAL, .label = NC_ ("field", "Range to") },
  { .name = "text", .type = FMN_FIELD_LINE, .label = NC_ ("field", "Range in the lab’s words") },
};

struct _FmnRangeEntry
{
  AdwPreferencesRow parent_instance;

  GtkWidget *entries[G_N_ELEMENTS (parts)];
  JsonObject *base;
};

static void fmn_range_entry_field_editor_init (FmnFieldEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FmnRangeEntry,
                               fmn_range_entry,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (FMN_TYPE_FIELD_EDITOR,
                                                      fmn_range_entry_field_editor_init))

static void
fmn_range_entry_set_value (FmnFieldEditor *editor, const char *value)
{
  FmnRangeEntry *self = FMN_RANGE_ENTRY (editor);

  g_clear_pointer (&self->base, json_object_unref);
  self->base = fmn_json_text_to_object (value);
  if (self->base == NULL)
    self->base = json_object_new ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = fmn_member_dup_text (&parts[i], self->base);

      fmn_field_editor_load (FMN_FIELD_EDITOR (self->entries[i]), text);
    }
}

static char *
fmn_range_entry_dup_value (FmnFieldEditor *editor)
{
  return fmn_json_text_from_object (FMN_RANGE_ENTRY (editor)->base);
}

static void
fmn_range_entry_field_editor_init (FmnFieldEditorInterface *iface)
{
  iface->set_value = fmn_range_entry_set_value;
  iface->dup_value = fmn_range_entry_dup_value;
}

static void
on_part_edited (FmnRangeEntry *self)
{
  g_autofree char *before = fmn_json_text_from_object (self->base);
  g_autoptr (JsonObject) base = fmn_json_text_to_object (before);

  if (base == NULL)
    base = json_object_new ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    fmn_member_set_text (&parts[i], base,
                         fmn_typed_entry_peek_value (FMN_TYPED_ENTRY (self->entries[i])));
  json_object_unref (self->base);
  self->base = g_steal_pointer (&base);
  fmn_field_editor_edited (FMN_FIELD_EDITOR (self));
}

static gboolean
fmn_range_entry_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
fmn_range_entry_finalize (GObject *object)
{
  g_clear_pointer (&FMN_RANGE_ENTRY (object)->base, json_object_unref);
  G_OBJECT_CLASS (fmn_range_entry_parent_class)->finalize (object);
}

static void
fmn_range_entry_class_init (FmnRangeEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_range_entry_finalize;
  GTK_WIDGET_CLASS (klass)->focus = fmn_range_entry_focus;
}

static void
fmn_range_entry_init (FmnRangeEntry *self)
{
  const char *placeholders[]
      = { C_ ("range", "from"), C_ ("range", "to"), C_ ("range", "or as the lab words it") };

  self->base = json_object_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fmn-typed-row");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      FmnTypedEntry *entry;

      self->entries[i] = parts[i].type == FMN_FIELD_DECIMAL ? fmn_number_entry_new_decimal ()
                                                            : fmn_typed_entry_new ();
      entry = FMN_TYPED_ENTRY (self->entries[i]);
      fmn_typed_entry_set_framed (entry, TRUE);
      fmn_typed_entry_set_placeholder (entry, placeholders[i]);
      fmn_typed_entry_set_label (entry, fmn_field_get_label (&parts[i]));
      gtk_widget_set_hexpand (self->entries[i], TRUE);
      g_signal_connect_swapped (entry, "edited", G_CALLBACK (on_part_edited), self);
    }
}

GtkWidget *
fmn_range_entry_new (const char *title)
{
  FmnRangeEntry *self;
  GtkWidget *box, *numbers, *label;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (FMN_TYPE_RANGE_ENTRY, "title", title, NULL);
  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "fmn-quiet");
  numbers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (numbers), TRUE);
  gtk_box_append (GTK_BOX (numbers), self->entries[0]);
  gtk_box_append (GTK_BOX (numbers), self->entries[1]);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "fmn-field");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), numbers);
  gtk_box_append (GTK_BOX (box), self->entries[2]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

FmnTypedEntry *
fmn_range_entry_get_part (FmnRangeEntry *self, const char *member)
{
  g_return_val_if_fail (FMN_IS_RANGE_ENTRY (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].name, member) == 0)
      return FMN_TYPED_ENTRY (self->entries[i]);
  return NULL;
}
