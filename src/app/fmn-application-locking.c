/* fmn-application-locking.c: the lock: saves, seals what is half typed, begins a process anew; and what was half typed comes back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-app"
#include "config.h"

#include "fmn-application-private.h"

#include "fmn-autosave.h"
#include "fmn-half-typed.h"
#include "fmn-process.h"
#include "fmn-readable-copy.h"
#include "fmn-sealed-vault.h"
#include "fmn-store-keys.h"

#include <glib/gi18n-lib.h>

static gboolean
is_sealed (FmnApplication *self)
{
  return self->store != NULL && FMN_IS_SEALED_VAULT (fmn_store_get_vault (self->store));
}

/* A process of its own begins at the lock screen: nothing of the journal is in its memory. */
void
fmn_application_lock_now (FmnApplication *self)
{
  FmnWindow *window = fmn_application_get_window (self);
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;

  if (self->reminding != NULL)
    fmn_reminding_flush (self->reminding);
  if (window != NULL)
    fmn_window_keep_state (window);
  fmn_readable_copy_wipe ();
  fmn_store_unlock (self->store);
  if (self->sample)
    g_strv_builder_add (arguments, "--sample");
  /* Two people sat before it: what is for one alone does not come up when it is unlocked. */
  if (window != NULL && fmn_window_is_together (window))
    g_strv_builder_add (arguments, "--together");
  if (self->folder != NULL)
    g_strv_builder_add_many (arguments, "--journal", self->folder, NULL);
  argv = g_strv_builder_end (arguments);
  fmn_process_start_anew ((const char *const *) argv);
}

static void
on_lock_anyway (FmnApplication *self)
{
  fmn_application_lock_now (self);
}

/* What could not be saved is not thrown away behind her back. */
static void
ask_before_lock (FmnApplication *self, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (fmn_application_get_window (self)),
                                              _ ("The journal is still open"), error->message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("Keep open"), "lock",
                                    _ ("Lock without saving"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response::lock", G_CALLBACK (on_lock_anyway), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
lock (FmnApplication *self)
{
  FmnWindow *window = fmn_application_get_window (self);
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->context == NULL || !is_sealed (self))
    return;
  /* What a field takes when it is left, it takes now. */
  if (window != NULL)
    draft = fmn_half_typed_collect (window);
  if (fmn_autosave_flush (fmn_context_get_autosave (self->context), &error)
      && fmn_store_keep_draft (self->store, draft, &error))
    fmn_application_lock_now (self);
  else
    ask_before_lock (self, error);
}

static void
on_lock_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  lock (data);
}

void
fmn_application_update_locking (FmnApplication *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "lock");
  const gboolean sealed = self->context != NULL && is_sealed (self);

  if (action != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), sealed);
  if (!sealed)
    g_clear_object (&self->locking);
  else if (self->locking == NULL)
    {
      self->locking = fmn_locking_new (self->settings);
      g_signal_connect_object (self->locking, "lock", G_CALLBACK (lock), self, G_CONNECT_SWAPPED);
    }
}

static void
on_keys_changed_activate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FmnApplication *self = data;
  FmnWindow *window = fmn_application_get_window (self);

  fmn_application_update_locking (self);
  if (self->context == NULL)
    return;
  fmn_store_introduce (self->store, fmn_context_get_journal (self->context));
  if (window != NULL)
    fmn_window_update_keys (window);
}

void
fmn_application_install_locking (FmnApplication *self)
{
  static const GActionEntry actions[] = {
    { "keys-changed", on_keys_changed_activate, NULL, NULL, NULL, { 0 } },
    { "lock", on_lock_activate, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  fmn_application_update_locking (self);
}

/* Until now a crash would have brought it back once more; from now on it is in its fields, or in the journal's file. */
static void
forget_draft (FmnAutosave *autosave)
{
  g_autoptr (GError) error = NULL;

  if (!fmn_store_keep_draft (fmn_autosave_get_store (autosave), NULL, &error))
    g_message ("a draft was not removed: %d", error->code);
}

static void
on_state (FmnAutosave *autosave, GParamSpec *pspec, gpointer data)
{
  if (fmn_autosave_get_state (autosave) != FMN_SAVE_STATE_CLEAN)
    return;
  g_signal_handlers_disconnect_by_func (autosave, on_state, data);
  forget_draft (autosave);
}

static void
on_half_typed_shown (gpointer data)
{
  FmnAutosave *autosave = data;

  /* Each edit was applied as it was filled in. */
  if (fmn_autosave_get_state (autosave) == FMN_SAVE_STATE_CLEAN)
    forget_draft (autosave);
  else
    g_signal_connect (autosave, "notify::state", G_CALLBACK (on_state), NULL);
  g_object_unref (autosave);
}

void
fmn_application_restore_half_typed (FmnApplication *self)
{
  g_autoptr (GBytes) draft = fmn_store_read_draft (self->store);

  if (draft != NULL)
    fmn_half_typed_restore (fmn_application_get_window (self), self->context, draft,
                            on_half_typed_shown,
                            g_object_ref (fmn_context_get_autosave (self->context)));
}
