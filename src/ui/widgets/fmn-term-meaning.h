/* fmn-term-meaning.h: what opens where a word of the glossary was asked for.
 * Copyright (C) 2026 The Forget-Me-Not authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "fmn-term.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens what @term means in a popover of @parent that points to @place. @popover is the popover to use again, NULL at first; its holder
 * unparents it in dispose. */
void fmn_term_meaning_open (GtkWidget **popover,
                            GtkWidget *parent,
                            const GdkRectangle *place,
                            FmnTerm *term);

G_END_DECLS
