/* fmn-key-change.c: what a person can ask for about the keys of a journal, as one thing that a worker does.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "fmn-vault"

#include "config.h"

#include "fmn-key-change.h"

#include <glib/gi18n-lib.h>

void
fmn_key_change_clear (FmnKeyChange *self)
{
  g_clear_pointer (&self->passphrase, fmn_secret_unref);
  g_clear_pointer (&self->recovery_key, fmn_secret_unref);
  g_clear_pointer (&self->id, g_free);
}

/* Those of @kind that the vault's own person had before, in @slots. */
static void
remove_own (FmnSealedVault *vault, GPtrArray *slots, FmnKeyKind kind)
{
  for (guint i = 0; i < slots->len; i++)
    if (fmn_key_slot_get_kind (slots->pdata[i]) == kind
        && fmn_key_slot_get_person (slots->pdata[i]) == fmn_sealed_vault_get_person (vault))
      fmn_sealed_vault_remove_slot (vault, fmn_key_slot_get_id (slots->pdata[i]));
}

static FmnKeySlot *
find_slot (GPtrArray *slots, const char *id)
{
  for (guint i = 0; i < slots->len; i++)
    if (strcmp (fmn_key_slot_get_id (slots->pdata[i]), id) == 0)
      return slots->pdata[i];
  return NULL;
}

static gboolean
remove_slot (const FmnKeyChange *self, FmnSealedVault *vault, GPtrArray *slots, GError **error)
{
  FmnKeySlot *slot = find_slot (slots, self->id);
  const char *why;

  if (fmn_sealed_vault_remove_slot (vault, self->id))
    return TRUE;
  if (slot == NULL)
    why = _ ("There is no such key. Nothing was changed.");
  else if (fmn_key_slot_get_person (slot) == fmn_sealed_vault_get_person (vault))
    why = _ ("This is the last key that opens the journal for you. Make another one first.");
  else if (self->with_entries)
    {
      fmn_sealed_vault_remove_other (vault);
      return TRUE;
    }
  else
    why = _ ("This is the last key of the other person. Without it, nobody can open the entries "
             "that this person marked “Only me”. Nothing was changed.");
  g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE, why);
  return FALSE;
}

/* The journal is the first person's: the other takes a copy along, and never shuts her out. */
static gboolean
end_sharing (FmnSealedVault *vault, GError **error)
{
  if (fmn_sealed_vault_get_person (vault) == FMN_KEY_SELF
      && fmn_sealed_vault_has_other_person (vault))
    {
      fmn_sealed_vault_remove_other (vault);
      return TRUE;
    }
  g_set_error_literal (error, FMN_VAULT_ERROR, FMN_VAULT_ERROR_WRONG_PASSPHRASE,
                       fmn_sealed_vault_get_person (vault) == FMN_KEY_SELF
                           ? _ ("This journal opens for nobody else. Nothing was changed.")
                           : _ ("Sharing is ended by the person whose journal it is. Nothing was "
                                "changed."));
  return FALSE;
}

gboolean
fmn_key_change_apply (const FmnKeyChange *self, FmnSealedVault *vault, GError **error)
{
  g_autoptr (GPtrArray) before = NULL;
  FmnKeyPerson own;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FMN_IS_SEALED_VAULT (vault) && fmn_sealed_vault_is_unlocked (vault), FALSE);

  before = fmn_sealed_vault_list_slots (vault);
  own = fmn_sealed_vault_get_person (vault);
  switch (self->what)
    {
    case FMN_KEY_CHANGE_PASSPHRASE:
      if (!fmn_sealed_vault_add_passphrase (
              vault, own, (const char *) fmn_secret_get_data (self->passphrase), error))
        return FALSE;
      remove_own (vault, before, FMN_KEY_PASSPHRASE);
      return TRUE;
    case FMN_KEY_CHANGE_ADD:
      return fmn_sealed_vault_add_passphrase (
          vault, self->person, (const char *) fmn_secret_get_data (self->passphrase), error);
    case FMN_KEY_CHANGE_RECOVERY:
      if (!fmn_sealed_vault_add_recovery_key (vault, own, self->recovery_key, error))
        return FALSE;
      remove_own (vault, before, FMN_KEY_RECOVERY);
      return TRUE;
    case FMN_KEY_CHANGE_REMOVE:
      return remove_slot (self, vault, before, error);
    case FMN_KEY_CHANGE_END_SHARING:
      return end_sharing (vault, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

FmnSealedVault *
fmn_key_change_new_vault (FmnKeyPerson person,
                          FmnSecret *passphrase,
                          FmnSecret *recovery_key,
                          GError **error)
{
  g_autoptr (FmnSealedVault) vault = fmn_sealed_vault_new (fmn_seal_strength_get_default ());

  g_return_val_if_fail (passphrase != NULL, NULL);

  fmn_sealed_vault_generate (vault, person);
  if (!fmn_sealed_vault_add_passphrase (vault, person,
                                        (const char *) fmn_secret_get_data (passphrase), error)
      || (recovery_key != NULL
          && !fmn_sealed_vault_add_recovery_key (vault, person, recovery_key, error)))
    return NULL;
  return g_steal_pointer (&vault);
}
