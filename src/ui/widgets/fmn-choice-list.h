/* fmn-choice-list.h: the lines of a list to choose from, which wrap where GTK would cut them short.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget: a GtkDropDown or an AdwComboRow over strings. */
void fmn_choice_list_install (GtkWidget *widget);

G_END_DECLS
