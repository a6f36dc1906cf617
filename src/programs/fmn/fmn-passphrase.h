/* fmn-passphrase.h: the passphrase as a script hands it over, and the vault that it opens.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"
#include "fmn-vault.h"

G_BEGIN_DECLS

/* The first line of descriptor @fd, which is read to its end and left open. NULL with a G_OPTION_ERROR when there is none, or it is no text. (transfer full) */
FmnSecret *fmn_passphrase_read (int fd, GError **error);

/* A vault with new keys under @passphrase: for a new journal. FMN_VAULT_ERROR. (transfer full) */
FmnVault *fmn_passphrase_make_new_vault (FmnSecret *passphrase, GError **error);

G_END_DECLS
