/* fmn-application-restoring.c: the ways back: a backup in the place of the journal, an earlier copy, a repaired one.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-application-private.h"

#include "fmn-autosave.h"
#include "fmn-backup-window.h"
#include "fmn-damage-page.h"
#include "fmn-file-choice.h"
#include "fmn-going-back.h"
#include "fmn-merge.h"
#include "fmn-plain-vault.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-merge.h"

#include <glib/gi18n-lib.h>

/* One backup on its way into the journal's place. */
typedef struct
{
  FmnApplication *application;
  FmnBackupWindow *window;
  FmnOtherCopy *copy;
  FmnSecret *typed; /* (nullable) */
  FmnStore *store;  /* of the open journal, or NULL */
  char *folder;     /* without one */
  gboolean same;    /* it is a form of the open journal */
  guint missing;    /* papers */
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_clear_object (&restoring->application);
  g_clear_object (&restoring->window);
  g_clear_pointer (&restoring->copy, fmn_other_copy_unref);
  g_clear_pointer (&restoring->typed, fmn_secret_unref);
  g_clear_object (&restoring->store);
  g_free (restoring->folder);
  g_free (restoring);
}

/* What the person looks at: the main window, or a dialog over it. */
static GtkWindow *
get_active (FmnApplication *self)
{
  FmnWindow *window = fmn_application_get_window (self);
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_window_is_active (l->data))
      return l->data;
  return window != NULL ? GTK_WINDOW (window) : NULL;
}

static void
say (FmnApplication *self, const char *heading, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (get_active (self), heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
put_into_store (Restoring *restoring, GError **error)
{
  FmnSnapshot *snapshot = restoring->copy->snapshot;

  /* Papers first: an entry that is saved names none that is not there. */
  return fmn_store_bring_papers (restoring->store, restoring->copy->store, snapshot,
                                 &restoring->missing, error)
             >= 0
         && (restoring->same || fmn_store_put_back (restoring->store, snapshot, error));
}

static void
restore_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  GError *error = NULL;
  gboolean done;

  if (restoring->store != NULL)
    done = put_into_store (restoring, &error);
  else
    done = fmn_other_copy_put_into (restoring->copy, restoring->folder, NULL, &restoring->missing,
                                    &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A form of the open journal is shown in its window; the save that follows keeps the present one as an earlier copy. */
static void
adopt (FmnApplication *self, Restoring *restoring)
{
  FmnAutosave *autosave = fmn_context_get_autosave (self->context);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  fmn_journal_adopt (fmn_context_get_journal (self->context), restoring->copy->snapshot);
  if (!fmn_autosave_flush (autosave, &error))
    {
      say (self, _ ("Not saved yet"), error->message);
      return;
    }
  if (restoring->missing > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, " %u paper could not be read.",
                                         " %u papers could not be read.", restoring->missing),
                            restoring->missing);
  else
    text = g_strdup ("");
  {
    g_autofree char *sentence
        = g_strconcat (_ ("The journal is as it was in the backup. How it was until now is the "
                          "newest of the earlier copies."),
                       text, NULL);

    say (self, _ ("The backup is restored"), sentence);
  }
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer data)
{
  Restoring *restoring = g_task_get_task_data (G_TASK (result));
  g_autoptr (FmnApplication) self = g_object_ref (restoring->application);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      fmn_backup_window_refuse (restoring->window, error->message);
      return;
    }
  gtk_window_destroy (GTK_WINDOW (restoring->window));
  if (restoring->same)
    adopt (self, restoring);
  else if (restoring->store == NULL)
    fmn_application_open (self, FMN_OPENING_EXISTING, NULL, restoring->typed);
  /* Another journal is in its place now, under the same keys: nothing of the former one stays in this process. */
  else if (FMN_IS_SEALED_VAULT (fmn_store_get_vault (restoring->store)))
    fmn_application_lock_now (self);
  else
    fmn_application_reopen (self);
}

static void
on_restore (FmnBackupWindow *window, FmnOtherCopy *copy, FmnSecret *typed, FmnApplication *self)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Restoring *restoring;

  if (self->context != NULL
      && !fmn_autosave_flush (fmn_context_get_autosave (self->context), &error))
    {
      fmn_backup_window_refuse (window, error->message);
      return;
    }
  restoring = g_new0 (Restoring, 1);
  restoring->application = g_object_ref (self);
  restoring->window = g_object_ref (window);
  restoring->copy = fmn_other_copy_ref (copy);
  restoring->typed = typed != NULL ? fmn_secret_ref (typed) : NULL;
  if (self->context != NULL)
    {
      FmnJournal *journal = fmn_context_get_journal (self->context);

      restoring->store = g_object_ref (fmn_context_get_store (self->context));
      restoring->same
          = strcmp (fmn_journal_get_id (journal), fmn_snapshot_get_id (copy->snapshot)) == 0;
    }
  else
    restoring->folder = fmn_application_dup_folder (self, NULL);
  task = g_task_new (NULL, NULL, on_restored, NULL);
  g_task_set_source_tag (task, on_restore);
  g_task_set_task_data (task, restoring, restoring_free);
  g_task_run_in_thread (task, restore_in_thread);
}

