/* fmn-application.c: opens the journal before GTK starts, gives it to the window, and closes it only when it is saved.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-application-private.h"

#include "fmn-accels.h"
#include "fmn-autosave.h"
#include "fmn-context.h"
#include "fmn-knowledge.h"
#include "fmn-opening.h"
#include "fmn-readable-copy.h"
#include "fmn-recent-files.h"
#include "fmn-recovery-window.h"
#include "fmn-schedule.h"
#include "fmn-store-keys.h"
#include "fmn-ui.h"
#include "fmn-welcome.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FmnApplication, fmn_application, ADW_TYPE_APPLICATION)

static GSettings *
create_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, FMN_APPLICATION_ID, TRUE) : NULL;

  if (schema == NULL)
    {
      /* Run from a folder without being installed: everything works, but choices are not kept. */
      g_message ("settings schema is not installed");
      return NULL;
    }
  return g_settings_new_full (schema, NULL, NULL);
}

FmnWindow *
fmn_application_get_window (FmnApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (FMN_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
on_welcome_create (FmnWelcome *welcome, FmnInfo *info, FmnSecret *passphrase, FmnApplication *self);
static void on_welcome_sample (FmnWelcome *welcome, FmnApplication *self);

static void
show_welcome (FmnApplication *self, FmnWindow *window)
{
  GtkWidget *welcome = fmn_welcome_new ();

  g_signal_connect_object (welcome, "create", G_CALLBACK (on_welcome_create), self, 0);
  g_signal_connect_object (welcome, "sample", G_CALLBACK (on_welcome_sample), self, 0);
  fmn_window_show_instead (window, welcome);
}

static void
on_unlock (FmnUnlock *unlock, FmnSecret *secret, FmnApplication *self)
{
  fmn_application_open (self, FMN_OPENING_EXISTING, NULL, secret);
}

/* The lock screen stays where it is, and says what there is to say. */
static void
show_lock (FmnApplication *self, FmnWindow *window)
{
  const char *mistyped;

  if (self->unlock == NULL)
    {
      self->unlock = FMN_UNLOCK (fmn_unlock_new ());
      g_object_add_weak_pointer (G_OBJECT (self->unlock), (gpointer *) &self->unlock);
      g_signal_connect_object (self->unlock, "unlock", G_CALLBACK (on_unlock), self, 0);
      fmn_window_show_instead (window, GTK_WIDGET (self->unlock));
    }
  if (self->open_error == NULL)
    return;
  mistyped = g_error_matches (self->open_error, FMN_STORE_ERROR, FMN_STORE_ERROR_WRONG_PASSPHRASE)
                 ? fmn_unlock_get_mistyped (self->unlock)
                 : NULL;
  fmn_unlock_refuse (self->unlock, mistyped != NULL ? mistyped : self->open_error->message);
}

/* Once, when a journal has come into its window: what was half written, and the key of a new one. */
static void
show_what_waits (FmnApplication *self, FmnWindow *window)
{
  fmn_application_restore_half_typed (self);
  if (self->recovery != NULL)
    gtk_window_present (fmn_recovery_window_new (GTK_WINDOW (window), self->recovery));
  g_clear_pointer (&self->recovery, fmn_secret_unref);
}

static void
show_journal (FmnApplication *self)
{
  FmnWindow *window = fmn_application_get_window (self);

  if (window == NULL || self->opening)
    return;

  if (self->context != NULL)
    {
      fmn_window_set_context (window, self->context);
      if (self->together)
        gtk_widget_activate_action (GTK_WIDGET (window), "win.together", NULL);
      self->together = FALSE;
      show_what_waits (self, window);
    }
  else if (self->shut != NULL)
    fmn_application_show_damage (self);
  else if (self->locked)
    show_lock (self, window);
  else if (g_error_matches (self->open_error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND)
           && self->folder == NULL)
    show_welcome (self, window);
  else if (self->open_error != NULL)
    fmn_window_show_problem (window, self->open_error);
}

static void
on_reminder_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnApplication) self = data;
  g_autoptr (FmnEntry) entry = fmn_schedule_find_entry_finish (result);
  FmnWindow *window = fmn_application_get_window (self);

  /* Another journal may stand there by now. */
  if (entry == NULL || window == NULL || self->context == NULL
      || fmn_journal_lookup (fmn_context_get_journal (self->context), fmn_entry_get_id (entry))
             == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (window),
                              fmn_entry_get_kind (entry) == FMN_KIND_VISIT ? "win.show-visit"
                                                                           : "win.show-entry",
                              "s", fmn_entry_get_id (entry));
}

