/* fmn-session.c: the journal that one call of the command line works on, and how it is opened and saved.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-cli"

#include "config.h"

#include "fmn-session.h"

#include "fmn-caption.h"
#include "fmn-knowledge.h"
#include "fmn-passphrase.h"
#include "fmn-plain-vault.h"
#include "fmn-pregnancy.h"
#include "fmn-query.h"
#include "fmn-sealed-vault.h"
#include "fmn-sidecar.h"
#include "fmn-store-keys.h"

#include <glib/gi18n-lib.h>

#define SHORTEST_ID 4 /* characters by which an entry may be named */

void
fmn_session_init (FmnSession *self)
{
  *self = (FmnSession){ .clock = fmn_clock_new (), .passphrase_fd = -1 };
}

void
fmn_session_clear (FmnSession *self)
{
  g_clear_object (&self->journal);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->passphrase, fmn_secret_unref);
  g_clear_pointer (&self->folder, g_free);
}

static gboolean
read_passphrase (FmnSession *self, GError **error)
{
  if (self->passphrase_fd >= 0 && self->passphrase == NULL)
    self->passphrase = fmn_passphrase_read (self->passphrase_fd, error);
  return self->passphrase_fd < 0 || self->passphrase != NULL;
}

static gboolean
find_folder (FmnSession *self, GError **error)
{
  if (self->folder == NULL)
    self->folder = fmn_store_dup_default_folder (error);
  return self->folder != NULL;
}

/* A journal that nobody sealed is opened as it is, whatever passphrase is handed over. */
gboolean
fmn_session_find_store (FmnSession *self, GError **error)
{
  g_autoptr (FmnVault) vault = NULL;

  if (self->store != NULL)
    return TRUE;
  if (!find_folder (self, error) || !read_passphrase (self, error))
    return FALSE;
  vault = fmn_plain_vault_new ();
  self->store = fmn_store_new (self->folder, vault, self->clock);
  if (self->passphrase != NULL && fmn_store_is_sealed (self->store))
    {
      g_clear_object (&self->store);
      g_clear_object (&vault);
      vault = FMN_VAULT (fmn_sealed_vault_new_for_typed (self->passphrase));
      self->store = fmn_store_new (self->folder, vault, self->clock);
    }
  return TRUE;
}

FmnStore *
fmn_session_make_store (FmnSession *self, const char *folder, GError **error)
{
  g_autoptr (FmnVault) vault = NULL;

  if (!read_passphrase (self, error))
    return NULL;
  vault = self->passphrase != NULL ? fmn_passphrase_make_new_vault (self->passphrase, error)
                                   : fmn_plain_vault_new ();
  return vault != NULL ? fmn_store_new (folder, vault, self->clock) : NULL;
}

static gboolean
load (FmnSession *self, GError **error)
{
  g_autoptr (FmnSnapshot) snapshot = fmn_store_load (self->store, error);

  if (snapshot == NULL)
    return FALSE;
  self->journal = fmn_journal_new_from_snapshot (snapshot, self->clock);
  fmn_journal_set_namer (self->journal, fmn_knowledge_name, NULL);
  fmn_store_introduce (self->store, self->journal);
  return TRUE;
}

/* What a change of all keys that was cut short has left. */
static void
finish_replacing (FmnSession *self)
{
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (self->journal);

  fmn_store_finish_replacing (self->store, snapshot);
}

gboolean
fmn_session_open (FmnSession *self, GError **error)
{
  return fmn_session_find_store (self, error) && load (self, error);
}

gboolean
fmn_session_open_for_writing (FmnSession *self, GError **error)
{
  if (!fmn_session_find_store (self, error) || !fmn_store_lock (self->store, error)
      || !load (self, error))
    return FALSE;
  finish_replacing (self);
  fmn_journal_purge_trash (self->journal, FALSE);
  return TRUE;
}

