/* fmn-sealed-vault-private.h: what the files of the sealed vault share.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-seal-header.h"
#include "fmn-sealed-vault.h"

G_BEGIN_DECLS

struct _FmnSealedVault
{
  FmnVault parent_instance;

  FmnSealStrength strength;
  FmnSecret *passphrase;   /* given, not yet used */
  FmnSecret *recovery_key; /* given, not yet used */

  FmnSecret *shared; /* both or neither */
  FmnSecret *own;    /* private key of @person */
  FmnKeyPerson person;
  FmnSealSlot slots[FMN_SEAL_MAX_SLOTS];
  guint n_slots;
  GBytes *parts[FMN_SEAL_N_PARTS]; /* private ones, sealed, as they were last seen */
};

void fmn_sealed_vault_set_locked_error (GError **error);
/* Both return FALSE. */
gboolean fmn_sealed_vault_set_other_keys (GError **error);
gboolean fmn_sealed_vault_set_damaged (GError **error);
/* Takes the keys out of the slot that what was given opens, and forgets what was given. */
gboolean
fmn_sealed_vault_unlock (FmnSealedVault *self, const FmnSealHeader *header, GError **error);

G_END_DECLS
