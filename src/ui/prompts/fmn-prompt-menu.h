/* fmn-prompt-menu.h: when she is left alone, and how what was put away comes back.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the menu on @button, and its actions ("prompts.…") on @widget. */
void fmn_prompt_menu_install (GtkWidget *widget, GtkMenuButton *button, FmnContext *context);

G_END_DECLS
