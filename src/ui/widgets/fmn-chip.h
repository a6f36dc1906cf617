/* fmn-chip.h: a small rounded label with a kind's icon; says something, does nothing.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-kind.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @kind UNKNOWN for none. (transfer floating) */
GtkWidget *fmn_chip_new (FmnKind kind, const char *text);
/* With an icon of its own in the text's colour. */
GtkWidget *fmn_chip_new_with_icon (const char *icon_name, const char *text);

G_END_DECLS
