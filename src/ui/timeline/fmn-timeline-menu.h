/* fmn-timeline-menu.h: what can be done with an entry from its row.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A popover that activates actions of the window; an entry of a kind that is not known here cannot be edited. (transfer floating) */
GtkWidget *fmn_timeline_menu_new (FmnEntry *entry);

G_END_DECLS
