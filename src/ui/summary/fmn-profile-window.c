/* fmn-profile-window.c: allergies, medicines, family history and the like; none has to be filled, each edit is one step of undo.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-profile-window.h"

#include "fmn-profile.h"
#include "fmn-text-row.h"

#include <glib/gi18n-lib.h>

struct _FmnProfileWindow
{
  AdwWindow parent_instance;

  FmnContext *context;
  GPtrArray *rows; /* FmnTextRow, borrowed, in the order of the items */
};

G_DEFINE_FINAL_TYPE (FmnProfileWindow, fmn_profile_window, ADW_TYPE_WINDOW)

static FmnJournal *
get_journal (FmnProfileWindow *self)
{
  return fmn_context_get_journal (self->context);
}

static void
on_edited (FmnProfileWindow *self, GtkWidget *row)
{
  guint place, n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);
  FmnInfo *before = fmn_journal_get_info (get_journal (self));
  g_autoptr (FmnChange) change = fmn_change_new (C_ ("command", "change the background"));
  g_autoptr (FmnInfo) after = NULL;
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;

  if (!g_ptr_array_find (self->rows, row, &place))
    return;
  text = fmn_field_editor_dup_value (FMN_FIELD_EDITOR (row));
  after = fmn_info_with_profile (before, items[place].id, text);
  key = g_strconcat ("profile ", items[place].id, NULL);
  fmn_change_set_info (change, before, after);
  fmn_change_set_merge_key (change, key);
  fmn_journal_apply (get_journal (self), change, NULL);
}

static void
load (FmnProfileWindow *self)
{
  guint n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);
  FmnInfo *info = fmn_journal_get_info (get_journal (self));

  for (guint i = 0; i < n; i++)
    fmn_field_editor_load (g_ptr_array_index (self->rows, i),
                           fmn_info_get_profile (info, items[i].id));
}

static void
on_journal_changed (FmnJournal *journal, FmnChange *change, FmnProfileWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* What is being typed comes back trimmed, which must not move the cursor. */
  if (fmn_change_get_info_after (change) != NULL
      && (focus == NULL || gtk_widget_get_ancestor (focus, FMN_TYPE_TEXT_ROW) == NULL))
    load (self);
}

static void
fmn_profile_window_dispose (GObject *object)
{
  FmnProfileWindow *self = FMN_PROFILE_WINDOW (object);

  if (self->context != NULL)
    fmn_journal_end_merge (get_journal (self));
  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_profile_window_parent_class)->dispose (object);
}

static void
fmn_profile_window_class_init (FmnProfileWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_profile_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
fmn_profile_window_init (FmnProfileWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_description (
      group,
      _ ("What clinics ask besides the record. Fill in what you like, once; it is printed in "
         "the summary under “Background”."));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = fmn_text_row_new (fmn_profile_item_get_label (&items[i]), 1);

      fmn_text_row_set_placeholder (FMN_TEXT_ROW (row), fmn_profile_item_get_hint (&items[i]));
      g_signal_connect_swapped (row, "edited", G_CALLBACK (on_edited), self);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), C_ ("window", "Background"));
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 660);
}

GtkWindow *
fmn_profile_window_new (FmnContext *context, GtkWindow *parent)
{
  FmnProfileWindow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_PROFILE_WINDOW, "transient-for", parent, "modal", parent != NULL,
                       NULL);
  self->context = g_object_ref (context);
  load (self);
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed), self, 0);
  return GTK_WINDOW (self);
}

/* Row */

static void
on_row_activated (GtkWidget *row, FmnContext *context)
{
  gtk_window_present (fmn_profile_window_new (context, GTK_WINDOW (gtk_widget_get_root (row))));
}

/* Names what she wrote of, and never how much is left: nothing of it has to be filled in. */
static void
show_content (AdwActionRow *row, FmnJournal *journal)
{
  guint n;
  const FmnProfileItem *items = fmn_profile_get_items (&n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (fmn_info_get_profile (fmn_journal_get_info (journal), items[i].id) != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              fmn_profile_item_get_label (&items[i]));
  adw_action_row_set_subtitle (row, names->len > 0 ? names->str : C_ ("profile", "Nothing yet"));
}

static void
on_row_journal_changed (FmnJournal *journal, FmnChange *change, AdwActionRow *row)
{
  if (fmn_change_get_info_after (change) != NULL)
    show_content (row, journal);
}

GtkWidget *
fmn_profile_row_new (FmnContext *context)
{
  GtkWidget *row;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 C_ ("profile", "Allergies, medicines, family history…"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  show_content (ADW_ACTION_ROW (row), fmn_context_get_journal (context));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), context, 0);
  g_signal_connect_object (fmn_context_get_journal (context), "changed",
                           G_CALLBACK (on_row_journal_changed), row, 0);
  return row;
}
