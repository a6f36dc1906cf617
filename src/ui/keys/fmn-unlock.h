/* fmn-unlock.h: the lock screen: one field for the passphrase or the recovery key, and nothing of the journal.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-secret.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "unlock" (FmnUnlock*, FmnSecret*): this was typed, ending with a zero byte; the field is empty again. Until fmn_unlock_refuse, or its end, it waits. */
#define FMN_TYPE_UNLOCK (fmn_unlock_get_type ())
G_DECLARE_FINAL_TYPE (FmnUnlock, fmn_unlock, FMN, UNLOCK, AdwBin)

GtkWidget *fmn_unlock_new (void);
/* Says why it did not open, in a sentence for a person, and takes the next. */
void fmn_unlock_refuse (FmnUnlock *self, const char *sentence);
/* What there is to say when what was typed last opens nothing and is, or nearly is, a recovery key; NULL for a passphrase. */
const char *fmn_unlock_get_mistyped (FmnUnlock *self);

G_END_DECLS
