/* fmn-result-table.c: columns of text, bound as rows come into view; copying and saving what they say.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-result-table.h"

#include "fmn-private-file.h"
#include "fmn-recent-files.h"
#include "fmn-text-scale.h"
#include "fmn-wrap-box.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A page that scrolls gives its children no more than they need, so the table asks for its rows, up to a limit. */
#define MAX_HEIGHT 460
#define ROW_HEIGHT 34
#define COLUMN_KEY "fmn-column"

struct _FmnResultTable
{
  AdwBin parent_instance;

  FmnResultSheet *sheet;
  GListStore *store;
  GtkSingleSelection *selection;
  GtkColumnView *view;
  GtkScrolledWindow *scroll;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (FmnResultTable, fmn_result_table, ADW_TYPE_BIN)

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, FmnResultTable *self)
{
  const FmnResultColumn column
      = (FmnResultColumn) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), COLUMN_KEY));
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

  if (column == FMN_RESULT_STATE || column == FMN_RESULT_LAB)
    g_object_set (label, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 12, NULL);
  else
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, FmnResultTable *self)
{
  const FmnResultColumn column
      = (FmnResultColumn) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), COLUMN_KEY));
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  g_autofree char *text
      = fmn_result_sheet_dup_cell (self->sheet, gtk_list_item_get_item (item), column);

  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (
      GTK_WIDGET (label), gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE ? text : NULL);
}

static void
on_activate (GtkColumnView *view, guint position, FmnResultTable *self)
{
  g_autoptr (FmnEntry) test = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s", fmn_entry_get_id (test));
}

static void
append_column (FmnResultTable *self, FmnResultColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, GINT_TO_POINTER ((int) column));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  added = gtk_column_view_column_new (fmn_result_column_get_title (column), factory);
  gtk_column_view_column_set_expand (added, column == FMN_RESULT_STATE);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_append_column (self->view, added);
}

/* Copy and save */

static void
say (FmnResultTable *self, const char *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

static void
on_copy_clicked (GtkButton *button, FmnResultTable *self)
{
  g_autofree char *text = fmn_result_sheet_dup_text (self->sheet);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  say (self, _ ("The table was copied. Other programs can read what was copied."));
}

gboolean
fmn_result_table_save (FmnResultTable *self, const char *path)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *text = NULL;

  g_return_val_if_fail (FMN_IS_RESULT_TABLE (self) && self->sheet != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  text = fmn_result_sheet_dup_csv (self->sheet);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
  if (!fmn_private_file_write (path, bytes))
    {
      g_autofree char *sentence
          = g_strdup_printf (_ ("The table could not be saved: %s."), g_strerror (errno));

      say (self, sentence);
      return FALSE;
    }
  say (self, _ ("Saved. The file can be read by anyone who opens it."));
  return TRUE;
}

static void
on_file_chosen (GtkNativeDialog *dialog, int response, FmnResultTable *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->sheet != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      if (path == NULL)
        say (self,
             _ ("The table could not be saved there. Please choose a folder on this computer."));
      else
        fmn_result_table_save (self, path);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_save_clicked (GtkButton *button, FmnResultTable *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkFileChooserNative *dialog;

  fmn_recent_files_leave_alone ();
  dialog = gtk_file_chooser_native_new (_ ("Save the table"), window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                        C_ ("button", "_Save"), C_ ("button", "_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  /* A name that does not say what it is about. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "table.csv");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Widget */

static void
add_button (FmnResultTable *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", callback, self);
  fmn_wrap_box_append (FMN_WRAP_BOX (box), button);
}

static void
fmn_result_table_finalize (GObject *object)
{
  FmnResultTable *self = FMN_RESULT_TABLE (object);

  g_clear_pointer (&self->sheet, fmn_result_sheet_free);
  g_clear_object (&self->store);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (fmn_result_table_parent_class)->finalize (object);
}

static void
fmn_result_table_class_init (FmnResultTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_result_table_finalize;
}

static void
fmn_result_table_init (FmnResultTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = fmn_wrap_box_new (8, 8);

  self->store = g_list_store_new (FMN_TYPE_ENTRY);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  self->view = GTK_COLUMN_VIEW (
      gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection))));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Values, newest first"), -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (on_activate), self);
  self->scroll = GTK_SCROLLED_WINDOW (
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "propagate-natural-height", TRUE,
                    "max-content-height", MAX_HEIGHT, "child", self->view, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->scroll), "result-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->scroll), "card");
  self->message
      = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "fmn-quiet");
  add_button (self, buttons, C_ ("button", "Copy the table"), G_CALLBACK (on_copy_clicked));
  add_button (self, buttons, C_ ("button", "Save as CSV…"), G_CALLBACK (on_save_clicked));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scroll));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fmn_result_table_new (void)
{
  return g_object_new (FMN_TYPE_RESULT_TABLE, NULL);
}

/* Columns are made anew when others are to be seen. */
static void
update_columns (FmnResultTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (FmnResultColumn column = 0; column < FMN_N_RESULT_COLUMNS; column++)
    if (fmn_result_sheet_has_column (self->sheet, column))
      append_column (self, column);
}

static gboolean
has_same_columns (const FmnResultTable *self, FmnResultSheet *sheet)
{
  for (FmnResultColumn column = 0; self->sheet != NULL && column < FMN_N_RESULT_COLUMNS; column++)
    if (fmn_result_sheet_has_column (self->sheet, column)
        != fmn_result_sheet_has_column (sheet, column))
      return FALSE;
  return self->sheet != NULL;
}

void
fmn_result_table_take_sheet (FmnResultTable *self, FmnResultSheet *sheet)
{
  GPtrArray *entries;
  gboolean same;

  g_return_if_fail (FMN_IS_RESULT_TABLE (self));
  g_return_if_fail (sheet != NULL);

  entries = fmn_result_sheet_get_entries (sheet);
  same = has_same_columns (self, sheet);
  /* Rows of the sheet before are gone before it is: what is bound asks the sheet. */
  g_list_store_remove_all (self->store);
  g_clear_pointer (&self->sheet, fmn_result_sheet_free);
  self->sheet = sheet;
  if (!same)
    update_columns (self);
  say (self, "");
  gtk_scrolled_window_set_min_content_height (
      self->scroll, MIN (MAX_HEIGHT, (int) (fmn_text_scale_get (GTK_WIDGET (self)) * ROW_HEIGHT
                                            * (MIN (entries->len, 100) + 1))));
  g_list_store_splice (self->store, 0, 0, entries->pdata, entries->len);
}

FmnEntry *
fmn_result_table_get_selected (FmnResultTable *self)
{
  g_return_val_if_fail (FMN_IS_RESULT_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

void
fmn_result_table_set_selected (FmnResultTable *self, FmnEntry *entry)
{
  guint position;

  g_return_if_fail (FMN_IS_RESULT_TABLE (self));

  if (entry != NULL && g_list_store_find (self->store, entry, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

const FmnResultSheet *
fmn_result_table_get_sheet (FmnResultTable *self)
{
  g_return_val_if_fail (FMN_IS_RESULT_TABLE (self), NULL);

  return self->sheet;
}
