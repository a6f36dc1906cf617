/* fmn-key-change.h: what a person can ask for about the keys of a journal, as one thing that a worker does.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-sealed-vault.h"

G_BEGIN_DECLS

typedef enum
{
  FMN_KEY_CHANGE_PASSPHRASE, /* @passphrase takes the place of all that this person has */
  FMN_KEY_CHANGE_ADD,        /* one more passphrase, of @person */
  FMN_KEY_CHANGE_RECOVERY, /* @recovery_key takes the place of all recovery keys that this person has */
  FMN_KEY_CHANGE_REMOVE,      /* the slot @id */
  FMN_KEY_CHANGE_END_SHARING, /* every key of the partner, and that person's private part */
} FmnKeyChangeWhat;

/**
 * FmnKeyChange:
 * @what: which
 * @person: for %FMN_KEY_CHANGE_ADD
 * @passphrase: (nullable): ending with a zero byte
 * @recovery_key: (nullable): to be printed
 * @id: (nullable): of a slot
 * @with_entries: the last key of the other person goes too, and that person's private part with it
 */
typedef struct
{
  FmnKeyChangeWhat what;
  FmnKeyPerson person;
  FmnSecret *passphrase;
  FmnSecret *recovery_key;
  char *id;
  gboolean with_entries;
} FmnKeyChange;

void fmn_key_change_clear (FmnKeyChange *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FmnKeyChange, fmn_key_change_clear)

/* Does it on the slots of an unlocked vault; a derivation may take a second. FMN_VAULT_ERROR. */
gboolean fmn_key_change_apply (const FmnKeyChange *self, FmnSealedVault *vault, GError **error);
/* New keys of @person under @passphrase and @recovery_key. FMN_VAULT_ERROR. (transfer full) */
FmnSealedVault *fmn_key_change_new_vault (FmnKeyPerson person,
                                          FmnSecret *passphrase,
                                          FmnSecret *recovery_key,
                                          GError **error);

G_END_DECLS
