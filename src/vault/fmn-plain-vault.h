/* fmn-plain-vault.h: the vault of a person who chose no passphrase: bytes go through as they are.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-vault.h"

G_BEGIN_DECLS

/* Refuses to open or to write bytes that carry the sealed magic: FMN_VAULT_ERROR_SEALED. */
#define FMN_TYPE_PLAIN_VAULT (fmn_plain_vault_get_type ())
G_DECLARE_FINAL_TYPE (FmnPlainVault, fmn_plain_vault, FMN, PLAIN_VAULT, FmnVault)

FmnVault *fmn_plain_vault_new (void);

G_END_DECLS
