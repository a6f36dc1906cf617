/* fmn-damage-page.h: a journal that cannot be opened: what of it can still be read, and the ways on.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Signal "copies" (): the earlier copies are asked for; by then the vault of the store has been opened, as far as it can be.
 * Signal "mended" (): the journal can be opened again. The page has taken the store's lock; whoever opens the journal lets go of it. */
#define FMN_TYPE_DAMAGE_PAGE (fmn_damage_page_get_type ())
G_DECLARE_FINAL_TYPE (FmnDamagePage, fmn_damage_page, FMN, DAMAGE_PAGE, AdwBin)

/* @store: of the journal, its vault given what the person typed. @message: why it is not open. Looks at once what can be read, in a worker. */
GtkWidget *fmn_damage_page_new (FmnStore *store, const char *message);

G_END_DECLS
