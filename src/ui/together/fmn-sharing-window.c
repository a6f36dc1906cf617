/* fmn-sharing-window.c: rows for what two people do with one journal; which there are hangs on the keys that it has.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-sharing-window.h"

#include "fmn-autosave.h"
#include "fmn-key-dialog.h"
#include "fmn-merge-window.h"
#include "fmn-partner-copy.h"
#include "fmn-recent-files.h"

#include <glib/gi18n-lib.h>

struct _FmnSharingWindow
{
  AdwWindow parent_instance;

  FmnContext *context;
  AdwPreferencesPage *page;
  GPtrArray *groups;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (FmnSharingWindow, fmn_sharing_window, ADW_TYPE_WINDOW)

/* NULL for a journal without a passphrase. */
static FmnSealedVault *
get_vault (FmnSharingWindow *self)
{
  FmnVault *vault = fmn_store_get_vault (fmn_context_get_store (self->context));

  return FMN_IS_SEALED_VAULT (vault) ? FMN_SEALED_VAULT (vault) : NULL;
}

static gboolean
is_hers (FmnSharingWindow *self)
{
  return get_vault (self) != NULL && fmn_sealed_vault_get_person (get_vault (self)) == FMN_KEY_SELF;
}

/* The other person, by the name that was chosen. */
static char *
dup_other (FmnSharingWindow *self)
{
  FmnJournal *journal = fmn_context_get_journal (self->context);
  const gboolean partner = g_str_equal (fmn_journal_get_writer (journal), "partner");
  const char *name
      = fmn_info_get_name (fmn_journal_get_info (journal), partner ? "self" : "partner");

  return g_strdup (name != NULL && *name != '\0' ? name : C_ ("sharing", "the other person"));
}

static void
say (FmnSharingWindow *self, const char *heading, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void show_rows (FmnSharingWindow *self);

static void
on_keys_changed (FmnSharingWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  show_rows (self);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.keys-changed", NULL);
}

static void
present (FmnSharingWindow *self, GtkWindow *dialog)
{
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_keys_changed), self, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
ask (FmnSharingWindow *self,
     FmnKeyJobWhat what,
     FmnKeyChange change,
     const char *title,
     const char *form,
     const char *button)
{
  g_autofree char *other = dup_other (self);
  g_autofree char *text = g_strdup_printf (form, other);

  present (self, fmn_key_dialog_new (self->context, GTK_WINDOW (self), what, &change, title, text,
                                     button));
}

static void
on_add (FmnSharingWindow *self)
{
  present (self, fmn_key_dialog_new_for_other (self->context, GTK_WINDOW (self)));
}

static void
on_end (FmnSharingWindow *self)
{
  ask (self, FMN_KEY_JOB_CHANGE, (FmnKeyChange){ .what = FMN_KEY_CHANGE_END_SHARING },
       C_ ("sharing", "End sharing"),
       /* Translators: %s is the other person. */
       _ ("From now on the journal does not open for %s any more. Nothing is said about it there, "
          "and "
          "what both wrote stays. What that person marked “Only me” in this journal goes, and "
          "nobody "
          "can open it again. Copies from before, here and elsewhere, still open with the "
          "passphrase "
          "that was."),
       C_ ("button", "End sharing"));
}

static void
on_end_and_replace (FmnSharingWindow *self)
{
  ask (self, FMN_KEY_JOB_REPLACE, (FmnKeyChange){ .what = FMN_KEY_CHANGE_END_SHARING },
       C_ ("sharing", "End sharing, with new keys"),
       /* Translators: %s is the other person. */
       _ ("From now on neither the journal nor its earlier copies here open for %s any more, and "
          "nothing is said about it there. What that person marked “Only me” in this journal goes. "
          "Everything is sealed anew under a new passphrase of yours and a new recovery sheet. "
          "Copies "
          "elsewhere stay as they are."),
       C_ ("button", "End sharing"));
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnSharingWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!fmn_store_write_partner_copy_finish (FMN_STORE (source), result, &error))
    say (self, _ ("No copy was made"), error->message);
  else
    say (self, _ ("The copy is whole"),
         _ ("It was read back from the disk. It opens with the other person’s passphrase and with "
            "nothing else; nothing that you marked “Only me” is in it. On the other machine it is "
            "restored like a backup. When it comes back, it is taken in here."));
}

static void
on_copy_chosen (GtkNativeDialog *dialog, int response, FmnSharingWindow *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  g_object_unref (dialog);
  if (path == NULL)
    return;
  if (!fmn_autosave_flush (fmn_context_get_autosave (self->context), &error))
    say (self, _ ("No copy was made"), error->message);
  else
    fmn_store_write_partner_copy_async (fmn_context_get_store (self->context), path, on_copied,
                                        g_object_ref (self));
}