static void
on_backup_chosen (const char *path, gpointer data)
{
  g_autoptr (FmnApplication) self = data;
  g_autoptr (FmnVault) known = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  FmnJournal *journal = NULL;
  GtkWindow *window;

  if (path == NULL || self->opening)
    return;
  folder = fmn_application_dup_folder (self, &error);
  if (self->context != NULL)
    {
      FmnStore *store = fmn_context_get_store (self->context);

      journal = fmn_context_get_journal (self->context);
      known = fmn_store_dup_vault (store);
      g_free (folder);
      folder = g_strdup (fmn_store_get_folder (store));
    }
  if (folder == NULL)
    {
      say (self, _ ("This backup cannot be restored"), error->message);
      return;
    }
  window = fmn_backup_window_new (get_active (self), path, folder, known, journal, self->clock);
  g_signal_connect_object (window, "restore", G_CALLBACK (on_restore), self, 0);
  gtk_window_present (window);
}

/* From the preferences, the welcome, the lock screen, and the page about damage. */
static void
on_restore_backup_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnApplication *self = data;
  const FmnFileChoice choice
      = { .title = _ ("Restore a backup"), .accept = C_ ("backup", "Look into it") };

  if (!self->opening && get_active (self) != NULL)
    fmn_file_choice_ask (get_active (self), &choice, on_backup_chosen, g_object_ref (self));
}

static void
on_ask_passphrase_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnApplication *self = data;

  if (self->context == NULL && !self->opening)
    fmn_application_ask_passphrase (self);
}

void
fmn_application_install_restoring (FmnApplication *self)
{
  static const GActionEntry actions[] = {
    { "ask-passphrase", on_ask_passphrase_activate, NULL, NULL, NULL, { 0 } },
    { "restore-backup", on_restore_backup_activate, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/* Damage */

static void
on_mended (FmnApplication *self)
{
  if (self->damaged != NULL)
    fmn_store_unlock (self->damaged);
  fmn_application_open (self, FMN_OPENING_EXISTING, NULL, self->typed);
}

static void
on_copies (FmnApplication *self)
{
  if (self->damaged != NULL)
    fmn_going_back_start (GTK_WINDOW (fmn_application_get_window (self)), self->damaged,
                          G_CALLBACK (on_mended), self);
}

void
fmn_application_show_damage (FmnApplication *self)
{
  g_autoptr (FmnVault) vault = NULL;
  GtkWidget *page;

  g_assert (self->shut != NULL && self->open_error != NULL);

  if (self->typed != NULL)
    vault = FMN_VAULT (fmn_sealed_vault_new_for_typed (self->typed));
  else
    vault = fmn_plain_vault_new ();
  g_set_object (&self->damaged, NULL);
  self->damaged = fmn_store_new (self->shut, vault, self->clock);
  page = fmn_damage_page_new (self->damaged, self->open_error->message);
  g_signal_connect_object (page, "copies", G_CALLBACK (on_copies), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "mended", G_CALLBACK (on_mended), self, G_CONNECT_SWAPPED);
  fmn_window_show_instead (fmn_application_get_window (self), page);
}
