/* fmn-trash-window.c: what was deleted in the last 30 days, and how to have it back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-trash-window.h"

#include "fmn-caption.h"
#include "fmn-kind-tile.h"

#include <glib/gi18n-lib.h>

struct _FmnTrashWindow
{
  AdwWindow parent_instance;

  FmnContext *context;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *empty; /* the button */
};

G_DEFINE_FINAL_TYPE (FmnTrashWindow, fmn_trash_window, ADW_TYPE_WINDOW)

static void
on_restore_clicked (GtkButton *button, FmnTrashWindow *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "fmn-id");

  fmn_journal_restore (fmn_context_get_journal (self->context), id, NULL);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  FmnTrashWindow *self = data;
  FmnTrashed *trashed = item;
  FmnEntry *entry = fmn_trashed_get_entry (trashed);
  FmnJournal *journal = fmn_context_get_journal (self->context);
  const int days = fmn_trashed_get_days_left (trashed, fmn_context_get_clock (self->context));
  g_autofree char *caption = fmn_entry_dup_caption (journal, entry);
  g_autofree char *kept = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Kept for %d more day", "Kept for %d more days", (gulong) days),
      days);
  g_autofree char *label = g_strdup_printf (C_ ("trash", "Restore %s"), caption);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tile = fmn_kind_tile_new (30);
  GtkWidget *button = gtk_button_new_with_label (C_ ("trash", "Restore"));

  fmn_kind_tile_set_entry (FMN_KIND_TILE (tile), entry);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), caption);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kept);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tile);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "fmn-id", g_strdup (fmn_entry_get_id (entry)), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_restore_clicked), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
on_empty_response (FmnTrashWindow *self)
{
  fmn_journal_purge_trash (fmn_context_get_journal (self->context), TRUE);
}

/* What cannot be undone is asked for. */
static void
on_empty_clicked (FmnTrashWindow *self)
{
  const guint n
      = g_list_model_get_n_items (fmn_journal_get_trash (fmn_context_get_journal (self->context)));
  g_autofree char *heading = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Delete %u entry for good?", "Delete %u entries for good?", n),
      n);
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (self), heading,
      _ ("This cannot be undone, nor can what was done before it. Papers that nothing names any "
         "more "
         "are deleted too. Earlier copies of the journal, for as long as they are kept, still hold "
         "the entries and their papers."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", C_ ("trash", "Keep them"),
                                    "empty", C_ ("trash", "Delete for good"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response::empty", G_CALLBACK (on_empty_response), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_items_changed (
    GListModel *trash, guint position, guint removed, guint added, FmnTrashWindow *self)
{
  gtk_widget_set_visible (self->empty, g_list_model_get_n_items (trash) > 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (trash) > 0 ? "list" : "empty");
}

static void
fmn_trash_window_dispose (GObject *object)
{
  g_clear_object (&FMN_TRASH_WINDOW (object)->context);
  G_OBJECT_CLASS (fmn_trash_window_parent_class)->dispose (object);
}

static void
fmn_trash_window_class_init (FmnTrashWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_trash_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
fmn_trash_window_init (FmnTrashWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *empty = adw_status_page_new ();

  gtk_window_set_title (GTK_WINDOW (self), _ ("Trash"));
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 560);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 520);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (clamp, "page-side");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "user-trash-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), C_ ("trash", "Empty."));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _ ("What is deleted waits here for 30 days."));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scroll, "list");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  self->empty = gtk_button_new_with_label (_ ("Empty the trash…"));
  g_signal_connect_object (self->empty, "clicked", G_CALLBACK (on_empty_clicked), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->empty);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
}

GtkWindow *
fmn_trash_window_new (FmnContext *context, GtkWindow *parent)
{
  FmnTrashWindow *self;
  GListModel *trash;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);

  self = g_object_new (FMN_TYPE_TRASH_WINDOW, "transient-for", parent, "modal", parent != NULL,
                       NULL);
  self->context = g_object_ref (context);
  trash = fmn_journal_get_trash (fmn_context_get_journal (context));
  gtk_list_box_bind_model (self->list, trash, make_row, self, NULL);
  g_signal_connect_object (trash, "items-changed", G_CALLBACK (on_items_changed), self, 0);
  on_items_changed (trash, 0, 0, 0, self);
  return GTK_WINDOW (self);
}