static void
on_copy (FmnSharingWindow *self)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (fmn_context_get_clock (self->context));
  g_autofree char *name = g_date_time_format (now, "journal-%Y-%m-%d.fmnb");
  GtkFileChooserNative *dialog;

  fmn_recent_files_leave_alone ();
  dialog
      = gtk_file_chooser_native_new (_ ("A copy for the other machine"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Make copy"), _ ("Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_copy_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_taken (FmnMergeWindow *window, const char *sentence, FmnSharingWindow *self)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
on_back_chosen (GtkNativeDialog *dialog, int response, FmnSharingWindow *self)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  GtkWindow *window;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  g_object_unref (dialog);
  if (path == NULL)
    return;
  window = fmn_merge_window_new (self->context, GTK_WINDOW (self), path);
  g_signal_connect_object (window, "taken", G_CALLBACK (on_taken), self, 0);
  gtk_window_present (window);
}

static void
on_back (FmnSharingWindow *self)
{
  GtkFileChooserNative *dialog;

  fmn_recent_files_leave_alone ();
  dialog
      = gtk_file_chooser_native_new (_ ("A copy that came back"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Look at it"), _ ("Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_back_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_preferences (FmnSharingWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.preferences", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static AdwPreferencesGroup *
add_group (FmnSharingWindow *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_row (FmnSharingWindow *self,
         AdwPreferencesGroup *group,
         const char *title,
         const char *subtitle,
         GCallback callback)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_swapped (row, "activated", callback, self);
  adw_preferences_group_add (group, row);
}

static void
add_passphrase_rows (FmnSharingWindow *self)
{
  FmnSealedVault *vault = get_vault (self);
  AdwPreferencesGroup *group;

  if (vault == NULL)
    {
      group = add_group (self, C_ ("sharing", "Two passphrases"),
                         _ ("With a passphrase each, two people open one journal, and what one of "
                            "them marks “Only me” stays closed to the other. This journal has no "
                            "passphrase yet."));
      add_row (self, group, _ ("Preferences…"), _ ("Set a passphrase under Keys"),
               G_CALLBACK (on_preferences));
      return;
    }
  if (fmn_sealed_vault_has_other_person (vault))
    return;
  group = add_group (self, C_ ("sharing", "Two passphrases"),
                     _ ("With a passphrase each, two people open one journal, and what one of them "
                        "marks “Only me” stays closed to the other."));
  add_row (self, group, _ ("A passphrase for the other person…"), NULL, G_CALLBACK (on_add));
}

static void
add_copy_rows (FmnSharingWindow *self)
{
  FmnSealedVault *vault = get_vault (self);
  AdwPreferencesGroup *group = add_group (self, C_ ("sharing", "Two machines"),
                                          _ ("A copy goes from hand to hand as one file; there is "
                                             "no server. What either writes is taken "
                                             "in by the other, entry by entry."));

  if (vault != NULL && fmn_sealed_vault_has_other_person (vault))
    add_row (self, group, _ ("A copy for the other machine…"),
             _ ("Without what you marked “Only me”, under the other person’s passphrase"),
             G_CALLBACK (on_copy));
  add_row (self, group, _ ("Take in a copy that came back…"),
           _ ("What it would bring is shown first"), G_CALLBACK (on_back));
}

static void
add_end_rows (FmnSharingWindow *self)
{
  AdwPreferencesGroup *group;

  if (!is_hers (self) || !fmn_sealed_vault_has_other_person (get_vault (self)))
    return;
  group = add_group (self, C_ ("sharing", "The end of it"),
                     _ ("Nothing is said to the other person."));
  add_row (self, group, _ ("End sharing…"), _ ("The other passphrase opens the journal no more"),
           G_CALLBACK (on_end));
  add_row (self, group, _ ("End sharing, with new keys…"),
           _ ("Nor the earlier copies in its folder"), G_CALLBACK (on_end_and_replace));
}

static void
show_rows (FmnSharingWindow *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  add_passphrase_rows (self);
  add_copy_rows (self);
  add_end_rows (self);
}

static void
fmn_sharing_window_finalize (GObject *object)
{
  FmnSharingWindow *self = FMN_SHARING_WINDOW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (fmn_sharing_window_parent_class)->finalize (object);
}

static void
fmn_sharing_window_class_init (FmnSharingWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fmn_sharing_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
fmn_sharing_window_init (FmnSharingWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->groups = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->page));
  gtk_widget_set_vexpand (GTK_WIDGET (self->toasts), TRUE);
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toasts));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), C_ ("window title", "Sharing"));
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 620);
}

GtkWindow *
fmn_sharing_window_new (FmnContext *context, GtkWindow *parent)
{
  FmnSharingWindow *self;

  g_return_val_if_fail (FMN_IS_CONTEXT (context) && fmn_context_get_store (context) != NULL, NULL);

  self = g_object_new (FMN_TYPE_SHARING_WINDOW, "transient-for", parent, "modal", parent != NULL,
                       NULL);
  self->context = g_object_ref (context);
  show_rows (self);
  return GTK_WINDOW (self);
}
