/* fmn-previous-window.c: earlier copies, read one after the other by a worker while the window is open.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-previous-window.h"

#include "fmn-codec.h"
#include "fmn-copy-look.h"
#include "fmn-difference.h"

#include <glib/gi18n-lib.h>

struct _FmnPreviousWindow
{
  AdwWindow parent_instance;

  FmnStore *store;
  FmnJournal *journal; /* (nullable) */
  FmnClock *clock;
  GListModel *copies;
  GtkStack *stack;
  GtkListBox *list;
  GtkBox *look;
  GtkWidget *back;
  guint next;          /* the copy that is read next */
  FmnSnapshot *newer;  /* the state after it, or NULL */
  FmnSnapshot *looked; /* the one that is looked at */
  char *looked_name;
  GCancellable *cancellable;
};

static guint restore_signal;

G_DEFINE_FINAL_TYPE (FmnPreviousWindow, fmn_previous_window, ADW_TYPE_WINDOW)

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FmnPreviousWindow *self = source;
  GError *error = NULL;
  FmnSnapshot *snapshot = fmn_store_load_previous (self->store, data, &error);

  if (snapshot == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, snapshot, (GDestroyNotify) fmn_snapshot_unref);
}

static void
read_copy (FmnPreviousWindow *self, const char *name, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, callback, NULL);

  g_task_set_source_tag (task, read_copy);
  g_task_set_task_data (task, g_strdup (name), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void read_next (FmnPreviousWindow *self);

static void
on_next_read (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnPreviousWindow *self = FMN_PREVIOUS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  FmnSnapshot *snapshot = g_task_propagate_pointer (G_TASK (result), &error);
  GtkListBoxRow *row;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  row = gtk_list_box_get_row_at_index (self->list, (int) self->next);
  if (row != NULL && snapshot == NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("This copy cannot be read."));
  else if (row != NULL && self->newer != NULL)
    {
      g_auto (FmnDifference) difference = { NULL };
      g_autofree char *sentence = NULL;
      g_autofree char *text = NULL;

      fmn_difference_init (&difference, snapshot, self->newer);
      sentence = fmn_difference_dup_sentence (&difference);
      /* Translators: %s is for example “2 entries added, 1 entry changed”. */
      text = g_strdup_printf (_ ("After it: %s"), sentence);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
    }
  else if (row != NULL)
    {
      const guint n = fmn_snapshot_get_n_entries (snapshot);
      g_autofree char *text
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n), n);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
    }
  if (snapshot != NULL)
    {
      g_clear_pointer (&self->newer, fmn_snapshot_unref);
      self->newer = snapshot;
    }
  self->next++;
  read_next (self);
}

static void
read_next (FmnPreviousWindow *self)
{
  g_autoptr (FmnPreviousCopy) copy = g_list_model_get_item (self->copies, self->next);

  if (copy != NULL)
    read_copy (self, fmn_previous_copy_get_name (copy), on_next_read);
}

static void
on_restore_clicked (FmnPreviousWindow *self)
{
  g_signal_emit (self, restore_signal, 0, self->looked_name, self->looked);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fill_look (FmnPreviousWindow *self)
{
  GtkWidget *button;

  fmn_copy_look_clear (self->look);
  fmn_copy_look_add_entries (self->look, self->journal, self->looked, self->clock);
  fmn_copy_look_add_text (
      self->look,
      self->journal != NULL
          ? _ ("The journal as it is now becomes an earlier copy and can be had back from "
               "this list. Papers stay where they are.")
          : _ ("The file that cannot be read is kept as an earlier copy."),
      "dim-label");
  button = fmn_copy_look_add_button (self->look, _ ("Go back to this copy"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_clicked), self,
                           G_CONNECT_SWAPPED);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  FmnPreviousWindow *self = FMN_PREVIOUS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  FmnSnapshot *snapshot = g_task_propagate_pointer (G_TASK (result), &error);

  if (snapshot == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          GtkWidget *dialog = adw_message_dialog_new (
              GTK_WINDOW (self), _ ("This copy cannot be read"), error->message);

          adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
          gtk_window_present (GTK_WINDOW (dialog));
        }
      return;
    }
  g_clear_pointer (&self->looked, fmn_snapshot_unref);
  self->looked = snapshot;
  g_free (self->looked_name);
  self->looked_name = g_strdup (g_task_get_task_data (G_TASK (result)));
  fill_look (self);
  gtk_widget_set_visible (self->back, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "look");
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, FmnPreviousWindow *self)
{
  g_autoptr (FmnPreviousCopy) copy
      = g_list_model_get_item (self->copies, (guint) gtk_list_box_row_get_index (row));

  if (copy != NULL)
    read_copy (self, fmn_previous_copy_get_name (copy), on_looked);
}

static void
on_back_clicked (FmnPreviousWindow *self)
{
  gtk_widget_set_visible (self->back, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  g_autofree char *time = fmn_copy_look_format_time (fmn_previous_copy_get_time (item));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Being read…"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
fmn_previous_window_dispose (GObject *object)
{
  FmnPreviousWindow *self = FMN_PREVIOUS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->newer, fmn_snapshot_unref);
  g_clear_pointer (&self->looked, fmn_snapshot_unref);
  g_clear_pointer (&self->looked_name, g_free);
  g_clear_object (&self->copies);
  g_clear_object (&self->journal);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (fmn_previous_window_parent_class)->dispose (object);
}

static void
fmn_previous_window_finalize (GObject *object)
{
  FmnPreviousWindow *self = FMN_PREVIOUS_WINDOW (object);

  /* Workers use the store until the last of them has let go. */
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (fmn_previous_window_parent_class)->finalize (object);
}

static void
fmn_previous_window_class_init (FmnPreviousWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_previous_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = fmn_previous_window_finalize;
  restore_signal = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_POINTER);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
fmn_previous_window_init (FmnPreviousWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *empty = adw_status_page_new ();

  self->cancellable = g_cancellable_new ();
  gtk_window_set_title (GTK_WINDOW (self), _ ("Earlier copies"));
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 600);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  self->look = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "document-open-recent-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("No earlier copies yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _ ("Each save keeps the state before it, fewer with age."));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, fmn_copy_look_new_scroll (GTK_WIDGET (self->list)), "list");
  gtk_stack_add_named (self->stack, fmn_copy_look_new_scroll (GTK_WIDGET (self->look)), "look");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_visible (self->back, FALSE);
  gtk_widget_set_tooltip_text (self->back, _ ("Back to the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the list"), -1);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (on_back_clicked), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
}

GtkWindow *
fmn_previous_window_new (FmnStore *store, FmnJournal *journal, FmnClock *clock, GtkWindow *parent)
{
  FmnPreviousWindow *self;

  g_return_val_if_fail (FMN_IS_STORE (store), NULL);
  g_return_val_if_fail (FMN_IS_CLOCK (clock), NULL);

  self = g_object_new (FMN_TYPE_PREVIOUS_WINDOW, "transient-for", parent, "modal", parent != NULL,
                       NULL);
  self->store = g_object_ref (store);
  self->clock = g_object_ref (clock);
  g_set_object (&self->journal, journal);
  self->copies = fmn_store_list_previous (store, NULL);
  if (self->copies == NULL)
    self->copies = G_LIST_MODEL (g_list_store_new (FMN_TYPE_PREVIOUS_COPY));
  if (journal != NULL)
    self->newer = fmn_journal_snapshot (journal);
  gtk_list_box_bind_model (self->list, self->copies, make_row, NULL, NULL);
  if (g_list_model_get_n_items (self->copies) == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  read_next (self);
  return GTK_WINDOW (self);
}