/* Shows the entry that a notification spoke of, once the journal is open. */
static void
show_reminder (FmnApplication *self)
{
  if (self->reminder == NULL || self->context == NULL || fmn_application_get_window (self) == NULL)
    return;

  fmn_schedule_find_entry_async (fmn_context_get_journal (self->context), self->reminder,
                                 on_reminder_found, g_object_ref (self));
  g_clear_pointer (&self->reminder, g_free);
}

static void
on_reminder_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnApplication *self = data;

  g_free (self->reminder);
  self->reminder = g_variant_dup_string (parameter, NULL);
  g_application_activate (G_APPLICATION (self));
  show_reminder (self);
}

/* What can be mended from what lies beside it. */
static gboolean
is_damage (const GError *error, const char *folder)
{
  return folder != NULL
         && (g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_DAMAGED)
             || (g_error_matches (error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND)
                 && fmn_store_has_previous (folder)));
}

static void
on_told (FmnReminding *reminding, const char *sentence, FmnApplication *self)
{
  FmnWindow *window = fmn_application_get_window (self);

  if (window != NULL)
    fmn_window_tell (window, sentence);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FmnApplication) self = data;
  g_autoptr (FmnJournal) journal = NULL;
  g_autoptr (FmnAutosave) autosave = NULL;

  self->opening = FALSE;
  g_clear_error (&self->open_error);
  journal = fmn_opening_finish (result, &self->store, &self->recovery, &self->open_error);
  g_clear_pointer (&self->shut, g_free);
  if (is_damage (self->open_error, fmn_opening_get_shut (result)))
    self->shut = g_strdup (fmn_opening_get_shut (result));
  else
    g_clear_pointer (&self->typed, fmn_secret_unref);
  if (journal != NULL)
    {
      self->locked = FALSE;
      fmn_journal_purge_trash (journal, FALSE);
      fmn_store_introduce (self->store, journal);
      autosave = fmn_autosave_new (journal, self->store);
      self->context
          = fmn_context_new (journal, fmn_knowledge_get_default (), self->settings, autosave);
      g_set_object (&self->reminding, NULL);
      self->reminding
          = fmn_reminding_new (G_APPLICATION (self), journal, self->settings,
                               self->folder != NULL || fmn_store_has_others (self->store));
      g_signal_connect_object (self->reminding, "told", G_CALLBACK (on_told), self, 0);
      fmn_application_update_locking (self);
      g_set_object (&self->paper_keeping, NULL);
      self->paper_keeping = fmn_paper_keeping_new (journal, autosave);
    }
  else
    g_message ("journal not opened: %s %d", g_quark_to_string (self->open_error->domain),
               self->open_error->code);
  show_journal (self);
  show_reminder (self);
  g_application_release (G_APPLICATION (self));
}

char *
fmn_application_dup_folder (FmnApplication *self, GError **error)
{
  return self->folder != NULL ? g_strdup (self->folder)
         : self->sample       ? fmn_store_dup_sample_folder (error)
                              : fmn_store_dup_default_folder (error);
}

/* Where the journal is, or where any of several is that a passphrase may open. */
static char **
dup_folders (FmnApplication *self, FmnOpeningHow how, GError **error)
{
  g_autoptr (GStrvBuilder) one = g_strv_builder_new ();
  g_autofree char *folder = NULL;
  g_auto (GStrv) sealed = NULL;

  folder = fmn_application_dup_folder (self, error);
  if (folder == NULL)
    return NULL;
  if (self->folder == NULL && !self->sample && how == FMN_OPENING_EXISTING)
    {
      sealed = fmn_store_list_sealed_folders ();
      if (sealed[0] != NULL
          && (strcmp (sealed[0], folder) == 0 || !fmn_store_is_folder_journal (folder)))
        return g_steal_pointer (&sealed);
    }
  g_strv_builder_add (one, folder);
  return g_strv_builder_end (one);
}

