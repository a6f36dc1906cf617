/* fmn-accels.h: which keys do what, in one table.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fmn_accels_install (GtkApplication *application);

G_END_DECLS
