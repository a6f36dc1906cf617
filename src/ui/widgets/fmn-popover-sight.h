/* fmn-popover-sight.h: every popover opens at what is in sight, and goes when that is scrolled away.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on, for every popover of the process, the toolkit's own among them. To be called once, with a display open.
 *
 * A screen reader or a mnemonic can open the menu of a button that is scrolled out of sight: the page is scrolled to the button first, and the popover opens a
 * frame later. Where there is no way to it, as on a page that is not shown, it does not open and emits "closed". */
void fmn_popovers_keep_in_sight (void);

G_END_DECLS