void
fmn_application_open (FmnApplication *self, FmnOpeningHow how, FmnInfo *info, FmnSecret *secret)
{
  g_auto (GStrv) folders = NULL;

  g_assert (!self->opening && self->context == NULL);

  g_clear_error (&self->open_error);
  g_clear_pointer (&self->shut, g_free);
  g_clear_object (&self->damaged);
  if (secret != self->typed)
    {
      g_clear_pointer (&self->typed, fmn_secret_unref);
      self->typed = secret != NULL ? fmn_secret_ref (secret) : NULL;
    }
  folders = dup_folders (self, how, &self->open_error);
  self->locked
      = folders != NULL && how != FMN_OPENING_NEW && fmn_store_is_folder_sealed (folders[0]);
  if (folders == NULL || (self->locked && secret == NULL))
    {
      show_journal (self);
      return;
    }

  self->opening = TRUE;
  g_application_hold (G_APPLICATION (self));
  fmn_opening_start ((const char *const *) folders, self->clock, how, info, secret, on_opened,
                     g_object_ref (self));
}

/* Another journal needs a window of its own: everything in a window belongs to one. */
static void
open_instead (FmnApplication *self,
              const char *folder,
              gboolean sample,
              FmnOpeningHow how,
              FmnInfo *info,
              FmnSecret *passphrase)
{
  FmnWindow *window = fmn_application_get_window (self);

  /* What could not be saved keeps the journal open; the window says why. */
  if (self->opening
      || (self->context != NULL
          && !fmn_autosave_flush (fmn_context_get_autosave (self->context), NULL)))
    return;

  g_application_hold (G_APPLICATION (self));
  if (window != NULL && self->context != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (window));
      window = NULL;
    }
  if (self->reminding != NULL)
    fmn_reminding_flush (self->reminding);
  g_clear_object (&self->reminding);
  g_clear_object (&self->paper_keeping);
  fmn_readable_copy_wipe ();
  g_clear_object (&self->context);
  if (self->store != NULL)
    fmn_store_unlock (self->store);
  g_clear_object (&self->store);
  fmn_application_update_locking (self);
  g_free (self->folder);
  self->folder = g_strdup (folder);
  self->sample = sample;
  fmn_application_open (self, how, info, passphrase);
  if (window == NULL)
    g_application_activate (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
}

static void
on_welcome_create (FmnWelcome *welcome, FmnInfo *info, FmnSecret *passphrase, FmnApplication *self)
{
  /* Where she asked for it by name, or where a journal is looked for. */
  g_autofree char *folder = g_strdup (self->folder);

  open_instead (self, folder, FALSE, FMN_OPENING_NEW, info, passphrase);
}

static void
on_welcome_sample (FmnWelcome *welcome, FmnApplication *self)
{
  open_instead (self, NULL, TRUE, FMN_OPENING_SAMPLE, NULL, NULL);
}

/* The folder that was named holds no journal, and shall. */
static void
on_new_here_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnApplication *self = data;
  FmnWindow *window = fmn_application_get_window (self);

  if (window != NULL && self->context == NULL && !self->opening
      && g_error_matches (self->open_error, FMN_STORE_ERROR, FMN_STORE_ERROR_NOT_FOUND))
    show_welcome (self, window);
}

/* From the sample to her own journal: the one that is there, or the welcome that makes one. */
static void
on_own_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_instead (data, NULL, FALSE, FMN_OPENING_EXISTING, NULL, NULL);
}

void
fmn_application_reopen (FmnApplication *self)
{
  g_autofree char *folder = g_steal_pointer (&self->folder);

  open_instead (self, folder, self->sample, FMN_OPENING_EXISTING, NULL, NULL);
}

void
fmn_application_ask_passphrase (FmnApplication *self)
{
  fmn_application_open (self, FMN_OPENING_EXISTING, NULL, NULL);
}

static void
on_quit_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnApplication *self = data;
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  /* Windows save first and then go; the program ends with the last of them. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
on_color_scheme_changed (GSettings *settings, const char *key, FmnApplication *self)
{
  static const AdwColorScheme schemes[]
      = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  int chosen = CLAMP (g_settings_get_enum (settings, key), 0, 2);

  adw_style_manager_set_color_scheme (adw_application_get_style_manager (ADW_APPLICATION (self)),
                                      schemes[chosen]);
}

static void
fmn_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "open-own", on_own_activate, NULL, NULL, NULL, { 0 } },
    { "new-here", on_new_here_activate, NULL, NULL, NULL, { 0 } },
    { "quit", on_quit_activate, NULL, NULL, NULL, { 0 } },
    { "show-reminder", on_reminder_activate, "s", NULL, NULL, { 0 } },
  };
  FmnApplication *self = FMN_APPLICATION (application);

  self->settings = create_settings ();
  /* Of an earlier process that could not. */
  fmn_readable_copy_wipe ();
  /* Before GTK starts: reading and parsing go on beside it. */
  fmn_application_open (self, self->sample ? FMN_OPENING_SAMPLE : FMN_OPENING_EXISTING, NULL, NULL);
  /* The parent's startup reads the style from the resource. */
  fmn_ui_init ();

  G_APPLICATION_CLASS (fmn_application_parent_class)->startup (application);
  /* Now there is a display. */
  fmn_ui_init ();

  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::color-scheme",
                               G_CALLBACK (on_color_scheme_changed), self, 0);
      on_color_scheme_changed (self->settings, "color-scheme", self);
    }
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  fmn_application_install_locking (self);
  fmn_application_install_restoring (self);
  fmn_accels_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (FMN_APPLICATION_ID);
}

