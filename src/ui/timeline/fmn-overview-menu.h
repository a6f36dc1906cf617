/* fmn-overview-menu.h: the menu of what the overview shows: its axis, lanes, kinds and pregnancies, and a picture of it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-overview.h"

G_BEGIN_DECLS

/* The menu is made each time that @button opens it. Both live as long as the card that has them. */
void fmn_overview_menu_attach (GtkMenuButton *button, FmnOverview *overview);

G_END_DECLS
