/* fmn-add-button.h: the button under a list that adds a part to it.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @clicked is called with @data alone, for as long as @data (a GObject) lives. */
GtkWidget *fmn_add_button_new (const char *label, GCallback clicked, gpointer data);

G_END_DECLS