static void
fmn_application_activate (GApplication *application)
{
  FmnApplication *self = FMN_APPLICATION (application);
  FmnWindow *window = fmn_application_get_window (self);

  if (window == NULL)
    {
      window = fmn_window_new (GTK_APPLICATION (self), self->settings);
      show_journal (self);
      show_reminder (self);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
fmn_application_shutdown (GApplication *application)
{
  FmnApplication *self = FMN_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  /* Windows saved already; this is for an end that did not go through them. */
  if (self->context != NULL
      && !fmn_autosave_flush (fmn_context_get_autosave (self->context), &error))
    g_warning ("changes not saved at the end: %s %d", g_quark_to_string (error->domain),
               error->code);
  if (self->reminding != NULL)
    fmn_reminding_flush (self->reminding);
  g_clear_object (&self->reminding);
  g_clear_object (&self->locking);
  g_clear_object (&self->paper_keeping);
  fmn_readable_copy_wipe ();
  fmn_recent_files_forget ();
  g_clear_object (&self->context);
  g_clear_object (&self->store);

  G_APPLICATION_CLASS (fmn_application_parent_class)->shutdown (application);
}

static int
fmn_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  FmnApplication *self = FMN_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  const char *folder;
  const char *reminder;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("forget-me-not %s\n", FMN_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "sample", "b", &self->sample);
  g_variant_dict_lookup (options, "together", "b", &self->together);
  if (g_variant_dict_lookup (options, "journal", "^&ay", &folder))
    {
      self->folder = g_canonicalize_filename (folder, NULL);
      /* A journal that was named is opened in a process of its own; the lock in its folder keeps it to one. */
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  if (g_variant_dict_lookup (options, "reminder", "&s", &reminder))
    {
      /* Reaches the program that is already open, if there is one. */
      if (!g_application_register (application, NULL, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
      g_action_group_activate_action (G_ACTION_GROUP (application), "show-reminder",
                                      g_variant_new_string (reminder));
    }
  return -1;
}

static void
fmn_application_finalize (GObject *object)
{
  FmnApplication *self = FMN_APPLICATION (object);

  g_clear_object (&self->reminding);
  g_clear_object (&self->paper_keeping);
  g_clear_object (&self->context);
  g_clear_object (&self->store);
  g_clear_object (&self->damaged);
  g_clear_pointer (&self->typed, fmn_secret_unref);
  g_free (self->shut);
  g_clear_object (&self->settings);
  g_clear_object (&self->locking);
  g_clear_weak_pointer (&self->unlock);
  g_clear_pointer (&self->recovery, fmn_secret_unref);
  g_free (self->reminder);
  g_clear_object (&self->clock);
  g_clear_error (&self->open_error);
  g_free (self->folder);

  G_OBJECT_CLASS (fmn_application_parent_class)->finalize (object);
}

static void
fmn_application_class_init (FmnApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fmn_application_finalize;
  application_class->startup = fmn_application_startup;
  application_class->activate = fmn_application_activate;
  application_class->shutdown = fmn_application_shutdown;
  application_class->handle_local_options = fmn_application_handle_local_options;
}

static void
fmn_application_init (FmnApplication *self)
{
  static const GOptionEntry options[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open the journal in this folder"),
      N_ ("FOLDER") },
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Look around in an invented journal"), NULL },
    { "together", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open it to be read together"), NULL },
    { "reminder", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Show what a reminder speaks of"),
      N_ ("NUMBER") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { NULL },
  };

  self->clock = fmn_clock_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

FmnApplication *
fmn_application_new (void)
{
  return g_object_new (FMN_TYPE_APPLICATION, "application-id", FMN_APPLICATION_ID,
                       "resource-base-path", FMN_RESOURCE_BASE, NULL);
}
