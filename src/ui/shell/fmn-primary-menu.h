/* fmn-primary-menu.h: the window's main menu, with what can be undone in words.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

G_BEGIN_DECLS

/* A menu over the window's actions; an action that is not there leaves its item out. The first two
 * items follow the journal's undo and redo. (transfer full) */
GMenuModel *fmn_primary_menu_new (FmnContext *context);

G_END_DECLS
