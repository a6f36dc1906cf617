/* fmn-going-back.h: the way back to an earlier copy of a journal that cannot be opened.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the earlier copies of @store, whose vault opens them. When the person has gone back to one, @done is called with @data, which is a
 * GObject, unless it is gone by then. */
void fmn_going_back_start (GtkWindow *window, FmnStore *store, GCallback done, gpointer data);

G_END_DECLS