/* The background service knows one schedule: that of the journal which the app opens. How much it says stays as the app has set it. */
static void
update_reminders (FmnSession *self)
{
  g_autofree char *folder = fmn_store_dup_default_folder (NULL);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GError) error = NULL;
  FmnPolicy policy;

  if (folder == NULL || fmn_journal_get_sample (self->journal)
      || strcmp (folder, fmn_store_get_folder (self->store)) != 0)
    return;
  path = fmn_sidecar_default_path ();
  known = fmn_sidecar_read (path, &policy, NULL);
  if (!fmn_sidecar_update (path, self->journal, &policy, fmn_store_has_others (self->store),
                           &error))
    g_warning ("reminders: %s %d", g_quark_to_string (error->domain), error->code);
}

gboolean
fmn_session_save (FmnSession *self, GError **error)
{
  g_autoptr (FmnSnapshot) snapshot = fmn_journal_snapshot (self->journal);

  if (!fmn_store_save (self->store, snapshot, error))
    return FALSE;
  update_reminders (self);
  return TRUE;
}

/* The entry of @list (FmnEntry, or FmnTrashed) that @id names. */
static FmnEntry *
find_in (GListModel *list, const char *id, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (id, -1);
  gsize length = strlen (lower);
  FmnEntry *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      FmnEntry *entry
          = FMN_IS_TRASHED (item) ? fmn_trashed_get_entry (FMN_TRASHED (item)) : FMN_ENTRY (item);

      if (strcmp (fmn_entry_get_id (entry), lower) == 0)
        return entry;
      if (length < SHORTEST_ID || !g_str_has_prefix (fmn_entry_get_id (entry), lower))
        continue;
      if (found != NULL)
        {
          g_set_error (
              error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
              _ ("Several entries begin with “%s”; a longer part of the id tells them apart."), id);
          return NULL;
        }
      found = entry;
    }
  if (found == NULL)
    g_set_error (error, FMN_JOURNAL_ERROR, FMN_JOURNAL_ERROR_NOT_FOUND,
                 _ ("There is no entry with the id “%s”."), id);
  return found;
}

FmnEntry *
fmn_session_find_entry (FmnSession *self, const char *id, GError **error)
{
  return find_in (G_LIST_MODEL (self->journal), id, error);
}

FmnEntry *
fmn_session_find_trashed (FmnSession *self, const char *id, GError **error)
{
  return find_in (fmn_journal_get_trash (self->journal), id, error);
}

FmnEntry *
fmn_session_find_pregnancy (FmnSession *self, const char *text, GError **error)
{
  g_autoptr (GPtrArray) pregnancies = fmn_journal_dup_pregnancies (self->journal);
  g_autofree char *wanted = fmn_fold (text);
  FmnEntry *found = NULL;

  for (guint i = 0; i < pregnancies->len; i++)
    {
      g_autofree char *name = fmn_pregnancy_dup_name (self->journal, pregnancies->pdata[i]);
      g_autofree char *folded = fmn_fold (name);

      if (strcmp (folded, wanted) != 0)
        continue;
      if (found != NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("Several go by the name “%s”; the id tells them apart."), text);
          return NULL;
        }
      found = pregnancies->pdata[i];
    }
  if (found != NULL)
    return found;
  found = fmn_session_find_entry (self, text, error);
  if (found != NULL && fmn_entry_get_kind (found) != FMN_KIND_PREGNANCY)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: %s is what was typed for an id. */
                   _ ("The entry “%s” is of another kind."), text);
      return NULL;
    }
  return found;
}

gboolean
fmn_session_has_id (FmnSession *self, const char *id)
{
  GListModel *trash = fmn_journal_get_trash (self->journal);

  if (fmn_journal_lookup (self->journal, id) != NULL)
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (trash); i++)
    {
      g_autoptr (FmnTrashed) item = g_list_model_get_item (trash, i);

      if (strcmp (fmn_entry_get_id (fmn_trashed_get_entry (item)), id) == 0)
        return TRUE;
    }
  return FALSE;
}
