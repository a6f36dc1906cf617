/* fmn-password-row.h: a field for a passphrase, all of whose parts have a name.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* An AdwPasswordEntryRow. */
GtkWidget *fmn_password_row_new (const char *title);

G_END_DECLS
