/* fmn-papers-input.c: papers are chosen, dropped or pasted.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"
#include "config.h"

#include "fmn-papers-input.h"

#include "fmn-recent-files.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const FmnPapersInput *input;
  GWeakRef data;
} Way;

static Way *
way_new (const FmnPapersInput *input, gpointer data)
{
  Way *way = g_new0 (Way, 1);

  way->input = input;
  g_weak_ref_init (&way->data, data);
  return way;
}

static void
way_free (gpointer data)
{
  Way *way = data;

  g_weak_ref_clear (&way->data);
  g_free (way);
}

static void
way_free_with (gpointer data, GClosure *closure)
{
  way_free (data);
}

static void
take_files (Way *way, const GValue *value)
{
  g_autoptr (GObject) data = g_weak_ref_get (&way->data);

  if (data == NULL || !G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return;
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    way->input->file (l->data, data);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  Way *way = data;
  g_autoptr (GObject) object = g_weak_ref_get (&way->data);

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    take_files (way, value);
  else if (object != NULL && G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    way->input->texture (g_value_get_object (value), object);
  else
    return FALSE;
  return TRUE;
}

void
fmn_papers_input_accept_drops (GtkWidget *widget, const FmnPapersInput *input, gpointer data)
{
  GType types[2];
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (input != NULL);
  g_return_if_fail (G_IS_OBJECT (data));

  types[0] = GDK_TYPE_FILE_LIST;
  types[1] = GDK_TYPE_TEXTURE;
  target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_data (target, "drop", G_CALLBACK (on_drop), way_new (input, data), way_free_with,
                         0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

static void
on_texture_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Way *way = data;
  g_autoptr (GObject) object = g_weak_ref_get (&way->data);
  g_autoptr (GdkTexture) texture
      = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (texture != NULL && object != NULL)
    way->input->texture (texture, object);
  way_free (way);
}

static void
on_files_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Way *way = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value != NULL)
    take_files (way, value);
  way_free (way);
}

gboolean
fmn_papers_input_paste (GtkWidget *widget, const FmnPapersInput *input, GObject *data)
{
  GdkClipboard *clipboard;
  GdkContentFormats *formats;
  g_autoptr (GdkContentFormats) all = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  clipboard = gtk_widget_get_clipboard (widget);
  formats = gdk_clipboard_get_formats (clipboard);
  all = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));
  if (gdk_content_formats_contain_gtype (all, GDK_TYPE_FILE_LIST))
    {
      gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                      on_files_read, way_new (input, data));
      return TRUE;
    }
  if (!gdk_content_formats_contain_gtype (all, GDK_TYPE_TEXTURE))
    return FALSE;
  gdk_clipboard_read_texture_async (clipboard, NULL, on_texture_read, way_new (input, data));
  return TRUE;
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  Way *way = data;
  g_autoptr (GObject) object = g_weak_ref_get (&way->data);
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT && object != NULL)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      way->input->file (file, object);
    }
  way_free (way);
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) papers = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (papers, _ ("Pictures and PDFs"));
  gtk_file_filter_add_mime_type (papers, "image/*");
  gtk_file_filter_add_mime_type (papers, "application/pdf");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, papers);
  gtk_file_chooser_add_filter (chooser, all);
}

void
fmn_papers_input_choose (GtkWidget *widget, const FmnPapersInput *input, GObject *data)
{
  GtkRoot *root;
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (input != NULL);

  fmn_recent_files_leave_alone ();
  root = gtk_widget_get_root (widget);
  dialog = gtk_file_chooser_native_new (_ ("Add papers"),
                                        GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Add"), _ ("Cancel"));
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen), way_new (input, data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
