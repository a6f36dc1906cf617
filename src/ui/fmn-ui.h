/* fmn-ui.h: makes the interface's templates, styles and icons known to GTK.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Before the application's startup, which reads the style; in a test after adw_init (). A second call does nothing. */
void fmn_ui_init (void);

G_END_DECLS
