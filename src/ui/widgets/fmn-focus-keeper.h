/* fmn-focus-keeper.h: keeps what had the focus alive until what has it next has taken it, in every window.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on, for the windows that there are and those to come. To be called once, with a display open.
 *
 * A row that is removed while the focus is in it is held by its window alone. GTK 4.8’s labels and fields look at what had the focus after they took it, when the
 * window has let go of it already. */
void fmn_focus_keeper_start (void);

G_END_DECLS
