/* fmn-help-page.h: the page of signs for which to get help now, and of who helps where. Always the same, and never opened by itself.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-knowledge.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The page alone, for Learn. (transfer floating) */
GtkWidget *fmn_urgent_help_page_new (FmnKnowledge *knowledge);
/* The same in a window of its own over @parent, or that window where @parent is it. */
void fmn_urgent_help_present (FmnKnowledge *knowledge, GtkWindow *parent);

G_END_DECLS
