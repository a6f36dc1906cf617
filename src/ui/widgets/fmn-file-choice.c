/* fmn-file-choice.c: asks for one file of this computer, and leaves no trace of the answer in the desktop's list of recent files.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-file-choice.h"

#include "fmn-recent-files.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  FmnFileChosen chosen;
  gpointer data;
} Ask;

static void
say_elsewhere (GtkWindow *parent)
{
  GtkWidget *dialog = adw_message_dialog_new (
      parent, _ ("This place is not on this computer"),
      _ ("Nothing was read or written. Choose a file in a folder of this computer."));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autofree Ask *ask = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (file != NULL && path == NULL)
    say_elsewhere (gtk_native_dialog_get_transient_for (dialog));
  ask->chosen (path, ask->data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
fmn_file_choice_ask (GtkWindow *parent,
                     const FmnFileChoice *choice,
                     FmnFileChosen chosen,
                     gpointer data)
{
  GtkFileChooserNative *dialog;
  Ask *ask;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (choice != NULL && chosen != NULL);

  ask = g_new0 (Ask, 1);
  ask->chosen = chosen;
  ask->data = data;
  fmn_recent_files_leave_alone ();
  dialog = gtk_file_chooser_native_new (choice->title, parent,
                                        choice->name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE
                                                             : GTK_FILE_CHOOSER_ACTION_OPEN,
                                        choice->accept, C_ ("button", "_Cancel"));
  if (choice->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), choice->name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), ask);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
