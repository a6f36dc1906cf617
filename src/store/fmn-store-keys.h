/* fmn-store-keys.h: who can open the journal: slots that come and go, and keys that are replaced altogether.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-sealed-vault.h"
#include "fmn-store.h"

G_BEGIN_DECLS

/* Whose passphrase opened it, "self" or "partner"; "self" for a journal without one. */
const char *fmn_store_get_person (FmnStore *self);
/* Makes that person the one who writes in @journal, which was loaded from @self, and tells it when keys say that there are two people. Main thread. */
void fmn_store_introduce (FmnStore *self, FmnJournal *journal);

/* Changes the slots of @vault, and nothing else of it. In the thread of the caller. */
typedef gboolean (*FmnKeysFunc) (FmnSealedVault *vault, gpointer data, GError **error);

/* Writes the journal's file with other slots; what is sealed in it stays byte for byte. After an error the slots are what they were. Takes the lock.
 * FMN_STORE_ERROR, FMN_VAULT_ERROR, and what @change sets. Any thread. */
gboolean fmn_store_change_keys (FmnStore *self, FmnKeysFunc change, gpointer data, GError **error);

/* Seals the journal, its previous copies and its papers anew with @vault, which has new keys and slots for them: for keys that may be known to somebody, and
 * for a journal that had no passphrase. Copies elsewhere keep what they have. PERMISSION while the other person has a private part, which cannot be
 * opened here. Takes the lock. Any thread. */
gboolean fmn_store_replace_keys (FmnStore *self,
                                 FmnSealedVault *vault,
                                 FmnSnapshot *snapshot,
                                 GError **error);
/* Goes on with the above where it was cut short. With the lock, after loading @snapshot. Does nothing, quickly, where nothing was. */
void fmn_store_finish_replacing (FmnStore *self, FmnSnapshot *snapshot);

G_END_DECLS
