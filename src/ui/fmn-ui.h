/* fmn-ui.h: makes the interface's templates, styles and icons known to GTK, and holds it to what every window needs.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Twice: before the application's startup, which reads the style, and after it, when there is a display. In a test once, after adw_init (). What was done is
 * not done again. */
void fmn_ui_init (void);

G_END_DECLS
