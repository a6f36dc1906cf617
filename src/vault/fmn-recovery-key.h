/* fmn-recovery-key.h: a key that a person prints, and that can be typed again with its mistakes found.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"

G_BEGIN_DECLS

/* 160 bits: eight groups of four letters or digits and a check letter. */
#define FMN_RECOVERY_KEY_SIZE 20
#define FMN_RECOVERY_KEY_GROUPS 8

FmnSecret *fmn_recovery_key_new (void);
/* "7K3MX-9QWEZ-…": eight groups of five. In Crockford's alphabet, which has no I, L, O and U. (transfer full); wipe with fmn_recovery_key_text_free. */
char *fmn_recovery_key_to_text (FmnSecret *key);
void fmn_recovery_key_text_free (char *text);
/* Small letters, spaces and hyphens anywhere, O for 0, I and L for 1 are understood. NULL with FMN_VAULT_ERROR_WRONG_PASSPHRASE: the message
 * names the group that was mistyped, or says how many groups there are. (transfer full) */
FmnSecret *fmn_recovery_key_parse (const char *text, GError **error);

G_END_DECLS
