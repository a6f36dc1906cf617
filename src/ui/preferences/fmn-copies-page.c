/* fmn-copies-page.c: earlier copies to go back to, and a backup in one file.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-ui"

#include "config.h"

#include "fmn-copies-page.h"

#include "fmn-autosave.h"
#include "fmn-backup.h"
#include "fmn-file-choice.h"
#include "fmn-merge.h"
#include "fmn-previous-window.h"

#include <glib/gi18n-lib.h>

struct _FmnCopiesPage
{
  AdwPreferencesPage parent_instance;

  FmnContext *context;
  GtkWidget *backup_row;
};

G_DEFINE_FINAL_TYPE (FmnCopiesPage, fmn_copies_page, ADW_TYPE_PREFERENCES_PAGE)

static GtkWindow *
get_window (FmnCopiesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
say (FmnCopiesPage *self, const char *heading, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The present state is saved before, and is what the next save keeps as an earlier copy. */
static void
on_restore (FmnPreviousWindow *window, const char *name, FmnSnapshot *snapshot, FmnCopiesPage *self)
{
  FmnAutosave *autosave = fmn_context_get_autosave (self->context);
  g_autoptr (GError) error = NULL;

  if (!fmn_autosave_flush (autosave, &error))
    {
      say (self, _ ("The journal was left as it is"), error->message);
      return;
    }
  fmn_journal_adopt (fmn_context_get_journal (self->context), snapshot);
  if (!fmn_autosave_flush (autosave, &error))
    say (self, _ ("Not saved yet"), error->message);
  else
    say (self, _ ("Gone back"),
         _ ("The journal is as it was in that copy. How it was until now is the newest of the "
            "earlier copies."));
}

static void
on_previous_activated (FmnCopiesPage *self)
{
  GtkWindow *window = fmn_previous_window_new (
      fmn_context_get_store (self->context), fmn_context_get_journal (self->context),
      fmn_context_get_clock (self->context), get_window (self));

  g_signal_connect_object (window, "restore", G_CALLBACK (on_restore), self, 0);
  gtk_window_present (window);
}

static void
on_backed_up (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnCopiesPage) self = data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->backup_row, TRUE);
  if (!fmn_store_back_up_finish (FMN_STORE (source), result, &error))
    say (self, _ ("No backup was made"), error->message);
  else
    say (
        self, _ ("The backup is whole"),
        fmn_store_is_sealed (FMN_STORE (source))
            ? _ ("It was read back from the disk. It opens with the passphrase of the journal.")
            : _ ("It was read back from the disk. It is not sealed, as the journal is not: whoever "
                 "has it can read it."));
}

static void
on_backup_chosen (const char *path, gpointer data)
{
  g_autoptr (FmnCopiesPage) self = data;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (!fmn_autosave_flush (fmn_context_get_autosave (self->context), &error))
    {
      say (self, _ ("No backup was made"), error->message);
      return;
    }
  gtk_widget_set_sensitive (self->backup_row, FALSE);
  fmn_store_back_up_async (fmn_context_get_store (self->context), path, on_backed_up,
                           g_object_ref (self));
}

static void
on_backup_activated (FmnCopiesPage *self)
{
  g_autoptr (GDateTime) now = fmn_clock_dup_now (fmn_context_get_clock (self->context));
  g_autofree char *name = g_date_time_format (now, "journal-%Y-%m-%d.fmnb");
  const FmnFileChoice choice
      = { .title = _ ("Back up to a file"), .accept = _ ("Back up"), .name = name };

  fmn_file_choice_ask (get_window (self), &choice, on_backup_chosen, g_object_ref (self));
}

/* The preferences are no window of the application's, so that its actions are reached through the one beneath. */
static void
on_restore_activated (FmnCopiesPage *self)
{
  GtkWindow *window = get_window (self);

  if (window != NULL && gtk_window_get_transient_for (window) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (window)),
                                "app.restore-backup", NULL);
}

static GtkWidget *
add_row (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_group_add (group, row);
  return row;
}

static void
fmn_copies_page_dispose (GObject *object)
{
  g_clear_object (&FMN_COPIES_PAGE (object)->context);
  G_OBJECT_CLASS (fmn_copies_page_parent_class)->dispose (object);
}

static void
fmn_copies_page_class_init (FmnCopiesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fmn_copies_page_dispose;
}

static void
fmn_copies_page_init (FmnCopiesPage *self)
{
}

GtkWidget *
fmn_copies_page_new (FmnContext *context)
{
  FmnCopiesPage *self;
  AdwPreferencesGroup *group;
  GtkWidget *row;

  g_return_val_if_fail (FMN_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (fmn_context_get_store (context) != NULL, NULL);

  self = g_object_new (FMN_TYPE_COPIES_PAGE, NULL);
  self->context = g_object_ref (context);
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), C_ ("preferences", "Copies"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "document-open-recent-symbolic");
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, C_ ("preferences", "Going back"));
  row = add_row (group, C_ ("preferences", "Earlier copies…"),
                 _ ("What changed in each, and the way back"));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_previous_activated), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, C_ ("preferences", "Backup"));
  self->backup_row = add_row (group, C_ ("preferences", "Back up to a file…"),
                              _ ("The journal and its papers in one file, sealed when the journal "
                                 "is"));
  g_signal_connect_object (self->backup_row, "activated", G_CALLBACK (on_backup_activated), self,
                           G_CONNECT_SWAPPED);
  /* In the place of the sample nothing of hers is kept. */
  if (!fmn_journal_get_sample (fmn_context_get_journal (context)))
    {
      row = add_row (group, C_ ("preferences", "Restore a backup…"),
                     _ ("It is read and shown before anything is replaced"));
      g_signal_connect_object (row, "activated", G_CALLBACK (on_restore_activated), self,
                               G_CONNECT_SWAPPED);
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
  return GTK_WIDGET (self);
}
