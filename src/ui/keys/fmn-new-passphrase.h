/* fmn-new-passphrase.h: a passphrase typed twice, with what it withstands beside it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "changed": what is typed, and with it whether it is ready. Signal "activate": Enter where it is ready. No strength is refused: she knows who may look. */
#define FMN_TYPE_NEW_PASSPHRASE (fmn_new_passphrase_get_type ())
G_DECLARE_FINAL_TYPE (FmnNewPassphrase, fmn_new_passphrase, FMN, NEW_PASSPHRASE, AdwBin)

GtkWidget *fmn_new_passphrase_new (void);
/* Something is typed, and twice the same. */
gboolean fmn_new_passphrase_is_ready (FmnNewPassphrase *self);
/* What is typed, ending with a zero byte; NULL when it is not ready. (transfer full) */
FmnSecret *fmn_new_passphrase_dup_secret (FmnNewPassphrase *self);
void fmn_new_passphrase_clear (FmnNewPassphrase *self);

G_END_DECLS
